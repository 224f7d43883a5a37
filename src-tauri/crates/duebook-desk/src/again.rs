//! Items that the bank makes: a returned one that goes in again, and cash that was more than was
//! counted.

use duebook_book::payments::{LineForm, ShareForm};
use duebook_book::{Writer, accounts, items};
use duebook_core::id::{BatchId, ItemId, TrustBankId};
use duebook_core::method::Method;
use duebook_core::receipt::PaidTo;
use duebook_core::third::Way;
use duebook_core::{Day, Money, shape};

use crate::act::Act;
use crate::batch_post::post_alone;
use crate::form;
use crate::problem::Problem;
use crate::sharing;

shape! {
    /// A returned item that goes in again, or a chargeback that was won.
    pub struct RedepositItem {
        pub item: ItemId,
        /// The day of the new credit.
        pub on: Day,
        /// The number of the new check or case; that of the old one when it is blank.
        pub reference: String,
    }

    /// The new item.
    pub struct Redeposited {
        pub item: ItemId,
        pub batch: BatchId,
    }
}

/// A returned item goes in again: a new item on the same accounts, allocated anew, in hand until it
/// is deposited.
pub(crate) fn redeposit(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: RedepositItem,
) -> Result<Redeposited, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let reference = form::line("reference", &args.reference)?;
    let was = items::get(w, args.item)?;
    let facts = items::facts(w, args.item)?;
    let Some(returned_on) = facts.returned_on else {
        return Err(Problem::nothing_goes_in_again());
    };
    if facts.again.is_some() {
        return Err(Problem::went_in_again());
    }
    if on < returned_on {
        return Err(Problem::again_before_return(returned_on));
    }
    let mut shares = Vec::new();
    let mut theirs = Money::ZERO;
    for (account, amount, part) in duebook_book::item_again::taken_from(w, args.item)? {
        let found = accounts::get(w, account)?;
        if found.closed_on.is_some() {
            return Err(Problem::closed_account(&found.file_number.to_string()));
        }
        sharing::must_not_be_barred(w, &found)?;
        shares.push(ShareForm { account, amount });
        theirs += part;
    }
    let reference = if reference.is_empty() { was.reference.clone() } else { reference };
    let through = was.through.map(|through| match through.way {
        Way::DebtorFee => through,
        _ => through.of(theirs),
    });
    let line = LineForm { shares, through, ..alone(was.method, reference, on, was.amount) };
    let (item, batch) = post_alone(act, w, (was.bank, on), &line)?;
    duebook_book::item_again::link_again(w, args.item, item)?;
    Ok(Redeposited { item, batch })
}

/// More cash than was counted: money of which nobody knows whose it is, never income.
pub(crate) fn cash_over(
    act: &Act<'_>,
    w: &Writer<'_>,
    (bank, on): (TrustBankId, Day),
    over: Money,
) -> Result<ItemId, Problem> {
    let line = alone(Method::Cash, "over".to_owned(), on, over);
    Ok(post_alone(act, w, (bank, on), &line)?.0)
}

fn alone(method: Method, reference: String, on: Day, amount: Money) -> LineForm {
    LineForm {
        method,
        paid_to: PaidTo::Agency,
        reference: reference.chars().take(40).collect(),
        dated_on: None,
        received_on: on,
        amount,
        note: String::new(),
        shares: Vec::new(),
        answers: Vec::new(),
        through: None,
        direction: None,
    }
}
