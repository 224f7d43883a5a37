//! The desk at a made book, on a day that stands still.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use duebook_book::Instant;
use duebook_desk::{Clock, Desk, DeskSetup};
use duebook_tests::TestHost;
use serde_json::value::RawValue;
use serde_json::{Value, json};

/// The day of every bench.
pub const TODAY: &str = "2026-11-23";
/// Who sits at the desk.
pub const LOGIN: &str = "amy";
/// And the password.
pub const PASSWORD: &str = "a heron stands in the ledger";

struct Still;

impl Clock for Still {
    fn now(&self) -> DateTime<Utc> {
        now()
    }
    fn zone(&self) -> Option<String> {
        Some("America/New_York".to_owned())
    }
}

/// The instant of every bench.
pub fn now() -> Instant {
    let today: NaiveDate = TODAY.parse().expect("a day");
    today.and_time(NaiveTime::from_hms_opt(18, 0, 0).expect("a time")).and_utc()
}

/// The folder of the book in a home.
pub fn book_in(home: &Path) -> PathBuf {
    std::fs::read_dir(home)
        .expect("a home")
        .map(|entry| entry.expect("an entry").path())
        .find(|path| path.extension().is_some_and(|end| end == "duebook"))
        .expect("a book in its home")
}

/// The desk.
pub struct Office {
    /// The desk itself.
    pub desk: Desk,
    /// Its dialogs.
    pub host: Arc<TestHost>,
}

static REQUESTS: AtomicU64 = AtomicU64::new(1);

impl Office {
    /// A desk whose books lie in a folder. Passwords are as dear as for people.
    pub fn at(home: &Path) -> Office {
        let host = Arc::new(TestHost::default());
        let desk = Desk::new(DeskSetup {
            data_folder: home.to_owned(),
            clock: Arc::new(Still),
            host: host.clone(),
            version: "0.1.0",
        });
        Office { desk, host }
    }

    /// Turns to the book in a home: a copied list of known books names the original.
    pub fn choose(&self, home: &Path) {
        self.ok("choose_book", json!({ "path": book_in(home) }));
    }

    /// Signs somebody in to the book in a home.
    pub fn unlock(&self, home: &Path) {
        self.choose(home);
        self.ok("unlock", json!({ "login": LOGIN, "password": PASSWORD }));
    }

    /// Calls a command that must succeed.
    pub fn ok(&self, name: &str, args: Value) -> Value {
        read(&self.answer(name, args))
    }

    /// The answer of a command as the page gets it.
    pub fn answer(&self, name: &str, args: Value) -> Box<RawValue> {
        let request = format!("bench-{:016}", REQUESTS.fetch_add(1, Ordering::Relaxed));
        let marked = format!("{request}-{}", std::process::id());
        self.desk
            .call(name, args, Some(&marked))
            .result
            .unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
    }
}

/// An answer, taken apart: the page's work, and not timed with the engine's.
pub fn read(answer: &RawValue) -> Value {
    serde_json::from_str(answer.get()).expect("an answer is JSON")
}
