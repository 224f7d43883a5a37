//! What a program brings along to open books: who it is, on which PC, how it proves a book.

use std::fmt;
use std::sync::Arc;

use crate::db::Reader;
use crate::error::Result;
use crate::keyring::kdf::KdfPolicy;
use crate::migrate::{STEPS, Step};
use crate::value::Instant;
use crate::volume::{ThisPc, Volumes};

/// Recomputes what a book says about itself; [`crate::Error::NotVerified`] when it is not so.
/// The instant tells it which day it is.
pub type Verify = fn(&Reader<'_>, Instant) -> Result<()>;

/// What a program brings along. Made once at its start.
#[derive(Clone)]
pub struct Setup {
    /// The program's version, as "1.4.0".
    pub app: String,
    /// Name of this PC, for others who find the book in use.
    pub host: String,
    /// Who is logged in to the system, for the same.
    pub os_user: String,
    /// How dear a password is to try.
    pub kdf: KdfPolicy,
    /// What is known about disks.
    pub volumes: Arc<dyn Volumes>,
    /// Proves a book after a migration, a restore and in a backup.
    pub verify: Verify,
    /// Every migration known.
    pub(crate) steps: &'static [Step],
}

impl Setup {
    /// This PC with the standard cost of a password.
    pub fn new(app: &str, verify: Verify) -> Setup {
        Setup {
            app: app.to_owned(),
            host: host(),
            os_user: os_user(),
            kdf: KdfPolicy::standard(),
            volumes: Arc::new(ThisPc),
            verify,
            steps: STEPS,
        }
    }

    /// This PC with passwords that cost nothing: for tests alone.
    pub fn for_tests(verify: Verify) -> Setup {
        Setup { kdf: KdfPolicy::for_tests(), ..Setup::new("0.0.0", verify) }
    }
}

impl fmt::Debug for Setup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Setup").field("app", &self.app).field("host", &self.host).finish()
    }
}

#[cfg(unix)]
fn host() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

#[cfg(not(unix))]
fn host() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_default()
}

fn os_user() -> String {
    let names = ["USER", "LOGNAME", "USERNAME"];
    names.iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default()
}
