//! The model's terms of a client.

use chrono::NaiveDate;

use super::model::Remit;

/// What a limit is held against.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// What of the payment earns commission, each rate its part of it.
    Amount,
    /// What has earned it on the account so far, each rate its part.
    Parts,
    /// The same, one rate for the whole payment.
    Whole,
}

/// Two rates, in hundredths of a percent, and the limit between them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scale {
    pub by: By,
    pub limit: i64,
    pub first: i64,
    pub rest: i64,
}

/// Terms of a client from a day on. Rates in hundredths of a percent.
#[derive(Clone)]
pub struct Terms {
    pub from: NaiveDate,
    pub rate: i64,
    /// For payments credited after the legal date of the account.
    pub legal: Option<i64>,
    /// So much by one rate, the rest by another.
    pub scale: Option<Scale>,
    pub remit: Remit,
    /// What its money does not meet is invoiced, and not carried.
    pub invoiced: bool,
    /// The order in which parts are paid, as places in [`PARTS`].
    pub order: [usize; 5],
    /// Another one from a judgment on.
    pub judged: Option<[usize; 5]>,
    /// Parts are paid all at once, by what is owed in each.
    pub pro_rata: bool,
    /// The same or the other way from a judgment on.
    pub judged_pro_rata: Option<bool>,
    /// Commission is earned on what comes after an account went back.
    pub tail: bool,
    /// Costs that are still out when an account goes back are the client's.
    pub bill_costs: bool,
}
