//! Documents that are kept with an account: what they are, and how long they stay.

use serde::{Deserialize, Serialize};

use crate::Day;
use crate::day::plus_months;

/// What a document is, as people sort them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum DocumentKind {
    /// A bill or statement of the creditor.
    Bill,
    /// The contract or application that the debt rests on.
    Contract,
    /// What shows a payment: a receipt, a canceled check.
    Payment,
    /// A card's or bank account's authorization.
    Authorization,
    /// A paper of a court.
    Court,
    /// What the person wrote about the debt.
    Dispute,
    /// A report of identity theft.
    IdentityTheft,
    /// A notice of bankruptcy.
    Bankruptcy,
    /// A proof of death.
    Death,
    /// Any other letter or message.
    Correspondence,
    /// Anything else.
    Other,
}

/// Every kind, in the order screens offer them.
pub const KINDS: [DocumentKind; 11] = [
    DocumentKind::Bill,
    DocumentKind::Contract,
    DocumentKind::Payment,
    DocumentKind::Authorization,
    DocumentKind::Court,
    DocumentKind::Dispute,
    DocumentKind::IdentityTheft,
    DocumentKind::Bankruptcy,
    DocumentKind::Death,
    DocumentKind::Correspondence,
    DocumentKind::Other,
];

impl DocumentKind {
    /// The name the book keeps.
    pub fn code(self) -> &'static str {
        match self {
            DocumentKind::Bill => "bill",
            DocumentKind::Contract => "contract",
            DocumentKind::Payment => "payment",
            DocumentKind::Authorization => "authorization",
            DocumentKind::Court => "court",
            DocumentKind::Dispute => "dispute",
            DocumentKind::IdentityTheft => "identity_theft",
            DocumentKind::Bankruptcy => "bankruptcy",
            DocumentKind::Death => "death",
            DocumentKind::Correspondence => "correspondence",
            DocumentKind::Other => "other",
        }
    }

    /// The kind of a kept name.
    pub fn from_code(code: &str) -> Option<DocumentKind> {
        KINDS.into_iter().find(|kind| kind.code() == code)
    }
}

/// What a file is made of, told by its first bytes and never by its name alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Media {
    /// A PDF.
    Pdf,
    /// A picture in PNG.
    Png,
    /// A picture in JPEG.
    Jpeg,
    /// A picture in GIF.
    Gif,
    /// A picture in WebP.
    Webp,
    /// A message as mail programs save them (RFC 5322).
    Email,
    /// Plain text.
    Text,
    /// A document of an office program, without macros.
    Office,
}

/// Every medium.
pub const MEDIA: [Media; 8] = [
    Media::Pdf,
    Media::Png,
    Media::Jpeg,
    Media::Gif,
    Media::Webp,
    Media::Email,
    Media::Text,
    Media::Office,
];

/// Documents of office programs that hold no programs themselves.
const OFFICE: [&str; 8] = ["docx", "xlsx", "pptx", "odt", "ods", "odp", "doc", "xls"];

impl Media {
    /// The name the book keeps.
    pub fn code(self) -> &'static str {
        match self {
            Media::Pdf => "pdf",
            Media::Png => "png",
            Media::Jpeg => "jpeg",
            Media::Gif => "gif",
            Media::Webp => "webp",
            Media::Email => "email",
            Media::Text => "text",
            Media::Office => "office",
        }
    }

    /// The medium of a kept name.
    pub fn from_code(code: &str) -> Option<Media> {
        MEDIA.into_iter().find(|media| media.code() == code)
    }

    /// What a file is; `None` for what is not kept: programs, archives, anything unknown.
    pub fn of(bytes: &[u8], name: &str) -> Option<Media> {
        let ending = ending(name);
        match bytes {
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Media::Pdf),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some(Media::Png),
            [0xFF, 0xD8, 0xFF, ..] => Some(Media::Jpeg),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Media::Gif),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Media::Webp),
            [b'P', b'K', 3, 4, ..] | [0xD0, 0xCF, 0x11, 0xE0, ..] => {
                OFFICE.contains(&ending.as_str()).then_some(Media::Office)
            }
            [b'M', b'Z', ..] | [b'#', b'!', ..] | [0x7F, b'E', b'L', b'F', ..] => None,
            _ if bytes.contains(&0) || std::str::from_utf8(bytes).is_err() => None,
            _ if ending == "eml" => Some(Media::Email),
            _ => Some(Media::Text),
        }
    }

    /// The ending under which a file of this medium is handed to another program, so that a
    /// text is never opened as a program, whatever it was called.
    pub fn ending(self, name: &str) -> String {
        match self {
            Media::Pdf => "pdf".to_owned(),
            Media::Png => "png".to_owned(),
            Media::Jpeg => "jpg".to_owned(),
            Media::Gif => "gif".to_owned(),
            Media::Webp => "webp".to_owned(),
            Media::Email => "eml".to_owned(),
            Media::Text => "txt".to_owned(),
            Media::Office => {
                let ending = ending(name);
                if OFFICE.contains(&ending.as_str()) { ending } else { "docx".to_owned() }
            }
        }
    }

    /// Its type for web views, where it is a picture.
    pub fn picture(self) -> Option<&'static str> {
        match self {
            Media::Png => Some("image/png"),
            Media::Jpeg => Some("image/jpeg"),
            Media::Gif => Some("image/gif"),
            Media::Webp => Some("image/webp"),
            _ => None,
        }
    }
}

fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}

/// Years for which records of a debt are kept after the last collection activity on it
/// (12 CFR 1006.100(a)).
const KEPT_YEARS: u32 = 3;

/// Until when the records of a debt are kept: the last collection activity, and what its document
/// says for itself, whichever is later.
pub fn kept_until(last_activity: Day, at_least: Option<Day>) -> Day {
    let by_law = plus_months(last_activity, KEPT_YEARS * 12);
    at_least.map_or(by_law, |own| own.max(by_law))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::day;

    #[test]
    fn a_file_is_what_its_bytes_say() {
        for (bytes, name, expected) in [
            (b"%PDF-1.7".as_slice(), "a.exe", Some(Media::Pdf)),
            (b"\x89PNG\r\n\x1a\n", "scan", Some(Media::Png)),
            (b"\xFF\xD8\xFF\xE0", "a.jpeg", Some(Media::Jpeg)),
            (b"GIF89a", "a.gif", Some(Media::Gif)),
            (b"RIFF\0\0\0\0WEBPVP8 ", "a", Some(Media::Webp)),
            (b"PK\x03\x04", "a.docx", Some(Media::Office)),
            (b"PK\x03\x04", "a.zip", None),
            (b"PK\x03\x04", "a.docm", None),
            (b"MZ\x90", "invoice.pdf", None),
            (b"#!/bin/sh", "note.txt", None),
            (b"\x7fELF", "a", None),
            (b"From: a@example.com\n\nHello", "a.EML", Some(Media::Email)),
            ("Łukasz said".as_bytes(), "a.bat", Some(Media::Text)),
            (b"a\0b", "a.txt", None),
            (b"\xff\xfe", "a.txt", None),
        ] {
            assert_eq!(Media::of(bytes, name), expected, "{name}");
        }
        assert_eq!(Media::Text.ending("a.bat"), "txt");
        assert_eq!(Media::Office.ending("A.XLSX"), "xlsx");
    }

    #[test]
    fn kept_names_come_back() {
        assert!(KINDS.iter().all(|kind| DocumentKind::from_code(kind.code()) == Some(*kind)));
        assert!(MEDIA.iter().all(|media| Media::from_code(media.code()) == Some(*media)));
    }

    #[test]
    fn records_stay_three_years_after_the_last_act() {
        assert_eq!(kept_until(day(2026, 11, 27), None), day(2029, 11, 27));
        assert_eq!(kept_until(day(2024, 2, 29), None), day(2027, 2, 28));
        let longer = Some(day(2033, 1, 1));
        assert_eq!(kept_until(day(2026, 11, 27), longer), day(2033, 1, 1));
        assert_eq!(kept_until(day(2026, 11, 27), Some(day(2027, 1, 1))), day(2029, 11, 27));
    }
}
