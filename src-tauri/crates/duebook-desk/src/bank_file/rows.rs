//! Text with columns: from its rows to a statement.

use duebook_core::money::NotMoney;
use duebook_core::text::fold;
use duebook_core::{Day, Money};

use super::cells::{amount, day, kind};
use super::columns::{Columns, Role};
use super::problem::{BankFileProblem, OtherFormat};
use super::run::Run;
use super::{BankLine, BankStatement, Format, kept_id, kept_text, last_four};
use crate::placement::dates;
use crate::placement::{Choices, DateOrder, Header, Layout, NotASheet, Record, Sheet, read_with};

/// Titles and sums above the headings rarely fill more rows than this.
const HEAD_ROWS: usize = 60;

/// Reads a file of one account.
pub(super) fn read(bytes: &[u8], today: Day) -> Result<BankStatement, BankFileProblem> {
    if let Some(other) = other_format(bytes) {
        return Err(BankFileProblem::OtherFormat(other));
    }
    let (rows, columns, stray) = rows(bytes)?;
    let torn = !matches!(bytes.last(), Some(b'\n' | b'\r' | 0));
    let table = Table { columns, rows };
    if let Some(last) = table.rows.last() {
        let short = torn && last.cells.len() < table.columns.width;
        if short || stray.contains(&last.row) {
            return Err(BankFileProblem::Cut);
        }
    }
    table.check_account()?;
    table.check_currency()?;
    let (lines, balances) = table.lines(today)?;
    if lines.is_empty() {
        return Err(BankFileProblem::NoLines);
    }
    let run = Run::of(&lines, &balances);
    if torn && run == Run::BreaksAtTheEnd {
        return Err(BankFileProblem::Cut);
    }
    let account = table.rows.iter().map(|row| table.columns.cell(&row.cells, Role::Account));
    Ok(BankStatement {
        format: Format::Csv,
        last_four: account.filter_map(last_four).next(),
        currency: "USD",
        covers: None,
        balance: run.closing(&lines, &balances),
        lines,
    })
}

/// The rows below the headings that are not blank, what the columns are, and the rows with a
/// quote that nothing closes.
fn rows(bytes: &[u8]) -> Result<(Vec<Record>, Columns, Vec<usize>), BankFileProblem> {
    for layout in [Layout::Comma, Layout::Semicolon, Layout::Tab, Layout::Bar] {
        let choices =
            Choices { layout: Some(layout), header: Some(Header::Nowhere), ..Choices::default() };
        let sheet = read_with(bytes, &choices).map_err(refused)?;
        if sheet.layout == Layout::Workbook {
            return Err(BankFileProblem::Workbook);
        }
        if let Some((head, columns)) = head(&sheet) {
            let mut rows = sheet.show(head + 1, sheet.records(), None);
            rows.retain(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
            return Ok((rows, columns, sheet.stray_quotes.clone()));
        }
    }
    Err(BankFileProblem::NoColumns)
}

fn refused(why: NotASheet) -> BankFileProblem {
    match why {
        NotASheet::OldWorkbook | NotASheet::Locked => BankFileProblem::Workbook,
        other => BankFileProblem::NotABankFile(other),
    }
}

/// The row of the headings, counted from 1, and what they say.
fn head(sheet: &Sheet) -> Option<(usize, Columns)> {
    let rows = sheet.show(1, HEAD_ROWS, None);
    rows.iter().find_map(|row| Some((row.row, Columns::of(&row.cells)?)))
}

/// Formats that begin in their own way.
fn other_format(bytes: &[u8]) -> Option<OtherFormat> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2_048)]);
    let head = head.trim_start_matches('\u{FEFF}').trim_start();
    let second = head.lines().nth(1).unwrap_or("");
    if head.starts_with("01,") && second.starts_with("02,") {
        Some(OtherFormat::Bai2)
    } else if head.starts_with("!Type:") || head.starts_with("!Account") {
        Some(OtherFormat::Qif)
    } else if head.starts_with("{1:F01") || head.starts_with(":20:") {
        Some(OtherFormat::Mt940)
    } else if head.contains("iso:20022:tech:xsd:camt.05") {
        Some(OtherFormat::Camt)
    } else {
        None
    }
}

struct Table {
    columns: Columns,
    rows: Vec<Record>,
}

/// What a row says of its amount.
enum Sum {
    /// Nothing: a line of sums, of remarks, of the opening balance.
    Nothing,
    Signed(Money),
    /// The way stands in words.
    Unsigned(Money),
}

impl Table {
    fn cells(&self, role: Role) -> impl Iterator<Item = (&Record, &str)> {
        self.rows.iter().map(move |row| (row, self.columns.cell(&row.cells, role)))
    }

    fn check_account(&self) -> Result<(), BankFileProblem> {
        let mut accounts: Vec<&str> = Vec::new();
        for (_, account) in self.cells(Role::Account) {
            if !account.is_empty() && !accounts.contains(&account) {
                accounts.push(account);
            }
        }
        if accounts.len() > 1 {
            let last_fours = accounts.into_iter().filter_map(last_four).collect();
            return Err(BankFileProblem::TwoAccounts { last_fours });
        }
        Ok(())
    }

    fn check_currency(&self) -> Result<(), BankFileProblem> {
        let dollars = ["", "usd", "us", "us dollar", "us dollars"];
        let other = self.cells(Role::Currency).find(|(_, c)| !dollars.contains(&fold(c).as_str()));
        match other {
            Some((_, currency)) => Err(BankFileProblem::Currency(kept_text(currency))),
            None => Ok(()),
        }
    }

    /// The lines, and beside each the balance after it.
    fn lines(&self, today: Day) -> Result<(Vec<BankLine>, Vec<Option<Money>>), BankFileProblem> {
        let order = self.order();
        let debits_are_negative = self.is_signed(Role::Debit);
        let in_words = self.says_way_in_words();
        let mut lines = Vec::new();
        let mut balances = Vec::new();
        for row in &self.rows {
            let sum = self.sum(row, debits_are_negative, in_words)?;
            let amount = match sum {
                Sum::Nothing => continue,
                Sum::Signed(amount) => amount,
                Sum::Unsigned(amount) => match self.way(row) {
                    Some(true) => -amount,
                    Some(false) => amount,
                    None => return Err(BankFileProblem::NoDirection { at: row.row }),
                },
            };
            lines.push(self.line(row, amount, order, today)?);
            balances.push(self.columns.cell(&row.cells, Role::Balance).parse().ok());
        }
        Ok((lines, balances))
    }

    /// Whether day or month comes first: one of them above twelve tells it for the whole file.
    fn order(&self) -> DateOrder {
        let count = |order| {
            self.cells(Role::Day).filter(|(_, day)| dates::evidence(day) == Some(order)).count()
        };
        if count(DateOrder::Dmy) > count(DateOrder::Mdy) { DateOrder::Dmy } else { DateOrder::Mdy }
    }

    /// Whether the amounts of a column carry a minus throughout.
    fn is_signed(&self, role: Role) -> bool {
        let amounts = self.cells(role).filter_map(|(_, text)| amount(text).ok());
        let mut amounts = amounts.filter(|amount| !amount.is_zero()).peekable();
        amounts.peek().is_some() && amounts.all(Money::is_negative)
    }

    /// Whether no amount has a sign, and words say for some that money went out.
    fn says_way_in_words(&self) -> bool {
        let unsigned =
            self.cells(Role::Amount).all(|(_, text)| !amount(text).is_ok_and(Money::is_negative));
        unsigned && self.rows.iter().any(|row| self.way(row) == Some(true))
    }

    /// Whether words say that money went out.
    fn way(&self, row: &Record) -> Option<bool> {
        let kind = fold(self.columns.cell(&row.cells, Role::Kind));
        let has = |words: &[&str]| kind.split(' ').any(|word| words.contains(&word));
        if has(&["debit", "dr", "db", "d", "withdrawal", "check", "fee", "charge"]) {
            Some(true)
        } else if has(&["credit", "cr", "c", "deposit", "dep", "dslip", "interest"]) {
            Some(false)
        } else {
            None
        }
    }

    fn sum(
        &self,
        row: &Record,
        debits_are_negative: bool,
        in_words: bool,
    ) -> Result<Sum, BankFileProblem> {
        let read = |role| {
            let text = self.columns.cell(&row.cells, role);
            match amount(text) {
                Ok(amount) => Ok(Some(amount)),
                Err(NotMoney::Blank) => Ok(None),
                Err(why) => {
                    Err(BankFileProblem::Amount { at: row.row, text: kept_text(text), why })
                }
            }
        };
        // A row without a day is a sum or a remark, and so is one that only has a balance.
        if self.columns.cell(&row.cells, Role::Day).is_empty() {
            return Ok(Sum::Nothing);
        }
        if let Some(amount) = read(Role::Amount)? {
            return Ok(if in_words { Sum::Unsigned(amount) } else { Sum::Signed(amount) });
        }
        let filled = |role| Ok(read(role)?.filter(|amount| !amount.is_zero()));
        match (filled(Role::Debit)?, filled(Role::Credit)?) {
            (Some(_), Some(_)) => Err(BankFileProblem::BothWays { at: row.row }),
            (Some(out), None) => Ok(Sum::Signed(if debits_are_negative { out } else { -out })),
            (None, Some(into)) => Ok(Sum::Signed(into)),
            (None, None) => self.no_sum(row),
        }
    }

    /// A row with a day and no amount says at least what the balance is.
    fn no_sum(&self, row: &Record) -> Result<Sum, BankFileProblem> {
        let blank =
            BankFileProblem::Amount { at: row.row, text: String::new(), why: NotMoney::Blank };
        let balance = self.columns.cell(&row.cells, Role::Balance);
        if balance.is_empty() { Err(blank) } else { Ok(Sum::Nothing) }
    }

    fn line(
        &self,
        row: &Record,
        amount: Money,
        order: DateOrder,
        today: Day,
    ) -> Result<BankLine, BankFileProblem> {
        let cell = |role| self.columns.cell(&row.cells, role);
        let text = cell(Role::Day);
        let posted_on = day(text, order, today).map_err(|why| BankFileProblem::Day {
            at: row.row,
            text: kept_text(text),
            why,
        })?;
        let check_number = kept_id(cell(Role::Number));
        let text = self.columns.text(&row.cells);
        let words = format!("{} {}", fold(cell(Role::Kind)), fold(&text));
        Ok(BankLine {
            at: row.row,
            posted_on,
            amount,
            kind: kind(&words, amount, check_number.is_some()),
            check_number,
            text: kept_text(&text),
            bank_id: kept_id(cell(Role::Id)),
        })
    }
}
