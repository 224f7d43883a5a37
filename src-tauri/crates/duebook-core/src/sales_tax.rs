//! Sales tax on the agency's commission, where a state taxes it (34 Tex. Admin. Code 3.354;
//! W. Va. Code St. R. 110-15-58): by client, from a day on, with its source.

use crate::chart::LedgerAccount;
use crate::ledger::{Entry, EntryKind, NotAnEntry, Posting};
use crate::{Day, Money, Rate, shape};

shape! {
    /// The sales tax on a client's commission from a day on.
    #[derive(Eq)]
    pub struct SalesTax {
        /// The first credit day to which it applies.
        pub from_on: Day,
        /// Of the commission; zero where it is taxed no longer.
        pub rate: Rate,
        /// The state that it is paid to.
        pub state: String,
        /// The statute, rule or ruling that says so.
        pub source: String,
    }
}

/// Sales tax that the agency pays to a state from its own bank.
///
/// # Errors
/// [`NotAnEntry::Zero`] for nothing.
pub fn paid(on: Day, amount: Money) -> Result<Entry, NotAnEntry> {
    let agency =
        |on, amount| Posting { on, amount, bank: None, client: None, account: None, third: None };
    let postings =
        vec![agency(LedgerAccount::TaxPayable, amount), agency(LedgerAccount::Operating, -amount)];
    Entry::new(EntryKind::TaxPaid, on, on, None, postings)
}

/// The rate in force on a credit day; nothing before the first.
pub fn rate_on(all: &[SalesTax], on: Day) -> Rate {
    let begun = all.iter().filter(|t| t.from_on <= on);
    begun.max_by_key(|t| t.from_on).map_or(Rate::ZERO, |t| t.rate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::day;

    #[test]
    fn tax_is_paid_from_the_agencys_own_bank() {
        let entry = paid(day(2026, 12, 20), Money::cents(2_48)).unwrap();
        let found: Vec<_> = entry.postings().iter().map(|p| (p.on, p.amount.in_cents())).collect();
        let (tax, bank) = (LedgerAccount::TaxPayable, LedgerAccount::Operating);
        assert_eq!(found, [(tax, 2_48), (bank, -2_48)]);
        assert!(paid(day(2026, 12, 20), Money::ZERO).is_err());
    }

    #[test]
    fn the_credit_day_decides_the_tax() {
        let tax = |from_on, rate: &str| SalesTax {
            from_on,
            rate: rate.parse().unwrap(),
            state: "TX".into(),
            source: "34 TAC 3.354".into(),
        };
        let all = [tax(day(2026, 11, 1), "8.25"), tax(day(2027, 1, 1), "0")];
        let on = |d| rate_on(&all, d).to_string();
        assert_eq!(on(day(2026, 10, 31)), "0.00");
        assert_eq!(on(day(2026, 11, 1)), "8.25");
        assert_eq!(on(day(2027, 1, 2)), "0.00");
    }
}
