//! Client statements: what is due, preparing, approving by a second person, and paying.

use duebook_book::paying::{self, NewPayment};
use duebook_book::statement_list::{self, StatementRow};
use duebook_book::statements::{self, StatementView};
use duebook_book::{Reader, Writer, clients, positions, settings, trust_banks, unclaimed};
use duebook_core::id::{ClientId, StatementId, TrustBankId};
use duebook_core::statement::Settled;
use duebook_core::{Day, Money, shape};
use serde::{Deserialize, Serialize};

use crate::act::Act;
use crate::checks::{self, NextCheck};
use crate::client_rules;
use crate::clients::Nothing;
use crate::deadlines::{self, RemitDue};
use crate::form;
use crate::problem::Problem;
use crate::trust::{PaidOut, check_method, others_keep_theirs, payment};

shape! {
    /// One statement.
    pub struct OfStatement {
        pub statement: StatementId,
    }

    /// What a statement of a client would say.
    pub struct AskStatement {
        pub client: ClientId,
        pub trust_bank: TrustBankId,
        pub through_on: Day,
    }

    /// A client with something to tell.
    pub struct DueClient {
        pub client: ClientId,
        pub client_name: String,
        pub trust_bank: TrustBankId,
        pub lines: usize,
        pub held_back_total: Money,
        pub sums: Settled,
        /// Until when it is deferred, being less than the client is paid at once.
        pub deferred_until: Option<Day>,
    }

    /// Clients with something to tell, and the statements there are.
    pub struct StatementList {
        pub due: Vec<DueClient>,
        pub statements: Vec<StatementRow>,
        /// By when clients are paid, where a rule of their trust bank says it.
        pub remit_due: Vec<RemitDue>,
        /// By trust bank.
        pub next_checks: Vec<NextCheck>,
        /// Whether one person may prepare and approve.
        pub alone: bool,
    }

    /// An approval; with the reason why the preparer approves alone, where that is allowed.
    pub struct ApproveStatement {
        pub statement: StatementId,
    }

    /// How a statement is paid.
    pub struct PayStatement {
        pub statement: StatementId,
        /// check or ach.
        pub method: String,
        pub number: String,
        pub on: Day,
    }

    /// Whether one person may prepare and approve, and why.
    pub struct SecondPerson {
        pub alone: bool,
        pub reason: String,
    }
}

/// The setting as it is kept.
#[derive(Serialize, Deserialize, Default)]
pub(crate) struct Alone {
    pub(crate) reason: Option<String>,
}

/// How many statements the list shows.
const STATEMENTS_SHOWN: u32 = 200;

pub(crate) fn list(act: &Act<'_>, r: &Reader<'_>, _: Nothing) -> Result<StatementList, Problem> {
    let banks = trust_banks::all(r)?;
    let mut due = Vec::new();
    for client in clients::list(r, act.today)? {
        for bank in &banks {
            let view = statements::draft(r, client.id, bank.id, act.today)?;
            if view.lines.is_empty() && view.held_back == 0 {
                continue;
            }
            due.push(DueClient {
                deferred_until: client_rules::deferred(r, &view, act.today)?,
                client: client.id,
                client_name: view.client_name,
                trust_bank: bank.id,
                lines: view.lines.len(),
                held_back_total: view.held_back_total,
                sums: view.sums,
            });
        }
    }
    Ok(StatementList {
        due,
        statements: statement_list::latest(r, STATEMENTS_SHOWN)?,
        remit_due: deadlines::remit_dues(r, act.today)?,
        next_checks: banks
            .iter()
            .map(|bank| {
                let number = checks::next_number(r, bank.id)?;
                Ok(NextCheck { trust_bank: bank.id, number })
            })
            .collect::<Result<_, Problem>>()?,
        alone: alone(r)?.reason.is_some(),
    })
}

pub(crate) fn alone(r: &Reader<'_>) -> Result<Alone, Problem> {
    Ok(settings::get(r, "approve_alone")?)
}

pub(crate) fn draft(
    act: &Act<'_>,
    r: &Reader<'_>,
    args: AskStatement,
) -> Result<StatementView, Problem> {
    form::past("through_on", args.through_on, act.today)?;
    Ok(statements::draft(r, args.client, args.trust_bank, args.through_on)?)
}

pub(crate) fn get(
    _: &Act<'_>,
    r: &Reader<'_>,
    args: OfStatement,
) -> Result<StatementView, Problem> {
    Ok(statements::get(r, args.statement)?)
}

/// Keeps a statement to be approved.
pub(crate) fn prepare(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: AskStatement,
) -> Result<OfStatement, Problem> {
    let through = form::past("through_on", args.through_on, act.today)?;
    let view = statements::draft(w, args.client, args.trust_bank, through)?;
    if view.lines.is_empty() {
        return Err(Problem::nothing_to_tell());
    }
    if view.sums.remit.is_negative() {
        return Err(Problem::earlier_statement_unpaid(&view.client_name));
    }
    if let Some(until) = client_rules::deferred(w, &view, act.today)? {
        return Err(Problem::under_minimum(until));
    }
    let id = statements::prepare(w, &act.stamp(), args.client, args.trust_bank, through)?;
    Ok(OfStatement { statement: id })
}

/// Throws a prepared statement away.
pub(crate) fn discard(_: &Act<'_>, w: &Writer<'_>, args: OfStatement) -> Result<Nothing, Problem> {
    if statements::get(w, args.statement)?.approved {
        return Err(Problem::statement_approved());
    }
    statements::discard(w, args.statement)?;
    Ok(Nothing {})
}

/// Approves a statement: another than its preparer, unless the agency is one person.
pub(crate) fn approve(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: ApproveStatement,
) -> Result<Nothing, Problem> {
    let view = statements::get(w, args.statement)?;
    if view.approved {
        return Err(Problem::statement_approved());
    }
    let own = statements::preparer(w, args.statement)? == act.stamp().user;
    let alone = alone(w)?.reason;
    if own && alone.is_none() {
        return Err(Problem::approved_by_preparer());
    }
    if !statements::still_holds(w, &view)? {
        return Err(Problem::statement_changed());
    }
    statements::approve(w, &act.stamp(), &view, alone.filter(|_| own).as_deref())?;
    Ok(Nothing {})
}

/// Pays what an approved statement says.
pub(crate) fn pay(act: &Act<'_>, w: &Writer<'_>, args: PayStatement) -> Result<PaidOut, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let view = statements::get(w, args.statement)?;
    if !view.approved {
        return Err(Problem::statement_not_approved());
    }
    if view.sums.remit.is_zero() {
        return Err(Problem::nothing_to_remit());
    }
    if paying::of_statement(w, args.statement)?.is_some() {
        return Err(Problem::statement_paid());
    }
    if unclaimed::is_of_statement(w, args.statement)? {
        return Err(Problem::statement_unclaimed());
    }
    let released = positions::released_of_client(w, view.trust_bank, act.today, view.client)?;
    if view.sums.remit > released {
        let there = released.or_zero();
        return Err(Problem::remit_more_than_released(there).overdrawing(
            view.trust_bank,
            view.sums.remit,
            there,
        ));
    }
    others_keep_theirs(act, w, view.trust_bank, released, view.sums.remit)?;
    let number = check_method(w, view.trust_bank, &args.method, &args.number)?;
    let new = NewPayment {
        kind: "remittance",
        client: Some(view.client),
        statement: Some(args.statement),
        method: &args.method,
        number: &number,
        amount: view.sums.remit,
        ..payment(view.trust_bank, on, &view.client_name)
    };
    Ok(PaidOut { payment: paying::remit(w, &act.stamp(), &new)? })
}

/// Lets one person prepare and approve, with the reason that each statement will print.
pub(crate) fn save_alone(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: SecondPerson,
) -> Result<Nothing, Problem> {
    let reason = match args.alone {
        true => Some(form::reason("reason", &args.reason)?),
        false => None,
    };
    settings::set(w, &act.stamp(), "approve_alone", &Alone { reason })?;
    Ok(Nothing {})
}
