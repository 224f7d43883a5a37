//! How one payment is shared among several debts of a person.
//!
//! The person's directions are followed, and nothing goes to a debt that is disputed (12 CFR
//! 1006.30(c)). Without directions the agency's rule decides.

use serde::{Deserialize, Serialize};

use crate::id::{AccountId, FileNumber};
use crate::{Day, Money};

/// The agency's rule for payments that nobody directed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum SharingRule {
    /// By what is owed on each: largest remainder, ties to the lower file number.
    #[default]
    ProRata,
    /// The oldest debt is filled first.
    OldestFirst,
}

/// How a person told where a payment goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum DirectionWay {
    /// By letter.
    Letter,
    /// On the telephone.
    Phone,
    /// On the check itself.
    Memo,
    /// By e-mail or another message.
    Message,
    /// At the desk.
    InPerson,
}

/// Every way, with the name the book keeps.
const WAYS: [(DirectionWay, &str); 5] = [
    (DirectionWay::Letter, "letter"),
    (DirectionWay::Phone, "phone"),
    (DirectionWay::Memo, "memo"),
    (DirectionWay::Message, "message"),
    (DirectionWay::InPerson, "in_person"),
];

impl DirectionWay {
    /// The name the book keeps.
    pub fn code(self) -> &'static str {
        WAYS.iter().find(|(way, _)| *way == self).expect("every way is listed").1
    }

    /// The way of a kept name.
    pub fn from_code(code: &str) -> Option<DirectionWay> {
        WAYS.iter().find(|(_, name)| *name == code).map(|(way, _)| *way)
    }
}

/// A debt that may get a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owing {
    /// The debt.
    pub account: AccountId,
    /// Decides between equals.
    pub file_number: FileNumber,
    /// How old it is: its first delinquency, or its placement where that is not known.
    pub since: Day,
    /// What is owed before the payment.
    pub owed: Money,
}

/// What a person wants for one account: this sum, or as much as is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// The debt.
    pub account: AccountId,
    /// The sum that the person named, if one was.
    pub named: Option<Money>,
    /// What is owed before the payment.
    pub owed: Money,
}

/// A share of a payment.
pub type Share = (AccountId, Money);

/// Shares a payment by the agency's rule among debts of which something is owed. What is more than
/// all of it stays with the first as its surplus. Shares of nothing are left out.
pub fn by_rule(rule: SharingRule, amount: Money, debts: &[Owing]) -> Vec<Share> {
    let mut debts: Vec<&Owing> = debts.iter().filter(|debt| debt.owed.is_positive()).collect();
    if debts.is_empty() {
        return Vec::new();
    }
    debts.sort_by_key(|debt| match rule {
        SharingRule::ProRata => (Day::MIN, debt.file_number.0),
        SharingRule::OldestFirst => (debt.since, debt.file_number.0),
    });
    let owed: Money = debts.iter().map(|debt| debt.owed).sum();
    let paying = amount.min(owed);
    let mut shares: Vec<Share> = match rule {
        SharingRule::ProRata => {
            let weights: Vec<i64> = debts.iter().map(|debt| debt.owed.in_cents()).collect();
            let parts = paying.share(&weights);
            debts.iter().zip(parts).map(|(debt, part)| (debt.account, part)).collect()
        }
        SharingRule::OldestFirst => {
            let mut left = paying;
            let fill = |debt: &&Owing| (debt.account, take(&mut left, debt.owed));
            debts.iter().map(fill).collect()
        }
    };
    shares[0].1 += amount - paying;
    shares.retain(|(_, part)| part.is_positive());
    shares
}

/// Shares a payment as the person directed: each account in turn gets the sum that was named for
/// it, or as much as is owed. What then is left stays with the last account without a named sum;
/// where every sum was named it is nobody's.
pub fn as_directed(amount: Money, wanted: &[Wanted]) -> Vec<Share> {
    let mut left = amount;
    let of = |wish: &Wanted| (wish.account, take(&mut left, wish.named.unwrap_or(wish.owed)));
    let mut shares: Vec<Share> = wanted.iter().map(of).collect();
    if let Some(last) = wanted.iter().rposition(|wish| wish.named.is_none()) {
        shares[last].1 += left;
    }
    shares.retain(|(_, part)| part.is_positive());
    shares
}

fn take(left: &mut Money, at_most: Money) -> Money {
    let part = (*left).min(at_most.or_zero());
    *left -= part;
    part
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::day;

    fn debt(number: i64, since: Day, owed: i64) -> Owing {
        Owing {
            account: AccountId(number),
            file_number: FileNumber(number),
            since,
            owed: Money::cents(owed),
        }
    }

    fn cents(shares: Vec<Share>) -> Vec<(i64, i64)> {
        shares.into_iter().map(|(account, part)| (account.0, part.in_cents())).collect()
    }

    #[test]
    fn the_oldest_debt_is_filled_first() {
        let debts = [debt(1, day(2026, 3, 1), 500_00), debt(2, day(2025, 1, 1), 200_00)];
        let shares = by_rule(SharingRule::OldestFirst, Money::cents(300_00), &debts);
        assert_eq!(cents(shares), [(2, 200_00), (1, 100_00)]);
    }

    #[test]
    fn cents_that_do_not_divide_go_to_the_lower_file_number() {
        let on = day(2026, 3, 1);
        let debts = [debt(3, on, 100_00), debt(1, on, 100_00), debt(2, on, 100_00)];
        let shares = by_rule(SharingRule::ProRata, Money::cents(100_00), &debts);
        assert_eq!(cents(shares), [(1, 33_34), (2, 33_33), (3, 33_33)]);
    }

    #[test]
    fn nothing_is_lost_when_more_comes_than_is_owed() {
        let debts = [debt(1, day(2026, 3, 1), 10_00), debt(2, day(2025, 1, 1), 20_00)];
        for (rule, first) in [(SharingRule::ProRata, 1), (SharingRule::OldestFirst, 2)] {
            let shares = by_rule(rule, Money::cents(35_00), &debts);
            let all: Money = shares.iter().map(|share| share.1).sum();
            assert_eq!((all, shares[0].0), (Money::cents(35_00), AccountId(first)));
        }
        assert_eq!(by_rule(SharingRule::ProRata, Money::cents(1), &[]), []);
        let nothing = [debt(1, day(2026, 3, 1), 0)];
        assert_eq!(by_rule(SharingRule::ProRata, Money::cents(1), &nothing), []);
    }

    #[test]
    fn a_direction_is_followed_in_its_order_and_with_its_sums() {
        let want = |account, named: Option<i64>, owed| Wanted {
            account: AccountId(account),
            named: named.map(Money::cents),
            owed: Money::cents(owed),
        };
        let shared = |amount, all: &[Wanted]| cents(as_directed(Money::cents(amount), all));
        let one = [want(2, None, 500_00), want(1, None, 200_00)];
        assert_eq!(shared(300_00, &one), [(2, 300_00)]);
        assert_eq!(shared(600_00, &one), [(2, 500_00), (1, 100_00)]);
        assert_eq!(shared(800_00, &one), [(2, 500_00), (1, 300_00)]);
        let sums = [want(1, Some(120_00), 100_00), want(2, None, 500_00)];
        assert_eq!(shared(150_00, &sums), [(1, 120_00), (2, 30_00)]);
        // More came than all named sums: the rest is for nobody until the person is asked.
        let named = [want(1, Some(50_00), 100_00), want(2, Some(20_00), 100_00)];
        assert_eq!(shared(90_00, &named), [(1, 50_00), (2, 20_00)]);
        assert_eq!(shared(60_00, &named), [(1, 50_00), (2, 10_00)]);
    }

    #[test]
    fn ways_keep_their_names() {
        for (way, name) in WAYS {
            assert_eq!((way.code(), DirectionWay::from_code(name)), (name, Some(way)));
        }
    }
}
