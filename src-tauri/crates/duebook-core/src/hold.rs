//! What a client agrees with the agency about holds: from a day on, its payments wait longer or
//! shorter than those of others.

use crate::method::{Holds, Method};
use crate::{Day, shape};

shape! {
    /// How long payments of a client are held, from a day on.
    #[derive(Eq)]
    pub struct ClientHolds {
        /// The first day of deposit to which they apply.
        pub from_on: Day,
        /// Days for each kind of payment.
        pub days: Holds,
        /// The contract or the reason.
        pub source: String,
    }
}

/// The holds of a client on a day; the agency's while nothing else was agreed.
pub fn in_force<'a>(agency: &'a Holds, agreed: &'a [ClientHolds], on: Day) -> &'a Holds {
    let begun = agreed.iter().filter(|h| h.from_on <= on);
    begun.max_by_key(|h| h.from_on).map_or(agency, |h| &h.days)
}

/// The first day on which an item deposited on a day may leave trust. What is divided among
/// clients waits for the longest of their holds, since an item is released as a whole.
pub fn released_on<'a>(
    holds: impl IntoIterator<Item = &'a Holds>,
    method: Method,
    deposited_on: Day,
) -> Option<Day> {
    holds.into_iter().map(|h| h.released_on(method, deposited_on)).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::day;

    #[test]
    fn an_item_waits_for_the_longest_hold_of_its_clients() {
        let agency = Holds::default();
        let agreed = [
            ClientHolds {
                from_on: day(2026, 11, 10),
                days: Holds { check: 21, ..agency },
                source: "Contract of November 10".into(),
            },
            ClientHolds {
                from_on: day(2026, 12, 1),
                days: Holds { check: 5, ..agency },
                source: "Contract of December 1".into(),
            },
        ];
        let on = day(2026, 11, 16);
        let theirs = in_force(&agency, &agreed, on);
        assert_eq!(theirs.check, 21);
        assert_eq!(in_force(&agency, &agreed, day(2026, 11, 9)), &agency);
        assert_eq!(in_force(&agency, &agreed, day(2026, 12, 1)).check, 5);
        let until = released_on([&agency, theirs], Method::Check, on);
        assert_eq!(until, Some(day(2026, 12, 7)));
        assert_eq!(released_on([&agency], Method::Check, on), Some(day(2026, 11, 26)));
        assert_eq!(released_on([], Method::Check, on), None);
    }
}
