//! The people and businesses that owe, their addresses and telephones.

use duebook_core::id::PersonId;
use duebook_core::{Day, shape, text};

use crate::db::{Reader, Writer};
use crate::error::{Error, Result};
use crate::search;
use crate::stamp::Stamp;
use crate::values;

shape! {
    /// Where a person gets mail.
    #[derive(Default)]
    pub struct Address {
        pub street: String,
        pub street2: String,
        pub city: String,
        /// Two letters, or blank.
        pub state: String,
        pub zip: String,
    }

    /// An address as it stands in the book.
    pub struct KeptAddress {
        pub id: i64,
        pub address: Address,
        /// Since when mail comes back from it.
        pub bad_on: Option<Day>,
    }

    /// A telephone number as it stands in the book.
    pub struct KeptPhone {
        pub id: i64,
        /// Ten digits.
        pub digits: String,
        /// mobile, home, work or other.
        pub kind: String,
        /// Since when it is known to be someone else's.
        pub wrong_on: Option<Day>,
    }

    /// What is kept of a person, as the form shows it. The Social Security number is written
    /// only: nine digits set it, blank leaves it as it is.
    pub struct PersonForm {
        /// Blank for a business.
        pub first_name: String,
        /// The last name, or the name of the business.
        pub last_name: String,
        pub business: bool,
        pub email: String,
        pub born_on: Option<Day>,
        pub ssn: String,
        pub address: Address,
        pub phones: Vec<PhoneForm>,
    }

    /// A telephone number as the form shows it.
    pub struct PhoneForm {
        pub digits: String,
        pub kind: String,
    }

    /// A person as screens show one.
    pub struct Person {
        pub id: PersonId,
        pub first_name: String,
        pub last_name: String,
        pub business: bool,
        pub email: String,
        pub born_on: Option<Day>,
        pub ssn_last4: Option<String>,
        /// The address that mail goes to; none when no address is known.
        pub address: Option<KeptAddress>,
        pub phones: Vec<KeptPhone>,
        pub row_version: i64,
    }
}

impl Person {
    /// First and last name, as a letter has it.
    pub fn full_name(&self) -> String {
        full_name(&self.first_name, &self.last_name)
    }
}

/// First and last name, as a letter has it.
pub fn full_name(first: &str, last: &str) -> String {
    if first.is_empty() { last.to_owned() } else { format!("{first} {last}") }
}

/// Last name first, as lists have it.
pub fn sorted_name(first: &str, last: &str) -> String {
    if first.is_empty() { last.to_owned() } else { format!("{last}, {first}") }
}

/// The name as it is compared, sorted and searched.
pub fn folded_name(first: &str, last: &str) -> String {
    text::fold(&sorted_name(first, last))
}

/// Adds a person.
pub fn add(w: &Writer<'_>, stamp: &Stamp<'_>, form: &PersonForm) -> Result<PersonId> {
    let fold = folded_name(&form.first_name, &form.last_name);
    // The seals name the row they stand in, so its number is chosen first.
    let id = w.one("SELECT coalesce(max(id), 0) + 1 FROM person", values![], |row| row.next())?;
    let birth = sealed_birth(w, id, form.born_on)?;
    let ssn = sealed_ssn(w, id, &form.ssn)?;
    w.run(
        "INSERT INTO person (id, first_name, last_name, business, name_fold, email, created_at,
                             birth_seal, ssn_seal, ssn_blind, ssn_last4)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        values![
            id,
            form.first_name,
            form.last_name,
            form.business,
            fold,
            form.email,
            stamp.at,
            birth,
            ssn.as_ref().map(|ssn| &ssn.seal),
            ssn.as_ref().map(|ssn| &ssn.blind),
            ssn.as_ref().map(|ssn| ssn.last4)
        ],
    )?;
    add_address(w, id, &form.address)?;
    for phone in &form.phones {
        add_phone(w, id, phone)?;
    }
    search::learn_names(w, &fold)?;
    Ok(id)
}

/// Saves the form, if no one changed the person since it was read.
///
/// # Errors
/// [`Error::Stale`] when someone did.
pub fn save(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    id: PersonId,
    form: &PersonForm,
    row_version: i64,
) -> Result<()> {
    let fold = folded_name(&form.first_name, &form.last_name);
    let changed = w.run(
        "UPDATE person SET first_name = ?2, last_name = ?3, business = ?4, name_fold = ?5,
             email = ?6,
                           row_version = row_version + 1
          WHERE id = ?1 AND row_version = ?7",
        values![id, form.first_name, form.last_name, form.business, fold, form.email, row_version],
    )?;
    if changed != 1 {
        return Err(Error::Stale);
    }
    seal_birth(w, id, form.born_on)?;
    if !form.ssn.is_empty() {
        seal_ssn(w, id, &form.ssn)?;
    }
    replace_address(w, stamp, id, &form.address)?;
    replace_phones(w, stamp, id, &form.phones)?;
    w.run("UPDATE account SET person_fold = ?2 WHERE person_id = ?1", values![id, fold])?;
    search::learn_names(w, &fold)?;
    search::index_person(w, id)
}

/// One person with the present address and numbers.
pub fn get(r: &Reader<'_>, id: PersonId) -> Result<Person> {
    let (mut person, seal) = r.one(
        "SELECT first_name, last_name, business, email, ssn_last4, row_version, birth_seal
           FROM person WHERE id = ?1",
        values![id],
        |row| {
            let person = Person {
                id,
                first_name: row.next()?,
                last_name: row.next()?,
                business: row.next()?,
                email: row.next()?,
                ssn_last4: row.next()?,
                row_version: row.next()?,
                born_on: None,
                address: None,
                phones: Vec::new(),
            };
            Ok((person, row.next::<Option<Vec<u8>>>()?))
        },
    )?;
    if let Some(seal) = seal {
        let text = r.fields().open_text(&birth_place(id), &seal)?;
        person.born_on = duebook_core::day::parse_iso(&text);
    }
    person.address = address_of(r, id)?;
    person.phones = phones_of(r, id)?;
    Ok(person)
}

/// The whole Social Security number, for the one who may see it. Nine digits.
pub fn reveal_ssn(r: &Reader<'_>, id: PersonId) -> Result<Option<String>> {
    let seal = r.one("SELECT ssn_seal FROM person WHERE id = ?1", values![id], |row| {
        row.next::<Option<Vec<u8>>>()
    })?;
    seal.map(|seal| Ok(r.fields().open_text(&ssn_place(id), &seal)?.to_string())).transpose()
}

/// The address that mail goes to.
pub fn address_of(r: &Reader<'_>, id: PersonId) -> Result<Option<KeptAddress>> {
    latest_address(r, id, "ended_on IS NULL")
}

/// The last address that was known, also when mail does not go there any more.
pub fn last_address_of(r: &Reader<'_>, id: PersonId) -> Result<Option<KeptAddress>> {
    latest_address(r, id, "state <> ''")
}

fn latest_address(r: &Reader<'_>, id: PersonId, which: &str) -> Result<Option<KeptAddress>> {
    r.maybe(
        &format!(
            "SELECT id, street, street2, city, state, zip, bad_on
               FROM address WHERE person_id = ?1 AND {which} ORDER BY id DESC LIMIT 1"
        ),
        values![id],
        |row| {
            Ok(KeptAddress {
                id: row.next()?,
                address: Address {
                    street: row.next()?,
                    street2: row.next()?,
                    city: row.next()?,
                    state: row.next()?,
                    zip: row.next()?,
                },
                bad_on: row.next()?,
            })
        },
    )
}

/// The telephone numbers in use, oldest first.
pub fn phones_of(r: &Reader<'_>, id: PersonId) -> Result<Vec<KeptPhone>> {
    r.all(
        "SELECT id, digits, kind, wrong_on
           FROM phone WHERE person_id = ?1 AND ended_on IS NULL ORDER BY id",
        values![id],
        |row| {
            Ok(KeptPhone {
                id: row.next()?,
                digits: row.next()?,
                kind: row.next()?,
                wrong_on: row.next()?,
            })
        },
    )
}

/// Notes that mail comes back from the present address, or that it no longer does.
pub fn mark_address(w: &Writer<'_>, id: PersonId, bad_on: Option<Day>) -> Result<()> {
    w.run(
        "UPDATE address SET bad_on = ?2 WHERE person_id = ?1 AND ended_on IS NULL",
        values![id, bad_on],
    )?;
    Ok(())
}

fn add_address(w: &Writer<'_>, id: PersonId, address: &Address) -> Result<()> {
    if is_blank(address) {
        return Ok(());
    }
    w.insert(
        "INSERT INTO address (person_id, street, street2, city, state, zip)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        values![id, address.street, address.street2, address.city, address.state, address.zip],
    )?;
    Ok(())
}

fn is_blank(a: &Address) -> bool {
    [&a.street, &a.street2, &a.city, &a.state, &a.zip].iter().all(|part| part.is_empty())
}

/// The old address stays in the book with the day on which it ended.
fn replace_address(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    id: PersonId,
    address: &Address,
) -> Result<()> {
    let old = address_of(w, id)?;
    if old.as_ref().is_some_and(|old| old.address == *address) {
        return Ok(());
    }
    w.run(
        "UPDATE address SET ended_on = ?2 WHERE person_id = ?1 AND ended_on IS NULL",
        values![id, stamp.today],
    )?;
    add_address(w, id, address)
}

fn add_phone(w: &Writer<'_>, id: PersonId, phone: &PhoneForm) -> Result<()> {
    w.insert(
        "INSERT INTO phone (person_id, digits, kind) VALUES (?1, ?2, ?3)",
        values![id, phone.digits, phone.kind],
    )?;
    Ok(())
}

fn replace_phones(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    id: PersonId,
    phones: &[PhoneForm],
) -> Result<()> {
    let old = phones_of(w, id)?;
    for gone in old.iter().filter(|o| !phones.iter().any(|p| p.digits == o.digits)) {
        w.run("UPDATE phone SET ended_on = ?2 WHERE id = ?1", values![gone.id, stamp.today])?;
    }
    for phone in phones {
        match old.iter().find(|o| o.digits == phone.digits) {
            Some(kept) => {
                w.run("UPDATE phone SET kind = ?2 WHERE id = ?1", values![kept.id, phone.kind])?;
            }
            None => add_phone(w, id, phone)?,
        }
    }
    Ok(())
}

fn birth_place(id: PersonId) -> String {
    format!("person.birth/{}", id.0)
}

/// What stands for a Social Security number where it is looked for: equal for equal numbers, and
/// nothing can be read from it.
pub(crate) fn ssn_blind(r: &Reader<'_>, ssn: &str) -> [u8; 32] {
    r.fields().blind_index("person.ssn", ssn)
}

fn ssn_place(id: PersonId) -> String {
    format!("person.ssn/{}", id.0)
}

fn sealed_birth(r: &Reader<'_>, id: PersonId, born_on: Option<Day>) -> Result<Option<Vec<u8>>> {
    let seal = |day: Day| r.fields().seal(&birth_place(id), day.format("%Y-%m-%d").to_string());
    born_on.map(seal).transpose()
}

/// A Social Security number as it is kept.
struct SealedSsn<'a> {
    seal: Vec<u8>,
    blind: [u8; 32],
    last4: &'a str,
}

/// Nine digits, checked by the caller; none when it is blank.
fn sealed_ssn<'a>(r: &Reader<'_>, id: PersonId, ssn: &'a str) -> Result<Option<SealedSsn<'a>>> {
    if ssn.is_empty() {
        return Ok(None);
    }
    Ok(Some(SealedSsn {
        seal: r.fields().seal(&ssn_place(id), ssn)?,
        blind: ssn_blind(r, ssn),
        last4: &ssn[ssn.len().saturating_sub(4)..],
    }))
}

fn seal_birth(w: &Writer<'_>, id: PersonId, born_on: Option<Day>) -> Result<()> {
    let seal = sealed_birth(w, id, born_on)?;
    w.run("UPDATE person SET birth_seal = ?2 WHERE id = ?1", values![id, seal])?;
    Ok(())
}

/// Nine digits, checked by the caller.
fn seal_ssn(w: &Writer<'_>, id: PersonId, ssn: &str) -> Result<()> {
    let Some(ssn) = sealed_ssn(w, id, ssn)? else {
        return Ok(());
    };
    w.run(
        "UPDATE person SET ssn_seal = ?2, ssn_blind = ?3, ssn_last4 = ?4 WHERE id = ?1",
        values![id, ssn.seal, ssn.blind, ssn.last4],
    )?;
    Ok(())
}

/// The name of a person, last name first.
pub fn name_of(r: &Reader<'_>, id: PersonId) -> Result<String> {
    r.one("SELECT first_name, last_name FROM person WHERE id = ?1", values![id], |row| {
        let (first, last): (String, String) = (row.next()?, row.next()?);
        Ok(sorted_name(&first, &last))
    })
}
