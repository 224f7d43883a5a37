//! The whole journal as plain text for hledger, which reckons every balance anew by itself.
//!
//! What is used of it (hledger manual, "Journal format"): `DATE (CODE) DESCRIPTION`, then a line a
//! posting, indented, with two spaces before its amount. An entry is one transaction in each
//! ledger it touches, in trust one for each trust bank, and each of them balances.

use std::io::{Result, Write};

use duebook_book::journal::JournalPosting;
use duebook_core::chart::{Ledger, LedgerAccount};
use duebook_core::day;

use super::plain;

/// Writes postings in the order of the journal as transactions.
pub struct Hledger<W> {
    to: W,
    /// The transaction that is being written.
    open: Option<(i64, Ledger, Option<i64>)>,
}

impl<W: Write> Hledger<W> {
    /// Begins the file.
    ///
    /// # Errors
    /// What the disk says.
    pub fn begin(mut to: W) -> Result<Hledger<W>> {
        to.write_all(b"decimal-mark .\ncommodity 1000.00 USD\n")?;
        Ok(Hledger { to, open: None })
    }

    /// Writes a posting, and before it the head of its transaction when it is the first of it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn posting(&mut self, p: &JournalPosting) -> Result<()> {
        let of = (p.entry.0, p.on.ledger(), p.bank.map(|bank| bank.0));
        if self.open != Some(of) {
            let on = if of.1 == Ledger::Debts { p.effective_on } else { p.booked_on };
            writeln!(self.to, "\n{} ({}) {}", day::iso(on), p.entry.0, p.kind.code())?;
            self.open = Some(of);
        }
        let sign = if p.amount.is_negative() { "-" } else { "" };
        let amount = plain::amount(p.amount.abs());
        writeln!(self.to, "    {}  {sign}{amount} USD", account(p))
    }

    /// Ends the file.
    ///
    /// # Errors
    /// What the disk says.
    pub fn end(mut self) -> Result<()> {
        self.to.flush()
    }
}

/// The account's name: its ledger, the trust bank's number, the ledger account, then whose it is.
/// `trust:1:client payable:2 Harbor Card`, `debts:D-1001:principal`. A client is told by its
/// number, since two may bear one name; so is a third party; a person by the file number alone.
fn account(p: &JournalPosting) -> String {
    let mut parts = Vec::new();
    let owner = p.file_number.map(|number| number.to_string());
    match p.on.ledger() {
        Ledger::Debts => parts.extend(["debts".to_owned(), owner.unwrap_or_default()]),
        Ledger::Agency => parts.push("agency".to_owned()),
        Ledger::Trust => {
            parts.push("trust".to_owned());
            parts.extend(p.bank.map(|bank| bank.0.to_string()));
        }
    }
    parts.push(clean(&p.on.title().to_lowercase()));
    if p.on.ledger() != Ledger::Debts {
        let of_account = matches!(p.on, LedgerAccount::Refund | LedgerAccount::Advanced);
        match (&p.client, p.file_number) {
            _ if p.on == LedgerAccount::Third => {
                parts.extend(p.third.as_ref().map(|(id, name)| clean(&format!("{} {name}", id.0))));
            }
            (_, Some(number)) if of_account => parts.push(number.to_string()),
            (Some((id, name)), _) => parts.push(clean(&format!("{} {name}", id.0))),
            _ => {}
        }
    }
    parts.join(":")
}

/// Letters and digits with single spaces: nothing that hledger would read as its own sign.
fn clean(name: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() || "-&'.".contains(c) { c } else { ' ' };
    let spaced: String = name.chars().map(plain).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use duebook_core::Money;
    use duebook_core::day::day;
    use duebook_core::id::{ClientId, EntryId, FileNumber, TrustBankId};
    use duebook_core::ledger::EntryKind;

    use super::*;

    fn posting(on: LedgerAccount, cents: i64, bank: Option<i64>) -> JournalPosting {
        JournalPosting {
            entry: EntryId(17),
            kind: EntryKind::Receipt,
            effective_on: day(2026, 10, 30),
            booked_on: day(2026, 11, 20),
            on,
            amount: Money::cents(cents),
            bank: bank.map(TrustBankId),
            client: Some((ClientId(2), "Harbor: Card;  Inc".into())),
            file_number: Some(FileNumber(1001)),
            third: None,
        }
    }

    #[test]
    fn an_entry_is_a_transaction_in_each_ledger_with_its_day() {
        let mut file = Vec::new();
        let mut journal = Hledger::begin(&mut file).expect("memory takes it");
        for p in [
            posting(LedgerAccount::Bank, 1_234_05, Some(1)),
            posting(LedgerAccount::Client, -1_234_05, Some(1)),
            posting(LedgerAccount::Collected, 5, None),
            posting(LedgerAccount::Principal, -5, None),
        ] {
            journal.posting(&p).expect("memory takes it");
        }
        journal.end().expect("memory takes it");
        let expected = "decimal-mark .\ncommodity 1000.00 USD\n\
             \n2026-11-20 (17) receipt\n\
             \x20   trust:1:trust bank:2 Harbor Card Inc  1234.05 USD\n\
             \x20   trust:1:client payable:2 Harbor Card Inc  -1234.05 USD\n\
             \n2026-10-30 (17) receipt\n\
             \x20   debts:D-1001:collected  0.05 USD\n\
             \x20   debts:D-1001:principal  -0.05 USD\n";
        assert_eq!(String::from_utf8(file).expect("UTF-8"), expected);
    }
}
