//! The only reader of the clock. Everything else is told what time it is.
//!
//! Built for the window's tests, it answers what `DUEBOOK_NOW` says instead: an instant
//! (`2026-11-23T10:42:00-08:00`), an instant followed by `advancing`, or `@` and a file that
//! holds an instant and may change under way.

use chrono::{DateTime, Utc};

/// The time of this machine, and the time zone it keeps.
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

    fn zone(&self) -> Option<String> {
        // A zone that a person set for their programs alone goes before that of the machine.
        std::env::var("TZ")
            .ok()
            .map(|name| name.trim_start_matches(':').to_owned())
            .filter(|name| !name.is_empty())
            .or_else(|| iana_time_zone::get_timezone().ok())
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
