//! The desk: the book that is open or none, who sits at it, and the way in.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use chrono_tz::Tz;
use duebook_book::{
    Area, BackupKind, Error, Instant, Reader, Setup, Stamp, Volumes, standings, verify,
};
use duebook_core::Day;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::act::Act;
use crate::commands;
use crate::host::{Clock, Host};
use crate::problem::Problem;
use crate::right::Right;
use crate::session::Session;
use crate::zone;

/// What the desk is built with.
pub struct DeskSetup {
    /// Where books are kept unless the person says otherwise.
    pub data_folder: PathBuf,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Dialogs and viewers.
    pub host: Arc<dyn Host>,
    /// The version of the program.
    pub version: &'static str,
}

/// What came of a call, and which parts of the book it touched.
pub struct Answer {
    /// The answer as JSON, written once and passed on as it is, or why there is none.
    pub result: Result<Box<RawValue>, Problem>,
    /// Areas of the book that are different now.
    pub changed: Vec<Area>,
}

impl Answer {
    pub(crate) fn of(result: Result<Box<RawValue>, Problem>, changed: Vec<Area>) -> Answer {
        Answer { result, changed }
    }

    pub(crate) fn refused(problem: Problem) -> Answer {
        Answer { result: Err(problem), changed: Vec::new() }
    }

    /// The answer, read: for a caller that looks into it.
    ///
    /// # Errors
    /// Why there is no answer.
    pub fn read(self) -> Result<Value, Problem> {
        serde_json::from_str(self.result?.get()).map_err(|cause| Problem::fault(&cause))
    }
}

/// Why a page image is not served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageRefused {
    /// The book is locked, or the token is not one that this user was given.
    Forbidden,
    /// The letter has no such page.
    NoSuchPage,
}

/// Everything a person can do, whatever shows it.
pub struct Desk {
    pub(crate) setup: DeskSetup,
    /// How books are opened on this PC.
    pub(crate) books: Setup,
    session: RwLock<Option<Arc<Session>>>,
    /// The book that the unlock screen is for.
    pub(crate) chosen: Mutex<Option<PathBuf>>,
}

impl Desk {
    /// A desk with no book open.
    pub fn new(setup: DeskSetup) -> Desk {
        let books = Setup::new(setup.version, verified);
        Desk::with_books(setup, books)
    }

    /// The same, opening books in a given way.
    pub(crate) fn with_books(setup: DeskSetup, books: Setup) -> Desk {
        Desk { setup, books, session: RwLock::new(None), chosen: Mutex::new(None) }
    }

    /// The same with passwords that are cheap to try: for tests alone, which open many books.
    pub fn for_tests(setup: DeskSetup) -> Desk {
        let mut books = Setup::for_tests(verified);
        books.app = setup.version.to_owned();
        Desk::with_books(setup, books)
    }

    /// [`Desk::for_tests`] on disks that are not there.
    pub fn for_tests_on(setup: DeskSetup, volumes: Arc<dyn Volumes>) -> Desk {
        let mut desk = Desk::for_tests(setup);
        desk.books.volumes = volumes;
        desk
    }

    /// Runs a command of the table. `request` is the caller's random mark, which every write
    /// needs: the same mark again changes nothing and gets the first answer.
    pub fn call(&self, name: &str, args: Value, request: Option<&str>) -> Answer {
        commands::run(self, name, args, request)
    }

    /// Minutes without use after which the book is to be locked; none while no book is open.
    pub fn idle_minutes(&self) -> Option<u32> {
        self.session().ok().map(|session| session.idle_minutes())
    }

    /// The picture of a page that a command of this user made since unlock: its bytes and type.
    ///
    /// # Errors
    /// Why it is not served.
    pub fn page_image(
        &self,
        token: &str,
        page: usize,
    ) -> Result<(Vec<u8>, &'static str), PageRefused> {
        let session = self.session().map_err(|_| PageRefused::Forbidden)?;
        let pages = session.preview(token).ok_or(PageRefused::Forbidden)?;
        pages.drawn(page).ok_or(PageRefused::NoSuchPage)
    }

    /// What to ask a person who closes the window while a job runs.
    pub fn before_closing(&self) -> Option<String> {
        let session = self.session().ok()?;
        let running = session.jobs.running()?;
        Some(Problem::closing_stops(&running).words)
    }

    /// Asks the running job to stop.
    pub fn stop_job(&self) {
        if let Ok(session) = self.session() {
            session.jobs.stop();
        }
    }

    /// Locks the book. It is backed up first when the last backup is older than a day; what was
    /// handed to viewers is deleted. Keys are wiped when the last running job ends.
    pub fn lock(&self) {
        let taken = self.session.write().unwrap_or_else(PoisonError::into_inner).take();
        let Some(session) = taken else { return };
        let now = self.now();
        crate::outbox::clear(&session);
        if let Err(problem) = crate::opening::remember_as_left(self, &session) {
            log::warn!("the unlock page keeps the names it knew: {problem}");
        }
        if let Err(problem) = crate::backups::when_due(&session, BackupKind::OnLock, now) {
            log::warn!("no backup on lock: {problem}");
        }
        close(session, now);
    }

    /// Locks the book without a backup: the demo's, which nobody misses.
    pub(crate) fn close_without_backup(&self) {
        let taken = self.session.write().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(session) = taken {
            close(session, self.now());
        }
    }

    pub(crate) fn now(&self) -> Instant {
        self.setup.clock.now()
    }

    pub(crate) fn clock(&self) -> &dyn Clock {
        self.setup.clock.as_ref()
    }

    /// Where the agency is; before a book is open, where the PC is.
    fn zone(&self) -> Tz {
        self.session().map_or_else(|_| zone::of_pc(self.clock()), |s| s.zone())
    }

    /// The day there.
    pub(crate) fn today(&self) -> Day {
        zone::day_of(self.now(), self.zone())
    }

    /// What a way into a book said, its times as clocks show them there.
    pub(crate) fn told(&self, error: Error) -> Problem {
        Problem::told(&error, self.zone())
    }

    /// Who is signed in.
    pub(crate) fn session(&self) -> Result<Arc<Session>, Problem> {
        let session = self.session.read().unwrap_or_else(PoisonError::into_inner);
        session.clone().ok_or_else(Problem::locked)
    }

    /// Seats a person at the desk.
    pub(crate) fn seat(&self, session: Session) -> Result<Arc<Session>, Problem> {
        let session = Arc::new(session);
        self.start_day(&session)?;
        *self.session.write().unwrap_or_else(PoisonError::into_inner) = Some(session.clone());
        Ok(session)
    }

    /// One act of the person who is signed in, if they have the right.
    pub(crate) fn act<'a>(&'a self, right: Right, request: &'a str) -> Result<Act<'a>, Problem> {
        let session = self.session()?;
        if session.must_change() && right != Right::Own {
            return Err(Problem::must_change_password());
        }
        if !session.has(right) {
            return Err(Problem::forbidden(right.code()));
        }
        self.start_day(&session)?;
        let at = self.now();
        Ok(Act { desk: self, at, today: zone::day_of(at, session.zone()), session, request })
    }

    /// Lets accounts move on whose day has come: a validation period that ended, an installment
    /// that was missed. Once a day, before anything else is done on it.
    fn start_day(&self, session: &Session) -> Result<(), Problem> {
        let today = zone::day_of(self.now(), session.zone());
        let mut started = held(&session.started_on);
        if started.is_some_and(|day| day >= today) {
            return Ok(());
        }
        let stamp = Stamp { user: session.user.id, at: self.now(), today, request: "start of day" };
        session.book().write(|w| standings::roll(w, &stamp))?;
        *started = Some(today);
        Ok(())
    }
}

/// Closes the book of a session, unless a job still holds it: then the job's end does.
fn close(session: Arc<Session>, now: Instant) {
    if let Ok(session) = Arc::try_unwrap(session)
        && let Err(error) = session.into_book().lock(now)
    {
        log::warn!("the book was not closed cleanly: {error}");
    }
}

/// The value behind a lock, also after a panic of another holder: none of them leaves one half
/// changed.
pub(crate) fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Proves a book after a migration, after a restore and in a backup.
fn verified(r: &Reader<'_>, at: Instant) -> duebook_book::Result<()> {
    match verify::verify(r, at.date_naive())?.first() {
        None => Ok(()),
        Some(finding) => Err(duebook_book::Error::NotVerified(format!("{finding:?}"))),
    }
}
