//! Names of people and businesses, split as the map says and otherwise left as sent.

use duebook_core::text::clean_line;

use super::fate::Name;
use super::map::NameOrder;

/// Words that only a business has in its name.
const BUSINESS: [&str; 22] = [
    "inc",
    "incorporated",
    "llc",
    "llp",
    "lp",
    "pllc",
    "corp",
    "corporation",
    "co",
    "company",
    "ltd",
    "limited",
    "pc",
    "dba",
    "enterprises",
    "associates",
    "partners",
    "holdings",
    "services",
    "group",
    "trust",
    "estate",
];
/// Words that belong to the family name behind them.
const PARTICLES: [&str; 27] = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le",
    "st", "saint", "san", "santa", "el", "al", "bin", "ibn", "bint", "ter", "ten", "mac", "mc",
];
/// Words that belong to the family name before them.
const SUFFIXES: [&str; 7] = ["jr", "sr", "ii", "iii", "iv", "esq", "md"];

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).replace('.', "").to_lowercase()
}

/// Whether a name reads as that of a business.
pub(super) fn is_business(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    text.contains('&')
        || words.len() > 1 && words[1..].iter().any(|word| BUSINESS.contains(&bare(word).as_str()))
}

/// Whether there is a letter or a digit to call somebody by.
pub(super) fn is_name(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// Splits a whole name.
pub(super) fn split(text: &str, order: NameOrder) -> Name {
    let text = clean_line(text);
    if is_business(&text) && !looks_like_person(&text) {
        return Name { business: Some(text), ..Name::default() };
    }
    let (first, last) = match (order, text.split_once(',')) {
        (NameOrder::LastFirst, Some((last, first))) => last_first(last, first),
        // `John Smith, Jr`: what follows the comma is no given name.
        (NameOrder::FirstLast, Some((name, suffix))) if is_suffix(suffix) => {
            let (first, last) = first_last(name);
            (first, format!("{last} {}", suffix.trim()))
        }
        (NameOrder::FirstLast, Some((last, first))) => last_first(last, first),
        (_, None) => first_last(&text),
    };
    let some = |part: String| is_name(&part).then_some(part);
    Name { first: some(first), last: some(last), business: None }
}

fn looks_like_person(text: &str) -> bool {
    // `Ruiz, Ana & Luis` are people; `Smith, Jones & Co` are not.
    let ends_in_business = text.split_whitespace().any(|w| BUSINESS.contains(&bare(w).as_str()));
    text.contains(',') && !ends_in_business
}

fn is_suffix(text: &str) -> bool {
    SUFFIXES.contains(&bare(text).as_str())
}

fn last_first(last: &str, first: &str) -> (String, String) {
    // `Smith, Jr, John` and `Smith, John, Jr` both are John Smith Jr.
    let mut given: Vec<&str> = first.split(',').map(str::trim).collect();
    let mut last = last.trim().to_owned();
    if let Some(at) = given.iter().position(|part| is_suffix(part)) {
        last = format!("{last} {}", given.remove(at));
    }
    (given.join(" ").trim().to_owned(), last)
}

fn first_last(text: &str) -> (String, String) {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() < 2 {
        return (String::new(), text.trim().to_owned());
    }
    let mut from = words.len() - 1;
    while from > 1 && is_suffix(words[from]) {
        from -= 1;
    }
    while from > 1 && PARTICLES.contains(&bare(words[from - 1]).as_str()) {
        from -= 1;
    }
    (words[..from].join(" "), words[from..].join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(text: &str, order: NameOrder) -> (String, String) {
        let name = split(text, order);
        assert_eq!(name.business, None, "{text}");
        (name.first.unwrap_or_default(), name.last.unwrap_or_default())
    }

    #[test]
    fn whole_names_are_split_as_the_map_says() {
        for (text, first, last) in [
            ("D’Angelo, Noah", "Noah", "D’Angelo"),
            ("Żółć, Thị Ánh", "Thị Ánh", "Żółć"),
            ("van der Berg, Latoya", "Latoya", "van der Berg"),
            ("Smith, John, Jr.", "John", "Smith Jr."),
            ("Ruiz,Ana", "Ana", "Ruiz"),
            ("Ruiz,", "", "Ruiz"),
            ("Ruiz", "", "Ruiz"),
        ] {
            assert_eq!(person(text, NameOrder::LastFirst), (first.into(), last.into()), "{text}");
        }
        for (text, first, last) in [
            ("Bao Ivanova", "Bao", "Ivanova"),
            ("Kwame van der Berg", "Kwame", "van der Berg"),
            ("Thị Ánh St. John", "Thị Ánh", "St. John"),
            ("John Smith, Jr", "John", "Smith Jr"),
            ("Ann Lee III", "Ann", "Lee III"),
            ("van Berg", "van", "Berg"),
        ] {
            assert_eq!(person(text, NameOrder::FirstLast), (first.into(), last.into()), "{text}");
        }
    }

    #[test]
    fn a_business_keeps_its_name_whole() {
        for text in ["Alder Bakery, LLC", "Smith, Jones & Co", "Reyes Inc.", "A & B Plumbing"] {
            let name = split(text, NameOrder::LastFirst);
            assert_eq!(name.business.as_deref(), Some(text));
        }
    }
}
