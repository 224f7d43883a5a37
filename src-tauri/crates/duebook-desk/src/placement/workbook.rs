//! Workbooks (Office Open XML): one sheet, cell by cell, within limits that hold against a
//! file made to unpack without end.

use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};

use super::grid::Grid;
use super::sniff::NotASheet;

/// What all parts of a workbook may unpack to. A million accounts of a dozen columns are about
/// 400 MB of XML.
const UNPACKED_MAX: u64 = 768 * 1024 * 1024;
/// Columns beyond this are not a placement: the widest known layouts have fewer than 300.
const COLUMNS_MAX: u32 = 1_000;
/// Rows of a sheet, as the format itself has them.
const ROWS_MAX: u32 = 1_048_576;

pub(super) struct Found {
    pub(super) grid: Grid,
    pub(super) sheet: String,
    pub(super) sheets: Vec<String>,
}

/// Reads the sheet of that name, or the first that holds something.
pub(super) fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Found, NotASheet> {
    check_package(bytes, UNPACKED_MAX)?;
    // The file is a stranger's and the reader another's: should it stop on some bytes, the
    // person is told that the workbook is damaged and the program goes on.
    catch_unwind(AssertUnwindSafe(|| open(bytes, wanted))).unwrap_or(Err(NotASheet::Damaged))
}

/// Unpacks every part once, up to so many bytes in all, and keeps nothing, since the sizes a
/// package states may be lies.
fn check_package(bytes: &[u8], most: u64) -> Result<(), NotASheet> {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| NotASheet::Damaged)?;
    let names: Vec<String> = package
        .file_names()
        .map(|name| name.map(|name| name.to_ascii_lowercase()))
        .collect::<Result<_, _>>()
        .map_err(|_| NotASheet::Damaged)?;
    let has = |part: &str| names.iter().any(|name| name == part);
    if has("xl/workbook.bin") {
        return Err(NotASheet::OldWorkbook);
    }
    if !has("xl/workbook.xml") {
        let office = has("[content_types].xml") || has("mimetype");
        return Err(if office { NotASheet::Document } else { NotASheet::Archive });
    }
    let mut left = most;
    for i in 0..package.len() {
        let part = package.by_index(i).map_err(|_| NotASheet::Damaged)?;
        let unpacked = std::io::copy(&mut part.take(left + 1), &mut std::io::sink())
            .map_err(|_| NotASheet::Damaged)?;
        left = left.checked_sub(unpacked).ok_or(NotASheet::UnpacksTooLarge)?;
    }
    Ok(())
}

fn open(bytes: &[u8], wanted: Option<&str>) -> Result<Found, NotASheet> {
    let mut workbook: Xlsx<Cursor<&[u8]>> = Xlsx::new(Cursor::new(bytes)).map_err(fault)?;
    let sheets = workbook.sheet_names();
    let candidates: Vec<String> = match wanted {
        Some(name) => {
            let found = sheets.iter().find(|s| s.as_str() == name);
            vec![found.ok_or(NotASheet::NoSuchSheet)?.clone()]
        }
        None => sheets.clone(),
    };
    let mut last = Err(NotASheet::Empty);
    for sheet in candidates {
        match read_sheet(&mut workbook, &sheet) {
            Ok(grid) if (0..grid.len()).any(|row| !grid.is_blank(row)) => {
                return Ok(Found { grid, sheet, sheets });
            }
            // A chart sheet has no cells; the next may be the one.
            Ok(_) => {}
            Err(problem) => last = Err(problem),
        }
    }
    last
}

fn fault(cause: XlsxError) -> NotASheet {
    match cause {
        XlsxError::Password => NotASheet::Locked,
        _ => NotASheet::Damaged,
    }
}

fn read_sheet(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Grid, NotASheet> {
    let mut cells = workbook.worksheet_cells_reader(name).map_err(fault)?;
    let mut grid = Grid::default();
    let (mut row, mut column) = (0_u32, 0_u32);
    while let Some(cell) = cells.next_cell().map_err(fault)? {
        let (at_row, at_column) = cell.get_position();
        let value = as_text(cell.get_value());
        if value.is_empty() {
            continue;
        }
        // Cells come in order; one that does not belongs to a damaged file.
        if at_column >= COLUMNS_MAX || at_row >= ROWS_MAX || at_row < row {
            return Err(NotASheet::Damaged);
        }
        while row < at_row {
            grid.end_row();
            (row, column) = (row + 1, 0);
        }
        if at_column < column {
            return Err(NotASheet::Damaged);
        }
        while column < at_column {
            grid.push_cell("");
            column += 1;
        }
        grid.push_cell(&value);
        column += 1;
    }
    grid.end_row();
    Ok(grid)
}

/// A cell as it would stand in a text file; a formula is its last result.
fn as_text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => plain_number(*number),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(moment) => day_text(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) => "#N/A".to_owned(),
        DataRef::Empty => String::new(),
    }
}

fn day_text(moment: &ExcelDateTime) -> String {
    let number = moment.as_f64();
    if !moment.is_datetime() || !(1.0..2_958_466.0).contains(&number) {
        return plain_number(number);
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}

/// The number to 15 significant digits, as a spreadsheet program shows and stores it: a cell
/// that shows 54.32 holds 54.319999999999993. From here on it is text, and no amount is reckoned
/// in floating point.
fn plain_number(number: f64) -> String {
    if !number.is_finite() {
        return String::new();
    }
    let scientific = format!("{number:.14e}");
    let Some((mantissa, exponent)) = scientific.split_once('e') else {
        return scientific;
    };
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let negative = mantissa.starts_with('-');
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    if !(-20..=30).contains(&exponent) {
        return scientific;
    }
    let mut text = String::new();
    if exponent < 0 {
        text.push_str("0.");
        text.extend(std::iter::repeat_n('0', exponent.unsigned_abs() as usize - 1));
        text.push_str(&digits);
    } else {
        for (i, digit) in digits.chars().enumerate() {
            if i == exponent.unsigned_abs() as usize + 1 {
                text.push('.');
            }
            text.push(digit);
        }
        let missing = (exponent.unsigned_abs() as usize + 1).saturating_sub(digits.len());
        text.extend(std::iter::repeat_n('0', missing));
    }
    if text.contains('.') {
        text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
    }
    if negative && text.bytes().any(|b| matches!(b, b'1'..=b'9')) {
        text.insert(0, '-');
    }
    text
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn a_small_package_that_unpacks_to_too_much_is_refused() {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default()
            .compression_method(zip::CompressionMethod::Deflated);
        for part in ["xl/workbook.xml", "xl/worksheets/sheet1.xml"] {
            writer.start_file(part, options).expect("in memory");
            writer.write_all(&[b' '; 100_000]).expect("in memory");
        }
        let package = writer.finish().expect("in memory").into_inner();
        assert!(package.len() < 2_000, "it is small while it is packed");
        assert_eq!(check_package(&package, 200_000), Ok(()));
        assert_eq!(check_package(&package, 199_999), Err(NotASheet::UnpacksTooLarge));
    }

    #[test]
    fn a_number_reads_as_the_spreadsheet_shows_it() {
        for (number, text) in [
            (245.4, "245.4"),
            (54.319_999_999_999_99, "54.32"),
            (0.1 + 0.2, "0.3"),
            (6_155_550_115.0, "6155550115"),
            (1.0, "1"),
            (0.0, "0"),
            (-0.0, "0"),
            (-12.5, "-12.5"),
            (0.05, "0.05"),
            (1e15, "1000000000000000"),
            (99.999, "99.999"),
        ] {
            assert_eq!(plain_number(number), text);
        }
    }
}
