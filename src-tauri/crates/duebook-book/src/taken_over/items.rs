//! Payments that are taken over one by one, as the items of one batch.

use std::collections::BTreeMap;

use duebook_core::commission::RateRule;
use duebook_core::hold;
use duebook_core::id::{ClientId, ItemId};
use duebook_core::ledger::EntryKind;
use duebook_core::method::Holds;
use duebook_core::receipt::{self, Line, OfItem, PaidTo};
use duebook_core::share::Split;
use duebook_core::terms::{Remit, in_force};
use duebook_core::{Day, Money, taken_over};

use super::act::Act;
use super::{OldItem, Place};
use crate::accounts::{self, Account};
use crate::client_holds::HoldsOfDay;
use crate::error::{Error, Result};
use crate::items::{self, Fact};
use crate::payments::{self, BatchHead, LineForm, ShareForm};
use crate::{clients, deposits, lines, values};

/// An item and from when it may leave trust, where the old system said so.
type Released = (items::Item, Option<Day>);

impl Act<'_> {
    /// All of them are one batch, so that each can be looked at where payments are.
    pub(super) fn items(&mut self, holds: &Holds) -> Result<()> {
        let items = &self.moving.items;
        if items.is_empty() {
            return Ok(());
        }
        let head = BatchHead {
            source: "mail".to_owned(),
            booked_on: self.moving.on,
            trust_bank: self.moving.bank,
            control_count: u32::try_from(items.len()).unwrap_or(u32::MAX),
            control_total: items.iter().map(OldItem::amount).sum(),
        };
        let batch = payments::add_batch(self.w, self.stamp, &head)?;
        for old in items {
            payments::save_line(self.w, batch, None, &form(old))?;
        }
        let head = payments::batch(self.w, batch)?;
        let mut brought: BTreeMap<(bool, Day), Vec<Released>> = BTreeMap::new();
        for (old, line) in items.iter().zip(payments::lines(self.w, batch)?) {
            let id = items::insert(self.w, &head, &line)?;
            if let Some((client, line)) = self.item(old, id)?
                && old.told
            {
                self.told.entry(client).or_default().push(line);
            }
            let day = match old.place {
                Place::Hand => continue,
                Place::Transit(day) => (false, day),
                Place::Bank(day) => (true, day),
            };
            let of = (items::get(self.w, id)?, old.released_on);
            brought.entry(day).or_default().push(of);
        }
        payments::set_posted(self.w, self.stamp, batch, None)?;
        for ((is_there, day), of) in brought {
            self.brought(is_there, day, &of, holds)?;
        }
        Ok(())
    }

    /// One item; its client and line, where it has an account.
    fn item(&mut self, old: &OldItem, item: ItemId) -> Result<Option<(ClientId, i64)>> {
        let of = OfItem {
            item,
            bank: self.moving.bank,
            effective_on: old.received_on,
            booked_on: self.moving.on,
        };
        let Some(account) = old.account else {
            self.post(&receipt::taken_over(&of, &[], old.amount())?)?;
            return Ok(None);
        };
        let account = accounts::get(self.w, account)?;
        let line = self.line(old, &account)?;
        if line.split.debt().is_positive() {
            let before = self.charged(&account, old.received_on);
            self.post(&taken_over::owed_before(&before, line.split.debt())?)?;
        }
        let entry = self.post(&receipt::taken_over(&of, &[line], Money::ZERO)?)?;
        let kind = EntryKind::TakenOver.code();
        lines::keep(self.w, entry, item, self.moving.bank, kind, &line)?;
        self.w.insert(
            "INSERT INTO taken_over_share (item_id, account_id) VALUES (?1, ?2)",
            values![item, account.id],
        )?;
        self.touched.insert(account.id);
        let sql = "SELECT id FROM line WHERE entry_id = ?1";
        let line = self.w.one(sql, values![entry], |row| row.next())?;
        Ok(Some((account.client, line)))
    }

    fn line(&self, old: &OldItem, account: &Account) -> Result<Line> {
        let all = clients::terms_of(self.w, account.client)?;
        let terms = in_force(&all, old.received_on).ok_or(Error::Gone)?;
        let mut split = Split { over: old.over, ..Split::default() };
        split.pieces.principal = old.to_client + old.share;
        Ok(Line {
            account: account.id,
            client: account.client,
            paid_to: PaidTo::Agency,
            split,
            rate: terms.rate,
            rule: RateRule::Rate,
            commission: old.share,
            tax: Money::ZERO,
            client_share: old.to_client,
            claim: Money::ZERO,
            remit: Remit::Net,
            judged_on: account.judged_on,
            through: None,
            forwarding: Money::ZERO,
        })
    }

    /// Items that were given to the bank on a day: those on its statement are in its balance, the
    /// others are a deposit on its way.
    fn brought(&self, is_there: bool, day: Day, of: &[Released], holds: &Holds) -> Result<()> {
        let taken: Vec<&items::Item> = of.iter().map(|(item, _)| item).collect();
        let on = (!is_there).then_some(self.moving.on);
        let deposit =
            deposits::taken_over(self.w, self.stamp, self.moving.bank, (day, on), &taken)?;
        let mut of_day = HoldsOfDay::new(holds, day);
        for (item, released_on) in of {
            let fact = Fact { deposit: Some(deposit), ..Fact::of("deposited", day) };
            items::add_fact(self.w, self.stamp, item.id, &fact)?;
            let until = match released_on {
                Some(on) => Some(*on),
                None => hold::released_on(&of_day.of_item(self.w, item.id)?, item.method, day),
            };
            let fact = Fact { until, ..Fact::of("held", day) };
            items::add_fact(self.w, self.stamp, item.id, &fact)?;
        }
        Ok(())
    }
}

fn form(old: &OldItem) -> LineForm {
    let shares = old.account.map(|account| ShareForm { account, amount: old.amount() });
    LineForm {
        method: old.method,
        paid_to: PaidTo::Agency,
        reference: old.number.clone(),
        dated_on: None,
        received_on: old.received_on,
        amount: old.amount(),
        through: None,
        direction: None,
        note: String::new(),
        shares: shares.into_iter().collect(),
        answers: Vec::new(),
    }
}
