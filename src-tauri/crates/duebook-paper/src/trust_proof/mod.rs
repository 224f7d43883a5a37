//! The proof of a trust bank on a day, three ways: what the bank says, what the ledger says, and
//! whose the money is.

mod page;

use duebook_core::day::days_between;
use duebook_core::{Day, Money};

use crate::model::Document;
use crate::refused::Refused;

/// What is proved. Nothing is taken from the outcome: it follows from these figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustProof {
    /// The agency.
    pub agency: String,
    /// The bank and what the account is called: `First Example Bank, client trust`.
    pub bank: String,
    /// The end of its number, masked by the caller: `ending in 4471`.
    pub account: String,
    /// The day that is proved, at its end.
    pub on: Day,
    /// The day on which it is known so, also the file's.
    pub known_on: Day,
    /// The bank statement's balance; `None` when nobody entered it.
    pub statement: Option<Money>,
    /// Handed to the bank and not on its statement yet.
    pub in_transit: Vec<OpenLine>,
    /// Checks and transfers that the bank has not paid yet; positive amounts.
    pub outstanding: Vec<OpenLine>,
    /// What the bank had by that day and the ledger booked later; positive for what the bank
    /// credited, negative for what it debited.
    pub booked_later: Vec<OpenLine>,
    /// Lines of the bank statement that the ledger does not know, signed in the same way. They are
    /// named; whatever they explain stays apart until it is booked.
    pub not_in_ledger: Vec<OpenLine>,
    /// The days between which two balances of the bank and the lines between them do not join.
    pub broken_chain: Option<(Day, Day)>,
    /// The ledger's balance of the trust bank.
    pub ledger_bank: Money,
    /// Received and not yet deposited or settled.
    pub in_hand: Money,
    /// What the agency owes to trust.
    pub shortage: Money,
    /// Bank lines that are posted but not explained; positive when the bank owes.
    pub difference: Money,
    /// Whose the money is.
    pub owners: Vec<Owner>,
    /// Who made the proof; empty for a line to write on.
    pub prepared_by: String,
    /// Who looked at it; empty for a line to write on.
    pub checked_by: String,
}

/// A line that one side has and the other has not yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenLine {
    /// `Deposit N-41`, `Check 5002 to City of Alder`, `Bank debit "RETURN FEE"`.
    pub what: String,
    /// The day it was made, or the bank's day.
    pub on: Day,
    /// How much.
    pub amount: Money,
    /// Days after which it is too old; `None` when no age is set.
    pub limit_days: Option<u32>,
}

/// Someone whose money lies in the trust bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// The client, the person, the agency.
    pub name: String,
    /// `Client`, `Refund owed`, `Agency's share`, `Unidentified`.
    pub kind: String,
    /// Of the amount, what could leave trust now.
    pub released: Money,
    /// All of it.
    pub amount: Money,
}

/// What the figures come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// There is no bank figure, so nothing can be said of it. `owners` is by how much the ledger
    /// is above the sum of owners.
    NotEntered {
        /// Ledger less owners.
        owners: Money,
    },
    /// All three agree.
    Agrees,
    /// They do not.
    Apart {
        /// Bank, brought to the ledger, less ledger.
        bank: Money,
        /// Ledger less owners.
        owners: Money,
    },
}

impl OpenLine {
    /// Its age in days on a day.
    pub fn age_on(&self, day: Day) -> i64 {
        days_between(self.on, day)
    }

    /// Whether it is older than its limit.
    pub fn is_late_on(&self, day: Day) -> bool {
        self.limit_days.is_some_and(|limit| self.age_on(day) > i64::from(limit))
    }
}

fn sum(lines: &[OpenLine]) -> Money {
    lines.iter().map(|line| line.amount).sum()
}

impl TrustProof {
    /// The bank's balance brought to the ledger's; `None` without one.
    pub fn bank_adjusted(&self) -> Option<Money> {
        let open = sum(&self.in_transit) - sum(&self.outstanding) - sum(&self.booked_later);
        Some(self.statement? + open)
    }

    /// What the ledger says is there for the owners.
    pub fn held(&self) -> Money {
        self.ledger_bank + self.in_hand + self.shortage + self.difference
    }

    /// What the owners have together.
    pub fn owned(&self) -> Money {
        self.owners.iter().map(|owner| owner.amount).sum()
    }

    /// What the figures come to.
    pub fn outcome(&self) -> Outcome {
        let owners = self.held() - self.owned();
        let Some(adjusted) = self.bank_adjusted() else {
            return Outcome::NotEntered { owners };
        };
        let bank = adjusted - self.ledger_bank;
        if bank.is_zero() && owners.is_zero() {
            Outcome::Agrees
        } else {
            Outcome::Apart { bank, owners }
        }
    }

    /// What must be done although the figures agree, in words: shortage, bank lines that nobody
    /// explained, lines that are too old.
    pub fn to_do(&self) -> Vec<String> {
        let dollars = crate::words::dollars;
        let mut list = Vec::new();
        if !self.shortage.is_zero() {
            list.push(format!("The agency owes trust {}.", dollars(self.shortage)));
        }
        if !self.difference.is_zero() {
            list.push(format!("Bank lines of {} are not explained.", dollars(self.difference)));
        }
        if let Some((from, to)) = self.broken_chain {
            let days = [from, to].map(crate::words::short_day);
            list.push(format!("The bank’s balances of {} and {} do not join.", days[0], days[1]));
        }
        for line in &self.not_in_ledger {
            list.push(format!("{}, {}: not in the ledger.", line.what, dollars(line.amount)));
        }
        for line in self.in_transit.iter().chain(&self.outstanding) {
            if line.is_late_on(self.on) {
                let age = match line.age_on(self.on) {
                    1 => "1 day".to_owned(),
                    days => format!("{days} days"),
                };
                list.push(format!("{}, {}: open for {age}.", line.what, dollars(line.amount)));
            }
        }
        list
    }

    /// Whether nothing is left to do: the figures agree, nothing is short, unexplained or late.
    pub fn is_green(&self) -> bool {
        self.outcome() == Outcome::Agrees && self.to_do().is_empty()
    }
}

/// Makes the proof's sheet.
///
/// # Errors
/// [`Refused`] without a bank, or when a name has characters that no embedded font has.
pub fn trust_proof(proof: &TrustProof) -> Result<Document, Refused> {
    if proof.bank.trim().is_empty() {
        return Err(Refused::Missing { what: "bank" });
    }
    page::make(proof)
}
