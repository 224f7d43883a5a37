//! The chart: every ledger account of the three ledgers, by a number that never changes.

use crate::allocation::Bucket;

/// The three sets of books that the agency keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ledger {
    /// Other people's money, each trust bank by itself.
    Trust,
    /// The agency's own money and claims.
    Agency,
    /// What people owe to clients, as a memorandum.
    Debts,
}

macro_rules! chart {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $ledger:ident, $text:literal;)*) => {
        /// A ledger account of the chart. The number is what the book keeps and never changes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum LedgerAccount { $($(#[$doc])* $name,)* }

        /// The whole chart.
        pub const CHART: &[LedgerAccount] = &[$(LedgerAccount::$name),*];

        impl LedgerAccount {
            /// The number the book keeps.
            pub fn code(self) -> i64 {
                match self { $(LedgerAccount::$name => $code,)* }
            }
            /// The ledger it belongs to.
            pub fn ledger(self) -> Ledger {
                match self { $(LedgerAccount::$name => Ledger::$ledger,)* }
            }
            /// The name people read in a register.
            pub fn title(self) -> &'static str {
                match self { $(LedgerAccount::$name => $text,)* }
            }
            /// The ledger account of a kept number.
            pub fn from_code(code: i64) -> Option<LedgerAccount> {
                match code { $($code => Some(LedgerAccount::$name),)* _ => None }
            }
        }
    };
}

chart! {
    /// A trust bank's balance as the agency has it.
    Bank = 101, Trust, "Trust bank";
    /// Received and not yet deposited or settled.
    Hand = 102, Trust, "In hand";
    /// Payable to a client.
    Client = 111, Trust, "Client payable";
    /// The agency's commission, still in trust.
    ShareCommission = 121, Trust, "Agency's share, commission";
    /// Costs the agency had advanced, recovered and still in trust.
    ShareCost = 122, Trust, "Agency's share, costs";
    /// Surplus that belongs to a person.
    Refund = 131, Trust, "Refunds owed";

    /// The agency's own bank.
    Operating = 201, Agency, "Operating";
    /// The agency's claim on its share in trust.
    InTrust = 202, Agency, "Due from trust";
    /// Commission earned on gross clients and not invoiced.
    Unbilled = 203, Agency, "Unbilled claims on clients";
    /// Costs advanced for a client's account and not yet recovered.
    Advanced = 205, Agency, "Costs advanced";
    /// Commission earned.
    Income = 211, Agency, "Commission income";

    /// See [`Bucket::Principal`].
    Principal = 301, Debts, "Principal";
    /// See [`Bucket::Interest`].
    Interest = 302, Debts, "Interest";
    /// See [`Bucket::Fees`].
    Fees = 303, Debts, "Fees";
    /// See [`Bucket::Costs`].
    Costs = 304, Debts, "Costs";
    /// See [`Bucket::AttorneyFees`].
    AttorneyFees = 305, Debts, "Attorney fees";
    /// Placed by the client.
    Placed = 311, Debts, "Placed";
    /// Collected by the agency.
    Collected = 312, Debts, "Collected";
}

impl From<Bucket> for LedgerAccount {
    fn from(bucket: Bucket) -> LedgerAccount {
        match bucket {
            Bucket::Costs => LedgerAccount::Costs,
            Bucket::Interest => LedgerAccount::Interest,
            Bucket::Fees => LedgerAccount::Fees,
            Bucket::AttorneyFees => LedgerAccount::AttorneyFees,
            Bucket::Principal => LedgerAccount::Principal,
        }
    }
}

impl LedgerAccount {
    /// The bucket of a debt that this ledger account is, if it is one.
    pub fn bucket(self) -> Option<Bucket> {
        crate::allocation::BUCKETS.into_iter().find(|b| LedgerAccount::from(*b) == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chart_has_no_number_twice() {
        for account in CHART {
            assert_eq!(LedgerAccount::from_code(account.code()), Some(*account));
        }
    }
}
