//! A signed-in person at an open book. Ends with the lock: everything it holds goes with it.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use chrono_tz::Tz;
use duebook_book::grid::Grids;
use duebook_book::search::Names;
use duebook_book::{Area, Book, Changed, RecoveryKey, User, Writer};
use duebook_core::Day;
use duebook_paper::Document;

use crate::desk::held;
use crate::imports::FileDraft;
use crate::problem::Problem;
use crate::right::{Right, rights_of};

/// How many previews are kept; the oldest goes first.
const PREVIEWS_MAX: usize = 16;

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
    pub(crate) progress: Mutex<Option<crate::imports::Progress>>,
    previews: Mutex<Vec<(String, Arc<Document>)>>,
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
            progress: Mutex::default(),
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

    /// Keeps a document so that its pages can be shown, under a token that nobody can guess.
    pub(crate) fn show(&self, document: Document) -> String {
        let token = crate::token::random();
        let mut previews = held(&self.previews);
        if previews.len() >= PREVIEWS_MAX {
            previews.remove(0);
        }
        previews.push((token.clone(), Arc::new(document)));
        token
    }

    pub(crate) fn preview(&self, token: &str) -> Option<Arc<Document>> {
        held(&self.previews).iter().find(|(t, _)| t == token).map(|(_, document)| document.clone())
    }

    /// A write of a command that manages its own, noting which areas it touched.
    pub(crate) fn write<T>(
        &self,
        act: impl FnOnce(&Writer<'_>) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let (done, touched) = self.book.write(act)?;
        let mut changed = held(&self.changed);
        *changed = changed.and(touched);
        Ok(done)
    }

    /// The areas touched since this was last asked.
    pub(crate) fn take_changed(&self) -> Vec<Area> {
        let taken = std::mem::replace(&mut *held(&self.changed), Changed::NOTHING);
        taken.areas().collect()
    }
}
