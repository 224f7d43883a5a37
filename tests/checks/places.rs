//! What may stand in one place only: SQL, the clock, sentences for people, floats, Tauri.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::source::{Source, files, none, rust};

/// Where the words of letters, reports and messages stand on the engine's side, and the two
/// places that speak before there is a page to show a message on.
const SENTENCES: &[&str] = &[
    "src-tauri/crates/duebook-desk/src/problem",
    "src-tauri/crates/duebook-paper/src/",
    // What the people of the demo book noted.
    "src-tauri/crates/duebook-desk/src/demo/",
    // The note that lies in a book's folder.
    "src-tauri/crates/duebook-book/src/folder.rs",
    "src-tauri/build.rs",
    "src-tauri/src/main.rs",
    "src-tauri/src/lib.rs",
];

const CLOCK: &str = "src-tauri/src/clock.rs";
const READS: &[&str] = &["Utc::now", "Local::now", "SystemTime::now", "Utc::today", "Local::today"];
const BOOK: &str = "src-tauri/crates/duebook-book/";
const WINDOW: &str = "src-tauri/src/";

/// A spreadsheet's cells are floats. They become text here, before anything is reckoned.
const CELLS: &str = "src-tauri/crates/duebook-desk/src/placement/workbook.rs";

/// Where money is.
const MONEY: &[&str] = &[
    "src-tauri/crates/duebook-core/",
    "src-tauri/crates/duebook-book/",
    "src-tauri/crates/duebook-desk/",
];

#[test]
fn only_the_book_holds_sql() {
    let mut breaches = Vec::new();
    for source in rust().iter().filter(|source| !source.is_in(&[BOOK])) {
        for_each_literal(source.tokens(), &mut |line, text| {
            if is_sql(text) {
                breaches.push(format!("{}:{line}: {text:.60}", source.path));
            }
        });
    }
    none("SQL stands outside the book:", breaches);
}

fn is_sql(text: &str) -> bool {
    const VERBS: &[&str] = &[
        "SELECT ",
        "INSERT INTO ",
        "INSERT OR ",
        "DELETE FROM ",
        "CREATE TABLE ",
        "CREATE INDEX ",
        "CREATE TRIGGER ",
        "DROP ",
        "ALTER TABLE ",
        "PRAGMA ",
        "BEGIN IMMEDIATE",
        "ATTACH ",
    ];
    let text = text.trim_start();
    let update = text.strip_prefix("UPDATE ").is_some_and(|rest| rest.contains(" SET "));
    update || VERBS.iter().any(|verb| text.starts_with(verb))
}

#[test]
fn only_the_window_knows_tauri() {
    let mut breaches = Vec::new();
    for source in rust() {
        if source.is_in(&[WINDOW, "src-tauri/build.rs"]) || source.path.starts_with("tests/") {
            continue;
        }
        for_each_token(source.tokens(), &mut |line, word| {
            if word == "tauri" || word.starts_with("tauri_") || word == "wry" {
                breaches.push(format!("{}:{line}: {word}", source.path));
            }
        });
    }
    none("Tauri is known outside the window:", breaches);
}

#[test]
fn the_clock_is_read_in_one_file() {
    let mut breaches = Vec::new();
    for source in rust().iter().filter(|source| source.path != CLOCK) {
        let mut path = String::new();
        for_each_token(source.tokens(), &mut |line, word| {
            path =
                if word == ":" || path.ends_with(':') { path.clone() + word } else { word.into() };
            if READS.contains(&path.as_str()) {
                breaches.push(format!("{}:{line}: {path}", source.path));
            }
        });
    }
    for source in files(&["sql"]) {
        for (number, line) in source.text.lines().enumerate() {
            let low = line.to_lowercase();
            if low.contains("current_timestamp") || low.contains("'now'") {
                breaches.push(format!("{}:{}: {line}", source.path, number + 1));
            }
        }
    }
    none("The clock is read outside clock.rs:", breaches);
}

#[test]
fn sentences_for_people_stand_in_their_place() {
    let mut breaches = Vec::new();
    for source in rust().iter().filter(|source| !source.is_in(SENTENCES)) {
        for_each_literal(source.tokens(), &mut |line, text| {
            if is_sentence(text) {
                breaches.push(format!("{}:{line}: {text:.60}", source.path));
            }
        });
    }
    none("Sentences stand outside their place:", breaches);
}

fn is_sentence(text: &str) -> bool {
    let text = text.trim();
    text.starts_with(|first: char| first.is_ascii_uppercase())
        && text.ends_with(['.', '?', '!', ':'])
        && text.split_whitespace().count() >= 4
        && !is_sql(text)
}

#[test]
fn no_float_is_near_money() {
    let mut breaches = Vec::new();
    let near_money = |source: &&Source| source.is_in(MONEY) && source.path != CELLS;
    for source in rust().iter().filter(near_money) {
        for_each_token(source.tokens(), &mut |line, word| {
            if word == "f32" || word == "f64" || word.ends_with("f32") || word.ends_with("f64") {
                breaches.push(format!("{}:{line}: {word}", source.path));
            }
        });
    }
    none("A float is near money:", breaches);
}

#[test]
fn nothing_is_unwrapped_outside_tests() {
    let mut breaches = Vec::new();
    for source in rust() {
        for_each_token(source.tokens(), &mut |line, word| {
            if word == "unwrap" || word == "unwrap_unchecked" {
                breaches.push(format!("{}:{line}", source.path));
            }
        });
    }
    none("Something is unwrapped: say with expect why it cannot fail, or handle it:", breaches);
}

/// Every identifier, number and colon, with its line.
fn for_each_token(tokens: TokenStream, visit: &mut impl FnMut(usize, &str)) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => for_each_token(group.stream(), visit),
            TokenTree::Ident(word) => visit(word.span().start().line, &word.to_string()),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                if text.starts_with(|first: char| first.is_ascii_digit()) {
                    visit(literal.span().start().line, &text);
                }
            }
            TokenTree::Punct(mark) => {
                let shown = if mark.as_char() == ':' { ":" } else { "" };
                visit(mark.span().start().line, shown);
            }
        }
    }
}

/// Every text that the program may show or send, with its line. Left out is what programmers
/// alone read: attributes with their comments, `expect`, assertions, the log.
fn for_each_literal(tokens: TokenStream, visit: &mut impl FnMut(usize, &str)) {
    const FOR_PROGRAMMERS: &[&str] = &[
        "expect",
        "assert",
        "assert_eq",
        "assert_ne",
        "debug_assert",
        "debug_assert_eq",
        "panic",
        "unreachable",
        "error",
        "warn",
        "info",
        "debug",
        "trace",
    ];
    let mut before = String::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let attribute = before == "#" && group.delimiter() == Delimiter::Bracket;
                if !attribute && !FOR_PROGRAMMERS.contains(&before.as_str()) {
                    for_each_literal(group.stream(), visit);
                }
                before.clear();
            }
            TokenTree::Ident(word) => before = word.to_string(),
            // `#!` begins an attribute as `#` does, and `assert!` keeps its name.
            TokenTree::Punct(mark) if mark.as_char() == '!' => {}
            TokenTree::Punct(mark) => before = mark.as_char().to_string(),
            TokenTree::Literal(literal) => {
                let line = literal.span().start().line;
                if let Ok(syn::Lit::Str(text)) = syn::parse_str(&literal.to_string()) {
                    visit(line, &text.value());
                }
                before.clear();
            }
        }
    }
}

#[test]
fn the_checks_see_what_they_look_for() {
    let source = Source {
        path: "src-tauri/src/sample.rs".into(),
        text: r#"
            //! Said of the file, in a sentence.
            fn sample() {
                let a = x.expect("It cannot be empty here.");
                show("The book was not opened.");
                assert!(true, "It is always true here.");
            }
            #[cfg(test)]
            mod tests { fn t() { show("Nobody but tests sees this."); } }
        "#
        .into(),
    };
    let mut sentences = Vec::new();
    for_each_literal(source.tokens(), &mut |line, text| {
        if is_sentence(text) {
            sentences.push((line, text.to_owned()));
        }
    });
    assert_eq!(sentences, [(5, "The book was not opened.".to_owned())]);
    assert!(is_sql("UPDATE account SET closed_on = ?1"));
    assert!(is_sql("\n  SELECT id FROM account"));
    assert!(!is_sql("UPDATE YOUR ADDRESS"));
}
