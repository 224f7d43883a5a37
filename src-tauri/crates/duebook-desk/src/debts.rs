//! What a person settles, what a court enters, and how a debt bears interest.

use duebook_book::accounts::{self, Account};
use duebook_book::history::tell;
use duebook_book::interest_terms::{self, KeptInterest};
use duebook_book::judgments::{self, Judgment};
use duebook_book::replaying::History;
use duebook_book::settlements::{self, Settlement};
use duebook_book::{Reader, Writer};
use duebook_core::allocation::Parts;
use duebook_core::id::AccountId;
use duebook_core::interest::{InterestTerms, Reckoning};
use duebook_core::{Day, Money, day, shape};
use serde_json::json;

use crate::accounts::OfAccount;
use crate::act::Act;
use crate::clients::Nothing;
use crate::form;
use crate::problem::Problem;

shape! {
    /// A sum that is taken for the whole of a debt.
    pub struct AddSettlement {
        pub account: AccountId,
        pub amount: Money,
        /// The last day to pay it.
        pub pay_by: Day,
        /// Who allowed it: the client, or the authority that it gave.
        pub basis: String,
    }

    /// What a court entered, by part.
    pub struct EnterJudgment {
        pub account: AccountId,
        pub entered_on: Day,
        pub court: String,
        pub case_number: String,
        pub entered: Parts,
    }

    /// How a debt bears interest, and why it may.
    pub struct SetInterest {
        pub account: AccountId,
        pub terms: InterestTerms,
        /// The clause, statute or judgment that allows it.
        pub basis: String,
    }

    /// A day of an account.
    pub struct AccountOnDay {
        pub account: AccountId,
        pub on: Day,
    }

    /// What is owed at the end of a day, interest up to it included, posted or not.
    pub struct OwedOn {
        pub on: Day,
        pub owed: Parts,
        pub total: Money,
        /// How its interest is reckoned; none when it bears none.
        pub reckoning: Option<Reckoning>,
        pub interest: Option<KeptInterest>,
    }

    /// What the account's screen shows beside its balance.
    pub struct Standing {
        pub settlement: Option<Settlement>,
        pub judgment: Option<Judgment>,
        /// How it bears interest, and what is owed today with it.
        pub owed_today: Option<OwedOn>,
    }
}

/// Settlement, judgment and interest of an account.
pub(crate) fn standing(
    act: &Act<'_>,
    r: &Reader<'_>,
    account: &Account,
) -> Result<Standing, Problem> {
    let today = AccountOnDay { account: account.id, on: act.today };
    Ok(Standing {
        settlement: settlements::latest(r, account.id)?,
        judgment: judgments::of_account(r, account.id)?,
        owed_today: match account.bears_interest {
            true => Some(owed_on(act, r, today)?),
            false => None,
        },
    })
}

/// What is owed on a day, past or to come.
pub(crate) fn owed_on(_: &Act<'_>, r: &Reader<'_>, args: AccountOnDay) -> Result<OwedOn, Problem> {
    if !day::in_range(args.on) {
        return Err(Problem::day_out_of_range("on"));
    }
    let (debt, reckoning) = History::of(r, args.account)?.owed_on(args.on)?;
    Ok(OwedOn {
        on: args.on,
        owed: debt.owed,
        total: debt.owed.total(),
        reckoning,
        interest: interest_terms::of_account(r, args.account)?,
    })
}

/// What a judgment of a day replaces: what is owed before what comes in on it.
pub(crate) fn owed_before_receipts(
    _: &Act<'_>,
    r: &Reader<'_>,
    args: AccountOnDay,
) -> Result<Parts, Problem> {
    if !day::in_range(args.on) {
        return Err(Problem::day_out_of_range("on"));
    }
    Ok(History::of(r, args.account)?.debt_before_receipts(args.on)?.owed)
}

fn open_account(r: &Reader<'_>, id: AccountId) -> Result<Account, Problem> {
    let account = accounts::get(r, id)?;
    match account.closed_on {
        Some(_) => Err(Problem::closed_account(&account.file_number.to_string())),
        None => Ok(account),
    }
}

/// Keeps a settlement. Nothing is forgiven before the sum is there and good.
pub(crate) fn settle(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: AddSettlement,
) -> Result<Nothing, Problem> {
    let account = open_account(w, args.account)?;
    let basis = form::reason("basis", &args.basis)?;
    if !day::in_range(args.pay_by) || args.pay_by < act.today {
        return Err(Problem::pay_by_past("pay_by"));
    }
    let owed = History::of(w, args.account)?.debt_on(act.today)?.owed.total();
    if !args.amount.is_positive() || args.amount >= owed {
        return Err(Problem::settlement_not_less(owed));
    }
    let latest = settlements::latest(w, args.account)?;
    if latest.is_some_and(|settlement| settlement.state == "active") {
        return Err(Problem::settlement_in_force());
    }
    settlements::add(w, &act.stamp(), account.id, args.amount, args.pay_by)?;
    let detail = json!({
        "amount": args.amount, "pay_by": args.pay_by, "owed": owed, "basis": basis,
    });
    tell(w, &act.stamp(), account.id, "settlement", &detail)?;
    Ok(Nothing {})
}

/// Ends a settlement that is not going to be kept.
pub(crate) fn cancel_settlement(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: OfAccount,
) -> Result<Nothing, Problem> {
    if !settlements::cancel(w, &act.stamp(), args.account)? {
        return Err(Problem::no_settlement());
    }
    tell(w, &act.stamp(), args.account, "settlement_cancelled", &json!({}))?;
    Ok(Nothing {})
}

/// Keeps a judgment: what the court entered stands in the place of what was owed.
pub(crate) fn enter_judgment(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: EnterJudgment,
) -> Result<Nothing, Problem> {
    let account = open_account(w, args.account)?;
    let entered_on = form::past("entered_on", args.entered_on, act.today)?;
    if entered_on < account.placed_on {
        return Err(Problem::judgment_before_placement(account.placed_on));
    }
    if account.judged_on.is_some() {
        return Err(Problem::judgment_there());
    }
    let court = form::needed("court", "the court", &args.court)?;
    let case_number = form::needed("case_number", "the case number", &args.case_number)?;
    let parts = [
        ("entered.principal", args.entered.principal),
        ("entered.interest", args.entered.interest),
        ("entered.fees", args.entered.fees),
        ("entered.costs", args.entered.costs),
        ("entered.attorney_fees", args.entered.attorney_fees),
    ];
    for (field, amount) in parts {
        form::not_negative(field, amount)?;
    }
    if !args.entered.total().is_positive() {
        return Err(Problem::nothing_owed("entered.principal"));
    }
    let about = (entered_on, court.as_str(), case_number.as_str());
    judgments::enter(w, &act.stamp(), account.id, about, &args.entered)?;
    let detail = json!({
        "entered_on": entered_on, "court": court, "case_number": case_number,
        "amount": args.entered.total(),
    });
    tell(w, &act.stamp(), account.id, "judgment", &detail)?;
    Ok(Nothing {})
}

/// Sets how a debt bears interest. What neither the agreement nor law allows must not be collected
/// (15 U.S.C. 1692f(1)), so it has its basis.
pub(crate) fn set_interest(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: SetInterest,
) -> Result<Nothing, Problem> {
    let account = open_account(w, args.account)?;
    let basis = form::reason("basis", &args.basis)?;
    check(&args.terms)?;
    interest_terms::set(w, &act.stamp(), account.id, &args.terms, &basis)?;
    let rate = args.terms.basis.rates.last().map(|rate| rate.rate);
    let detail = json!({ "rate": rate, "from": args.terms.starts_on, "basis": basis });
    tell(w, &act.stamp(), account.id, "interest", &detail)?;
    Ok(Nothing {})
}

/// Terms that every day of theirs can be reckoned by.
fn check(terms: &InterestTerms) -> Result<(), Problem> {
    let days = terms
        .basis
        .rates
        .iter()
        .chain(terms.judgment.iter().flat_map(|judgment| &judgment.basis.rates))
        .map(|rate| rate.from)
        .chain(terms.caps.iter().flat_map(|cap| [Some(cap.from), cap.to]).flatten())
        .chain([terms.starts_on])
        .chain(terms.judgment.iter().map(|judgment| judgment.entered_on));
    if !days.into_iter().all(day::in_range) {
        return Err(Problem::day_out_of_range("starts_on"));
    }
    if terms.caps.iter().any(|cap| cap.to.is_some_and(|to| to < cap.from)) {
        return Err(Problem::hold_ends_before_it_begins());
    }
    let next = day::plus_days(terms.starts_on, 1);
    let judged = terms.judgment.as_ref().map(|j| (day::plus_days(j.entered_on, 1), &j.basis));
    let has_rate = |(on, basis): (Day, &duebook_core::interest::Basis)| {
        basis.rates.iter().any(|rate| rate.from <= on)
    };
    if !has_rate((next, &terms.basis)) && judged.is_none_or(|(on, _)| on > next) {
        return Err(Problem::no_rate_on(next));
    }
    match judged.filter(|judged| !has_rate(*judged)) {
        Some((on, _)) => Err(Problem::no_rate_on(on)),
        None => Ok(()),
    }
}
