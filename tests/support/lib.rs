//! What the tests of books share: a desk in a folder of its own with a day that the test sets,
//! and short ways to place, pay and ask, all through the command table.

mod journal;
mod users;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use duebook_desk::{Clock, Desk, DeskSetup, FileKind, Host, Problem};
use serde_json::{Value, json};
use tempfile::TempDir;

pub use journal::AgencyJournal;
pub use users::{desk_at, golden, text};

/// The password of every user of a test.
pub const PASSWORD: &str = "a heron stands in the ledger";

/// A clock that stands still until the test moves it.
pub struct TestClock(Mutex<NaiveDate>);

impl TestClock {
    /// One that stands at a day.
    pub fn at(today: NaiveDate) -> TestClock {
        TestClock(Mutex::new(today))
    }
}

impl TestClock {
    fn today(&self) -> NaiveDate {
        *self.0.lock().expect("no test panics while it holds the clock")
    }
}

impl Clock for TestClock {
    fn now(&self) -> DateTime<Utc> {
        Utc.from_utc_datetime(
            &self.today().and_time(NaiveTime::from_hms_opt(18, 0, 0).expect("a time")),
        )
    }
    fn zone(&self) -> Option<String> {
        Some("America/New_York".to_owned())
    }
}

/// Dialogs and viewers that answer what the test put there.
#[derive(Default)]
pub struct TestHost {
    /// The next file to be chosen.
    pub open: Mutex<Option<PathBuf>>,
    /// The next place to save to.
    pub save: Mutex<Option<PathBuf>>,
    /// What was handed to viewers.
    pub viewed: Mutex<Vec<PathBuf>>,
}

impl Host for TestHost {
    fn choose_open(&self, _: FileKind) -> Option<PathBuf> {
        self.open.lock().expect("not poisoned").clone()
    }
    fn choose_save(&self, _: FileKind, _: &str) -> Option<PathBuf> {
        self.save.lock().expect("not poisoned").clone()
    }
    fn open_with_system(&self, path: &Path) -> Result<(), String> {
        self.viewed.lock().expect("not poisoned").push(path.to_owned());
        Ok(())
    }
    fn dropped(&self, _: &str) -> Option<PathBuf> {
        None
    }
    fn machine_name(&self) -> String {
        "OFFICE-1".into()
    }
}

/// A desk in a folder of its own.
pub struct Office {
    /// The desk.
    pub desk: Desk,
    /// Its dialogs.
    pub host: Arc<TestHost>,
    clock: Arc<TestClock>,
    /// Where its books lie. Dropped last.
    pub folder: TempDir,
}

static REQUESTS: AtomicU64 = AtomicU64::new(1);

/// Terms of one rate.
pub fn terms(rate: &str, remit: &str) -> Value {
    json!({ "from_on": "2020-01-01", "rate": rate, "remit": remit,
            "order": ["costs", "interest", "fees", "attorney_fees", "principal"] })
}

/// A request mark that no other request has.
pub fn request() -> String {
    format!("test-request-{}", REQUESTS.fetch_add(1, Ordering::Relaxed))
}

/// A request mark that no other program of the test has.
pub fn request_of(process: u32) -> String {
    format!("{}-of-{process}", request())
}

/// A day from its text.
///
/// # Panics
/// When it is no day.
pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

impl Office {
    /// A desk without a book, on a day.
    pub fn empty(today: &str) -> Office {
        let folder = tempfile::tempdir().expect("a folder");
        Office::in_folder(folder, today)
    }

    /// A desk whose books lie in a folder that is there.
    pub fn in_folder(folder: TempDir, today: &str) -> Office {
        let clock = Arc::new(TestClock(Mutex::new(day(today))));
        let host = Arc::new(TestHost::default());
        let desk = Desk::for_tests(DeskSetup {
            data_folder: folder.path().to_owned(),
            clock: clock.clone(),
            host: host.clone(),
            version: "0.1.0",
        });
        Office { desk, host, clock, folder }
    }

    /// A desk with a new book of Harbor Recovery, amy signed in.
    pub fn open(today: &str) -> Office {
        let office = Office::empty(today);
        office.ok(
            "create_book",
            json!({
                "agency": agency("Harbor Recovery LLC"), "login": "amy",
                "person_name": "Amy Reyes",
                "password": PASSWORD,
            }),
        );
        office
    }

    /// Moves the clock.
    pub fn on(&self, today: &str) -> &Office {
        *self.clock.0.lock().expect("not poisoned") = day(today);
        self
    }

    /// Calls a command under a new request mark.
    ///
    /// # Errors
    /// What the command says.
    pub fn call(&self, name: &str, args: Value) -> Result<Value, Problem> {
        self.desk.call(name, args, Some(&request())).read()
    }

    /// Calls a command that must succeed.
    ///
    /// # Panics
    /// When it does not.
    pub fn ok(&self, name: &str, args: Value) -> Value {
        self.call(name, args).unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
    }

    /// Calls a command that must be refused; the sentence.
    ///
    /// # Panics
    /// When it succeeds.
    pub fn refused(&self, name: &str, args: Value) -> Problem {
        match self.call(name, args) {
            Ok(answer) => panic!("{name} was not refused: {answer}"),
            Err(problem) => problem,
        }
    }

    /// The day of the clock.
    pub fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    /// Adds a client; its number.
    pub fn client(&self, name: &str, rate: &str, remit: &str) -> i64 {
        self.client_with(name, &terms(rate, remit))
    }

    /// Adds a client with its terms; its number.
    pub fn client_with(&self, name: &str, terms: &Value) -> i64 {
        number(
            &self.ok(
                "add_client",
                json!({
                    "form": { "name": name, "contact": "", "street": "", "city": "", "state": "",
                    "zip": "",
                              "phone": "", "email": "", "consumer": true },
                    "terms": terms,
                }),
            )["client"],
        )
    }

    /// Places an account of so many cents of principal by hand; its number.
    pub fn account(&self, client: i64, reference: &str, principal: i64) -> i64 {
        self.account_of(client, reference, "Łukasz", "Żółć", json!({ "principal": principal }), 0)
    }

    /// Places an account by hand; its number.
    pub fn account_of(
        &self,
        client: i64,
        reference: &str,
        first: &str,
        last: &str,
        owed: Value,
        advanced: i64,
    ) -> i64 {
        self.account_since(client, reference, (first, last), owed, advanced, None)
    }

    /// Places an account that was first delinquent on a day; its number.
    pub fn account_since(
        &self,
        client: i64,
        reference: &str,
        (first, last): (&str, &str),
        owed: Value,
        advanced: i64,
        delinquent_on: Option<NaiveDate>,
    ) -> i64 {
        let part = |name: &str| owed.get(name).and_then(Value::as_i64).unwrap_or(0);
        number(&self.ok("add_account", json!({
            "client": client, "person": null, "new_person": person(first, last),
            "form": { "client_reference": reference, "opened_on": null,
                      "delinquent_on": delinquent_on,
                      "charged_off_on": null, "last_paid_on": null },
            "placed_on": self.clock.today(),
            "owed": { "costs": part("costs"), "interest": part("interest"), "fees": part("fees"),
                      "attorney_fees": 0, "principal": part("principal") },
            "advanced": advanced, "notice_sent_on": null, "notice_source": "",
        }))["account"])
    }

    /// Adds a trust bank; its number.
    pub fn bank(&self) -> i64 {
        self.bank_of("000123454471")
    }

    /// Adds the trust bank of an account; its number.
    pub fn bank_of(&self, account: &str) -> i64 {
        let bank = json!({ "name": "Trust", "bank_name": "First Bank", "account_number": account });
        let bank = number(&self.ok("add_trust_bank", bank)["trust_bank"]);
        self.allow(bank);
        bank
    }

    /// Sets that the agency's own money may meet a shortage of a trust bank, and that what a
    /// client owes may be offset.
    pub fn allow(&self, bank: i64) {
        for rule in ["agency_money", "offset_fees"] {
            self.rule(bank, rule, 1);
        }
    }

    /// Sets a rule of a trust bank.
    pub fn rule(&self, bank: i64, rule: &str, value: i64) {
        let rule = json!({ "trust_bank": bank, "rule": rule, "value": value,
                           "from_on": "2020-01-01", "source": "Letter of counsel" });
        self.ok("set_trust_rule", rule);
    }

    /// Types a batch of checks dated today; its number.
    pub fn batch(&self, bank: i64, checks: &[(i64, &str, i64)]) -> i64 {
        let total: i64 = checks.iter().map(|c| c.2).sum();
        let today = self.clock.today();
        let batch = number(
            &self.ok(
                "add_batch",
                json!({
                    "source": "mail", "booked_on": today, "trust_bank": bank,
                    "control_count": checks.len(), "control_total": total,
                }),
            )["batch"],
        );
        for (account, reference, amount) in checks {
            self.ok(
                "save_line",
                json!({ "batch": batch, "line": null,
                                         "form": check(*account, reference, *amount, today) }),
            );
        }
        batch
    }

    /// Posts a check alone in its batch; the number of its item.
    pub fn pays(&self, bank: i64, account: i64, reference: &str, amount: i64) -> i64 {
        let batch = self.batch(bank, &[(account, reference, amount)]);
        self.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
        let screen = self.ok("batch", json!({ "batch": batch }));
        number(&screen["lines"][0]["line"]["item"]["item"])
    }

    /// What is owed on an account, in cents.
    pub fn owed(&self, account: i64) -> i64 {
        number(&self.screen(account)["account"]["balance"])
    }

    /// Where an account stands.
    pub fn status(&self, account: i64) -> String {
        self.screen(account)["account"]["status"].as_str().unwrap_or_default().to_owned()
    }

    /// All of an account.
    pub fn screen(&self, account: i64) -> Value {
        self.ok("account", json!({ "account": account }))
    }

    /// Every rule of the book holds.
    ///
    /// # Panics
    /// When one does not.
    pub fn verify(&self) {
        let found = self.ok("verify_book", json!({}));
        assert_eq!(found["findings"], json!([]), "the book verifies");
    }

    /// Takes in a file as a person would, with the map that is guessed; what the check said.
    pub fn import(&self, client: i64, path: &Path) -> (Value, Value) {
        let (read, file) = self.read_file(client, path);
        self.post_file(client, &file, &read["map"]["map"])
    }

    /// Chooses and reads a file; how it was read, and its token.
    pub fn read_file(&self, client: i64, path: &Path) -> (Value, Value) {
        *self.host.open.lock().expect("not poisoned") = Some(path.to_owned());
        let file = self.ok("choose_placement_file", json!({}))["token"].clone();
        let read =
            self.ok("read_placement", json!({ "file": file, "client": client, "choices": {} }));
        (read, file)
    }

    /// Checks and posts a file that was read, and saves its map.
    pub fn post_file(&self, client: i64, file: &Value, map: &Value) -> (Value, Value) {
        let check =
            self.ok("check_placement", json!({ "file": file, "client": client, "map": map }));
        let posted = self.ok(
            "post_placement",
            json!({
                "file": file, "client": client, "map": map, "save_map_as": "Their list",
                "placed_on": self.clock.today(), "control_count": null, "control_total": null,
                "anyway": false,
            }),
        );
        (check, posted)
    }
}

/// The agency as its form has it.
pub fn agency(name: &str) -> Value {
    json!({ "name": name, "street": "100 Harbor Way", "city": "Oakland", "state": "CA",
            "zip": "94607",
            "phone": "5105550100", "email": "", "website": "",
            "hours": "8 AM to 5 PM, Monday to Friday",
            "license_line": "" })
}

/// A person as the form has one.
pub fn person(first: &str, last: &str) -> Value {
    json!({ "first_name": first, "last_name": last, "business": false, "email": "",
            "born_on": "1984-03-09",
            "ssn": "900-12-3456",
            "address": { "street": "2210 Harbor St", "street2": "Apt 4", "city": "Oakland",
            "state": "CA", "zip": "94607" },
            "phones": [{ "digits": "(415) 555-0142", "kind": "mobile" }] })
}

/// A check as a line of a batch has it.
pub fn check(account: i64, reference: &str, amount: i64, on: NaiveDate) -> Value {
    json!({ "method": "check", "reference": reference, "dated_on": on, "received_on": on,
            "amount": amount,
            "note": "", "shares": [{ "account": account, "amount": amount }], "answers": [] })
}

/// A number of an answer.
///
/// # Panics
/// When it is none.
pub fn number(value: &Value) -> i64 {
    value.as_i64().unwrap_or_else(|| panic!("{value} is not a number"))
}

/// A file of the fixtures.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}
