//! The one Tauri command: hands a call of the page to the desk, on a thread that may wait.

use serde_json::Value;
use serde_json::value::RawValue;
use tauri::{AppHandle, Manager, async_runtime::spawn_blocking};

use crate::{Shared, changes};
use duebook_desk::{Answer, Problem};

/// Runs one command of the desk's table. `request` is the caller's random mark of a write: the
/// same mark again changes nothing.
///
/// # Errors
/// What the desk could not do, in words for the person. A panic is an `internal` problem: the
/// write it broke off was rolled back when its transaction was dropped.
#[tauri::command]
pub async fn call(
    app: AppHandle,
    name: String,
    args: Value,
    request: Option<String>,
) -> Result<Box<RawValue>, Problem> {
    let shared = app.state::<Shared>();
    shared.idle.used(shared.clock.as_ref());
    let desk = shared.desk.clone();
    let ran = spawn_blocking(move || {
        #[cfg(feature = "window-tests")]
        if crate::answers::slow_then_fails(&name) {
            return Answer { result: Err(Problem::internal()), changed: Vec::new() };
        }
        desk.call(&name, args, request.as_deref())
    })
    .await;
    let answer = ran.unwrap_or_else(|panic| {
        log::error!("a call ended in a panic: {panic}");
        Answer { result: Err(Problem::internal()), changed: Vec::new() }
    });
    changes::tell(&app, answer.changed);
    answer.result
}
