//! What becomes of posted money: deposits and settlements, voids before them, returns after them.

use duebook_book::deposits::{Banking, Late};
use duebook_book::history::tell;
use duebook_book::items::Item;
use duebook_book::payments::ItemFacts;
use duebook_book::{
    Reader, Writer, accounts, deposits, items, payments, people, settings, taken_over, trust_rules,
};
use duebook_core::day::plus_days;
use duebook_core::id::{AccountId, BatchId, DepositId, FileNumber, ItemId, TrustBankId};
use duebook_core::method::{Holds, Method};
use duebook_core::trust_rule::TrustRule;
use duebook_core::{Day, Money, deadline, shape};
use serde_json::json;

use crate::act::Act;
use crate::again;
use crate::clients::Nothing;
use crate::form;
use crate::problem::Problem;

shape! {
    /// One trust bank.
    pub struct OfBank {
        pub trust_bank: TrustBankId,
    }

    /// Money that was received and is not at the bank.
    pub struct HandItem {
        pub item: ItemId,
        pub batch: BatchId,
        pub batch_name: String,
        pub booked_on: Day,
        /// The last day for its deposit; none when no rule of the bank says one.
        pub due_on: Option<Day>,
        pub method: Method,
        pub reference: String,
        pub amount: Money,
    }

    /// Items handed to the bank on a day; everything in hand when none is named.
    pub struct MakeDeposit {
        pub trust_bank: TrustBankId,
        pub on: Day,
        #[serde(default)]
        pub items: Vec<ItemId>,
        /// What the bank counted, where its cash differs from what was received.
        #[serde(default)]
        pub counted: Option<Money>,
        /// Why something is deposited later than the rule of the bank asks.
        #[serde(default)]
        pub late_reason: String,
    }

    /// What a processor paid for items on a day.
    pub struct SettleItems {
        pub trust_bank: TrustBankId,
        pub on: Day,
        pub items: Vec<ItemId>,
        /// What arrived at the bank; what is missing of the items is the processor's charge.
        pub received: Money,
        /// Why something arrived later than the rule of the bank asks.
        #[serde(default)]
        pub late_reason: String,
    }

    /// A deposit that was made.
    pub struct Deposited {
        pub deposit: DepositId,
        pub items: usize,
        pub total: Money,
        /// Cash that was more than counted: an item that waits until someone knows whose it is.
        pub over: Option<ItemId>,
    }

    /// An item typed in error, before its deposit.
    pub struct VoidItem {
        pub item: ItemId,
        pub reason: String,
    }

    /// An item that is held longer, to a day.
    pub struct ExtendHold {
        pub item: ItemId,
        /// The first day on which it may leave trust.
        pub until: Day,
        pub reason: String,
    }

    /// An item that the bank took back, or a part of it.
    pub struct ReturnItem {
        pub item: ItemId,
        /// The bank's day.
        pub on: Day,
        /// How much; all that is there when none is given.
        #[serde(default)]
        pub amount: Option<Money>,
        pub reason: String,
    }

    /// What a return does to one account.
    pub struct ReturnedShare {
        pub account: AccountId,
        pub file_number: FileNumber,
        pub person: String,
        pub client: String,
        pub amount: Money,
        pub commission: Money,
        pub client_share: Money,
        pub balance_after: Money,
        /// Whether its plan is late again.
        pub plan_late: bool,
    }

    /// What a return does, before it is written.
    pub struct ReturnPreview {
        pub amount: Money,
        pub shares: Vec<ReturnedShare>,
        /// What the agency owes to trust for it at once.
        pub shortage: Money,
    }
}

/// Everything in hand for a trust bank.
pub(crate) fn in_hand(
    act: &Act<'_>,
    r: &Reader<'_>,
    args: OfBank,
) -> Result<Vec<HandItem>, Problem> {
    let within = trust_rules::on(r, args.trust_bank, TrustRule::DepositWithin, act.today)?;
    let mut found = Vec::new();
    for item in items::in_hand(r, args.trust_bank)? {
        let batch = payments::batch(r, item.batch)?;
        found.push(HandItem {
            item: item.id,
            batch: item.batch,
            batch_name: batch.name,
            booked_on: batch.head.booked_on,
            due_on: within.map(|days| deadline::due(item.received_on, days)),
            method: item.method,
            reference: item.reference,
            amount: item.amount,
        });
    }
    Ok(found)
}

/// Hands items to the bank on one slip, which starts their holds.
pub(crate) fn deposit(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: MakeDeposit,
) -> Result<Deposited, Problem> {
    let mut items = to_bank(act, w, args.trust_bank, args.on, &args.items)?;
    let total: Money = items.iter().map(|i| i.amount).sum();
    let more = args.counted.unwrap_or(total) - total;
    let cash: Money = items.iter().filter(|i| i.method == Method::Cash).map(|i| i.amount).sum();
    if !more.is_zero() && (cash.is_zero() || (cash + more).is_negative()) {
        return Err(Problem::only_cash_differs(total, cash));
    }
    let mut over = None;
    if more.is_positive() {
        let id = again::cash_over(act, w, (args.trust_bank, args.on), more)?;
        items.push(items::get(w, id)?);
        over = Some(id);
    }
    let how = Banking::Slip { missing: (-more).or_zero() };
    let done = bring(act, w, (args.trust_bank, args.on), &items, how, &args.late_reason)?;
    Ok(Deposited { over, ..done })
}

/// Notes what a processor paid for card charges or transfers.
pub(crate) fn settle(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: SettleItems,
) -> Result<Deposited, Problem> {
    if args.items.is_empty() {
        return Err(Problem::nothing_to_deposit());
    }
    let items = to_bank(act, w, args.trust_bank, args.on, &args.items)?;
    let total: Money = items.iter().map(|i| i.amount).sum();
    if !args.received.is_positive() || args.received > total {
        return Err(Problem::settled_more_than_charged(total));
    }
    let how = Banking::Settlement { kept: total - args.received };
    bring(act, w, (args.trust_bank, args.on), &items, how, &args.late_reason)
}

fn to_bank(
    act: &Act<'_>,
    w: &Writer<'_>,
    bank: TrustBankId,
    on: Day,
    chosen: &[ItemId],
) -> Result<Vec<Item>, Problem> {
    form::past("on", on, act.today)?;
    let mut waiting = items::in_hand(w, bank)?;
    if !chosen.is_empty() {
        waiting.retain(|i| chosen.contains(&i.id));
        if waiting.len() != chosen.len() {
            return Err(Problem::item_not_in_hand());
        }
    }
    if waiting.is_empty() {
        return Err(Problem::nothing_to_deposit());
    }
    for item in &waiting {
        let booked_on = payments::batch(w, item.batch)?.head.booked_on;
        if on < booked_on {
            return Err(Problem::deposit_before_batch(booked_on));
        }
    }
    Ok(waiting)
}

fn bring(
    act: &Act<'_>,
    w: &Writer<'_>,
    (bank, on): (TrustBankId, Day),
    items: &[Item],
    how: Banking,
    late_reason: &str,
) -> Result<Deposited, Problem> {
    let holds: Holds = settings::get(w, "holds")?;
    let within = trust_rules::on(w, bank, TrustRule::DepositWithin, on)?;
    // What was received on an earlier day than this is late.
    let before = within.map(|days| plus_days(on, -days));
    let late = match before.filter(|day| items.iter().any(|i| i.received_on < *day)) {
        Some(_) if late_reason.trim().is_empty() => {
            return Err(Problem::late_deposit_needs_reason());
        }
        Some(before) => Some((before, form::reason("late_reason", late_reason)?)),
        None => None,
    };
    let late = late.as_ref().map(|(before, reason)| Late { before: *before, reason });
    let deposit = deposits::make(w, &act.stamp(), (bank, on), items, &holds, how, late)?;
    let total = items.iter().map(|i| i.amount).sum();
    Ok(Deposited { deposit, items: items.len(), total, over: None })
}

/// Undoes an item before its deposit, as if it had never been typed.
pub(crate) fn void(act: &Act<'_>, w: &Writer<'_>, args: VoidItem) -> Result<Nothing, Problem> {
    let reason = form::reason("reason", &args.reason)?;
    let facts = standing_item(w, args.item)?;
    if facts.deposited_on.is_some() {
        return Err(Problem::already_deposited());
    }
    items::void(w, &act.stamp(), args.item, &reason)?;
    tell_undone(act, w, args.item, "payment_voided", act.today, None, &reason)
}

/// The longest hold: a year from its deposit.
const HOLD_MAX_DAYS: i64 = 366;

/// Holds an item longer. One whose hold is over may be paid out already: only the bank can take
/// it back.
pub(crate) fn extend_hold(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: ExtendHold,
) -> Result<Nothing, Problem> {
    let reason = form::reason("reason", &args.reason)?;
    let facts = standing_item(w, args.item)?;
    let (Some(deposited_on), Some(released_on)) = (facts.deposited_on, facts.released_on) else {
        return Err(Problem::hold_not_begun());
    };
    if released_on <= act.today {
        return Err(Problem::hold_is_over(released_on));
    }
    let last = plus_days(deposited_on, HOLD_MAX_DAYS);
    if args.until <= released_on || args.until > last {
        return Err(Problem::hold_not_longer(released_on, last));
    }
    items::extend_hold(w, &act.stamp(), args.item, args.until, &reason)?;
    tell_undone(act, w, args.item, "hold_extended", args.until, None, &reason)
}

/// Takes back what the bank returned of an item.
pub(crate) fn take_back(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: ReturnItem,
) -> Result<Nothing, Problem> {
    let reason = form::reason("reason", &args.reason)?;
    let amount = check_return(act, w, &args)?;
    items::take_back(w, &act.stamp(), args.item, args.on, amount, &reason)?;
    tell_undone(act, w, args.item, "payment_returned", args.on, Some(amount), &reason)
}

/// What a return would do: it is carried out and taken back before anything is kept.
pub(crate) fn try_return(act: &Act<'_>, args: ReturnItem) -> Result<ReturnPreview, Problem> {
    let ((amount, shares), shortage) = act.rehearse_money(|w| {
        let amount = check_return(act, w, &args)?;
        let item = items::get(w, args.item)?;
        let before = items::shares(w, &item)?;
        items::take_back(w, &act.stamp(), args.item, args.on, amount, "a trial")?;
        let after = items::shares(w, &item)?;
        let mut shares = Vec::new();
        for line in &before {
            let now = after.iter().find(|a| a.account == line.account).copied();
            let back = line.less(&now.unwrap_or_else(|| line.nothing()));
            if back.is_nothing() {
                continue;
            }
            let account = accounts::get(w, line.account)?;
            shares.push(ReturnedShare {
                account: line.account,
                file_number: account.file_number,
                person: people::name_of(w, account.person)?,
                client: account.client_name,
                amount: back.amount(),
                commission: back.commission,
                client_share: back.client_share,
                balance_after: account.balance,
                plan_late: account.status == duebook_core::standing::Status::PlanLate,
            });
        }
        Ok((amount, shares))
    })?;
    Ok(ReturnPreview { amount, shares, shortage })
}

fn check_return(act: &Act<'_>, w: &Writer<'_>, args: &ReturnItem) -> Result<Money, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let facts = standing_item(w, args.item)?;
    let Some(deposited_on) = facts.deposited_on else {
        return Err(Problem::not_deposited());
    };
    if on < deposited_on {
        return Err(Problem::returned_before_deposit(deposited_on));
    }
    let there = items::standing_amount(w, args.item)?;
    let amount = args.amount.unwrap_or(there);
    if !amount.is_positive() || amount > there {
        return Err(Problem::returned_more_than_there(there));
    }
    if amount < there {
        for account in items::accounts_of(w, args.item)? {
            if taken_over::is_old(w, args.item, account)? {
                return Err(Problem::taken_over_share_stays());
            }
        }
    }
    Ok(amount)
}

fn standing_item(w: &Writer<'_>, item: ItemId) -> Result<ItemFacts, Problem> {
    items::get(w, item)?;
    let facts = items::facts(w, item)?;
    if facts.voided_on.is_some() || facts.returned_on.is_some() {
        return Err(Problem::item_undone());
    }
    Ok(facts)
}

fn tell_undone(
    act: &Act<'_>,
    w: &Writer<'_>,
    id: ItemId,
    kind: &str,
    on: Day,
    amount: Option<Money>,
    reason: &str,
) -> Result<Nothing, Problem> {
    let item = items::get(w, id)?;
    let detail = json!({
        "method": item.method, "reference": item.reference,
        "amount": amount.unwrap_or(item.amount), "on": on, "reason": reason,
    });
    for account in items::accounts_of(w, id)? {
        tell(w, &act.stamp(), account, kind, &detail)?;
    }
    Ok(Nothing {})
}
