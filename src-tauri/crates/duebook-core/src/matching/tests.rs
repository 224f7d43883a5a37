//! A bookkeeper's November, doubtful lines, and chance against a plain model.

use std::collections::HashSet;

use super::*;
use crate::day::{day, plus_days};

fn movement(id: i64, date: u32, cents: i64, kind: MovementKind, number: &str) -> Movement {
    Movement {
        id: EntryId(id),
        booked_on: day(2026, 11, date),
        amount: Money::cents(cents),
        kind,
        number: (!number.is_empty()).then(|| number.to_owned()),
    }
}

fn line(id: i64, date: u32, cents: i64, kind: BankLineKind, number: &str) -> Line {
    Line {
        id: BankLineId(id),
        posted_on: day(2026, 11, date),
        amount: Money::cents(cents),
        kind,
        number: (!number.is_empty()).then(|| number.to_owned()),
        text: String::new(),
    }
}

fn pairs(found: &Matching) -> Vec<(i64, i64)> {
    found.matched.iter().map(|m| (m.movement.0, m.line.0)).collect()
}

fn november() -> (Vec<Movement>, Vec<Line>) {
    use BankLineKind as L;
    use MovementKind as M;
    let movements = vec![
        movement(1, 2, 890_00, M::Deposit, ""),
        movement(2, 5, 100_00, M::Settlement, ""),
        movement(3, 6, 150_00, M::Deposit, ""),
        movement(4, 9, 1_000_00, M::Deposit, ""),
        movement(5, 12, 1_000_00, M::Deposit, ""),
        movement(6, 13, -640_00, M::Return, "20441"),
        movement(7, 16, -160_07, M::Transfer, ""),
        movement(8, 16, -100_00, M::Sent, ""),
        movement(9, 16, -113_40, M::Check, "5001"),
        movement(10, 16, -88_93, M::Check, "5002"),
        movement(11, 20, 26_60, M::Transfer, ""),
        movement(12, 20, 75_00, M::Deposit, ""),
        movement(13, 23, -200_00, M::Return, "1187"),
        movement(14, 23, 173_40, M::Transfer, ""),
        movement(15, 30, -75_00, M::Transfer, ""),
        movement(16, 30, -2_000_00, M::Check, "5003"),
    ];
    let lines = vec![
        line(1, 3, 890_00, L::Deposit, ""),
        line(2, 5, 100_00, L::Credit, ""),
        line(3, 9, 150_00, L::Deposit, ""),
        line(4, 10, 1_000_00, L::Deposit, ""),
        line(5, 13, 1_000_00, L::Deposit, ""),
        line(6, 13, -640_00, L::Debit, "20441"),
        line(7, 16, -160_07, L::Transfer, ""),
        line(8, 17, -100_00, L::Debit, ""),
        line(9, 18, -113_40, L::Check, "5001"),
        line(10, 20, -88_93, L::Check, "5002"),
        line(11, 20, 26_60, L::Transfer, ""),
        line(12, 23, 75_00, L::Deposit, ""),
        line(13, 23, -200_00, L::Debit, "1187"),
        line(14, 23, 173_40, L::Transfer, ""),
        line(15, 30, -75_00, L::Transfer, ""),
    ];
    (movements, lines)
}

#[test]
fn every_line_of_november_finds_its_movement() {
    let (movements, lines) = november();
    let found = propose(&movements, &lines, Window::default());
    assert_eq!(pairs(&found), (1..=15).map(|n| (n, n)).collect::<Vec<_>>());
    assert_eq!(found.open_movements, [EntryId(16)], "check 5003 is paid in December");
    assert!(found.open_lines.is_empty() && found.candidates.is_empty());
    let reasons: Vec<MatchReason> = found.matched.iter().map(|m| m.reason).collect();
    use MatchReason::{CheckNumber, ReturnedItem, SameKind, SettlementTotal, SlipTotal};
    assert_eq!(
        reasons[..6],
        [SlipTotal, SettlementTotal, SlipTotal, SlipTotal, SlipTotal, ReturnedItem]
    );
    assert_eq!(reasons[6..10], [SameKind, SameKind, CheckNumber, CheckNumber]);
    assert_eq!(found.matched[8].score, 100);
}

#[test]
fn a_bank_that_says_only_credit_and_debit_is_understood_too() {
    let (movements, mut lines) = november();
    for line in &mut lines {
        let out = line.amount.is_negative();
        line.kind = if out { BankLineKind::Debit } else { BankLineKind::Credit };
        if let Some(number) = line.number.take() {
            line.text = format!("ITEM 000{number} PAID");
        }
    }
    let found = propose(&movements, &lines, Window::default());
    assert_eq!(pairs(&found), (1..=15).map(|n| (n, n)).collect::<Vec<_>>());
}

#[test]
fn a_line_that_is_missing_or_doubled_is_named() {
    let (movements, lines) = november();
    for missing in 0..lines.len() {
        let mut fewer = lines.clone();
        let gone = fewer.remove(missing);
        let found = propose(&movements, &fewer, Window::default());
        assert!(found.open_movements.contains(&EntryId(gone.id.0)), "line {:?}", gone.id);
        assert_eq!(found.matched.len() + found.open_lines.len(), 14);
        let mut more = lines.clone();
        more.push(Line { id: BankLineId(99), ..lines[missing].clone() });
        let found = propose(&movements, &more, Window::default());
        assert!(found.open_lines.contains(&BankLineId(99)), "line {:?} twice", gone.id);
        let of = |m: &&Match| m.line == BankLineId(99);
        assert!(found.candidates.iter().any(|m| of(&m)), "it comes with what it could be");
    }
}

#[test]
fn two_that_could_be_either_are_left_to_a_person() {
    use BankLineKind::Deposit as L;
    use MovementKind::Deposit as M;
    let movements = [movement(1, 5, 50_00, M, ""), movement(2, 6, 50_00, M, "")];
    let lines = [line(1, 6, 50_00, L, ""), line(2, 7, 50_00, L, "")];
    let found = propose(&movements, &lines, Window::default());
    assert!(found.matched.is_empty());
    assert_eq!(found.open_lines, [BankLineId(1), BankLineId(2)]);
    let first: Vec<i64> = found.candidates.iter().map(|m| m.movement.0).collect();
    assert_eq!(first, [2, 1, 2, 1], "the nearer day first");
    // When a slip has a number, both are told apart.
    let movements = [movement(1, 5, 50_00, M, "0731"), movement(2, 6, 50_00, M, "")];
    let lines = [line(1, 6, 50_00, L, "731"), line(2, 7, 50_00, L, "")];
    assert_eq!(pairs(&propose(&movements, &lines, Window::default())), [(1, 1), (2, 2)]);
}

#[test]
fn a_number_with_another_amount_is_shown_and_never_matched() {
    let movements = [movement(1, 5, -50_00, MovementKind::Check, "5001")];
    let lines = [line(1, 9, -500_00, BankLineKind::Check, "5001")];
    let found = propose(&movements, &lines, Window::default());
    assert!(found.matched.is_empty());
    assert_eq!(found.candidates[0].reason, MatchReason::OtherAmount);
    // Nor is the same amount under another number.
    let lines = [line(1, 9, -50_00, BankLineKind::Check, "5002")];
    let found = propose(&movements, &lines, Window::default());
    assert!(found.matched.is_empty() && found.candidates.is_empty());
}

#[test]
fn days_count_only_where_no_number_ties() {
    let window = Window::default();
    let check = [movement(1, 5, -50_00, MovementKind::Check, "5001")];
    let mut paid = line(1, 5, -50_00, BankLineKind::Check, "5001");
    paid.posted_on = day(2028, 1, 5);
    assert_eq!(propose(&check, &[paid.clone()], window).matched.len(), 1);
    paid.number = None;
    assert_eq!(propose(&check, &[paid.clone()], window).matched.len(), 0);
    paid.posted_on = day(2027, 1, 5);
    assert_eq!(propose(&check, &[paid], window).matched.len(), 1);
    for (date, matched) in [(1, 0), (2, 1), (12, 1), (13, 0)] {
        let slip = [movement(1, 5, 50_00, MovementKind::Deposit, "")];
        let lines = [line(1, date, 50_00, BankLineKind::Deposit, "")];
        assert_eq!(propose(&slip, &lines, window).matched.len(), matched, "Nov {date}");
    }
}

#[test]
fn a_charge_of_the_bank_is_no_check_and_nothing_matches_nothing() {
    let movements = [movement(1, 5, -12_00, MovementKind::Check, "")];
    let fee = [line(1, 5, -12_00, BankLineKind::Fee, "")];
    assert!(propose(&movements, &fee, Window::default()).candidates.is_empty());
    let movements = [movement(1, 5, 0, MovementKind::Other, "")];
    let lines = [line(1, 5, 0, BankLineKind::Other, "")];
    assert!(propose(&movements, &lines, Window::default()).matched.is_empty());
}

/// Numbers that look random and are the same for the same seed (SplitMix64, Steele et al. 2014).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % end as u64) as usize
    }

    fn shuffle<T>(&mut self, all: &mut [T]) {
        for at in (1..all.len()).rev() {
            all.swap(at, self.below(at + 1));
        }
    }

    fn number(&mut self) -> String {
        ["", "", "5001", "5002", "005001"][self.below(5)].to_owned()
    }

    fn amount(&mut self) -> i64 {
        [50_00, -50_00, 75_00, -75_00][self.below(4)]
    }

    fn book(&mut self) -> (Vec<Movement>, Vec<Line>) {
        use BankLineKind as L;
        use MovementKind as M;
        let kinds =
            [M::Deposit, M::Settlement, M::Return, M::Check, M::Sent, M::Transfer, M::Other];
        let words = [L::Deposit, L::Check, L::Debit, L::Credit, L::Fee, L::Transfer, L::Other];
        let movements = (0..self.below(6)).map(|id| {
            let (date, amount, number) = (1 + self.below(14), self.amount(), self.number());
            movement(id as i64, date as u32, amount, kinds[self.below(7)], &number)
        });
        let movements = movements.collect();
        let lines = (0..self.below(6)).map(|id| {
            let (date, amount, number) = (1 + self.below(14), self.amount(), self.number());
            let mut line = line(id as i64, date as u32, amount, words[self.below(7)], &number);
            if self.below(3) == 0 {
                line.text = format!("item {}", self.number());
            }
            line
        });
        (movements, lines.collect())
    }
}

type Pairs = HashSet<(usize, usize)>;

/// All ways to pair, tried one after another.
fn ways(edges: &[(usize, usize)]) -> Vec<Pairs> {
    let Some(((from, to), rest)) = edges.split_first() else { return vec![Pairs::new()] };
    let mut all = ways(rest);
    let with: Vec<Pairs> = all
        .iter()
        .filter(|way| way.iter().all(|(f, t)| f != from && t != to))
        .map(|way| way.iter().copied().chain([(*from, *to)]).collect())
        .collect();
    all.extend(with);
    all
}

fn in_every_largest(edges: &[(usize, usize)]) -> Pairs {
    let all = ways(edges);
    let most = all.iter().map(Pairs::len).max().unwrap_or(0);
    let largest = all.into_iter().filter(|way| way.len() == most);
    largest.reduce(|both, way| both.intersection(&way).copied().collect()).unwrap_or_default()
}

#[test]
fn forced_pairs_are_those_of_every_largest_way() {
    for seed in 0..3_000 {
        let mut chance = Chance(seed);
        let (left, right) = (1 + chance.below(5), 1 + chance.below(5));
        let mut edges = Vec::new();
        for from in 0..left {
            for to in 0..right {
                if chance.below(5) < 2 {
                    edges.push((from, to));
                }
            }
        }
        chance.shuffle(&mut edges);
        let found: Pairs = forced(left, right, &edges).into_iter().collect();
        assert_eq!(found, in_every_largest(&edges), "seed {seed}: {edges:?}");
    }
}

/// Step after step, every way to pair is written down, and what all the largest have is taken.
fn plain_model(movements: &[Movement], lines: &[Line]) -> Pairs {
    let mut taken = Pairs::new();
    for step in STEPS {
        let mut edges = Vec::new();
        for (from, movement) in movements.iter().enumerate() {
            for (to, line) in lines.iter().enumerate() {
                let free = taken.iter().all(|(f, t)| *f != from && *t != to);
                let weight = weigh(movement, line, Window::default());
                if free && weight.is_some_and(|weight| weight.step == step) {
                    edges.push((from, to));
                }
            }
        }
        taken.extend(in_every_largest(&edges));
    }
    taken
}

#[test]
fn chance_finds_no_movement_or_line_twice_and_nothing_that_the_plain_model_does_not() {
    for seed in 0..1_500 {
        let mut chance = Chance(seed);
        let (mut movements, mut lines) = chance.book();
        let found = propose(&movements, &lines, Window::default());
        let taken: Pairs =
            pairs(&found).into_iter().map(|(m, l)| (m as usize, l as usize)).collect();
        assert_eq!(taken, plain_model(&movements, &lines), "seed {seed}");
        assert_eq!(taken.len(), found.matched.len(), "seed {seed}");
        let (from, to): (HashSet<usize>, HashSet<usize>) = taken.iter().copied().unzip();
        assert_eq!((from.len(), to.len()), (taken.len(), taken.len()), "seed {seed}");
        assert_eq!(found.matched.len() + found.open_lines.len(), lines.len(), "seed {seed}");
        assert_eq!(found.matched.len() + found.open_movements.len(), movements.len());
        for (m, l) in &taken {
            assert_eq!(movements[*m].amount, lines[*l].amount, "seed {seed}");
        }
        let open = |m: &Match| {
            found.open_lines.contains(&m.line) && found.open_movements.contains(&m.movement)
        };
        assert!(found.candidates.iter().all(open), "seed {seed}");
        chance.shuffle(&mut movements);
        chance.shuffle(&mut lines);
        assert_eq!(propose(&movements, &lines, Window::default()), found, "seed {seed}");
    }
}

#[test]
fn a_year_of_equal_sums_is_matched_at_once() {
    // The same installment each day, one slip and one line of it: the days overlap, so that only
    // the days themselves force the pairs.
    let kind = BankLineKind::Deposit;
    let mut movements = Vec::new();
    let mut lines = Vec::new();
    for n in 0..1_000 {
        let on = plus_days(day(2024, 1, 1), n);
        let slip = movement(n, 1, 50_00, MovementKind::Deposit, "");
        movements.push(Movement { booked_on: on, ..slip });
        let line = line(n, 1, 50_00, kind, "");
        lines.push(Line { posted_on: plus_days(on, 1), ..line });
    }
    let found = propose(&movements, &lines, Window { early: 0, late: 1, check_late: 0 });
    assert_eq!(found.matched.len() + found.open_lines.len(), 1_000);
    assert_eq!(found.open_lines.len(), 0);
}
