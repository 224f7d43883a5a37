//! The only reader of the clock. Everything else is told what time it is.
//!
//! Built for the window's tests, it answers what `DUEBOOK_NOW` says instead: an instant
//! (`2026-11-23T10:42:00-08:00`), an instant followed by `advancing`, or `@` and a file that
//! holds an instant and may change under way.

use chrono::{DateTime, Days, Local, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};

/// The time of this machine, and the day of its time zone: the machine stands at the agency.
pub struct SystemClock {
    #[cfg(feature = "window-tests")]
    told: Option<told::Told>,
}

impl SystemClock {
    /// Reads how time is kept; see the head of this file.
    pub fn new() -> SystemClock {
        SystemClock {
            #[cfg(feature = "window-tests")]
            told: told::Told::from_environment(),
        }
    }
}

impl duebook_desk::Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        #[cfg(feature = "window-tests")]
        if let Some(told) = &self.told {
            return told.now();
        }
        Utc::now()
    }

    fn today(&self) -> NaiveDate {
        duebook_desk::Clock::now(self).with_timezone(&Local).date_naive()
    }

    fn end_of(&self, on: NaiveDate) -> DateTime<Utc> {
        let last = on.and_time(NaiveTime::MIN) + Days::new(1);
        // Where the clocks are set forward at midnight the day ends an hour earlier or later; the
        // earlier of two readings is the end.
        let ends = Local.from_local_datetime(&last).earliest().map(|at| at.with_timezone(&Utc));
        ends.unwrap_or_else(|| Utc.from_utc_datetime(&last)) - TimeDelta::milliseconds(1)
    }
}

#[cfg(feature = "window-tests")]
mod told {
    use std::path::PathBuf;
    use std::time::Instant;

    use chrono::{DateTime, Utc};

    pub(super) enum Told {
        Fixed(DateTime<Utc>),
        Advancing(DateTime<Utc>, Instant),
        File(PathBuf),
    }

    impl Told {
        pub(super) fn from_environment() -> Option<Told> {
            let text = std::env::var("DUEBOOK_NOW").ok()?;
            if let Some(path) = text.strip_prefix('@') {
                return Some(Told::File(path.into()));
            }
            Some(match text.strip_suffix(" advancing") {
                Some(start) => Told::Advancing(instant(start), Instant::now()),
                None => Told::Fixed(instant(&text)),
            })
        }

        pub(super) fn now(&self) -> DateTime<Utc> {
            match self {
                Told::Fixed(at) => *at,
                Told::Advancing(from, since) => *from + since.elapsed(),
                Told::File(path) => {
                    instant(&std::fs::read_to_string(path).expect("the clock's file is there"))
                }
            }
        }
    }

    fn instant(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text.trim())
            .expect("DUEBOOK_NOW holds an instant like 2026-11-23T10:42:00-08:00")
            .to_utc()
    }
}
