//! The demo book: a small agency with four months of history, made only through commands, with a
//! clock of its own that ends today, so that today always has work. Nothing in it is real.

mod files;
mod story;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeZone, Utc};
use chrono_tz::Tz;
use duebook_book::{Book, FirstUser};
use duebook_core::Day;
use serde_json::Value;

use crate::agency::Agency;
use crate::clients::Nothing;
use crate::desk::{Desk, DeskSetup, held};
use crate::host::{Clock, FileKind, Host};
use crate::known_books;
use crate::opening::{self, SessionInfo};
use crate::problem::Problem;
use crate::zone;

/// The first user of the demo book, and the password that the unlock screen shows for it.
pub const LOGIN: &str = "ruth";
/// See [`LOGIN`].
pub const PASSWORD: &str = "harbor recovery demo book";

/// Makes the demo book in the data folder and signs its first user in.
pub(crate) fn create(desk: &Desk, _: Nothing) -> Result<SessionInfo, Problem> {
    desk.lock();
    let folder = known_books::free_folder(&desk.setup.data_folder, "Demo Harbor Recovery");
    let made = build(desk, &folder);
    if made.is_err() && folder.exists() {
        // Half a demo is of no use to anyone, and nothing in it was real.
        let _ = std::fs::remove_dir_all(&folder);
    }
    made?;
    let unlocked = Book::unlock(&desk.books, &folder, LOGIN, PASSWORD, desk.now())?;
    opening::sit_down(desk, &folder, unlocked, |_, _| Ok(()))
}

fn build(desk: &Desk, folder: &Path) -> Result<(), Problem> {
    let today = desk.today();
    let zone = zone::of_pc(desk.clock());
    let clock = Arc::new(StoryClock { day: Mutex::new(story::first_day(today)), zone });
    let setup = DeskSetup {
        data_folder: desk.setup.data_folder.clone(),
        clock: clock.clone(),
        host: Arc::new(NoHost),
        version: desk.setup.version,
    };
    let past = Desk::with_books(setup, desk.books.clone());
    let first = FirstUser { login: LOGIN, name: "Ruth Adeyemi", password: PASSWORD };
    opening::make(&past, folder, &first, &agency(zone), true)?;
    let told = story::tell(&Teller { desk: &past, clock: &clock, requests: Mutex::new(0) }, today);
    past.close_without_backup();
    told
}

/// The demo's agency keeps the days of the PC, so that its story ends today.
fn agency(zone: Tz) -> Agency {
    Agency {
        name: "Harbor Recovery LLC".to_owned(),
        street: "100 Harbor Way, Suite 210".to_owned(),
        city: "Oakland".to_owned(),
        state: "CA".to_owned(),
        zip: "94607".to_owned(),
        phone: "5105550100".to_owned(),
        email: "office@example.com".to_owned(),
        website: "www.example.com/harbor".to_owned(),
        hours: "Monday to Friday, 8 AM to 5 PM".to_owned(),
        license_line: "California DFPI license 00000-00 (demo)".to_owned(),
        time_zone: zone.name().to_owned(),
    }
}

/// Tells the story through the command table, on the day it is at.
struct Teller<'a> {
    desk: &'a Desk,
    clock: &'a StoryClock,
    requests: Mutex<u64>,
}

impl Teller<'_> {
    /// Moves on to a day.
    fn on(&self, day: Day) {
        *held(&self.clock.day) = day;
    }

    /// Does one thing.
    fn call(&self, name: &str, args: Value) -> Result<Value, Problem> {
        let mut requests = held(&self.requests);
        *requests += 1;
        self.desk.call(name, args, Some(&format!("demo-story-{:06}", *requests))).read()
    }
}

/// Stands at ten in the morning of a day.
struct StoryClock {
    day: Mutex<Day>,
    zone: Tz,
}

impl Clock for StoryClock {
    fn now(&self) -> DateTime<Utc> {
        let ten = held(&self.day).and_hms_opt(10, 0, 0).expect("a time of day");
        // No zone turns its clocks at ten in the morning.
        let at = self.zone.from_local_datetime(&ten).earliest();
        at.map_or_else(|| ten.and_utc(), |at| at.to_utc())
    }
    fn zone(&self) -> Option<String> {
        Some(self.zone.name().to_owned())
    }
}

/// While the story is told nobody is asked for a file.
struct NoHost;

impl Host for NoHost {
    fn choose_open(&self, _: FileKind) -> Option<PathBuf> {
        None
    }
    fn choose_save(&self, _: FileKind, _: &str) -> Option<PathBuf> {
        None
    }
    fn open_with_system(&self, _: &Path) -> Result<(), String> {
        Err("no viewer in the demo's past".to_owned())
    }
    fn dropped(&self, _: &str) -> Option<PathBuf> {
        None
    }
    fn machine_name(&self) -> String {
        "demo".to_owned()
    }
}
