//! Turns the bytes of a text file into characters.

use super::sheet::Encoding;
use super::sniff::NotASheet;

/// The encoding the bytes show by themselves.
pub(super) fn detect(bytes: &[u8]) -> Encoding {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => return Encoding::Utf8,
        [0xFF, 0xFE, ..] => return Encoding::Utf16Le,
        [0xFE, 0xFF, ..] => return Encoding::Utf16Be,
        _ => {}
    }
    if let Some(wide) = detect_wide(bytes) {
        return wide;
    }
    if mostly_utf8(bytes) { Encoding::Utf8 } else { Encoding::Windows1252 }
}

/// UTF-16 without a mark: in Western text every second byte is nothing.
fn detect_wide(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(4_096)];
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), sample.len() / 2);
    if half < 4 {
        None
    } else if odd * 10 > half * 7 && even * 10 < half {
        Some(Encoding::Utf16Le)
    } else if even * 10 > half * 7 && odd * 10 < half {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// A single broken byte does not make a UTF-8 file a Windows one: the longer sequences decide.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    bad == 0 || good > bad * 2
}

/// The text, without a byte-order mark. What cannot be read becomes U+FFFD and is looked at.
///
/// # Errors
/// [`NotASheet::Binary`] when the characters are not those of a text file.
pub(super) fn decode(bytes: &[u8], encoding: Encoding) -> Result<String, NotASheet> {
    let table = match encoding {
        Encoding::Utf8 => encoding_rs::UTF_8,
        Encoding::Utf16Le => encoding_rs::UTF_16LE,
        Encoding::Utf16Be => encoding_rs::UTF_16BE,
        Encoding::Windows1252 => encoding_rs::WINDOWS_1252,
    };
    let (text, _) = table.decode_with_bom_removal(bytes);
    let sample = text.chars().take(65_536);
    let strange =
        |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{1a}');
    let (mut all, mut odd) = (0_usize, 0_usize);
    for c in sample {
        all += 1;
        odd += usize::from(strange(&c) || c == '\u{FFFD}');
    }
    if odd * 20 > all {
        return Err(NotASheet::Binary);
    }
    Ok(text.into_owned())
}
