//! The list of issued and voided checks that a bank pays by ("positive pay"). There is no common
//! standard; this is the comma-separated form that banks' own import screens map: account, check
//! number, issue date, amount, payee, and `I` for issued or `V` for voided (Chase Business Online
//! file upload guide and BankFinancial positive pay format guide have the same fields).

use std::collections::BTreeSet;

use duebook_core::{Day, Money};

use super::{BankFileFault, plain};

/// One check of the list.
#[derive(Clone, PartialEq, Eq)]
pub struct IssuedCheck {
    /// The trust account's number: digits, hyphens, blanks.
    pub account: String,
    /// The check's number.
    pub number: u64,
    /// The day on the check.
    pub on: Day,
    /// How much; more than nothing.
    pub amount: Money,
    /// To whom, as printed on the check.
    pub payee: String,
    /// Voided since: the bank must not pay it.
    pub voided: bool,
}

/// Account numbers never stand in a log.
impl std::fmt::Debug for IssuedCheck {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IssuedCheck").field("number", &self.number).finish_non_exhaustive()
    }
}

/// The names of the columns, for banks that want them.
const HEADS: [&str; 6] =
    ["Account Number", "Check Number", "Issue Date", "Amount", "Payee", "Issue/Void"];

/// Writes the list in the order given, CRLF after each line, in ASCII.
///
/// # Errors
/// [`BankFileFault`] when the list is empty, an account number is wrong, an amount is not
/// positive, a payee is blank, or the same check of an account stands twice.
pub fn positive_pay(checks: &[IssuedCheck], heads: bool) -> Result<Vec<u8>, BankFileFault> {
    if checks.is_empty() {
        return Err(BankFileFault::Empty);
    }
    let mut table = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::with_capacity(checks.len() * 80));
    let mut write = |cells: [&str; 6]| {
        table.write_record(cells).expect("a table in memory takes every row");
    };
    if heads {
        write(HEADS);
    }
    let mut seen = BTreeSet::new();
    for check in checks {
        let account = account(&check.account)?;
        if !check.amount.is_positive() {
            let whose = format!("check {}", check.number);
            return Err(BankFileFault::Amount { whose, amount: check.amount });
        }
        let payee = plain::ascii("payee", &check.payee)?;
        if payee.is_empty() {
            return Err(BankFileFault::Blank("payee"));
        }
        write([
            &account,
            &check.number.to_string(),
            &plain::us_day(check.on),
            &plain::amount(check.amount),
            &payee,
            if check.voided { "V" } else { "I" },
        ]);
        if !seen.insert((account, check.number)) {
            return Err(BankFileFault::Twice(check.number));
        }
    }
    Ok(table.into_inner().expect("a table in memory is written"))
}

/// The digits of an account number; its leading zeros stay.
fn account(number: &str) -> Result<String, BankFileFault> {
    let digits: String = number.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
    let right = (1..=17).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    if right { Ok(digits) } else { Err(BankFileFault::AccountNumber) }
}

#[cfg(test)]
mod tests {
    use duebook_core::day::day;

    use super::*;

    fn check(number: u64, cents: i64, payee: &str, voided: bool) -> IssuedCheck {
        IssuedCheck {
            account: "0001-234471".into(),
            number,
            on: day(2026, 11, 16),
            amount: Money::cents(cents),
            payee: payee.into(),
            voided,
        }
    }

    #[test]
    fn issued_and_voided_checks_are_listed() {
        let checks = [
            check(5001, 113_40, "Northside Dental", false),
            check(5002, 88_93, "Núñez, Ortiz & Søn \"NOS\"", true),
            check(5003, 2_000_00, "=cmd|' /C calc'!A0", false),
        ];
        let written = positive_pay(&checks, true).expect("it is right");
        let expected = "Account Number,Check Number,Issue Date,Amount,Payee,Issue/Void\r\n\
                        0001234471,5001,11/16/2026,113.40,Northside Dental,I\r\n\
                        0001234471,5002,11/16/2026,88.93,\"Nunez, Ortiz & Son \"\"NOS\"\"\",V\r\n\
                        0001234471,5003,11/16/2026,2000.00,=cmd|' /C calc'!A0,I\r\n";
        assert_eq!(String::from_utf8(written).as_deref(), Ok(expected));
        let without = positive_pay(&checks[..1], false).expect("it is right");
        assert!(without.starts_with(b"0001234471,5001,"));
    }

    #[test]
    fn what_a_bank_would_pay_wrongly_is_refused() {
        let good = check(5001, 113_40, "Northside Dental", false);
        assert_eq!(positive_pay(&[], false), Err(BankFileFault::Empty));
        let twice = [good.clone(), good.clone()];
        assert_eq!(positive_pay(&twice, false), Err(BankFileFault::Twice(5001)));
        for cents in [0, -1] {
            let refused = positive_pay(&[check(1, cents, "A", false)], false);
            assert!(matches!(refused, Err(BankFileFault::Amount { .. })));
        }
        let blank = positive_pay(&[check(1, 1, " ", false)], false);
        assert_eq!(blank, Err(BankFileFault::Blank("payee")));
        for account in ["", "12A4", "123456789012345678"] {
            let wrong = IssuedCheck { account: account.into(), ..good.clone() };
            assert_eq!(positive_pay(&[wrong], false), Err(BankFileFault::AccountNumber));
        }
    }
}
