//! Users of a test's book, and other programs that want the same book.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use duebook_book::Volumes;
use duebook_desk::{Desk, DeskSetup, Problem};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{Office, PASSWORD, TestClock, TestHost, day, number};

impl Office {
    /// Adds a user with these roles and the password of all users; their number. Amy is signed
    /// in before and after.
    pub fn user(&self, login: &str, roles: &[&str]) -> i64 {
        let (user, one_time) = self.newcomer(login, roles);
        self.sign_in(login, &one_time);
        self.ok("change_password", json!({ "old": one_time, "new": PASSWORD }));
        self.sign_in("amy", PASSWORD);
        user
    }

    /// Adds a user who has not yet been here; their number and one-time password.
    pub fn newcomer(&self, login: &str, roles: &[&str]) -> (i64, String) {
        let form = json!({ "login": login, "name": format!("The {login}"), "roles": roles });
        let added = self.ok("add_user", form);
        (number(&added["user"]), text(&added["one_time_password"]))
    }

    /// Locks the book and unlocks it as someone; the session.
    pub fn sign_in(&self, login: &str, password: &str) -> Value {
        self.ok("unlock", json!({ "login": login, "password": password }))
    }

    /// The folder of the book that is open.
    pub fn book_folder(&self) -> PathBuf {
        PathBuf::from(text(&self.ok("session", json!({}))["book"]["folder"]))
    }

    /// Calls a command under a mark that the test chose.
    ///
    /// # Errors
    /// What the command says.
    pub fn call_marked(&self, name: &str, args: Value, mark: &str) -> Result<Value, Problem> {
        self.desk.call(name, args, Some(mark)).read()
    }

    /// Another program on the same folder, at the same time.
    pub fn neighbor(&self) -> Desk {
        desk_at(self.folder.path(), self.clock.clone())
    }

    /// The program ends without locking, as when it is killed, and is started again.
    #[must_use]
    pub fn restarted(self) -> Office {
        let Office { desk, clock, folder, .. } = self;
        drop(desk);
        let host = Arc::new(TestHost::default());
        let setup = DeskSetup {
            data_folder: folder.path().to_owned(),
            clock: clock.clone(),
            host: host.clone(),
            version: "0.1.0",
        };
        Office { desk: Desk::for_tests(setup), host, clock, folder }
    }

    /// A desk without a book, on disks that the test makes up.
    pub fn on_disks(today: &str, volumes: Arc<dyn Volumes>) -> Office {
        let folder = TempDir::new().expect("a folder");
        let clock = Arc::new(TestClock::at(day(today)));
        let host = Arc::new(TestHost::default());
        let setup = DeskSetup {
            data_folder: folder.path().to_owned(),
            clock: clock.clone(),
            host: host.clone(),
            version: "0.1.0",
        };
        Office { desk: Desk::for_tests_on(setup, volumes), host, clock, folder }
    }
}

/// A desk whose books lie in a folder.
pub fn desk_at(folder: &Path, clock: Arc<TestClock>) -> Desk {
    Desk::for_tests(DeskSetup {
        data_folder: folder.to_owned(),
        clock,
        host: Arc::new(TestHost::default()),
        version: "0.1.0",
    })
}

/// A text of an answer.
///
/// # Panics
/// When it is none.
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is not a text")).to_owned()
}

/// Compares what a test found with a file of the fixtures. `UPDATE=1` writes the file anew.
///
/// # Panics
/// When they differ.
pub fn golden(name: &str, found: &str) {
    let path = crate::fixture(name);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, found).expect("the fixtures can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = kept.lines().zip(found.lines()).find(|(kept, found)| kept != found);
    assert!(
        kept == found,
        "{name} is no longer what is said: {differs:?}; look at it, then run with UPDATE=1"
    );
}
