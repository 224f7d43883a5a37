//! The proof of an account's interest on a day: every period of the reckoning, so that anyone can
//! do it again by hand, and what is owed with it.

mod page;
mod periods;

use duebook_core::allocation::Parts;
use duebook_core::interest::{Compounding, Reckoning};
use duebook_core::{Day, Money};

use crate::letterhead::Letterhead;
use crate::model::Document;
use crate::refused::Refused;

/// What is proved. All figures come as they were reckoned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterestProof {
    /// The agency.
    pub head: Letterhead,
    /// `D-104871`.
    pub our_file: String,
    /// Who owes.
    pub person: String,
    /// To whom the debt is owed.
    pub client: String,
    /// The client's own number for it, masked by the caller; empty when there is none.
    pub reference: String,
    /// The day that is proved, at its end.
    pub on: Day,
    /// The day on which it is known so, also the file's.
    pub known_on: Day,
    /// The day interest runs from; it bears none itself.
    pub starts_on: Day,
    /// How it compounds, and after a judgment with its day.
    pub compounding: (Compounding, Option<(Day, Compounding)>),
    /// The clause, statute or judgment that allows it.
    pub basis: String,
    /// Who set how it is borne.
    pub set_by: String,
    /// When, in the agency's time zone.
    pub set_on: Day,
    /// The periods and their sum.
    pub reckoning: Reckoning,
    /// What is owed at the end of the day, interest included.
    pub owed: Parts,
    /// Who made the sheet.
    pub prepared_by: String,
}

/// Makes the sheet.
///
/// # Errors
/// [`Refused`] without a basis, when the periods do not sum to the total, when a name has
/// characters that no embedded font has, or when an amount is too long for its column.
pub fn interest_proof(proof: &InterestProof) -> Result<Document, Refused> {
    if proof.basis.trim().is_empty() {
        return Err(Refused::Missing { what: "basis" });
    }
    let sum: Money = proof.reckoning.periods.iter().map(|period| period.rounded).sum();
    if sum != proof.reckoning.total {
        return Err(Refused::DoesNotAddUp { sum, total: proof.reckoning.total });
    }
    page::make(proof)
}
