//! The pack for an examiner of trust money: what WAC 308-29-025 asks an agency to keep, of some
//! days, as paper and as tables in one folder. Which file answers which point of the rule is said
//! by its first file (`duebook_paper::EXAMINER_CONTENTS`).

use std::path::{Path, PathBuf};

use duebook_book::{Reader, deposits, settings, trust_banks};
use duebook_core::day::{month_end, plus_days};
use duebook_core::{Day, shape};
use duebook_paper::{Document, Refused, Register, pdf_of_all};

use crate::act::Act;
use crate::agency::Agency;
use crate::examined;
use crate::exports::span;
use crate::host::FileKind;
use crate::opening::shown;
use crate::paper_text;
use crate::papers::Made;
use crate::problem::Problem;
use crate::register::{self, Heading};

shape! {
    /// The days that the pack is about.
    pub struct SaveExaminerPack {
        pub from_on: Day,
        pub to_on: Day,
    }

    /// The pack as it was written.
    pub struct SavedPack {
        /// The folder; none when the person changed their mind.
        pub path: Option<String>,
        pub files: Vec<String>,
        /// Papers that could not be made, because a name has letters that no font has; their
        /// tables are there.
        pub left_out: Vec<String>,
    }
}

/// A pack in the making.
#[derive(Default)]
struct Pack {
    files: Vec<(String, Vec<u8>)>,
    left_out: Vec<String>,
}

/// Writes the pack into the folder that the person names.
pub(crate) fn save(act: &Act<'_>, args: SaveExaminerPack) -> Result<SavedPack, Problem> {
    let span = span(act, args.from_on, args.to_on)?;
    let name = format!("examiner-{}-{}", args.from_on, args.to_on);
    let Some(folder) = act.desk.setup.host.choose_save(FileKind::Folder, &name) else {
        return Ok(SavedPack { path: None, files: Vec::new(), left_out: Vec::new() });
    };
    let pack = act.book().read_long(|r| Pack::of(act, r, span))?;
    let files = pack.files.iter().map(|(name, _)| name.clone()).collect();
    write(&folder, &pack.files)?;
    Ok(SavedPack { path: Some(shown(&folder)), files, left_out: pack.left_out })
}

fn write(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Problem> {
    let cannot =
        |path: PathBuf| move |cause: std::io::Error| Problem::cannot_write(&shown(&path), &cause);
    std::fs::create_dir_all(folder).map_err(cannot(folder.to_owned()))?;
    for (name, bytes) in files {
        let path = folder.join(name);
        std::fs::write(&path, bytes).map_err(cannot(path))?;
    }
    Ok(())
}

impl Pack {
    fn of(act: &Act<'_>, r: &Reader<'_>, span: (Day, Day)) -> Result<Pack, Problem> {
        let agency: Agency = settings::get(r, "agency")?;
        let heading = Heading { agency: agency.name, span, made_on: act.today };
        let mut pack = Pack::default();
        pack.register("0-contents", examined::contents(&heading));
        pack.register("1-receipts-journal", register::receipts(r, &heading)?);
        pack.register("2-check-register", register::paid_out(r, &heading)?);
        pack.register("3-deposits", examined::deposits(r, &heading)?);
        pack.slips(r, span)?;
        let ledgers = register::client_ledgers(r, &heading)?;
        let table = register::table(&ledgers, "Client");
        pack.files.push(("5-client-ledgers.csv".to_owned(), table));
        pack.papers("5-client-ledgers", ledgers.iter().map(|(_, l)| duebook_paper::register(l)));
        pack.proofs(act, r, span)?;
        pack.register("7-bank-lines", examined::bank_lines(r, &heading)?);
        pack.register("8-collection-accounts", examined::accounts(r, &heading)?);
        pack.table("9-account-history", examined::history(r, &heading)?);
        pack.table("10-letters", examined::letters(r, &heading)?);
        pack.register("11-client-terms", examined::terms(r, &heading)?);
        Ok(pack)
    }

    fn register(&mut self, name: &str, register: Register) {
        self.papers(name, std::iter::once(duebook_paper::register(&register)));
        self.table(name, register);
    }

    /// What may be long, or holds what people typed, as a table alone.
    fn table(&mut self, name: &str, register: Register) {
        let table = register::table(&[(String::new(), register)], "");
        self.files.push((format!("{name}.csv"), table));
    }

    /// Several papers in one file, each with its bookmark; nothing when there is none.
    fn papers(&mut self, name: &str, papers: impl Iterator<Item = Result<Document, Refused>>) {
        let mut documents = Vec::new();
        for paper in papers {
            match paper {
                Ok(document) => documents.push(document),
                Err(refused) => {
                    log::warn!("a paper of {name} was left out: {refused}");
                    if !self.left_out.contains(&format!("{name}.pdf")) {
                        self.left_out.push(format!("{name}.pdf"));
                    }
                }
            }
        }
        if !documents.is_empty() {
            self.files.push((format!("{name}.pdf"), pdf_of_all(name, &documents)));
        }
    }

    /// The slips, with the end of the account's number alone.
    fn slips(&mut self, r: &Reader<'_>, span: (Day, Day)) -> Result<(), Problem> {
        let mut slips = Vec::new();
        for slip in deposits::slips_of_days(r, span)? {
            slips.push(paper_text::slip_of(r, slip.id, false)?);
        }
        self.papers("4-deposit-slips", slips.iter().map(duebook_paper::deposit_slip));
        Ok(())
    }

    /// The proof of each trust bank at the end of each month of the span, and on its last day.
    fn proofs(&mut self, act: &Act<'_>, r: &Reader<'_>, span: (Day, Day)) -> Result<(), Problem> {
        for on in month_ends(span) {
            for bank in trust_banks::all(r)? {
                let Made { name, document } = paper_text::proof(act, r, bank.id, on)?;
                self.files.push((format!("6-{name}.pdf"), document.pdf()));
            }
        }
        Ok(())
    }
}

/// The last day of each month of the span, and its own last day.
fn month_ends((from, to): (Day, Day)) -> Vec<Day> {
    use chrono::Datelike;
    let mut days = Vec::new();
    let mut on = from;
    while on <= to {
        let end = month_end(on.year(), on.month()).min(to);
        days.push(end);
        on = plus_days(end, 1);
    }
    days
}

#[cfg(test)]
mod tests {
    use duebook_core::day::day;

    use super::*;

    #[test]
    fn a_span_is_proved_at_the_end_of_each_month() {
        let span = (day(2026, 10, 15), day(2026, 12, 3));
        assert_eq!(month_ends(span), [day(2026, 10, 31), day(2026, 11, 30), day(2026, 12, 3)]);
        assert_eq!(month_ends((day(2026, 11, 1), day(2026, 11, 30))), [day(2026, 11, 30)]);
    }
}
