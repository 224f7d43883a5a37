//! The lines of a batch: where each goes, and what is wrong with it before it can be posted.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::rc::Rc;

use duebook_book::accounts::{self, Account};
use duebook_book::payments::{self, BatchLine, BatchRow, LineForm, ShareRow};
use duebook_book::replaying::History;
use duebook_book::{Reader, client_taxes, clients, items, lines, plans};
use duebook_core::allocation::Parts;
use duebook_core::id::{AccountId, ClientId, ItemId};
use duebook_core::receipt::{Line, Whose, line};
use duebook_core::replay::Event;
use duebook_core::sales_tax::{SalesTax, rate_on};
use duebook_core::share::{Debt, Split};
use duebook_core::terms::{Terms, in_force};
use duebook_core::{Day, Money, day};

use crate::batches::{AnewRow, LineProblem, LineView, SplitRow};
use crate::problem::Problem;
use crate::sharing;

mod problems;

pub(crate) use problems::ANSWERABLE;

/// An account as it stands while the lines of a batch are taken in turn.
struct Standing {
    account: Account,
    client: Rc<OfClient>,
    debt: Debt,
    last_on: Day,
    typed: Vec<Event>,
    history: Option<History>,
}

/// What a client agreed on, by days.
struct OfClient {
    terms: Vec<Terms>,
    taxes: Vec<SalesTax>,
}

/// Accounts by turn: the second check of a batch meets what the first has left.
#[derive(Default)]
pub(crate) struct Known {
    accounts: HashMap<AccountId, Standing>,
    clients: HashMap<ClientId, Rc<OfClient>>,
    /// The first line with a reference and a sum.
    checks: HashMap<(String, Money), u32>,
}

/// One share of a line as it would be posted.
pub(crate) struct Divided {
    /// Owed on its day, before it.
    pub(crate) owed: Parts,
    /// The line.
    pub(crate) line: Line,
    /// Payments of later days that would meet something else.
    pub(crate) anew: Vec<AnewRow>,
}

impl Known {
    fn standing(&mut self, r: &Reader<'_>, id: AccountId) -> Result<&mut Standing, Problem> {
        if let Entry::Vacant(place) = self.accounts.entry(id) {
            let account = accounts::get(r, id)?;
            let debt = account.debt();
            let client = match self.clients.entry(account.client) {
                Entry::Occupied(known) => known.get().clone(),
                Entry::Vacant(place) => {
                    let terms = clients::terms_of(r, account.client)?;
                    let taxes = client_taxes::of(r, account.client)?;
                    place.insert(Rc::new(OfClient { terms, taxes })).clone()
                }
            };
            let standing = Standing {
                client,
                debt,
                last_on: account.last_effective_on,
                typed: Vec::new(),
                history: None,
                account,
            };
            place.insert(standing);
        }
        Ok(self.accounts.get_mut(&id).expect("it was just put there"))
    }

    /// Divides a line of a batch, and lets the accounts stand as after it.
    pub(crate) fn divide(
        &mut self,
        r: &Reader<'_>,
        batch: &BatchRow,
        at: u32,
        form: &LineForm,
    ) -> Result<Vec<Divided>, Problem> {
        let mut divided = Vec::new();
        let sums: Vec<Money> = form.shares.iter().map(|share| share.amount).collect();
        let parts = form.through.map(|through| through.over(&sums)).unwrap_or_default();
        for (at_share, share) in form.shares.iter().enumerate() {
            let standing = self.standing(r, share.account)?;
            let terms = in_force(&standing.client.terms, form.received_on)
                .ok_or(duebook_book::Error::Gone)?
                .clone();
            let remit = in_force(&standing.client.terms, batch.head.booked_on)
                .map_or(terms.remit, |booked| booked.remit);
            let event = Event::Receipt {
                item: ItemId(i64::MAX - standing.typed.len() as i64),
                on: form.received_on,
                place: (batch.head.booked_on, batch.id.0, i64::from(at)),
                amount: share.amount,
                filling: terms.filling_on(form.received_on, standing.account.judged_on),
            };
            let (owed, split, met_before, anew) =
                standing.meet(r, event, form.received_on, share.amount)?;
            let whose = Whose {
                account: share.account,
                client: standing.account.client,
                paid_to: form.paid_to,
                facts: lines::rate_facts(r, &standing.account, &terms, &met_before)?,
                terms: &terms,
                remit,
                credit_on: form.received_on,
                judged_on: standing.account.judged_on,
                tax: rate_on(&standing.client.taxes, form.received_on),
                through: parts.get(at_share).copied(),
            };
            divided.push(Divided { owed, line: line(&whose, split), anew });
        }
        Ok(divided)
    }

    /// An account as the book has it.
    pub(crate) fn account(&mut self, r: &Reader<'_>, id: AccountId) -> Result<&Account, Problem> {
        Ok(&self.standing(r, id)?.account)
    }

    /// What an account owes on the day of a line, before it and after those that were divided.
    pub(crate) fn owed_before(
        &mut self,
        r: &Reader<'_>,
        form: &LineForm,
        id: AccountId,
    ) -> Result<Money, Problem> {
        self.standing(r, id)?.owed_before(r, form.received_on)
    }

    pub(crate) fn rows(
        &mut self,
        r: &Reader<'_>,
        divided: &[Divided],
    ) -> Result<Vec<SplitRow>, Problem> {
        divided
            .iter()
            .map(|Divided { owed, line, anew }| {
                Ok(SplitRow {
                    account: line.account,
                    owed: *owed,
                    before: owed.total(),
                    pieces: line.split.pieces,
                    over: line.split.over,
                    given_back: line.split.after,
                    after: owed.total() - line.split.pieces.total(),
                    rate: line.rate,
                    rule: line.rule,
                    commission: line.commission,
                    tax: line.tax,
                    costs: line.split.costs,
                    fees: line.split.fees,
                    client_share: line.client_share,
                    claim: line.claim,
                    theirs: line.theirs(),
                    forwarding: line.forwarding,
                    meets: meets(r, line.account, line.split.debt())?,
                    anew: anew.clone(),
                })
            })
            .collect()
    }
}

impl Standing {
    /// What is owed on a day, before a payment that comes now.
    fn owed_before(&mut self, r: &Reader<'_>, on: Day) -> Result<Money, Problem> {
        if on > self.last_on && !self.account.bears_interest {
            return Ok(self.debt.owed.total());
        }
        if self.history.is_none() {
            self.history = Some(History::of(r, self.account.id)?);
        }
        let history = self.history.as_ref().expect("it was just read");
        let item = ItemId(i64::MAX - self.typed.len() as i64);
        let mut typed = self.typed.clone();
        let terms = in_force(&self.client.terms, on).ok_or(duebook_book::Error::Gone)?;
        let filling = terms.filling_on(on, self.account.judged_on);
        let place = (Day::MAX, i64::MAX, i64::MAX);
        typed.push(Event::Receipt { item, on, place, amount: Money::cents(1), filling });
        let replayed = history.replayed(&typed)?;
        Ok(replayed.of(item).expect("it was typed").owed_before.total())
    }

    /// What a receipt meets, and what those before it had met, where that matters. One that is
    /// older than something on the account goes before it, and what came later is reckoned anew.
    fn meet(
        &mut self,
        r: &Reader<'_>,
        event: Event,
        on: Day,
        amount: Money,
    ) -> Result<(Parts, Split, Split, Vec<AnewRow>), Problem> {
        let Event::Receipt { item, filling, .. } = &event else { unreachable!("only receipts") };
        let (item, filling) = (*item, filling.clone());
        self.typed.push(event);
        let is_cumulative = self.client.terms.iter().any(Terms::is_cumulative);
        if on > self.last_on && !self.account.bears_interest && !is_cumulative {
            self.last_on = on;
            let before = self.debt.owed;
            let split = self.debt.split(amount, &filling);
            self.debt.pay(&split);
            return Ok((before, split, Split::default(), Vec::new()));
        }
        if self.history.is_none() {
            self.history = Some(History::of(r, self.account.id)?);
        }
        let history = self.history.as_ref().expect("it was just read");
        let replayed = history.replayed(&self.typed)?;
        self.debt = replayed.debt;
        let met = replayed.of(item).expect("it was typed");
        let (split, met_before) = (met.received, met.met_before);
        let anew = history
            .changed(&replayed.met)
            .into_iter()
            .map(|c| AnewRow {
                item: c.item,
                received_on: c.before.received_on,
                before: c.before.received.pieces,
                after: c.after.received.pieces,
            })
            .collect();
        let mut before = replayed.debt.owed;
        before += split.pieces;
        Ok((before, split, met_before, anew))
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
            let holders = holders(r, &line)?;
            views.push(LineView { line, split: Vec::new(), problems: Vec::new(), holders });
            continue;
        }
        let due = known.directed(r, &line.form)?;
        let divided = known.divide(r, batch, line.line, &line.form)?;
        let split = known.rows(r, &divided)?;
        let problems = known.problems(r, batch, &line, &divided, due)?;
        views.push(LineView { line, split, problems, holders: Vec::new() });
    }
    Ok(views)
}

/// A line of a draft as it would be posted.
pub(crate) struct Ready {
    pub(crate) line: BatchLine,
    /// What it is for each of its accounts.
    pub(crate) to: Vec<Line>,
    problems: Vec<LineProblem>,
}

impl Ready {
    /// Problems that nobody has looked at.
    pub(crate) fn open_problems(&self) -> usize {
        self.problems.iter().filter(|problem| !problem.answered).count()
    }
}

/// The lines of a draft, divided in turn. All of them are, before the first is posted: a line that
/// looks at the book would otherwise meet those above it twice, as typed and as posted.
pub(crate) fn ready(
    r: &Reader<'_>,
    batch: &BatchRow,
    at: impl Fn(usize) -> Result<(), Problem>,
) -> Result<Vec<Ready>, Problem> {
    let mut known = Known::default();
    let mut lines = Vec::new();
    for (done, line) in payments::typed_lines(r, batch.id)?.into_iter().enumerate() {
        at(done)?;
        let due = known.directed(r, &line.form)?;
        let divided = known.divide(r, batch, line.line, &line.form)?;
        let problems = known.problems(r, batch, &line, &divided, due)?;
        let to = divided.into_iter().map(|divided| divided.line).collect();
        lines.push(Ready { line, to, problems });
    }
    Ok(lines)
}

/// The accounts that have a posted item now: after a move, a return or when it was identified
/// they are others than those it was posted with.
fn holders(r: &Reader<'_>, line: &BatchLine) -> Result<Vec<ShareRow>, Problem> {
    let Some(facts) = &line.item else {
        return Ok(Vec::new());
    };
    let item = items::get(r, facts.item)?;
    let shares = items::shares(r, &item)?.into_iter();
    shares.map(|share| sharing::row(r, (share.account, share.amount()))).collect()
}
