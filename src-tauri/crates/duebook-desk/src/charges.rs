//! What changes a debt without a payment: fees and costs with their basis, waivers, corrections.

use duebook_book::history::tell;
use duebook_book::{Writer, accounts, charges, ledger};
use duebook_core::allocation::{Bucket, Parts};
use duebook_core::charge::ChargeKind;
use duebook_core::id::{AccountId, EntryId};
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

shape! {
    /// What a charge does, before it is written.
    pub struct ChargePreview {
        /// What is owed of the part now, and then.
        pub part_before: Money,
        pub part_after: Money,
        pub balance_after: Money,
        /// Payments that meet something else because of it.
        pub reckoned_anew: usize,
        /// What the agency owes to trust for it at once.
        pub shortage: Money,
    }
}

/// What a charge would do: it is carried out and taken back before anything is kept.
pub(crate) fn preview(act: &Act<'_>, args: AddCharge) -> Result<ChargePreview, Problem> {
    let (preview, shortage) = act.rehearse_money(|w| {
        let part_before = accounts::get(w, args.account)?.owed.get(args.part);
        let (entry, _) = post(act, w, &args)?;
        let after = accounts::get(w, args.account)?;
        Ok(ChargePreview {
            part_before,
            part_after: after.owed.get(args.part),
            balance_after: after.balance,
            reckoned_anew: ledger::reckoned_anew_because(w, entry)?,
            shortage: Money::ZERO,
        })
    })?;
    Ok(ChargePreview { shortage, ..preview })
}

/// Posts a charge. An amount that neither the agreement nor law allows must not be collected
/// (15 U.S.C. 1692f(1)), so each has its basis.
pub(crate) fn add(act: &Act<'_>, w: &Writer<'_>, args: AddCharge) -> Result<Nothing, Problem> {
    let basis = form::reason("basis", &args.basis)?;
    let (_, amount) = post(act, w, &args)?;
    let detail = json!({
        "kind": args.kind, "part": args.part, "amount": amount, "on": args.on, "basis": basis,
    });
    tell(w, &act.stamp(), args.account, "charge", &detail)?;
    Ok(Nothing {})
}

/// The entry of a charge that may be made, and what it adds to the debt.
fn post(act: &Act<'_>, w: &Writer<'_>, args: &AddCharge) -> Result<(EntryId, Money), Problem> {
    let on = form::past("on", args.on, act.today)?;
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
    let entry = charges::post(w, &act.stamp(), args.account, args.kind, on, &parts)?;
    Ok((entry, amount))
}
