//! Disputes of persons: recorded, and ended when they are settled or taken back.

use duebook_book::history::tell;
use duebook_book::{Writer, accounts, disputes};
use duebook_core::id::AccountId;
use duebook_core::{Day, shape};
use serde_json::json;

use crate::act::Act;
use crate::clients::Nothing;
use crate::form;
use crate::problem::Problem;

shape! {
    /// A debt that its person disputes.
    pub struct RecordDispute {
        pub account: AccountId,
        pub on: Day,
        /// What the person says, and how: it stays in the history.
        pub about: String,
    }

    /// A dispute that is over.
    pub struct EndDispute {
        pub account: AccountId,
        pub on: Day,
        /// How it was settled, or that the person took it back.
        pub reason: String,
    }
}

/// Records that a person disputes a debt. Of a payment for several debts nothing goes to it from
/// now on (12 CFR 1006.30(c)(1)).
pub(crate) fn record(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: RecordDispute,
) -> Result<Nothing, Problem> {
    let account = accounts::get(w, args.account)?;
    let number = account.file_number.to_string();
    if account.closed_on.is_some() {
        return Err(Problem::closed_account(&number));
    }
    if account.disputed {
        return Err(Problem::disputed_already(&number));
    }
    let on = form::past("on", args.on, act.today)?;
    let about = form::needed("about", "what the person says", &args.about)?;
    disputes::add(w, &act.stamp(), account.id, on, &about)?;
    tell(w, &act.stamp(), account.id, "disputed", &json!({ "on": on, "about": about }))?;
    Ok(Nothing {})
}

/// Ends the dispute of a debt.
pub(crate) fn end(act: &Act<'_>, w: &Writer<'_>, args: EndDispute) -> Result<Nothing, Problem> {
    let account = accounts::get(w, args.account)?;
    let number = account.file_number.to_string();
    let dispute = disputes::in_force(w, account.id)?;
    let dispute = dispute.ok_or_else(|| Problem::not_disputed(&number))?;
    let on = form::past("on", args.on, act.today)?;
    if on < dispute.disputed_on {
        return Err(Problem::dispute_ends_early(dispute.disputed_on));
    }
    let reason = form::reason("reason", &args.reason)?;
    disputes::end(w, &act.stamp(), account.id, on, &reason)?;
    tell(w, &act.stamp(), account.id, "dispute_ended", &json!({ "on": on, "reason": reason }))?;
    Ok(Nothing {})
}
