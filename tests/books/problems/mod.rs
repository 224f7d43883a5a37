//! Every sentence that the engine can say, said once and kept in a file that a person reads: what
//! happened, what is safe, what to do. A sentence that nothing here provokes has its reason.

mod bank;
mod book;
mod clients;
mod debts;
mod documents;
mod papers;
mod sharing;
mod surplus;
mod taking_over;
mod taxes;
mod third;
mod trust;
mod typed;
mod unclaimed;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use duebook_desk::{Code, Problem};
use duebook_tests::golden;

/// Sentences by the name that the source has for them.
#[derive(Default)]
pub struct Said(BTreeMap<String, String>);

impl Said {
    /// Notes a sentence, without what is different each time.
    pub fn say(&mut self, name: &str, problem: &Problem) {
        assert!(problem.words.ends_with('.'), "{problem:?}");
        let internal = problem.code == Code::Internal;
        assert_eq!(internal, problem.incident.is_some(), "{problem:?}");
        let mut text = format!("{}\n", problem.words);
        if let Some(incident) = &problem.incident {
            text = text.replace(incident, "····");
        }
        if let Some(help) = &problem.help {
            writeln!(text, "> {help}").unwrap();
        }
        let code = serde_json::to_value(problem.code).unwrap();
        let field = problem.field.as_deref().map(|f| format!(", {f}")).unwrap_or_default();
        self.note(name, &format!("`{}{field}`\n\n{text}", code.as_str().unwrap()));
    }

    /// A sentence that is another one by its occasion.
    pub fn say_each(&mut self, name: &str, problems: &[Problem]) {
        let mut each = Said::default();
        for (at, problem) in problems.iter().enumerate() {
            each.say(&at.to_string(), problem);
        }
        let texts: Vec<String> = each.0.into_values().collect();
        self.note(name, &texts.join("\n"));
    }

    /// Notes a sentence that came on another way than as a problem.
    pub fn note(&mut self, name: &str, text: &str) {
        assert!(self.0.insert(name.to_owned(), text.to_owned()).is_none(), "{name} comes twice");
    }

    fn page(&self) -> String {
        let mut page = String::from("# What the engine says\n");
        for (name, text) in &self.0 {
            write!(page, "\n## {name}\n\n{}\n", text.trim_end()).unwrap();
        }
        page
    }
}

/// Sentences that no command provokes here, and why.
const NOT_PROVOKED: &[(&str, &str)] = &[
    ("Error::AdjustmentInTheWay", "the same sentence as adjustment_in_the_way"),
    ("Error::AnotherBook", "the desk restores such a backup into a folder of its own"),
    ("Error::BadValue", "the same sentence as FieldDamaged"),
    ("Error::BrokenReference", "the same sentence as FieldDamaged"),
    ("Error::Busy", "needs another writer for five seconds, which the lock keeps out"),
    ("Error::DiskFault", "provoked in disks.rs, in a program of its own"),
    ("Error::DiskFull", "provoked in disks.rs, where root can make a small disk"),
    ("Error::FolderNotEmpty", "the desk always chooses a folder that is new"),
    ("Error::Interest", "the same sentence as no_rate_on or two_rates_on"),
    ("Error::Io", "the same sentence as cannot_read"),
    ("Error::MonthClosed", "the same sentence as month_closed"),
    ("Error::NewerBackup", "needs a newer program; the sentence is that of NewerBook"),
    ("Error::NewerKeyring", "needs a newer program; the sentence is that of NewerBook"),
    ("Error::NotAUser", "needs a keyring put back; the tests of the book do it"),
    ("Error::Refused", "the same sentence as Gone"),
    ("MapFault::Newer", "needs a map of a newer program; the tests of placement have one"),
    ("MapFault::Unreadable", "a map that the page sends is read before it is used"),
    ("NotASheet::Locked", "the tests of placement have such a workbook"),
    ("NotASheet::TooLarge", "file_too_large comes first"),
    ("NotASheet::UnpacksTooLarge", "the tests of placement have such a workbook"),
    ("NotASheet::Document", "the tests of placement have such files"),
    ("NotASheet::OldWorkbook", "the tests of placement have such files"),
    ("NotASheet::Archive", "the tests of placement have such files"),
    ("Notice::DiskFull", "provoked in disks.rs, where root can make a small disk"),
    ("Notice::AfterCrash", "provoked in opening.rs, by killing a program"),
    ("Notice::StaysOpen", "needs a disk that keeps no permissions"),
    ("Notice::KeyringWentBack", "the tests of the book put an old keyring back"),
    ("Notice::Migrated", "needs a book of an older program"),
    ("Refused::Missing", "an agency always has a name"),
    ("Refused::TooLong", "no letter of this program is that long; paper's tests have one"),
    ("closing_stops", "asked in the window while a job runs; stopping.rs reads it"),
    ("data_folder", "needs a data folder that root cannot write"),
    ("stopped", "provoked in stopping.rs, from a second thread"),
    ("too_many_files_today", "needs 26 files of transfers in one day"),
    ("internal", "said by fault, and by the window when a command panics"),
    (
        "difference_needs_reason",
        "a blank reason is batch_difference; this is one with a card number",
    ),
];

/// What is no sentence of its own.
const PARTS: &[&str] = &[
    "new",
    "invalid",
    "refused",
    "with_help",
    "overdrawing",
    "fault",
    "notice",
    "told",
    "recovery_steps",
    "ways_to_pay",
    "not_a_sheet",
    "map_faults",
    "letter_refused",
    "paper_refused",
    "plan",
    "interest",
    "bank_file",
    "wrong_row",
];

/// The names under which the source of the sentences has them.
fn names() -> Vec<String> {
    let folder =
        format!("{}/../src-tauri/crates/duebook-desk/src/problem", env!("CARGO_MANIFEST_DIR"));
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let source = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let word = |text: &str| -> String {
            text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
        };
        for part in source.split("pub(crate) fn ").skip(1).chain(source.split("pub fn ").skip(1)) {
            names.push(word(part));
        }
        const KINDS: [&str; 7] =
            ["Error", "NotASheet", "PlanFault", "Refused", "Notice", "MapFault", "BankFileProblem"];
        for kind in KINDS {
            let open = format!("{kind}::");
            let found =
                source.split(open.as_str()).skip(1).map(|part| format!("{open}{}", word(part)));
            let is_variant = |name: &String| !name.contains("::r") && !name.ends_with("::");
            names.extend(found.filter(is_variant));
        }
    }
    names.sort();
    names.dedup();
    names.retain(|name| !PARTS.contains(&name.as_str()));
    names
}

#[test]
fn every_sentence_is_said_as_it_was_agreed() {
    let mut said = Said::default();
    typed::say(&mut said);
    trust::say(&mut said);
    bank::say(&mut said);
    clients::say(&mut said);
    clients::rules(&mut said);
    clients::small(&mut said);
    clients::costs(&mut said);
    clients::held(&mut said);
    clients::late(&mut said);
    clients::again(&mut said);
    debts::say(&mut said);
    documents::say(&mut said);
    papers::say(&mut said);
    sharing::say(&mut said);
    taxes::say(&mut said);
    third::say(&mut said);
    unclaimed::say(&mut said);
    surplus::say(&mut said);
    taking_over::say(&mut said);
    book::say(&mut said);
    for (name, reason) in NOT_PROVOKED {
        assert!(!said.0.contains_key(*name), "{name} is provoked after all");
        said.note(name, &format!("Not provoked here: {reason}."));
    }
    golden("problems.md", &said.page());
    let names = names();
    let missing: Vec<_> = names.iter().filter(|name| !said.0.contains_key(*name)).collect();
    assert!(missing.is_empty(), "nothing provokes {missing:?}");
    let stale: Vec<_> = said.0.keys().filter(|name| !names.contains(name)).collect();
    assert!(stale.is_empty(), "the source no longer has {stale:?}");
}
