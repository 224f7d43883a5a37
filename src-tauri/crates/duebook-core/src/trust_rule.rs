//! What the law or the contract with a bank lets an agency do with trust money. Every rule is a
//! dated setting of a trust bank with its source; one that nobody has set allows nothing.

use serde::{Deserialize, Serialize};

/// What a rule's value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum RuleUnit {
    /// One for yes, zero for no.
    YesNo,
    /// Days.
    Days,
    /// Years.
    Years,
    /// Whole cents.
    Cents,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $unit:ident;)*) => {
        /// A rule of trust money.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
        pub enum TrustRule { $($(#[$doc])* $name,)* }

        /// Every rule, in the order in which screens show them.
        pub const TRUST_RULES: &[TrustRule] = &[$(TrustRule::$name),*];

        impl TrustRule {
            /// The name the book keeps.
            pub fn code(self) -> &'static str {
                match self { $(TrustRule::$name => $code,)* }
            }
            /// What its value is.
            pub fn unit(self) -> RuleUnit {
                match self { $(TrustRule::$name => RuleUnit::$unit,)* }
            }
        }
    };
}

rules! {
    /// Whether the agency's own money may enter trust to meet a shortage.
    AgencyMoney = "agency_money", YesNo;
    /// Whether what a client owes may be met from its money in trust.
    OffsetFees = "offset_fees", YesNo;
    /// Whether a surplus may pay another debt of the person, with recorded authority.
    LinkedSurplus = "linked_surplus", YesNo;
    /// Whether interest of the trust bank may be the agency's.
    AgencyInterest = "agency_interest", YesNo;
    /// Within how many days of the receipt money is deposited.
    DepositWithin = "deposit_within", Days;
    /// Within how many days after the end of the month of collection a client is paid.
    RemitWithin = "remit_within", Days;
    /// Within how many days of its release the agency takes its share.
    TakeFeesWithin = "take_fees_within", Days;
    /// Within how many days of the receipt a surplus is paid back.
    RefundWithin = "refund_within", Days;
    /// The least surplus for which that counts; a smaller one stays owed until the person asks.
    RefundFrom = "refund_from", Cents;
    /// Within how many days of the receipt a payment is posted.
    PostWithin = "post_within", Days;
    /// Every how many days the trust bank is reconciled.
    ReconcileEvery = "reconcile_every", Days;
    /// After how many days a check that nobody cashed is stale.
    StaleAfter = "stale_after", Days;
    /// How many years records of trust are kept.
    KeepRecords = "keep_records", Years;
}

impl TrustRule {
    /// The rule of a kept name.
    pub fn from_code(code: &str) -> Option<TrustRule> {
        TRUST_RULES.iter().copied().find(|r| r.code() == code)
    }

    /// Whether a value can be one of it.
    pub fn takes(self, value: i64) -> bool {
        match self.unit() {
            RuleUnit::YesNo => (0..=1).contains(&value),
            RuleUnit::Days => (0..=1_096).contains(&value),
            RuleUnit::Years => (1..=30).contains(&value),
            RuleUnit::Cents => (0..=100_00).contains(&value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_is_found_by_its_name_and_knows_its_values() {
        for rule in TRUST_RULES {
            assert_eq!(TrustRule::from_code(rule.code()), Some(*rule));
            assert!(rule.takes(1));
        }
        assert!(!TrustRule::AgencyMoney.takes(2));
        assert!(!TrustRule::DepositWithin.takes(-1));
        assert!(!TrustRule::KeepRecords.takes(0));
        assert!(!TrustRule::RefundFrom.takes(100_01));
    }
}
