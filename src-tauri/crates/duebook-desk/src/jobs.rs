//! Long work: how far it is, and a person's wish to stop it. All of it is one transaction, so that
//! what is stopped leaves nothing behind.

use std::sync::Mutex;

use duebook_core::shape;

use crate::act::Act;
use crate::clients::Nothing;
use crate::desk::held;
use crate::problem::Problem;

shape! {
    /// How far a long job is.
    #[derive(Eq)]
    pub struct Progress {
        /// What it does: import, batch_check or batch.
        pub job: String,
        pub done: usize,
        pub total: usize,
    }
}

/// Steps between two words on how far a job is.
const TOLD_EVERY: usize = 100;

/// The job that runs, if one does. One act writes at a time, so there is never a second.
#[derive(Default)]
pub(crate) struct Jobs(Mutex<Option<Running>>);

struct Running {
    progress: Progress,
    is_to_stop: bool,
}

/// A job from its first step to its end, however it ends.
pub(crate) struct Job<'a>(&'a Jobs);

impl Jobs {
    /// Begins a job of so many steps.
    pub(crate) fn begin(&self, job: &str, total: usize) -> Job<'_> {
        let progress = Progress { job: job.to_owned(), done: 0, total };
        *held(&self.0) = Some(Running { progress, is_to_stop: false });
        Job(self)
    }

    /// How far the running job is, if one runs.
    pub(crate) fn running(&self) -> Option<Progress> {
        held(&self.0).as_ref().map(|running| running.progress.clone())
    }

    /// Asks the running job to stop. One that has ended, or is being committed, stays as it ended.
    pub(crate) fn stop(&self) {
        if let Some(running) = held(&self.0).as_mut() {
            running.is_to_stop = true;
        }
    }
}

impl Job<'_> {
    /// Notes that so many steps are done.
    ///
    /// # Errors
    /// When it is to stop.
    pub(crate) fn at(&self, done: usize) -> Result<(), Problem> {
        let mut running = held(&self.0.0);
        let Some(Running { progress, is_to_stop }) = running.as_mut() else { return Ok(()) };
        if done < progress.total && !done.is_multiple_of(TOLD_EVERY) {
            return Ok(());
        }
        progress.done = done;
        if *is_to_stop { Err(Problem::stopped()) } else { Ok(()) }
    }

    /// Goes on with another part of the same work.
    pub(crate) fn go_on(&self, job: &str, total: usize) {
        if let Some(running) = held(&self.0.0).as_mut() {
            running.progress = Progress { job: job.to_owned(), done: 0, total };
        }
    }
}

impl Drop for Job<'_> {
    fn drop(&mut self) {
        *held(&self.0.0) = None;
    }
}

pub(crate) fn progress(act: &Act<'_>, _: Nothing) -> Result<Option<Progress>, Problem> {
    Ok(act.session.jobs.running())
}

/// Asks the running job to stop.
pub(crate) fn stop(act: &Act<'_>, _: Nothing) -> Result<Nothing, Problem> {
    act.session.jobs.stop();
    Ok(Nothing {})
}
