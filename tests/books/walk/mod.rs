//! A random walk over the commands. After each step every figure that a person can see is the
//! one of the plain model, and again and again the whole book verifies. A failure prints its seed
//! and steps.

mod again;
mod anew;
mod changes;
mod client;
mod ending;
mod held;
mod items;
mod look;
mod model;
mod office;
mod outgoing;
mod paying;
mod sharing;
mod standing;
mod steps;
mod surplus;
mod taking_over;
mod taxes;
mod terms;
mod third;
mod trust;
mod unclaimed;
mod uses;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Duration, NaiveDate};
use duebook_desk::commands::COMMANDS;
use duebook_desk::table::Kind;
use duebook_tests::{Office, day};
pub use look::claims;
use model::{By, Model, Remit, Scale, Terms};
use paying::Draft;
use serde_json::{Value, json};

/// Numbers that look random and are the same for the same seed (SplitMix64, Steele et al. 2014).
pub struct Chance(pub u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From 0 up to but not including `below`.
    pub fn below(&mut self, below: i64) -> i64 {
        i64::try_from(self.next() % u64::try_from(below).unwrap()).unwrap()
    }

    pub fn one_in(&mut self, times: i64) -> bool {
        self.below(times) == 0
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        let place = self.below(from.len().max(1) as i64);
        from.get(place as usize).copied()
    }

    /// Some of these, at least one where there is one.
    fn some<T: Copy>(&mut self, from: &[T]) -> Vec<T> {
        let mut chosen: Vec<T> = from.iter().copied().filter(|_| self.one_in(2)).collect();
        if chosen.is_empty() {
            chosen.extend(self.pick(from));
        }
        chosen
    }
}

/// How often each command that writes was carried out.
type Drawn = BTreeMap<String, usize>;

struct Walk {
    office: Office,
    model: Model,
    chance: Chance,
    /// Draws what changes nothing of the plain model, so that the rest goes as it would without.
    beside: Chance,
    today: NaiveDate,
    banks: Vec<i64>,
    references: i64,
    drafts: Vec<Draft>,
    letters: Vec<i64>,
    /// Checks dated ahead that are held.
    ahead: Vec<held::Held>,
    /// Returned items that went in again.
    again: BTreeSet<i64>,
    /// Whether one person may prepare and approve.
    alone: bool,
    /// What was known of a trust bank at the end of a day.
    known: Vec<(i64, NaiveDate, Value)>,
    /// The last write with its mark and answer, to be sent again.
    last: Option<(String, String, Value, Value)>,
    drawn: Drawn,
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

const BEGIN: &str = "2026-09-01";

impl Walk {
    fn new(seed: u64) -> Walk {
        let office = Office::open(BEGIN);
        office.user("ben", &["bookkeeper"]);
        let mut walk = Walk {
            office,
            model: Model::new(day(BEGIN), &paying::METHODS),
            chance: Chance(seed),
            beside: Chance(!seed),
            today: day(BEGIN),
            banks: Vec::new(),
            references: 0,
            drafts: Vec::new(),
            letters: Vec::new(),
            ahead: Vec::new(),
            again: BTreeSet::new(),
            alone: false,
            known: Vec::new(),
            last: None,
            drawn: Drawn::new(),
            story: Story { seed, steps: Vec::new() },
        };
        // Months are closed in turn, so the first of them comes before anything is booked.
        walk.write_ok("close_month", json!({ "month": "2026-08" }));
        walk.model.trust.closed_to = Some(day("2026-08-31"));
        walk.add_bank();
        walk.add_bank();
        let plain = Terms {
            from: day("2020-01-01"),
            rate: 30_00,
            legal: None,
            scale: None,
            remit: Remit::Net,
            invoiced: false,
            order: [0, 1, 2, 3, 4],
            judged: None,
            pro_rata: false,
            judged_pro_rata: None,
            tail: false,
            bill_costs: false,
        };
        walk.add_client("Northside Dental", &plain);
        let legal = Some(40_00);
        let harbor = Terms { rate: 33_33, remit: Remit::Gross, legal, ..plain.clone() };
        walk.add_client("Harbor Card", &harbor);
        let alder =
            Terms { rate: 28_00, invoiced: true, tail: true, bill_costs: true, ..plain.clone() };
        walk.add_client("City of Alder", &alder);
        let scale = Some(Scale { by: By::Amount, limit: 200_00, first: 40_00, rest: 17_50 });
        walk.add_client("Bay Clinics", &Terms { remit: Remit::Combined, scale, ..plain });
        walk
    }

    fn tell(&mut self, step: String) {
        self.story.steps.push(format!("{} {step}", self.today));
    }

    /// A write under a mark of its own, kept so that it can be sent again.
    fn write(&mut self, name: &str, args: Value) -> Result<Value, duebook_desk::Problem> {
        let mark = duebook_tests::request();
        self.tell(format!("{name} {args}"));
        let answer = self.office.call_marked(name, args.clone(), &mark);
        match &answer {
            Ok(answer) => {
                *self.drawn.entry(name.to_owned()).or_default() += 1;
                self.last = Some((name.to_owned(), mark, args, answer.clone()));
            }
            Err(problem) => self.tell(format!("  refused: {problem}")),
        }
        answer
    }

    fn write_ok(&mut self, name: &str, args: Value) -> Value {
        self.write(name, args).unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
    }

    /// A write that the model lets through or not; whether it went through.
    fn expect(&mut self, name: &str, args: Value, may: bool) -> Option<Value> {
        match (self.write(name, args), may) {
            (Ok(answer), true) => Some(answer),
            (Err(problem), false) => {
                assert_ne!(problem.code, duebook_desk::Code::Internal, "{name}: {problem:?}");
                None
            }
            (done, _) => {
                panic!("{name} should be {}: {done:?}", if may { "done" } else { "refused" })
            }
        }
    }

    fn a_day_passes(&mut self) {
        if let (true, Some(bank)) = (self.chance.one_in(4), self.chance.pick(&self.banks)) {
            let seen = self.trust_day(bank, self.today, Some(self.today));
            self.known.push((bank, self.today, seen));
        }
        self.today += Duration::days(1 + self.chance.below(12));
        self.model.today = self.today;
        self.office.on(&self.today.to_string());
        self.model.keep_all_due();
        self.tell("a new day".into());
    }

    fn trust_day(&self, bank: i64, on: NaiveDate, known_on: Option<NaiveDate>) -> Value {
        let args = json!({ "trust_bank": bank, "on": on, "known_on": known_on });
        self.office.ok("trust_day", args)
    }
}

fn walk(seed: u64, steps: usize) -> Drawn {
    let mut walk = Walk::new(seed);
    while walk.model.accounts.len() < 3 {
        walk.place();
    }
    if seed.is_multiple_of(2) {
        walk.take_over();
        walk.look(true);
        walk.office.verify();
    }
    for step in 1..=steps {
        walk.step();
        walk.look(step % 10 == 0);
        if step % 50 == 0 {
            walk.office.verify();
            walk.look_back();
        }
    }
    // What is written lasts: the book as it is read after it was closed.
    walk.lock();
    walk.look(true);
    walk.look_back();
    walk.office.verify();
    std::mem::take(&mut walk.drawn)
}

/// A book that began with a take-over and that some steps went over, and its trust banks.
pub fn walked(seed: u64, steps: usize) -> (Office, Vec<i64>) {
    let mut walk = Walk::new(seed);
    while walk.model.accounts.len() < 3 {
        walk.place();
    }
    walk.take_over();
    (0..steps).for_each(|_| walk.step());
    (walk.office, walk.banks)
}

/// What the walk has no bank statement for; `bank` does these one by one.
const OF_THE_BANK: [&str; 9] = [
    "remove_bank_statement",
    "match_line",
    "match_proposed",
    "unmatch_line",
    "post_bank_charge",
    "post_bank_interest",
    "pass_interest",
    "post_difference",
    "resolve_difference",
];

/// What moves no money; `papers` and `documents` do these one by one.
const OF_PAPERS: [&str; 7] = [
    "save_check_stock",
    "check_printed",
    "save_ach_origin",
    "save_client_bank",
    "make_transfers",
    "add_document",
    "remove_document",
];

/// Money of nobody that goes back where it came from; `acts` does it, with its release and its way
/// back.
const OF_NOBODY: &str = "send_back";

/// A few walks always; with `DUEBOOK_LONG` many that go farther. Together they carry out every
/// command that writes.
#[test]
fn random_walk() {
    let long = std::env::var_os("DUEBOOK_LONG").is_some();
    let (seeds, steps) = if long { (50, 2_000) } else { (5, 600) };
    let mut drawn = Drawn::new();
    for seed in 1..=seeds {
        for (name, times) in walk(seed, steps) {
            *drawn.entry(name).or_default() += times;
        }
    }
    println!("{seeds} walks of {steps} steps carried out:");
    drawn.iter().for_each(|(name, times)| println!("{times:7} {name}"));
    let writes = COMMANDS.iter().filter(|command| command.kind == Kind::Write);
    let never: Vec<_> = writes
        .map(|c| c.name)
        .filter(|name| !drawn.contains_key(*name))
        .filter(|name| !OF_THE_BANK.contains(name) && !OF_PAPERS.contains(name))
        .filter(|name| *name != OF_NOBODY)
        .collect();
    assert!(never.is_empty(), "the walks never carried out {never:?}");
}
