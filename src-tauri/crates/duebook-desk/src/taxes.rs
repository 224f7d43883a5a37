//! Sales tax on the commission, paid to the states.

use duebook_book::tax_payments::{self, TaxDue, TaxPayment};
use duebook_book::{Reader, Writer};
use duebook_core::{Day, Money, shape};

use crate::act::Act;
use crate::clients::Nothing;
use crate::form;
use crate::problem::Problem;

shape! {
    /// Sales tax by state and month, and what was paid of it.
    pub struct TaxScreen {
        pub due: Vec<TaxDue>,
        pub payments: Vec<TaxPayment>,
    }

    /// Sales tax of a month that is paid to a state from the agency's own bank.
    pub struct PayTax {
        pub state: String,
        /// YYYY-MM.
        pub month: String,
        pub amount: Money,
        pub on: Day,
        /// The number of the return or of the transfer.
        pub reference: String,
    }

    /// A payment of sales tax that did not happen or came back.
    pub struct UndoTax {
        pub payment: i64,
        pub on: Day,
        pub reason: String,
    }
}

/// What is payable to each state, by month.
pub(crate) fn screen(_: &Act<'_>, r: &Reader<'_>, _: Nothing) -> Result<TaxScreen, Problem> {
    Ok(TaxScreen { due: tax_payments::due(r)?, payments: tax_payments::payments(r)? })
}

/// Pays a state, never more than is left of the month, and of all its months together.
pub(crate) fn pay(act: &Act<'_>, w: &Writer<'_>, args: PayTax) -> Result<Nothing, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let reference = form::line("reference", &args.reference)?;
    let state = form::state("state", &args.state)?;
    let due = tax_payments::due(w)?;
    let of_state = due.iter().filter(|due| due.state == state);
    let all: Money = of_state.clone().map(|due| due.left).sum();
    let mut months = of_state.filter(|due| due.month == args.month);
    let left = months.next().map_or(Money::ZERO, |due| due.left).min(all).or_zero();
    if !args.amount.is_positive() || args.amount > left {
        return Err(Problem::tax_over(left));
    }
    let of = (state.as_str(), args.month.as_str());
    tax_payments::pay(w, &act.stamp(), of, (args.amount, on), &reference)?;
    Ok(Nothing {})
}

/// Undoes a payment of sales tax.
pub(crate) fn undo(act: &Act<'_>, w: &Writer<'_>, args: UndoTax) -> Result<Nothing, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let reason = form::reason("reason", &args.reason)?;
    let mut payments = tax_payments::payments(w)?.into_iter();
    let paid = payments.find(|paid| paid.id == args.payment).ok_or(duebook_book::Error::Gone)?;
    if paid.undone_why.is_some() {
        return Err(Problem::tax_undone());
    }
    if on < paid.paid_on {
        return Err(Problem::tax_undone_early(paid.paid_on));
    }
    tax_payments::undo(w, &act.stamp(), paid.id, on, &reason)?;
    Ok(Nothing {})
}
