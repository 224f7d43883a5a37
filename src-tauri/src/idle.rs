//! Locks the book when nobody has used it for a while, and when the machine has slept.
//!
//! The page gets a moment to cover the window and store what is typed: it hears `locking`,
//! stores, and locks through its own call. When it does not, the book is locked regardless.

use std::sync::Mutex;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use duebook_desk::Clock;
use tauri::{AppHandle, Emitter, Manager, async_runtime::spawn_blocking};

use crate::Shared;

const LOOK_EVERY: Duration = Duration::from_secs(5);
/// A gap this much longer than [`LOOK_EVERY`] is a machine that slept or a clock that was set.
const SLEPT: TimeDelta = TimeDelta::seconds(60);
const STORE_WITHIN: Duration = Duration::from_secs(2);
const ASK_AGAIN: Duration = Duration::from_millis(50);

/// When the book was last used.
pub struct Idle {
    last_use: Mutex<DateTime<Utc>>,
}

impl Idle {
    /// Starts counting now.
    pub fn new(clock: &dyn Clock) -> Idle {
        Idle { last_use: Mutex::new(clock.now()) }
    }

    /// Somebody is at the desk.
    pub fn used(&self, clock: &dyn Clock) {
        *self.last_use.lock().expect("nothing panics while it holds this") = clock.now();
    }

    fn last_use(&self) -> DateTime<Utc> {
        *self.last_use.lock().expect("nothing panics while it holds this")
    }
}

/// Looks every few seconds for as long as the program runs.
pub async fn watch(app: AppHandle) {
    let shared = app.state::<Shared>();
    let mut last_look = shared.clock.now();
    let mut timer = tokio::time::interval(LOOK_EVERY);
    loop {
        timer.tick().await;
        let now = shared.clock.now();
        if let Some(minutes) = shared.desk.idle_minutes()
            && must_lock(shared.idle.last_use(), last_look, now, minutes)
        {
            lock(&app).await;
        }
        last_look = shared.clock.now();
    }
}

/// Whether the book was left alone for so many minutes, or time jumped since the last look.
fn must_lock(
    last_use: DateTime<Utc>,
    last_look: DateTime<Utc>,
    now: DateTime<Utc>,
    minutes: u32,
) -> bool {
    let left_alone = now - last_use >= TimeDelta::minutes(i64::from(minutes));
    let jumped = (now - last_look).abs() > SLEPT;
    left_alone || jumped
}

async fn lock(app: &AppHandle) {
    store_and_lock(app).await;
    tell(app, "locked");
    // A fresh page holds nothing of what the old one showed.
    if let Some(window) = app.get_webview_window(crate::WINDOW)
        && let Err(error) = window.reload()
    {
        log::error!("the page was not reloaded after locking: {error}");
    }
}

/// Lets the page store what is typed and lock by itself; locks when it does not in time.
pub async fn store_and_lock(app: &AppHandle) {
    let shared = app.state::<Shared>();
    tell(app, "locking");
    let mut waited = Duration::ZERO;
    while shared.desk.idle_minutes().is_some() && waited < STORE_WITHIN {
        tokio::time::sleep(ASK_AGAIN).await;
        waited += ASK_AGAIN;
    }
    let desk = shared.desk.clone();
    if let Err(panic) = spawn_blocking(move || desk.lock()).await {
        log::error!("locking ended in a panic: {panic}");
    }
}

fn tell(app: &AppHandle, event: &str) {
    if let Err(error) = app.emit(event, ()) {
        log::warn!("the page did not hear {event}: {error}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(last_use: i64, last_look: i64, now: i64, expected: bool) {
        let at = |seconds| DateTime::from_timestamp(1_800_000_000 + seconds, 0).expect("a time");
        let got = must_lock(at(last_use), at(last_look), at(now), 15);
        assert_eq!(got, expected, "used {last_use}, looked {last_look}, now {now}");
    }

    #[test]
    fn a_book_left_alone_is_locked_after_its_minutes() {
        check(0, 895, 899, false);
        check(0, 895, 900, true);
    }

    #[test]
    fn a_book_in_use_is_locked_only_when_the_machine_slept() {
        check(100, 100, 105, false);
        check(100, 100, 160, false);
        check(100, 100, 161, true);
        check(100, 100, -3_500, true);
    }
}
