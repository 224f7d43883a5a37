//! Ids: one number, one type each, so that an account is never taken for a person.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
        pub struct $name(pub i64);
    )*};
}

ids! {
    /// A placed debt.
    AccountId;
    /// A file of transfers for a bank.
    AchFileId;
    /// A line of a bank statement.
    BankLineId;
    /// A statement that a bank gave for one of its accounts.
    BankStatementId;
    /// A batch of payments.
    BatchId;
    /// A row of a batch.
    BatchLineId;
    /// A creditor who places debts.
    ClientId;
    /// A file that is kept with an account.
    DocumentId;
    /// Money handed to the bank on one slip.
    DepositId;
    /// A balanced set of postings.
    EntryId;
    /// One check, card charge, transfer or sum of cash.
    ItemId;
    /// A check or card charge that is held until its day.
    HeldId;
    /// Claims on a client that were invoiced together.
    InvoiceId;
    /// A letter that was made.
    LetterId;
    /// A saved way to read a client's files.
    MapId;
    /// A person or business that owes.
    PersonId;
    /// Accounts from one client's file.
    PlacementId;
    /// Money that left trust.
    PaymentOutId;
    /// A sum that waits for its owner or a state.
    UnclaimedId;
    /// A payment plan.
    PlanId;
    /// A sum that is taken for the whole of a debt.
    SettlementId;
    /// What a client is told and paid.
    StatementId;
    /// A line of an item on an account.
    LineId;
    /// An attorney, another agency or a sheriff, whom money comes through.
    ThirdPartyId;
    /// A bank account that holds client money.
    TrustBankId;
    /// Someone who works at the agency.
    UserId;
}

/// The number people see on an account: `D-104871`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileNumber(pub i64);

impl std::fmt::Display for FileNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "D-{}", self.0)
    }
}

impl std::str::FromStr for FileNumber {
    type Err = ();
    /// `D-104871`, `d104871` or the digits alone.
    fn from_str(text: &str) -> Result<FileNumber, ()> {
        let text = text.trim();
        let digits = text.strip_prefix(['D', 'd']).unwrap_or(text);
        let digits = digits.strip_prefix('-').unwrap_or(digits);
        if digits.is_empty() || digits.len() > 9 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(());
        }
        digits.parse().map(FileNumber).map_err(|_| ())
    }
}

impl Serialize for FileNumber {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for FileNumber {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<FileNumber, D::Error> {
        let text = String::deserialize(d)?;
        text.parse().map_err(|()| serde::de::Error::custom("not a file number"))
    }
}

#[cfg(feature = "bindings")]
impl ts_rs::TS for FileNumber {
    type WithoutGenerics = FileNumber;
    type OptionInnerType = FileNumber;
    fn name(_: &ts_rs::Config) -> String {
        "FileNumber".into()
    }
    fn inline(_: &ts_rs::Config) -> String {
        "string".into()
    }
    fn decl(_: &ts_rs::Config) -> String {
        "type FileNumber = string;".into()
    }
    fn decl_concrete(c: &ts_rs::Config) -> String {
        Self::decl(c)
    }
    fn output_path() -> Option<std::path::PathBuf> {
        Some("commands.d.ts".into())
    }
}

#[cfg(test)]
mod tests {
    use super::FileNumber;

    #[test]
    fn a_file_number_is_read_as_people_type_it() {
        for text in ["D-104871", "d104871", " 104871 ", "d-104871"] {
            assert_eq!(text.parse(), Ok(FileNumber(104_871)), "{text}");
        }
        for text in ["", "D-", "D-1.5", "D--1", "104871x", "9999999999"] {
            assert_eq!(text.parse::<FileNumber>(), Err(()), "{text}");
        }
    }
}
