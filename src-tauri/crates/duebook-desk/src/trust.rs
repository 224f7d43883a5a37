//! Trust: what lies in each trust bank and whose it is, what the agency owes to it and may take.

use duebook_book::overdraws::{self, OverdrawRow};
use duebook_book::paying::{self, Cover, NewPayment, PaymentOut};
use duebook_book::trust_banks::{self, TrustBank};
use duebook_book::trust_day::{self, AsOf, TrustDay};
use duebook_book::{Reader, Writer, accounts, clients, items, people, positions, trust_rules};
use duebook_core::chart::LedgerAccount;
use duebook_core::id::{AccountId, ClientId, PaymentOutId, TrustBankId};
use duebook_core::trust_rule::TrustRule;
use duebook_core::{Day, Money, shape};

use crate::act::Act;
use crate::clients::Nothing;
use crate::form;
use crate::money::OfBank;
use crate::problem::Problem;
use crate::zone;

shape! {
    /// One trust bank on a day, as it is known now or as it was known at the end of a day.
    pub struct AskTrustDay {
        pub trust_bank: TrustBankId,
        pub on: Day,
        #[serde(default)]
        pub known_on: Option<Day>,
    }

    /// A trust bank as it stands today.
    pub struct TrustBankView {
        pub bank: TrustBank,
        pub today: TrustDay,
        /// What the agency may take of its share.
        pub share_released: Money,
        /// What of the shortage its share can meet.
        pub coverable: Money,
        pub in_hand_items: usize,
        pub next_check: String,
        /// Whether the agency's own money may meet a shortage; none when it is not known.
        pub agency_money: Option<bool>,
        /// Clients whom the agency can pay itself in the place of trust.
        pub payable: Vec<Payable>,
        /// Rules of the bank that counsel must be asked.
        pub unknown_rules: usize,
    }

    /// A client whom the agency can pay from its own bank.
    pub struct Payable {
        pub client: ClientId,
        pub client_name: String,
        pub amount: Money,
    }

    /// Every trust bank and what was paid out lately.
    pub struct TrustScreen {
        pub banks: Vec<TrustBankView>,
        pub payments: Vec<PaymentOut>,
    }

    /// How the agency meets a shortage.
    pub struct CoverShortage {
        pub trust_bank: TrustBankId,
        pub amount: Money,
        pub on: Day,
        /// From the agency's released share; otherwise by a transfer from its own bank.
        pub from_share: bool,
        /// Or by paying this client from the agency's own bank.
        #[serde(default)]
        pub pay_client: Option<ClientId>,
    }

    /// The agency takes its share.
    pub struct TakeShare {
        pub trust_bank: TrustBankId,
        pub amount: Money,
        pub on: Day,
        /// Why more than is released, where it was so.
        #[serde(default)]
        pub excess_reason: String,
    }

    /// A surplus that is paid back to its person.
    pub struct PayRefund {
        pub trust_bank: TrustBankId,
        pub account: AccountId,
        pub amount: Money,
        /// check or ach.
        pub method: String,
        pub number: String,
        pub on: Day,
    }

    /// A payment out that was made.
    pub struct PaidOut {
        pub payment: PaymentOutId,
    }

    /// A payment out that is void, stopped or lost.
    pub struct UndoPayment {
        pub payment: PaymentOutId,
        pub on: Day,
        pub reason: String,
    }
}

/// How many payments out the screen shows.
const PAYMENTS_SHOWN: u32 = 100;

pub(crate) fn screen(act: &Act<'_>, r: &Reader<'_>, _: Nothing) -> Result<TrustScreen, Problem> {
    let mut banks = Vec::new();
    for bank in trust_banks::all(r)? {
        let today = trust_day::of(r, bank.id, AsOf { on: act.today, known_at: None })?;
        let share = paying::share(r, bank.id, act.today)?;
        let share_released = share.iter().map(|p| p.released).sum();
        let agency_money = trust_rules::on(r, bank.id, TrustRule::AgencyMoney, act.today)?;
        banks.push(TrustBankView {
            coverable: today.shortage.or_zero().min(share_released),
            share_released,
            in_hand_items: items::in_hand(r, bank.id)?.len(),
            next_check: crate::checks::next_number(r, bank.id)?,
            agency_money: agency_money.map(|value| value == 1),
            payable: payable(r, bank.id, act.today)?,
            unknown_rules: crate::trust_rules::unknown(r, bank.id, act.today)?,
            today,
            bank,
        });
    }
    Ok(TrustScreen { banks, payments: paying::latest(r, PAYMENTS_SHOWN)? })
}

fn payable(r: &Reader<'_>, bank: TrustBankId, today: Day) -> Result<Vec<Payable>, Problem> {
    let mut found = Vec::new();
    for (client, amount) in paying::payable_by_agency(r, bank, today)? {
        found.push(Payable { client, client_name: clients::get(r, client)?.form.name, amount });
    }
    found.sort_by(|one, other| one.client_name.cmp(&other.client_name));
    Ok(found)
}

pub(crate) fn day(act: &Act<'_>, r: &Reader<'_>, args: AskTrustDay) -> Result<TrustDay, Problem> {
    form::past("on", args.on, act.today)?;
    let known_at = args.known_on.map(|on| zone::end_of(on, act.session.zone()));
    Ok(trust_day::of(r, args.trust_bank, AsOf { on: args.on, known_at })?)
}

/// Meets a shortage of trust.
pub(crate) fn cover(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: CoverShortage,
) -> Result<Nothing, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let short: Money = paying::shortages(w, args.trust_bank)?.iter().map(|s| s.1).sum();
    if !args.amount.is_positive() || args.amount > short {
        return Err(Problem::cover_more_than_short(short));
    }
    let how = match (args.from_share, args.pay_client) {
        (true, _) => Cover::Share,
        (false, Some(client)) => Cover::PayClient(client),
        (false, None) => Cover::Transfer,
    };
    check_cover(act, w, &args, how)?;
    paying::cover(w, &act.stamp(), args.trust_bank, on, args.amount, how)?;
    Ok(Nothing {})
}

fn check_cover(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: &CoverShortage,
    how: Cover,
) -> Result<(), Problem> {
    let bank = args.trust_bank;
    let released: Money = paying::share(w, bank, act.today)?.iter().map(|p| p.released).sum();
    if how != Cover::Share && released.is_positive() {
        return Err(Problem::share_covers_first(released));
    }
    match how {
        Cover::Share if args.amount > released => return Err(Problem::share_too_small(released)),
        Cover::Share => {}
        Cover::Transfer => match trust_rules::on(w, bank, TrustRule::AgencyMoney, act.today)? {
            None => return Err(Problem::agency_money_not_known()),
            Some(0) => return Err(Problem::agency_money_stays_out()),
            Some(_) => {}
        },
        Cover::PayClient(client) => {
            let payable = paying::payable_by_agency(w, bank, act.today)?;
            let most = payable.get(&client).copied().unwrap_or_default();
            if args.amount > most {
                return Err(Problem::client_lacks_less(most));
            }
        }
    }
    Ok(())
}

/// Takes the agency's released share out of trust.
pub(crate) fn take_share(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: TakeShare,
) -> Result<PaidOut, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let share = paying::share(w, args.trust_bank, act.today)?;
    let released: Money = share.iter().map(|p| p.released).sum();
    let why = args.excess_reason.trim();
    if !args.amount.is_positive() || (args.amount > released && why.is_empty()) {
        return Err(Problem::share_too_small(released).overdrawing(
            args.trust_bank,
            args.amount,
            released.or_zero(),
        ));
    }
    others_keep_theirs(act, w, args.trust_bank, released, args.amount.min(released))?;
    let payment = NewPayment {
        kind: "share",
        method: "transfer",
        amount: args.amount,
        note: if args.amount > released { why } else { "" },
        ..payment(args.trust_bank, on, "The agency")
    };
    Ok(PaidOut { payment: paying::take_share(w, &act.stamp(), &payment)? })
}

/// Pays a person's released surplus back.
pub(crate) fn pay_refund(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: PayRefund,
) -> Result<PaidOut, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let number = check_method(w, args.trust_bank, &args.method, &args.number)?;
    let released = positions::released_of(w, args.trust_bank, act.today, |p| {
        p.on == LedgerAccount::Refund && p.account == Some(args.account)
    })?;
    if !args.amount.is_positive() || args.amount > released {
        let there = released.or_zero();
        return Err(Problem::refund_not_released(there).overdrawing(
            args.trust_bank,
            args.amount,
            there,
        ));
    }
    others_keep_theirs(act, w, args.trust_bank, released, args.amount)?;
    let account = accounts::get(w, args.account)?;
    let person = people::get(w, account.person)?;
    let name = people::full_name(&person.first_name, &person.last_name);
    let payment = NewPayment {
        kind: "refund",
        client: Some(account.client),
        account: Some(args.account),
        method: &args.method,
        number: &number,
        amount: args.amount,
        ..payment(args.trust_bank, on, &name)
    };
    Ok(PaidOut { payment: paying::refund(w, &act.stamp(), &payment)? })
}

/// Takes note that a payment out will not be cashed: its money is there again.
pub(crate) fn undo_payment(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: UndoPayment,
) -> Result<Nothing, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let reason = form::reason("reason", &args.reason)?;
    let payment = paying::get(w, args.payment)?;
    if payment.undone_why.is_some() || payment.kind == "share" {
        return Err(Problem::payment_undone());
    }
    if payment.kind == "cost" {
        return Err(Problem::cost_not_undone());
    }
    if on < payment.paid_on {
        return Err(Problem::undone_before_paid(payment.paid_on));
    }
    paying::undo(w, &act.stamp(), args.payment, on, &reason)?;
    Ok(Nothing {})
}

/// How many refused payments a list shows.
const OVERDRAWS_SHOWN: u32 = 50;

/// The latest payments out of a bank that were refused for want of money.
pub(crate) fn overdraws(
    _: &Act<'_>,
    r: &Reader<'_>,
    of: OfBank,
) -> Result<Vec<OverdrawRow>, Problem> {
    Ok(overdraws::latest(r, of.trust_bank, OVERDRAWS_SHOWN)?)
}

/// No payment takes the money of others: what leaves trust for one owner leaves as much cleared
/// money as is released for all others.
pub(crate) fn others_keep_theirs(
    act: &Act<'_>,
    r: &Reader<'_>,
    bank: TrustBankId,
    released: Money,
    amount: Money,
) -> Result<(), Problem> {
    let lacking = positions::lacking(r, bank, act.today)?;
    let most = released - lacking;
    if lacking.is_positive() && amount > most {
        let there = most.or_zero();
        return Err(Problem::money_of_others(lacking, there).overdrawing(bank, amount, there));
    }
    Ok(())
}

/// A payment to fill in.
pub(crate) fn payment(bank: TrustBankId, on: Day, payee: &str) -> NewPayment<'_> {
    NewPayment {
        bank,
        kind: "",
        client: None,
        account: None,
        third: None,
        statement: None,
        method: "",
        number: "",
        payee,
        amount: Money::ZERO,
        on,
        note: "",
    }
}

/// The number of a check that nobody has used; nothing for a transfer.
pub(crate) fn check_method(
    r: &Reader<'_>,
    bank: TrustBankId,
    method: &str,
    number: &str,
) -> Result<String, Problem> {
    match method {
        "ach" => Ok(String::new()),
        "check" => {
            let number = number.trim();
            let digits = !number.is_empty()
                && number.len() <= 10
                && number.bytes().all(|b| b.is_ascii_digit());
            if !digits {
                return Err(Problem::not_a_check_number());
            }
            if paying::number_taken(r, bank, number)? {
                return Err(Problem::check_number_taken(number));
            }
            Ok(number.to_owned())
        }
        _ => Err(Problem::blank("method", "whether it is a check or a transfer")),
    }
}
