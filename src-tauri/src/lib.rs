//! The window: holds the desk, shows the page, and brings the two together.
//!
//! Nothing here decides anything about money or people. [`call`] is the page's only way to the
//! desk; [`changes`], [`idle`] and [`files`] are the desk's ways to the page and the system.

#[cfg(feature = "window-tests")]
mod answers;
mod call;
mod changes;
mod clock;
#[cfg(not(feature = "window-tests"))]
mod dialogs;
mod files;
mod idle;
mod logfile;
mod page;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use duebook_desk::{Clock, Desk, DeskSetup};
use tauri::async_runtime::{spawn, spawn_blocking};
use tauri::webview::NewWindowResponse;
use tauri::{App, AppHandle, Manager, Url, WebviewWindowBuilder, Window, WindowEvent};

/// The label of the one window.
const WINDOW: &str = "main";

/// Nothing that is read later can change what every object of the page inherits. Tauri's own
/// `freezePrototype` comes before the page's modules, and some of them give a class its own
/// `toString` by assignment, which a frozen prototype forbids.
const FREEZE: &str =
    "addEventListener('DOMContentLoaded', () => Object.freeze(Object.prototype), { once: true });";

/// What every part of the window needs.
struct Shared {
    desk: Arc<Desk>,
    clock: Arc<dyn Clock>,
    files: Arc<files::Files>,
    idle: idle::Idle,
}

/// Opens the window and stays until it is closed.
pub fn run() -> ExitCode {
    let builder = tauri::Builder::default();
    // Started again, it shows the window that is there. A test ends one program and starts the
    // next while the first may still be on its way out.
    #[cfg(not(feature = "window-tests"))]
    let builder = builder.plugin(one_window());
    let app = builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::new().build())
        .register_asynchronous_uri_scheme_protocol(page::SCHEME, page::serve)
        .invoke_handler(tauri::generate_handler![call::call])
        .on_window_event(on_window_event)
        .setup(|app| set_up(app))
        .build(tauri::generate_context!());
    match app {
        Ok(app) => ExitCode::from(u8::try_from(app.run_return(|_, _| ())).unwrap_or(1)),
        Err(error) => {
            eprintln!("Duebook's window could not be opened, and no book was touched: {error}");
            ExitCode::FAILURE
        }
    }
}

/// One window for each data folder; without a session bus, one for each start.
#[cfg(not(feature = "window-tests"))]
fn one_window() -> tauri::plugin::TauriPlugin<tauri::Wry> {
    let builder = tauri_plugin_single_instance::Builder::new().callback(|app, _, _| {
        let Some(window) = app.get_webview_window(WINDOW) else {
            return;
        };
        let shown = window.unminimize().and_then(|()| window.show());
        if let Err(error) = shown.and_then(|()| window.set_focus()) {
            log::warn!("the window was not brought to the front: {error}");
        }
    });
    let builder = match std::env::var_os("DUEBOOK_HOME") {
        Some(folder) => builder.dbus_id(format!("org.duebook.Duebook.at-{:x}", mark_of(&folder))),
        None => builder,
    };
    builder.build()
}

/// A number that two folders are not likely to share.
#[cfg(not(feature = "window-tests"))]
fn mark_of(folder: &std::ffi::OsStr) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    folder.hash(&mut hasher);
    hasher.finish()
}

fn set_up(app: &App) -> Result<(), Box<dyn Error>> {
    let clock: Arc<dyn Clock> = Arc::new(clock::SystemClock::new());
    let files = Arc::new(files::Files::new(app.handle().clone()));
    let data_folder = data_folder(app)?;
    logfile::begin(&data_folder, clock.clone());
    log::info!("Duebook {} starts", env!("CARGO_PKG_VERSION"));
    let desk = Desk::new(DeskSetup {
        data_folder,
        clock: clock.clone(),
        host: files.clone(),
        version: env!("CARGO_PKG_VERSION"),
    });
    let idle = idle::Idle::new(clock.as_ref());
    app.manage(Shared { desk: Arc::new(desk), clock, files, idle });
    spawn(idle::watch(app.handle().clone()));
    open_window(app)
}

/// Where books are kept unless the person says otherwise.
fn data_folder(app: &App) -> tauri::Result<PathBuf> {
    match std::env::var_os("DUEBOOK_HOME") {
        Some(folder) => Ok(folder.into()),
        None => Ok(app.path().data_dir()?.join("Duebook")),
    }
}

fn open_window(app: &App) -> Result<(), Box<dyn Error>> {
    let mut config = app.config().app.windows.first().ok_or("no window is configured")?.clone();
    // A private web context cannot be driven by a test.
    config.incognito = !cfg!(feature = "window-tests");
    let builder = WebviewWindowBuilder::from_config(app, &config)?
        .initialization_script(FREEZE)
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .devtools(cfg!(debug_assertions));
    #[cfg(feature = "window-tests")]
    let builder = builder.initialization_script(include_str!("listener.js"));
    builder.build()?;
    Ok(())
}

/// The page never leaves its own origin: a link in a creditor's file leads nowhere.
fn is_own_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

fn on_window_event(window: &Window, event: &WindowEvent) {
    let app = window.app_handle();
    match event {
        WindowEvent::DragDrop(event) => app.state::<Shared>().files.on_drag(event),
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            leave(window.clone(), app.clone());
        }
        _ => {}
    }
}

/// Asks first when a job runs. Then the page stores what is typed, the book is locked, which backs
/// it up when that is due, and the program ends. The window goes at once; the work behind it may
/// take a moment.
fn leave(window: Window, app: AppHandle) {
    spawn(async move {
        let desk = app.state::<Shared>().desk.clone();
        if let Some(words) = desk.before_closing() {
            let asked = app.clone();
            if !spawn_blocking(move || files::close_anyway(&asked, &words)).await.unwrap_or(false) {
                return;
            }
            desk.stop_job();
        }
        #[cfg(not(feature = "window-tests"))]
        tauri_plugin_single_instance::destroy(&app);
        if let Err(error) = window.hide() {
            log::warn!("the window was not hidden: {error}");
        }
        idle::store_and_lock(&app).await;
        log::info!("Duebook ends");
        app.exit(0);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_stays_on_its_own_origin() {
        let allowed = |url: &str| is_own_page(&Url::parse(url).expect("a URL"));
        assert!(allowed("tauri://localhost/accounts"));
        for elsewhere in [
            "https://example.com/",
            "http://localhost/",
            "tauri://example.com/",
            "file:///etc/passwd",
            "duebook://localhost/page/a/1",
            "about:blank",
            "javascript:alert(1)",
        ] {
            assert!(!allowed(elsewhere), "{elsewhere}");
        }
    }
}
