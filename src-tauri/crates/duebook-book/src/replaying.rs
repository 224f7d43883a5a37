//! The events of an account from its postings, and what must be posted so that its payments meet
//! what they would have met in the order of their days.

use std::collections::{BTreeMap, BTreeSet};

use duebook_core::commission::RateRule;
use duebook_core::id::{AccountId, EntryId, ItemId, TrustBankId};
use duebook_core::interest::{InterestTerms, Reckoning};
use duebook_core::ledger::EntryKind;
use duebook_core::receipt::{Line, PaidTo, Whose, line};
use duebook_core::replay::{self, Ended, Ending, Event, Met, Replayed, Unfit, replay};
use duebook_core::sales_tax::{SalesTax, rate_on};
use duebook_core::share::{Debt, Split};
use duebook_core::terms::{Remit, Terms, in_force};
use duebook_core::third::Through;
use duebook_core::{Day, Money};

use crate::accounts::{self, Account};
use crate::db::Reader;
use crate::error::{Error, Result};
use crate::{client_taxes, clients, endings, interest_terms, ledger, lines, values};

mod legs;
mod redo;

pub(crate) use redo::redo;

use legs::{Charge, EVENTS, Leg};

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
    /// What each return took of that, by its day, as negative sums.
    pub returns: BTreeMap<Day, Split>,
}

/// All that happened to the debt of an account.
#[derive(Debug, Clone)]
pub struct History {
    /// The account.
    pub account: Account,
    terms: Vec<Terms>,
    /// How it bears interest, if it does.
    pub interest: Option<InterestTerms>,
    taxes: Vec<SalesTax>,
    changes: Vec<Event>,
    /// Its items.
    pub items: BTreeMap<ItemId, Posted>,
    /// What ended and was owed again, as posted.
    pub(crate) ended: BTreeMap<(Day, Ending), Ended>,
    /// Interest as posted, by its day.
    pub(crate) accrued: BTreeMap<Day, Money>,
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
        let mut history = History {
            account,
            terms,
            taxes,
            interest: interest_terms::of_account(r, id)?.map(|kept| kept.terms),
            changes: endings::events(r, id)?,
            items: BTreeMap::new(),
            ended: BTreeMap::new(),
            accrued: BTreeMap::new(),
        };
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
        let Some(item) = leg.item else { return self.take_charge(&leg) };
        let at = self.items.entry(item.id).or_insert_with(|| Posted {
            bank: item.bank,
            paid_to: item.paid_to,
            received_on: item.received_on,
            place: item.place,
            received: Split::default(),
            present: Split::default(),
            returns: BTreeMap::new(),
        });
        at.present += split;
        match leg.kind {
            EntryKind::Return | EntryKind::ReturnResplit => {
                *at.returns.entry(leg.on).or_default() += split;
            }
            _ => at.received += split,
        }
    }

    fn take_charge(&mut self, leg: &Leg) {
        let Charge { parts, advanced, agency_fees, collected } = leg.charge;
        match (leg.kind, leg.ending) {
            (EntryKind::Accrued, _) => {
                *self.accrued.entry(leg.on).or_default() += parts.interest;
            }
            (_, Some(how)) => {
                let ended = self.ended.entry((leg.on, how)).or_default();
                ended.parts += -parts;
                ended.agency_fees -= agency_fees;
            }
            _ if leg.charge != Charge::default() => {
                let on = leg.on;
                self.changes.push(Event::Change { on, parts, advanced, agency_fees, collected });
            }
            _ => {}
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
        // What was voided or moved away never was: not even interest stops at its day.
        let is_there = |item: &&Posted| !item.received.amount().is_zero();
        for (id, item) in self.items.iter().filter(|(_, item)| is_there(item)) {
            let terms = self.terms_on(item.received_on)?;
            let filling = terms.filling_on(item.received_on, self.account.judged_on);
            let amount = item.received.amount();
            events.push(Event::Receipt {
                item: *id,
                on: item.received_on,
                place: item.place,
                amount,
                filling,
            });
            for (on, back) in &item.returns {
                events.push(Event::Return { item: *id, on: *on, taken: -back.amount() });
            }
        }
        Ok(events)
    }

    /// Takes the events anew, with those of a draft, and says what every item meets.
    ///
    /// # Errors
    /// [`Error::AdjustmentInTheWay`] when an adjustment no longer fits.
    pub fn replayed(&self, draft: &[Event]) -> Result<Replayed> {
        let mut events = self.events()?;
        events.extend_from_slice(draft);
        replay(events, self.interest.as_ref()).map_err(unfit)
    }

    /// What is owed at the end of a day with the interest up to it.
    ///
    /// # Errors
    /// As [`History::replayed`].
    pub fn debt_on(&self, day: Day) -> Result<Debt> {
        Ok(self.owed_on(day)?.0)
    }

    /// What is owed on a day before what comes in on it, with the interest up to it.
    ///
    /// # Errors
    /// As [`History::replayed`].
    pub fn debt_before_receipts(&self, day: Day) -> Result<Debt> {
        replay::owed_before_receipts(self.events()?, self.interest.as_ref(), day).map_err(unfit)
    }

    /// [`History::debt_on`] with how its interest is reckoned, if it bears any.
    ///
    /// # Errors
    /// As [`History::replayed`].
    pub fn owed_on(&self, day: Day) -> Result<(Debt, Option<Reckoning>)> {
        replay::owed_on(self.events()?, self.interest.as_ref(), day).map_err(unfit)
    }

    /// Whether interest and endings are posted as the events say.
    pub fn is_posted(&self, replayed: &Replayed) -> bool {
        let mut ended = self.ended.clone();
        ended.retain(|_, ended| *ended != Ended::default());
        let mut expected = replayed.ended.clone();
        expected.retain(|_, ended| *ended != Ended::default());
        let mut accrued = self.accrued.clone();
        accrued.retain(|_, amount| !amount.is_zero());
        ended == expected && accrued == replayed.accrued
    }

    /// The items that meet something else than they were posted with.
    pub fn changed(&self, met: &[Met]) -> Vec<Changed> {
        let differs = |met: &&Met| {
            self.items
                .get(&met.item)
                .is_some_and(|p| p.received != met.received || !same(&p.returns, &met.returned))
        };
        met.iter()
            .filter(differs)
            .map(|met| Changed {
                item: met.item,
                before: self.items[&met.item].clone(),
                after: met.clone(),
            })
            .collect()
    }

    /// The items that meet what they were posted with, but whose commission depends on what was
    /// collected before them and is another one now. Where the legal date decides or decided, the
    /// commission stands.
    pub fn commission_changed(&self, r: &Reader<'_>, met: &[Met]) -> Result<Vec<Changed>> {
        let mut found = Vec::new();
        if !self.terms.iter().any(Terms::is_cumulative) {
            return Ok(found);
        }
        let changed: BTreeSet<ItemId> = self.changed(met).iter().map(|c| c.item).collect();
        for after in met.iter().filter(|met| !changed.contains(&met.item)) {
            let Some(before) = self.items.get(&after.item) else { continue };
            if !self.terms_on(before.received_on)?.is_cumulative() {
                continue;
            }
            let of = (before.received_on, before.paid_to);
            let account = self.account.id;
            let old = lines::present(r, after.item, account, of.1, before.present)?;
            let new =
                self.line(r, of, (old.remit, old.through), after.present, &after.met_before)?;
            let legal = [old.rule, new.rule].contains(&RateRule::Legal);
            if !legal && new.commission != old.commission {
                let (before, after) = (before.clone(), after.clone());
                found.push(Changed { item: after.item, before, after });
            }
        }
        Ok(found)
    }

    /// The line of a split on this account, by the terms of its credit day and what payments before
    /// it had met, with the part of the third party that the item came through.
    pub fn line(
        &self,
        r: &Reader<'_>,
        posted: (Day, PaidTo),
        (remit, through): (Remit, Option<Through>),
        split: Split,
        met_before: &Split,
    ) -> Result<Line> {
        let terms = self.terms_on(posted.0)?;
        let whose = Whose {
            account: self.account.id,
            client: self.account.client,
            paid_to: posted.1,
            facts: lines::rate_facts(r, &self.account, terms, met_before)?,
            terms,
            remit,
            credit_on: posted.0,
            judged_on: self.account.judged_on,
            tax: rate_on(&self.taxes, posted.0),
            through,
        };
        Ok(line(&whose, split))
    }
}

/// Whether returns took the same on each day.
fn same(one: &BTreeMap<Day, Split>, other: &BTreeMap<Day, Split>) -> bool {
    let of = |all: &BTreeMap<Day, Split>, on| all.get(on).copied().unwrap_or_default();
    one.keys().chain(other.keys()).all(|on| of(one, on) == of(other, on))
}

fn unfit(unfit: Unfit) -> Error {
    match unfit {
        Unfit::TakenBelowZero(on) => Error::AdjustmentInTheWay(on),
        Unfit::Interest(fault) => Error::Interest(fault),
    }
}
