//! Restoring a backup: always as a new generation, never over a file.

use std::path::{Path, PathBuf};

use duebook_book::{RecoveryKey, Restored, Unlock, slots};
use duebook_core::shape;

use crate::clients::Nothing;
use crate::desk::{Desk, held};
use crate::host::FileKind;
use crate::known_books;
use crate::opening::{ChosenPath, StartState, chosen, shown, start_state};
use crate::problem::Problem;

shape! {
    /// A backup to restore, opened by a login and password or by a recovery key of then.
    pub struct RestoreBook {
        pub path: String,
        pub login: String,
        pub password: String,
        pub recovery: String,
    }

    /// What was restored.
    pub struct RestoredBook {
        /// When the backup was made, UTC, RFC 3339.
        pub made_at: String,
        pub state: StartState,
    }
}

/// Restores a backup: into the folder of its own book when that is the chosen one, else into a
/// new folder.
pub(crate) fn restore(desk: &Desk, args: RestoreBook) -> Result<RestoredBook, Problem> {
    desk.lock();
    let file = PathBuf::from(&args.path);
    let key = if args.recovery.trim().is_empty() {
        None
    } else {
        Some(RecoveryKey::parse(&args.recovery)?)
    };
    let unlock = match &key {
        Some(key) => Unlock::Recovery(key),
        None => Unlock::Password { login: &args.login, password: &args.password },
    };
    let into =
        |folder: &Path| duebook_book::restore(&desk.books, &file, unlock, folder, desk.now());
    let own = chosen(desk).ok().filter(|folder| slots(folder).is_ok());
    let (folder, restored) = match own.map(|folder| (into(&folder), folder)) {
        Some((Err(duebook_book::Error::AnotherBook), _)) | None => {
            let folder = known_books::free_folder(&desk.setup.data_folder, "Restored book");
            let restored: Restored = into(&folder).map_err(|e| desk.told(e))?;
            (folder, restored)
        }
        Some((restored, folder)) => (folder, restored.map_err(|e| desk.told(e))?),
    };
    known_books::remember(&desk.setup.data_folder, &folder, None, desk.now())?;
    *held(&desk.chosen) = Some(folder);
    Ok(RestoredBook {
        made_at: duebook_book::value::rfc3339(restored.made_at),
        state: start_state(desk, Nothing {})?,
    })
}

pub(crate) fn dialog(desk: &Desk, _: Nothing) -> Result<Option<ChosenPath>, Problem> {
    Ok(desk.setup.host.choose_open(FileKind::Backup).map(|path| ChosenPath { path: shown(&path) }))
}
