//! Payments that find their account later than they came.

use duebook_book::history::tell;
use duebook_book::items::{self, Item};
use duebook_book::moving::{self, Unidentified};
use duebook_book::payments::ShareForm;
use duebook_book::{Reader, Writer, accounts};
use duebook_core::id::{AccountId, ItemId};
use duebook_core::{Money, shape};
use serde_json::json;

use crate::act::Act;
use crate::clients::Nothing;
use crate::form;
use crate::problem::Problem;

shape! {
    /// Unidentified money, or a part of it, and whose it is.
    pub struct IdentifyPayment {
        pub item: ItemId,
        pub shares: Vec<ShareForm>,
    }

    /// What an account has of an item belongs to another account.
    pub struct MovePayment {
        pub item: ItemId,
        pub from: AccountId,
        pub to: AccountId,
        pub reason: String,
    }
}

/// Money of which nobody knows yet whose it is.
pub(crate) fn unidentified(
    _: &Act<'_>,
    r: &Reader<'_>,
    _: Nothing,
) -> Result<Vec<Unidentified>, Problem> {
    Ok(moving::unidentified(r)?)
}

/// Gives unidentified money to its accounts, from the day on which it came.
pub(crate) fn identify(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: IdentifyPayment,
) -> Result<Nothing, Problem> {
    let item = items::get(w, args.item)?;
    let waits = moving::waiting(w, &item)?;
    let total: Money = args.shares.iter().map(|s| s.amount).sum();
    let positive = args.shares.iter().all(|s| s.amount.is_positive());
    if args.shares.is_empty() || !positive || total > waits {
        return Err(Problem::identified_more_than_waits(waits));
    }
    let has = items::accounts_of(w, args.item)?;
    for (at, share) in args.shares.iter().enumerate() {
        takes(w, &has, share.account)?;
        if args.shares[..at].iter().any(|s| s.account == share.account) {
            return Err(Problem::account_twice());
        }
    }
    let shares: Vec<(AccountId, Money)> =
        args.shares.iter().map(|s| (s.account, s.amount)).collect();
    moving::identify(w, &act.stamp(), &item, &shares)?;
    for (account, amount) in shares {
        told(act, w, &item, account, "payment_identified", amount, "")?;
    }
    Ok(Nothing {})
}

/// Moves a payment from a wrong account to the right one.
pub(crate) fn move_payment(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: MovePayment,
) -> Result<Nothing, Problem> {
    let reason = form::reason("reason", &args.reason)?;
    let item = items::get(w, args.item)?;
    let facts = items::facts(w, args.item)?;
    if facts.voided_on.is_some() || facts.returned.is_positive() {
        return Err(Problem::moved_after_return());
    }
    let has = items::shares(w, &item)?;
    let Some(moved) = has.iter().find(|l| l.account == args.from) else {
        return Err(Problem::nothing_to_move());
    };
    takes(w, &items::accounts_of(w, args.item)?, args.to)?;
    moving::to_account(w, &act.stamp(), &item, args.from, args.to)?;
    told(act, w, &item, args.from, "payment_moved_away", moved.amount(), &reason)?;
    told(act, w, &item, args.to, "payment_moved_here", moved.amount(), &reason)?;
    Ok(Nothing {})
}

/// Whether an account can take money of an item: it is open and never had any of it.
fn takes(r: &Reader<'_>, has: &[AccountId], id: AccountId) -> Result<(), Problem> {
    let account = accounts::get(r, id)?;
    if account.closed_on.is_some() {
        return Err(Problem::closed_account(&account.file_number.to_string()));
    }
    if has.contains(&id) {
        return Err(Problem::has_of_item(&account.file_number.to_string()));
    }
    Ok(())
}

fn told(
    act: &Act<'_>,
    w: &Writer<'_>,
    item: &Item,
    account: AccountId,
    kind: &str,
    amount: Money,
    reason: &str,
) -> Result<(), Problem> {
    let detail = json!({
        "method": item.method, "reference": item.reference, "amount": amount,
        "received_on": item.received_on, "reason": reason,
    });
    Ok(tell(w, &act.stamp(), account, kind, &detail)?)
}
