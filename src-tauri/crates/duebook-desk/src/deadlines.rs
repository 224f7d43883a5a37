//! What the rules of the trust banks ask for by a day: what is near, what is past, what was
//! deposited late and why. A rule that nobody has set gives no day.

use duebook_book::deadlines::{self, Unpaid};
use duebook_book::trust_banks::{self, TrustBank};
use duebook_book::trust_rules::{self, KeptRule};
use duebook_book::{Reader, client_minimums, items, paying, statements};
use duebook_core::day::{days_between, plus_days};
use duebook_core::deadline::{self, Urgency, urgency};
use duebook_core::id::{AccountId, BatchId, ClientId, StatementId, TrustBankId};
use duebook_core::method::Method;
use duebook_core::trust_rule::TrustRule;
use duebook_core::{Day, Money, shape};
use serde::{Deserialize, Serialize};

use crate::act::Act;
use crate::client_rules;
use crate::clients::Nothing;
use crate::problem::Problem;

/// What a deadline is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum DeadlineAbout {
    /// A draft is posted.
    Batch,
    /// A payment in hand is deposited.
    Item,
    /// A client is paid what no approved statement tells yet.
    Client,
    /// A statement is paid.
    Statement,
    /// The hold of a payment ends after the day on which its client is paid.
    Hold,
    /// The agency takes its share.
    Share,
    /// A surplus is paid back.
    Surplus,
    /// The bank is reconciled.
    Bank,
}

shape! {
    /// Something that a rule of a trust bank asks for by a day.
    pub struct Deadline {
        pub about: DeadlineAbout,
        pub rule: TrustRule,
        pub trust_bank: TrustBankId,
        pub bank_name: String,
        /// The batch, the client or the person.
        pub name: String,
        /// Of an item, with the number on it.
        pub method: Option<Method>,
        pub reference: String,
        pub amount: Option<Money>,
        pub since: Day,
        pub due_on: Day,
        /// Days that are left; below zero so many days late.
        pub days: i64,
        pub urgency: Urgency,
        /// Of a hold: when it ends.
        pub released_on: Option<Day>,
        pub batch: Option<BatchId>,
        pub client: Option<ClientId>,
        pub statement: Option<StatementId>,
        pub account: Option<AccountId>,
    }

    /// A payment that was deposited later than the rule of its day asked.
    pub struct LateDeposit {
        pub batch: BatchId,
        pub bank_name: String,
        pub method: Method,
        pub reference: String,
        pub amount: Money,
        pub received_on: Day,
        pub due_on: Day,
        pub deposited_on: Day,
        pub days_late: i64,
        pub reason: String,
    }

    /// Every deadline, the nearest first, and late deposits of the last year.
    pub struct Deadlines {
        pub rows: Vec<Deadline>,
        pub near: usize,
        pub late: usize,
        pub late_deposits: Vec<LateDeposit>,
    }

    /// By when a client is paid: what is on a statement, or what no statement tells yet.
    pub struct RemitDue {
        pub client: ClientId,
        pub trust_bank: TrustBankId,
        pub statement: Option<StatementId>,
        pub due_on: Day,
        /// Days that are left; below zero so many days late.
        pub days: i64,
        pub urgency: Urgency,
    }
}

/// Late deposits are listed for so many days.
const LATE_DEPOSITS_DAYS: i64 = 366;

pub(crate) fn list(act: &Act<'_>, _: Nothing) -> Result<Deadlines, Problem> {
    act.book().read_long(|r| of_all(r, act.today))
}

fn of_all(r: &Reader<'_>, today: Day) -> Result<Deadlines, Problem> {
    let mut rows = Vec::new();
    let mut late_deposits = Vec::new();
    for bank in trust_banks::all(r)? {
        let rules = trust_rules::all(r, bank.id)?;
        let of = OfBank { r, bank: &bank, rules: &rules, today };
        of.posting(&mut rows)?;
        of.depositing(&mut rows)?;
        of.remitting(&mut rows)?;
        of.taking(&mut rows)?;
        of.refunding(&mut rows)?;
        of.reconciling(&mut rows)?;
        late_deposits.append(&mut of.late_deposits()?);
    }
    rows.sort_by_key(|row| (row.urgency != Urgency::Late, row.due_on));
    late_deposits.sort_by_key(|late| std::cmp::Reverse(late.deposited_on));
    let count = |is: Urgency| rows.iter().filter(|row| row.urgency == is).count();
    Ok(Deadlines { near: count(Urgency::Near), late: count(Urgency::Late), rows, late_deposits })
}

/// One trust bank with its rules.
struct OfBank<'a> {
    r: &'a Reader<'a>,
    bank: &'a TrustBank,
    rules: &'a [KeptRule],
    today: Day,
}

impl OfBank<'_> {
    fn says(&self, rule: TrustRule) -> Option<i64> {
        trust_rules::in_force(self.rules, rule, self.today)
    }

    fn row(&self, about: DeadlineAbout, rule: TrustRule, (since, due_on): (Day, Day)) -> Deadline {
        Deadline {
            about,
            rule,
            trust_bank: self.bank.id,
            bank_name: self.bank.name.clone(),
            name: String::new(),
            method: None,
            reference: String::new(),
            amount: None,
            since,
            due_on,
            days: days_between(self.today, due_on),
            urgency: urgency(due_on, self.today),
            released_on: None,
            batch: None,
            client: None,
            statement: None,
            account: None,
        }
    }

    fn posting(&self, rows: &mut Vec<Deadline>) -> Result<(), Problem> {
        let Some(days) = self.says(TrustRule::PostWithin) else { return Ok(()) };
        for draft in deadlines::unposted(self.r, self.bank.id)? {
            let from_to = (draft.since, deadline::due(draft.since, days));
            rows.push(Deadline {
                name: draft.name,
                amount: Some(draft.amount),
                batch: Some(draft.batch),
                ..self.row(DeadlineAbout::Batch, TrustRule::PostWithin, from_to)
            });
        }
        Ok(())
    }

    fn depositing(&self, rows: &mut Vec<Deadline>) -> Result<(), Problem> {
        let Some(days) = self.says(TrustRule::DepositWithin) else { return Ok(()) };
        for item in items::in_hand(self.r, self.bank.id)? {
            let from_to = (item.received_on, deadline::due(item.received_on, days));
            rows.push(Deadline {
                method: Some(item.method),
                reference: item.reference,
                amount: Some(item.amount),
                batch: Some(item.batch),
                ..self.row(DeadlineAbout::Item, TrustRule::DepositWithin, from_to)
            });
        }
        Ok(())
    }

    /// Clients and statements to be paid, and holds that end after the day for it.
    fn remitting(&self, rows: &mut Vec<Deadline>) -> Result<(), Problem> {
        let Some(days) = self.says(TrustRule::RemitWithin) else { return Ok(()) };
        let unpaid = deadlines::unpaid(self.r, self.bank.id)?;
        for of in groups(&unpaid) {
            let Some((first, due_on)) = self.remit_due(of, days)? else { continue };
            let amount = of[0].remit.unwrap_or_else(|| of.iter().map(|u| u.amount).sum());
            if !amount.is_positive() {
                continue;
            }
            let about = match of[0].statement {
                Some(_) => DeadlineAbout::Statement,
                None => DeadlineAbout::Client,
            };
            rows.push(Deadline {
                name: of[0].client_name.clone(),
                amount: Some(amount),
                client: Some(of[0].client),
                statement: of[0].statement,
                ..self.row(about, TrustRule::RemitWithin, (first, due_on))
            });
        }
        for one in unpaid.iter().filter(|u| u.amount.is_positive()) {
            let due_on = deadline::remit_due(one.collected_on, days);
            let Some((_, batch, method, reference)) = &one.item else { continue };
            let Some(released_on) = one.released_on.filter(|on| *on > due_on.max(self.today))
            else {
                continue;
            };
            rows.push(Deadline {
                name: one.client_name.clone(),
                method: Some(*method),
                reference: reference.clone(),
                amount: Some(one.amount),
                urgency: Urgency::Late,
                released_on: Some(released_on),
                batch: Some(*batch),
                ..self.row(DeadlineAbout::Hold, TrustRule::RemitWithin, (one.collected_on, due_on))
            });
        }
        Ok(())
    }

    /// When the oldest of what a client was not paid was collected, and the last day to pay it.
    /// None where nothing is owed. A small sum is deferred as its minimum says.
    fn remit_due(&self, of: &[Unpaid], days: i64) -> Result<Option<(Day, Day)>, Problem> {
        let total: Money = of.iter().map(|u| u.amount).sum();
        let owed = of.iter().filter(|u| u.amount.is_positive()).map(|u| u.collected_on).min();
        let Some(first) = owed.filter(|_| total.is_positive()) else { return Ok(None) };
        let due_on = deadline::remit_due(first, days);
        let client = of[0].client;
        let is_told = of[0].statement.is_some();
        if is_told || client_minimums::of(self.r, client)?.is_empty() {
            return Ok(Some((first, due_on)));
        }
        let draft = statements::draft(self.r, client, self.bank.id, self.today)?;
        let deferred = client_rules::deferred(self.r, &draft, self.today)?;
        Ok(Some((first, deferred.map_or(due_on, |until| until.max(due_on)))))
    }

    fn taking(&self, rows: &mut Vec<Deadline>) -> Result<(), Problem> {
        let Some(days) = self.says(TrustRule::TakeFeesWithin) else { return Ok(()) };
        let share = paying::share(self.r, self.bank.id, self.today)?;
        let released: Money = share.iter().map(|part| part.released).sum();
        if !released.is_positive() {
            return Ok(());
        }
        let since = deadlines::oldest_share(self.r, self.bank.id, self.today, released)?;
        rows.extend(since.map(|since| Deadline {
            amount: Some(released),
            ..self.row(
                DeadlineAbout::Share,
                TrustRule::TakeFeesWithin,
                (since, deadline::due(since, days)),
            )
        }));
        Ok(())
    }

    fn refunding(&self, rows: &mut Vec<Deadline>) -> Result<(), Problem> {
        let Some(days) = self.says(TrustRule::RefundWithin) else { return Ok(()) };
        let least = Money::cents(self.says(TrustRule::RefundFrom).unwrap_or(0));
        let surplus = deadlines::surplus(self.r, self.bank.id)?;
        for of in surplus.into_iter().filter(|of| of.owed >= least) {
            rows.push(Deadline {
                name: of.person,
                reference: of.file_number.to_string(),
                amount: Some(of.owed),
                account: Some(of.account),
                ..self.row(
                    DeadlineAbout::Surplus,
                    TrustRule::RefundWithin,
                    (of.since, deadline::due(of.since, days)),
                )
            });
        }
        Ok(())
    }

    fn reconciling(&self, rows: &mut Vec<Deadline>) -> Result<(), Problem> {
        let Some(days) = self.says(TrustRule::ReconcileEvery) else { return Ok(()) };
        let since = deadlines::reconciled(self.r, self.bank.id)?;
        rows.extend(since.map(|since| {
            let from_to = (since, deadline::due(since, days));
            self.row(DeadlineAbout::Bank, TrustRule::ReconcileEvery, from_to)
        }));
        Ok(())
    }

    fn late_deposits(&self) -> Result<Vec<LateDeposit>, Problem> {
        let is_known = self.rules.iter().any(|kept| kept.rule == TrustRule::DepositWithin);
        if !is_known {
            return Ok(Vec::new());
        }
        let since = plus_days(self.today, -LATE_DEPOSITS_DAYS);
        let later = deadlines::deposited_later(self.r, self.bank.id, since)?;
        let late = |of: deadlines::Deposited| {
            let rule = TrustRule::DepositWithin;
            let within = trust_rules::in_force(self.rules, rule, of.deposited_on)?;
            let due_on = deadline::due(of.received_on, within);
            let days_late = days_between(due_on, of.deposited_on);
            (days_late > 0).then(|| LateDeposit {
                batch: of.batch,
                bank_name: self.bank.name.clone(),
                method: of.method,
                reference: of.reference,
                amount: of.amount,
                received_on: of.received_on,
                due_on,
                deposited_on: of.deposited_on,
                days_late,
                reason: of.reason,
            })
        };
        Ok(later.into_iter().filter_map(late).collect())
    }
}

/// What belongs together: of one client, on one statement or on none.
fn groups(unpaid: &[Unpaid]) -> impl Iterator<Item = &[Unpaid]> {
    unpaid.chunk_by(|one, other| (one.client, one.statement) == (other.client, other.statement))
}

/// By when each client is paid, for the lists of statements.
pub(crate) fn remit_dues(r: &Reader<'_>, today: Day) -> Result<Vec<RemitDue>, Problem> {
    let mut found = Vec::new();
    for bank in trust_banks::all(r)? {
        let rules = trust_rules::all(r, bank.id)?;
        let of_bank = OfBank { r, bank: &bank, rules: &rules, today };
        let mut rows = Vec::new();
        of_bank.remitting(&mut rows)?;
        for row in rows.into_iter().filter(|row| row.about != DeadlineAbout::Hold) {
            found.extend(row.client.map(|client| RemitDue {
                client,
                trust_bank: bank.id,
                statement: row.statement,
                due_on: row.due_on,
                days: row.days,
                urgency: row.urgency,
            }));
        }
    }
    Ok(found)
}
