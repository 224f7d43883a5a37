//! The system's own dialogs and viewers.

use std::path::{Path, PathBuf};

use duebook_desk::FileKind;
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath, MessageDialogButtons};
use tauri_plugin_opener::OpenerExt;

/// Asks for a file to read; nothing when the person thought better of it. Waits for the answer.
pub fn choose_open(app: &AppHandle, what: FileKind) -> Option<PathBuf> {
    let dialog = dialog(app, what);
    local(match what {
        FileKind::Book => dialog.blocking_pick_folder(),
        _ => dialog.blocking_pick_file(),
    })
}

/// Asks where to save; nothing when the person thought better of it. Waits for the answer.
pub fn choose_save(app: &AppHandle, what: FileKind, suggested: &str) -> Option<PathBuf> {
    local(dialog(app, what).set_file_name(suggested).blocking_save_file())
}

/// Asks whether the window closes although a job runs. Waits for the answer.
pub fn close_anyway(app: &AppHandle, words: &str) -> bool {
    let buttons =
        MessageDialogButtons::OkCancelCustom("Stop and close".to_owned(), "Stay".to_owned());
    let dialog = app.dialog().message(words).title("Duebook").buttons(buttons);
    match app.get_webview_window(crate::WINDOW) {
        Some(window) => dialog.parent(&window).blocking_show(),
        None => dialog.blocking_show(),
    }
}

/// Opens a file with the program that the system has for it.
///
/// # Errors
/// The system's reason, for the log.
pub fn open_with_system(app: &AppHandle, path: &Path) -> Result<(), String> {
    let path = path.to_str().ok_or("the path is not UTF-8")?;
    app.opener().open_path(path, None::<&str>).map_err(|error| error.to_string())
}

fn dialog(app: &AppHandle, what: FileKind) -> FileDialogBuilder<tauri::Wry> {
    let (title, extensions) = named(what);
    let dialog = app.dialog().file().set_title(title);
    let dialog = match what {
        FileKind::Book | FileKind::Folder => dialog,
        _ => dialog.add_filter(title, extensions),
    };
    match app.get_webview_window(crate::WINDOW) {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}

/// Endings of what can be kept with an account.
const DOCUMENTS: &[&str] = &[
    "pdf", "png", "jpg", "jpeg", "gif", "webp", "eml", "txt", "docx", "xlsx", "pptx", "odt", "ods",
    "odp", "doc", "xls",
];

/// What the dialog is called, and the names of files that it shows.
fn named(what: FileKind) -> (&'static str, &'static [&'static str]) {
    match what {
        FileKind::Book => ("Book", &[]),
        FileKind::Backup => ("Backup of a book", &["duebackup"]),
        FileKind::Placement => ("Placement file", &["csv", "txt", "tsv", "xlsx", "xls", "ods"]),
        FileKind::BankFile => ("Bank statement", &["ofx", "qfx", "qbo", "csv", "txt", "tsv"]),
        FileKind::Document => ("Document", DOCUMENTS),
        FileKind::Pdf => ("PDF", &["pdf"]),
        FileKind::Table => ("Table", &["csv"]),
        FileKind::Iif => ("QuickBooks journal", &["iif"]),
        FileKind::Journal => ("hledger journal", &["journal", "hledger"]),
        FileKind::Ach => ("ACH file", &["ach", "txt"]),
        FileKind::Folder => ("New folder", &[]),
    }
}

fn local(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen?.into_path().ok()
}
