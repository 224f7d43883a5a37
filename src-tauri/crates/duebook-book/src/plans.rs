//! Payment plans and their installments.

use duebook_core::id::{AccountId, PlanId};
use duebook_core::plan::{Installment, InstallmentState, PlanTerms, progress};
use duebook_core::{Day, Money, shape};

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::stamp::Stamp;
use crate::surplus::CREDIT_ON;
use crate::{standings, values};

shape! {
    /// An installment with how it stands today.
    pub struct PlanStep {
        pub installment: Installment,
        pub state: InstallmentState,
        /// What has gone to it.
        pub met: Money,
    }

    /// A plan as the account's screen shows it.
    pub struct Plan {
        pub id: PlanId,
        pub terms: PlanTerms,
        /// active, kept or cancelled.
        pub state: String,
        pub ended_on: Option<Day>,
        pub ended_why: Option<String>,
        /// Received on the account since the agreement.
        pub paid: Money,
        /// What was due before today and is not met.
        pub late: Money,
        pub next_due_on: Option<Day>,
        /// What is still missing from the next installment.
        pub next_amount: Option<Money>,
        pub steps: Vec<PlanStep>,
        pub made_by: String,
    }
}

/// Keeps a plan that the person agreed to.
pub fn add(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    account: AccountId,
    terms: &PlanTerms,
    schedule: &[Installment],
) -> Result<PlanId> {
    let kept = serde_json::to_string(terms).expect("terms are plain records");
    let id = PlanId(w.insert(
        "INSERT INTO plan (account_id, agreed_on, terms, total_cents, made_at, made_by, after_item)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT coalesce(max(id), 0) FROM item))",
        values![account, terms.agreed_on, kept, terms.total, stamp.at, stamp.user],
    )?);
    for step in schedule {
        w.run(
            "INSERT INTO installment (plan_id, number, due_on, moved_from, amount_cents, left_cents)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            values![id, step.number, step.due_on, step.moved_from, step.amount, step.left],
        )?;
    }
    follow_payments(w, stamp, account)?;
    standings::refresh(w, account, stamp.today)?;
    Ok(id)
}

/// Ends a plan that is not going to be kept.
pub fn cancel(w: &Writer<'_>, stamp: &Stamp<'_>, id: PlanId, why: &str) -> Result<AccountId> {
    w.run(
        "UPDATE plan SET state = 'cancelled', ended_on = ?2, ended_why = ?3 WHERE id = ?1
             AND state = 'active'",
        values![id, stamp.today, why],
    )?;
    let account =
        w.one("SELECT account_id FROM plan WHERE id = ?1", values![id], |row| row.next())?;
    standings::refresh(w, account, stamp.today)?;
    Ok(account)
}

/// The plan in force on an account, if there is one.
pub fn active(r: &Reader<'_>, account: AccountId, today: Day) -> Result<Option<Plan>> {
    let id = r.maybe(
        "SELECT id FROM plan WHERE account_id = ?1 AND state = 'active'",
        values![account],
        |row| row.next(),
    )?;
    id.map(|id| get(r, id, today)).transpose()
}

/// The plan that an account's screen shows: the one in force, else the latest.
pub fn latest(r: &Reader<'_>, account: AccountId, today: Day) -> Result<Option<Plan>> {
    let id = r.maybe(
        "SELECT id FROM plan WHERE account_id = ?1 ORDER BY state <> 'active', id DESC LIMIT 1",
        values![account],
        |row| row.next(),
    )?;
    id.map(|id| get(r, id, today)).transpose()
}

/// One plan with its installments as they stand today.
pub fn get(r: &Reader<'_>, id: PlanId, today: Day) -> Result<Plan> {
    let mut plan = r.one(
        "SELECT terms, state, ended_on, ended_why, paid_cents, app_user.name
           FROM plan JOIN app_user ON app_user.id = plan.made_by WHERE plan.id = ?1",
        values![id],
        |row| {
            let terms = serde_json::from_str(&row.next::<String>()?)
                .map_err(|_| crate::error::Error::bad_value("terms", "a plan's terms"))?;
            Ok(Plan {
                id,
                terms,
                state: row.next()?,
                ended_on: row.next()?,
                ended_why: row.next()?,
                paid: row.next()?,
                made_by: row.next()?,
                late: Money::ZERO,
                next_due_on: None,
                next_amount: None,
                steps: Vec::new(),
            })
        },
    )?;
    let schedule = installments(r, id)?;
    let stands = progress(&schedule, plan.paid, today);
    if plan.state == "active" {
        plan.late = stands.late;
        if let Some(next) = stands.next {
            plan.next_due_on = Some(schedule[next].due_on);
            plan.next_amount = Some(schedule[next].amount - stands.steps[next].1);
        }
    }
    plan.steps = schedule
        .into_iter()
        .zip(stands.steps)
        .map(|(installment, (state, met))| PlanStep { installment, state, met })
        .collect();
    Ok(plan)
}

/// The installments of a plan in turn.
pub fn installments(r: &Reader<'_>, id: PlanId) -> Result<Vec<Installment>> {
    r.all(
        "SELECT number, due_on, moved_from, amount_cents, left_cents
           FROM installment WHERE plan_id = ?1 ORDER BY number",
        values![id],
        |row| {
            Ok(Installment {
                number: row.next()?,
                due_on: row.next()?,
                moved_from: row.next()?,
                amount: row.next()?,
                left: row.next()?,
            })
        },
    )
}

/// When the first unmet installment of the plan in force is due.
pub fn next_due(r: &Reader<'_>, account: AccountId, today: Day) -> Result<Option<Day>> {
    let found = r.maybe(
        "SELECT id, paid_cents FROM plan WHERE account_id = ?1 AND state = 'active'",
        values![account],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    let Some((id, paid)) = found else {
        return Ok(None);
    };
    let schedule = installments(r, id)?;
    Ok(progress(&schedule, paid, today).next.map(|i| schedule[i].due_on))
}

/// What was received for a plan: on its account, after its agreement, surplus left out and
/// voids and returns taken off.
pub(crate) fn received_for(r: &Reader<'_>, id: PlanId) -> Result<Money> {
    r.one(
        &format!(
            "SELECT CAST(coalesce(sum(line.amount_cents - line.over_cents), 0) AS INTEGER)
               FROM plan
               JOIN line ON line.account_id = plan.account_id
               JOIN item ON item.id = line.item_id
              WHERE plan.id = ?1
                AND ({CREDIT_ON} > plan.agreed_on
                     OR ({CREDIT_ON} = plan.agreed_on AND item.id > plan.after_item))"
        ),
        values![id],
        |row| row.next(),
    )
}

/// Brings the plans of an account in line with what was received: a plan that is met in full is
/// kept, and one whose money came back is in force again, unless another has taken its place.
pub(crate) fn follow_payments(w: &Writer<'_>, stamp: &Stamp<'_>, account: AccountId) -> Result<()> {
    let plans = w.all(
        "SELECT id, total_cents, state FROM plan
          WHERE account_id = ?1 AND state <> 'cancelled' ORDER BY id DESC",
        values![account],
        |row| Ok((row.next::<PlanId>()?, row.next::<Money>()?, row.next::<String>()?)),
    )?;
    let mut newest = true;
    for (id, total, was) in plans {
        let paid = received_for(w, id)?;
        let (state, why) = match (paid >= total, newest) {
            (true, _) => ("kept", None),
            (false, true) => ("active", None),
            (false, false) => ("cancelled", Some("returned")),
        };
        newest = false;
        let ended_on = (state != "active").then_some(stamp.today);
        if state == was {
            w.run("UPDATE plan SET paid_cents = ?2 WHERE id = ?1", values![id, paid])?;
        } else {
            w.run(
                "UPDATE plan SET paid_cents = ?2, state = ?3, ended_on = ?4,
                     ended_why = ?5 WHERE id = ?1",
                values![id, paid, state, ended_on, why],
            )?;
        }
    }
    Ok(())
}
