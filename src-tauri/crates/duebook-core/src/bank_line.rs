//! What a bank calls a line of its statement.

use serde::{Deserialize, Serialize};

/// The bank's own word for a line. Banks are loose with it: a deposit may be called a credit, and
/// a returned check a debit, so that it is a hint and never a proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum BankLineKind {
    /// Cash and checks handed in.
    Deposit,
    /// A check that was paid.
    Check,
    /// Money out of another kind.
    Debit,
    /// Money in of another kind.
    Credit,
    /// A charge of the bank.
    Fee,
    /// Interest or a dividend of the bank.
    Interest,
    /// A transfer between accounts.
    Transfer,
    /// Nothing of these.
    Other,
}

/// Every kind, with the name the book keeps.
pub const BANK_LINE_KINDS: [(BankLineKind, &str); 8] = [
    (BankLineKind::Deposit, "deposit"),
    (BankLineKind::Check, "check"),
    (BankLineKind::Debit, "debit"),
    (BankLineKind::Credit, "credit"),
    (BankLineKind::Fee, "fee"),
    (BankLineKind::Interest, "interest"),
    (BankLineKind::Transfer, "transfer"),
    (BankLineKind::Other, "other"),
];

impl BankLineKind {
    /// The name the book keeps.
    pub fn code(self) -> &'static str {
        BANK_LINE_KINDS.iter().find(|(k, _)| *k == self).expect("every kind is listed").1
    }

    /// The kind of a kept name.
    pub fn from_code(code: &str) -> Option<BankLineKind> {
        BANK_LINE_KINDS.iter().find(|(_, c)| *c == code).map(|(k, _)| *k)
    }
}
