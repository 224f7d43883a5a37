//! Open Financial Exchange: from its elements to a statement. The module above says which.

use chrono::NaiveDate;
use duebook_core::day::plus_days;
use duebook_core::money::NotMoney;
use duebook_core::{Day, Money};
use encoding_rs::Encoding;

use super::markup::{self, Sink};
use super::problem::{BadDay, BankFileProblem};
use super::{BankBalance, BankLine, BankLineKind, BankStatement, Format};
use super::{kept_id, kept_text, last_four, sensible};
use crate::placement::NotASheet;

/// How far the beginning of the elements may be: headers, comments, a mark of the byte order.
const HEAD_BYTES: usize = 8 * 1024;

/// Whether a file is OFX, by what stands in it; a name alone does when its head is OFX too.
pub(super) fn is_ofx(name: &str, bytes: &[u8]) -> bool {
    let head = characters(&bytes[..bytes.len().min(HEAD_BYTES)]).to_ascii_uppercase();
    let named = [".OFX", ".QFX", ".QBO"].iter().any(|end| name.to_ascii_uppercase().ends_with(end));
    head.contains("<OFX>") || head.contains("OFXHEADER") || named && head.contains("<STMT")
}

/// Reads a file of one statement.
pub(super) fn read(bytes: &[u8], today: Day) -> Result<BankStatement, BankFileProblem> {
    let text = characters(bytes);
    let mut found = Found::default();
    markup::read(&text, &mut found)
        .map_err(|_| BankFileProblem::NotABankFile(NotASheet::Markup))?;
    if !found.closed {
        return Err(BankFileProblem::Cut);
    }
    statement(found.parts, today)
}

/// The characters of a file. Banks often say one set and write another: what is UTF-8 throughout
/// is read so, else the header's word counts, else Windows-1252, the set of most headers.
fn characters(bytes: &[u8]) -> String {
    if let Some((marked, _)) = Encoding::for_bom(bytes) {
        return marked.decode(bytes).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => {
            let table = declared(&bytes[..bytes.len().min(HEAD_BYTES)]);
            table.unwrap_or(encoding_rs::WINDOWS_1252).decode(bytes).0.into_owned()
        }
    }
}

/// The set of characters that a header names: `CHARSET:1252`, `encoding="ISO-8859-1"`.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let after = |word: &str| {
        let rest = &head[head.find(word)? + word.len()..];
        let rest = rest.trim_start_matches(['"', '\'', ' ']);
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
        Some(rest[..end].to_owned())
    };
    let named = after("charset:").or_else(|| after("encoding="))?;
    let label = match named.as_str() {
        number if number.bytes().all(|b| b.is_ascii_digit()) => format!("windows-{number}"),
        number if number.starts_with("8859-") => format!("iso-{number}"),
        _ => named,
    };
    Encoding::for_label(label.as_bytes())
}

/// Whose statement it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    #[default]
    Bank,
    Other,
}

/// One statement of the file as it stands there.
#[derive(Default)]
struct Part {
    kind: Kind,
    currency: String,
    bank: String,
    account: String,
    from: String,
    to: String,
    balance: String,
    balance_on: String,
    lines: Vec<Raw>,
}

/// One line as it stands in the file.
#[derive(Default)]
struct Raw {
    kind: String,
    posted: String,
    amount: String,
    id: String,
    number: String,
    name: String,
    memo: String,
    currency: String,
    corrects: bool,
}

#[derive(Default)]
struct Found {
    parts: Vec<Part>,
    line: Option<Raw>,
    closed: bool,
}

/// Groups whose leaves mean something, or must not be taken for those of the group around them.
const SCOPES: &[&str] = &[
    "STMTRS",
    "CCSTMTRS",
    "INVSTMTRS",
    "BANKACCTFROM",
    "CCACCTFROM",
    "INVACCTFROM",
    "BANKTRANLIST",
    "BANKTRANLISTP",
    "STMTTRN",
    "LEDGERBAL",
    "AVAILBAL",
    "BALLIST",
    "CURRENCY",
    "ORIGCURRENCY",
    "BANKACCTTO",
    "CCACCTTO",
];

impl Sink for Found {
    fn open(&mut self, name: &str) {
        let kind = if name == "STMTRS" { Kind::Bank } else { Kind::Other };
        match name {
            "STMTRS" | "CCSTMTRS" | "INVSTMTRS" => {
                self.parts.push(Part { kind, ..Part::default() });
            }
            "STMTTRN" => self.line = Some(Raw::default()),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "OFX" => self.closed = true,
            "STMTTRN" => {
                if let (Some(line), Some(part)) = (self.line.take(), self.parts.last_mut()) {
                    part.lines.push(line);
                }
            }
            _ => {}
        }
    }

    fn leaf(&mut self, groups: &[String], name: &str, text: &str) {
        let scope = groups.iter().rev().find(|group| SCOPES.contains(&group.as_str()));
        let scope = scope.map_or("", String::as_str);
        let (part, line) = (self.parts.last_mut(), self.line.as_mut());
        if let Some(field) = field_of(scope, name, part, line) {
            *field = text.to_owned();
        }
    }
}

/// Where the text of a leaf belongs.
fn field_of<'a>(
    scope: &str,
    name: &str,
    part: Option<&'a mut Part>,
    line: Option<&'a mut Raw>,
) -> Option<&'a mut String> {
    match (scope, name) {
        ("STMTRS" | "CCSTMTRS" | "INVSTMTRS", "CURDEF") => Some(&mut part?.currency),
        ("BANKACCTFROM", "BANKID") => Some(&mut part?.bank),
        ("BANKACCTFROM" | "CCACCTFROM" | "INVACCTFROM", "ACCTID") => Some(&mut part?.account),
        ("BANKTRANLIST", "DTSTART") => Some(&mut part?.from),
        ("BANKTRANLIST", "DTEND") => Some(&mut part?.to),
        ("LEDGERBAL", "BALAMT") => Some(&mut part?.balance),
        ("LEDGERBAL", "DTASOF") => Some(&mut part?.balance_on),
        ("STMTTRN", "TRNTYPE") => Some(&mut line?.kind),
        ("STMTTRN", "DTPOSTED") => Some(&mut line?.posted),
        ("STMTTRN", "TRNAMT") => Some(&mut line?.amount),
        ("STMTTRN", "FITID") => Some(&mut line?.id),
        ("STMTTRN", "CHECKNUM") => Some(&mut line?.number),
        ("STMTTRN", "NAME") => Some(&mut line?.name),
        ("STMTTRN", "MEMO") => Some(&mut line?.memo),
        ("CURRENCY", "CURSYM") => Some(&mut line?.currency),
        ("STMTTRN", "CORRECTFITID" | "CORRECTACTION") => {
            line?.corrects = true;
            None
        }
        _ => None,
    }
}

/// The one statement of the file; a bank may give it in several pieces.
fn statement(parts: Vec<Part>, today: Day) -> Result<BankStatement, BankFileProblem> {
    if parts.is_empty() {
        return Err(BankFileProblem::NoLines);
    }
    let mut accounts: Vec<(&str, &str)> = Vec::new();
    for part in &parts {
        let account = (part.bank.as_str(), part.account.as_str());
        if !accounts.contains(&account) {
            accounts.push(account);
        }
    }
    if accounts.len() > 1 {
        let last_fours = accounts.iter().filter_map(|(_, number)| last_four(number)).collect();
        return Err(BankFileProblem::TwoAccounts { last_fours });
    }
    if parts.iter().any(|part| part.kind == Kind::Other) {
        return Err(BankFileProblem::NotABankAccount);
    }
    let foreign = parts.iter().map(|part| &part.currency).find(|currency| !is_dollars(currency));
    if let Some(currency) = foreign {
        return Err(BankFileProblem::Currency(kept_text(currency)));
    }
    let mut lines = Vec::new();
    for raw in parts.iter().flat_map(|part| &part.lines) {
        lines.push(line(raw, lines.len() + 1, today)?);
    }
    if lines.is_empty() {
        return Err(BankFileProblem::NoLines);
    }
    let mut balances = Vec::new();
    for part in parts.iter().filter(|part| !part.balance.is_empty()) {
        balances.push(balance(part, today)?);
    }
    Ok(BankStatement {
        format: Format::Ofx,
        last_four: last_four(&parts[0].account),
        currency: "USD",
        covers: covers(&parts),
        lines,
        balance: balances.into_iter().max_by_key(|balance| balance.on),
    })
}

fn is_dollars(currency: &str) -> bool {
    currency.is_empty() || currency.eq_ignore_ascii_case("USD")
}

fn covers(parts: &[Part]) -> Option<(Day, Day)> {
    let from = parts.iter().map(|part| civil(&part.from).ok()).collect::<Option<Vec<Day>>>()?;
    let to = parts.iter().map(|part| civil(&part.to).ok()).collect::<Option<Vec<Day>>>()?;
    Some((from.into_iter().min()?, to.into_iter().max()?))
}

fn balance(part: &Part, today: Day) -> Result<BankBalance, BankFileProblem> {
    // The bank's clock may be a day ahead of the agency's.
    let here = |on| if on == plus_days(today, 1) { today } else { on };
    let on = civil(&part.balance_on).map(here).and_then(|on| sensible(on, today));
    Ok(BankBalance {
        on: on.map_err(|why| bad_day(0, &part.balance_on, why))?,
        amount: amount(&part.balance).map_err(|why| bad_amount(0, &part.balance, why))?,
    })
}

fn line(raw: &Raw, at: usize, today: Day) -> Result<BankLine, BankFileProblem> {
    if raw.corrects {
        return Err(BankFileProblem::Correction { at });
    }
    if !is_dollars(&raw.currency) {
        return Err(BankFileProblem::Currency(kept_text(&raw.currency)));
    }
    let posted_on = civil(&raw.posted).and_then(|on| sensible(on, today));
    let text = match (raw.name.as_str(), raw.memo.as_str()) {
        (name, memo) if memo.is_empty() || name.contains(memo) => name.to_owned(),
        (name, memo) if name.is_empty() || memo.starts_with(name) => memo.to_owned(),
        (name, memo) => format!("{name} {memo}"),
    };
    Ok(BankLine {
        at,
        posted_on: posted_on.map_err(|why| bad_day(at, &raw.posted, why))?,
        amount: amount(&raw.amount).map_err(|why| bad_amount(at, &raw.amount, why))?,
        kind: kind(&raw.kind),
        check_number: kept_id(&raw.number),
        text: kept_text(&text),
        bank_id: kept_id(&raw.id),
    })
}

fn bad_day(at: usize, text: &str, why: BadDay) -> BankFileProblem {
    BankFileProblem::Day { at, text: kept_text(text), why }
}

fn bad_amount(at: usize, text: &str, why: NotMoney) -> BankFileProblem {
    BankFileProblem::Amount { at, text: kept_text(text), why }
}

fn kind(word: &str) -> BankLineKind {
    match word.to_ascii_uppercase().as_str() {
        "DEP" | "DIRECTDEP" => BankLineKind::Deposit,
        "CHECK" => BankLineKind::Check,
        "DEBIT" | "PAYMENT" | "DIRECTDEBIT" | "REPEATPMT" | "ATM" | "POS" | "CASH" => {
            BankLineKind::Debit
        }
        "CREDIT" => BankLineKind::Credit,
        "FEE" | "SRVCHG" => BankLineKind::Fee,
        "INT" | "DIV" => BankLineKind::Interest,
        "XFER" => BankLineKind::Transfer,
        _ => BankLineKind::Other,
    }
}

/// `YYYYMMDD`, whatever time and zone follow.
fn civil(text: &str) -> Result<Day, BadDay> {
    let digits = text.get(..8).filter(|text| text.bytes().all(|b| b.is_ascii_digit()));
    let digits = digits.ok_or(BadDay::NotADay)?;
    if text[8..].starts_with(|c: char| c.is_alphabetic() || c == '/') {
        return Err(BadDay::NotADay);
    }
    let number = |from: usize, to: usize| digits[from..to].parse().map_err(|_| BadDay::NotADay);
    let year = i32::try_from(number(0, 4)?).map_err(|_| BadDay::NotADay)?;
    NaiveDate::from_ymd_opt(year, number(4, 6)?, number(6, 8)?).ok_or(BadDay::NoSuchDay)
}

/// An amount with its sign. A comma is the decimal point (3.2.9), unless a point stands there too;
/// three digits behind a comma alone would be a thousand to one and one to another.
fn amount(text: &str) -> Result<Money, NotMoney> {
    let text = text.trim();
    let text = text.strip_prefix('+').unwrap_or(text);
    match text.split_once(',') {
        Some((whole, cents)) if !text.contains('.') => {
            if cents.len() > 2 {
                return Err(NotMoney::NotAnAmount);
            }
            format!("{whole}.{cents}").parse()
        }
        _ => text.parse(),
    }
}
