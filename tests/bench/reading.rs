//! Finding, the list of accounts and an account's screen, each in turn with the same statements
//! by hand.

use rusqlite::Connection;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use crate::crowd::{Crowd, Dice};
use crate::figures::{Figure, median, p95, say, timed};
use crate::hand;
use crate::made::MadeBook;
use crate::office::{Office, read};
use crate::writing;

const BY_HAND: &str = "the same statements by hand";
const ROUNDS: usize = 5;
const SORTS: [&str; 8] =
    ["file_number", "person", "client", "reference", "balance", "status", "placed", "next"];

/// The reading benches on one book.
pub fn figures(made: &MadeBook, suffix: &str, plain: bool) -> Vec<Figure> {
    let bare = made.bare();
    let plain = plain.then(|| made.plain());
    let office = made.open();
    let set = Set {
        office: &office,
        bare: &bare,
        plain: plain.as_ref(),
        accounts: made.accounts,
        suffix,
    };
    let mut figures = vec![set.find(), set.windows(), set.screens()];
    drop(office);
    figures.push(changes(made, suffix));
    figures
}

struct Set<'a> {
    office: &'a Office,
    bare: &'a Connection,
    plain: Option<&'a Connection>,
    accounts: usize,
    suffix: &'a str,
}

/// What one round of asking took, in milliseconds a question.
#[derive(Default)]
struct Round {
    ours: Vec<f64>,
    theirs: Vec<f64>,
    plain: Vec<f64>,
}

impl Set<'_> {
    fn name(&self, name: &str) -> String {
        format!("{name}{}", self.suffix)
    }

    /// Asks each question of the house, by hand, and by hand without a key, in turn; they must
    /// count the same rows. An answer of the house is JSON for the page; it is counted untimed.
    fn rounds<Q>(
        &self,
        questions: &[Q],
        ours: impl Fn(&Q) -> Box<RawValue>,
        counted: impl Fn(&Value) -> usize,
        by_hand: impl Fn(&Connection, &Q) -> usize,
    ) -> Vec<Round> {
        let mut rounds = Vec::new();
        // The first round fills the caches of all sides.
        for _ in 0..=ROUNDS {
            let mut round = Round::default();
            for question in questions {
                let (took, answer) = timed(|| ours(question));
                let mine = counted(&read(&answer));
                round.ours.push(took);
                let (took, theirs) = timed(|| by_hand(self.bare, question));
                round.theirs.push(took);
                assert_eq!(mine, theirs, "both sides count the same rows");
                if let Some(plain) = self.plain {
                    round.plain.push(timed(|| by_hand(plain, question)).0);
                }
            }
            rounds.push(round);
        }
        rounds.remove(0);
        rounds
    }

    fn figure(&self, name: &str, rounds: &[Round], of: fn(Vec<f64>) -> f64) -> Figure {
        let each = |take: fn(&Round) -> &Vec<f64>| {
            median(rounds.iter().map(|round| of(take(round).clone())).collect())
        };
        let ratios = rounds.iter().map(|round| of(round.ours.clone()) / of(round.theirs.clone()));
        Figure::new(&self.name(name), each(|round| &round.ours), "ms")
            .against(BY_HAND, median(ratios.collect()), 1.3)
            .plain(self.plain.map(|_| each(|round| &round.plain)))
    }

    fn find(&self) -> Figure {
        say("find_p95_ms");
        let questions = typed(self.bare, self.accounts);
        let ours = |(text, _): &(String, Option<String>)| {
            self.office.answer("find", json!({ "text": text }))
        };
        let counted = |found: &Value| found["accounts"].as_array().map_or(0, Vec::len);
        let by_hand = |db: &Connection, (text, meant): &(String, Option<String>)| {
            hand::find(db, text, meant.as_deref())
        };
        let rounds = self.rounds(&questions, ours, counted, by_hand);
        self.figure("find_p95_ms", &rounds, p95).budget(30.0)
    }

    fn windows(&self) -> Figure {
        say("grid_window_p95_ms");
        let mut dice = Dice::new(2);
        let places: Vec<(usize, usize)> =
            (0..200).map(|_| (dice.below(SORTS.len()), dice.below(self.accounts - 100))).collect();
        // A hand, too, reads each order once and keeps it.
        let orders = SORTS.map(|sort| hand::ids(self.bare, hand::order(sort)));
        for sort in SORTS {
            window(self.office, sort, json!({}), 0);
        }
        let ours =
            |(sort, offset): &(usize, usize)| window(self.office, SORTS[*sort], json!({}), *offset);
        let by_hand = |db: &Connection, (sort, offset): &(usize, usize)| {
            hand::account_rows(db, &orders[*sort][*offset..*offset + 100])
        };
        let rounds = self.rounds(&places, ours, rows, by_hand);
        self.figure("grid_window_p95_ms", &rounds, p95).budget(30.0)
    }

    fn screens(&self) -> Figure {
        say("account_screen_ms");
        let mut dice = Dice::new(3);
        let accounts: Vec<i64> = (0..300).map(|_| 1 + dice.below(self.accounts) as i64).collect();
        let ours = |account: &i64| self.office.answer("account", json!({ "account": account }));
        let counted = |screen: &Value| {
            let count = |list: &Value| list.as_array().map_or(0, Vec::len);
            let one = |value: &Value| usize::from(!value.is_null());
            1 + one(&screen["person"]["address"])
                + count(&screen["person"]["phones"])
                + count(&screen["history"])
                + count(&screen["ledger"])
                + count(&screen["plan"]["steps"])
                + count(&screen["letters"])
                + count(&screen["linked"])
        };
        let rounds =
            self.rounds(&accounts, ours, counted, |db, account| hand::screen(db, *account));
        self.figure("account_screen_ms", &rounds, median).budget(5.0)
    }
}

/// What people type, and for a misspelt name what they meant: prefixes, parts, telephones,
/// references, and every fifth a name with one wrong letter.
pub fn typed(bare: &Connection, accounts: usize) -> Vec<(String, Option<String>)> {
    let crowd = Crowd::new();
    let known: std::collections::HashSet<String> =
        hand::all(bare, "SELECT word FROM name_word", [])
            .into_iter()
            .filter_map(|row| match row.into_iter().next() {
                Some(rusqlite::types::Value::Text(word)) => Some(word),
                _ => None,
            })
            .collect();
    let mut dice = Dice::new(1);
    let mut all = Vec::new();
    while all.len() < 200 {
        let (made, mut d) = crowd.person(dice.below(accounts) as u64);
        let last = duebook_core::text::fold(&made.last);
        let first = duebook_core::text::fold(&made.first);
        let part = |text: &str, from: usize, length: usize| -> String {
            text.chars().skip(from).take(length).collect()
        };
        let typed = match all.len() % 10 {
            0 => (part(&last, 0, 1 + d.below(4)), None),
            1 => (format!("{} {}", part(&first, 0, 3), part(&last, 0, 3)), None),
            2 => (last.clone(), None),
            3 => (format!("{last} {}", part(&first, 0, 1)), None),
            4 => (made.phones[0].clone(), None),
            5 => (part(&made.phones[0], 3, 7), None),
            6 => (made.reference.clone(), None),
            7 => (part(&made.reference, 3, 5), None),
            _ => match misspelt(&last, &known) {
                Some(typed) => (typed, Some(last)),
                None => continue,
            },
        };
        all.push(typed);
    }
    all
}

/// A name with one letter doubled or changed, when nobody else is called so and it can be read in
/// one way only.
fn misspelt(name: &str, known: &std::collections::HashSet<String>) -> Option<String> {
    if name.contains(' ') || name.len() < 5 || !name.is_ascii() {
        return None;
    }
    let (head, tail) = name.split_at(3);
    let typed = format!("{head}x{}", &tail[1..]);
    let readings = known.iter().filter(|k| duebook_book::search::one_edit_apart(&typed, k)).count();
    let begins = known.iter().any(|k| k.starts_with(&typed));
    (readings == 1 && !begins).then_some(typed)
}

/// A window of the list of accounts, 100 rows of it.
pub fn window(office: &Office, sort: &str, filter: Value, offset: usize) -> Box<RawValue> {
    let mut whole = json!({
        "text": "", "statuses": [], "client": null, "bad_address": false, "open": false,
    });
    for (name, value) in filter.as_object().expect("a filter") {
        whole[name] = value.clone();
    }
    office.answer(
        "accounts",
        json!({
            "sort": sort, "descending": false, "filter": whole, "offset": offset, "limit": 100,
        }),
    )
}

fn rows(window: &Value) -> usize {
    window["rows"].as_array().map_or(0, Vec::len)
}

/// First window and count after another sort or filter, part of the time after a write that
/// changed an account.
fn changes(made: &MadeBook, suffix: &str) -> Figure {
    say("grid_change_p95_ms");
    let folder = tempfile::tempdir_in(made.home.parent().expect("a folder")).expect("a folder");
    let copy = made.copy(folder.path());
    let filters = [
        json!({}),
        json!({ "open": true }),
        json!({ "statuses": ["plan", "plan_late"] }),
        json!({ "client": 3 }),
        json!({ "bad_address": true }),
        json!({ "text": "smith" }),
        json!({ "text": "jo", "open": true }),
        json!({ "text": "sm", "client": 5 }),
    ];
    let mut took = Vec::new();
    for round in 0..3 {
        let office = copy.open();
        for (index, filter) in filters.iter().enumerate() {
            for (at, sort) in SORTS.iter().enumerate() {
                if (index + at) % 8 == 7 {
                    writing::note(&office, 1 + (round * 64 + index * 8 + at) as i64);
                    writing::notice(&office, 1 + (round * 64 + index * 8 + at) as i64);
                }
                let (ms, shown) = timed(|| window(&office, sort, filter.clone(), 0));
                assert!(read(&shown)["count"].as_u64() > Some(0), "the filter lets some through");
                took.push(ms);
            }
        }
    }
    Figure::new(&format!("grid_change_engine_p95_ms{suffix}"), p95(took), "ms").budget(300.0)
}
