//! Whether a statement adds up: each line by its kind, and both sides of the reckoning.

use duebook_core::Money;

use super::{ClientStatement, LineKind, StatementLine, Unapproved};
use crate::refused::Refused;

/// Checks the lines and the two sums under them:
///
/// - the client's share of all lines = paid out or unpaid + offset;
/// - claim carried in + claim of all lines = offset + invoiced + claim carried out.
///
/// # Errors
/// [`Refused::DoesNotAddUp`] with the first sum that is wrong, [`Refused::Missing`] without a
/// number, which a preview alone may lack.
pub(super) fn adds_up(statement: &ClientStatement) -> Result<(), Refused> {
    let numbered = statement.unapproved != Some(Unapproved::Preview);
    if numbered && statement.number.trim().is_empty() {
        return Err(Refused::Missing { what: "statement number" });
    }
    statement.lines.iter().try_for_each(line)?;
    let sum = statement.lines.iter().map(|line| line.share).sum();
    same(sum, statement.settled.amount() + statement.offset)?;
    let claims: Money = statement.lines.iter().map(|line| line.claim).sum();
    let invoiced = statement.invoiced.as_ref().map_or(Money::ZERO, |invoice| invoice.amount);
    same(statement.claim_in + claims, statement.offset + invoiced + statement.claim_out)
}

/// What came in is divided, whether the agency keeps its part (net) or claims it (gross); a fee
/// that was taken off before is the client's. What the client has itself only leaves a claim; what
/// the agency advances is owed back whole.
fn line(line: &StatementLine) -> Result<(), Refused> {
    let agency = line.costs_back + line.commission + line.tax;
    match line.kind {
        LineKind::Payment
        | LineKind::ReckonedAnew
        | LineKind::Returned
        | LineKind::Voided
        | LineKind::Moved => {
            // What the client has itself can be divided anew or withdrawn, too.
            if line.share.is_zero() && agency == line.claim {
                return Ok(());
            }
            same(agency + line.fee + line.share, line.paid + line.claim)
        }
        LineKind::PaidToYou => same(agency + line.share, line.claim),
        LineKind::Advanced => same(line.share, line.claim),
        LineKind::Charged(_) | LineKind::Credited(_) => Ok(()),
    }
}

fn same(sum: Money, total: Money) -> Result<(), Refused> {
    if sum == total { Ok(()) } else { Err(Refused::DoesNotAddUp { sum, total }) }
}
