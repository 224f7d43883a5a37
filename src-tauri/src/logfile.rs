//! The log: a text file in the data folder, for whoever has to find out what went wrong.
//!
//! Only Duebook's own lines are kept, never a library's: those could hold a path or a value.
//! Duebook's lines name no person, number, note or password.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use duebook_desk::Clock;
use log::{LevelFilter, Log, Metadata, Record};

/// At this size the file becomes `duebook.old.log` and a new one is begun.
const FULL_AT_BYTES: u64 = 1024 * 1024;

struct LogFile {
    clock: Arc<dyn Clock>,
    folder: PathBuf,
    file: Mutex<Option<File>>,
}

/// Begins the log in `DATA/logs`. A log that cannot be written stops nobody's work: then there
/// is none.
pub fn begin(data_folder: &Path, clock: Arc<dyn Clock>) {
    let folder = data_folder.join("logs");
    let file = Mutex::new(open(&folder).ok());
    if log::set_boxed_logger(Box::new(LogFile { clock, folder, file })).is_ok() {
        log::set_max_level(LevelFilter::Info);
    }
    std::panic::set_hook(Box::new(|panic| {
        // Where it happened, and not what was said: a message could hold a value of the book.
        let at = panic.location().map(ToString::to_string).unwrap_or_default();
        log::error!("panic at {at}");
    }));
}

fn open(folder: &Path) -> io::Result<File> {
    fs::create_dir_all(folder)?;
    OpenOptions::new().create(true).append(true).open(folder.join("duebook.log"))
}

impl LogFile {
    fn write(&self, line: &str) -> io::Result<()> {
        let mut slot = self.file.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let Some(file) = slot.as_mut() else {
            return Ok(());
        };
        file.write_all(line.as_bytes())?;
        if file.metadata()?.len() >= FULL_AT_BYTES {
            let path = self.folder.join("duebook.log");
            fs::rename(path, self.folder.join("duebook.old.log"))?;
            *slot = Some(open(&self.folder)?);
        }
        Ok(())
    }
}

impl Log for LogFile {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("duebook")
    }

    fn log(&self, record: &Record<'_>) {
        if !self.enabled(record.metadata()) {
            return;
        }
        let at = self.clock.now().format("%Y-%m-%dT%H:%M:%SZ");
        let line = format!("{at} {} {}: {}\n", record.level(), record.target(), record.args());
        // There is no better place left to complain to.
        let _ = self.write(&line);
    }

    fn flush(&self) {}
}
