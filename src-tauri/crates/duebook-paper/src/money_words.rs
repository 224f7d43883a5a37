//! What money is called on paper: payments received, lines of statements, movements of a bank, and
//! whose money it is. Kept names come in, words go out.

use duebook_core::basis::IncomeBasis;
use duebook_core::matching::MovementKind;
use duebook_core::method::Method;
use duebook_core::{Day, Money};

use crate::check::StubLine;
use crate::statement::LineKind;
use crate::words::long_day;

/// How something was paid, as in "by": `check 1187`, `card ending in 4242`, `cash`.
pub fn paid_by(method: Method, reference: &str) -> String {
    let (name, before) = match method {
        Method::Check => ("check", " "),
        Method::Card => ("card", " ending in "),
        Method::Ach => ("ACH", " "),
        Method::Cash => ("cash", " "),
        Method::MoneyOrder => ("money order", " "),
        Method::Wire => ("wire", " "),
    };
    if reference.is_empty() { name.to_owned() } else { format!("{name}{before}{reference}") }
}

/// The same at the beginning of a line: `Check 1187`. Nothing for a method that nobody knows.
pub fn statement_item(method: &str, reference: &str) -> String {
    let words = Method::from_code(method).map(|method| paid_by(method, reference));
    capital(&words.unwrap_or_default())
}

/// What a line of a statement is, by the name that the book keeps. `about` is what a fee or a claim
/// that was given up is for, `has_share` tells whether something of the line is the client's.
pub fn statement_kind(kind: &str, about: &str, has_share: bool) -> LineKind {
    match kind {
        "receipt" | "identified" => LineKind::Payment,
        "direct" => LineKind::PaidToYou,
        "resplit" | "return_resplit" => LineKind::ReckonedAnew,
        "return" => LineKind::Returned,
        "void" => LineKind::Voided,
        "move" | "surplus_used" => LineKind::Moved,
        "shortage" => LineKind::Advanced,
        "interest" => LineKind::Credited("Bank interest".into()),
        "paid_by_agency" => LineKind::Credited("Paid from our own bank".into()),
        "bank_moved" => LineKind::Credited("Moved to another trust account".into()),
        other => {
            let words = match about {
                "" => kept_name(other),
                about => format!("{}: {about}", kept_name(other)),
            };
            if has_share { LineKind::Credited(words) } else { LineKind::Charged(words) }
        }
    }
}

/// A name that the book keeps, as people read it: `payment_undone` is `Payment undone`.
pub fn kept_name(code: &str) -> String {
    capital(&code.replace('_', " "))
}

/// What moved money in a trust bank: `Deposit`, `Check 5002 to City of Alder`.
pub fn movement(kind: MovementKind, number: &str, payee: &str) -> String {
    let name = match kind {
        MovementKind::Deposit => "Deposit",
        MovementKind::Settlement => "Settlement",
        MovementKind::Return => "Returned item",
        MovementKind::Check => "Check",
        MovementKind::Sent => "ACH",
        MovementKind::Transfer => "Transfer",
        MovementKind::Charge => "Bank charge",
        MovementKind::Interest => "Bank interest",
        MovementKind::Other => "Other movement",
    };
    let mut words = name.to_owned();
    for (before, what) in [(" ", number), (" to ", payee)] {
        if !what.is_empty() {
            words.push_str(before);
            words.push_str(what);
        }
    }
    words
}

/// What an owner of trust money is, by the name that the book keeps.
pub fn owner_kind(kind: &str) -> &'static str {
    match kind {
        "client" => "Client",
        "share_commission" => "Agency’s share, commission",
        "share_cost" => "Agency’s share, costs",
        "share_offset" => "Agency’s share, offset",
        "share_tax" => "Agency’s share, tax",
        "share_other" => "Agency’s share, other",
        "float" => "Agency’s float",
        "refund" => "Refund owed",
        "suspense" => "Unidentified",
        "third" => "Third party",
        "deposit" => "Deposit for costs",
        "interest" => "Bank interest owed",
        "unclaimed" => "Unclaimed property",
        _ => "Other",
    }
}

/// How money left: `check 5002`, `ACH`, `transfer`.
pub fn paid_out_by(method: &str, number: &str) -> String {
    match (method, number) {
        ("ach", _) => "ACH".to_owned(),
        (method, "") => method.to_owned(),
        (method, number) => format!("{method} {number}"),
    }
}

/// The end of an account number that is not shown whole; empty when none is known.
pub fn ending_in(last4: &str) -> String {
    if last4.is_empty() { String::new() } else { format!("ending in {last4}") }
}

/// The agency as the owner of its share of a client's money.
pub fn share_from(agency: &str, client: &str) -> String {
    format!("{agency}, from {client}")
}

/// A line of a bank's statement, in its own words.
pub fn bank_line(text: &str, amount: Money) -> String {
    let side = if amount.is_negative() { "Bank debit" } else { "Bank credit" };
    if text.is_empty() { side.to_owned() } else { format!("{side} \u{201C}{text}\u{201D}") }
}

/// How long a check is good; nothing for no days.
pub fn void_after(days: u32) -> String {
    if days == 0 { String::new() } else { format!("Void after {days} days") }
}

/// What a check for a statement is for and what its amount is made of: the client's share less
/// what was kept for what it owed.
pub fn stub_of_statement(number: &str, share: Money, offset: Money) -> (String, Vec<StubLine>) {
    let line = |what: &str, amount| StubLine { what: what.to_owned(), amount };
    let mut parts = vec![line(&format!("Your share, statement {number}"), share)];
    if !offset.is_zero() {
        parts.push(line("Kept for what you owed us", -offset));
    }
    (format!("Statement {number}"), parts)
}

/// The same of a person's surplus that is paid back.
pub fn stub_of_refund(file: &str, amount: Money) -> (String, Vec<StubLine>) {
    let what = format!("More than you owed, account {file}");
    (format!("Refund, {file}"), vec![StubLine { what, amount }])
}

/// What travels with a transfer for a statement.
pub fn transfer_words(number: i64) -> String {
    format!("Client statement {number}")
}

/// When income counts, in words.
fn basis(of: IncomeBasis) -> &'static str {
    match of {
        IncomeBasis::Posted => "posted",
        IncomeBasis::Released => "released",
        IncomeBasis::TakenInvoiced => "taken and invoiced",
    }
}

/// What a day's entry of the agency's own journal is.
pub fn journal_memo(of: IncomeBasis) -> &'static str {
    match of {
        IncomeBasis::Posted => "Sums of the day (income as posted)",
        IncomeBasis::Released => "Sums of the day (income as released)",
        IncomeBasis::TakenInvoiced => "Sums of the day (income as taken and invoiced)",
    }
}

/// The heading of the agency's own journal.
pub fn journal_title(of: IncomeBasis, (from, to): (Day, Day)) -> String {
    let (from, to) = (long_day(from), long_day(to));
    format!("Agency journal, {from} to {to}. Basis: {}", basis(of))
}

/// The last line of the agency's own journal: income that was booked and does not count yet. Where
/// all counts there is none.
pub fn journal_open(of: IncomeBasis, to: Day, open: Money) -> String {
    match of {
        IncomeBasis::Posted => String::new(),
        IncomeBasis::Released => format!("Booked and not released by {}: {open}", long_day(to)),
        IncomeBasis::TakenInvoiced => {
            format!("Booked and not taken or invoiced by {}: {open}", long_day(to))
        }
    }
}

/// Why a paper says that it is a copy.
pub fn first_made_on(day: Day) -> String {
    format!("First made on {}.", long_day(day))
}

/// The text with a capital at its beginning.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().collect::<String>() + letters.as_str(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_called_by_its_name() {
        assert_eq!(paid_by(Method::Card, "4242"), "card ending in 4242");
        assert_eq!(statement_item("money_order", "MO-9"), "Money order MO-9");
        assert_eq!(statement_item("", ""), "");
        assert_eq!(movement(MovementKind::Check, "5002", "Alder"), "Check 5002 to Alder");
        assert_eq!(
            statement_kind("flat_fee", "skip trace", false),
            LineKind::Charged("Flat fee: skip trace".into())
        );
    }
}
