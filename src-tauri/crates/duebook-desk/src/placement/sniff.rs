//! Tells what a file is from its first bytes, and why it is no spreadsheet.

/// Why a file cannot be read as a placement file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotASheet {
    /// No bytes, or nothing but blanks.
    #[error("the file is empty")]
    Empty,
    /// More than [`super::FILE_MAX`] bytes.
    #[error("the file is too large")]
    TooLarge,
    /// A PDF.
    #[error("a PDF")]
    Pdf,
    /// A picture: a scan or a photograph of a list.
    #[error("a picture")]
    Picture,
    /// A packed archive with no workbook in it.
    #[error("an archive")]
    Archive,
    /// A word processor's document or another office file.
    #[error("a document that is no workbook")]
    Document,
    /// An Excel workbook of before 2007, or a binary one.
    #[error("a workbook of an older kind")]
    OldWorkbook,
    /// A workbook under a password.
    #[error("a workbook under a password")]
    Locked,
    /// A web page, XML or JSON.
    #[error("a web page or other marked-up text")]
    Markup,
    /// Bytes that are no text.
    #[error("not text")]
    Binary,
    /// A workbook whose parts cannot be read.
    #[error("a damaged workbook")]
    Damaged,
    /// A workbook that unpacks to more than can be held.
    #[error("a workbook that unpacks to too much")]
    UnpacksTooLarge,
    /// The sheet asked for is not in the workbook.
    #[error("no sheet of that name")]
    NoSuchSheet,
    /// Text without columns: no delimiter repeats and the lines are not of one length.
    #[error("text without columns")]
    NoColumns,
}

/// What the first bytes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Workbook,
}

/// The kind of a file that may be read, or why it may not.
pub(super) fn kind(bytes: &[u8]) -> Result<Kind, NotASheet> {
    if bytes.len() as u64 > super::FILE_MAX {
        return Err(NotASheet::TooLarge);
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(NotASheet::Empty);
    }
    match bytes {
        [b'P', b'K', 3, 4, ..] => Ok(Kind::Workbook),
        [b'P', b'K', 5, 6, ..] | [0x1F, 0x8B, ..] | [b'R', b'a', b'r', b'!', ..] => {
            Err(NotASheet::Archive)
        }
        [b'7', b'z', 0xBC, 0xAF, ..] => Err(NotASheet::Archive),
        [b'%', b'P', b'D', b'F', ..] => Err(NotASheet::Pdf),
        [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] | [b'G', b'I', b'F', b'8', ..] => {
            Err(NotASheet::Picture)
        }
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Err(NotASheet::Picture),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Err(compound(bytes)),
        [b'{', b'\\', b'r', b't', b'f', ..] => Err(NotASheet::Document),
        _ if is_markup(bytes) => Err(NotASheet::Markup),
        _ => Ok(Kind::Text),
    }
}

/// Microsoft's compound file: an old workbook, or a new one under a password, whose directory
/// names an `EncryptedPackage` in UTF-16.
fn compound(bytes: &[u8]) -> NotASheet {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|w| w == wide)
    };
    if holds("EncryptedPackage") {
        NotASheet::Locked
    } else if holds("WordDocument") {
        NotASheet::Document
    } else {
        NotASheet::OldWorkbook
    }
}

fn is_markup(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes).trim_ascii_start();
    let head = &text[..text.len().min(64)].to_ascii_lowercase();
    let opens =
        ["<html", "<!doctype", "<?xml", "<table", "<head", "<body", "<svg", "{\"", "[{", "[\""];
    opens.iter().any(|open| head.starts_with(open.as_bytes()))
        || matches!(head.as_slice(), [b'{', b'\n' | b'\r' | b' ', ..])
}
