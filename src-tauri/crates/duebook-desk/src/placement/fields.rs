//! What an account can take from a file.

use serde::{Deserialize, Serialize};

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {
        /// What an account can take from a file.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        pub enum Field { $($(#[$doc])* $name),* }

        impl Field {
            /// Every field, in the order people see.
            pub const ALL: &'static [Field] = &[$(Field::$name),*];
        }
    };
}

fields! {
    /// The client's own number of the account. Required.
    Reference,
    /// Given name.
    FirstName,
    /// Family name.
    LastName,
    /// The whole name of a person, or of a business, in one cell.
    FullName,
    /// Name of a business that owes.
    BusinessName,
    /// Number and street.
    Street,
    /// Apartment, suite, care of.
    Street2,
    /// City.
    City,
    /// Two letters.
    State,
    /// Five or nine digits.
    Zip,
    /// `City, ST 12345` in one cell.
    CityLine,
    /// First telephone number.
    Phone,
    /// Second telephone number.
    Phone2,
    /// Third telephone number.
    Phone3,
    /// Electronic mail.
    Email,
    /// Day of birth.
    BirthDate,
    /// Social security number.
    Ssn,
    /// Day the account was opened.
    Opened,
    /// Day of first delinquency, or of service.
    Delinquent,
    /// Day of charge-off.
    ChargedOff,
    /// Day of the last payment.
    LastPaid,
    /// Original amount.
    Principal,
    /// Interest until placement.
    Interest,
    /// Fees until placement.
    Fees,
    /// Costs until placement.
    Costs,
    /// Paid before placement; taken off the parts.
    Payments,
    /// What is owed. Required.
    Balance,
    /// Day a validation notice was sent.
    NoticeSent,
    /// Anything else the client says.
    Note,
}

impl Field {
    /// Whether the cell is a day.
    pub fn is_day(self) -> bool {
        matches!(
            self,
            Field::BirthDate
                | Field::Opened
                | Field::Delinquent
                | Field::ChargedOff
                | Field::LastPaid
                | Field::NoticeSent
        )
    }

    /// Whether the cell is an amount.
    pub fn is_amount(self) -> bool {
        matches!(
            self,
            Field::Principal
                | Field::Interest
                | Field::Fees
                | Field::Costs
                | Field::Payments
                | Field::Balance
        )
    }
}
