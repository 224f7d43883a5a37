//! Payment plans: the schedule as it is typed, and the plan that was agreed.

use duebook_book::accounts::{self, Account};
use duebook_book::history::tell;
use duebook_book::plans;
use duebook_book::{Reader, Writer};
use duebook_core::id::{AccountId, PlanId};
use duebook_core::plan::{Installment, PlanTerms, schedule};
use duebook_core::shape;
use serde_json::json;

use crate::act::Act;
use crate::clients::Nothing;
use crate::form;
use crate::problem::Problem;

shape! {
    /// Terms of a plan for an account.
    pub struct PlanFor {
        pub account: AccountId,
        pub terms: PlanTerms,
    }

    /// What such a plan would be.
    pub struct PlanPreview {
        pub schedule: Vec<Installment>,
    }

    /// One plan.
    pub struct OfPlan {
        pub plan: PlanId,
    }

    /// A plan that is not going to be kept, and why.
    pub struct CancelPlan {
        pub plan: PlanId,
        pub reason: String,
    }
}

/// The schedule for terms as they are typed. Saves nothing.
pub(crate) fn preview(
    act: &Act<'_>,
    r: &Reader<'_>,
    args: PlanFor,
) -> Result<PlanPreview, Problem> {
    let account = accounts::get(r, args.account)?;
    Ok(PlanPreview { schedule: check(act, &account, &args.terms)? })
}

pub(crate) fn save(act: &Act<'_>, w: &Writer<'_>, args: PlanFor) -> Result<OfPlan, Problem> {
    let account = accounts::get(w, args.account)?;
    let number = account.file_number.to_string();
    if account.closed_on.is_some() {
        return Err(Problem::closed_account(&number));
    }
    if plans::active(w, args.account, act.today)?.is_some() {
        return Err(Problem::plan_in_force(&number));
    }
    let schedule = check(act, &account, &args.terms)?;
    let plan = plans::add(w, &act.stamp(), args.account, &args.terms, &schedule)?;
    let last = schedule.last().expect("a schedule has installments");
    let detail = json!({
        "plan": plan, "total": args.terms.total, "installments": schedule.len(),
        "first_on": schedule[0].due_on, "last_on": last.due_on,
    });
    tell(w, &act.stamp(), args.account, "plan_made", &detail)?;
    Ok(OfPlan { plan })
}

fn check(act: &Act<'_>, account: &Account, terms: &PlanTerms) -> Result<Vec<Installment>, Problem> {
    form::past("agreed_on", terms.agreed_on, act.today)?;
    if !account.balance.is_positive() {
        return Err(Problem::plan(duebook_core::plan::PlanFault::NothingOwed, account.balance));
    }
    if terms.total > account.balance {
        return Err(Problem::plan_over_balance(terms.total, account.balance));
    }
    schedule(terms).map_err(|fault| Problem::plan(fault, terms.total))
}

pub(crate) fn cancel(act: &Act<'_>, w: &Writer<'_>, args: CancelPlan) -> Result<Nothing, Problem> {
    let reason = form::reason("reason", &args.reason)?;
    if plans::get(w, args.plan, act.today)?.state != "active" {
        return Err(Problem::plan_ended());
    }
    let account = plans::cancel(w, &act.stamp(), args.plan, &reason)?;
    tell(
        w,
        &act.stamp(),
        account,
        "plan_cancelled",
        &json!({ "plan": args.plan, "reason": reason }),
    )?;
    Ok(Nothing {})
}
