//! What became of items: deposited, held, voided, taken back. Appended, never changed.

use duebook_core::id::{DepositId, ItemId};
use duebook_core::{Day, Money};

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::payments::ItemFacts;
use crate::stamp::Stamp;
use crate::values;

/// What of an item is still there: its sum less what the bank took back, nothing once voided.
pub fn standing_amount(r: &Reader<'_>, id: ItemId) -> Result<Money> {
    r.one(
        "SELECT CASE WHEN EXISTS (SELECT 1 FROM item_fact WHERE item_id = ?1 AND kind = 'voided')
                     THEN 0
                     ELSE item.amount_cents - (SELECT CAST(coalesce(sum(coalesce(
                              item_fact.amount_cents, item.amount_cents)), 0) AS INTEGER)
                            FROM item_fact WHERE item_id = ?1 AND kind = 'returned') END
           FROM item WHERE id = ?1",
        values![id],
        |row| row.next(),
    )
}

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

/// What became of an item so far.
pub fn facts(r: &Reader<'_>, id: ItemId) -> Result<ItemFacts> {
    let mut facts = ItemFacts {
        item: id,
        deposited_on: None,
        released_on: None,
        voided_on: None,
        returned_on: None,
        returned: Money::ZERO,
        reason: None,
        again: crate::item_again::again_as(r, id)?,
    };
    r.each(
        "SELECT item_fact.kind, on_day, until_day, reason,
                coalesce(item_fact.amount_cents, item.amount_cents), item.amount_cents
           FROM item_fact JOIN item ON item.id = item_fact.item_id
          WHERE item_id = ?1 ORDER BY item_fact.id",
        values![id],
        |row| {
            let (kind, on): (String, Day) = (row.next()?, row.next()?);
            let (until, reason): (Option<Day>, Option<String>) = (row.next()?, row.next()?);
            let (of_fact, of_item): (Money, Money) = (row.next()?, row.next()?);
            match kind.as_str() {
                "deposited" => facts.deposited_on = Some(on),
                "held" => facts.released_on = until,
                "voided" => facts.voided_on = Some(on),
                _ => {
                    facts.returned += of_fact;
                    facts.returned_on = (facts.returned >= of_item).then_some(on);
                }
            }
            if kind != "deposited" {
                facts.reason = reason.or(facts.reason.take());
            }
            Ok(())
        },
    )?;
    Ok(facts)
}
