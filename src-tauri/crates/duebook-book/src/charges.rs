//! Fees, costs, waivers and corrections on an account.

use duebook_core::Day;
use duebook_core::allocation::Parts;
use duebook_core::charge::{ChargeKind, Charged, charge};
use duebook_core::id::{AccountId, EntryId};

use crate::db::Writer;
use crate::error::Result;
use crate::ledger::{Link, Together};
use crate::stamp::Stamp;
use crate::{accounts, items, months};

/// Posts a charge that counts from a day. Payments from that day on are reckoned anew. Of fees
/// that are taken off, the agency's go first.
///
/// # Errors
/// [`crate::Error::AdjustmentInTheWay`] when more is taken off than was owed then.
pub fn post(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    account: AccountId,
    kind: ChargeKind,
    on: Day,
    parts: &Parts,
) -> Result<EntryId> {
    let before = accounts::get(w, account)?;
    let charged = Charged {
        account,
        client: before.client,
        effective_on: on,
        booked_on: months::open_day(w, stamp.today)?,
        agency_fees: -(-parts.fees).or_zero().min(before.agency_fees),
        judged_on: before.judged_on,
    };
    let mut together = Together::default();
    let entry = charge(&charged, kind, parts)?;
    let entry = together.post(w, stamp, entry, Link::None)?;
    items::settle(w, stamp, together, None, entry, std::iter::once(account))?;
    Ok(entry)
}
