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
    /// What the agency owes to trust and must bring.
    Shortage = 103, Trust, "Shortage, due from the agency";
    /// A bank line that is not explained yet.
    Difference = 104, Trust, "Bank difference";
    /// Payable to a client.
    Client = 111, Trust, "Client payable";
    /// The agency's commission, still in trust.
    ShareCommission = 121, Trust, "Agency's share, commission";
    /// Costs the agency had advanced, recovered and still in trust.
    ShareCost = 122, Trust, "Agency's share, costs";
    /// A client's claim met from its own money, still in trust.
    ShareOffset = 123, Trust, "Agency's share, offset";
    /// Sales tax on commission, still in trust.
    ShareTax = 124, Trust, "Agency's share, tax";
    /// The agency's fees and whatever else is its own, still in trust.
    ShareOther = 125, Trust, "Agency's share, other";
    /// The agency's own money for bank charges, where the state allows it.
    Float = 126, Trust, "Agency's float";
    /// Surplus that belongs to a person.
    Refund = 131, Trust, "Refunds owed";
    /// Money of which nobody knows yet whose it is.
    Suspense = 141, Trust, "Unidentified money";
    /// Owed to attorneys, other agencies, sheriffs.
    Third = 142, Trust, "Third parties";
    /// A client's deposit for costs.
    CostDeposit = 143, Trust, "Clients' deposits for costs";
    /// Interest of the trust account, until its owner has it.
    InterestOwed = 144, Trust, "Bank interest owed";
    /// Money whose owner cannot be found.
    Unclaimed = 145, Trust, "Unclaimed property";

    /// The agency's own bank.
    Operating = 201, Agency, "Operating";
    /// The agency's claim on its share in trust.
    InTrust = 202, Agency, "Due from trust";
    /// Claims on clients that are not invoiced.
    Unbilled = 203, Agency, "Unbilled claims on clients";
    /// Claims on clients that are invoiced.
    Billed = 204, Agency, "Invoiced claims on clients";
    /// Costs advanced for a client's account and not yet recovered.
    Advanced = 205, Agency, "Costs advanced";
    /// What the agency owes to trust: the other side of [`LedgerAccount::Shortage`].
    ToTrust = 206, Agency, "Due to trust";
    /// Commission earned.
    Income = 211, Agency, "Commission income";
    /// Fees and whatever else was earned.
    OtherIncome = 212, Agency, "Other income";
    /// What attorneys and other agencies keep or get.
    ThirdExpense = 213, Agency, "Forwarding expense";
    /// Charges of banks and processors.
    Charges = 214, Agency, "Bank charges";
    /// Claims that will not be paid, cash that is missing.
    Loss = 215, Agency, "Losses";
    /// Sales tax to be paid to the state.
    TaxPayable = 221, Agency, "Sales tax payable";
    /// What was there when the agency moved in.
    Opening = 231, Agency, "Opening balances";

    /// See [`Bucket::Principal`].
    Principal = 301, Debts, "Principal";
    /// See [`Bucket::Interest`].
    Interest = 302, Debts, "Interest";
    /// Fees that are the client's; see [`Bucket::Fees`].
    Fees = 303, Debts, "Fees";
    /// See [`Bucket::Costs`].
    Costs = 304, Debts, "Costs";
    /// See [`Bucket::AttorneyFees`].
    AttorneyFees = 305, Debts, "Attorney fees";
    /// Principal of a judgment; see [`Bucket::Principal`].
    JudgmentPrincipal = 306, Debts, "Judgment principal";
    /// Interest after a judgment; see [`Bucket::Interest`].
    JudgmentInterest = 307, Debts, "Judgment interest";
    /// Fees that are the agency's; see [`Bucket::Fees`].
    AgencyFees = 308, Debts, "Fees of the agency";
    /// Placed by the client.
    Placed = 311, Debts, "Placed";
    /// Collected by the agency.
    Collected = 312, Debts, "Collected";
    /// Interest, fees and costs added since the placement.
    Added = 313, Debts, "Added";
    /// Paid to the client directly.
    Direct = 314, Debts, "Paid to the client";
    /// Waived or corrected.
    Adjusted = 315, Debts, "Adjusted";
    /// Forgiven in a settlement.
    Forgiven = 316, Debts, "Forgiven";
    /// Given back to the client.
    Returned = 317, Debts, "Returned to the client";
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
    /// The ledger account of a bucket, before a judgment or from it on.
    pub fn of_debt(bucket: Bucket, judged: bool) -> LedgerAccount {
        match bucket {
            Bucket::Principal if judged => LedgerAccount::JudgmentPrincipal,
            Bucket::Interest if judged => LedgerAccount::JudgmentInterest,
            other => other.into(),
        }
    }

    /// The bucket of a debt that this ledger account is, if it is one.
    pub fn bucket(self) -> Option<Bucket> {
        match self {
            LedgerAccount::AgencyFees => return Some(Bucket::Fees),
            LedgerAccount::JudgmentPrincipal => return Some(Bucket::Principal),
            LedgerAccount::JudgmentInterest => return Some(Bucket::Interest),
            _ => {}
        }
        crate::allocation::BUCKETS.into_iter().find(|b| LedgerAccount::from(*b) == self)
    }

    /// Whether it is the agency's own share of what lies in trust.
    pub fn is_share(self) -> bool {
        (121..=126).contains(&self.code())
    }

    /// Whether it says whose the money in trust is.
    pub fn is_owned(self) -> bool {
        (111..=199).contains(&self.code())
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
