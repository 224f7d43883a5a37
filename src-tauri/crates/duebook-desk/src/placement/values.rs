//! Tells fields by their values, where the headings say nothing.

use std::collections::BTreeMap;

use duebook_core::text::fold;

use super::dates;
use super::guess::Column;
use super::map::{DateOrder, Field, Unit};
use super::shape::Shape;
use super::{sums, words};

/// More columns of amounts than this are not tried against each other.
const AMOUNTS_MAX: usize = 6;
/// In so many records an equation is tried; more would not make it truer.
const EQUATION_ROWS: usize = 80;

/// Adds the fields that the values tell to those that are found.
pub(super) fn by_values(columns: &[Column], found: &mut BTreeMap<Field, usize>) {
    let mut finder = Finder { columns, found };
    finder.plain();
    finder.days();
    finder.amounts();
    finder.reference();
    finder.names();
}

struct Finder<'a> {
    columns: &'a [Column],
    found: &'a mut BTreeMap<Field, usize>,
}

impl Finder<'_> {
    fn has(&self, field: Field) -> bool {
        self.found.contains_key(&field)
    }

    fn is_free(&self, at: usize) -> bool {
        !self.found.values().any(|taken| *taken == at)
    }

    /// The free columns in which most values have one of the shapes.
    fn free(&self, shapes: &[Shape], percent: usize) -> Vec<usize> {
        let fits = |at: &usize| {
            let profile = &self.columns[*at].profile;
            profile.filled > 0 && profile.percent(shapes) >= percent
        };
        (0..self.columns.len()).filter(|at| self.is_free(*at)).filter(fits).collect()
    }

    fn put(&mut self, field: Field, at: Option<usize>) {
        if let Some(at) = at
            && !self.has(field)
        {
            self.found.insert(field, at);
        }
    }

    /// What is told by one value.
    fn plain(&mut self) {
        for (field, shape) in [
            (Field::Email, Shape::Email),
            (Field::CityLine, Shape::CityLine),
            (Field::State, Shape::State),
            (Field::Ssn, Shape::Ssn),
            (Field::Phone, Shape::Phone),
            (Field::Phone2, Shape::Phone),
            (Field::Phone3, Shape::Phone),
            (Field::Street, Shape::Street),
        ] {
            if field == Field::State && self.has(Field::CityLine) || self.has(field) {
                continue;
            }
            let at = self.free(&[shape], 75).first().copied();
            self.put(field, at);
        }
        let repeated = |at: &usize| {
            let column = &self.columns[*at];
            let five = column.values.iter().filter(|v| v.trim().len() == 5).count();
            five * 2 > column.profile.filled && !column.is_distinct()
        };
        if !self.has(Field::CityLine) {
            let at = self.free(&[Shape::Zip], 90).into_iter().find(repeated);
            self.put(Field::Zip, at);
        }
    }

    /// Births lie a generation before all else; then accounts are opened, become delinquent and
    /// are charged off, in this order. A day that many lack is that of the last payment.
    fn days(&mut self) {
        let mut middles: Vec<(i64, usize)> = self
            .free(&[Shape::Day], 75)
            .into_iter()
            .filter_map(|at| Some((self.middle_of(at)?, at)))
            .collect();
        middles.sort_unstable();
        let latest = middles.last().map_or(0, |(middle, _)| *middle);
        let generation = 18 * 365;
        if let Some((middle, at)) = middles.first().copied()
            && latest - middle > generation
        {
            self.put(Field::BirthDate, Some(at));
            middles.remove(0);
        }
        let sparse = |(_, at): &(i64, usize)| {
            let column = &self.columns[*at];
            column.profile.filled * 100 < column.values.len() * 90
        };
        if let Some(place) = middles.iter().position(sparse) {
            let (_, at) = middles.remove(place);
            self.put(Field::LastPaid, Some(at));
        }
        let order: &[Field] = match middles.len() {
            0..=2 => &[Field::Delinquent, Field::ChargedOff],
            _ => &[Field::Opened, Field::Delinquent, Field::ChargedOff],
        };
        let missing: Vec<Field> = order.iter().filter(|f| !self.has(**f)).copied().collect();
        for (field, (_, at)) in missing.into_iter().zip(middles) {
            self.put(field, Some(at));
        }
    }

    /// The middle day of a column, in days.
    fn middle_of(&self, at: usize) -> Option<i64> {
        let far = duebook_core::day::day(duebook_core::day::LAST_YEAR, 12, 31);
        let now = duebook_core::day::day(2040, 1, 1);
        let mut days: Vec<i64> = self.columns[at]
            .values
            .iter()
            .filter_map(|value| {
                [DateOrder::Mdy, DateOrder::Dmy, DateOrder::Ymd].into_iter().find_map(|order| {
                    let short = value.len() <= 8 && value.contains(['/', '-', '.']);
                    let today = if short { now } else { far };
                    dates::read(value, order, today, short).ok().flatten()
                })
            })
            .map(|day| duebook_core::day::days_between(duebook_core::day::day(1900, 1, 1), day))
            .collect();
        days.sort_unstable();
        days.get(days.len() / 2).copied()
    }

    /// The balance is the amount that the others add up to. Of these the largest is principal;
    /// what is taken off was paid; sums of whole dollars are fees and odd ones interest.
    fn amounts(&mut self) {
        if self.has(Field::Balance) {
            return;
        }
        let mut free = self.free(&[Shape::Amount], 60);
        // Fees of whole dollars read as numbers, and balances in cents too.
        for at in self.free(&[Shape::Amount, Shape::Number], 80) {
            let counted = !self.columns[at].is_distinct() && self.columns[at].distinct > 1;
            if !free.contains(&at) && (counted || self.is_money_like(at)) {
                free.push(at);
            }
        }
        free.truncate(AMOUNTS_MAX);
        let sums: Vec<Vec<i64>> = free.iter().map(|at| self.cents_of(*at)).collect();
        let Some(Equation { balance, signs, .. }) = best_equation(&sums) else {
            let only = if free.len() == 1 { free.first().copied() } else { None };
            self.put(Field::Balance, only);
            return;
        };
        self.put(Field::Balance, Some(free[balance]));
        let total = |i: usize| sums[i].iter().sum::<i64>();
        let mut added: Vec<usize> =
            (0..free.len()).filter(|i| *i != balance && signs[*i] > 0 && total(*i) >= 0).collect();
        added.sort_by_key(|i| std::cmp::Reverse(total(*i)));
        let taken = (0..free.len())
            .find(|i| *i != balance && (signs[*i] < 0 || signs[*i] > 0 && total(*i) < 0));
        self.put(Field::Payments, taken.map(|i| free[i]));
        for (place, i) in added.into_iter().enumerate() {
            let whole = are_whole(&sums[i]);
            let field = match (place, whole) {
                (0, _) => Field::Principal,
                (_, true) if !self.has(Field::Fees) => Field::Fees,
                (_, false) if !self.has(Field::Interest) => Field::Interest,
                (_, _) => Field::Costs,
            };
            self.put(field, Some(free[i]));
        }
    }

    /// Figures with zeros in front, as amounts in cents have them in fixed columns.
    fn is_money_like(&self, at: usize) -> bool {
        let values = &self.columns[at].values;
        let led = values.iter().filter(|v| v.len() >= 7 && v.starts_with("00")).count();
        let same = values.iter().all(|v| v.len() == values[0].len());
        same && values.first().is_some_and(|v| v.len() >= 9) && led * 2 > values.len()
    }

    fn cents_of(&self, at: usize) -> Vec<i64> {
        let cents = |value: &String| {
            sums::read(value, Unit::Dollars).ok().flatten().map_or(0, |m| m.in_cents())
        };
        self.columns[at].values.iter().map(cents).collect()
    }

    fn reference(&mut self) {
        if self.has(Field::Reference) {
            return;
        }
        let figures = [Shape::Number, Shape::Text, Shape::Zip, Shape::Words];
        let at = self.free(&figures, 80).into_iter().find(|at| {
            let column = &self.columns[*at];
            let digits = column.values.iter().filter(|v| v.chars().any(|c| c.is_ascii_digit()));
            column.is_distinct() && digits.count() * 10 >= column.values.len() * 9
        });
        self.put(Field::Reference, at);
    }

    /// Whole names have a comma or several words; of two columns of words the one with more
    /// known given names is the first name; a city repeats more than names do.
    fn names(&mut self) {
        let named = |finder: &Self| finder.has(Field::FullName) || finder.has(Field::LastName);
        if !named(self) {
            let comma = self.free(&[Shape::CommaName], 70).first().copied();
            self.put(Field::FullName, comma);
        }
        if !named(self) {
            let whole = self.worded().into_iter().find(|at| self.is_whole_name(*at));
            self.put(Field::FullName, whole);
        }
        let mut free = self.worded();
        free.sort_by_key(|at| self.columns[*at].distinct);
        let placed = self.has(Field::City) || self.has(Field::CityLine);
        if !placed && (named(self) || free.len() != 2) && !free.is_empty() {
            self.put(Field::City, Some(free.remove(0)));
        }
        if named(self) {
            return;
        }
        free.sort_by_key(|at| std::cmp::Reverse(self.given_percent(*at)));
        match free[..] {
            [whole] => self.put(Field::FullName, Some(whole)),
            [first, last, ..] => {
                self.put(Field::FirstName, Some(first));
                self.put(Field::LastName, Some(last));
            }
            [] => {}
        }
    }

    /// The free columns of words, filled in most records. A mark of one or two letters, as it
    /// tells kinds of records apart, is none.
    fn worded(&self) -> Vec<usize> {
        let texts = [Shape::Words, Shape::CommaName, Shape::Business, Shape::State];
        let mut free = self.free(&texts, 80);
        free.retain(|at| {
            let column = &self.columns[*at];
            let worded = column.values.iter().any(|value| value.trim().chars().count() > 2);
            worded && column.profile.filled * 10 > column.values.len() * 7
        });
        free
    }

    fn is_whole_name(&self, at: usize) -> bool {
        let values = &self.columns[at].values;
        let several = values.iter().filter(|value| value.trim().contains(' ')).count();
        several * 100 >= values.len() * 85 && self.given_percent(at) >= 10
    }

    /// In how many percent of the values a known given name comes first.
    fn given_percent(&self, at: usize) -> usize {
        let values = &self.columns[at].values;
        let known =
            |value: &&String| words::is_given_name(fold(value).split(' ').next().unwrap_or(""));
        values.iter().filter(known).count() * 100 / values.len().max(1)
    }
}

/// Which column is the sum of which others, and with which signs.
struct Equation {
    balance: usize,
    /// 1, -1, or 0 for a column that is needed for nothing.
    signs: Vec<i64>,
    /// In how many records it holds, how many columns it uses, how many of them it adds, how many
    /// of those it takes off are odd sums, as payments are and fees are not, and how far to the
    /// right the balance stands.
    worth: (usize, usize, usize, usize, usize),
}

/// The equation that holds in most records, at least in half of them.
fn best_equation(columns: &[Vec<i64>]) -> Option<Equation> {
    let rows = columns.first()?.len().min(EQUATION_ROWS);
    let count = columns.len();
    let mut best: Option<Equation> = None;
    for balance in 0..count {
        for code in 0..3_usize.pow(u32::try_from(count).ok()?) {
            let mut left = code;
            let signs: Vec<i64> = (0..count)
                .map(|_| {
                    let digit = left % 3;
                    left /= 3;
                    [0, 1, -1][digit]
                })
                .collect();
            let used = signs.iter().filter(|sign| **sign != 0).count();
            if signs[balance] != 0 || used == 0 {
                continue;
            }
            let holds = |row: &usize| {
                let sum: i64 = (0..count).map(|i| signs[i] * columns[i][*row]).sum();
                sum == columns[balance][*row] && sum > 0
            };
            let hits = (0..rows).filter(holds).count();
            let plus = signs.iter().filter(|sign| **sign > 0).count();
            let odd = (0..count).filter(|i| signs[*i] < 0 && !are_whole(&columns[*i])).count();
            let worth = (hits, used, plus, odd, balance);
            let better = best.as_ref().is_none_or(|found| worth > found.worth);
            if better && rows >= 3 && hits * 2 >= rows {
                best = Some(Equation { balance, signs, worth });
            }
        }
    }
    best
}

/// Whether all amounts are whole dollars.
fn are_whole(cents: &[i64]) -> bool {
    cents.iter().all(|cents| cents % 100 == 0)
}
