//! Transfers to clients and persons as a NACHA file of credits: `CCD` to companies, `PPD` to
//! consumers (Nacha Operating Rules, Appendix Three).

use duebook_core::{Day, Money};

use super::plain::{ascii, short_day};
use super::record::{Batch, Entry, FileHeader, write};
use super::routing::Routing;
use super::{BankFileFault, plain};

/// A file of transfers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfers {
    /// The bank that takes the file and holds the trust account.
    pub bank: Routing,
    /// That bank's name; cut at 23 characters, which is no fault.
    pub bank_name: String,
    /// Immediate origin, as the bank says: nine digits, or ten that it assigned. `None` for the
    /// bank's own routing number.
    pub origin: Option<String>,
    /// The agency's name in full; cut at 23 characters.
    pub agency: String,
    /// The name that receivers see; at most 16 characters, never cut.
    pub company: String,
    /// Company identification, ten characters as the bank assigned it: often 1 and the EIN.
    pub company_id: String,
    /// What receivers see as the purpose; at most 10 characters: `REMITTANCE`.
    pub description: String,
    /// The day of the file.
    pub created_on: Day,
    /// Its time, hour and minute; `None` leaves the field blank.
    pub created_at: Option<(u8, u8)>,
    /// `A` for the day's first file, then `B`: 0 to 9 and A to Z.
    pub modifier: char,
    /// The banking day on which receivers have the money.
    pub effective_on: Day,
    /// The account that the bank debits for the sum, where it asks that the file balances by
    /// itself; `None` where it debits on its own.
    pub offset: Option<BankAccount>,
    /// In the order in which they are written.
    pub transfers: Vec<Transfer>,
}

/// One transfer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// Whose account it is; cut at 22 characters, which is no fault.
    pub name: String,
    /// Where the money goes.
    pub account: BankAccount,
    /// Whether the receiver is a company (`CCD`) or a consumer (`PPD`).
    pub to_company: bool,
    /// More than nothing.
    pub amount: Money,
    /// The agency's own number for it, at most 15 characters: `S-2033`.
    pub id: String,
    /// Words that travel with the money, at most 80 characters; `None` for none.
    pub words: Option<String>,
}

/// An account at a bank.
#[derive(Clone, PartialEq, Eq)]
pub struct BankAccount {
    /// The bank.
    pub routing: Routing,
    /// At most 17 letters, digits and hyphens; blanks are left out.
    pub number: String,
    /// Savings, not checking.
    pub savings: bool,
}

/// Account numbers never stand in a log.
impl std::fmt::Debug for BankAccount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BankAccount").field("routing", &self.routing).finish_non_exhaustive()
    }
}

/// Credits only, and debits and credits mixed.
const CREDITS: u16 = 220;
const MIXED: u16 = 200;

/// Writes the file: a batch of `CCD`, then a batch of `PPD`, each when it has a transfer.
///
/// # Errors
/// [`BankFileFault`] when nothing is to be sent, a number is wrong, an amount is not positive or
/// too large, or a text that must not be cut is too long.
pub fn nacha(transfers: &Transfers) -> Result<Vec<u8>, BankFileFault> {
    if transfers.transfers.is_empty() {
        return Err(BankFileFault::Empty);
    }
    let header = header(transfers)?;
    let mut batches = Vec::with_capacity(2);
    for (class, to_company) in [("CCD", true), ("PPD", false)] {
        let of_class = |transfer: &&Transfer| transfer.to_company == to_company;
        let entries = transfers.transfers.iter().filter(of_class).map(entry);
        let mut entries = entries.collect::<Result<Vec<Entry>, _>>()?;
        if entries.is_empty() {
            continue;
        }
        let service_class = if transfers.offset.is_some() { MIXED } else { CREDITS };
        if let Some(account) = &transfers.offset {
            let sum = entries.iter().map(|entry| entry.amount).sum();
            entries.push(debit(transfers, account, sum)?);
        }
        batches.push(Batch {
            service_class,
            company: fitting("company name", &transfers.company, 16)?,
            discretionary: String::new(),
            company_id: exactly_ten("company identification", &transfers.company_id)?,
            class,
            description: fitting("entry description", &transfers.description, 10)?,
            descriptive_date: String::new(),
            effective_on: short_day(transfers.effective_on),
            entries,
        });
    }
    write(&header, transfers.bank, &batches)
}

fn header(transfers: &Transfers) -> Result<FileHeader, BankFileFault> {
    let bank = format!(" {}", transfers.bank.whole());
    let origin = match &transfers.origin {
        None => bank.clone(),
        Some(origin) if matches!(origin.trim().len(), 9 | 10) => ascii("origin", origin.trim())?,
        Some(origin) => {
            return Err(BankFileFault::TooLong { field: "origin", text: origin.clone() });
        }
    };
    let modifier = transfers.modifier.to_ascii_uppercase();
    if !modifier.is_ascii_alphanumeric() {
        let text = transfers.modifier.to_string();
        return Err(BankFileFault::NotWritable { field: "file id modifier", text });
    }
    let time = transfers.created_at.filter(|(hour, minute)| *hour < 24 && *minute < 60);
    Ok(FileHeader {
        destination: bank,
        origin,
        created_on: short_day(transfers.created_on),
        created_at: time.map(|(hour, minute)| format!("{hour:02}{minute:02}")).unwrap_or_default(),
        modifier,
        destination_name: named("bank name", &transfers.bank_name)?,
        origin_name: named("agency", &transfers.agency)?,
        reference: String::new(),
    })
}

fn entry(transfer: &Transfer) -> Result<Entry, BankFileFault> {
    if !transfer.amount.is_positive() {
        let whose = transfer.name.clone();
        return Err(BankFileFault::Amount { whose, amount: transfer.amount });
    }
    let words = transfer.words.as_deref().filter(|words| !words.trim().is_empty());
    Ok(Entry {
        code: if transfer.account.savings { 32 } else { 22 },
        bank: transfer.account.routing,
        account: account_number(&transfer.account)?,
        amount: transfer.amount,
        id: fitting("identification", &transfer.id, 15)?,
        name: named("name", &transfer.name)?,
        discretionary: String::new(),
        addenda: words.map(|words| fitting("addenda", words, 80)).transpose()?,
    })
}

/// The entry that takes the sum from the trust account.
fn debit(transfers: &Transfers, account: &BankAccount, sum: Money) -> Result<Entry, BankFileFault> {
    Ok(Entry {
        code: if account.savings { 37 } else { 27 },
        bank: account.routing,
        account: account_number(account)?,
        amount: sum,
        id: "OFFSET".into(),
        name: named("agency", &transfers.agency)?,
        discretionary: String::new(),
        addenda: None,
    })
}

fn account_number(account: &BankAccount) -> Result<String, BankFileFault> {
    let number: String = account.number.chars().filter(|c| *c != ' ').collect();
    let plain = number.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if !plain || number.is_empty() || number.len() > 17 {
        return Err(BankFileFault::AccountNumber);
    }
    Ok(number)
}

/// A text that must not be blank; a longer one is cut by its record.
fn named(field: &'static str, text: &str) -> Result<String, BankFileFault> {
    let plain = plain::ascii(field, text)?;
    if plain.is_empty() { Err(BankFileFault::Blank(field)) } else { Ok(plain) }
}

/// A text that must not be blank nor cut.
fn fitting(field: &'static str, text: &str, most: usize) -> Result<String, BankFileFault> {
    let plain = named(field, text)?;
    if plain.len() > most {
        return Err(BankFileFault::TooLong { field, text: plain });
    }
    Ok(plain)
}

fn exactly_ten(field: &'static str, text: &str) -> Result<String, BankFileFault> {
    let plain = named(field, text)?;
    if plain.len() == 10 { Ok(plain) } else { Err(BankFileFault::TooLong { field, text: plain }) }
}
