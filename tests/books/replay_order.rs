//! The order of recording is not the order of the facts: the same receipts, deposits, returns and
//! voids, recorded in any order, leave the same debts on every day, the same shares and
//! commissions, and the same money between the agency and each client.

use std::collections::BTreeMap;
use std::path::Path;

use duebook_tests::{Office, PASSWORD, number, terms, text};
use serde_json::{Value, json};

use crate::walk::Chance;

/// All facts are recorded on this day.
const RECORDED: &str = "2026-12-28";
const SHUFFLES: u64 = 200;

/// Something that is recorded, after others that it needs.
struct Fact {
    command: &'static str,
    args: Value,
    after: Vec<usize>,
}

/// What a payment is: by which batch and line, when it was received, who got it, and what of it
/// is for which account.
type Typed = (usize, &'static str, &'static str, Vec<(usize, i64)>);

struct Book {
    office: Office,
    bank: i64,
    clients: Vec<i64>,
    accounts: Vec<i64>,
    batches: Vec<i64>,
    /// By batch and line.
    lines: Vec<(usize, usize)>,
}

const BOOKED: [&str; 6] =
    ["2026-11-02", "2026-11-05", "2026-11-12", "2026-11-20", "2026-11-20", "2026-11-24"];

fn typed() -> Vec<Typed> {
    vec![
        (0, "2026-11-02", "agency", vec![(0, 200_00)]),
        (0, "2026-11-01", "agency", vec![(0, 60_00), (1, 40_00)]),
        (1, "2026-11-05", "agency", vec![(2, 100_00)]),
        (1, "2026-11-04", "client", vec![(0, 50_00)]),
        (2, "2026-11-12", "agency", vec![(1, 100_00), (2, 90_00), (3, 80_05)]),
        (2, "2026-11-12", "agency", vec![(0, 33_33)]),
        (3, "2026-10-30", "agency", vec![(0, 75_00)]),
        (3, "2026-11-19", "agency", vec![]),
        (4, "2026-11-20", "agency", vec![(1, 200_00)]),
        (4, "2026-11-03", "agency", vec![(2, 10_00), (3, 500_00)]),
        (5, "2026-11-24", "agency", vec![(0, 120_00), (3, 1)]),
    ]
}

/// A book in which every batch is typed, so that days, numbers and lines are the same whatever
/// is posted first.
fn book() -> Book {
    let office = Office::open("2026-10-01");
    office.ok("save_second_person", json!({ "alone": true, "reason": "an agency of one" }));
    let mut bay = terms("25", "combined");
    bay["scale"] = json!({ "by": "amount", "marginal": true, "steps": [
        { "up_to": 50_00, "rate": "40" }, { "up_to": null, "rate": "17.5" } ] });
    let clients = vec![
        office.client("Northside Dental", "30", "net"),
        office.client("Harbor Card", "33.33", "gross"),
        office.client_with("Bay Clinics", &bay),
    ];
    let mut later = terms("40", "net");
    later["from_on"] = json!("2026-11-10");
    later["order"] = json!(["principal", "fees", "costs", "attorney_fees", "interest"]);
    office.ok("add_terms", json!({ "client": clients[0], "terms": later }));
    let placed = |client: usize, reference: &str, owed: Value, advanced: i64| {
        office.account_of(clients[client], reference, "Ana", "Ruiz", owed, advanced)
    };
    let accounts = vec![
        placed(0, "N-1", json!({ "costs": 38_00, "interest": 36_50, "principal": 410_00 }), 38_00),
        placed(0, "N-2", json!({ "costs": 12_00, "principal": 150_00 }), 5_00),
        placed(1, "H-1", json!({ "costs": 20_00, "interest": 10_01, "principal": 220_00 }), 20_00),
        placed(2, "B-1", json!({ "fees": 9_99, "interest": 7_77, "principal": 300_00 }), 0),
    ];
    let bank = office.bank();
    office.on(RECORDED);
    let mut book = Book { office, bank, clients, accounts, batches: vec![], lines: vec![] };
    book.type_batches();
    book
}

impl Book {
    fn type_batches(&mut self) {
        let all = typed();
        for (at, booked) in BOOKED.iter().enumerate() {
            let mine: Vec<&Typed> = all.iter().filter(|typed| typed.0 == at).collect();
            let head = json!({ "source": "mail", "booked_on": booked, "trust_bank": self.bank,
                               "control_count": mine.len(), "control_total": 0 });
            let batch = number(&self.office.ok("add_batch", head)["batch"]);
            for (line, (_, received, paid_to, shares)) in mine.into_iter().enumerate() {
                let total: i64 = shares.iter().map(|(_, amount)| amount).sum();
                let shares: Vec<Value> = shares
                    .iter()
                    .map(|(at, sum)| json!({ "account": self.accounts[*at], "amount": sum }))
                    .collect();
                let amount = if shares.is_empty() { 60_00 } else { total };
                let form = json!({ "method": "cash", "reference": "", "dated_on": null,
                    "received_on": received, "paid_to": paid_to, "amount": amount, "note": "",
                    "shares": shares, "answers": ["overpayment", "no_account"] });
                let args = json!({ "batch": batch, "line": null, "form": form });
                self.office.ok("save_line", args);
                self.lines.push((at, line));
            }
            self.batches.push(batch);
        }
    }

    /// The facts. A place in `args` that begins with # is the item of that line.
    fn facts(&self) -> Vec<Fact> {
        let bank = self.bank;
        let mut facts: Vec<Fact> = self
            .batches
            .iter()
            .map(|batch| Fact {
                command: "post_batch",
                args: json!({ "batch": batch, "difference_reason": "by hand" }),
                after: vec![],
            })
            .collect();
        let deposit = |line: usize, on: &str| Fact {
            command: "make_deposit",
            args: json!({ "trust_bank": bank, "on": on, "items": [format!("#{line}")] }),
            after: vec![self.lines[line].0],
        };
        let back = |line: usize, on: &str, amount: Value, after: usize| Fact {
            command: "return_item",
            args: json!({ "item": format!("#{line}"), "on": on, "amount": amount,
                          "reason": "NSF" }),
            after: vec![after],
        };
        facts.push(deposit(0, "2026-11-02"));
        facts.push(deposit(2, "2026-11-06"));
        facts.push(deposit(4, "2026-11-12"));
        facts.push(deposit(8, "2026-11-21"));
        facts.push(deposit(6, "2026-11-20"));
        let first = self.batches.len();
        facts.push(back(0, "2026-11-23", Value::Null, first));
        facts.push(back(4, "2026-11-18", json!(120_50), first + 2));
        facts.push(back(8, "2026-11-22", json!(1_00), first + 3));
        for line in [1, 9] {
            facts.push(Fact {
                command: "void_item",
                args: json!({ "item": format!("#{line}"), "reason": "typed twice" }),
                after: vec![self.lines[line].0],
            });
        }
        for client in &self.clients {
            let args = json!({ "client": client, "trust_bank": bank, "through_on": RECORDED });
            facts.push(Fact { command: "pay", args, after: vec![] });
        }
        facts.push(Fact { command: "take", args: Value::Null, after: vec![] });
        facts
    }
}

/// A copy of a book as it lies in its folder.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let place = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &place);
        } else if entry.file_name() != "lock" {
            std::fs::copy(entry.path(), place).unwrap();
        }
    }
}

/// A book to record into, with what was paid out of it.
struct Recording<'a> {
    office: Office,
    of: &'a Book,
    /// By batch, line by line, once it is posted.
    items: BTreeMap<usize, Vec<Value>>,
    /// By client.
    remitted: BTreeMap<i64, i64>,
    taken: i64,
    covered: i64,
}

impl Recording<'_> {
    fn item(&self, line: usize) -> Value {
        let (batch, at) = self.of.lines[line];
        self.items[&batch][at].clone()
    }

    /// The arguments with the items in their places.
    fn filled(&self, args: &Value) -> Value {
        match args {
            Value::String(place) if place.starts_with('#') => {
                self.item(place[1..].parse().unwrap())
            }
            Value::Array(all) => all.iter().map(|one| self.filled(one)).collect(),
            Value::Object(fields) => {
                let fields = fields.iter().map(|(name, one)| (name.clone(), self.filled(one)));
                Value::Object(fields.collect())
            }
            other => other.clone(),
        }
    }

    fn record(&mut self, fact: &Fact) {
        match fact.command {
            "pay" => self.pay(&fact.args),
            "take" => self.take(),
            command => {
                self.office.ok(command, self.filled(&fact.args));
            }
        }
        let posted = self.of.batches.iter().position(|batch| fact.args["batch"] == *batch);
        if let Some(at) = posted {
            let screen = self.office.ok("batch", json!({ "batch": self.of.batches[at] }));
            let lines = screen["lines"].as_array().unwrap();
            let items = lines.iter().map(|line| line["line"]["item"]["item"].clone());
            self.items.insert(at, items.collect());
        }
    }

    /// A client is told and paid what is there for it, where that is not below nothing.
    fn pay(&mut self, args: &Value) {
        let draft = self.office.ok("statement_draft", args.clone());
        let (remit, lines) = (number(&draft["sums"]["remit"]), draft["lines"].as_array().unwrap());
        if lines.is_empty() || number(&draft["sums"]["shares"]) < 0 {
            return;
        }
        let statement = self.office.ok("prepare_statement", args.clone());
        self.office.ok("approve_statement", statement.clone());
        let released = self.owners("client", |row| row["client"] == args["client"]).1;
        if remit > 0 && remit <= released {
            // Trust that is short pays nobody the money of others.
            self.cover();
            let pay = json!({ "statement": statement["statement"], "method": "ach", "number": "",
                              "on": RECORDED });
            self.office.ok("pay_statement", pay);
            *self.remitted.entry(number(&args["client"])).or_default() += remit;
        }
    }

    /// What owners of a kind have, and what of it is released.
    fn owners(&self, kind: &str, is: impl Fn(&Value) -> bool) -> (i64, i64) {
        let today = self.today();
        let rows = today["owners"].as_array().unwrap().iter();
        let rows = rows.filter(|row| text(&row["kind"]).starts_with(kind) && is(row));
        rows.fold((0, 0), |(all, released), row| {
            (all + number(&row["amount"]), released + number(&row["released"]))
        })
    }

    fn today(&self) -> Value {
        let args = json!({ "trust_bank": self.of.bank, "on": RECORDED });
        self.office.ok("trust_day", args)
    }

    fn take(&mut self) {
        let short = number(&self.today()["shortage"]);
        let may = self.owners("share_", |_| true).1 - short;
        if may > 0 {
            let args = json!({ "trust_bank": self.of.bank, "amount": may, "on": RECORDED });
            self.office.ok("take_share", args);
            self.taken += may;
        }
    }

    fn cover(&mut self) {
        let short = number(&self.today()["shortage"]);
        let from_share = self.owners("share_", |_| true).1.clamp(0, short);
        for (amount, is_share) in [(from_share, true), (short - from_share, false)] {
            if amount > 0 {
                let args = json!({ "trust_bank": self.of.bank, "amount": amount, "on": RECORDED,
                                   "from_share": is_share });
                self.office.ok("cover_shortage", args);
            }
        }
        self.covered += short - from_share;
    }

    /// What must not depend on the order: by account, its debt by day and part; by client, sums
    /// of share and commission, and what it got or gets less what it owes; of the agency, what
    /// it took or may take less what it brought, with what clients owe it.
    fn stands(&mut self, verify: bool) -> Value {
        self.cover();
        if verify {
            self.office.verify();
        }
        let mut debts = Vec::new();
        let mut sums: BTreeMap<i64, [i64; 2]> = BTreeMap::new();
        for account in &self.of.accounts {
            let screen = self.office.screen(*account);
            let mut days: BTreeMap<String, BTreeMap<String, i64>> = BTreeMap::new();
            for line in screen["ledger"].as_array().unwrap() {
                let day = days.entry(text(&line["effective_on"])).or_default();
                for (part, cents) in line["change"].as_object().unwrap() {
                    *day.entry(part.clone()).or_default() += number(cents);
                }
                let of = sums.entry(number(&screen["account"]["client"])).or_default();
                of[0] += number(&line["client_share"]);
                of[1] += number(&line["commission"]);
            }
            days.values_mut().for_each(|day| day.retain(|_, cents| *cents != 0));
            days.retain(|_, day| !day.is_empty());
            debts.push(days);
        }
        let share = self.owners("share_", |_| true).0;
        let rows = self.office.ok("clients", json!({}));
        let claims = self.claims();
        let all_claims: i64 = claims.values().sum();
        let between = rows.as_array().unwrap().iter().map(|row| {
            let client = number(&row["id"]);
            let got = self.remitted.get(&client).copied().unwrap_or_default();
            (client, got + number(&row["payable"]) - claims[&client])
        });
        let between: BTreeMap<i64, i64> = between.collect();
        let agency = self.taken + share - self.covered + all_claims;
        json!({ "debts": debts, "sums": sums, "between": between, "agency": agency })
    }

    /// What each client owes the agency, invoiced or not. The desk is locked after it.
    fn claims(&self) -> BTreeMap<i64, i64> {
        let folder = self.office.book_folder();
        self.office.desk.lock();
        let claims = crate::walk::claims(&folder, RECORDED.parse().unwrap());
        let of = |client: &i64| claims.get(client).map_or(0, |(open, billed)| open + billed);
        self.of.clients.iter().map(|client| (*client, of(client))).collect()
    }
}

/// Records all facts in an order in which each comes after what it needs.
fn recorded(of: &Book, inner: &Path, seed: u64) -> (Vec<String>, Value) {
    let folder = tempfile::tempdir().unwrap();
    copy(of.office.folder.path(), folder.path());
    let book = folder.path().join(inner);
    let office = Office::in_folder(folder, RECORDED);
    office.ok("choose_book", json!({ "path": book }));
    office.sign_in("amy", PASSWORD);
    let remitted = BTreeMap::new();
    let mut recording =
        Recording { office, of, items: BTreeMap::new(), remitted, taken: 0, covered: 0 };
    let facts = of.facts();
    let mut chance = Chance(seed);
    let mut left: Vec<usize> = (0..facts.len()).collect();
    let mut told = Vec::new();
    while !left.is_empty() {
        let ready = |at: &usize| !facts[*at].after.iter().any(|needed| left.contains(needed));
        let open: Vec<usize> = left.iter().copied().filter(ready).collect();
        let next = if seed == 0 { open[0] } else { chance.pick(&open).unwrap() };
        told.push(format!("{} {}", facts[next].command, facts[next].args));
        recording.record(&facts[next]);
        left.retain(|at| *at != next);
    }
    (told, recording.stands(seed.is_multiple_of(20)))
}

#[test]
fn replay_order() {
    let book = book();
    let folder = book.office.book_folder();
    let inner = folder.strip_prefix(book.office.folder.path()).unwrap();
    book.office.desk.lock();
    let (_, expected) = recorded(&book, inner, 0);
    for seed in 1..=SHUFFLES {
        let (told, found) = recorded(&book, inner, seed);
        assert_eq!(found, expected, "seed {seed}: {told:#?}");
    }
}
