//! States as the mail knows them, ZIP codes, and the line that holds city, state and ZIP.

/// The two-letter codes of USPS Publication 28, Appendix B, with the names people write.
const STATES: [(&str, &str); 62] = [
    ("AL", "Alabama"),
    ("AK", "Alaska"),
    ("AZ", "Arizona"),
    ("AR", "Arkansas"),
    ("CA", "California"),
    ("CO", "Colorado"),
    ("CT", "Connecticut"),
    ("DE", "Delaware"),
    ("DC", "District of Columbia"),
    ("FL", "Florida"),
    ("GA", "Georgia"),
    ("HI", "Hawaii"),
    ("ID", "Idaho"),
    ("IL", "Illinois"),
    ("IN", "Indiana"),
    ("IA", "Iowa"),
    ("KS", "Kansas"),
    ("KY", "Kentucky"),
    ("LA", "Louisiana"),
    ("ME", "Maine"),
    ("MD", "Maryland"),
    ("MA", "Massachusetts"),
    ("MI", "Michigan"),
    ("MN", "Minnesota"),
    ("MS", "Mississippi"),
    ("MO", "Missouri"),
    ("MT", "Montana"),
    ("NE", "Nebraska"),
    ("NV", "Nevada"),
    ("NH", "New Hampshire"),
    ("NJ", "New Jersey"),
    ("NM", "New Mexico"),
    ("NY", "New York"),
    ("NC", "North Carolina"),
    ("ND", "North Dakota"),
    ("OH", "Ohio"),
    ("OK", "Oklahoma"),
    ("OR", "Oregon"),
    ("PA", "Pennsylvania"),
    ("RI", "Rhode Island"),
    ("SC", "South Carolina"),
    ("SD", "South Dakota"),
    ("TN", "Tennessee"),
    ("TX", "Texas"),
    ("UT", "Utah"),
    ("VT", "Vermont"),
    ("VA", "Virginia"),
    ("WA", "Washington"),
    ("WV", "West Virginia"),
    ("WI", "Wisconsin"),
    ("WY", "Wyoming"),
    ("PR", "Puerto Rico"),
    ("GU", "Guam"),
    ("VI", "Virgin Islands"),
    ("AS", "American Samoa"),
    ("MP", "Northern Mariana Islands"),
    ("FM", "Micronesia"),
    ("MH", "Marshall Islands"),
    ("PW", "Palau"),
    ("AA", "Armed Forces Americas"),
    ("AE", "Armed Forces Europe"),
    ("AP", "Armed Forces Pacific"),
];

/// The code of a state given by its code or its name.
pub(super) fn state_code(text: &str) -> Option<&'static str> {
    let text = text.trim().trim_end_matches('.');
    let named = |(code, name): &&(&str, &str)| {
        text.eq_ignore_ascii_case(code) || text.eq_ignore_ascii_case(name)
    };
    STATES.iter().find(named).map(|(code, _)| *code)
}

/// A ZIP code as `12345` or `12345-6789`; leading zeros that a spreadsheet dropped are put back
/// up to `pad` digits.
pub(super) fn zip_code(text: &str, pad: Option<u8>) -> Option<String> {
    let mut digits: String = text.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
    if digits.is_empty() || digits.len() > 9 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    if let Some(width) = pad.map(usize::from) {
        // A nine-digit code that lost a zero has eight; a five-digit one fewer than five.
        let width = if digits.len() > width { 9 } else { width };
        digits = format!("{digits:0>width$}");
    }
    match digits.len() {
        5 => Some(digits),
        9 if digits.ends_with("0000") => Some(digits[..5].to_owned()),
        9 => Some(format!("{}-{}", &digits[..5], &digits[5..])),
        _ => None,
    }
}

/// `El Paso, TX 79901` in its three pieces, the ZIP as sent.
pub(super) fn split_line(text: &str) -> Option<(&str, &'static str, &str)> {
    let text = text.trim().trim_end_matches(',');
    let (rest, zip) = text.rsplit_once([' ', ','])?;
    if zip.len() < 4 || !zip.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
        return None;
    }
    let rest = rest.trim_end_matches([' ', ',']);
    // The state is the last word, or all behind the last comma when it is written out.
    for (at, _) in rest.rmatch_indices([' ', ',']) {
        if let Some(code) = state_code(&rest[at + 1..]) {
            let city = rest[..at].trim_end_matches([' ', ',']);
            let longer = rest[..at].rfind([' ', ',']).and_then(|b| state_code(&rest[b + 1..]));
            if longer.is_none() && !city.is_empty() {
                return Some((city, code, zip));
            }
        }
        if rest.len() - at > 30 {
            break;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_city_state_and_zip_is_split() {
        for (text, city, state, zip) in [
            ("El Paso, TX 79901", "El Paso", "TX", "79901"),
            ("St. Louis MO 63101-1234", "St. Louis", "MO", "63101-1234"),
            ("Albany,NY,12207", "Albany", "NY", "12207"),
            ("Charleston, West Virginia 25301", "Charleston", "WV", "25301"),
            ("Kansas City, Kansas 66101", "Kansas City", "KS", "66101"),
            ("New York, New York 10001", "New York", "NY", "10001"),
            ("Washington, DC 20001", "Washington", "DC", "20001"),
        ] {
            assert_eq!(split_line(text), Some((city, state, zip)), "{text}");
        }
        for text in ["", "Boise", "Boise, ID", "83702", "ID 83702", "Boise, XX 83702"] {
            assert_eq!(split_line(text), None, "{text}");
        }
    }

    #[test]
    fn zip_codes_get_their_zeros_back() {
        let zip = |text| zip_code(text, Some(5));
        assert_eq!(zip("2101").as_deref(), Some("02101"));
        assert_eq!(zip("99501").as_deref(), Some("99501"));
        assert_eq!(zip("21011234").as_deref(), Some("02101-1234"));
        assert_eq!(zip("99501-1234").as_deref(), Some("99501-1234"));
        assert_eq!(zip("995010000").as_deref(), Some("99501"));
        assert_eq!((zip("K1A 0B6"), zip("9950112345"), zip("")), (None, None, None));
        assert_eq!(zip_code("2101", None), None, "without a width nothing is made up");
    }
}
