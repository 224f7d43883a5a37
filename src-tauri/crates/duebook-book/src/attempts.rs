//! Wrong passwords, counted per login in a file beside the book, so that each one makes the next
//! wait. It slows a person at this PC; someone who takes the folder away is slowed by Argon2id.

use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::Duration;

use crate::error::{Error, Result};
use crate::folder;
use crate::value::Instant;

const NAME: &str = "attempts.log";
const LARGEST: u64 = 256 * 1024;
/// So many wrong passwords lock the login (PCI DSS 4.0, 8.3.4).
const LOCKS_AT: u32 = 10;
const LOCKED: Duration = Duration::minutes(30);
/// The first three wrong passwords cost no wait.
const FREE: u32 = 3;

/// The log of one book.
pub(crate) struct Attempts {
    path: PathBuf,
}

#[derive(Clone, Copy)]
enum Event {
    Failed,
    Opened,
    Cleared,
}

impl Attempts {
    pub(crate) fn of(folder: &Path) -> Attempts {
        Attempts { path: folder.join(NAME) }
    }

    /// How many wrong passwords stand against a login since it last opened the book.
    pub(crate) fn failures(&self, login: &str) -> Result<u32> {
        Ok(self.standing(login)?.0)
    }

    /// # Errors
    /// [`Error::TooSoon`] or [`Error::LoginLocked`] when the login has to wait.
    pub(crate) fn may_try(&self, login: &str, now: Instant) -> Result<()> {
        let (failures, last) = self.standing(login)?;
        let wait = wait_after(failures);
        // A clock set back must not keep anyone out longer than the wait itself.
        let until = (last + wait).min(now + wait);
        if until <= now {
            return Ok(());
        }
        if failures >= LOCKS_AT {
            return Err(Error::LoginLocked { until });
        }
        let seconds = ((until - now).num_milliseconds() as u64).div_ceil(1000);
        Err(Error::TooSoon { seconds })
    }

    pub(crate) fn failed(&self, login: &str, now: Instant) -> Result<()> {
        self.note(Event::Failed, login, now)
    }

    pub(crate) fn opened(&self, login: &str, now: Instant) -> Result<()> {
        self.note(Event::Opened, login, now)
    }

    /// Forgets the wrong passwords of a login, when an administrator has given a new one.
    pub(crate) fn clear(&self, login: &str, now: Instant) -> Result<()> {
        self.note(Event::Cleared, login, now)
    }

    fn standing(&self, login: &str) -> Result<(u32, Instant)> {
        let (mut failures, mut last) = (0, Instant::default());
        for (at, event, who) in self.text()?.lines().filter_map(parse) {
            if who != login {
                continue;
            }
            match event {
                Event::Failed => (failures, last) = (failures + 1, at),
                Event::Opened | Event::Cleared => failures = 0,
            }
        }
        Ok((failures, last))
    }

    fn note(&self, event: Event, login: &str, now: Instant) -> Result<()> {
        let word = match event {
            Event::Failed => "failed",
            Event::Opened => "opened",
            Event::Cleared => "cleared",
        };
        self.shorten()?;
        let line = format!("{}\t{word}\t{login}\n", now.timestamp_millis());
        let opened = folder::options().append(true).create(true).open(&self.path);
        opened.and_then(|mut file| file.write_all(line.as_bytes())).map_err(folder::at(&self.path))
    }

    /// Keeps the newer half of a log that has grown too long.
    fn shorten(&self) -> Result<()> {
        let long = std::fs::metadata(&self.path).is_ok_and(|meta| meta.len() > LARGEST);
        if !long {
            return Ok(());
        }
        let text = self.text()?;
        let half = text.len() / 2;
        let start = text[half..].find('\n').map_or(half, |end| half + end + 1);
        folder::replace(&self.path, &text.as_bytes()[start..])
    }

    fn text(&self) -> Result<String> {
        match folder::read_up_to(&self.path, 2 * LARGEST) {
            Ok(bytes) => Ok(String::from_utf8_lossy(&bytes).replace('\u{FFFD}', "?")),
            Err(Error::Io { cause, .. }) if cause.kind() == std::io::ErrorKind::NotFound => {
                Ok(String::new())
            }
            Err(error) => Err(error),
        }
    }
}

/// 0, 0, 0, then 1, 2, 4, 8 … seconds, and half an hour from the tenth on.
fn wait_after(failures: u32) -> Duration {
    match failures {
        0..FREE => Duration::zero(),
        FREE..LOCKS_AT => Duration::seconds(1 << (failures - FREE)),
        _ => LOCKED,
    }
}

fn parse(line: &str) -> Option<(Instant, Event, &str)> {
    let mut parts = line.splitn(3, '\t');
    let at = Instant::from_timestamp_millis(parts.next()?.parse().ok()?)?;
    let event = match parts.next()? {
        "failed" => Event::Failed,
        "opened" => Event::Opened,
        "cleared" => Event::Cleared,
        _ => return None,
    };
    Some((at, event, parts.next()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::noon;

    fn after(seconds: i64) -> Instant {
        noon() + Duration::seconds(seconds)
    }

    #[test]
    fn each_wrong_password_makes_the_next_wait_longer() {
        let folder = tempfile::tempdir().unwrap();
        let attempts = Attempts::of(folder.path());
        let mut waits = Vec::new();
        let mut now = noon();
        for _ in 0..9 {
            attempts.failed("amy", now).unwrap();
            let wait = match attempts.may_try("amy", now) {
                Ok(()) => 0,
                Err(Error::TooSoon { seconds }) => seconds,
                Err(other) => panic!("{other}"),
            };
            waits.push(wait);
            now += Duration::seconds(wait as i64);
            assert!(attempts.may_try("amy", now).is_ok(), "after the wait");
        }
        assert_eq!(waits, [0, 0, 1, 2, 4, 8, 16, 32, 64]);
        attempts.failed("amy", now).unwrap();
        match attempts.may_try("amy", now + Duration::minutes(29)) {
            Err(Error::LoginLocked { until }) => assert_eq!(until, now + Duration::minutes(30)),
            other => panic!("{other:?}"),
        }
        assert!(attempts.may_try("bob", now).is_ok(), "another login is not held up");
        assert!(attempts.may_try("amy", now + Duration::minutes(30)).is_ok());
        attempts.clear("amy", now).unwrap();
        assert!(attempts.may_try("amy", now).is_ok(), "an administrator lets amy in");
    }

    #[test]
    fn opening_the_book_forgets_the_wrong_passwords() {
        let folder = tempfile::tempdir().unwrap();
        let attempts = Attempts::of(folder.path());
        for _ in 0..5 {
            attempts.failed("amy", noon()).unwrap();
        }
        assert_eq!(attempts.failures("amy").unwrap(), 5);
        attempts.opened("amy", after(9)).unwrap();
        assert_eq!(attempts.failures("amy").unwrap(), 0);
    }

    #[test]
    fn a_clock_set_back_keeps_nobody_out_for_long() {
        let folder = tempfile::tempdir().unwrap();
        let attempts = Attempts::of(folder.path());
        for _ in 0..5 {
            attempts.failed("amy", after(86_400)).unwrap();
        }
        match attempts.may_try("amy", noon()) {
            Err(Error::TooSoon { seconds }) => assert_eq!(seconds, 4),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_log_of_nonsense_keeps_nobody_out_and_does_not_grow_for_ever() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(NAME);
        std::fs::write(&path, "x\n\t\t\n\u{1}failed\n".repeat(30_000)).unwrap();
        let attempts = Attempts::of(folder.path());
        assert!(attempts.may_try("amy", noon()).is_ok());
        attempts.failed("amy", noon()).unwrap();
        assert_eq!(attempts.failures("amy").unwrap(), 1);
        assert!(std::fs::metadata(&path).unwrap().len() < LARGEST);
    }
}
