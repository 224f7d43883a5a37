//! Accounts: the list, the screen of one, and what a person does by hand.

use duebook_book::accounts::{self, Account, AccountForm, AccountRow, NewAccount};
use duebook_book::disputes::{self, Dispute};
use duebook_book::grid::{AccountWindow, Filter, Sort, Window};
use duebook_book::history::{self, Event, tell};
use duebook_book::ledger_lines::{self, LedgerLine};
use duebook_book::letters::{self, LetterRow};
use duebook_book::people::{self, Person, PersonForm};
use duebook_book::plans::{self, Plan};
use duebook_book::{Reader, Writer, clients, endings, standings};
use duebook_core::allocation::Parts;
use duebook_core::id::{AccountId, ClientId, FileNumber, PersonId};
use duebook_core::{Day, Money, shape};
use serde_json::json;

use crate::act::Act;
use crate::clients::Nothing;
use crate::debts::{self, Standing};
use crate::form;
use crate::problem::Problem;

shape! {
    /// What part of the list of accounts is asked for.
    pub struct ListAccounts {
        pub sort: Sort,
        pub descending: bool,
        pub filter: Filter,
        pub offset: usize,
        pub limit: usize,
    }

    /// One account.
    pub struct OfAccount {
        pub account: AccountId,
    }

    /// All that the account's screen shows at once.
    pub struct AccountScreen {
        pub account: Account,
        pub person: Person,
        pub history: Vec<Event>,
        pub ledger: Vec<LedgerLine>,
        /// The plan in force, else the latest.
        pub plan: Option<Plan>,
        pub letters: Vec<LetterRow>,
        /// What was settled and judged, and how it bears interest.
        pub standing: Standing,
        /// Why the person disputes it, if so.
        pub dispute: Option<Dispute>,
        /// The other accounts of the person.
        pub linked: Vec<AccountRow>,
        /// The last day to dispute, when a validation notice was sent.
        pub validation_ends_on: Option<Day>,
        /// Why a reminder may not go out now, in words; none when it may.
        pub reminder_refused: Option<String>,
    }

    /// When an account went to an attorney or to court; nothing when it did not.
    pub struct SetLegal {
        pub account: AccountId,
        pub on: Option<Day>,
    }

    /// Older events of an account.
    pub struct OlderEvents {
        pub account: AccountId,
        pub before: i64,
    }

    /// An account placed by hand, for a person known or new.
    pub struct AddAccount {
        pub client: ClientId,
        /// The person, when they are in the book already.
        pub person: Option<PersonId>,
        /// The person, when they are new.
        pub new_person: Option<PersonForm>,
        pub form: AccountForm,
        pub placed_on: Day,
        pub owed: Parts,
        /// Of the costs, what the agency itself advanced.
        pub advanced: Money,
        /// When a validation notice was sent, and how the agency knows.
        pub notice_sent_on: Option<Day>,
        pub notice_source: String,
    }

    /// An account that was placed.
    pub struct AddedAccount {
        pub account: AccountId,
        pub file_number: FileNumber,
    }

    /// What the client says of a debt, as it was changed.
    pub struct SaveAccount {
        pub account: AccountId,
        pub form: AccountForm,
        pub row_version: i64,
    }

    /// When a validation notice was sent, and how the agency knows.
    pub struct SetNotice {
        pub account: AccountId,
        pub sent_on: Day,
        pub source: String,
    }

    /// Something done with an account, and why.
    pub struct WithReason {
        pub account: AccountId,
        pub reason: String,
    }

    /// A note on an account.
    pub struct AddNote {
        pub account: AccountId,
        pub note: String,
    }
}

/// How many events the screen shows before the person asks for older ones.
const EVENTS_SHOWN: u32 = 50;

pub(crate) fn list(act: &Act<'_>, args: ListAccounts) -> Result<AccountWindow, Problem> {
    let window = Window {
        sort: args.sort,
        descending: args.descending,
        filter: &args.filter,
        offset: args.offset,
        limit: args.limit,
    };
    let book = act.book();
    Ok(book.read(|r| act.session.grids.window(book, &act.session.names, r, &window))?)
}

pub(crate) fn screen(
    act: &Act<'_>,
    r: &Reader<'_>,
    args: OfAccount,
) -> Result<AccountScreen, Problem> {
    let account = accounts::get(r, args.account)?;
    let person = people::get(r, account.person)?;
    let reminder = crate::letter_text::may_remind(&account, &person);
    Ok(AccountScreen {
        validation_ends_on: account.notice_sent_on.map(duebook_core::day::validation_period_ends),
        reminder_refused: reminder.err().map(|problem| problem.to_string()),
        history: history::of_account(r, args.account, None, EVENTS_SHOWN)?,
        ledger: ledger_lines::of_account(r, args.account)?,
        plan: plans::latest(r, args.account, act.today)?,
        letters: letters::of_account(r, args.account)?,
        standing: debts::standing(act, r, &account)?,
        dispute: disputes::in_force(r, args.account)?,
        linked: accounts::linked(r, args.account)?,
        account,
        person,
    })
}

pub(crate) fn older_events(
    _: &Act<'_>,
    r: &Reader<'_>,
    args: OlderEvents,
) -> Result<Vec<Event>, Problem> {
    Ok(history::of_account(r, args.account, Some(args.before), EVENTS_SHOWN)?)
}

pub(crate) fn add(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: AddAccount,
) -> Result<AddedAccount, Problem> {
    let checked = check(&args.form, act.today)?;
    let placed_on = form::past("placed_on", args.placed_on, act.today)?;
    check_owed(&args.owed, args.advanced)?;
    let client = clients::get(w, args.client)?;
    if accounts::reference_taken(w, args.client, &checked.client_reference, None)? {
        return Err(Problem::reference_taken("client_reference", &checked.client_reference));
    }
    let notice = check_notice(args.notice_sent_on, &args.notice_source, act.today)?;
    let person = person_for(act, w, &args)?;
    let known = people::get(w, person)?;
    let phones: Vec<&str> = known.phones.iter().map(|p| p.digits.as_str()).collect();
    let new = NewAccount {
        client: args.client,
        person,
        phones: &phones,
        person_fold: &people::folded_name(&known.first_name, &known.last_name),
        form: &checked,
        consumer: client.form.consumer && !known.business,
        placed_on,
        owed: args.owed,
        advanced: args.advanced,
        notice: notice.as_ref().map(|(on, source)| (*on, source.as_str())),
        placement: None,
    };
    let (account, file_number) = accounts::place(w, &act.stamp(), &new)?;
    let detail =
        json!({ "client": client.form.name, "by_hand": true, "amount": args.owed.total() });
    tell(w, &act.stamp(), account, "placed", &detail)?;
    Ok(AddedAccount { account, file_number })
}

fn person_for(act: &Act<'_>, w: &Writer<'_>, args: &AddAccount) -> Result<PersonId, Problem> {
    match (&args.person, &args.new_person) {
        (Some(person), _) => Ok(*person),
        (None, Some(typed)) => {
            let checked = form::person(typed, act.today)?;
            Ok(people::add(w, &act.stamp(), &checked)?)
        }
        (None, None) => Err(Problem::blank("person", "the person who owes")),
    }
}

fn check_owed(owed: &Parts, advanced: Money) -> Result<(), Problem> {
    for (field, amount) in [
        ("owed.principal", owed.principal),
        ("owed.interest", owed.interest),
        ("owed.fees", owed.fees),
        ("owed.costs", owed.costs),
        ("owed.attorney_fees", owed.attorney_fees),
        ("advanced", advanced),
    ] {
        form::not_negative(field, amount)?;
    }
    if !owed.total().is_positive() {
        return Err(Problem::nothing_owed("owed.principal"));
    }
    if advanced > owed.costs {
        return Err(Problem::advanced_over_costs(owed.costs));
    }
    Ok(())
}

fn check_notice(
    sent_on: Option<Day>,
    source: &str,
    today: Day,
) -> Result<Option<(Day, String)>, Problem> {
    let Some(sent_on) = sent_on else {
        return Ok(None);
    };
    let sent_on = form::past("notice_sent_on", sent_on, today)?;
    Ok(Some((
        sent_on,
        form::needed("notice_source", "how you know that the notice was sent", source)?,
    )))
}

fn check(typed: &AccountForm, today: Day) -> Result<AccountForm, Problem> {
    Ok(AccountForm {
        client_reference: form::needed(
            "client_reference",
            "the client's account number",
            &typed.client_reference,
        )?,
        opened_on: form::maybe_past("opened_on", typed.opened_on, today)?,
        delinquent_on: form::maybe_past("delinquent_on", typed.delinquent_on, today)?,
        charged_off_on: form::maybe_past("charged_off_on", typed.charged_off_on, today)?,
        last_paid_on: form::maybe_past("last_paid_on", typed.last_paid_on, today)?,
    })
}

pub(crate) fn save(act: &Act<'_>, w: &Writer<'_>, args: SaveAccount) -> Result<Nothing, Problem> {
    let checked = check(&args.form, act.today)?;
    let before = accounts::get(w, args.account)?;
    if accounts::reference_taken(w, before.client, &checked.client_reference, Some(args.account))? {
        return Err(Problem::reference_taken("client_reference", &checked.client_reference));
    }
    accounts::save(w, args.account, &checked, args.row_version)?;
    let detail = json!({ "before": before.form, "after": checked });
    tell(w, &act.stamp(), args.account, "account_changed", &detail)?;
    Ok(Nothing {})
}

pub(crate) fn set_notice(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: SetNotice,
) -> Result<Nothing, Problem> {
    let sent_on = form::past("sent_on", args.sent_on, act.today)?;
    let source = form::needed("source", "how you know that the notice was sent", &args.source)?;
    standings::set_notice(w, &act.stamp(), args.account, sent_on, &source)?;
    let detail = json!({ "sent_on": sent_on, "source": source });
    tell(w, &act.stamp(), args.account, "notice_recorded", &detail)?;
    Ok(Nothing {})
}

pub(crate) fn set_legal(act: &Act<'_>, w: &Writer<'_>, args: SetLegal) -> Result<Nothing, Problem> {
    let on = form::maybe_past("on", args.on, act.today)?;
    accounts::set_legal(w, args.account, on)?;
    tell(w, &act.stamp(), args.account, "legal", &json!({ "on": on }))?;
    Ok(Nothing {})
}

pub(crate) fn close(act: &Act<'_>, w: &Writer<'_>, args: WithReason) -> Result<Nothing, Problem> {
    let reason = form::reason("reason", &args.reason)?;
    let account = accounts::get(w, args.account)?;
    if account.closed_on.is_some() {
        return Err(Problem::closed_account(&account.file_number.to_string()));
    }
    endings::close(w, &act.stamp(), args.account, &reason)?;
    tell(w, &act.stamp(), args.account, "closed", &json!({ "reason": reason }))?;
    Ok(Nothing {})
}

pub(crate) fn reopen(act: &Act<'_>, w: &Writer<'_>, args: WithReason) -> Result<Nothing, Problem> {
    let reason = form::reason("reason", &args.reason)?;
    let account = accounts::get(w, args.account)?;
    if account.closed_on.is_none() {
        return Err(Problem::account_not_closed(&account.file_number.to_string()));
    }
    endings::open_again(w, &act.stamp(), args.account)?;
    tell(w, &act.stamp(), args.account, "reopened", &json!({ "reason": reason }))?;
    Ok(Nothing {})
}

pub(crate) fn add_note(act: &Act<'_>, w: &Writer<'_>, args: AddNote) -> Result<Nothing, Problem> {
    let note = form::note("note", &args.note)?;
    if note.is_empty() {
        return Err(Problem::blank("note", "a note"));
    }
    accounts::get(w, args.account)?;
    tell(w, &act.stamp(), args.account, "note", &json!({ "note": note }))?;
    Ok(Nothing {})
}
