//! The entries of a debt that ends without being paid, of one that is owed again, of interest
//! that became due and of a judgment.

use crate::Money;
use crate::allocation::{BUCKETS, Bucket, Parts};
use crate::charge::Charged;
use crate::chart::LedgerAccount;
use crate::ledger::{Entry, EntryKind, NotAnEntry};
use crate::replay::{Ended, Ending};

impl Ending {
    /// The entry that ends a debt.
    pub fn entry_kind(self) -> EntryKind {
        match self {
            Ending::Returned => EntryKind::Returned,
            Ending::Forgiven => EntryKind::Forgiven,
        }
    }

    /// The other side in the debts.
    fn contra(self) -> LedgerAccount {
        match self {
            Ending::Returned => LedgerAccount::Returned,
            Ending::Forgiven => LedgerAccount::Forgiven,
        }
    }

    /// The way of ending whose other side a ledger account is.
    pub fn of_contra(on: LedgerAccount) -> Option<Ending> {
        [Ending::Returned, Ending::Forgiven].into_iter().find(|how| how.contra() == on)
    }

    /// The way of ending of an entry that is about nothing else. One by which as much of one part
    /// ends as of another no longer does has no other side to know it by.
    pub fn of_entry(kind: EntryKind) -> Option<Ending> {
        [Ending::Returned, Ending::Forgiven].into_iter().find(|how| how.entry_kind() == kind)
    }

    /// The name the book keeps.
    pub fn code(self) -> &'static str {
        match self {
            Ending::Returned => "returned",
            Ending::Forgiven => "forgiven",
        }
    }

    /// The way of a kept name.
    pub fn from_code(code: &str) -> Option<Ending> {
        [Ending::Returned, Ending::Forgiven].into_iter().find(|how| how.code() == code)
    }
}

/// What ends of a debt, or, where it is negative, is owed again. A difference to what was posted
/// before is one as well.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn ended(
    of: &Charged,
    how: Ending,
    kind: EntryKind,
    ended: &Ended,
) -> Result<Entry, NotAnEntry> {
    let mut postings = of.parts(&-ended.parts, -ended.agency_fees);
    postings.push(of.posting(how.contra(), ended.parts.total()));
    postings.retain(|p| !p.amount.is_zero());
    Entry::new(kind, of.effective_on, of.booked_on, None, postings)
}

/// Interest that became due, or, where it is negative, did not after all.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn accrued(of: &Charged, interest: Money) -> Result<Entry, NotAnEntry> {
    let parts = Parts { interest, ..Parts::default() };
    let mut postings = of.parts(&parts, Money::ZERO);
    postings.push(of.posting(LedgerAccount::Added, -interest));
    postings.retain(|p| !p.amount.is_zero());
    Entry::new(EntryKind::Accrued, of.effective_on, of.booked_on, None, postings)
}

/// Costs that the agency advanced and the client bears, since the account went back to it.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn costs_billed(of: &Charged, costs: Money) -> Result<Entry, NotAnEntry> {
    let mut postings = vec![
        of.posting(LedgerAccount::Unbilled, costs),
        of.posting(LedgerAccount::Advanced, -costs),
    ];
    postings.retain(|p| !p.amount.is_zero());
    Entry::new(EntryKind::CostsBilled, of.effective_on, of.booked_on, None, postings)
}

/// A judgment stands in the place of what was owed: what the court entered by part, against what
/// was owed by part on its day. What it awarded beyond is added, what it did not is taken off;
/// of the fees, `of.agency_fees` is what the agency's own change by.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn judgment(of: &Charged, owed: &Parts, entered: &Parts) -> Result<Entry, NotAnEntry> {
    let before = Charged { judged_on: None, ..*of };
    let from = Charged { judged_on: Some(of.effective_on), ..*of };
    let mut postings = Vec::new();
    for bucket in BUCKETS {
        let (was, is) = (owed.get(bucket), entered.get(bucket));
        let (old, new) =
            (LedgerAccount::of_debt(bucket, false), LedgerAccount::of_debt(bucket, true));
        if old == new {
            let own = if bucket == Bucket::Fees { of.agency_fees } else { Money::ZERO };
            postings.push(from.posting(new, is - was - own));
        } else {
            postings.extend([before.posting(old, -was), from.posting(new, is)]);
        }
    }
    postings.push(of.posting(LedgerAccount::AgencyFees, of.agency_fees));
    let more = entered.total() - owed.total();
    let other = if more.is_negative() { LedgerAccount::Adjusted } else { LedgerAccount::Added };
    postings.push(of.posting(other, -more));
    postings.retain(|p| !p.amount.is_zero());
    Entry::new(EntryKind::Judgment, of.effective_on, of.booked_on, None, postings)
}

/// What was posted for the days of a judgment before anyone knew of it: principal and interest of
/// the debt become those of the judgment.
///
/// # Errors
/// [`NotAnEntry::Empty`] when there is nothing.
pub fn to_judgment(of: &Charged, principal: Money, interest: Money) -> Result<Entry, NotAnEntry> {
    let before = Charged { judged_on: None, ..*of };
    let from = Charged { judged_on: Some(of.effective_on), ..*of };
    let mut postings = Vec::new();
    for (bucket, amount) in [(Bucket::Principal, principal), (Bucket::Interest, interest)] {
        postings.push(before.posting(LedgerAccount::of_debt(bucket, false), -amount));
        postings.push(from.posting(LedgerAccount::of_debt(bucket, true), amount));
    }
    postings.retain(|p| !p.amount.is_zero());
    Entry::new(EntryKind::Judgment, of.effective_on, of.booked_on, None, postings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::day;
    use crate::id::{AccountId, ClientId};

    fn of() -> Charged {
        Charged {
            account: AccountId(1),
            client: ClientId(1),
            effective_on: day(2026, 11, 12),
            booked_on: day(2026, 11, 12),
            agency_fees: Money::ZERO,
            judged_on: None,
        }
    }

    fn owed() -> Parts {
        Parts {
            costs: Money::cents(38_00),
            interest: Money::cents(36_50),
            principal: Money::cents(1_410_00),
            ..Parts::default()
        }
    }

    fn on(entry: &Entry, account: LedgerAccount) -> i64 {
        entry.postings().iter().filter(|p| p.on == account).map(|p| p.amount.in_cents()).sum()
    }

    #[test]
    fn a_recalled_debt_goes_back_by_its_parts_and_its_costs_are_billed() {
        let whole = Ended { parts: owed(), agency_fees: Money::ZERO };
        let back = ended(&of(), Ending::Returned, EntryKind::Returned, &whole).unwrap();
        assert_eq!(on(&back, LedgerAccount::Returned), 1_484_50);
        assert_eq!(on(&back, LedgerAccount::Costs), -38_00);
        assert_eq!(on(&back, LedgerAccount::Principal), -1_410_00);
        let billed = costs_billed(&of(), Money::cents(38_00)).unwrap();
        assert_eq!(on(&billed, LedgerAccount::Unbilled), 38_00);
        assert_eq!(on(&billed, LedgerAccount::Advanced), -38_00);
    }

    #[test]
    fn the_rest_of_a_settlement_is_forgiven() {
        let rest = Parts { principal: Money::cents(440_00), ..Parts::default() };
        let rest = Ended { parts: rest, agency_fees: Money::ZERO };
        let entry = ended(&of(), Ending::Forgiven, EntryKind::Forgiven, &rest).unwrap();
        assert_eq!(on(&entry, LedgerAccount::Forgiven), 440_00);
        assert_eq!(on(&entry, LedgerAccount::Principal), -440_00);
    }

    #[test]
    fn a_judgment_makes_principal_of_interest_and_adds_what_the_court_awards() {
        let owed = Parts { costs: Money::ZERO, ..owed() };
        let entered = Parts {
            attorney_fees: Money::cents(100_00),
            principal: Money::cents(1_446_50),
            ..Parts::default()
        };
        let entry = judgment(&of(), &owed, &entered).unwrap();
        assert_eq!(on(&entry, LedgerAccount::JudgmentPrincipal), 1_446_50);
        assert_eq!(on(&entry, LedgerAccount::AttorneyFees), 100_00);
        assert_eq!(on(&entry, LedgerAccount::Interest), -36_50);
        assert_eq!(on(&entry, LedgerAccount::Principal), -1_410_00);
        assert_eq!(on(&entry, LedgerAccount::Added), -100_00);
    }

    #[test]
    fn interest_after_a_judgment_is_the_judgments() {
        let judged = Charged { judged_on: Some(day(2026, 11, 1)), ..of() };
        let entry = accrued(&judged, Money::cents(1_23)).unwrap();
        assert_eq!(on(&entry, LedgerAccount::JudgmentInterest), 1_23);
        assert_eq!(on(&entry, LedgerAccount::Added), -1_23);
        assert_eq!(accrued(&judged, Money::ZERO), Err(NotAnEntry::Empty));
    }

    #[test]
    fn a_payment_that_was_posted_before_the_judgment_was_known_has_met_the_judgment() {
        let entry = to_judgment(&of(), Money::cents(-60_36), Money::cents(-28_42)).unwrap();
        assert_eq!(on(&entry, LedgerAccount::Principal), 60_36);
        assert_eq!(on(&entry, LedgerAccount::JudgmentPrincipal), -60_36);
        assert_eq!(on(&entry, LedgerAccount::JudgmentInterest), -28_42);
    }
}
