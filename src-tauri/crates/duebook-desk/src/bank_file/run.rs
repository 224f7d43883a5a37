//! Which way the lines of a file run, and what balance they end with.

use duebook_core::Money;

use super::{BankBalance, BankLine};

/// In which order the lines run, by their balances: each is the one before and its amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Run {
    /// The oldest line is the first.
    Down,
    /// The newest line is the first.
    Up,
    /// As [`Run::Down`] but for the last row.
    BreaksAtTheEnd,
    /// Balances are missing or do not run.
    Unknown,
}

impl Run {
    /// By the balance after each line; `None` where the file has none.
    pub(super) fn of(lines: &[BankLine], balances: &[Option<Money>]) -> Run {
        let Some(known) = balances.iter().copied().collect::<Option<Vec<Money>>>() else {
            return Run::Unknown;
        };
        let joins = |older: usize, newer: usize| known[older] + lines[newer].amount == known[newer];
        let pairs = known.len() - 1;
        if (0..pairs).all(|i| joins(i, i + 1)) {
            Run::Down
        } else if (0..pairs).all(|i| joins(i + 1, i)) {
            Run::Up
        } else if pairs > 1 && (0..pairs - 1).all(|i| joins(i, i + 1)) {
            Run::BreaksAtTheEnd
        } else {
            Run::Unknown
        }
    }

    /// The balance after the newest line.
    pub(super) fn closing(
        self,
        lines: &[BankLine],
        balances: &[Option<Money>],
    ) -> Option<BankBalance> {
        let newest = match self {
            Run::Down => lines.len() - 1,
            Run::Up => 0,
            Run::BreaksAtTheEnd | Run::Unknown => return None,
        };
        Some(BankBalance { on: lines[newest].posted_on, amount: balances[newest]? })
    }
}
