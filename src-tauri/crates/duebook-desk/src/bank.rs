//! The bank's side of trust: which movement each line of its statement is, and the proof.

use duebook_book::bank_lines::{self, BankLineRow, Role};
use duebook_book::bank_movements::{self, BankMovement};
use duebook_book::trust_proof::{self, TrustProof};
use duebook_book::{Reader, Writer, months};
use duebook_core::id::{BankLineId, BankStatementId, EntryId, TrustBankId};
use duebook_core::matching::{self, MatchReason};
use duebook_core::{Day, shape};

use crate::act::Act;
use crate::clients::Nothing;
use crate::form;
use crate::money::OfBank;
use crate::problem::Problem;

shape! {
    /// Lines of a trust bank: those that are open, or those that came with a statement.
    pub struct AskBankLines {
        pub trust_bank: TrustBankId,
        #[serde(default)]
        pub statement: Option<BankStatementId>,
        #[serde(default)]
        pub offset: u32,
    }

    /// A movement that a line may be.
    pub struct Proposal {
        pub entry: EntryId,
        pub reason: MatchReason,
        /// From 1 to 100.
        pub score: u8,
    }

    /// A line with what it is or may be.
    pub struct BankLineView {
        pub line: BankLineRow,
        /// What it surely is.
        pub proposed: Option<Proposal>,
        /// What it may be, the best first.
        pub candidates: Vec<Proposal>,
    }

    /// Lines, and the movements that are open or that the lines are.
    pub struct BankLines {
        pub lines: Vec<BankLineView>,
        pub movements: Vec<BankMovement>,
    }

    /// A line and the movement that it is.
    pub struct MatchLine {
        pub line: BankLineId,
        pub entry: EntryId,
    }

    /// One line.
    pub struct OfBankLine {
        pub line: BankLineId,
    }

    /// How many lines found their movements.
    pub struct Matched {
        pub matched: usize,
    }

    /// A trust bank on a day.
    pub struct AskProof {
        pub trust_bank: TrustBankId,
        pub on: Day,
    }
}

/// Lines that one answer shows.
const LINES_SHOWN: u32 = 500;

pub(crate) fn lines(
    act: &Act<'_>,
    r: &Reader<'_>,
    args: AskBankLines,
) -> Result<BankLines, Problem> {
    if let Some(statement) = args.statement {
        return of_statement(r, args.trust_bank, statement, args.offset);
    }
    let open = bank_lines::to_match(r, args.trust_bank, act.today, LINES_SHOWN)?;
    let found = open.proposed();
    let of = |m: &matching::Match| Proposal { entry: m.movement, reason: m.reason, score: m.score };
    let view = |line: BankLineRow| BankLineView {
        proposed: found.matched.iter().find(|m| m.line == line.id).map(of),
        candidates: found.candidates.iter().filter(|m| m.line == line.id).map(of).collect(),
        line,
    };
    Ok(BankLines { lines: open.lines.into_iter().map(view).collect(), movements: open.movements })
}

fn of_statement(
    r: &Reader<'_>,
    bank: TrustBankId,
    statement: BankStatementId,
    offset: u32,
) -> Result<BankLines, Problem> {
    let mut found = BankLines { lines: Vec::new(), movements: Vec::new() };
    for line in bank_lines::of_statement(r, statement, offset, LINES_SHOWN)? {
        for entry in [line.movement, line.difference].into_iter().flatten() {
            found.movements.push(bank_movements::get(r, bank, entry)?);
        }
        found.lines.push(BankLineView { line, proposed: None, candidates: Vec::new() });
    }
    Ok(found)
}

/// Says which movement a line is.
pub(crate) fn match_line(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: MatchLine,
) -> Result<Nothing, Problem> {
    let (line, movement) = open_pair(w, args.line, args.entry)?;
    if line.amount != movement.amount {
        return Err(Problem::line_amount_differs(line.amount, movement.amount));
    }
    bank_lines::match_with(w, &act.stamp(), &line, movement.entry, Role::Movement, false)?;
    Ok(Nothing {})
}

/// Takes every proposal that leaves no doubt.
pub(crate) fn match_proposed(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: OfBank,
) -> Result<Matched, Problem> {
    let open = bank_lines::to_match(w, args.trust_bank, act.today, LINES_SHOWN)?;
    let found = open.proposed();
    for sure in &found.matched {
        let line = bank_lines::get(w, sure.line)?;
        bank_lines::match_with(w, &act.stamp(), &line, sure.movement, Role::Movement, false)?;
    }
    Ok(Matched { matched: found.matched.len() })
}

/// Takes a match back.
pub(crate) fn unmatch_line(
    _: &Act<'_>,
    w: &Writer<'_>,
    args: OfBankLine,
) -> Result<Nothing, Problem> {
    let line = bank_lines::get(w, args.line)?;
    let Some(entry) = line.movement.or(line.difference) else {
        return Err(Problem::line_not_matched());
    };
    if bank_lines::made_entry(w, line.id)? {
        return Err(Problem::line_made_an_entry());
    }
    let movement = bank_movements::get(w, line.trust_bank, entry)?;
    for on in [line.posted_on, movement.booked_on] {
        if months::is_closed(w, on)? {
            return Err(Problem::match_of_closed_month(on));
        }
    }
    bank_lines::unmatch(w, line.id)?;
    Ok(Nothing {})
}

/// A line that is no movement yet.
pub(crate) fn open_line(r: &Reader<'_>, id: BankLineId) -> Result<BankLineRow, Problem> {
    let line = bank_lines::get(r, id)?;
    match line.movement.or(line.difference) {
        Some(_) => Err(Problem::line_matched()),
        None => Ok(line),
    }
}

/// A line and a movement of the same bank that are both open.
pub(crate) fn open_pair(
    r: &Reader<'_>,
    line: BankLineId,
    entry: EntryId,
) -> Result<(BankLineRow, BankMovement), Problem> {
    let line = open_line(r, line)?;
    let movement = bank_movements::get(r, line.trust_bank, entry)?;
    match movement.line {
        Some(_) => Err(Problem::movement_matched()),
        None => Ok((line, movement)),
    }
}

/// Proves a trust bank on a day.
pub(crate) fn proof(act: &Act<'_>, r: &Reader<'_>, args: AskProof) -> Result<TrustProof, Problem> {
    form::past("on", args.on, act.today)?;
    Ok(trust_proof::of(r, args.trust_bank, args.on)?)
}
