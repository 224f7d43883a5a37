//! A random walk over the commands. After each step the whole book verifies, and every figure
//! that a person can see is the one of the plain model. A failure prints its seed and steps.

mod model;
mod steps;

use chrono::{Duration, NaiveDate};
use duebook_tests::{Office, day, number};
use model::{Model, PARTS};
use serde_json::{Value, json};

/// Numbers that look random and are the same for the same seed (SplitMix64, Steele et al. 2014).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From 0 up to but not including `below`.
    fn below(&mut self, below: u64) -> i64 {
        i64::try_from(self.next() % below).unwrap()
    }

    fn one_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        let place = self.below(from.len().max(1) as u64);
        from.get(place as usize).copied()
    }
}

struct Walk {
    office: Office,
    model: Model,
    chance: Chance,
    today: NaiveDate,
    banks: [i64; 2],
    references: i64,
    /// The last write with its mark and answer, to be sent again.
    last: Option<(String, String, Value, Value)>,
    story: Story,
}

/// What was done, told when a test fails.
struct Story {
    seed: u64,
    steps: Vec<String>,
}

impl Drop for Story {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("the walk of seed {} went:", self.seed);
            for (number, step) in self.steps.iter().enumerate() {
                eprintln!("{:4} {step}", number + 1);
            }
        }
    }
}

impl Walk {
    fn new(seed: u64) -> Walk {
        let office = Office::open("2026-09-01");
        let banks = [office.bank(), office.bank()];
        let mut walk = Walk {
            office,
            model: Model::default(),
            chance: Chance(seed),
            today: day("2026-09-01"),
            banks,
            references: 0,
            last: None,
            story: Story { seed, steps: Vec::new() },
        };
        walk.add_client("Northside Dental", "30", 30_00, true);
        walk.add_client("Harbor Card", "33.33", 33_33, false);
        walk.add_client("City of Alder", "0", 0, true);
        walk
    }

    fn add_client(&mut self, name: &str, percent: &str, rate: i64, net: bool) {
        let client = self.office.client(name, percent, if net { "net" } else { "gross" });
        let terms = model::Terms { from: day("2020-01-01"), rate, net, order: [0, 1, 2, 3, 4] };
        self.model.terms.insert(client, vec![terms]);
    }

    fn tell(&mut self, step: String) {
        self.story.steps.push(format!("{} {step}", self.today));
    }

    /// A write under a mark of its own, kept so that it can be sent again.
    fn write(&mut self, name: &str, args: Value) -> Result<Value, duebook_desk::Problem> {
        let mark = duebook_tests::request();
        self.tell(format!("{name} {args}"));
        let answer = self.office.call_marked(name, args.clone(), &mark);
        if let Ok(answer) = &answer {
            self.last = Some((name.to_owned(), mark, args, answer.clone()));
        }
        answer
    }

    fn write_ok(&mut self, name: &str, args: Value) -> Value {
        self.write(name, args).unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
    }

    fn a_day_passes(&mut self) {
        self.today += Duration::days(1 + self.chance.below(20));
        self.office.on(&self.today.to_string());
        self.tell("a new day".into());
    }

    /// Everything that a person can see is as in the model.
    fn look(&self) {
        self.office.verify();
        let clients = self.office.ok("clients", json!({}));
        for row in clients.as_array().unwrap() {
            let client = number(&row["id"]);
            let balance = self.model.client_balance(client);
            assert_eq!(number(&row["payable"]), self.model.payable(client), "{row}");
            assert_eq!(number(&row["balance"]), balance, "{row}");
        }
        let batches = self.office.ok("batches", json!({}));
        for row in batches["in_hand"].as_array().unwrap() {
            let (items, total) = self.model.in_hand(number(&row["trust_bank"]));
            assert_eq!((number(&row["items"]), number(&row["total"])), (items as i64, total));
        }
        let figures = self.office.ok("agency_today", json!({}))["figures"].clone();
        let at_banks = number(&figures["trust"]) - number(&figures["in_hand"]);
        assert_eq!(at_banks, self.model.at_banks(), "at the banks");
        for account in self.model.accounts.keys() {
            self.look_at(*account);
        }
    }

    fn look_at(&self, id: i64) {
        let screen = self.office.screen(id);
        let (account, model) = (&screen["account"], &self.model.accounts[&id]);
        let owed = PARTS.map(|part| number(&account["owed"][part]));
        assert_eq!(owed, model.owed, "owed on {id}");
        assert_eq!(number(&account["balance"]), self.model.balance(id));
        assert_eq!(number(&account["advanced"]), model.advanced, "advanced on {id}");
        assert_eq!(account["status"], self.model.status(id, self.today), "status of {id}");
        let ended = ["paid", "closed"].map(Value::from).contains(&account["status"]);
        assert_eq!(account["next_step"].is_null(), ended, "an open account has a next step");
        let history = screen["history"].as_array().unwrap();
        if history.len() < 50 {
            let notes = history.iter().filter(|e| e["kind"] == "note").count();
            assert_eq!(notes, model.notes, "notes on {id}");
        }
        match self.model.plan_shown(id) {
            None => assert!(screen["plan"].is_null()),
            Some((plan, of)) => {
                let shown = &screen["plan"];
                assert_eq!(number(&shown["id"]), plan);
                assert_eq!(shown["state"], of.state, "plan {plan} of {id}");
                assert_eq!(number(&shown["paid"]), of.paid, "paid on plan {plan} of {id}");
            }
        }
    }
}

fn walk(seed: u64, steps: usize) {
    let mut walk = Walk::new(seed);
    for _ in 0..3 {
        walk.place();
    }
    for _ in 0..steps {
        walk.step();
        walk.look();
    }
    // What is written lasts: the book as it is read after it was closed.
    walk.office.desk.lock();
    walk.office.sign_in("amy", duebook_tests::PASSWORD);
    walk.look();
}

/// A few walks always; with `DUEBOOK_LONG` many that go farther.
#[test]
fn whatever_is_done_the_book_agrees_with_pencil_and_paper() {
    let long = std::env::var_os("DUEBOOK_LONG").is_some();
    let (seeds, steps) = if long { (60, 200) } else { (5, 100) };
    for seed in 1..=seeds {
        walk(seed, steps);
    }
}
