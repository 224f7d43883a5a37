//! One act of a signed-in person: who, when, by which request, on which book.

use std::sync::Arc;

use duebook_book::{Book, Instant, Stamp, Writer, totals};
use duebook_core::chart::LedgerAccount;
use duebook_core::{Day, Money};

use crate::desk::Desk;
use crate::problem::Problem;
use crate::right::Right;
use crate::session::Session;

/// What every command of a signed-in person gets. The clock is read once, when it is made.
pub struct Act<'a> {
    /// The desk.
    pub(crate) desk: &'a Desk,
    /// The session of the person.
    pub(crate) session: Arc<Session>,
    /// The instant.
    pub at: Instant,
    /// The day where the agency is.
    pub today: Day,
    /// The random mark of the request; empty for one that only reads.
    pub request: &'a str,
}

impl Act<'_> {
    /// The open book.
    pub fn book(&self) -> &Book {
        self.session.book()
    }

    /// What goes with every write.
    pub fn stamp(&self) -> Stamp<'_> {
        Stamp { user: self.session.user.id, at: self.at, today: self.today, request: self.request }
    }

    /// Carries an act out, keeps its answer and takes everything back: what is shown before it is
    /// written is what would be written.
    pub(crate) fn rehearse<T>(
        &self,
        act: impl FnOnce(&Writer<'_>) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        match self.book().write(|w| Err::<(), _>(Rehearsed::Done(act(w)?))) {
            Err(Rehearsed::Done(answer)) => Ok(answer),
            Err(Rehearsed::Refused(problem)) => Err(problem),
            Ok(_) => unreachable!("a rehearsal is never kept"),
        }
    }

    /// [`Act::rehearse`], with what the act would add to what the agency owes to trust: by itself,
    /// or because a settlement ends or a payment is reckoned anew.
    pub(crate) fn rehearse_money<T>(
        &self,
        act: impl FnOnce(&Writer<'_>) -> Result<T, Problem>,
    ) -> Result<(T, Money), Problem> {
        self.rehearse(|w| {
            let before = totals::on_ledger(w, LedgerAccount::Shortage)?;
            let done = act(w)?;
            Ok((done, totals::on_ledger(w, LedgerAccount::Shortage)? - before))
        })
    }

    /// Refuses when the person lacks a right beyond the one of the command.
    pub fn must(&self, right: Right) -> Result<(), Problem> {
        if self.session.has(right) { Ok(()) } else { Err(Problem::forbidden(right.code())) }
    }
}

/// How a rehearsal ends: always without being kept.
enum Rehearsed<T> {
    Done(T),
    Refused(Problem),
}

impl<T> From<Problem> for Rehearsed<T> {
    fn from(problem: Problem) -> Rehearsed<T> {
        Rehearsed::Refused(problem)
    }
}

impl<T> From<duebook_book::Error> for Rehearsed<T> {
    fn from(error: duebook_book::Error) -> Rehearsed<T> {
        Rehearsed::Refused(error.into())
    }
}
