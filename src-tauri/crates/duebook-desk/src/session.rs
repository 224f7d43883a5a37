//! A signed-in person at an open book. Ends with the lock: everything it holds goes with it.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use chrono_tz::Tz;
use duebook_book::grid::Grids;
use duebook_book::search::Names;
use duebook_book::{Area, Book, Changed, RecoveryKey, User, Writer};
use duebook_core::Day;
use duebook_core::id::{DocumentId, LetterId};
use duebook_paper::{Document, page_of_kept};

use crate::desk::held;
use crate::documents::ChosenDocument;
use crate::imports::FileDraft;
use crate::jobs::Jobs;
use crate::problem::Problem;
use crate::right::{Right, rights_of};

/// How many previews are kept; the oldest goes first.
const PREVIEWS_MAX: usize = 16;

/// The most that their bytes may be together, beyond the newest.
const PREVIEW_BYTES_MAX: usize = 64_000_000;

/// Pages that can be looked at.
pub(crate) enum Pages {
    /// Laid out just now.
    Preview(Document),
    /// A letter that was made, by its PDF.
    Kept(LetterId, Vec<u8>),
    /// A document that came as a PDF.
    Document(DocumentId, Vec<u8>),
    /// A document that came as a picture, which the web view draws by its type.
    Picture(DocumentId, &'static str, Vec<u8>),
}

/// A page as the web view draws it: its bytes and their type.
pub(crate) type Drawn = (Vec<u8>, &'static str);

impl Pages {
    /// The picture of a page, counted from 1.
    pub(crate) fn drawn(&self, number: usize) -> Option<Drawn> {
        let svg = |text: String| (text.into_bytes(), "image/svg+xml");
        match self {
            Pages::Preview(document) => document.page_svg(number).map(svg),
            Pages::Kept(_, pdf) | Pages::Document(_, pdf) => page_of_kept(pdf, number).map(svg),
            Pages::Picture(_, mime, bytes) => (number == 1).then(|| (bytes.clone(), *mime)),
        }
    }

    /// How much memory they hold, as far as it matters.
    fn bytes(&self) -> usize {
        match self {
            Pages::Preview(_) => 0,
            Pages::Kept(_, bytes) | Pages::Document(_, bytes) | Pages::Picture(.., bytes) => {
                bytes.len()
            }
        }
    }

    /// Whether these are pages that never change, of the same thing.
    fn is_same(&self, other: &Pages) -> bool {
        match (self, other) {
            (Pages::Kept(one, _), Pages::Kept(other, _)) => one == other,
            (Pages::Document(one, _), Pages::Document(other, _))
            | (Pages::Picture(one, ..), Pages::Picture(other, ..)) => one == other,
            _ => false,
        }
    }
}

/// A signed-in person at an open book.
pub struct Session {
    book: Book,
    /// Who it is.
    pub(crate) user: User,
    rights: Vec<Right>,
    must_change: AtomicBool,
    idle_minutes: AtomicU32,
    zone: Mutex<Tz>,
    pub(crate) grids: Grids,
    pub(crate) names: Names,
    pub(crate) started_on: Mutex<Option<Day>>,
    /// The recovery key from the moment it was made until it is confirmed.
    pub(crate) recovery: Mutex<Option<RecoveryKey>>,
    pub(crate) files: Mutex<HashMap<String, Arc<FileDraft>>>,
    /// The file that was chosen to be kept with an account, until it is.
    pub(crate) chosen: Mutex<Option<ChosenDocument>>,
    pub(crate) jobs: Jobs,
    previews: Mutex<Vec<(String, Arc<Pages>)>>,
    changed: Mutex<Changed>,
}

impl Session {
    pub(crate) fn new(
        book: Book,
        user: User,
        must_change: bool,
        idle_minutes: u32,
        zone: Tz,
    ) -> Session {
        Session {
            rights: rights_of(&user.roles),
            book,
            user,
            must_change: AtomicBool::new(must_change),
            idle_minutes: AtomicU32::new(idle_minutes),
            zone: Mutex::new(zone),
            grids: Grids::default(),
            names: Names::default(),
            started_on: Mutex::default(),
            recovery: Mutex::default(),
            files: Mutex::default(),
            chosen: Mutex::default(),
            jobs: Jobs::default(),
            previews: Mutex::default(),
            changed: Mutex::new(Changed::NOTHING),
        }
    }

    /// The open book.
    pub fn book(&self) -> &Book {
        &self.book
    }

    pub(crate) fn into_book(self) -> Book {
        self.book
    }

    /// Whether the person has a right.
    pub fn has(&self, right: Right) -> bool {
        self.rights.contains(&right)
    }

    pub(crate) fn rights(&self) -> &[Right] {
        &self.rights
    }

    pub(crate) fn must_change(&self) -> bool {
        self.must_change.load(Ordering::Relaxed)
    }

    pub(crate) fn password_changed(&self) {
        self.must_change.store(false, Ordering::Relaxed);
    }

    pub(crate) fn idle_minutes(&self) -> u32 {
        self.idle_minutes.load(Ordering::Relaxed)
    }

    pub(crate) fn set_idle_minutes(&self, minutes: u32) {
        self.idle_minutes.store(minutes, Ordering::Relaxed);
    }

    /// Where the agency's days begin.
    pub(crate) fn zone(&self) -> Tz {
        *held(&self.zone)
    }

    pub(crate) fn set_zone(&self, zone: Tz) {
        *held(&self.zone) = zone;
    }

    /// Keeps pages so that they can be shown, under a token that nobody can guess. What was made
    /// or came keeps its token, since its pages never change.
    pub(crate) fn show(&self, pages: Pages) -> String {
        let mut previews = held(&self.previews);
        if let Some((token, _)) = previews.iter().find(|(_, known)| known.is_same(&pages)) {
            return token.clone();
        }
        let token = crate::token::random();
        let total: usize = previews.iter().map(|(_, known)| known.bytes()).sum();
        let mut over = (total + pages.bytes()).saturating_sub(PREVIEW_BYTES_MAX);
        while previews.len() >= PREVIEWS_MAX || (over > 0 && !previews.is_empty()) {
            over = over.saturating_sub(previews.remove(0).1.bytes());
        }
        previews.push((token.clone(), Arc::new(pages)));
        token
    }

    pub(crate) fn preview(&self, token: &str) -> Option<Arc<Pages>> {
        held(&self.previews).iter().find(|(t, _)| t == token).map(|(_, pages)| pages.clone())
    }

    /// A write of a command that manages its own, noting which areas it touched.
    pub(crate) fn write<T>(
        &self,
        act: impl FnOnce(&Writer<'_>) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let (done, touched) = self.book.write(act)?;
        self.note(touched);
        Ok(done)
    }

    /// [`Session::write`] for an act that touches pages all over the book.
    pub(crate) fn write_much<T>(
        &self,
        act: impl FnOnce(&Writer<'_>) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let (done, touched) = self.book.write_much(act)?;
        self.note(touched);
        Ok(done)
    }

    fn note(&self, touched: Changed) {
        let mut changed = held(&self.changed);
        *changed = changed.and(touched);
    }

    /// The areas touched since this was last asked.
    pub(crate) fn take_changed(&self) -> Vec<Area> {
        let taken = std::mem::replace(&mut *held(&self.changed), Changed::NOTHING);
        taken.areas().collect()
    }
}
