//! The agency's own journal, income and expense alone: other people's money is never in it.
//! Here as a table for any spreadsheet or bookkeeping program; `iif` writes the same entries.

use duebook_core::{Day, Money};

use super::Table;
use super::{BankFileFault, plain};

/// An entry: its lines sum to zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalEntry {
    /// The day it is booked.
    pub on: Day,
    /// Its number: `1204`, or a sum of a day: `2026-11-16`.
    pub number: String,
    /// What it is: `Commission taken, statement S-2031`.
    pub memo: String,
    /// At least two.
    pub lines: Vec<JournalLine>,
}

/// A line of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalLine {
    /// The account's name in the bookkeeping program, as the agency set it: `Commission income`.
    pub account: String,
    /// Debit positive, credit negative.
    pub amount: Money,
    /// The client it concerns; empty for none.
    pub name: String,
    /// What the line is, when it is not the entry's; empty for none.
    pub memo: String,
}

impl JournalEntry {
    /// Checks that there are two lines, that they balance, and that each has an account.
    pub(super) fn check(&self) -> Result<(), BankFileFault> {
        if self.lines.len() < 2 {
            return Err(BankFileFault::Empty);
        }
        if self.lines.iter().any(|line| line.account.trim().is_empty()) {
            return Err(BankFileFault::Blank("account"));
        }
        let apart: Money = self.lines.iter().map(|line| line.amount).sum();
        if !apart.is_zero() {
            return Err(BankFileFault::Unbalanced { entry: self.number.clone(), apart });
        }
        Ok(())
    }
}

/// What the file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalWords {
    /// Its days and its basis.
    pub title: String,
    /// What was booked and does not count in it yet; blank for nothing.
    pub closing: String,
}

const HEADS: [&str; 7] = ["Date", "Entry", "Account", "Name", "Memo", "Debit", "Credit"];

/// Writes the journal as a table: its title, the heads, the lines, what does not count yet. UTF-8
/// with its mark. A text that a spreadsheet would run as a formula gets an apostrophe in front.
///
/// # Errors
/// [`BankFileFault`] without an entry, or when one has fewer than two lines, a line without an
/// account, or does not balance.
pub fn journal_csv(
    words: &JournalWords,
    entries: &[JournalEntry],
) -> Result<Vec<u8>, BankFileFault> {
    if entries.is_empty() {
        return Err(BankFileFault::Empty);
    }
    let mut table = Table::new([]);
    table.row([&words.title]);
    table.row(HEADS);
    for entry in entries {
        entry.check()?;
        for line in &entry.lines {
            let memo = if line.memo.is_empty() { &entry.memo } else { &line.memo };
            let clean = |text: &str| plain::harmless(&duebook_core::text::clean_line(text));
            let side = |is_there: bool| match is_there {
                true => plain::amount(line.amount.abs()),
                false => String::new(),
            };
            table.row([
                duebook_core::day::iso(entry.on),
                clean(&entry.number),
                clean(&line.account),
                clean(&line.name),
                clean(memo),
                side(!line.amount.is_negative()),
                side(line.amount.is_negative()),
            ]);
        }
    }
    if !words.closing.is_empty() {
        table.row([&words.closing]);
    }
    Ok(table.bytes())
}

#[cfg(test)]
pub(super) mod tests {
    use duebook_core::day::day;

    use super::*;

    pub fn words() -> JournalWords {
        let title = "Agency journal of November, as posted".into();
        JournalWords { title, closing: "Not yet released: 9.00".into() }
    }

    /// Commission of two clients taken from trust, and an invoice.
    pub fn entries() -> Vec<JournalEntry> {
        let line = |account: &str, cents, name: &str| JournalLine {
            account: account.into(),
            amount: Money::cents(cents),
            name: name.into(),
            memo: String::new(),
        };
        vec![
            JournalEntry {
                on: day(2026, 11, 16),
                number: "1204".into(),
                memo: "Taken from trust".into(),
                lines: vec![
                    line("Operating", 160_07, ""),
                    line("Commission income", -48_60, "Northside Dental"),
                    line("Costs advanced", -38_00, "Northside Dental"),
                    line("Commission income", -73_47, "City of Alder"),
                ],
            },
            JournalEntry {
                on: day(2026, 11, 16),
                number: "1205".into(),
                memo: "Invoice I-1044".into(),
                lines: vec![
                    line("Accounts Receivable", 33_33, "Harbor \"Card\""),
                    line("Commission income", -33_33, "Harbor \"Card\""),
                ],
            },
        ]
    }

    #[test]
    fn a_row_is_a_line_with_its_side() {
        let written = journal_csv(&words(), &entries()).expect("it balances");
        let text = String::from_utf8(written).expect("UTF-8");
        let expected = "\u{FEFF}\"Agency journal of November, as posted\"\r\n\
             Date,Entry,Account,Name,Memo,Debit,Credit\r\n\
             2026-11-16,1204,Operating,,Taken from trust,160.07,\r\n\
             2026-11-16,1204,Commission income,Northside Dental,Taken from trust,,48.60\r\n\
             2026-11-16,1204,Costs advanced,Northside Dental,Taken from trust,,38.00\r\n\
             2026-11-16,1204,Commission income,City of Alder,Taken from trust,,73.47\r\n\
             2026-11-16,1205,Accounts Receivable,\"Harbor \"\"Card\"\"\",Invoice I-1044,33.33,\r\n\
             2026-11-16,1205,Commission income,\"Harbor \"\"Card\"\"\",Invoice I-1044,,33.33\r\n\
             Not yet released: 9.00\r\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_formula_is_only_text() {
        let mut entries = entries();
        entries[0].memo = "=HYPERLINK(\"http://x\")".into();
        let text = String::from_utf8(journal_csv(&words(), &entries).expect("it balances"))
            .expect("UTF-8");
        assert!(text.contains("\"'=HYPERLINK(\"\"http://x\"\")\""));
    }

    #[test]
    fn what_does_not_balance_is_refused() {
        let mut entries = entries();
        entries[1].lines[0].amount = Money::cents(33_34);
        let apart = Money::cents(1);
        let fault = BankFileFault::Unbalanced { entry: "1205".into(), apart };
        assert_eq!(journal_csv(&words(), &entries), Err(fault));
        entries[1].lines.clear();
        assert_eq!(journal_csv(&words(), &entries), Err(BankFileFault::Empty));
        assert_eq!(journal_csv(&words(), &[]), Err(BankFileFault::Empty));
    }
}
