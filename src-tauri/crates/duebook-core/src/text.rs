//! Text that people and files hand in: folded for comparing, cleaned for keeping.

/// The longest single line a person may enter: a name, a street, a reference.
pub const LINE_MAX: usize = 120;
/// The longest note.
pub const NOTE_MAX: usize = 4_000;

/// Whether a character may stand in a kept text: no control characters and no marks that turn
/// the direction of what follows, which make a name read as another.
pub fn is_plain(c: char) -> bool {
    let turns =
        matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}');
    !c.is_control() && !turns && c != '\u{FEFF}'
}

/// One line without control characters, blanks squeezed and trimmed.
pub fn clean_line(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() {
            if !clean.is_empty() && !clean.ends_with(' ') {
                clean.push(' ');
            }
        } else if is_plain(c) {
            clean.push(c);
        }
    }
    clean.truncate(clean.trim_end().len());
    clean
}

/// A text as it is compared and searched: small letters, accents off, `ł` is `l`, `ø` is `o`,
/// punctuation is a blank. "O’Neil" and "O'Neil" are one, "García-López" is two words.
pub fn fold(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        text.chars().for_each(|c| push_plain(c, &mut folded));
    } else {
        let letters = text.nfkd().filter(|c| !is_combining_mark(*c));
        letters.for_each(|c| push_plain(c, &mut folded));
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn push_plain(c: char, folded: &mut String) {
    match c {
        'ł' | 'Ł' => folded.push('l'),
        'ø' | 'Ø' => folded.push('o'),
        'đ' | 'Đ' | 'ð' | 'Ð' => folded.push('d'),
        'ß' => folded.push_str("ss"),
        'æ' | 'Æ' => folded.push_str("ae"),
        'œ' | 'Œ' => folded.push_str("oe"),
        'þ' | 'Þ' => folded.push_str("th"),
        'ı' => folded.push('i'),
        '\'' | '’' | '‘' | 'ʼ' => {}
        c if c.is_ascii_alphanumeric() => folded.push(c.to_ascii_lowercase()),
        c if c.is_alphanumeric() => folded.extend(c.to_lowercase()),
        _ if folded.is_empty() || folded.ends_with(' ') => {}
        _ => folded.push(' '),
    }
}

/// The digits of a US telephone number, without the leading 1; `None` when it has not ten.
pub fn phone_digits(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let national = if digits.len() == 11 { digits.strip_prefix('1')? } else { &digits };
    let dialable = national.len() == 10 && !national.starts_with(['0', '1']);
    let odd = text.chars().any(|c| c.is_alphabetic());
    (dialable && !odd).then(|| national.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fold_to_what_people_type() {
        assert_eq!(fold("Łukasz Żółć"), "lukasz zolc");
        assert_eq!(fold("Thị Ánh"), "thi anh");
        assert_eq!(fold("O’Neil"), fold("O'Neil"));
        assert_eq!(fold("García-López,  José"), "garcia lopez jose");
        assert_eq!(fold("Bjørk & Sønner"), "bjork sonner");
        assert_eq!(fold("***"), "");
    }

    #[test]
    fn a_kept_line_has_no_hidden_characters() {
        assert_eq!(clean_line("  Ana\t\u{202E}Ruiz\0 \n Jr "), "Ana Ruiz Jr");
    }

    #[test]
    fn a_phone_is_ten_digits() {
        assert_eq!(phone_digits("(907) 555-0143").as_deref(), Some("9075550143"));
        assert_eq!(phone_digits("1-907-555-0143").as_deref(), Some("9075550143"));
        for wrong in ["555-0143", "0075550143", "", "907555014x3", "90755501432"] {
            assert_eq!(phone_digits(wrong), None, "{wrong}");
        }
    }
}
