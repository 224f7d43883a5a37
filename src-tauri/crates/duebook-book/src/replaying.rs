//! The events of an account from its postings, and what must be posted so that its payments meet
//! what they would have met in the order of their days.

use std::collections::BTreeMap;

use duebook_core::allocation::Parts;
use duebook_core::chart::LedgerAccount;
use duebook_core::id::{AccountId, EntryId, ItemId, TrustBankId};
use duebook_core::ledger::EntryKind;
use duebook_core::receipt::{Line, OfItem, PaidTo, Whose, change, line};
use duebook_core::replay::{Event, Met, replay};
use duebook_core::sales_tax::{SalesTax, rate_on};
use duebook_core::share::{Debt, Split};
use duebook_core::terms::{Remit, Terms, in_force};
use duebook_core::{Day, Money};

use crate::accounts::{self, Account};
use crate::db::{Reader, Row, Writer};
use crate::error::{Error, Result};
use crate::ledger::{self, Link, Together};
use crate::stamp::Stamp;
use crate::{client_taxes, clients, lines, months, values};

/// What an item has on an account, as posted.
#[derive(Debug, Clone)]
pub struct Posted {
    /// Its trust bank.
    pub bank: TrustBankId,
    /// Who got the money.
    pub paid_to: PaidTo,
    /// The day of the person's credit.
    pub received_on: Day,
    place: (Day, i64, i64),
    /// What it met on the day it came.
    pub received: Split,
    /// What is left of that after its returns.
    pub present: Split,
    /// What was taken back, and on which days.
    pub returns: Vec<(Day, Money)>,
}

/// All that happened to the debt of an account.
#[derive(Debug, Clone)]
pub struct History {
    /// The account.
    pub account: Account,
    terms: Vec<Terms>,
    taxes: Vec<SalesTax>,
    changes: Vec<Event>,
    /// Its items.
    pub items: BTreeMap<ItemId, Posted>,
}

/// What an item meets otherwise than it was posted.
#[derive(Debug, Clone)]
pub struct Changed {
    /// The item.
    pub item: ItemId,
    /// As it was posted.
    pub before: Posted,
    /// As it must be.
    pub after: Met,
}

impl History {
    /// Reads what happened to an account.
    pub fn of(r: &Reader<'_>, id: AccountId) -> Result<History> {
        let account = accounts::get(r, id)?;
        let terms = clients::terms_of(r, account.client)?;
        let taxes = client_taxes::of(r, account.client)?;
        let (changes, items) = (Vec::new(), BTreeMap::new());
        let mut history = History { account, terms, taxes, changes, items };
        let mut open: Option<Leg> = None;
        r.each(EVENTS, values![id], |row| {
            let entry: EntryId = row.get(0)?;
            if open.as_ref().is_none_or(|leg| leg.entry != entry)
                && let Some(done) = open.replace(Leg::read(row, entry)?)
            {
                history.take(done);
            }
            let on = ledger::read_ledger_account(row.get(8)?)?;
            open.as_mut().expect("it was just opened").add(on, row.get(9)?);
            Ok(())
        })?;
        if let Some(last) = open {
            history.take(last);
        }
        history.take_direct_surplus(r)?;
        Ok(history)
    }

    /// What the client got itself beyond what was owed is nobody's money here, so that no posting
    /// says it; its lines do. It meets the debt as soon as something else no longer does.
    fn take_direct_surplus(&mut self, r: &Reader<'_>) -> Result<()> {
        let items = &mut self.items;
        if items.values().all(|item| item.paid_to == PaidTo::Agency) {
            return Ok(());
        }
        r.each(
            "SELECT line.item_id, line.over_cents
               FROM line JOIN item ON item.id = line.item_id
              WHERE account_id = ?1 AND item.paid_to = 'client'",
            values![self.account.id],
            |row| {
                let (item, over): (ItemId, Money) = (row.next()?, row.next()?);
                if let Some(posted) = items.get_mut(&item) {
                    posted.received.over += over;
                    posted.present.over += over;
                }
                Ok(())
            },
        )
    }

    fn take(&mut self, leg: Leg) {
        let split = leg.split();
        let Some(item) = leg.item else {
            if leg.charge != Charge::default() {
                let Charge { parts, advanced, agency_fees } = leg.charge;
                self.changes.push(Event::Change { on: leg.on, parts, advanced, agency_fees });
            }
            return;
        };
        let at = self.items.entry(item.id).or_insert_with(|| Posted {
            bank: item.bank,
            paid_to: item.paid_to,
            received_on: item.received_on,
            place: item.place,
            received: Split::default(),
            present: Split::default(),
            returns: Vec::new(),
        });
        at.present += split;
        match leg.kind {
            EntryKind::Return => at.returns.push((leg.on, -split.amount())),
            EntryKind::ReturnResplit => {}
            _ => at.received += split,
        }
    }

    /// The terms in force on a credit day.
    ///
    /// # Errors
    /// [`Error::Gone`] when the client has none.
    pub fn terms_on(&self, on: Day) -> Result<&Terms> {
        in_force(&self.terms, on).ok_or(Error::Gone)
    }

    fn events(&self) -> Result<Vec<Event>> {
        let mut events = self.changes.clone();
        for (id, item) in &self.items {
            let order = self.terms_on(item.received_on)?.order.clone();
            let amount = item.received.amount();
            events.push(Event::Receipt {
                item: *id,
                on: item.received_on,
                place: item.place,
                amount,
                order,
            });
            for (on, taken) in &item.returns {
                events.push(Event::Return { item: *id, on: *on, taken: *taken });
            }
        }
        Ok(events)
    }

    /// Takes the events anew, with those of a draft, and says what every item meets.
    ///
    /// # Errors
    /// [`Error::AdjustmentInTheWay`] when an adjustment no longer fits.
    pub fn replayed(&self, draft: &[Event]) -> Result<(Vec<Met>, Debt)> {
        let mut events = self.events()?;
        events.extend_from_slice(draft);
        replay(events).map_err(|below| Error::AdjustmentInTheWay(below.0))
    }

    /// The items that meet something else than they were posted with.
    pub fn changed(&self, met: &[Met]) -> Vec<Changed> {
        let differs = |met: &&Met| {
            self.items
                .get(&met.item)
                .is_some_and(|p| p.received != met.received || p.present != met.present)
        };
        met.iter()
            .filter(differs)
            .map(|met| Changed {
                item: met.item,
                before: self.items[&met.item].clone(),
                after: *met,
            })
            .collect()
    }

    /// The line of a split on this account, by the terms of its credit day.
    pub fn line(
        &self,
        r: &Reader<'_>,
        posted: (Day, PaidTo),
        remit: Remit,
        split: Split,
    ) -> Result<Line> {
        let terms = self.terms_on(posted.0)?;
        let whose = Whose {
            account: self.account.id,
            client: self.account.client,
            paid_to: posted.1,
            facts: lines::rate_facts(r, &self.account, terms)?,
            terms,
            remit,
            credit_on: posted.0,
            tax: rate_on(&self.taxes, posted.0),
        };
        Ok(line(&whose, split))
    }
}

const EVENTS: &str = "SELECT entry.id, entry.kind, entry.effective_on, entry.item_id,
        item.trust_bank_id, item.paid_to, item.received_on, item.batch_id,
        posting.ledger_account, posting.amount_cents, item.line, batch.booked_on
   FROM posting
   JOIN entry ON entry.id = posting.entry_id
   LEFT JOIN item ON item.id = entry.item_id
   LEFT JOIN batch ON batch.id = item.batch_id
  WHERE posting.account_id = ?1
  ORDER BY posting.entry_id, posting.id";

#[derive(Default, PartialEq, Eq)]
struct Charge {
    parts: Parts,
    advanced: Money,
    agency_fees: Money,
}

struct LegItem {
    id: ItemId,
    bank: TrustBankId,
    paid_to: PaidTo,
    received_on: Day,
    place: (Day, i64, i64),
}

/// The postings of one entry on the account.
struct Leg {
    entry: EntryId,
    kind: EntryKind,
    on: Day,
    item: Option<LegItem>,
    charge: Charge,
    over: Money,
}

impl Leg {
    fn read(row: &Row<'_>, entry: EntryId) -> Result<Leg> {
        let item = match row.get::<Option<ItemId>>(3)? {
            None => None,
            Some(id) => Some(LegItem {
                id,
                bank: row.get(4)?,
                paid_to: PaidTo::from_code(&row.get::<String>(5)?)
                    .ok_or_else(|| Error::bad_value("paid_to", "agency or client"))?,
                received_on: row.get(6)?,
                place: (row.get(11)?, row.get(7)?, row.get(10)?),
            }),
        };
        let kind = EntryKind::from_code(&row.get::<String>(1)?)
            .ok_or_else(|| Error::bad_value("kind", "a kind of entry"))?;
        let on = row.get(2)?;
        Ok(Leg { entry, kind, on, item, charge: Charge::default(), over: Money::ZERO })
    }

    fn add(&mut self, on: LedgerAccount, amount: Money) {
        if let Some(bucket) = on.bucket() {
            self.charge.parts.add(bucket, amount);
        }
        match on {
            LedgerAccount::AgencyFees => self.charge.agency_fees += amount,
            LedgerAccount::Advanced => self.charge.advanced += amount,
            LedgerAccount::Refund => self.over -= amount,
            _ => {}
        }
    }

    fn split(&self) -> Split {
        Split {
            pieces: -self.charge.parts,
            over: self.over,
            costs: -self.charge.advanced,
            fees: -self.charge.agency_fees,
        }
    }
}

/// Reckons an account anew and posts what differs: for each item one entry on its own day, and
/// one more, mirrored, on the day of its return. The items that changed.
///
/// # Errors
/// [`Error::AdjustmentInTheWay`] when an adjustment no longer fits.
pub(crate) fn redo(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    together: &mut Together,
    account: AccountId,
    cause: EntryId,
) -> Result<Vec<Changed>> {
    let history = History::of(w, account)?;
    let (met, _) = history.replayed(&[])?;
    let changed = history.changed(&met);
    for one in &changed {
        write(w, stamp, together, &history, one, cause)?;
    }
    Ok(changed)
}

fn write(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    together: &mut Together,
    history: &History,
    one: &Changed,
    cause: EntryId,
) -> Result<()> {
    let Changed { item, before, after } = one;
    let account = history.account.id;
    let posted = (before.received_on, before.paid_to);
    let old = lines::received(w, *item, account, before.paid_to, before.received)?;
    let first = history.line(w, posted, old.remit, after.received)?.less(&old);
    let mut of = OfItem {
        item: *item,
        bank: before.bank,
        effective_on: before.received_on,
        booked_on: months::open_day(w, stamp.today)?,
    };
    post(w, stamp, together, &of, EntryKind::Resplit, &first, cause)?;
    if let Some(back_on) = before.returns.iter().map(|(on, _)| on).max() {
        // The first entry is part of what stands now.
        let mut stands = before.present;
        stands += first.split;
        let now = lines::present(w, *item, account, before.paid_to, stands)?;
        let target = history.line(w, posted, old.remit, after.present)?;
        of.effective_on = *back_on;
        post(w, stamp, together, &of, EntryKind::ReturnResplit, &target.less(&now), cause)?;
    }
    Ok(())
}

#[allow(clippy::too_many_arguments, reason = "the one place where a difference is posted")]
fn post(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    together: &mut Together,
    of: &OfItem,
    kind: EntryKind,
    difference: &Line,
    cause: EntryId,
) -> Result<()> {
    if difference.is_nothing() {
        return Ok(());
    }
    let entry = change(of, kind, &[*difference], Money::ZERO)?;
    let id = together.post(w, stamp, entry, Link::Because(cause))?;
    lines::keep(w, id, of.item, of.bank, kind.code(), difference)
}
