//! What is wrong with a line of a batch before it can be posted.

use std::collections::hash_map::Entry;

use duebook_book::payments::{self, BatchLine, BatchRow, LineForm};
use duebook_book::{Reader, items};
use duebook_core::id::AccountId;
use duebook_core::receipt::PaidTo;
use duebook_core::{Money, day};

use super::{Divided, Known};
use crate::batches::LineProblem;
use crate::problem::Problem;
use crate::sharing::is_barred;
use crate::third_parties::{credited, third_over};

/// A check with the same number and sum within so many days is perhaps the same check.
const DUPLICATE_DAYS: i64 = 90;

impl Known {
    /// What is wrong with a line, once for each line in turn: those that were typed twice are told
    /// by the second.
    pub(super) fn problems(
        &mut self,
        r: &Reader<'_>,
        batch: &BatchRow,
        line: &BatchLine,
        divided: &[Divided],
        due: Option<Vec<(AccountId, Money)>>,
    ) -> Result<Vec<LineProblem>, Problem> {
        let form = &line.form;
        let mut found: Vec<(&str, String)> = Vec::new();
        if due.is_some_and(|due| !form.shares.iter().map(|s| (s.account, s.amount)).eq(due)) {
            found.push(("not_as_directed", String::new()));
        }
        let shared: Money = form.shares.iter().map(|s| s.amount).sum();
        if form.shares.is_empty() {
            found.push(("no_account", String::new()));
        } else if shared != credited(form) {
            found.push(("shares_differ", shared.to_string()));
        }
        if !form.amount.is_positive() {
            found.push(("no_amount", String::new()));
        }
        if let Some(dated_on) = form.dated_on.filter(|on| *on > batch.head.booked_on) {
            found.push(("post_dated", dated_on.to_string()));
        }
        for share in &form.shares {
            let account = &self.standing(r, share.account)?.account;
            if account.closed_on.is_some() {
                found.push(("closed", account.file_number.to_string()));
            }
            let in_trust = form.paid_to == PaidTo::Agency;
            if in_trust && is_barred(r, account, form.shares.len())? {
                found.push(("disputed", account.file_number.to_string()));
            }
        }
        found.extend(third_over(form, divided));
        let over: Money = divided.iter().map(|d| d.line.split.over).sum();
        if over.is_positive() {
            found.push(("overpayment", over.to_string()));
        }
        if let Some(other) = self.twin_of(r, line)? {
            found.push(("duplicate", other));
        }
        Ok(found
            .into_iter()
            .map(|(kind, about)| LineProblem {
                answerable: answerable(form, kind),
                answered: answerable(form, kind) && form.answers.iter().any(|a| a == kind),
                kind: kind.to_owned(),
                about,
            })
            .collect())
    }

    /// Where the same reference with the same sum was typed before: in this batch or a posted one.
    fn twin_of(&mut self, r: &Reader<'_>, line: &BatchLine) -> Result<Option<String>, Problem> {
        let form = &line.form;
        if form.reference.is_empty() || !form.amount.is_positive() {
            return Ok(None);
        }
        match self.checks.entry((form.reference.clone(), form.amount)) {
            Entry::Occupied(first) => return Ok(Some(format!("#{}", first.get()))),
            Entry::Vacant(place) => place.insert(line.line),
        };
        let since = day::plus_days(form.received_on, -DUPLICATE_DAYS);
        let Some(item) = items::twin(r, &form.reference, form.amount, since)? else {
            return Ok(None);
        };
        Ok(Some(payments::day_of(r, item.batch)?.1))
    }
}

/// Problems that a person may look at and find right. Money without an account waits in
/// suspense; on an account that went back to the client it still counts.
pub(crate) const ANSWERABLE: [&str; 4] = ["duplicate", "overpayment", "no_account", "closed"];

/// What the client got was never in trust: it cannot wait in suspense, and of what is not owed
/// nothing is held here. What came through a third party is somebody's.
fn answerable(form: &LineForm, kind: &str) -> bool {
    let in_trust = form.paid_to == PaidTo::Agency || kind == "duplicate";
    let is_known = kind == "no_account" && form.through.is_some();
    ANSWERABLE.contains(&kind) && in_trust && !is_known
}
