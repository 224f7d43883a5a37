//! Sales tax on the agency's commission, where a state taxes it (34 Tex. Admin. Code 3.354;
//! W. Va. Code St. R. 110-15-58): by client, from a day on, with its source.

use crate::{Day, Rate, shape};

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
