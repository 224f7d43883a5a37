//! Sentences about taking in placement files.

use duebook_core::{Day, Money};

use super::{Code, Problem, counted, said};
use crate::placement::{MapFault, NotASheet};

impl Problem {
    pub(crate) fn import_in_use(number: &str, event: &str) -> Problem {
        let worked = match event {
            "note" => "has a note",
            "payment" | "payment_voided" | "payment_returned" => "has a payment",
            "plan_made" | "plan_cancelled" => "has a payment plan",
            "letter_made" | "letter_mailed" => "has a letter",
            "closed" | "reopened" => "was closed or opened again",
            "notice_recorded" => "has a validation notice on record",
            "ssn_shown" => "had its Social Security number shown",
            _ => "was changed by hand",
        };
        Problem::refused(format!(
            "This import can no longer be undone: account {number} {worked} since. Nothing was \
                changed."
        ))
        .with_help("Close the accounts that should not be worked, one by one.")
    }

    pub(crate) fn import_undone() -> Problem {
        Problem::refused("This import was undone already. Nothing was changed.")
    }

    pub(crate) fn drop_gone() -> Problem {
        Problem::new(Code::Gone, "The dropped file is no longer there. Nothing was changed.")
            .with_help("Drop it again, or choose it with the button.")
    }

    pub(crate) fn file_gone() -> Problem {
        Problem::new(Code::Gone, "The chosen file is no longer at hand. Nothing was written.")
            .with_help("Choose the file again.")
    }

    pub(crate) fn not_checked() -> Problem {
        Problem::new(Code::Gone, "The file was changed since it was checked. Nothing was written.")
            .with_help("Check it again.")
    }

    pub(crate) fn no_record_there(row: usize) -> Problem {
        Problem::refused(format!("Row {row} of the file holds no account. Nothing was repaired."))
            .with_help("Choose records that are accepted or rejected.")
    }

    pub(crate) fn no_column_there() -> Problem {
        Problem::invalid("column", "The file has no such column. Choose one of the list.")
    }

    pub(crate) fn repair_changes_nothing(records: usize, column: &str) -> Problem {
        Problem::refused(format!(
            "{} would stay as {} in {column}. Nothing was repaired.",
            counted(records as u64, "record", "records"),
            if records == 1 { "it is" } else { "they are" },
        ))
        .with_help("Choose another column, or look for another text.")
    }

    pub(crate) fn nothing_accepted() -> Problem {
        Problem::refused("Not one record of the file can be taken in. Nothing was written.")
            .with_help("Look at the reasons under Reject, or change the map.")
    }

    pub(crate) fn file_repeated(name: &str, on: Day) -> Problem {
        Problem::refused(format!(
            "This file was taken in before, as {name} on {}. Nothing was written.",
            said(on)
        ))
        .with_help("If the client really placed it twice, say so and post again.")
    }

    pub(crate) fn control_differs(
        said: (Option<usize>, Option<Money>),
        found: (usize, Option<Money>),
    ) -> Problem {
        let total = |amount: Option<Money>| amount.map_or("no total".to_owned(), |a| a.to_string());
        let count = said.0.map_or("no count".to_owned(), |c| c.to_string());
        Problem::refused(format!(
            "The client says {count} and {}; the file has {} and {}. Nothing was written.",
            total(said.1),
            found.0,
            total(found.1)
        ))
        .with_help(
            "Ask the client for the missing part, or post what is there knowing that it differs.",
        )
    }

    pub(crate) fn file_too_large(name: &str, bytes: u64) -> Problem {
        let most = crate::placement::FILE_MAX / 1_000_000;
        Problem::refused(format!(
            "{name} has {} MB; a placement file has {most} MB at most. It was not read.",
            bytes / 1_000_000
        ))
        .with_help("Ask the client for the list in several files.")
    }

    /// Why a file is no placement file.
    pub(crate) fn not_a_sheet(name: &str, why: NotASheet) -> Problem {
        let (what, help) = match why {
            NotASheet::Empty => ("is empty", "Ask the client to send it again."),
            NotASheet::TooLarge => {
                ("is too large", "Ask the client for the list in several files.")
            }
            NotASheet::Pdf => (
                "is a PDF, which is made for reading and not for lists",
                "Ask the client for the list as a spreadsheet or CSV file.",
            ),
            NotASheet::Picture => {
                ("is a picture", "Ask the client for the list as a spreadsheet or CSV file.")
            }
            NotASheet::Archive => {
                ("is a packed archive", "Unpack it, then choose the list inside.")
            }
            NotASheet::Document => (
                "is a document and no spreadsheet",
                "Ask the client for the list as a spreadsheet or CSV file.",
            ),
            NotASheet::OldWorkbook => (
                "is a workbook of an old kind",
                "Open it in a spreadsheet program and save it as .xlsx or CSV.",
            ),
            NotASheet::Locked => (
                "is a workbook under a password",
                "Open it in a spreadsheet program and save it without the password.",
            ),
            NotASheet::Markup => (
                "is a web page or other marked-up text",
                "Ask the client for the list as a spreadsheet or CSV file.",
            ),
            NotASheet::Binary => (
                "is no text and no spreadsheet",
                "Ask the client for the list as a spreadsheet or CSV file.",
            ),
            NotASheet::Damaged => ("is a damaged workbook", "Ask the client to send it again."),
            NotASheet::UnpacksTooLarge => (
                "is a workbook that unpacks to more than can be held",
                "Ask the client for the list in several files.",
            ),
            NotASheet::NoSuchSheet => ("has no sheet of that name", "Choose another sheet."),
            NotASheet::NoColumns => (
                "is text without columns",
                "Ask the client for the list as a spreadsheet or CSV file.",
            ),
        };
        Problem::refused(format!("{name} {what}. Nothing was taken in.")).with_help(help)
    }

    /// Why a map cannot be used on the file.
    pub(crate) fn map_faults(faults: &[MapFault]) -> Problem {
        let words = match faults.first() {
            Some(MapFault::Missing(field)) => {
                format!("The map says for no column that it is the {}.", field_name(*field))
            }
            Some(MapFault::NoSuchColumn { column, .. }) => {
                format!("The map names a column {column}, which the file does not have.")
            }
            Some(MapFault::Newer(_)) => "The map was saved by a newer Duebook.".to_owned(),
            Some(MapFault::Unreadable(_)) | None => "The map cannot be read.".to_owned(),
        };
        Problem::invalid("map", words).with_help("Choose the columns again.")
    }
}

fn field_name(field: crate::placement::Field) -> &'static str {
    use crate::placement::Field;
    match field {
        Field::Reference => "client's account number",
        Field::FullName => "name",
        Field::Balance => "balance",
        _ => "needed field",
    }
}
