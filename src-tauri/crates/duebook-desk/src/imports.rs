//! Taking in a placement file: choose, map, check, post. Nothing is written before the last step.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use duebook_book::placements::{self, KeptRecord, PlacementRow};
use duebook_book::{Reader, Writer};
use duebook_core::id::{ClientId, PlacementId};
use duebook_core::{Money, shape};

use crate::act::Act;
use crate::clients::Nothing;
use crate::desk::held;
use crate::host::FileKind;
use crate::import_view::{self, CheckView, MapView, RowView};
use crate::inbox;
use crate::outbox::{self, SavedFile};
use crate::placement::{self, Check, Choices, Map, Sheet};
use crate::problem::Problem;

/// A file that a person chose, as long as they are at it.
pub(crate) struct FileDraft {
    pub(crate) name: String,
    pub(crate) sha256: String,
    bytes: Vec<u8>,
    pub(crate) sheet: Mutex<Sheet>,
    pub(crate) check: Mutex<Option<Check>>,
}

shape! {
    /// A file that was chosen or dropped.
    pub struct ChosenFile {
        pub token: String,
        pub name: String,
        pub bytes: u64,
    }

    /// A file that was dropped on the window.
    pub struct DroppedFile {
        pub token: String,
    }

    /// How to read a chosen file for a client.
    pub struct ReadFile {
        pub file: String,
        pub client: ClientId,
        /// What the person chose about the reading; what is not chosen is found out.
        pub choices: Choices,
    }

    /// A file as it was read.
    pub struct SheetView {
        pub records: usize,
        pub layout: placement::Layout,
        pub encoding: Option<placement::Encoding>,
        pub sheet: Option<String>,
        pub sheets: Vec<String>,
        /// The row of the headings, counted from 1; none when the file has none.
        pub header_row: Option<usize>,
        /// The first rows as sent.
        pub sample: Vec<RowView>,
        pub map: MapView,
        /// Where the map comes from: saved, headings or values.
        pub basis: String,
        pub saved_maps: Vec<String>,
        /// The placement that the same file made before.
        pub repeated: Option<PlacementRow>,
    }

    /// A map to look through a chosen file with.
    pub struct TryMap {
        pub file: String,
        pub client: ClientId,
        pub map: Map,
    }

    /// A window of the records with one fate.
    pub struct FateRows {
        pub file: String,
        /// ready, look, rejected or skipped.
        pub fate: String,
        /// Of the rejected, only those with this reason.
        #[serde(default)]
        pub reason: Option<String>,
        pub offset: usize,
        pub limit: usize,
    }

    /// A checked file to be posted.
    pub struct PostPlacement {
        pub file: String,
        pub client: ClientId,
        pub map: Map,
        /// The name to save the map under; blank saves none.
        pub save_map_as: String,
        pub placed_on: duebook_core::Day,
        /// What the client says was sent, where it says so.
        pub control_count: Option<usize>,
        pub control_total: Option<Money>,
        /// Post although the control does not agree, or the file was taken in before.
        pub anyway: bool,
    }

    /// A placement that was posted.
    pub struct PostedPlacement {
        pub placement: PlacementId,
        pub accepted: usize,
        pub total: Money,
    }

    /// One placement.
    pub struct OfPlacement {
        pub placement: PlacementId,
    }

    /// A window of a placement's kept records.
    pub struct KeptRows {
        pub placement: PlacementId,
        /// accepted, rejected or skipped.
        pub fate: String,
        pub offset: u32,
    }
}

const SAMPLE_ROWS: usize = 20;
const KEPT_ROWS_SHOWN: u32 = 100;
const PLACEMENTS_SHOWN: u32 = 200;

pub(crate) fn list(_: &Act<'_>, r: &Reader<'_>, _: Nothing) -> Result<Vec<PlacementRow>, Problem> {
    Ok(placements::list(r, PLACEMENTS_SHOWN)?)
}

pub(crate) fn kept(
    _: &Act<'_>,
    r: &Reader<'_>,
    args: KeptRows,
) -> Result<Vec<KeptRecord>, Problem> {
    placements::get(r, args.placement)?;
    Ok(placements::records(r, args.placement, &args.fate, args.offset, KEPT_ROWS_SHOWN)?)
}

pub(crate) fn choose(act: &Act<'_>, _: Nothing) -> Result<Option<ChosenFile>, Problem> {
    act.desk.setup.host.choose_open(FileKind::Placement).map(|path| take(act, &path)).transpose()
}

pub(crate) fn take_dropped(act: &Act<'_>, args: DroppedFile) -> Result<ChosenFile, Problem> {
    let path: PathBuf = act.desk.setup.host.dropped(&args.token).ok_or_else(Problem::drop_gone)?;
    take(act, &path)
}

/// Reads a file into memory, unless it is too large for a placement file.
fn take(act: &Act<'_>, path: &Path) -> Result<ChosenFile, Problem> {
    let (name, bytes) = inbox::read(path, placement::FILE_MAX, Problem::file_too_large)?;
    take_bytes(act, &name, bytes)
}

/// Keeps a file's bytes for the steps that follow.
pub(crate) fn take_bytes(act: &Act<'_>, name: &str, bytes: Vec<u8>) -> Result<ChosenFile, Problem> {
    let sheet = placement::read(&bytes).map_err(|why| Problem::not_a_sheet(name, why))?;
    let chosen = ChosenFile {
        token: crate::token::random(),
        name: name.to_owned(),
        bytes: bytes.len() as u64,
    };
    let draft = FileDraft {
        name: name.to_owned(),
        sha256: crate::token::sha256(&bytes),
        bytes,
        sheet: Mutex::new(sheet),
        check: Mutex::default(),
    };
    let mut files = held(&act.session.files);
    // One import at a time: an older file is no longer asked for.
    files.clear();
    files.insert(chosen.token.clone(), Arc::new(draft));
    Ok(chosen)
}

pub(crate) fn draft(act: &Act<'_>, token: &str) -> Result<Arc<FileDraft>, Problem> {
    held(&act.session.files).get(token).cloned().ok_or_else(Problem::file_gone)
}

pub(crate) fn read(act: &Act<'_>, args: ReadFile) -> Result<SheetView, Problem> {
    let draft = draft(act, &args.file)?;
    let saved = act.book().read(|r| placements::maps_of(r, args.client))?;
    let maps: Vec<Map> = saved.iter().filter_map(|kept| Map::from_json(&kept.map).ok()).collect();
    let (mut sheet, guess) = placement::open(&draft.bytes, &args.choices, &maps)
        .map_err(|why| Problem::not_a_sheet(&draft.name, why))?;
    let view = SheetView {
        records: sheet.records(),
        layout: sheet.layout,
        encoding: sheet.encoding,
        sheet: sheet.sheet.clone(),
        sheets: sheet.sheets.clone(),
        header_row: import_view::header_row(&sheet),
        sample: import_view::sample(&sheet, SAMPLE_ROWS),
        map: import_view::map_view(&sheet, &guess.map),
        basis: import_view::basis(&guess),
        saved_maps: saved.into_iter().map(|kept| kept.name).collect(),
        repeated: act.book().read(|r| placements::of_file(r, &draft.sha256))?,
    };
    let mut kept = held(&draft.sheet);
    sheet.keep_repairs(&kept);
    *kept = sheet;
    *held(&draft.check) = None;
    Ok(view)
}

/// A map with the columns it would give, as the person changes it.
pub(crate) fn try_map(act: &Act<'_>, args: TryMap) -> Result<MapView, Problem> {
    let draft = draft(act, &args.file)?;
    Ok(import_view::map_view(&held(&draft.sheet), &args.map))
}

pub(crate) fn check(act: &Act<'_>, args: TryMap) -> Result<CheckView, Problem> {
    let draft = draft(act, &args.file)?;
    let known = known(act, args.client)?;
    let check = placement::check(&held(&draft.sheet), &args.map, &known, act.today)
        .map_err(|faults| Problem::map_faults(&faults))?;
    let view = import_view::check_view(&check);
    *held(&draft.check) = Some(check);
    Ok(view)
}

/// The references under which the client has accounts in the book.
pub(crate) fn known(act: &Act<'_>, client: ClientId) -> Result<HashSet<String>, Problem> {
    Ok(act.book().read_long(|r| placements::references_of(r, client))?)
}

pub(crate) fn rows(act: &Act<'_>, args: FateRows) -> Result<Vec<RowView>, Problem> {
    let draft = draft(act, &args.file)?;
    let check = held(&draft.check);
    let check = check.as_ref().ok_or_else(Problem::not_checked)?;
    let which = (args.fate.as_str(), args.reason.as_deref());
    Ok(import_view::fate_rows(check, which, args.offset, args.limit.min(200)))
}

/// Saves the rejected records with their reasons where the person says.
pub(crate) fn save_rejects(act: &Act<'_>, args: DroppedFile) -> Result<SavedFile, Problem> {
    let draft = draft(act, &args.token)?;
    let check = held(&draft.check);
    let check = check.as_ref().ok_or_else(Problem::not_checked)?;
    let name = format!(
        "rejects of {}.csv",
        Path::new(&draft.name).file_stem().unwrap_or_default().to_string_lossy()
    );
    outbox::save_as(act, FileKind::Table, &name, &import_view::rejects_table(check))
}

/// Undoes a placement as long as nobody has worked its accounts.
pub(crate) fn undo(act: &Act<'_>, w: &Writer<'_>, args: OfPlacement) -> Result<Nothing, Problem> {
    if placements::get(w, args.placement)?.undone {
        return Err(Problem::import_undone());
    }
    if let Some((number, what)) = placements::first_use(w, args.placement)? {
        return Err(Problem::import_in_use(&format!("D-{number}"), &what));
    }
    placements::undo(w, &act.stamp(), args.placement)?;
    Ok(Nothing {})
}
