//! What became of items: facts that are appended with their time and never changed.

use duebook_core::id::{DepositId, ItemId};
use duebook_core::{Day, Money};

use crate::db::Writer;
use crate::error::Result;
use crate::stamp::Stamp;
use crate::values;

/// Something that became of an item.
pub(crate) struct Fact<'a> {
    pub(crate) kind: &'a str,
    pub(crate) on: Day,
    pub(crate) until: Option<Day>,
    pub(crate) deposit: Option<DepositId>,
    pub(crate) reason: Option<&'a str>,
    pub(crate) amount: Option<Money>,
}

impl Fact<'_> {
    pub(crate) fn of(kind: &str, on: Day) -> Fact<'_> {
        Fact { kind, on, until: None, deposit: None, reason: None, amount: None }
    }
}

/// Money of an item waits longer than was thought at its deposit.
pub fn extend_hold(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    id: ItemId,
    until: Day,
    why: &str,
) -> Result<()> {
    let longer = Fact { until: Some(until), reason: Some(why), ..Fact::of("held", stamp.today) };
    add_fact(w, stamp, id, &longer)
}

/// Keeps what became of an item.
pub(crate) fn add_fact(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    item: ItemId,
    fact: &Fact<'_>,
) -> Result<()> {
    w.insert(
        "INSERT INTO item_fact (item_id, kind, on_day, until_day, deposit_id, reason, amount_cents,
             recorded_at, recorded_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        values![
            item,
            fact.kind,
            fact.on,
            fact.until,
            fact.deposit,
            fact.reason,
            fact.amount,
            stamp.at,
            stamp.user
        ],
    )?;
    Ok(())
}
