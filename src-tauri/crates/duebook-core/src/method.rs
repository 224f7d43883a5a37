//! How money arrives, and how long it is held before it may leave trust.

use serde::{Deserialize, Serialize};

use crate::Day;
use crate::day::plus_days;

/// The means of a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Method {
    /// A paper check.
    Check,
    /// A card charge: last four digits and authorization only.
    Card,
    /// A transfer through the automated clearing house.
    Ach,
    /// Notes and coins.
    Cash,
    /// A money order.
    MoneyOrder,
    /// A wire transfer.
    Wire,
}

/// Every method, in the order screens offer them.
pub const METHODS: [Method; 6] =
    [Method::Check, Method::Card, Method::Ach, Method::Cash, Method::MoneyOrder, Method::Wire];

impl Method {
    /// The name the book keeps.
    pub fn code(self) -> &'static str {
        match self {
            Method::Check => "check",
            Method::Card => "card",
            Method::Ach => "ach",
            Method::Cash => "cash",
            Method::MoneyOrder => "money_order",
            Method::Wire => "wire",
        }
    }

    /// The method of a kept name.
    pub fn from_code(code: &str) -> Option<Method> {
        METHODS.into_iter().find(|m| m.code() == code)
    }
}

/// Calendar days that each method is held after its deposit, before it counts as good money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Holds {
    /// Days for checks.
    pub check: u16,
    /// Days for card charges.
    pub card: u16,
    /// Days for ACH transfers.
    pub ach: u16,
    /// Days for cash.
    pub cash: u16,
    /// Days for money orders.
    pub money_order: u16,
    /// Days for wires.
    pub wire: u16,
}

/// The custom of the trade. No proof: a check can come back later, and the book can say so.
impl Default for Holds {
    fn default() -> Holds {
        Holds { check: 10, card: 3, ach: 5, cash: 0, money_order: 5, wire: 0 }
    }
}

impl Holds {
    /// The days for a method.
    pub fn days(&self, method: Method) -> u16 {
        match method {
            Method::Check => self.check,
            Method::Card => self.card,
            Method::Ach => self.ach,
            Method::Cash => self.cash,
            Method::MoneyOrder => self.money_order,
            Method::Wire => self.wire,
        }
    }

    /// The first day on which money deposited on `deposited_on` may leave trust.
    pub fn released_on(&self, method: Method, deposited_on: Day) -> Day {
        plus_days(deposited_on, i64::from(self.days(method)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::day;

    #[test]
    fn a_check_is_released_ten_days_after_its_deposit() {
        let holds = Holds::default();
        assert_eq!(holds.released_on(Method::Check, day(2026, 11, 2)), day(2026, 11, 12));
        assert_eq!(holds.released_on(Method::Cash, day(2026, 11, 2)), day(2026, 11, 2));
    }

    #[test]
    fn each_method_is_found_by_its_name() {
        for method in METHODS {
            assert_eq!(Method::from_code(method.code()), Some(method));
        }
    }
}
