//! Proposes which movement of a trust bank each line of the bank's statement is.
//!
//! Evidence is taken in steps, the strongest first; what one step matches is gone for the next. A
//! step matches a movement with a line only when they are together in every way to match as many
//! as possible of that step. Where two ways are as good, a person decides: everything that is left
//! comes with its candidates. A movement is never matched twice, and neither is a line.

mod evidence;
mod forced;

use serde::{Deserialize, Serialize};

use evidence::{STEPS, Weight, weigh};
use forced::forced;

use crate::bank_line::BankLineKind;
use crate::id::{BankLineId, EntryId};
use crate::{Day, Money};

/// What moved money in a trust bank's ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MovementKind {
    /// A deposit slip: one sum for all its items.
    Deposit,
    /// What a processor paid in one sum.
    Settlement,
    /// An item that the bank took back. Its number is that of the item.
    Return,
    /// A check of the agency. Its number is printed on it.
    Check,
    /// Money sent by ACH or wire.
    Sent,
    /// To or from the agency's operating account.
    Transfer,
    /// A charge of the bank.
    Charge,
    /// Interest of the bank.
    Interest,
    /// Anything else.
    Other,
}

/// A movement that no bank line is matched with yet: one entry's sum on the bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// The entry.
    pub id: EntryId,
    /// The day of the money.
    pub booked_on: Day,
    /// Into the bank positive.
    pub amount: Money,
    /// What it was.
    pub kind: MovementKind,
    /// Number of a check, money order or slip.
    pub number: Option<String>,
}

/// A bank line that no movement is matched with yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The caller's number.
    pub id: BankLineId,
    /// The bank's day.
    pub posted_on: Day,
    /// Into the bank positive.
    pub amount: Money,
    /// The bank's word for it.
    pub kind: BankLineKind,
    /// Of a check.
    pub number: Option<String>,
    /// Whom and what for; a number may stand in it.
    pub text: String,
}

/// How far apart the days of a movement and its line may be when no number ties them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Days that the bank may be earlier than the ledger.
    pub early: u16,
    /// Days that it may be later.
    pub late: u16,
    /// The same for checks of the agency, which lie in people's drawers.
    pub check_late: u16,
}

impl Default for Window {
    /// A weekend and a holiday; a check is stale after six months (UCC 4-404).
    fn default() -> Window {
        Window { early: 3, late: 7, check_late: 183 }
    }
}

/// Why a movement and a line belong together, or may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum MatchReason {
    /// The number of the agency's check and the amount.
    CheckNumber,
    /// The number of a returned item and the amount.
    ReturnedItem,
    /// The total of a deposit slip, within the days.
    SlipTotal,
    /// What a processor paid, within the days.
    SettlementTotal,
    /// The amount and the bank's word, within the days.
    SameKind,
    /// The amount alone, within the days.
    SameAmount,
    /// The number, but another amount. Never matched without a person.
    OtherAmount,
}

/// A movement and a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// The movement.
    pub movement: EntryId,
    /// The bank line.
    pub line: BankLineId,
    /// Why.
    pub reason: MatchReason,
    /// From 1 to 100; 100 is a number in its own field and the amount.
    pub score: u8,
}

/// What became of every movement and every line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matching {
    /// Proposed, in the order of the lines' days.
    pub matched: Vec<Match>,
    /// Possible for lines that are left to a person: by line, the best first.
    pub candidates: Vec<Match>,
    /// Lines without a match, with candidates or without.
    pub open_lines: Vec<BankLineId>,
    /// Movements without a match: in transit or outstanding.
    pub open_movements: Vec<EntryId>,
}

/// Proposes matches. The same movements and lines give the same answer in whatever order they come.
pub fn propose(movements: &[Movement], lines: &[Line], window: Window) -> Matching {
    let movements = in_order(movements, |movement| (movement.booked_on, movement.id));
    let lines = in_order(lines, |line| (line.posted_on, line.id));
    let ties = ties(&movements, &lines, window);
    let mut by_movement = vec![None; movements.len()];
    let mut by_line = vec![None; lines.len()];
    for step in STEPS {
        let open = |tie: &&Tie| by_movement[tie.movement].is_none() && by_line[tie.line].is_none();
        let of_step = ties.iter().filter(|tie| tie.weight.step == step).filter(open);
        let edges: Vec<(usize, usize)> = of_step.map(|tie| (tie.movement, tie.line)).collect();
        for (movement, line) in forced(movements.len(), lines.len(), &edges) {
            by_movement[movement] = Some(line);
            by_line[line] = Some(movement);
        }
    }
    let match_of = |tie: &Tie| Match {
        movement: movements[tie.movement].id,
        line: lines[tie.line].id,
        reason: tie.weight.reason,
        score: tie.weight.score,
    };
    let mut left: Vec<&Tie> = ties.iter().collect();
    left.retain(|tie| by_movement[tie.movement].is_none() && by_line[tie.line].is_none());
    left.sort_by_key(|tie| (tie.line, std::cmp::Reverse(tie.weight.score), tie.movement));
    let mut taken: Vec<&Tie> = ties.iter().collect();
    taken.retain(|tie| by_movement[tie.movement] == Some(tie.line));
    taken.sort_by_key(|tie| tie.line);
    let unmatched = |found: &[Option<usize>]| -> Vec<usize> {
        (0..found.len()).filter(|at| found[*at].is_none()).collect()
    };
    Matching {
        matched: taken.into_iter().map(match_of).collect(),
        candidates: left.into_iter().map(match_of).collect(),
        open_lines: unmatched(&by_line).into_iter().map(|at| lines[at].id).collect(),
        open_movements: unmatched(&by_movement).into_iter().map(|at| movements[at].id).collect(),
    }
}

fn in_order<T, K: Ord>(all: &[T], key: impl Fn(&T) -> K) -> Vec<&T> {
    let mut sorted: Vec<&T> = all.iter().collect();
    sorted.sort_by_key(|one| key(one));
    sorted
}

/// A movement and a line, by their places, that something ties together.
struct Tie {
    movement: usize,
    line: usize,
    weight: Weight,
}

fn ties(movements: &[&Movement], lines: &[&Line], window: Window) -> Vec<Tie> {
    let mut ties = Vec::new();
    for (movement, of) in movements.iter().enumerate() {
        for (line, with) in lines.iter().enumerate() {
            if let Some(weight) = weigh(of, with, window) {
                ties.push(Tie { movement, line, weight });
            }
        }
    }
    ties
}

#[cfg(test)]
#[path = "matching/tests.rs"]
mod tests;
