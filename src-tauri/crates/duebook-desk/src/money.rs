//! What becomes of posted money: deposits, voids before them, returns after them.

use duebook_book::history::tell;
use duebook_book::payments::ItemFacts;
use duebook_book::{Writer, items, payments, settings};
use duebook_core::id::{ItemId, TrustBankId};
use duebook_core::method::Holds;
use duebook_core::{Day, Money, shape};
use serde_json::json;

use crate::act::Act;
use crate::clients::Nothing;
use crate::form;
use crate::problem::Problem;

shape! {
    /// Everything in hand for a trust bank, handed to the bank on a day.
    pub struct MakeDeposit {
        pub trust_bank: TrustBankId,
        pub on: Day,
    }

    /// A deposit that was made.
    pub struct Deposited {
        pub items: usize,
        pub total: Money,
    }

    /// An item typed in error, before its deposit.
    pub struct VoidItem {
        pub item: ItemId,
        pub reason: String,
    }

    /// An item that the bank took back.
    pub struct ReturnItem {
        pub item: ItemId,
        /// The bank's day.
        pub on: Day,
        pub reason: String,
    }
}

/// Hands everything in hand to the bank on one slip, which starts the holds.
pub(crate) fn deposit(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: MakeDeposit,
) -> Result<Deposited, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let waiting = items::in_hand(w, args.trust_bank)?;
    if waiting.is_empty() {
        return Err(Problem::nothing_to_deposit());
    }
    for item in &waiting {
        let booked_on = payments::batch(w, item.batch)?.head.booked_on;
        if on < booked_on {
            return Err(Problem::deposit_before_batch(booked_on));
        }
    }
    let holds: Holds = settings::get(w, "holds")?;
    items::deposit(w, &act.stamp(), args.trust_bank, on, &waiting, &holds)?;
    let total = waiting.iter().map(|i| i.amount).sum();
    Ok(Deposited { items: waiting.len(), total })
}

/// Undoes an item before its deposit, as if it had never been typed.
pub(crate) fn void(act: &Act<'_>, w: &Writer<'_>, args: VoidItem) -> Result<Nothing, Problem> {
    let reason = form::reason("reason", &args.reason)?;
    let facts = standing_item(w, args.item)?;
    if facts.deposited_on.is_some() {
        return Err(Problem::already_deposited());
    }
    items::void(w, &act.stamp(), args.item, &reason)?;
    tell_undone(act, w, args.item, "payment_voided", act.today, &reason)
}

/// Takes an item back that the bank returned.
pub(crate) fn take_back(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: ReturnItem,
) -> Result<Nothing, Problem> {
    let reason = form::reason("reason", &args.reason)?;
    let on = form::past("on", args.on, act.today)?;
    let facts = standing_item(w, args.item)?;
    let Some(deposited_on) = facts.deposited_on else {
        return Err(Problem::not_deposited());
    };
    if on < deposited_on {
        return Err(Problem::returned_before_deposit(deposited_on));
    }
    items::take_back(w, &act.stamp(), args.item, on, &reason)?;
    tell_undone(act, w, args.item, "payment_returned", on, &reason)
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
    reason: &str,
) -> Result<Nothing, Problem> {
    let item = items::get(w, id)?;
    let detail = json!({
        "method": item.method, "reference": item.reference, "amount": item.amount,
        "on": on, "reason": reason,
    });
    for account in items::accounts_of(w, id)? {
        tell(w, &act.stamp(), account, kind, &detail)?;
    }
    Ok(Nothing {})
}
