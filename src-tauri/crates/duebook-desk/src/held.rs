//! Checks and card charges dated ahead: held until their day, told to the person before it, taken
//! into a batch on it.

use duebook_book::held::{self, HeldForm, HeldItem};
use duebook_book::history::tell;
use duebook_book::payments::{self, BatchHead, LineForm, ShareForm};
use duebook_book::{Reader, Writer, accounts};
use duebook_core::id::{HeldId, TrustBankId};
use duebook_core::method::Method;
use duebook_core::receipt::PaidTo;
use duebook_core::{Day, Money, post_dated, shape};
use serde_json::json;

use crate::act::Act;
use crate::batches::OfBatch;
use crate::clients::Nothing;
use crate::form;
use crate::problem::Problem;

shape! {
    /// What is held, and how much of it is due.
    pub struct HeldList {
        pub items: Vec<HeldItem>,
        /// How many may be deposited today.
        pub due: usize,
        /// For how many the notice must be sent by today or soon: its days have begun.
        pub to_tell: usize,
    }

    /// An item that was taken in.
    pub struct OfHeld {
        pub held: HeldId,
    }

    /// When the notice of the deposit was sent.
    pub struct NoteNotice {
        pub held: HeldId,
        pub on: Day,
    }

    /// An item that goes back to the person.
    pub struct GiveBack {
        pub held: HeldId,
        pub on: Day,
        pub reason: String,
    }

    /// Items whose day has come, for a draft batch.
    pub struct TakeHeld {
        pub trust_bank: TrustBankId,
        pub items: Vec<HeldId>,
    }
}

pub(crate) fn list(act: &Act<'_>, r: &Reader<'_>, _: Nothing) -> Result<HeldList, Problem> {
    let items = held::all(r)?;
    let today = act.today;
    let begun = |i: &&HeldItem| i.needs_notice && i.notice_on.is_none() && i.notice_from <= today;
    Ok(HeldList {
        due: items.iter().filter(|i| i.form.due_on <= today).count(),
        to_tell: items.iter().filter(begun).count(),
        items,
    })
}

/// Takes an item in. Nothing is booked before its day.
pub(crate) fn hold(act: &Act<'_>, w: &Writer<'_>, args: HeldForm) -> Result<OfHeld, Problem> {
    let received_on = form::past("received_on", args.received_on, act.today)?;
    if !duebook_core::day::in_range(args.due_on) {
        return Err(Problem::day_out_of_range("due_on"));
    }
    if args.due_on <= received_on {
        return Err(Problem::not_post_dated());
    }
    if !matches!(args.method, Method::Check | Method::Card | Method::Ach) {
        return Err(Problem::not_held());
    }
    let amount = form::not_negative("amount", args.amount)?;
    if amount.is_zero() {
        return Err(Problem::charge_of_nothing());
    }
    let account = accounts::get(w, args.account)?;
    if account.closed_on.is_some() {
        return Err(Problem::closed_account(&account.file_number.to_string()));
    }
    let reference = form::line("reference", &form::note("reference", &args.reference)?)?;
    let checked = HeldForm {
        reference: reference.chars().take(40).collect(),
        place: form::needed("place", "where it lies", &args.place)?,
        ..args
    };
    let id = held::add(w, &act.stamp(), &checked)?;
    tell_held(act, w, &checked, "payment_held", "")?;
    Ok(OfHeld { held: id })
}

fn tell_held(
    act: &Act<'_>,
    w: &Writer<'_>,
    of: &HeldForm,
    kind: &str,
    reason: &str,
) -> Result<(), Problem> {
    let detail = json!({
        "method": of.method, "reference": of.reference, "amount": of.amount, "on": of.due_on,
        "reason": reason,
    });
    Ok(tell(w, &act.stamp(), of.account, kind, &detail)?)
}

/// Notes when the person was told in writing of the deposit.
pub(crate) fn note_notice(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: NoteNotice,
) -> Result<Nothing, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let item = held::get(w, args.held)?;
    if on < item.notice_from || on > item.notice_to {
        return Err(Problem::notice_outside(item.notice_from, item.notice_to));
    }
    held::note_notice(w, args.held, on)?;
    tell_held(act, w, &item.form, "held_notice", "")?;
    Ok(Nothing {})
}

/// The item goes back, or will not be used.
pub(crate) fn give_back(act: &Act<'_>, w: &Writer<'_>, args: GiveBack) -> Result<Nothing, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let reason = form::reason("reason", &args.reason)?;
    let item = held::get(w, args.held)?;
    held::given_back(w, args.held, on, &reason)?;
    tell_held(act, w, &item.form, "held_given_back", &reason)?;
    Ok(Nothing {})
}

/// Items whose day has come become the lines of a draft batch.
pub(crate) fn take(act: &Act<'_>, w: &Writer<'_>, args: TakeHeld) -> Result<OfBatch, Problem> {
    if args.items.is_empty() {
        return Err(Problem::nothing_to_deposit());
    }
    let mut items = Vec::new();
    for id in &args.items {
        let item = held::get(w, *id)?;
        check_day(&item, act.today)?;
        items.push(item);
    }
    let head = BatchHead {
        source: "desk".to_owned(),
        booked_on: act.today,
        trust_bank: args.trust_bank,
        control_count: items.len() as u32,
        control_total: items.iter().map(|i| i.form.amount).sum::<Money>(),
    };
    let batch = payments::add_batch(w, &act.stamp(), &head)?;
    for item in &items {
        let typed = payments::save_line(w, batch, None, &line(item, act.today))?;
        held::taken(w, &act.stamp(), item.id, typed)?;
    }
    Ok(OfBatch { batch })
}

/// Not before its day, and not without the notice that the law asks for.
fn check_day(item: &HeldItem, today: Day) -> Result<(), Problem> {
    if item.form.due_on > today {
        return Err(Problem::held_until(item.form.due_on));
    }
    let (from, to) = post_dated::notice_window(today);
    let told = item.notice_on.is_some_and(|on| on >= from && on <= to);
    if item.needs_notice && !told {
        return Err(Problem::deposit_without_notice(&item.file_number.to_string()));
    }
    Ok(())
}

/// The person is credited on the day it is dated.
fn line(item: &HeldItem, today: Day) -> LineForm {
    let of = &item.form;
    LineForm {
        method: of.method,
        paid_to: PaidTo::Agency,
        reference: of.reference.clone(),
        dated_on: Some(of.due_on),
        received_on: of.due_on.min(today),
        amount: of.amount,
        note: String::new(),
        shares: vec![ShareForm { account: of.account, amount: of.amount }],
        answers: Vec::new(),
        through: None,
        direction: None,
    }
}
