//! A register: any list of the books on paper, with its span, its sums and who asked for it.
//! Which columns there are and what stands in them is decided by the caller.

use duebook_core::Day;

use crate::compose::{Align, BODY, Composer, TABLE, TITLE};
use crate::facts::{self, Fact};
use crate::length::millipt;
use crate::length::pt;
use crate::model::{Document, PaperSize, Role};
use crate::paragraph::{Style, plain, strong};
use crate::refused::Refused;
use crate::rows::{self, Cell, Column, Rows};
use crate::words::long_day;

/// A list and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register {
    /// `Receipts journal`.
    pub title: String,
    /// The agency.
    pub agency: String,
    /// What else stands above the list, by its label: `Trust bank`, `Client`.
    pub about: Vec<(String, String)>,
    /// The first and the last day of the list.
    pub span: (Day, Day),
    /// The day on which it is known so, also the file's.
    pub made_on: Day,
    /// At least one.
    pub columns: Vec<RegisterColumn>,
    /// As many cells as columns in each.
    pub rows: Vec<Vec<String>>,
    /// The last row; empty for none.
    pub total: Vec<String>,
}

/// A column of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterColumn {
    /// Its head.
    pub head: String,
    /// Whether it holds amounts or counts, which stand at the right.
    pub amount: bool,
    /// Its part of the room that is left when the narrow columns have theirs; 0 for a column that
    /// is as wide as its widest value.
    pub part: u8,
}

/// From the most readable size to the smallest, in thousandths of a point: size and leading.
const SIZES: [(i32, i32); 3] = [(8_500, 10_800), (7_800, 9_900), (7_000, 9_000)];
/// Pages that the register of a busy year does not reach.
const PAGES: usize = 5_000;

/// Makes the register on sheets that lie on their side.
///
/// # Errors
/// [`Refused`] without a title or columns, when a row has not a cell for each column, when a name
/// has characters that no embedded font has, or when the columns do not stand beside each other.
pub fn register(register: &Register) -> Result<Document, Refused> {
    if register.title.trim().is_empty() {
        return Err(Refused::Missing { what: "title" });
    }
    let width = register.columns.len();
    let total = (!register.total.is_empty()).then_some(&register.total);
    if width == 0 || register.rows.iter().chain(total).any(|row| row.len() != width) {
        return Err(Refused::Missing { what: "column" });
    }
    let (from, to) = (long_day(register.span.0), long_day(register.span.1));
    let file_title = format!("{}, {from} to {to}", register.title);
    let size = PaperSize::LETTER.on_its_side();
    let head = (&*file_title, &*register.agency);
    let mut c = Composer::new(&file_title, size, register.made_on, head);
    c.flow(Role::H1, &[strong(&*register.title)], TITLE, pt(6));
    let mut about: Vec<Fact> = vec![("Agency".into(), vec![plain(&*register.agency)])];
    for (label, value) in &register.about {
        about.push((label.clone(), vec![strong(&**value)]));
    }
    about.push(("Days".into(), vec![strong(format!("{from} to {to}"))]));
    about.push(("As known on".into(), vec![plain(long_day(register.made_on))]));
    facts::flow(&mut c, &about, pt(10));
    if register.rows.is_empty() {
        c.flow(Role::P, &[plain("There is nothing to list for these days.")], BODY, pt(0));
    } else {
        list(&mut c, register)?;
    }
    c.finish(PAGES)
}

/// Flows the list, smaller when its columns are many.
fn list(c: &mut Composer, register: &Register) -> Result<(), Refused> {
    let column = |column: &RegisterColumn| Column {
        head: column.head.clone(),
        align: if column.amount { Align::RightAt } else { Align::Left },
        part: i32::from(column.part),
    };
    let cells = |row: &Vec<String>| row.iter().map(|text| Cell::from(&**text)).collect();
    let mut rows = Rows {
        columns: register.columns.iter().map(column).collect(),
        rows: register.rows.iter().map(cells).collect(),
        totals: if register.total.is_empty() { Vec::new() } else { vec![cells(&register.total)] },
        style: TABLE,
    };
    let mut refused = Refused::TooWide { text: register.title.clone() };
    for (size, leading) in SIZES {
        rows.style = Style { size: millipt(size), leading: millipt(leading), ..TABLE };
        // A table that is too wide is refused before anything of it is drawn.
        match rows::flow(c, &rows) {
            Err(again @ Refused::TooWide { .. }) => refused = again,
            done_or_refused => return done_or_refused,
        }
    }
    Err(refused)
}
