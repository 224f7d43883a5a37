//! Money in hand comes to the bank, and its holds begin; the slips that brought it.

use duebook_core::banked::{self, Brought};
use duebook_core::hold;
use duebook_core::id::{DepositId, TrustBankId};
use duebook_core::method::{Holds, Method};
use duebook_core::{Day, Money, shape};

use crate::client_holds::HoldsOfDay;
use crate::db::{Reader, Row, Writer};
use crate::error::Result;
use crate::items::{self, Fact, Item};
use crate::ledger::{self, Link};
use crate::stamp::Stamp;
use crate::{payments, people, settlements, standings, values};

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

/// Why items come to the bank later than its rule asks.
#[derive(Debug, Clone, Copy)]
pub struct Late<'a> {
    /// They were received before this day.
    pub before: Day,
    /// What kept them.
    pub reason: &'a str,
}

/// Brings items to the bank, which starts their holds: the agency's, or what was agreed with
/// their clients.
pub fn make(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    (bank, on): (TrustBankId, Day),
    items: &[Item],
    holds: &Holds,
    how: Banking,
    late: Option<Late<'_>>,
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
    let brought = Brought { bank, on, total, less: kept };
    let entry = match how {
        Banking::Slip { .. } => banked::deposit(&brought)?,
        Banking::Settlement { .. } => banked::settlement(&brought)?,
    };
    ledger::post(w, stamp, &entry, Link::None)?;
    let mut holds = HoldsOfDay::new(holds, on);
    for item in items {
        let reason = late.filter(|l| item.received_on < l.before).map(|l| l.reason);
        let slip = Fact { deposit: Some(id), reason, ..Fact::of("deposited", on) };
        items::add_fact(w, stamp, item.id, &slip)?;
        let until = hold::released_on(&holds.of_item(w, item.id)?, item.method, on);
        items::add_fact(w, stamp, item.id, &Fact { until, ..Fact::of("held", on) })?;
        for account in items::accounts_of(w, item.id)? {
            standings::refresh(w, account, stamp.today)?;
            // Money without a hold is good at once.
            settlements::keep_due(w, stamp, Some(account))?;
        }
    }
    Ok(id)
}

/// Keeps the slip of items that were given to the bank before the book began. Those that its
/// statement does not have yet are a deposit on its way, booked on a day.
pub(crate) fn taken_over(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    bank: TrustBankId,
    (given_on, on_its_way): (Day, Option<Day>),
    items: &[&Item],
) -> Result<DepositId> {
    let total: Money = items.iter().map(|i| i.amount).sum();
    let id = w.insert(
        "INSERT INTO deposit (trust_bank_id, deposited_on, total_cents, items, recorded_at,
             recorded_by, kind, charge_cents)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'slip', 0)",
        values![bank, given_on, total, items.len(), stamp.at, stamp.user],
    )?;
    if let Some(on) = on_its_way {
        let entry = banked::deposit(&Brought { bank, on, total, less: Money::ZERO })?;
        ledger::post(w, stamp, &entry, Link::None)?;
    }
    Ok(DepositId(id))
}

shape! {
    /// A deposit slip as the list shows it.
    pub struct SlipRow {
        pub id: DepositId,
        pub trust_bank: TrustBankId,
        pub on: Day,
        pub items: u32,
        pub total: Money,
        pub by: String,
    }
}

/// An item of a slip, as the bank sees it.
#[derive(Debug, Clone)]
pub struct SlipItem {
    /// The means of payment.
    pub method: Method,
    /// The number on it.
    pub reference: String,
    /// Who paid; empty while nobody knows.
    pub from: String,
    /// Its sum.
    pub amount: Money,
}

const SLIPS: &str = "SELECT deposit.id, trust_bank_id, deposited_on, items, total_cents,
    app_user.name FROM deposit JOIN app_user ON app_user.id = recorded_by
    WHERE deposit.kind = 'slip'";

fn read_slip(row: &Row<'_>) -> Result<SlipRow> {
    Ok(SlipRow {
        id: row.next()?,
        trust_bank: row.next()?,
        on: row.next()?,
        items: row.next()?,
        total: row.next()?,
        by: row.next()?,
    })
}

/// The slips of a trust bank, the latest first.
pub fn slips(r: &Reader<'_>, bank: TrustBankId, limit: u32) -> Result<Vec<SlipRow>> {
    let sql = format!("{SLIPS} AND trust_bank_id = ?1 ORDER BY deposit.id DESC LIMIT ?2");
    r.all(&sql, values![bank, limit], read_slip)
}

/// The slips of some days, the oldest first.
pub fn slips_of_days(r: &Reader<'_>, (from, to): (Day, Day)) -> Result<Vec<SlipRow>> {
    let sql = format!("{SLIPS} AND deposited_on BETWEEN ?1 AND ?2 ORDER BY deposit.id");
    r.all(&sql, values![from, to], read_slip)
}

/// One slip.
///
/// # Errors
/// [`crate::Error::Gone`] when there is none, also for what a processor paid.
pub fn slip(r: &Reader<'_>, id: DepositId) -> Result<SlipRow> {
    r.one(&format!("{SLIPS} AND deposit.id = ?1"), values![id], read_slip)
}

/// The items of a slip in the order in which they were posted. Who paid is the person of the first
/// account.
pub fn items_of(r: &Reader<'_>, id: DepositId) -> Result<Vec<SlipItem>> {
    r.all(
        "SELECT item.method, item.reference, person.first_name, person.last_name,
                item.amount_cents
           FROM item_fact
           JOIN item ON item.id = item_fact.item_id
           LEFT JOIN line ON line.id = (SELECT min(id) FROM line WHERE line.item_id = item.id)
           LEFT JOIN account ON account.id = line.account_id
           LEFT JOIN person ON person.id = account.person_id
          WHERE item_fact.deposit_id = ?1 AND item_fact.kind = 'deposited' ORDER BY item.id",
        values![id],
        |row| {
            let method = payments::read_method(&row.next::<String>()?)?;
            let reference = row.next()?;
            let (first, last): (Option<String>, Option<String>) = (row.next()?, row.next()?);
            Ok(SlipItem {
                method,
                reference,
                from: people::full_name(&first.unwrap_or_default(), &last.unwrap_or_default()),
                amount: row.next()?,
            })
        },
    )
}
