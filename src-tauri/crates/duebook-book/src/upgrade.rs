//! Brings an older book to this program's schema.

use std::path::Path;

use rusqlite::{Transaction, TransactionBehavior};

use crate::backup::{self, BackupKind};
use crate::book::held;
use crate::db::Writer;
use crate::error::Result;
use crate::migrate;
use crate::open::Notice;
use crate::value::Instant;

/// A verified backup, then every missing step and
/// its proof in one transaction.
pub(crate) fn to_newest(
    source: &backup::Source<'_>,
    folder: &Path,
    from: u32,
    now: Instant,
) -> Result<Option<Notice>> {
    let setup = source.setup;
    let to = setup.steps.len() as u32;
    if from == to {
        return Ok(None);
    }
    let target = backup::folder_of(folder);
    let made = backup::make(source, folder, &target, BackupKind::BeforeMigration, now)?;
    let writer = held(source.writer);
    let transaction = Transaction::new_unchecked(&writer, TransactionBehavior::Immediate)?;
    let fields = source.keys.fields();
    let w = Writer::new(&transaction, &fields);
    migrate::apply(&w, setup.steps, from, now, &setup.app)?;
    (setup.verify)(&w, now)?;
    transaction.commit()?;
    Ok(Some(Notice::Migrated { from, to, backup: made.path }))
}
