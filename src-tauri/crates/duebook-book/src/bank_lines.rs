//! Lines of bank statements and the movements that they are.

use duebook_core::bank_line::BankLineKind;
use duebook_core::day::plus_days;
use duebook_core::id::{BankLineId, BankStatementId, EntryId, TrustBankId};
use duebook_core::matching::{Line, Matching, Window, propose};
use duebook_core::{Day, Money, shape};

use crate::bank_movements::{self, BankMovement};
use crate::db::{Reader, Row, Writer};
use crate::error::{Error, Result};
use crate::stamp::Stamp;
use crate::values;

shape! {
    /// A line of a bank statement.
    pub struct BankLineRow {
        pub id: BankLineId,
        pub statement: BankStatementId,
        pub trust_bank: TrustBankId,
        pub posted_on: Day,
        /// Into the account positive.
        pub amount: Money,
        pub kind: BankLineKind,
        /// Of a check.
        pub number: Option<String>,
        pub text: String,
        /// The movement that it is.
        pub movement: Option<EntryId>,
        /// The difference that stands under it.
        pub difference: Option<EntryId>,
    }

    /// Open lines of a trust bank, open movements, and which belong together.
    pub struct ToMatch {
        pub lines: Vec<BankLineRow>,
        pub movements: Vec<BankMovement>,
    }
}

/// What an entry is under a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The movement that the line is.
    Movement,
    /// What the bank moved more or less than the ledger has.
    Difference,
}

impl Role {
    fn code(self) -> &'static str {
        match self {
            Role::Movement => "movement",
            Role::Difference => "difference",
        }
    }
}

const LINES: &str = "SELECT bank_line.id, bank_statement_id, trust_bank_id, posted_on,
    amount_cents, kind, number, text,
    (SELECT entry_id FROM bank_match WHERE line_id = bank_line.id AND role = 'movement'),
    (SELECT entry_id FROM bank_match WHERE line_id = bank_line.id AND role = 'difference')
    FROM bank_line";
const IS_OPEN: &str = "NOT EXISTS (SELECT 1 FROM bank_match WHERE line_id = bank_line.id)";

fn read_line(row: &Row<'_>) -> Result<BankLineRow> {
    Ok(BankLineRow {
        id: row.next()?,
        statement: row.next()?,
        trust_bank: row.next()?,
        posted_on: row.next()?,
        amount: row.next()?,
        kind: BankLineKind::from_code(&row.next::<String>()?)
            .ok_or_else(|| Error::bad_value("kind", "a kind of bank line"))?,
        number: row.next()?,
        text: row.next()?,
        movement: row.next()?,
        difference: row.next()?,
    })
}

/// One line.
pub fn get(r: &Reader<'_>, id: BankLineId) -> Result<BankLineRow> {
    r.one(&format!("{LINES} WHERE bank_line.id = ?1"), values![id], read_line)
}

/// The lines that came first with a statement, in their order, from a place on.
pub fn of_statement(
    r: &Reader<'_>,
    id: BankStatementId,
    offset: u32,
    limit: u32,
) -> Result<Vec<BankLineRow>> {
    let sql = format!(
        "{LINES} WHERE bank_statement_id = ?1 ORDER BY posted_on, bank_line.id LIMIT ?2 OFFSET ?3"
    );
    r.all(&sql, values![id, limit, offset], read_line)
}

/// Lines up to a day that are no movement yet, oldest first, at most so many.
pub fn open(r: &Reader<'_>, bank: TrustBankId, to: Day, limit: u32) -> Result<Vec<BankLineRow>> {
    let sql = format!(
        "{LINES} WHERE trust_bank_id = ?1 AND posted_on <= ?2 AND {IS_OPEN}
          ORDER BY posted_on, bank_line.id LIMIT ?3"
    );
    r.all(&sql, values![bank, to, limit], read_line)
}

/// What is to be matched on a trust bank: the oldest open lines, and the open movements of days
/// that they could be.
pub fn to_match(r: &Reader<'_>, bank: TrustBankId, to: Day, limit: u32) -> Result<ToMatch> {
    let lines = open(r, bank, to, limit)?;
    let window = Window::default();
    let days = match (lines.first(), lines.last()) {
        (Some(first), Some(last)) => (
            plus_days(first.posted_on, -i64::from(window.check_late)),
            plus_days(last.posted_on, i64::from(window.early)),
        ),
        _ => (plus_days(to, -i64::from(window.check_late)), to),
    };
    Ok(ToMatch { movements: bank_movements::open(r, bank, days, MOVEMENTS_MAX)?, lines })
}

/// The most movements that are weighed at once.
const MOVEMENTS_MAX: u32 = 5_000;

impl ToMatch {
    /// Which lines are which movements.
    pub fn proposed(&self) -> Matching {
        let line = |line: &BankLineRow| Line {
            id: line.id,
            posted_on: line.posted_on,
            amount: line.amount,
            kind: line.kind,
            number: line.number.clone(),
            text: line.text.clone(),
        };
        let lines: Vec<Line> = self.lines.iter().map(line).collect();
        propose(&bank_movements::to_match(&self.movements), &lines, Window::default())
    }
}

/// Matches a line with an entry. The entry was `made` when it was written because of the line.
pub fn match_with(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    line: &BankLineRow,
    entry: EntryId,
    role: Role,
    made: bool,
) -> Result<()> {
    w.run(
        "INSERT INTO bank_match (line_id, role, entry_id, trust_bank_id, made, matched_at,
             matched_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        values![line.id, role.code(), entry, line.trust_bank, made, stamp.at, stamp.user],
    )?;
    Ok(())
}

/// Takes a match back: both are open again.
pub fn unmatch(w: &Writer<'_>, line: BankLineId) -> Result<()> {
    w.run("DELETE FROM bank_match WHERE line_id = ?1", values![line])?;
    Ok(())
}

/// Whether an entry was written because of a line.
pub fn made_entry(r: &Reader<'_>, line: BankLineId) -> Result<bool> {
    let made = r.maybe(
        "SELECT 1 FROM bank_match WHERE line_id = ?1 AND made = 1",
        values![line],
        |row| row.next::<i64>(),
    )?;
    Ok(made.is_some())
}
