//! What changes a debt without a payment: fees and costs with their basis, waivers, corrections.

use duebook_book::history::tell;
use duebook_book::{Writer, accounts, charges};
use duebook_core::allocation::{Bucket, Parts};
use duebook_core::charge::ChargeKind;
use duebook_core::id::AccountId;
use duebook_core::{Day, Money, shape};
use serde_json::json;

use crate::act::Act;
use crate::clients::Nothing;
use crate::form;
use crate::problem::Problem;

shape! {
    /// A fee, cost, waiver or correction.
    pub struct AddCharge {
        pub account: AccountId,
        pub kind: ChargeKind,
        /// The part of the debt; fees and costs have only their own.
        pub part: Bucket,
        /// Above zero adds to the debt. A waiver always takes off.
        pub amount: Money,
        /// The day from which it counts.
        pub on: Day,
        /// The clause, statute or order that allows it, or why it is waived or corrected.
        pub basis: String,
    }
}

/// Posts a charge. An amount that neither the agreement nor law allows must not be collected
/// (15 U.S.C. 1692f(1)), so each has its basis.
pub(crate) fn add(act: &Act<'_>, w: &Writer<'_>, args: AddCharge) -> Result<Nothing, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let basis = form::reason("basis", &args.basis)?;
    let account = accounts::get(w, args.account)?;
    if account.closed_on.is_some() {
        return Err(Problem::closed_account(&account.file_number.to_string()));
    }
    if on < account.placed_on {
        return Err(Problem::charge_before_placement(account.placed_on));
    }
    if args.kind.only_bucket().is_some_and(|only| only != args.part) {
        return Err(Problem::charge_of_another_part());
    }
    let amount = match args.kind {
        ChargeKind::Waived => -args.amount.abs(),
        _ => args.amount,
    };
    if amount.is_zero() || (amount.is_negative() && args.kind.only_bucket().is_some()) {
        return Err(Problem::charge_of_nothing());
    }
    let owed = account.owed.get(args.part);
    if (owed + amount).is_negative() {
        return Err(Problem::charge_below_zero(owed));
    }
    let mut parts = Parts::default();
    parts.add(args.part, amount);
    charges::post(w, &act.stamp(), args.account, args.kind, on, &parts)?;
    let detail = json!({
        "kind": args.kind, "part": args.part, "amount": amount, "on": on, "basis": basis,
    });
    tell(w, &act.stamp(), args.account, "charge", &detail)?;
    Ok(Nothing {})
}
