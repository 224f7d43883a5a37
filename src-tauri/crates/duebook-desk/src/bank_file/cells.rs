//! What stands in one cell of a bank's text with columns.

use duebook_core::money::NotMoney;
use duebook_core::{Day, Money};

use super::problem::BadDay;
use super::{BankLineKind, sensible};
use crate::placement::{DateOrder, Fault, dates};

/// An amount as banks write it: also with a plus, `CR` or `DR`.
pub(super) fn amount(text: &str) -> Result<Money, NotMoney> {
    let text = text.trim();
    let upper = text.to_ascii_uppercase();
    let without = |end: &str| upper.strip_suffix(end).map(|rest| rest.trim().to_owned());
    if let Some(rest) = without("CR") {
        return rest.parse();
    }
    if let Some(rest) = without("DR") {
        return rest.parse().map(|amount: Money| -amount.abs());
    }
    text.strip_prefix('+').unwrap_or(text).parse()
}

/// A day of the bank, in the order that the whole file shows.
pub(super) fn day(text: &str, order: DateOrder, today: Day) -> Result<Day, BadDay> {
    match dates::read(text, order, today, false) {
        Ok(Some(found)) => sensible(found, today),
        Ok(None) => Err(BadDay::NotADay),
        Err(Fault::InTheFuture) => Err(BadDay::InTheFuture),
        Err(Fault::NoSuchDay) if is_of_another_century(text) => Err(BadDay::LongAgo),
        Err(Fault::NoSuchDay) => Err(BadDay::NoSuchDay),
        Err(_) => Err(BadDay::NotADay),
    }
}

/// Whether the year of four digits is before 1900.
fn is_of_another_century(text: &str) -> bool {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers.any(|number| number.len() == 4 && number < "1900")
}

/// The kind of a line by its words, folded, and else by its sign.
pub(super) fn kind(words: &str, amount: Money, numbered: bool) -> BankLineKind {
    let has = |names: &[&str]| words.split(' ').any(|word| names.contains(&word));
    let returned = has(&["returned", "return", "rtn", "nsf", "chargeback", "reversal"]);
    if has(&["fee", "fees"]) || words.contains("service charge") {
        BankLineKind::Fee
    } else if has(&["interest", "int"]) {
        BankLineKind::Interest
    } else if has(&["transfer", "xfer"]) {
        BankLineKind::Transfer
    } else if amount.is_positive() && has(&["deposit", "dep", "dslip"]) {
        BankLineKind::Deposit
    } else if amount.is_negative() && !returned && (numbered || has(&["check", "chk"])) {
        BankLineKind::Check
    } else if amount.is_negative() {
        BankLineKind::Debit
    } else {
        BankLineKind::Credit
    }
}
