//! Proofs of a made book: what is kept for speed says the same as the postings, on every past day,
//! and in time.

use std::time::{Duration, Instant as Stopwatch};

use duebook_core::day::day;

use super::*;
use crate::testing::{Scratch, noon, scratch};
use crate::value::Instant;
use crate::{Writer, values};

const FIRST: (i32, u32, u32) = (2022, 1, 3);
const BANK: TrustBankId = TrustBankId(1);

/// Receipts of 100.00 over so many days: a deposit each evening that the bank has the next day,
/// one of forty returned after four days, the last three days not deposited.
struct Made {
    receipts: i64,
    days: i64,
}

const PEOPLE: &str = "INSERT INTO trust_bank (id, name, bank_name, account_last4, created_at)
    VALUES (1, 'Trust', 'First Bank', '', 1);
  INSERT INTO client (id, name, name_fold, contact, street, city, state, zip, phone, email,
                      consumer, created_at, created_by)
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
  SELECT i, 'Client ' || i, 'client ' || i, '', '', '', '', '', '', '', 1, 1, 1 FROM n;";

/// `?1` receipts over `?2` days from `?3` on: the numbers, and on which day each comes.
const NUMBERS: &str = "WITH RECURSIVE
    n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1),
    r(i, d) AS (SELECT i, (i - 1) * ?2 / ?1 FROM n),
    e(d) AS (SELECT 0 UNION ALL SELECT d + 1 FROM e WHERE d + 1 < ?2),
    f(first) AS (SELECT ?3)";

const STEPS: &[&str] = &[
    "INSERT INTO batch (id, name, source, booked_on, trust_bank_id, control_count,
                        control_total_cents, state, created_at, created_by)
     {n} SELECT d + 1, 'b' || d, 'mail', date(?3, '+' || d || ' days'), 1, 1, 1, 'posted', 1, 1
           FROM e",
    "INSERT INTO item (id, batch_id, line, trust_bank_id, method, reference, received_on,
                       amount_cents)
     {n} SELECT i, d + 1, i, 1, 'check', i % 9000, date(?3, '+' || d || ' days'), 10000 FROM r",
    "INSERT INTO entry (id, kind, effective_on, booked_on, recorded_at, user_id, request_id,
                        item_id)
     {n} SELECT i, 'receipt', date(?3, '+' || d || ' days'), date(?3, '+' || d || ' days'), 1, 1,
                'made', i FROM r",
    "INSERT INTO posting (entry_id, ledger_account, amount_cents, trust_bank_id, client_id)
     {n}, p(a, c, bank) AS (VALUES (102, 10000, 1), (111, -7000, 1), (121, -3000, 1),
                                   (202, 3000, NULL), (211, -3000, NULL))
     SELECT i, a, c, bank, CASE a WHEN 102 THEN NULL ELSE 1 + i * 7919 % 200 END FROM r, p",
    "INSERT INTO deposit (id, trust_bank_id, deposited_on, total_cents, items, recorded_at,
                          recorded_by)
     {n} SELECT d + 1, 1, date(?3, '+' || d || ' days'), 1, 1, 1, 1 FROM e WHERE d < ?2 - 3",
    "INSERT INTO item_fact (item_id, kind, on_day, deposit_id, recorded_at, recorded_by)
     {n} SELECT i, 'deposited', date(?3, '+' || d || ' days'), d + 1, 1, 1
           FROM r WHERE d < ?2 - 3",
    "INSERT INTO item_fact (item_id, kind, on_day, until_day, recorded_at, recorded_by)
     {n} SELECT i, 'held', date(?3, '+' || d || ' days'), date(?3, '+' || (d + 10) || ' days'), 1, 1
           FROM r WHERE d < ?2 - 3",
    "INSERT INTO entry (id, kind, effective_on, booked_on, recorded_at, user_id, request_id)
     {n} SELECT ?1 + 1 + d, 'deposit', date(?3, '+' || d || ' days'),
                date(?3, '+' || d || ' days'), 1, 1, 'made' FROM e WHERE d < ?2 - 3",
    "INSERT INTO posting (entry_id, ledger_account, amount_cents, trust_bank_id)
     {n}, t(d, c) AS (SELECT d, 10000 * count(*) FROM r WHERE d < ?2 - 3 GROUP BY d),
          p(a, s) AS (VALUES (101, 1), (102, -1))
     SELECT ?1 + 1 + d, a, s * c, 1 FROM t, p",
    "INSERT INTO entry (id, kind, effective_on, booked_on, recorded_at, user_id, request_id,
                        item_id)
     {n} SELECT ?1 + ?2 + i, 'return', date(?3, '+' || (d + 4) || ' days'),
                date(?3, '+' || (d + 4) || ' days'), 1, 1, 'made', i
           FROM r WHERE i % 40 = 0 AND d < ?2 - 7",
    "INSERT INTO posting (entry_id, ledger_account, amount_cents, trust_bank_id, client_id)
     {n}, p(a, c, bank) AS (VALUES (101, -10000, 1), (111, 7000, 1), (121, 3000, 1),
                                   (202, -3000, NULL), (211, 3000, NULL))
     SELECT ?1 + ?2 + i, a, c, bank, CASE a WHEN 101 THEN NULL ELSE 1 + i * 7919 % 200 END
       FROM r, p WHERE i % 40 = 0 AND d < ?2 - 7",
];

/// A line for each movement, a deposit a day later; the last day is not at the bank yet.
const LINES: &str = "INSERT INTO bank_line (id, bank_statement_id, trust_bank_id, posted_on,
                                            amount_cents, kind, text, twin)
    SELECT entry_id, 1, 1,
           date(booked_on, CASE WHEN amount_cents > 0 THEN '+1 days' ELSE '+0 days' END),
           amount_cents, 'other', 'l' || entry_id, 1 FROM bank_movement
     WHERE date(booked_on, '+1 days') <= ?1";
const MATCHES: &str = "INSERT INTO bank_match (line_id, role, entry_id, trust_bank_id, made,
                                               matched_at, matched_by)
    SELECT id, 'movement', id, 1, 0, 1, 1 FROM bank_line";

impl Made {
    fn first() -> Day {
        day(FIRST.0, FIRST.1, FIRST.2)
    }

    fn on(&self, place: i64) -> Day {
        plus_days(Made::first(), place)
    }

    fn book(&self) -> Scratch {
        let made = scratch();
        let write = |act: &dyn Fn(&Writer<'_>) -> Result<()>| {
            made.book.write(act).unwrap();
        };
        write(&|w| w.script(PEOPLE));
        for step in STEPS {
            let sql = step.replace("{n}", NUMBERS);
            let numbers = values![self.receipts, self.days, Made::first()];
            write(&|w| w.run(&sql, numbers).map(drop));
        }
        write(&|w| w.run("UPDATE entry SET sealed = 1", values![]).map(drop));
        write(&|w| self.bank(w));
        made
    }

    fn bank(&self, w: &Writer<'_>) -> Result<()> {
        let last = self.on(self.days - 4);
        w.run(
            "INSERT INTO bank_statement (id, trust_bank_id, file_name, file_sha256, format, from_on,
                 to_on, balance_on, balance_cents, lines, new_lines, taken_at, taken_by)
             SELECT 1, 1, 'made', ?3, 'ofx', ?1, ?2, ?2, sum(amount_cents), count(*), count(*), 1, 1
               FROM bank_movement WHERE date(booked_on, '+1 days') <= ?2",
            values![Made::first(), last, "0".repeat(64)],
        )?;
        w.run(LINES, values![last])?;
        w.run(MATCHES, values![])?;
        Ok(())
    }
}

#[test]
fn the_proof_of_a_past_day_is_the_same_from_the_postings() {
    let made = Made { receipts: 900, days: 45 };
    let scratch = made.book();
    let known: Instant = noon() + chrono::Duration::days(3_650);
    for place in 0..made.days {
        let on = made.on(place);
        let at = |known_at| scratch.book.read(|r| trust_day::of(r, BANK, AsOf { on, known_at }));
        assert_eq!(at(None).unwrap(), at(Some(known)).unwrap(), "{on}");
        let proof = scratch.book.read(|r| of(r, BANK, on)).unwrap();
        let expected = if place <= made.days - 4 { "agrees" } else { "not_entered" };
        assert_eq!((proof.verdict.as_str(), place), (expected, place), "{proof:#?}");
    }
}

/// Takes minutes; asked for with the other long tests.
#[test]
fn five_million_postings_are_proved_in_time() {
    if std::env::var_os("DUEBOOK_LONG").is_none() {
        return;
    }
    let made = Made { receipts: 1_000_000, days: 1_250 };
    let scratch = made.book();
    let mut took = Vec::new();
    for place in (0..made.days - 4).step_by(25) {
        let on = made.on(place);
        let begun = Stopwatch::now();
        let proof = scratch.book.read(|r| of(r, BANK, on)).unwrap();
        took.push((begun.elapsed(), on));
        assert_eq!(proof.verdict, "agrees", "{on}");
    }
    took.sort();
    let (median, slowest) = (took[took.len() / 2], took[took.len() - 1]);
    println!("proof of a past day: median {median:?}, slowest {slowest:?}");
    assert!(slowest.0 < Duration::from_millis(200), "{slowest:?}");
}
