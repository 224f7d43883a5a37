//! People who owe: reading, correcting, and the few who may see a whole number.

use duebook_book::history::{About, tell};
use duebook_book::people::{self, Person, PersonForm};
use duebook_book::{Reader, Writer};
use duebook_core::id::PersonId;
use duebook_core::shape;
use serde_json::json;

use crate::act::Act;
use crate::clients::Nothing;
use crate::form;
use crate::problem::Problem;

shape! {
    /// One person.
    pub struct OfPerson {
        pub person: PersonId,
    }

    /// A person's form as it was changed.
    pub struct SavePerson {
        pub person: PersonId,
        pub form: PersonForm,
        pub row_version: i64,
    }

    /// Whether mail comes back from the present address.
    pub struct MarkAddress {
        pub person: PersonId,
        pub bad: bool,
    }

    /// Why someone needs to see a whole number.
    pub struct Reveal {
        pub person: PersonId,
        pub reason: String,
    }

    /// A whole Social Security number, if one is known.
    pub struct Revealed {
        pub ssn: Option<String>,
    }
}

pub(crate) fn get(_: &Act<'_>, r: &Reader<'_>, args: OfPerson) -> Result<Person, Problem> {
    Ok(people::get(r, args.person)?)
}

pub(crate) fn save(act: &Act<'_>, w: &Writer<'_>, args: SavePerson) -> Result<Nothing, Problem> {
    let checked = form::person(&args.form, act.today)?;
    let before = people::get(w, args.person)?;
    people::save(w, &act.stamp(), args.person, &checked, args.row_version)?;
    let fields = changed_fields(&before, &checked);
    if !fields.is_empty() {
        tell_accounts(act, w, args.person, "person_changed", &json!({ "fields": fields }))?;
    }
    Ok(Nothing {})
}

/// Which parts are different, by name: the history says what was changed and never the numbers.
fn changed_fields(before: &Person, after: &PersonForm) -> Vec<&'static str> {
    let digits = |p: &Person| p.phones.iter().map(|p| p.digits.clone()).collect::<Vec<_>>();
    let typed: Vec<String> = after.phones.iter().map(|p| p.digits.clone()).collect();
    let address = before.address.as_ref().map(|a| &a.address);
    let is_other_address =
        address.map_or(!after.address.street.is_empty(), |a| *a != after.address);
    [
        ("name", (&before.first_name, &before.last_name) != (&after.first_name, &after.last_name)),
        ("email", before.email != after.email),
        ("born_on", before.born_on != after.born_on),
        ("ssn", !after.ssn.is_empty()),
        ("address", is_other_address),
        ("phones", digits(before) != typed),
    ]
    .into_iter()
    .filter_map(|(name, is_other)| is_other.then_some(name))
    .collect()
}

pub(crate) fn mark_address(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: MarkAddress,
) -> Result<Nothing, Problem> {
    people::get(w, args.person)?;
    people::mark_address(w, args.person, args.bad.then_some(act.today))?;
    tell_accounts(act, w, args.person, "address_marked", &json!({ "bad": args.bad }))?;
    Ok(Nothing {})
}

/// Shows a whole number, and writes down that it was shown and why. No write of the table: the
/// answer of such a one is kept with its request, and this answer may stand nowhere.
pub(crate) fn reveal(act: &Act<'_>, args: Reveal) -> Result<Revealed, Problem> {
    let reason = form::reason("reason", &args.reason)?;
    let detail = json!({ "reason": reason });
    act.session.write(|w| {
        tell_accounts(act, w, args.person, "ssn_shown", &detail)?;
        Ok(Revealed { ssn: people::reveal_ssn(w, args.person)? })
    })
}

/// Writes an event into the history of each of the person's accounts.
fn tell_accounts(
    act: &Act<'_>,
    w: &Writer<'_>,
    person: PersonId,
    kind: &str,
    detail: &serde_json::Value,
) -> Result<(), Problem> {
    for account in duebook_book::accounts::of_person(w, person)? {
        let about = About { account: Some(account), person: Some(person), client: None };
        tell(w, &act.stamp(), about, kind, detail)?;
    }
    Ok(())
}
