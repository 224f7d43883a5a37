//! The steps of a take-over, in one act.

use std::collections::{BTreeMap, BTreeSet};

use duebook_core::bank_line::BankLineKind;
use duebook_core::charge::Charged;
use duebook_core::id::{AccountId, ClientId, EntryId, StatementId};
use duebook_core::ledger::{Entry, EntryKind};
use duebook_core::taken_over::{self, Opening};
use duebook_core::{Day, Money, outgoing};

use super::{Moving, statement};
use crate::accounts::{self, Account};
use crate::bank_statements::{self, NewLine, NewStatement};
use crate::db::Writer;
use crate::error::{Error, Result};
use crate::ledger::{self, Link};
use crate::paying::{self, NewPayment};
use crate::stamp::Stamp;
use crate::{invoices, lines, values};

pub(super) struct Act<'a> {
    pub(super) w: &'a Writer<'a>,
    pub(super) stamp: &'a Stamp<'a>,
    pub(super) moving: &'a Moving,
    /// The entry that begins the trust bank; none where nothing lies in it.
    pub(super) entry: Option<EntryId>,
    pub(super) touched: BTreeSet<AccountId>,
    /// Lines that clients were told of before.
    pub(super) told: BTreeMap<ClientId, Vec<i64>>,
}

impl Act<'_> {
    pub(super) fn keep(&self, opening: &Opening) -> Result<()> {
        let Moving { bank, on, at_bank, .. } = self.moving;
        self.w.insert(
            "INSERT INTO taken_over (trust_bank_id, on_day, bank_cents, shortage_cents, entry_id,
                 recorded_at, recorded_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            values![bank, on, at_bank, opening.short(), self.entry, self.stamp.at, self.stamp.user],
        )?;
        Ok(())
    }

    pub(super) fn charged(&self, account: &Account, effective_on: Day) -> Charged {
        Charged {
            account: account.id,
            client: account.client,
            effective_on,
            booked_on: self.moving.on,
            agency_fees: Money::ZERO,
            judged_on: account.judged_on,
        }
    }

    pub(super) fn because(&self) -> Link {
        self.entry.map_or(Link::None, Link::Because)
    }

    pub(super) fn post(&self, entry: &Entry) -> Result<EntryId> {
        ledger::post(self.w, self.stamp, entry, self.because())
    }

    pub(super) fn accounts(&mut self) -> Result<()> {
        for old in &self.moving.accounts {
            let account = accounts::get(self.w, old.account)?;
            let of = self.charged(&account, account.placed_on);
            self.post(&taken_over::account(&of, old.collected, old.advanced)?)?;
            self.touched.insert(account.id);
        }
        Ok(())
    }

    /// An approved statement that is to be paid.
    pub(super) fn statement(&self, client: ClientId, lines: &[i64]) -> Result<StatementId> {
        let of = (client, self.moving.bank, self.moving.on);
        statement::keep(self.w, self.stamp, of, lines, None).map(|(id, _)| id)
    }

    pub(super) fn statements(&self) -> Result<()> {
        self.told.iter().try_for_each(|(client, lines)| self.statement(*client, lines).map(drop))
    }

    pub(super) fn clients(&mut self) -> Result<()> {
        for money in &self.moving.money {
            let line = self.client_line(money.client, money.amount, Money::ZERO, &money.about)?;
            if money.told {
                self.told.entry(money.client).or_default().push(line);
            }
        }
        Ok(())
    }

    /// A line of the entry that begins the trust bank.
    pub(super) fn client_line(
        &self,
        client: ClientId,
        share: Money,
        claim: Money,
        about: &str,
    ) -> Result<i64> {
        let sums = (EntryKind::TakenOver.code(), share, claim);
        let entry = self.entry.ok_or(Error::Gone)?;
        lines::keep_claim(self.w, entry, (client, self.moving.bank), sums, about)
    }

    /// Each check that pays a client pays a statement of its own; undone, its money is owed again.
    pub(super) fn checks(&self) -> Result<()> {
        let Moving { bank, on, .. } = *self.moving;
        for check in &self.moving.checks {
            let mut payment = NewPayment {
                bank,
                kind: "refund",
                client: Some(check.client),
                account: check.refund_of,
                statement: None,
                method: "check",
                number: &check.number,
                payee: &check.payee,
                amount: check.amount,
                on: check.paid_on,
                note: "",
                third: None,
            };
            let entry = match check.refund_of {
                Some(account) => outgoing::refund(bank, on, check.client, account, check.amount)?,
                None => {
                    let about = format!("Check {}", check.number);
                    let line = self.client_line(check.client, check.amount, Money::ZERO, &about)?;
                    payment.kind = "remittance";
                    payment.statement = Some(self.statement(check.client, &[line])?);
                    outgoing::remittance(bank, on, check.client, check.amount)?
                }
            };
            paying::keep(self.w, &payment, self.post(&entry)?)?;
        }
        Ok(())
    }

    pub(super) fn claims(&self) -> Result<()> {
        let Moving { bank, on, .. } = *self.moving;
        for claim in &self.moving.claims {
            let line = self.client_line(claim.client, Money::ZERO, claim.amount, &claim.about)?;
            if let Some(day) = claim.invoiced_on {
                let of = (claim.client, bank, on);
                let whole = Some(claim.amount);
                let told = statement::keep(self.w, self.stamp, of, &[line], whole)?;
                let entry = outgoing::invoice(bank, on, claim.client, claim.amount)?;
                let entry = self.post(&entry)?;
                let sum = (claim.amount, day);
                invoices::keep(self.w, told, (claim.client, bank), sum, entry)?;
            }
        }
        Ok(())
    }

    /// What the bank says on the day is a statement of one line, which is the entry that begins the
    /// trust bank.
    pub(super) fn bank_statement(&self) -> Result<()> {
        let Moving { bank, on, at_bank, .. } = *self.moving;
        if at_bank.is_zero() {
            return Ok(());
        }
        let line = NewLine {
            posted_on: on,
            amount: at_bank,
            kind: BankLineKind::Credit,
            number: None,
            text: "Balance taken over".to_owned(),
            bank_ref: None,
        };
        let statement = NewStatement {
            bank,
            file_name: "Taken over",
            file_sha256: &"0".repeat(64),
            format: "csv",
            covers: (on, on),
            balance: Some((on, at_bank)),
            lines: std::slice::from_ref(&line),
        };
        let id = bank_statements::take_in(self.w, self.stamp, &statement)?;
        self.w.run(
            "INSERT INTO bank_match (line_id, role, entry_id, trust_bank_id, made, matched_at,
                 matched_by)
             SELECT id, 'movement', ?2, trust_bank_id, 1, ?3, ?4
               FROM bank_line WHERE bank_statement_id = ?1",
            values![id, self.entry, self.stamp.at, self.stamp.user],
        )?;
        Ok(())
    }
}
