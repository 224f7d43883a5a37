//! The agency's journal for QuickBooks Desktop, in the Intuit Interchange Format.
//!
//! What is used of it (Intuit, "IIF Import Kit", transactions): a text file with tabs between its
//! fields. Three lines beginning with `!` name the columns of the three kinds of record. Each
//! entry is one `TRNS`, a `SPL` for every further line, and an `ENDTRNS`. `TRNSTYPE` is
//! `GENERAL JOURNAL`, `DATE` is MM/DD/YYYY, `ACCNT` is the account's name as QuickBooks has it (a
//! colon before a subaccount), `NAME` a customer, `AMOUNT` positive for debits and negative for
//! credits, `DOCNUM` the entry's number, `MEMO` free text. Amounts of an entry sum to zero.
//! QuickBooks takes one line on accounts receivable in an entry, and wants its `NAME`: entries
//! with more are refused by it, so make one entry for each invoice.
//!
//! Fields hold no tab, line end or quotation mark; the file is ASCII, since QuickBooks reads it in
//! the PC's own code page.

use super::journal::{JournalEntry, JournalLine, JournalWords};
use super::{BankFileFault, plain};

/// Longest `DOCNUM` that QuickBooks keeps.
const NUMBER_AT_MOST: usize = 11;

/// Writes the entries, CRLF after each record.
///
/// # Errors
/// [`BankFileFault`] without an entry; when one does not balance, has fewer than two lines or a
/// line without an account; when a number is longer than QuickBooks keeps; when a name has no
/// letter that can be written.
pub fn iif(words: &JournalWords, entries: &[JournalEntry]) -> Result<Vec<u8>, BankFileFault> {
    if entries.is_empty() {
        return Err(BankFileFault::Empty);
    }
    let mut file = String::new();
    for kind in ["TRNS", "SPL"] {
        file += &format!("!{kind}\tTRNSTYPE\tDATE\tACCNT\tNAME\tAMOUNT\tDOCNUM\tMEMO\r\n");
    }
    file += "!ENDTRNS\r\n";
    for (number, entry) in entries.iter().enumerate() {
        entry.check()?;
        let mut entry = entry.clone();
        // The format has no comments: the first entry carries the title, the last what is open.
        if number == 0 {
            entry.memo = words.title.clone();
        }
        if number + 1 == entries.len() && !words.closing.is_empty() {
            entry.memo = format!("{}. {}", entry.memo, words.closing);
        }
        for (at, line) in entry.lines.iter().enumerate() {
            let kind = if at == 0 { "TRNS" } else { "SPL" };
            file += &record(kind, &entry, line)?;
        }
        file += "ENDTRNS\r\n";
    }
    Ok(file.into_bytes())
}

fn record(kind: &str, entry: &JournalEntry, line: &JournalLine) -> Result<String, BankFileFault> {
    let number = field("DOCNUM", &entry.number)?;
    if number.len() > NUMBER_AT_MOST {
        return Err(BankFileFault::TooLong { field: "DOCNUM", text: number });
    }
    let memo = if line.memo.is_empty() { &entry.memo } else { &line.memo };
    Ok(format!(
        "{kind}\tGENERAL JOURNAL\t{}\t{}\t{}\t{}\t{number}\t{}\r\n",
        plain::us_day(entry.on),
        field("ACCNT", &line.account)?,
        field("NAME", &line.name)?,
        plain::amount(line.amount),
        field("MEMO", memo)?
    ))
}

/// A text as a field: no tab and no line end (both are blanks already), no quotation mark.
fn field(name: &'static str, text: &str) -> Result<String, BankFileFault> {
    Ok(plain::ascii(name, text)?.replace('"', "'"))
}

#[cfg(test)]
mod tests {
    use super::super::journal::tests::{entries, words};
    use super::*;

    #[test]
    fn an_entry_is_a_transaction_with_its_splits() {
        let mut entries = entries();
        entries[0].lines[1].name = "Núñez\tDental".into();
        let written = iif(&words(), &entries).expect("it balances");
        let expected = [
            "!TRNS\tTRNSTYPE\tDATE\tACCNT\tNAME\tAMOUNT\tDOCNUM\tMEMO",
            "!SPL\tTRNSTYPE\tDATE\tACCNT\tNAME\tAMOUNT\tDOCNUM\tMEMO",
            "!ENDTRNS",
            "TRNS\tGENERAL JOURNAL\t11/16/2026\tOperating\t\t160.07\t1204\tAgency journal of November, as posted",
            "SPL\tGENERAL JOURNAL\t11/16/2026\tCommission income\tNunez Dental\t-48.60\t1204\tAgency journal of November, as posted",
            "SPL\tGENERAL JOURNAL\t11/16/2026\tCosts advanced\tNorthside Dental\t-38.00\t1204\tAgency journal of November, as posted",
            "SPL\tGENERAL JOURNAL\t11/16/2026\tCommission income\tCity of Alder\t-73.47\t1204\tAgency journal of November, as posted",
            "ENDTRNS",
            "TRNS\tGENERAL JOURNAL\t11/16/2026\tAccounts Receivable\tHarbor 'Card'\t33.33\t1205\tInvoice I-1044. Not yet released: 9.00",
            "SPL\tGENERAL JOURNAL\t11/16/2026\tCommission income\tHarbor 'Card'\t-33.33\t1205\tInvoice I-1044. Not yet released: 9.00",
            "ENDTRNS",
            "",
        ];
        assert_eq!(String::from_utf8(written).expect("ASCII"), expected.join("\r\n"));
    }

    #[test]
    fn every_transaction_sums_to_zero_when_read_back() {
        let text =
            String::from_utf8(iif(&words(), &entries()).expect("it balances")).expect("ASCII");
        let (mut sum, mut ended) = (duebook_core::Money::ZERO, 0);
        for line in text.lines().skip(3) {
            let fields: Vec<&str> = line.split('\t').collect();
            if fields[0] == "ENDTRNS" {
                assert!(sum.is_zero());
                ended += 1;
            } else {
                assert_eq!(fields.len(), 8);
                sum += fields[5].parse().expect("an amount");
            }
        }
        assert_eq!(ended, 2);
    }

    #[test]
    fn what_quickbooks_would_cut_is_refused() {
        let mut entries = entries();
        entries[0].number = "123456789012".into();
        assert!(matches!(
            iif(&words(), &entries),
            Err(BankFileFault::TooLong { field: "DOCNUM", .. })
        ));
        entries[0].number = "1204".into();
        entries[0].lines[0].amount = duebook_core::Money::cents(1);
        assert!(matches!(iif(&words(), &entries), Err(BankFileFault::Unbalanced { .. })));
    }
}
