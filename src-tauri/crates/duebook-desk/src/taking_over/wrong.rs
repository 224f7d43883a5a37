//! What can be wrong with a row of a take-over; its words stand with the other sentences.

use duebook_core::Money;

/// What is wrong with a row.
pub(crate) enum Wrong {
    /// Its kind is none of those.
    Kind,
    /// Its amount is not the sum of its parts.
    NotTheSum,
    /// It has parts and no account.
    PartsOfNobody,
    /// It has no amount.
    NoAmount,
    /// Its means is none of those.
    Means,
    /// Its number is too long.
    LongNumber,
    /// Money of nobody stands on a statement.
    NobodyTold,
    /// It was given to the bank before it was received.
    GivenBefore,
    /// It is nowhere.
    Where,
    /// Its number is not that of a check.
    NotACheck,
    /// The check stands in the table twice.
    CheckTwice(String),
    /// The check's number was used.
    CheckUsed(String),
    /// The check is to nobody.
    NoPayee,
    /// So much of the account's costs can be the agency's.
    Costs(Money),
    /// It names no account.
    NoAccount,
    /// It names no client.
    NoClient,
    /// There is no such client.
    UnknownClient(String),
    /// There is no such account.
    UnknownAccount(String),
    /// Several accounts are called so.
    SeveralAccounts(String),
    /// A column's day lies after the take-over.
    AfterTheDay(&'static str),
    /// A column has no day.
    NoDay(&'static str),
    /// This is no day.
    NotADay(String),
    /// A column is below zero.
    BelowZero(&'static str),
    /// This is no amount.
    NotAnAmount(String),
    /// Whether it was on a statement is neither yes nor no.
    Told,
    /// What it is about is too long.
    LongAbout,
    /// What it is about cannot be kept.
    AboutNotKept,
}
