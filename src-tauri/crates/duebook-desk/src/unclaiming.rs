//! What is done with money that its owner does not take: the owner is written to, the money becomes
//! unclaimed property, goes to a state, or is the owner's again.

use std::collections::BTreeMap;

use duebook_book::owed::{self, Owed, OwedTo};
use duebook_book::paying::{self, NewPayment};
use duebook_book::trust_day::{self, AsOf, TrustDay};
use duebook_book::unclaimed::{self, Sum};
use duebook_book::{Reader, Writer, positions, trust_rules};
use duebook_core::day::plus_days;
use duebook_core::dormancy::OwedKind;
use duebook_core::id::{PaymentOutId, TrustBankId, UnclaimedId};
use duebook_core::outgoing::Whose;
use duebook_core::trust_rule::TrustRule;
use duebook_core::{Day, Money, shape};

use crate::act::Act;
use crate::clients::Nothing;
use crate::dormancy::States;
use crate::form;
use crate::problem::Problem;
use crate::trust::{PaidOut, check_method, others_keep_theirs, payment};
use crate::unclaimed::stale_to;

shape! {
    /// The owner of money was written to.
    pub struct OwnerNotice {
        pub to: OwedTo,
        pub sent_on: Day,
        /// By which mail, to which address.
        pub how: String,
    }

    /// Money that becomes unclaimed property.
    pub struct TurnUnclaimed {
        pub to: OwedTo,
        pub on: Day,
        pub reason: String,
    }

    /// The owner of unclaimed property turned up.
    pub struct TakeBackUnclaimed {
        pub unclaimed: UnclaimedId,
        pub on: Day,
        pub reason: String,
    }

    /// Unclaimed property that goes to a state, in one payment.
    pub struct PayUnclaimed {
        pub unclaimed: Vec<UnclaimedId>,
        /// The office of the state.
        pub payee: String,
        /// check or ach.
        pub method: String,
        pub number: String,
        pub on: Day,
    }

    /// What an owner has before and after.
    pub struct OwnerChange {
        /// As the kind of an owner of a trust bank.
        pub kind: String,
        pub name: String,
        pub before: Money,
        pub after: Money,
    }

    /// What an act does to a trust bank, before it is written.
    pub struct UnclaimedPreview {
        pub amount: Money,
        pub bank_before: Money,
        pub bank_after: Money,
        pub owners: Vec<OwnerChange>,
    }
}

/// Keeps when an owner was written to.
pub(crate) fn notice(act: &Act<'_>, w: &Writer<'_>, args: OwnerNotice) -> Result<Nothing, Problem> {
    let sent_on = form::past("sent_on", args.sent_on, act.today)?;
    let how = form::needed("how", "how the owner was written to", &args.how)?;
    let since = since_of(act, w, &args.to)?;
    if sent_on < since {
        return Err(Problem::notice_before_owed(since));
    }
    owed::notice(w, &act.stamp(), &args.to, sent_on, &how)?;
    Ok(Nothing {})
}

/// Since when the owner of a sum could have it, of the parts of a refund the first.
fn since_of(act: &Act<'_>, r: &Reader<'_>, to: &OwedTo) -> Result<Day, Problem> {
    if let Some(payment) = to.payment {
        let paid = paying::get(r, payment)?;
        let is_theirs = owed::whose_check(r, &paid)?.is_some() && paid.method == "check";
        let same = *to == OwedTo { payment: Some(payment), ..OwedTo::of(to.kind, paid.trust_bank) };
        return match is_theirs && same && to.kind == OwedKind::Check {
            true => Ok(paid.paid_on),
            false => Err(Problem::not_an_owners_check()),
        };
    }
    let mut found = unclaimed::standing(r)?;
    found.extend(owed::never_paid(r, to.trust_bank, act.today)?);
    let of = found.into_iter().filter(|owed| owed.to == *to).map(|owed| owed.since);
    of.min().ok_or_else(Problem::money_is_taken)
}

/// Money that its owner does not take becomes unclaimed property.
pub(crate) fn turn(act: &Act<'_>, w: &Writer<'_>, args: TurnUnclaimed) -> Result<Nothing, Problem> {
    turn_now(act, w, &args)?;
    Ok(Nothing {})
}

/// What turning money unclaimed would do, before it is written.
pub(crate) fn try_turn(act: &Act<'_>, args: TurnUnclaimed) -> Result<UnclaimedPreview, Problem> {
    tried(act, args.to.trust_bank, |w| turn_now(act, w, &args))
}

fn turn_now(act: &Act<'_>, w: &Writer<'_>, args: &TurnUnclaimed) -> Result<Money, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let reason = form::reason("reason", &args.reason)?;
    if let (OwedKind::Check, Some(check)) = (args.to.kind, args.to.payment) {
        return turn_check(act, w, check, (on, &reason));
    }
    let found = owed::never_paid(w, args.to.trust_bank, act.today)?;
    let found: Vec<Owed> = found.into_iter().filter(|owed| owed.to == args.to).collect();
    let first = found.first().ok_or_else(Problem::money_is_taken)?;
    let states = States::read(w)?;
    let (state, _) = states.of(&first.owner);
    let rule =
        states.rule(&state, args.to.kind, on).ok_or_else(|| Problem::dormancy_not_known(&state))?;
    let counts = |owed: &&Owed| rule.unclaimed_on(owed.since) <= on;
    let amount: Money = found.iter().filter(counts).map(|owed| owed.amount).sum();
    if amount.is_zero() {
        return Err(Problem::not_unclaimed_yet(rule.unclaimed_on(first.since)));
    }
    let whose = match (&args.to, first.owner.client) {
        (OwedTo { account: Some(account), .. }, Some(client)) => Whose::Refund(client, *account),
        (OwedTo { item: Some(item), .. }, _) => Whose::Suspense(*item),
        (_, Some(client)) => Whose::Client(client),
        _ => return Err(Problem::money_is_taken()),
    };
    must_be_released(act, w, args.to.trust_bank, (whose, amount))?;
    let of = (whose, args.to.statement);
    unclaimed::turn(w, &act.stamp(), &args.to, of, (amount, first.since), (on, &reason))?;
    Ok(amount)
}

/// What a statement pays may have come back since it was approved.
fn must_be_released(
    act: &Act<'_>,
    r: &Reader<'_>,
    bank: TrustBankId,
    (whose, amount): (Whose, Money),
) -> Result<(), Problem> {
    let Whose::Client(client) = whose else { return Ok(()) };
    let released = positions::released_of_client(r, bank, act.today, client)?;
    match amount > released {
        true => Err(Problem::remit_more_than_released(released.or_zero())),
        false => Ok(()),
    }
}

fn turn_check(
    act: &Act<'_>,
    w: &Writer<'_>,
    check: PaymentOutId,
    (on, reason): (Day, &str),
) -> Result<Money, Problem> {
    let paid = paying::get(w, check)?;
    if paid.undone_why.is_some() {
        return Err(Problem::payment_undone());
    }
    let whose = owed::whose_check(w, &paid)?.filter(|_| paid.method == "check");
    let whose = whose.ok_or_else(Problem::not_an_owners_check)?;
    if !owed::is_uncashed(w, paid.id)? {
        return Err(Problem::check_cashed(&paid.number));
    }
    let days = trust_rules::on(w, paid.trust_bank, TrustRule::StaleAfter, on)?
        .ok_or_else(Problem::stale_not_known)?;
    if paid.paid_on > stale_to(on, days) {
        return Err(Problem::not_stale(plus_days(paid.paid_on, days)));
    }
    unclaimed::turn_check(w, &act.stamp(), check, whose, (on, reason))?;
    Ok(paid.amount)
}

/// The owner turned up: unclaimed property is owed as before.
pub(crate) fn take_back(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: TakeBackUnclaimed,
) -> Result<Nothing, Problem> {
    take_back_now(act, w, &args)?;
    Ok(Nothing {})
}

/// What giving unclaimed property back to its owner would do, before it is written.
pub(crate) fn try_take_back(
    act: &Act<'_>,
    args: TakeBackUnclaimed,
) -> Result<UnclaimedPreview, Problem> {
    let bank = act.book().read(|r| unclaimed::get(r, args.unclaimed))?.to.trust_bank;
    tried(act, bank, |w| take_back_now(act, w, &args))
}

fn take_back_now(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: &TakeBackUnclaimed,
) -> Result<Money, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let reason = form::reason("reason", &args.reason)?;
    let sum = there(w, args.unclaimed, on)?;
    unclaimed::take_back(w, &act.stamp(), &sum, on, &reason)?;
    Ok(sum.amount)
}

/// A sum that is in trust on a day.
fn there(r: &Reader<'_>, id: UnclaimedId, on: Day) -> Result<Sum, Problem> {
    let sum = unclaimed::get(r, id)?;
    if !sum.amount.is_positive() {
        return Err(Problem::unclaimed_gone());
    }
    if on < sum.moved_on {
        return Err(Problem::unclaimed_before(sum.moved_on));
    }
    Ok(sum)
}

/// Pays unclaimed property to the state that has a claim on it.
pub(crate) fn pay(act: &Act<'_>, w: &Writer<'_>, args: PayUnclaimed) -> Result<PaidOut, Problem> {
    Ok(PaidOut { payment: pay_now(act, w, &args)?.0 })
}

/// What paying a state would do, before it is written.
pub(crate) fn try_pay(act: &Act<'_>, args: PayUnclaimed) -> Result<UnclaimedPreview, Problem> {
    let first = *args.unclaimed.first().ok_or_else(Problem::nothing_for_the_state)?;
    let bank = act.book().read(|r| unclaimed::get(r, first))?.to.trust_bank;
    tried(act, bank, |w| Ok(pay_now(act, w, &args)?.1))
}

fn pay_now(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: &PayUnclaimed,
) -> Result<(PaymentOutId, Money), Problem> {
    let on = form::past("on", args.on, act.today)?;
    let payee = form::needed("payee", "which office of the state is paid", &args.payee)?;
    let (sums, state) = of_one_state(w, &args.unclaimed, on)?;
    let bank = sums[0].0.to.trust_bank;
    let number = check_method(w, bank, &args.method, &args.number)?;
    let amount = sums.iter().map(|(sum, _)| sum.amount).sum();
    others_keep_theirs(act, w, bank, amount, amount)?;
    let new = NewPayment {
        kind: "unclaimed",
        method: &args.method,
        number: &number,
        amount,
        ..payment(bank, on, &payee)
    };
    Ok((unclaimed::pay(w, &act.stamp(), &sums, &state, &new)?, amount))
}

/// Sums of one trust bank and one state, at least one, that may be paid on a day, each with the day
/// of the notice to its owner.
fn of_one_state(
    r: &Reader<'_>,
    ids: &[UnclaimedId],
    on: Day,
) -> Result<(Vec<(Sum, Day)>, String), Problem> {
    let states = States::read(r)?;
    let mut sums: Vec<(Sum, String)> = Vec::new();
    let mut of: Option<(TrustBankId, String)> = None;
    for id in ids {
        let sum = there(r, *id, on)?;
        if sums.iter().any(|(other, _)| other.id == *id) {
            return Err(Problem::unclaimed_gone());
        }
        let owner = owed::owner_of(r, &sum.to)?;
        let place = (sum.to.trust_bank, states.of(&owner).0);
        if *of.get_or_insert_with(|| place.clone()) != place {
            return Err(Problem::states_differ());
        }
        sums.push((sum, owner.name));
    }
    let (_, state) = of.ok_or_else(Problem::nothing_for_the_state)?;
    let mut found = Vec::new();
    for (sum, owner) in sums {
        let noticed_on = may_be_paid(r, &states, (&state, &owner), &sum, on)?;
        found.push((sum, noticed_on));
    }
    Ok((found, state))
}

/// Whether a state may be paid a sum on a day; the day of the notice to its owner.
fn may_be_paid(
    r: &Reader<'_>,
    states: &States,
    (state, owner): (&str, &str),
    sum: &Sum,
    on: Day,
) -> Result<Day, Problem> {
    let rule =
        states.rule(state, sum.to.kind, on).ok_or_else(|| Problem::dormancy_not_known(state))?;
    let from = rule.unclaimed_on(sum.since);
    if from > on {
        return Err(Problem::not_unclaimed_yet(from));
    }
    let last = rule.noticed_before(on);
    let noticed_on = owed::noticed_on(r, &sum.to, sum.since)?;
    let in_time = noticed_on.filter(|day| *day <= last);
    in_time.ok_or_else(|| Problem::owner_not_noticed(owner, sum.amount, last))
}

/// Carries an act out, looks at the trust bank before and after, and takes all of it back.
fn tried(
    act: &Act<'_>,
    bank: TrustBankId,
    now: impl FnOnce(&Writer<'_>) -> Result<Money, Problem>,
) -> Result<UnclaimedPreview, Problem> {
    act.rehearse(|w| {
        let today = AsOf { on: act.today, known_at: None };
        let before = trust_day::of(w, bank, today)?;
        let amount = now(w)?;
        let after = trust_day::of(w, bank, today)?;
        Ok(UnclaimedPreview {
            amount,
            bank_before: before.bank,
            bank_after: after.bank,
            owners: changes(&before, &after),
        })
    })
}

/// The owners that have another sum than before. Unclaimed property is named by nobody: it is kept
/// under clients, whose it is not.
fn changes(before: &TrustDay, after: &TrustDay) -> Vec<OwnerChange> {
    let mut sums: BTreeMap<_, (String, Money, Money)> = BTreeMap::new();
    for (day, is_after) in [(before, false), (after, true)] {
        for owner in &day.owners {
            let (key, name) = match owner.kind == "unclaimed" {
                true => ((owner.kind.clone(), None, None, None), String::new()),
                false => (
                    (owner.kind.clone(), owner.client, owner.account, owner.third),
                    owner.name.clone(),
                ),
            };
            let sum = sums.entry(key).or_insert((name, Money::ZERO, Money::ZERO));
            *(if is_after { &mut sum.2 } else { &mut sum.1 }) += owner.amount;
        }
    }
    sums.into_iter()
        .filter(|(_, (_, before, after))| before != after)
        .map(|((kind, ..), (name, before, after))| OwnerChange { kind, name, before, after })
        .collect()
}
