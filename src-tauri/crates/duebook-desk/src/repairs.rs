//! Repairing the records of a chosen file, in memory only: one column of one record or of many.

use std::collections::{BTreeMap, HashMap, HashSet};

use duebook_core::id::ClientId;
use duebook_core::{Money, shape};

use crate::act::Act;
use crate::desk::held;
use crate::import_view::{self, CheckView, reason_about, reason_code};
use crate::imports::{FileDraft, draft, known};
use crate::placement::{self, Change, Check, Kept, Map, RejectReason, Sheet};
use crate::problem::Problem;

shape! {
    /// One change of a column in records of a checked file.
    pub struct RepairRecords {
        pub file: String,
        pub client: ClientId,
        pub map: Map,
        /// The records by their rows; none for all that are rejected.
        pub rows: Vec<usize>,
        /// Of all rejected, only those with this reason.
        #[serde(default)]
        pub reason: Option<String>,
        /// Counted from 1.
        pub column: usize,
        pub change: Change,
    }

    /// What a change does to one record.
    pub struct RepairExample {
        pub row: usize,
        pub before: String,
        pub after: String,
        /// Why it would still be rejected; none when it would be accepted.
        pub reason: Option<String>,
        pub about: Option<String>,
    }

    /// What a change would do, before it is done.
    pub struct RepairPreview {
        /// The records that were chosen.
        pub records: usize,
        /// Those in which something changes.
        pub changed: usize,
        /// Chosen ones that were rejected and would be accepted.
        pub taken: usize,
        /// Chosen ones that would be accepted.
        pub accepted: usize,
        /// Why chosen ones would be rejected, and how many.
        pub rejected: BTreeMap<String, usize>,
        /// Accepted records of the whole file, and their sum.
        pub ready: usize,
        pub accepted_total: Money,
        /// The first records of those that change.
        pub examples: Vec<RepairExample>,
    }

    /// A change that was made.
    pub struct RepairedRecords {
        pub changed: usize,
        pub taken: usize,
        /// The file as it stands with it.
        pub check: CheckView,
    }
}

const EXAMPLES: usize = 6;
/// The longest text that a person puts in a cell, in bytes.
const TEXT_MAX: usize = 4_000;

/// What a change would do. Nothing is changed.
pub(crate) fn preview(act: &Act<'_>, args: RepairRecords) -> Result<RepairPreview, Problem> {
    let draft = draft(act, &args.file)?;
    let known = known(act, args.client)?;
    let mut sheet = held(&draft.sheet);
    let before = held(&draft.check);
    let before = before.as_ref().ok_or_else(Problem::not_checked)?;
    let rows = chosen(before, &args)?;
    sheet.trial(|sheet| {
        let changed = change(sheet, before, &rows, &args)?;
        let after = placement::check(sheet, &args.map, &known, act.today)
            .map_err(|faults| Problem::map_faults(&faults))?;
        Ok(compared(before, &after, &rows, changed, args.column - 1))
    })
}

/// Makes a change in the file as it is held, and checks it again.
pub(crate) fn repair(act: &Act<'_>, args: RepairRecords) -> Result<RepairedRecords, Problem> {
    let draft: std::sync::Arc<FileDraft> = draft(act, &args.file)?;
    let known = known(act, args.client)?;
    let mut sheet = held(&draft.sheet);
    let mut kept = held(&draft.check);
    let before = kept.as_ref().ok_or_else(Problem::not_checked)?;
    let rows = chosen(before, &args)?;
    let changed = change(&mut sheet, before, &rows, &args)?;
    let after = placement::check(&sheet, &args.map, &known, act.today)
        .map_err(|faults| Problem::map_faults(&faults))?;
    let taken = compared(before, &after, &rows, changed, args.column - 1).taken;
    let check = import_view::check_view(&after);
    *kept = Some(after);
    Ok(RepairedRecords { changed, taken, check })
}

/// The rows that are meant. Each is a record about an account.
fn chosen(check: &Check, args: &RepairRecords) -> Result<Vec<usize>, Problem> {
    if args.rows.is_empty() {
        let all = import_view::rejected(check, args.reason.as_deref());
        return Ok(all.map(|r| r.row).collect());
    }
    let records: HashSet<usize> =
        check.ready.iter().map(|c| c.row).chain(check.rejected.iter().map(|r| r.row)).collect();
    match args.rows.iter().find(|row| !records.contains(row)) {
        Some(row) => Err(Problem::no_record_there(*row)),
        None => Ok(args.rows.clone()),
    }
}

/// Changes the cells, or says why there is nothing to change.
fn change(
    sheet: &mut Sheet,
    check: &Check,
    rows: &[usize],
    args: &RepairRecords,
) -> Result<usize, Problem> {
    let columns = 1..=check.columns.len();
    let from = match args.change {
        Change::Copy { from } => from,
        _ => args.column,
    };
    if !columns.contains(&args.column) || !columns.contains(&from) {
        return Err(Problem::no_column_there());
    }
    if args.change.longest() > TEXT_MAX {
        return Err(Problem::too_long("text", TEXT_MAX));
    }
    if args.change.looks_for_nothing() {
        return Err(Problem::blank("find", "what to look for"));
    }
    match sheet.repair(rows, args.column, &args.change, &args.map) {
        0 => Err(Problem::repair_changes_nothing(rows.len(), &check.columns[args.column - 1])),
        changed => Ok(changed),
    }
}

/// What became of the chosen records between two checks.
fn compared(
    before: &Check,
    after: &Check,
    rows: &[usize],
    changed: usize,
    column: usize,
) -> RepairPreview {
    let (was, is) = (by_row(before), by_row(after));
    let mut preview = RepairPreview {
        records: rows.len(),
        changed,
        taken: 0,
        accepted: 0,
        rejected: BTreeMap::new(),
        ready: after.ready.len(),
        accepted_total: after.accepted_total,
        examples: Vec::new(),
    };
    for row in rows {
        let (Some((kept, old)), Some((now_kept, new))) = (was.get(row), is.get(row)) else {
            continue;
        };
        match new {
            None => preview.accepted += 1,
            Some(why) => *preview.rejected.entry(reason_code(why).to_owned()).or_default() += 1,
        }
        preview.taken += usize::from(old.is_some() && new.is_none());
        if preview.examples.len() < EXAMPLES && kept.cells != now_kept.cells {
            preview.examples.push(RepairExample {
                row: *row,
                before: import_view::cell_now(kept, column),
                after: import_view::cell_now(now_kept, column),
                reason: new.map(|why| reason_code(why).to_owned()),
                about: new.and_then(reason_about),
            });
        }
    }
    preview
}

/// Each record about an account, and why it is rejected, if it is.
type ByRow<'a> = HashMap<usize, (&'a Kept, Option<&'a RejectReason>)>;

fn by_row(check: &Check) -> ByRow<'_> {
    let ready = check.ready.iter().map(|c| (c.row, (&c.kept, None)));
    let rejected = check.rejected.iter().map(|r| (r.row, (&r.kept, Some(&r.reason))));
    ready.chain(rejected).collect()
}
