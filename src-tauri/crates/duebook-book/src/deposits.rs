//! Money in hand comes to the bank, and its holds begin.

use duebook_core::id::{DepositId, TrustBankId};
use duebook_core::method::Holds;
use duebook_core::{Day, Money, banked};

use crate::db::Writer;
use crate::error::Result;
use crate::items::{self, Fact, Item};
use crate::ledger::{self, Link};
use crate::stamp::Stamp;
use crate::{standings, values};

/// How money came to the bank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Banking {
    /// On one slip. The bank counted so much less cash than was received.
    Slip {
        /// What was missing: the agency's loss.
        missing: Money,
    },
    /// From the processor of cards or transfers, which kept so much.
    Settlement {
        /// Its charge, which the agency owes to trust at once.
        kept: Money,
    },
}

/// Brings items to the bank, which starts their holds.
pub fn make(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    bank: TrustBankId,
    on: Day,
    items: &[Item],
    holds: &Holds,
    how: Banking,
) -> Result<DepositId> {
    let total: Money = items.iter().map(|i| i.amount).sum();
    let (kind, kept) = match how {
        Banking::Slip { missing } => ("slip", missing),
        Banking::Settlement { kept } => ("settlement", kept),
    };
    let id = DepositId(w.insert(
        "INSERT INTO deposit (trust_bank_id, deposited_on, total_cents, items, recorded_at,
             recorded_by, kind, charge_cents)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![bank, on, total, items.len(), stamp.at, stamp.user, kind, kept],
    )?);
    let entry = match how {
        Banking::Slip { missing } => banked::deposit_short(bank, on, total, missing)?,
        Banking::Settlement { kept } => banked::settlement(bank, on, total, kept)?,
    };
    ledger::post(w, stamp, &entry, Link::None)?;
    for item in items {
        let slip = Fact { deposit: Some(id), ..Fact::of("deposited", on) };
        items::add_fact(w, stamp, item.id, &slip)?;
        let until = holds.released_on(item.method, on);
        items::add_fact(w, stamp, item.id, &Fact { until: Some(until), ..Fact::of("held", on) })?;
        for account in items::accounts_of(w, item.id)? {
            standings::refresh(w, account, stamp.today)?;
        }
    }
    Ok(id)
}
