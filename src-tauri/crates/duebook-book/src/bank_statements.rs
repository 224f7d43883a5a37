//! Statements of banks: taken in whole, each line stored once, however often the bank gives it.

use std::collections::HashMap;

use duebook_core::bank_line::BankLineKind;
use duebook_core::id::{BankStatementId, TrustBankId};
use duebook_core::{Day, Money, shape};

use crate::db::{Reader, Row, Writer};
use crate::error::Result;
use crate::stamp::Stamp;
use crate::value::Instant;
use crate::values;

shape! {
    /// A bank's statement that was taken in.
    pub struct BankStatementRow {
        pub id: BankStatementId,
        pub trust_bank: TrustBankId,
        pub file_name: String,
        pub from_on: Day,
        pub to_on: Day,
        /// What the account held at the end of a day, where the bank or the person said it.
        pub balance: Option<Money>,
        pub balance_on: Option<Day>,
        pub lines: u32,
        /// Lines that no statement had before.
        pub new_lines: u32,
        /// Lines that came first with it and have no movement yet.
        pub open_lines: u32,
        pub taken_at: Instant,
        pub by: String,
    }
}

/// A statement that is about to be taken in.
#[derive(Debug, Clone)]
pub struct NewStatement<'a> {
    /// Whose account it is.
    pub bank: TrustBankId,
    /// The name of the file.
    pub file_name: &'a str,
    /// The SHA-256 of its bytes.
    pub file_sha256: &'a str,
    /// ofx or csv.
    pub format: &'a str,
    /// First and last day that it covers.
    pub covers: (Day, Day),
    /// What the account held at the end of a day.
    pub balance: Option<(Day, Money)>,
    /// Its lines in the order of the file.
    pub lines: &'a [NewLine],
}

/// A line of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLine {
    /// The bank's day.
    pub posted_on: Day,
    /// Into the bank positive; never zero.
    pub amount: Money,
    /// The bank's word.
    pub kind: BankLineKind,
    /// Of a check.
    pub number: Option<String>,
    /// Whom and what for.
    pub text: String,
    /// The bank's own id of it.
    pub bank_ref: Option<String>,
}

/// What makes a line the same as one of another statement.
#[derive(PartialEq, Eq, Hash)]
struct Same<'a> {
    posted_on: Day,
    amount: Money,
    text: &'a str,
    bank_ref: &'a str,
}

/// Takes a statement in. A line that a statement had before is not stored again: one with the
/// same id of the bank, day and amount, or, where one of them has no id, with the same day, amount
/// and text. Of lines that look alike as many are kept as the fullest statement has.
pub fn take_in(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    new: &NewStatement<'_>,
) -> Result<BankStatementId> {
    let known = known_lines(w, new)?;
    let fresh = fresh(new.lines, known);
    let id = BankStatementId(w.insert(
        "INSERT INTO bank_statement (trust_bank_id, file_name, file_sha256, format, from_on, to_on,
             balance_on, balance_cents, lines, new_lines, taken_at, taken_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        values![
            new.bank,
            new.file_name,
            new.file_sha256,
            new.format,
            new.covers.0,
            new.covers.1,
            new.balance.map(|(on, _)| on),
            new.balance.map(|(_, amount)| amount),
            new.lines.len(),
            fresh.len(),
            stamp.at,
            stamp.user
        ],
    )?);
    for line in fresh {
        let (kind, text, bank_ref) = (line.kind.code(), line.text.as_str(), &line.bank_ref);
        w.insert(
            "INSERT INTO bank_line (bank_statement_id, trust_bank_id, posted_on, amount_cents, kind,
                 number, text, bank_ref, twin)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,
                     (SELECT 1 + count(*) FROM bank_line
                       WHERE trust_bank_id = ?2 AND posted_on = ?3 AND amount_cents = ?4
                         AND text = ?7 AND coalesce(bank_ref, '') = coalesce(?8, '')))",
            values![id, new.bank, line.posted_on, line.amount, kind, line.number, text, bank_ref],
        )?;
    }
    Ok(id)
}

/// A line that is stored, as far as it tells lines apart.
struct Known {
    posted_on: Day,
    amount: Money,
    text: String,
    bank_ref: Option<String>,
}

fn known_lines(r: &Reader<'_>, new: &NewStatement<'_>) -> Result<Vec<Known>> {
    let days = new.lines.iter().map(|l| l.posted_on);
    let (first, last) = (days.clone().min(), days.max());
    r.all(
        "SELECT posted_on, amount_cents, text, bank_ref FROM bank_line
          WHERE trust_bank_id = ?1 AND posted_on BETWEEN ?2 AND ?3",
        values![new.bank, first, last],
        |row| {
            Ok(Known {
                posted_on: row.next()?,
                amount: row.next()?,
                text: row.next()?,
                bank_ref: row.next()?,
            })
        },
    )
}

/// The lines that no statement had before. Each stored line stands for one line of the file.
fn fresh(lines: &[NewLine], known: Vec<Known>) -> Vec<&NewLine> {
    let mut by_id: HashMap<Same<'_>, usize> = HashMap::new();
    let mut by_text: HashMap<Same<'_>, usize> = HashMap::new();
    for line in &known {
        let same = |text, bank_ref| Same {
            posted_on: line.posted_on,
            amount: line.amount,
            text,
            bank_ref,
        };
        match &line.bank_ref {
            Some(id) => *by_id.entry(same("", id)).or_default() += 1,
            None => *by_text.entry(same(&line.text, "")).or_default() += 1,
        }
    }
    // A file without ids may repeat lines that have some.
    let mut without_ids: HashMap<Same<'_>, usize> = HashMap::new();
    for line in known.iter().filter(|l| l.bank_ref.is_some()) {
        let (posted_on, amount, text) = (line.posted_on, line.amount, line.text.as_str());
        *without_ids.entry(Same { posted_on, amount, text, bank_ref: "" }).or_default() += 1;
    }
    let take = |found: Option<&mut usize>| match found {
        Some(left) if *left > 0 => {
            *left -= 1;
            true
        }
        _ => false,
    };
    let mut fresh = Vec::new();
    for line in lines {
        let (posted_on, amount) = (line.posted_on, line.amount);
        let text = Same { posted_on, amount, text: &line.text, bank_ref: "" };
        let is_known = match &line.bank_ref {
            Some(id) => {
                let id = Same { posted_on, amount, text: "", bank_ref: id };
                take(by_id.get_mut(&id)) || take(by_text.get_mut(&text))
            }
            None => take(by_text.get_mut(&text)) || take(without_ids.get_mut(&text)),
        };
        if !is_known {
            fresh.push(line);
        }
    }
    fresh
}

const STATEMENTS: &str = "SELECT bank_statement.id, trust_bank_id, file_name, from_on, to_on,
    balance_cents, balance_on, lines, new_lines,
    (SELECT count(*) FROM bank_line
      WHERE bank_line.bank_statement_id = bank_statement.id
        AND NOT EXISTS (SELECT 1 FROM bank_match WHERE line_id = bank_line.id)),
    taken_at, app_user.name
    FROM bank_statement JOIN app_user ON app_user.id = taken_by";

fn read_statement(row: &Row<'_>) -> Result<BankStatementRow> {
    Ok(BankStatementRow {
        id: row.next()?,
        trust_bank: row.next()?,
        file_name: row.next()?,
        from_on: row.next()?,
        to_on: row.next()?,
        balance: row.next()?,
        balance_on: row.next()?,
        lines: row.next()?,
        new_lines: row.next()?,
        open_lines: row.next()?,
        taken_at: row.next()?,
        by: row.next()?,
    })
}

/// Statements of a trust bank, the latest first.
pub fn list(r: &Reader<'_>, bank: TrustBankId, limit: u32) -> Result<Vec<BankStatementRow>> {
    let sql = format!(
        "{STATEMENTS} WHERE trust_bank_id = ?1 ORDER BY to_on DESC, bank_statement.id DESC LIMIT ?2"
    );
    r.all(&sql, values![bank, limit], read_statement)
}

/// One statement.
pub fn get(r: &Reader<'_>, id: BankStatementId) -> Result<BankStatementRow> {
    r.one(&format!("{STATEMENTS} WHERE bank_statement.id = ?1"), values![id], read_statement)
}

/// The statement that the same file made before, if it did.
pub fn of_file(
    r: &Reader<'_>,
    bank: TrustBankId,
    sha256: &str,
) -> Result<Option<BankStatementRow>> {
    let sql = format!("{STATEMENTS} WHERE trust_bank_id = ?1 AND file_sha256 = ?2");
    r.maybe(&sql, values![bank, sha256], read_statement)
}

/// Why a statement cannot be taken out again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stays {
    /// A later one was taken in: lines that both have came first with this one.
    NotTheLatest,
    /// A line of it has its movement.
    Matched,
    /// A line of it is of a closed month.
    Closed,
}

/// Whether a statement was the wrong one to take in and nothing was made of it yet.
pub fn may_go(r: &Reader<'_>, id: BankStatementId) -> Result<Option<Stays>> {
    let row = get(r, id)?;
    let later = r.one(
        "SELECT count(*) FROM bank_statement WHERE trust_bank_id = ?1 AND id > ?2",
        values![row.trust_bank, id],
        |row| row.next::<i64>(),
    )?;
    let own: u32 = row.new_lines;
    let closed = r.one(
        "SELECT count(*) FROM bank_line
          WHERE bank_statement_id = ?1
            AND EXISTS (SELECT 1 FROM month_close WHERE month = substr(posted_on, 1, 7))",
        values![id],
        |row| row.next::<i64>(),
    )?;
    Ok(match (later, row.open_lines < own, closed) {
        (1.., ..) => Some(Stays::NotTheLatest),
        (_, true, _) => Some(Stays::Matched),
        (_, _, 1..) => Some(Stays::Closed),
        _ => None,
    })
}

/// Takes a statement out that should not have been taken in, with the lines it brought.
pub fn take_out(w: &Writer<'_>, id: BankStatementId) -> Result<()> {
    w.run("DELETE FROM bank_line WHERE bank_statement_id = ?1", values![id])?;
    w.run("DELETE FROM bank_statement WHERE id = ?1", values![id])?;
    Ok(())
}
