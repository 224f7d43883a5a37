//! The records of a NACHA file: 94 characters each, ten to a block, with counts, sums and hashes
//! that a bank checks (Nacha Operating Rules, Appendix Three, "ACH Record Format
//! Specifications"). Knows places and sums; what is sent and why is for `nacha`.

use duebook_core::Money;

use super::BankFileFault;
use super::routing::Routing;

/// Length of every record.
const RECORD: usize = 94;
/// Records of a block; the last block is filled with nines.
const BLOCK: usize = 10;
/// Digits that a hash keeps: the rightmost ten.
const HASH: u64 = 10_000_000_000;
/// The largest sum that a control can say, in cents: twelve digits.
const SUM_AT_MOST: i64 = 999_999_999_999;
/// The largest amount of an entry, in cents: ten digits.
const AMOUNT_AT_MOST: i64 = 9_999_999_999;

/// The file header, record 1. Texts are ASCII already.
pub(super) struct FileHeader {
    /// Ten characters: a blank and a routing number.
    pub destination: String,
    /// Ten characters: a blank and a routing number, or what the bank assigned.
    pub origin: String,
    /// YYMMDD.
    pub created_on: String,
    /// HHMM, or four blanks.
    pub created_at: String,
    /// `A` for the day's first file.
    pub modifier: char,
    pub destination_name: String,
    pub origin_name: String,
    pub reference: String,
}

/// A batch: records 5 to 8.
pub(super) struct Batch {
    /// 200 both, 220 credits only, 225 debits only.
    pub service_class: u16,
    pub company: String,
    pub discretionary: String,
    /// Ten characters.
    pub company_id: String,
    /// `PPD`, `CCD`.
    pub class: &'static str,
    pub description: String,
    /// Six characters; blank when not used.
    pub descriptive_date: String,
    /// YYMMDD.
    pub effective_on: String,
    pub entries: Vec<Entry>,
}

/// An entry: record 6, and record 7 when it carries words.
pub(super) struct Entry {
    /// 22 and 32 pay into checking and savings, 27 and 37 take from them.
    pub code: u8,
    pub bank: Routing,
    pub account: String,
    pub amount: Money,
    /// The sender's own number for it.
    pub id: String,
    pub name: String,
    /// Two characters of the sender's.
    pub discretionary: String,
    /// Up to 80 characters that travel with the money; `None` for none.
    pub addenda: Option<String>,
}

impl Entry {
    /// Whether it takes money: the second digit is 5 or above (6 to 9).
    fn is_debit(&self) -> bool {
        self.code % 10 >= 5
    }
}

/// What a control says of the records above it.
#[derive(Default, Clone, Copy)]
struct Control {
    count: usize,
    hash: u64,
    debits: Money,
    credits: Money,
}

impl Control {
    fn add(&mut self, other: Control) {
        self.count += other.count;
        self.hash = (self.hash + other.hash) % HASH;
        self.debits += other.debits;
        self.credits += other.credits;
    }
}

/// Writes the file. Traces ascend through all of it, from `ODFI` and 1.
///
/// # Errors
/// [`BankFileFault::Empty`] without an entry; [`BankFileFault::Amount`] when an amount or a sum
/// does not fit its field.
pub(super) fn write(
    header: &FileHeader,
    odfi: Routing,
    batches: &[Batch],
) -> Result<Vec<u8>, BankFileFault> {
    if batches.is_empty() || batches.iter().any(|batch| batch.entries.is_empty()) {
        return Err(BankFileFault::Empty);
    }
    let mut file = File { lines: vec![header.record()], trace: 0, odfi };
    let mut all = Control::default();
    for (number, batch) in (1..).zip(batches) {
        all.add(file.batch(number, batch)?);
    }
    let blocks = (file.lines.len() + 1).div_ceil(BLOCK);
    file.lines.push(format!(
        "9{:06}{blocks:06}{:08}{:010}{}{}{:39}",
        batches.len(),
        all.count,
        all.hash,
        cents(all.debits, 12)?,
        cents(all.credits, 12)?,
        ""
    ));
    file.lines.resize(blocks * BLOCK, "9".repeat(RECORD));
    let mut bytes = Vec::with_capacity(file.lines.len() * (RECORD + 1));
    for line in file.lines {
        assert!(line.len() == RECORD && line.is_ascii(), "every record has 94 characters: {line}");
        bytes.extend_from_slice(line.as_bytes());
        bytes.push(b'\n');
    }
    Ok(bytes)
}

impl FileHeader {
    fn record(&self) -> String {
        format!(
            "101{:>10.10}{:>10.10}{:6.6}{:4.4}{}094101{:23.23}{:23.23}{:8.8}",
            self.destination,
            self.origin,
            self.created_on,
            self.created_at,
            self.modifier,
            self.destination_name,
            self.origin_name,
            self.reference
        )
    }
}

struct File {
    lines: Vec<String>,
    trace: u32,
    odfi: Routing,
}

impl File {
    fn batch(&mut self, number: u32, batch: &Batch) -> Result<Control, BankFileFault> {
        self.lines.push(format!(
            "5{:03}{:16.16}{:20.20}{:10.10}{:3.3}{:10.10}{:6.6}{:6.6}   1{}{number:07}",
            batch.service_class,
            batch.company,
            batch.discretionary,
            batch.company_id,
            batch.class,
            batch.description,
            batch.descriptive_date,
            batch.effective_on,
            self.odfi.bank()
        ));
        let mut control = Control::default();
        for entry in &batch.entries {
            control.add(self.entry(entry)?);
        }
        self.lines.push(format!(
            "8{:03}{:06}{:010}{}{}{:10.10}{:25}{}{number:07}",
            batch.service_class,
            control.count,
            control.hash,
            cents(control.debits, 12)?,
            cents(control.credits, 12)?,
            batch.company_id,
            "",
            self.odfi.bank()
        ));
        Ok(control)
    }

    fn entry(&mut self, entry: &Entry) -> Result<Control, BankFileFault> {
        self.trace += 1;
        let amount = cents(entry.amount, 10).map_err(|_| BankFileFault::Amount {
            whose: entry.name.clone(),
            amount: entry.amount,
        })?;
        self.lines.push(format!(
            "6{:02}{}{}{:17.17}{amount}{:15.15}{:22.22}{:2.2}{}{}{:07}",
            entry.code,
            entry.bank.bank(),
            entry.bank.check_digit(),
            entry.account,
            entry.id,
            entry.name,
            entry.discretionary,
            u8::from(entry.addenda.is_some()),
            self.odfi.bank(),
            self.trace
        ));
        if let Some(words) = &entry.addenda {
            self.lines.push(format!("705{words:80.80}0001{:07}", self.trace));
        }
        let hash = entry.bank.bank().parse().expect("a bank is named by eight digits");
        let count = 1 + usize::from(entry.addenda.is_some());
        let (debits, credits) = match entry.is_debit() {
            true => (entry.amount, Money::ZERO),
            false => (Money::ZERO, entry.amount),
        };
        Ok(Control { count, hash, debits, credits })
    }
}

/// An amount as so many digits.
fn cents(amount: Money, digits: usize) -> Result<String, BankFileFault> {
    let cents = amount.in_cents();
    let most = if digits == 10 { AMOUNT_AT_MOST } else { SUM_AT_MOST };
    if !(0..=most).contains(&cents) {
        return Err(BankFileFault::Amount { whose: "file".into(), amount });
    }
    Ok(format!("{cents:0digits$}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(code: u8, bank: &str, account: &str, cents: i64, id: &str, name: &str) -> Entry {
        Entry {
            code,
            bank: Routing::parse(bank).expect("a routing number"),
            account: account.into(),
            amount: Money::cents(cents),
            id: id.into(),
            name: name.into(),
            discretionary: String::new(),
            addenda: None,
        }
    }

    fn batch(class: &'static str, entries: Vec<Entry>) -> Batch {
        Batch {
            service_class: 225,
            company: "DUEBOOK AGENCY".into(),
            discretionary: String::new(),
            company_id: "1123456789".into(),
            class,
            description: "DEBT PYMT".into(),
            descriptive_date: String::new(),
            effective_on: "250117".into(),
            entries,
        }
    }

    /// A file that another program reads without complaint: three batches of debits.
    #[test]
    fn a_known_file_is_written_to_the_letter() {
        let known = include_bytes!("../../../../../tests/fixtures/ach_debits.ach");
        let header = FileHeader {
            destination: " 231380104".into(),
            origin: " 121042882".into(),
            created_on: "250115".into(),
            created_at: "0930".into(),
            modifier: 'A',
            destination_name: "FIRST EXAMPLE BANK".into(),
            origin_name: "DUEBOOK AGENCY LLC".into(),
            reference: String::new(),
        };
        let once = Entry {
            discretionary: "S".into(),
            ..entry(27, "031300012", "9988776655", 25_34, "DB000003", "PERSON A")
        };
        let plan = Entry {
            discretionary: "R".into(),
            addenda: Some("PLAN 0005 INSTALMENT 03 OF 12".into()),
            ..entry(27, "121042882", "1212121212", 1_000_00, "DB000005", "PAT LEE")
        };
        let batches = [
            batch(
                "PPD",
                vec![
                    entry(27, "121042882", "000123456789", 50_00, "DB000001", "ALEX SMITH-JONES"),
                    entry(37, "091000019", "55554444", 125_50, "DB000002", "MARIA L REYES"),
                ],
            ),
            batch("TEL", vec![once]),
            batch("WEB", vec![plan]),
        ];
        let odfi = Routing::parse("231380104").expect("a routing number");
        let written = write(&header, odfi, &batches).expect("it fits");
        let lines = |bytes: &[u8]| {
            String::from_utf8_lossy(bytes).lines().map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(lines(&written), lines(known));
        assert_eq!(written, known);
    }

    #[test]
    fn a_hash_keeps_ten_digits() {
        let entries = (0..900).map(|_| entry(22, "121042882", "1", 1, "A", "B")).collect();
        let header = FileHeader {
            destination: String::new(),
            origin: String::new(),
            created_on: "250115".into(),
            created_at: String::new(),
            modifier: 'A',
            destination_name: String::new(),
            origin_name: String::new(),
            reference: String::new(),
        };
        let odfi = Routing::parse("231380104").expect("a routing number");
        let written = write(&header, odfi, &[batch("PPD", entries)]).expect("it fits");
        let text = String::from_utf8(written).expect("ASCII");
        let controls: Vec<&str> = text.lines().filter(|line| line.starts_with('8')).collect();
        // 900 times 12104288 is 10893859200.
        assert_eq!(&controls[0][10..20], "0893859200");
        assert_eq!(text.lines().count() % BLOCK, 0);
    }
}
