//! What a client is paid and where its money lies: the least that is paid, and the move to another
//! trust bank.

use duebook_book::statements::StatementView;
use duebook_book::{Reader, Writer, client_holds, client_minimums, clients, paying, positions};
use duebook_core::hold::ClientHolds;
use duebook_core::id::{ClientId, TrustBankId};
use duebook_core::remit_minimum::{RemitMinimum, deferred_until};
use duebook_core::{Day, Money, shape};

use crate::act::Act;
use crate::clients::Nothing;
use crate::form;
use crate::problem::Problem;
use crate::trust::others_keep_theirs;

shape! {
    /// The least that a client is paid, from a day on.
    pub struct SetMinimum {
        pub client: ClientId,
        pub minimum: RemitMinimum,
    }

    /// How long a client's payments are held, from a day on.
    pub struct SetHolds {
        pub client: ClientId,
        pub holds: ClientHolds,
    }

    /// A client's money that moves to another trust bank.
    pub struct MoveBank {
        pub client: ClientId,
        pub from: TrustBankId,
        pub to: TrustBankId,
        pub amount: Money,
        pub on: Day,
    }
}

/// Sets the least that a client is paid, with its source.
pub(crate) fn set_minimum(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: SetMinimum,
) -> Result<Nothing, Problem> {
    let typed = &args.minimum;
    if !duebook_core::day::in_range(typed.from_on) {
        return Err(Problem::day_out_of_range("from_on"));
    }
    let source = form::needed("source", "the source that says so", &typed.source)?;
    form::not_negative("minimum", typed.minimum)?;
    if typed.months > 12 {
        return Err(Problem::deferred_too_long());
    }
    let known = clients::get(w, args.client)?.minimums;
    if known.iter().any(|m| m.from_on == typed.from_on) {
        return Err(Problem::terms_taken(typed.from_on));
    }
    let minimum = RemitMinimum { source, ..typed.clone() };
    client_minimums::add(w, &act.stamp(), args.client, &minimum)?;
    Ok(Nothing {})
}

/// Agrees how long a client's payments are held. What is deposited already keeps its hold.
pub(crate) fn set_holds(act: &Act<'_>, w: &Writer<'_>, args: SetHolds) -> Result<Nothing, Problem> {
    let typed = &args.holds;
    if !duebook_core::day::in_range(typed.from_on) {
        return Err(Problem::day_out_of_range("from_on"));
    }
    let source = form::needed("source", "the contract or the reason", &typed.source)?;
    crate::agency::check_holds(&typed.days)?;
    let known = clients::get(w, args.client)?.holds;
    if known.iter().any(|h| h.from_on == typed.from_on) {
        return Err(Problem::terms_taken(typed.from_on));
    }
    let holds = ClientHolds { source, ..typed.clone() };
    client_holds::add(w, &act.stamp(), args.client, &holds)?;
    Ok(Nothing {})
}

/// Until when what a statement would pay is deferred.
pub(crate) fn deferred(
    r: &Reader<'_>,
    view: &StatementView,
    today: Day,
) -> Result<Option<Day>, Problem> {
    let all = client_minimums::of(r, view.client)?;
    let oldest = view.lines.iter().map(|l| l.booked_on).min();
    Ok(deferred_until(&all, today, view.sums.remit, oldest))
}

/// A client's released money moves to another trust bank.
pub(crate) fn move_bank(act: &Act<'_>, w: &Writer<'_>, args: MoveBank) -> Result<Nothing, Problem> {
    let on = form::past("on", args.on, act.today)?;
    clients::get(w, args.client)?;
    if args.from == args.to {
        return Err(Problem::same_trust_bank());
    }
    let free = paying::free(w, args.from, act.today)?;
    let free = free.get(&args.client).copied().unwrap_or_default();
    if !args.amount.is_positive() || args.amount > free {
        return Err(Problem::moved_more_than_free(free).overdrawing(
            args.from,
            args.amount,
            free.or_zero(),
        ));
    }
    let released = positions::released_of_client(w, args.from, act.today, args.client)?;
    others_keep_theirs(act, w, args.from, released, args.amount)?;
    let what = (args.client, args.amount, on);
    paying::move_to_bank(w, &act.stamp(), (args.from, args.to), what)?;
    Ok(Nothing {})
}
