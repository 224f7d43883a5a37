//! What speaks for a movement and a line being one, and how strongly.

use super::{Line, MatchReason, Movement, MovementKind, Window};
use crate::bank_line::BankLineKind;
use crate::day::days_between;

/// The steps, the strongest evidence first.
pub(super) const STEPS: [Step; 5] =
    [Step::Number, Step::NumberInText, Step::Kind, Step::Amount, Step::Early];

/// How strong the evidence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// A number in its own field, and the amount.
    Number,
    /// A number in the text, and the amount.
    NumberInText,
    /// The amount, on the day or soon after it, and the bank calls it what it is.
    Kind,
    /// The amount, on the day or soon after it.
    Amount,
    /// The amount, but the bank had it before the ledger: it was booked late.
    Early,
    /// Something for a person to look at.
    Doubtful,
}

/// Evidence with its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Weight {
    pub(super) step: Step,
    pub(super) reason: MatchReason,
    pub(super) score: u8,
}

/// What ties a movement and a line, if anything does.
pub(super) fn weigh(movement: &Movement, line: &Line, window: Window) -> Option<Weight> {
    let same_amount = movement.amount == line.amount && !line.amount.is_zero();
    let same_way = movement.amount.is_negative() == line.amount.is_negative();
    let comparable = same_amount || same_way && is_numbered(movement.kind);
    if !comparable || contradict(movement, line) {
        return None;
    }
    let number = plain(movement.number.as_deref());
    let own = plain(line.number.as_deref());
    if number.is_some() && number == own {
        return Some(if same_amount {
            Weight { step: Step::Number, reason: by_number(movement.kind), score: 100 }
        } else {
            Weight { step: Step::Doubtful, reason: MatchReason::OtherAmount, score: 20 }
        });
    }
    // Of a check and of a returned item the bank's number is the number, and it is another one.
    if !same_amount || is_numbered(movement.kind) && number.is_some() && own.is_some() {
        return None;
    }
    if is_numbered(movement.kind) && number.is_some_and(|number| stands_in(number, &line.text)) {
        let reason = by_number(movement.kind);
        return Some(Weight { step: Step::NumberInText, reason, score: 95 });
    }
    by_days(movement, line, window)
}

/// The same amount within the days.
fn by_days(movement: &Movement, line: &Line, window: Window) -> Option<Weight> {
    let days = days_between(movement.booked_on, line.posted_on);
    let late = if movement.kind == MovementKind::Check { window.check_late } else { window.late };
    if !(-i64::from(window.early)..=i64::from(late)).contains(&days) {
        return None;
    }
    let apart = u8::try_from(days.unsigned_abs().min(30)).expect("at most thirty");
    let called = is_called(movement.kind, line.kind);
    let (step, score) = match (days < 0, called) {
        (true, _) => (Step::Early, 40 - apart),
        (false, true) => (Step::Kind, 90 - apart),
        (false, false) => (Step::Amount, 60 - apart),
    };
    let reason = match (movement.kind, called) {
        (MovementKind::Deposit, _) => MatchReason::SlipTotal,
        (MovementKind::Settlement, _) => MatchReason::SettlementTotal,
        (_, true) => MatchReason::SameKind,
        (_, false) => MatchReason::SameAmount,
    };
    Some(Weight { step, reason, score })
}

fn by_number(kind: MovementKind) -> MatchReason {
    match kind {
        MovementKind::Return => MatchReason::ReturnedItem,
        MovementKind::Deposit => MatchReason::SlipTotal,
        MovementKind::Settlement => MatchReason::SettlementTotal,
        _ => MatchReason::CheckNumber,
    }
}

/// Whether the number is that of a check, which a bank knows.
fn is_numbered(kind: MovementKind) -> bool {
    matches!(kind, MovementKind::Check | MovementKind::Return)
}

/// Whether the bank's word is the one for a movement.
fn is_called(movement: MovementKind, line: BankLineKind) -> bool {
    matches!(
        (movement, line),
        (MovementKind::Deposit, BankLineKind::Deposit)
            | (MovementKind::Settlement, BankLineKind::Credit)
            | (MovementKind::Return | MovementKind::Sent, BankLineKind::Debit)
            | (MovementKind::Check, BankLineKind::Check)
            | (MovementKind::Transfer, BankLineKind::Transfer)
            | (MovementKind::Charge, BankLineKind::Fee)
            | (MovementKind::Interest, BankLineKind::Interest)
    )
}

/// Whether the bank's word can not be meant for a movement.
fn contradict(movement: &Movement, line: &Line) -> bool {
    use MovementKind::{Charge, Check, Interest, Other, Return, Transfer};
    match line.kind {
        BankLineKind::Fee => !matches!(movement.kind, Charge | Other),
        BankLineKind::Interest => !matches!(movement.kind, Interest | Other),
        BankLineKind::Check => matches!(movement.kind, Return | Transfer | Charge),
        BankLineKind::Transfer => matches!(movement.kind, Check | Return | Charge),
        BankLineKind::Deposit
        | BankLineKind::Debit
        | BankLineKind::Credit
        | BankLineKind::Other => false,
    }
}

/// A number without the zeros that some banks put before it; `None` when it says nothing.
fn plain(number: Option<&str>) -> Option<&str> {
    let number = number?.trim().trim_start_matches('0');
    (!number.is_empty()).then_some(number)
}

/// Whether a number of at least three figures stands in a text by itself.
fn stands_in(number: &str, text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric());
    number.len() >= 3 && words.into_iter().any(|word| word.trim_start_matches('0') == number)
}
