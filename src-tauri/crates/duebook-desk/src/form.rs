//! Checks of what people type, before anything is written. Each names the field it is about.

use duebook_book::people::{Address, PersonForm, PhoneForm};
use duebook_core::text::{LINE_MAX, NOTE_MAX, clean_line, is_plain, phone_digits};
use duebook_core::{Day, Money, day};
use serde_json::Value;

use crate::placement::mask;
use crate::problem::Problem;

/// Why arguments do not fit: the first day that no calendar has or amount that is no whole cents,
/// with its field, else what the reader of JSON says.
pub(crate) fn misfit(args: &Value, cause: &serde_json::Error) -> Problem {
    misfit_at("", args).unwrap_or_else(|| Problem::bad_arguments(cause))
}

fn misfit_at(field: &str, value: &Value) -> Option<Problem> {
    // The page names a field without the form that it stands in.
    let inner = |name: &str| match field {
        "" | "form" | "terms" | "head" | "agency" => name.to_owned(),
        _ => format!("{field}.{name}"),
    };
    match value {
        Value::Object(fields) => {
            fields.iter().find_map(|(name, value)| misfit_at(&inner(name), value))
        }
        Value::Array(values) => values
            .iter()
            .enumerate()
            .find_map(|(place, value)| misfit_at(&inner(&place.to_string()), value)),
        Value::String(text) if looks_like_day(text) && day::parse_iso(text).is_none() => {
            Some(Problem::no_such_day(field, text))
        }
        Value::Number(number) if !number.is_i64() && !number.is_u64() => {
            Some(Problem::not_cents(field))
        }
        Value::Number(number) => {
            let cents = number.as_i64().map_or(Err(()), |n| Money::from_cents(n).map_err(drop));
            cents.is_err().then(|| Problem::too_much_money(field))
        }
        _ => None,
    }
}

fn looks_like_day(text: &str) -> bool {
    let mark = |place: usize, byte: u8| byte == b'-' && (place == 4 || place == 7);
    text.len() == 10
        && text.bytes().enumerate().all(|(place, byte)| byte.is_ascii_digit() || mark(place, byte))
        && text.bytes().filter(|byte| *byte == b'-').count() == 2
}

/// A line that may be blank, cleaned.
pub(crate) fn line(field: &str, text: &str) -> Result<String, Problem> {
    if text.len() > LINE_MAX * 16 {
        return Err(Problem::too_long(field, LINE_MAX));
    }
    let clean = clean_line(text);
    if clean.chars().count() > LINE_MAX {
        return Err(Problem::too_long(field, LINE_MAX));
    }
    Ok(clean)
}

/// A line that must not be blank. `what` is how the sentence names it: "a name".
pub(crate) fn needed(field: &str, what: &str, text: &str) -> Result<String, Problem> {
    let clean = line(field, text)?;
    if clean.is_empty() { Err(Problem::blank(field, what)) } else { Ok(clean) }
}

/// A note of several lines, without card numbers.
pub(crate) fn note(field: &str, text: &str) -> Result<String, Problem> {
    if text.chars().count() > NOTE_MAX {
        return Err(Problem::too_long(field, NOTE_MAX));
    }
    if mask(text).cards > 0 {
        return Err(Problem::card_number(field));
    }
    let plain: String = text.chars().filter(|c| is_plain(*c) || *c == '\n').collect();
    Ok(plain.trim().to_owned())
}

/// A reason in a few words.
pub(crate) fn reason(field: &str, text: &str) -> Result<String, Problem> {
    let clean = note(field, text)?;
    if clean.is_empty() { Err(Problem::reason_missing(field)) } else { line(field, &clean) }
}

/// Two letters in capitals, or blank.
pub(crate) fn state(field: &str, text: &str) -> Result<String, Problem> {
    let clean = text.trim().to_uppercase();
    let right =
        clean.is_empty() || (clean.len() == 2 && clean.bytes().all(|b| b.is_ascii_uppercase()));
    if right { Ok(clean) } else { Err(Problem::not_a_state(field)) }
}

/// Five digits, or nine with a hyphen, or blank.
pub(crate) fn zip(field: &str, text: &str) -> Result<String, Problem> {
    let clean = text.trim();
    let digits: String = clean.chars().filter(|c| *c != '-').collect();
    let right = digits.bytes().all(|b| b.is_ascii_digit())
        && (digits.len() == 5 && clean.len() == 5 || digits.len() == 9 && clean.len() <= 10);
    match (clean.is_empty(), right, digits.len()) {
        (true, ..) => Ok(String::new()),
        (_, true, 9) => Ok(format!("{}-{}", &digits[..5], &digits[5..])),
        (_, true, _) => Ok(digits),
        _ => Err(Problem::not_a_zip(field)),
    }
}

/// Ten digits, or blank.
pub(crate) fn phone(field: &str, text: &str) -> Result<String, Problem> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    phone_digits(text).ok_or_else(|| Problem::not_a_phone(field))
}

/// An address with one @ and a dot behind it, or blank.
pub(crate) fn email(field: &str, text: &str) -> Result<String, Problem> {
    let clean = line(field, text)?;
    let right = clean.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.contains('@') && !clean.contains(' ')
    });
    if clean.is_empty() || right { Ok(clean) } else { Err(Problem::not_an_email(field)) }
}

/// Nine digits, or blank.
pub(crate) fn ssn(field: &str, text: &str) -> Result<String, Problem> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let odd = text.chars().any(|c| !(c.is_ascii_digit() || c == '-' || c == ' '));
    if !odd && (digits.is_empty() || digits.len() == 9) {
        Ok(digits)
    } else {
        Err(Problem::not_an_ssn(field))
    }
}

/// A day up to today.
pub(crate) fn past(field: &str, on: Day, today: Day) -> Result<Day, Problem> {
    if !day::in_range(on) {
        return Err(Problem::day_out_of_range(field));
    }
    if on > today { Err(Problem::future_day(field, today)) } else { Ok(on) }
}

/// A day up to today, or none.
pub(crate) fn maybe_past(field: &str, on: Option<Day>, today: Day) -> Result<Option<Day>, Problem> {
    on.map(|on| past(field, on, today)).transpose()
}

/// The most that one amount may be: a hundred million dollars. The sums of a whole book stay far
/// inside [`Money::MAX`], also when someone's hand slipped.
const AMOUNT_MAX: Money = Money::cents(100_000_000_00);

/// An amount of zero or more.
pub(crate) fn not_negative(field: &str, amount: Money) -> Result<Money, Problem> {
    if amount.is_negative() {
        return Err(Problem::negative(field));
    }
    if amount > AMOUNT_MAX {
        return Err(Problem::too_much_money(field));
    }
    Ok(amount)
}

/// An address, each part checked.
pub(crate) fn address(address: &Address) -> Result<Address, Problem> {
    Ok(Address {
        street: line("address.street", &address.street)?,
        street2: line("address.street2", &address.street2)?,
        city: line("address.city", &address.city)?,
        state: state("address.state", &address.state)?,
        zip: zip("address.zip", &address.zip)?,
    })
}

/// A person, each part checked.
pub(crate) fn person(form: &PersonForm, today: Day) -> Result<PersonForm, Problem> {
    let what = if form.business { "the name of the business" } else { "a last name" };
    let mut phones = Vec::new();
    for (index, p) in form.phones.iter().enumerate() {
        let field = format!("phones.{index}");
        let digits = phone(&field, &p.digits)?;
        if digits.is_empty() || phones.iter().any(|kept: &PhoneForm| kept.digits == digits) {
            continue;
        }
        let known = ["mobile", "home", "work", "other"].contains(&p.kind.as_str());
        let kind = if known { p.kind.clone() } else { "other".to_owned() };
        phones.push(PhoneForm { digits, kind });
    }
    Ok(PersonForm {
        first_name: if form.business {
            String::new()
        } else {
            line("first_name", &form.first_name)?
        },
        last_name: needed("last_name", what, &form.last_name)?,
        business: form.business,
        email: email("email", &form.email)?,
        born_on: maybe_past("born_on", form.born_on, today)?,
        ssn: ssn("ssn", &form.ssn)?,
        address: address(&form.address)?,
        phones,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_cleaned_or_refused() {
        assert_eq!(zip("zip", "94607").unwrap(), "94607");
        assert_eq!(zip("zip", "946071234").unwrap(), "94607-1234");
        assert_eq!(zip("zip", "94607-1234").unwrap(), "94607-1234");
        assert!(zip("zip", "9460").is_err());
        assert!(zip("zip", "9-4607").is_err());
        assert_eq!(state("state", " ca ").unwrap(), "CA");
        assert!(state("state", "Cal").is_err());
        assert!(email("email", "renée.tanaka@example.com").is_ok());
        assert!(email("email", "nobody").is_err());
        assert_eq!(ssn("ssn", "900-12-3456").unwrap(), "900123456");
        assert!(ssn("ssn", "900-12-345").is_err());
        assert!(note("note", "called, card 4111 1111 1111 1111").is_err());
        assert!(line("name", &"x".repeat(1_000_000)).is_err());
        assert_eq!(line("name", "<b>Ana</b>").unwrap(), "<b>Ana</b>", "markup is text");
    }
}
