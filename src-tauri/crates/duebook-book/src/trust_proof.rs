//! The proof of a trust bank for any day, three ways: what the bank says, what the ledger says and
//! what the owners have. It can fail, and then it names what is open.

use duebook_core::day::{days_between, plus_days};
use duebook_core::id::TrustBankId;
use duebook_core::matching::{MovementKind, Window};
use duebook_core::{Day, Money, shape};

use crate::bank_balance::{self, BankFigure};
use crate::bank_differences::{self, OpenDifference};
use crate::bank_lines::{self, BankLineRow};
use crate::bank_movements::{self, BankMovement};
use crate::db::Reader;
use crate::error::Result;
use crate::trust_day::{self, AsOf, TrustDay};

shape! {
    /// A movement that one side has and the other has not yet.
    pub struct Waiting {
        pub movement: BankMovement,
        pub days: i64,
        /// Whether it waits longer than it should.
        pub late: bool,
    }

    /// One trust bank proved on one day.
    pub struct TrustProof {
        pub trust_bank: TrustBankId,
        pub on: Day,
        /// not_entered, fails, look or agrees.
        pub verdict: String,
        /// What the bank says; none when no statement covers the day.
        pub bank: Option<BankFigure>,
        /// In the ledger and not yet at the bank, in and out, both positive.
        pub in_transit: Money,
        pub outstanding: Money,
        /// At the bank and booked later, into the bank positive.
        pub booked_later: Money,
        /// What the bank has too much after all that; none when it is not entered.
        pub off: Option<Money>,
        /// The ledger and its owners.
        pub ledger: TrustDay,
        /// What ledger bank, hand, shortage and difference are more than the owners have.
        pub owners_off: Money,
        pub waiting: Vec<Waiting>,
        pub later: Vec<BankMovement>,
        pub differences: Vec<OpenDifference>,
        /// Lines that are no movement: those up to the day, and later ones that explain what is
        /// off.
        pub open_lines: Vec<BankLineRow>,
        /// Movements without a line that explain what is off: all of them where no single one does.
        pub open_movements: Vec<BankMovement>,
    }
}

/// At most so many open lines and movements are named.
const NAMED_MAX: u32 = 200;

/// Proves a trust bank on a day, as all is known now.
pub fn of(r: &Reader<'_>, bank: TrustBankId, on: Day) -> Result<TrustProof> {
    let ledger = trust_day::of(r, bank, AsOf { on, known_at: None })?;
    let figure = bank_balance::on(r, bank, on)?;
    let waiting: Vec<Waiting> = bank_movements::on_their_way(r, bank, on)?
        .into_iter()
        .map(|movement| waiting(movement, on))
        .collect();
    let later = bank_movements::booked_later(r, bank, on)?;
    let on_the_way = |is: fn(Money) -> bool| -> Money {
        waiting.iter().map(|w| w.movement.amount).filter(|a| is(*a)).sum()
    };
    let (in_transit, outstanding) =
        (on_the_way(Money::is_positive), on_the_way(Money::is_negative));
    let booked_later: Money = later.iter().map(|m| m.amount).sum();
    let off =
        figure.as_ref().map(|f| f.amount + in_transit + outstanding - booked_later - ledger.bank);
    let held = ledger.bank + ledger.hand + ledger.shortage + ledger.difference;
    let mut proof = TrustProof {
        trust_bank: bank,
        on,
        verdict: String::new(),
        bank: figure,
        in_transit,
        outstanding: -outstanding,
        booked_later,
        off,
        owners_off: held - ledger.owned,
        ledger,
        waiting,
        later,
        differences: bank_differences::open(r, bank, on)?,
        open_lines: Vec::new(),
        open_movements: Vec::new(),
    };
    name_what_is_open(r, &mut proof)?;
    proof.verdict = verdict(&proof).to_owned();
    Ok(proof)
}

fn waiting(movement: BankMovement, on: Day) -> Waiting {
    let window = Window::default();
    let days = days_between(movement.booked_on, on);
    let limit = match movement.matching_kind() {
        MovementKind::Check => window.check_late,
        _ => window.late,
    };
    Waiting { movement, days, late: days > i64::from(limit) }
}

/// Names the lines that are no movement, and what explains a sum that is off. The bank's figure is
/// carried from the balance of a later day, so that what is open until then counts as well.
fn name_what_is_open(r: &Reader<'_>, proof: &mut TrustProof) -> Result<()> {
    let (bank, on) = (proof.trust_bank, proof.on);
    let Some(figure) = &proof.bank else { return Ok(()) };
    let off = proof.off.unwrap_or_default();
    let to = figure.balance_on.max(on);
    let mut lines = bank_lines::open(r, bank, to, NAMED_MAX)?;
    let movements = match off.is_zero() {
        true => Vec::new(),
        false => bank_movements::open(r, bank, (plus_days(on, -366), to), NAMED_MAX)?,
    };
    // What the bank has and the ledger has not is too much; what comes after the day is taken off
    // the balance on the way back to it.
    let explains = |line: &BankLineRow| match line.posted_on <= on {
        true => line.amount == off,
        false => line.amount == -off,
    };
    let one_explains = lines.iter().any(explains) || movements.iter().any(|m| m.amount == off);
    lines.retain(|l| l.posted_on <= on || !off.is_zero() && (explains(l) || !one_explains));
    proof.open_movements = movements;
    proof.open_movements.retain(|m| m.amount == off || !one_explains);
    proof.open_lines = lines;
    Ok(())
}

fn verdict(proof: &TrustProof) -> &'static str {
    let Some(figure) = &proof.bank else { return "not_entered" };
    let off = proof.off.is_none_or(|off| !off.is_zero()) || !proof.owners_off.is_zero();
    let unexplained = proof.open_lines.iter().any(|line| line.posted_on <= proof.on);
    if off || unexplained || figure.broken.is_some() {
        return "fails";
    }
    let late = proof.waiting.iter().any(|w| w.late);
    let short = !proof.ledger.shortage.is_zero() || !proof.ledger.difference.is_zero();
    if late || short { "look" } else { "agrees" }
}

#[cfg(test)]
mod tests;
