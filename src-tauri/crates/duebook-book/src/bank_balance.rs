//! What a bank says an account held on a day: a balance of a statement, carried to that day by the
//! lines between.

use std::collections::BTreeMap;

use duebook_core::day::plus_days;
use duebook_core::id::{BankStatementId, TrustBankId};
use duebook_core::{Day, Money, shape};

use crate::db::Reader;
use crate::error::Result;
use crate::values;

shape! {
    /// Two balances of the bank that the lines between them do not join: a line is missing in a
    /// statement, or stands twice.
    pub struct BrokenChain {
        pub from_on: Day,
        pub to_on: Day,
        /// What the lines make too much; negative what they make too little.
        pub amount: Money,
    }

    /// What the bank says of a day.
    pub struct BankFigure {
        pub amount: Money,
        /// The statement whose balance it comes from, and the day of that.
        pub statement: BankStatementId,
        pub balance_on: Day,
        pub broken: Option<BrokenChain>,
    }
}

/// A statement as far as balances need it.
struct Known {
    id: BankStatementId,
    from: Day,
    to: Day,
    balance: Option<(Day, Money)>,
}

/// A balance that a statement names.
#[derive(Clone, Copy)]
struct Anchor {
    id: BankStatementId,
    on: Day,
    amount: Money,
}

/// What the bank says the account held at the end of a day. `None` when no statement covers the
/// day, or none that reaches it names a balance.
pub fn on(r: &Reader<'_>, bank: TrustBankId, day: Day) -> Result<Option<BankFigure>> {
    let statements = statements(r, bank)?;
    if statements.is_empty() {
        return Ok(None);
    }
    let chain = Chain { lines: line_sums(r, bank)?, statements };
    Ok(chain.figure(day))
}

fn statements(r: &Reader<'_>, bank: TrustBankId) -> Result<Vec<Known>> {
    r.all(
        "SELECT id, from_on, to_on, balance_on, balance_cents FROM bank_statement
          WHERE trust_bank_id = ?1 ORDER BY from_on, to_on, id",
        values![bank],
        |row| {
            let (id, from, to) = (row.next()?, row.next()?, row.next()?);
            let (on, amount): (Option<Day>, Option<Money>) = (row.next()?, row.next()?);
            Ok(Known { id, from, to, balance: on.zip(amount) })
        },
    )
}

fn line_sums(r: &Reader<'_>, bank: TrustBankId) -> Result<BTreeMap<Day, Money>> {
    let sums = r.all(
        "SELECT posted_on, CAST(sum(amount_cents) AS INTEGER) FROM bank_line
          WHERE trust_bank_id = ?1 GROUP BY posted_on",
        values![bank],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    Ok(sums.into_iter().collect())
}

/// Statements and lines of one account.
struct Chain {
    statements: Vec<Known>,
    lines: BTreeMap<Day, Money>,
}

impl Chain {
    fn figure(&self, day: Day) -> Option<BankFigure> {
        let span = self.spans().into_iter().find(|(from, to)| (*from..=*to).contains(&day))?;
        let anchors = self.anchors(span);
        // The balance at or after the day comes first: it knows of every line before it.
        let next = anchors.iter().copied().find(|a| a.on >= day);
        let before = anchors.iter().copied().rev().find(|a| a.on <= day);
        let anchor = next.or(before)?;
        let broken = before.zip(next).and_then(|(before, next)| self.broken(before, next));
        Some(BankFigure {
            amount: self.carried(anchor, day),
            statement: anchor.id,
            balance_on: anchor.on,
            broken,
        })
    }

    /// Ranges of days of which every line is known. Days between two statements count when the
    /// balance did not change over them.
    fn spans(&self) -> Vec<(Day, Day)> {
        let mut spans: Vec<(Day, Day)> = Vec::new();
        for known in &self.statements {
            match spans.last_mut() {
                Some(last)
                    if known.from <= plus_days(last.1, 1)
                        || self.joins(*last, (known.from, known.to)) =>
                {
                    last.1 = last.1.max(known.to);
                }
                _ => spans.push((known.from, known.to)),
            }
        }
        spans
    }

    /// Whether the second range begins with what the first ended with.
    fn joins(&self, first: (Day, Day), second: (Day, Day)) -> bool {
        let end = self.anchors(first).last().map(|a| self.carried(*a, first.1));
        let begin = self.anchors(second).first().map(|a| self.carried(*a, plus_days(second.0, -1)));
        end.is_some() && end == begin
    }

    /// Balances of days in a range, or of the evening before it, in the order of days.
    fn anchors(&self, (from, to): (Day, Day)) -> Vec<Anchor> {
        let mut found: Vec<Anchor> = self
            .statements
            .iter()
            .filter_map(|known| {
                let (on, amount) = known.balance?;
                Some(Anchor { id: known.id, on, amount })
            })
            .filter(|a| (plus_days(from, -1)..=to).contains(&a.on))
            .collect();
        found.sort_by_key(|a| (a.on, a.id));
        found
    }

    /// A balance carried to another day by the lines between.
    fn carried(&self, anchor: Anchor, day: Day) -> Money {
        if day >= anchor.on {
            anchor.amount + self.sum(anchor.on, day)
        } else {
            anchor.amount - self.sum(day, anchor.on)
        }
    }

    /// Lines after a day, up to another.
    fn sum(&self, after: Day, to: Day) -> Money {
        if after >= to {
            return Money::ZERO;
        }
        self.lines.range(plus_days(after, 1)..=to).map(|(_, amount)| *amount).sum()
    }

    fn broken(&self, before: Anchor, next: Anchor) -> Option<BrokenChain> {
        let amount = self.carried(before, next.on) - next.amount;
        let broken = BrokenChain { from_on: before.on, to_on: next.on, amount };
        (!amount.is_zero()).then_some(broken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use duebook_core::day::day;

    fn known(id: i64, from: u32, to: u32, balance: Option<(u32, i64)>) -> Known {
        Known {
            id: BankStatementId(id),
            from: day(2026, 11, from),
            to: day(2026, 11, to),
            balance: balance.map(|(on, cents)| (day(2026, 11, on), Money::cents(cents))),
        }
    }

    fn chain(statements: Vec<Known>, lines: &[(u32, i64)]) -> Chain {
        let lines = lines.iter().map(|(on, cents)| (day(2026, 11, *on), Money::cents(*cents)));
        Chain { statements, lines: lines.collect() }
    }

    fn cents(chain: &Chain, on: u32) -> Option<i64> {
        chain.figure(day(2026, 11, on)).map(|f| f.amount.in_cents())
    }

    #[test]
    fn a_balance_is_carried_both_ways_and_not_beyond_what_is_known() {
        let one = chain(vec![known(1, 2, 10, Some((5, 100)))], &[(3, 20), (5, 30), (9, -10)]);
        let of = |on| cents(&one, on);
        assert_eq!([1, 2, 3, 5, 8, 9, 10, 11].map(of), {
            [None, Some(50), Some(70), Some(100), Some(100), Some(90), Some(90), None]
        });
        assert_eq!(cents(&chain(vec![known(1, 2, 10, None)], &[(3, 20)]), 3), None);
        let later = chain(vec![known(1, 2, 10, Some((15, 100)))], &[(3, 20)]);
        assert_eq!(cents(&later, 3), None, "the lines of the eleventh are not known");
    }

    #[test]
    fn days_between_statements_count_when_the_balance_stood_still() {
        let lines = [(3, 20), (12, 5)];
        let still = vec![known(1, 2, 5, Some((5, 100))), known(2, 10, 14, Some((14, 105)))];
        assert_eq!(cents(&chain(still, &lines), 7), Some(100));
        let moved = vec![known(1, 2, 5, Some((5, 100))), known(2, 10, 14, Some((14, 106)))];
        assert_eq!(cents(&chain(moved, &lines), 7), None);
    }

    #[test]
    fn balances_that_the_lines_do_not_join_are_told() {
        let both = vec![known(1, 1, 10, Some((10, 100))), known(2, 11, 20, Some((20, 200)))];
        let one = chain(both, &[(12, 60)]);
        let figure = one.figure(day(2026, 11, 15)).unwrap();
        assert_eq!(figure.amount, Money::cents(200), "the next balance comes first");
        assert_eq!(figure.broken.unwrap().amount, Money::cents(-40));
        assert_eq!(one.figure(day(2026, 11, 10)).unwrap().broken, None);
    }
}
