//! The lines of a batch: where each goes, and what is wrong with it before it can be posted.

use std::collections::HashMap;

use duebook_book::accounts::{self, Account};
use duebook_book::payments::{self, BatchLine, BatchRow, LineForm};
use duebook_book::{Reader, clients, items, plans};
use duebook_core::allocation::Parts;
use duebook_core::id::AccountId;
use duebook_core::receipt::{Line, Share, divide};
use duebook_core::{Money, day, terms};

use crate::batches::{LineProblem, LineView, SplitRow};
use crate::problem::Problem;

/// A check with the same number and sum within so many days is perhaps the same check.
const DUPLICATE_DAYS: i64 = 90;

/// Accounts as they stand while the lines of a batch are taken in turn: the second check of a
/// batch meets what the first has left.
#[derive(Default)]
pub(crate) struct Known {
    accounts: HashMap<AccountId, Account>,
    terms: HashMap<AccountId, Vec<terms::Terms>>,
}

impl Known {
    fn account(&mut self, r: &Reader<'_>, id: AccountId) -> Result<&mut Account, Problem> {
        if !self.accounts.contains_key(&id) {
            let account = accounts::get(r, id)?;
            self.terms.insert(id, clients::terms_of(r, account.client)?);
            self.accounts.insert(id, account);
        }
        Ok(self.accounts.get_mut(&id).expect("it was just put there"))
    }

    /// Divides a line, and lets the accounts stand as after it.
    pub(crate) fn divide(
        &mut self,
        r: &Reader<'_>,
        form: &LineForm,
    ) -> Result<Vec<(Parts, Line)>, Problem> {
        let mut divided = Vec::new();
        for share in &form.shares {
            let account = self.account(r, share.account)?.clone();
            let all = &self.terms[&share.account];
            let terms = terms::in_force(all, form.received_on).ok_or(duebook_book::Error::Gone)?;
            let line = divide(&Share {
                account: share.account,
                client: account.client,
                amount: share.amount,
                owed: account.owed,
                advanced: account.advanced,
                terms,
            });
            let after = self.account(r, share.account)?;
            for bucket in duebook_core::allocation::BUCKETS {
                after.owed.add(bucket, -line.pieces.get(bucket));
            }
            after.balance = after.owed.total();
            after.advanced -= line.costs;
            divided.push((account.owed, line));
        }
        Ok(divided)
    }

    pub(crate) fn rows(
        &mut self,
        r: &Reader<'_>,
        divided: &[(Parts, Line)],
    ) -> Result<Vec<SplitRow>, Problem> {
        divided
            .iter()
            .map(|(owed, line)| {
                Ok(SplitRow {
                    account: line.account,
                    owed: *owed,
                    before: owed.total(),
                    pieces: line.pieces,
                    over: line.over,
                    after: owed.total() - line.pieces.total(),
                    rate: line.rate,
                    commission: line.commission,
                    costs: line.costs,
                    client_share: line.client_share,
                    meets: meets(r, line.account, line.pieces.total())?,
                })
            })
            .collect()
    }
}

/// The last installment that a payment on the plan in force would meet in full.
fn meets(r: &Reader<'_>, account: AccountId, amount: Money) -> Result<Option<(u32, u32)>, Problem> {
    // The day decides what is late and nothing about what is met.
    let Some(plan) = plans::active(r, account, day::day(day::FIRST_YEAR, 1, 1))? else {
        return Ok(None);
    };
    let mut reach = Money::ZERO;
    let total = plan.steps.last().map_or(0, |s| s.installment.number);
    let met = plan
        .steps
        .iter()
        .filter(|step| {
            reach += step.installment.amount;
            step.met < step.installment.amount && reach <= plan.paid + amount
        })
        .map(|step| step.installment.number)
        .max();
    Ok(met.map(|number| (number, total)))
}

/// Every line with where it goes and what is wrong with it. A posted batch is shown as it was.
pub(crate) fn work_out(
    r: &Reader<'_>,
    batch: &BatchRow,
    lines: Vec<BatchLine>,
) -> Result<Vec<LineView>, Problem> {
    let mut known = Known::default();
    let mut views: Vec<LineView> = Vec::new();
    for line in lines {
        if batch.posted {
            views.push(LineView { line, split: Vec::new(), problems: Vec::new() });
            continue;
        }
        let divided = known.divide(r, &line.form)?;
        let split = known.rows(r, &divided)?;
        let problems = problems_of(r, &mut known, batch, &line, &split, &views)?;
        views.push(LineView { line, split, problems });
    }
    Ok(views)
}

/// Problems that a person may look at and find right.
pub(crate) const ANSWERABLE: [&str; 2] = ["duplicate", "overpayment"];

fn problems_of(
    r: &Reader<'_>,
    known: &mut Known,
    batch: &BatchRow,
    line: &BatchLine,
    split: &[SplitRow],
    before: &[LineView],
) -> Result<Vec<LineProblem>, Problem> {
    let form = &line.form;
    let mut found: Vec<(&str, String)> = Vec::new();
    let shared: Money = form.shares.iter().map(|s| s.amount).sum();
    if form.shares.is_empty() {
        found.push(("no_account", String::new()));
    } else if shared != form.amount {
        found.push(("shares_differ", shared.to_string()));
    }
    if !form.amount.is_positive() {
        found.push(("no_amount", String::new()));
    }
    if let Some(dated_on) = form.dated_on.filter(|on| *on > batch.head.booked_on) {
        found.push(("post_dated", dated_on.to_string()));
    }
    for share in &form.shares {
        let account = known.account(r, share.account)?;
        if account.closed_on.is_some() {
            found.push(("closed", account.file_number.to_string()));
        }
    }
    let over: Money = split.iter().map(|s| s.over).sum();
    if over.is_positive() {
        found.push(("overpayment", over.to_string()));
    }
    if let Some(other) = twin_of(r, form, before)? {
        found.push(("duplicate", other));
    }
    Ok(found
        .into_iter()
        .map(|(kind, about)| LineProblem {
            answerable: ANSWERABLE.contains(&kind),
            answered: form.answers.iter().any(|a| a == kind),
            kind: kind.to_owned(),
            about,
        })
        .collect())
}

/// Where the same reference with the same sum was typed before: in this batch or a posted one.
fn twin_of(
    r: &Reader<'_>,
    form: &LineForm,
    before: &[LineView],
) -> Result<Option<String>, Problem> {
    if form.reference.is_empty() || !form.amount.is_positive() {
        return Ok(None);
    }
    let same = |other: &LineForm| other.reference == form.reference && other.amount == form.amount;
    if let Some(other) = before.iter().find(|view| same(&view.line.form)) {
        return Ok(Some(format!("#{}", other.line.line)));
    }
    let since = day::plus_days(form.received_on, -DUPLICATE_DAYS);
    let Some(item) = items::twin(r, &form.reference, form.amount, since)? else {
        return Ok(None);
    };
    Ok(Some(payments::batch(r, item.batch)?.name))
}
