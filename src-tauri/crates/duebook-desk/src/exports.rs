//! Files for the bank and for the agency's bookkeeping: checks that the bank may pay, and the
//! agency's own journal of some days.

use std::collections::BTreeMap;
use std::io::BufWriter;

use duebook_book::{Error, Reader, Writer, clients, journal, registers, settings, trust_banks};
use duebook_core::basis::{IncomeBasis, Journal};
use duebook_core::id::{ClientId, TrustBankId};
use duebook_core::{Day, day, shape};
use serde::{Deserialize, Serialize};

use crate::act::Act;
use crate::bank_out::hledger::Hledger;
use crate::bank_out::iif::iif;
use crate::bank_out::journal::{JournalEntry, JournalLine, JournalWords, journal_csv};
use crate::bank_out::positive_pay::{IssuedCheck, positive_pay};
use crate::clients::Nothing;
use crate::form;
use crate::host::FileKind;
use crate::opening::shown;
use crate::outbox::{SavedFile, save_as, save_long};
use crate::problem::Problem;

/// The form of the agency's journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum JournalForm {
    /// A table for any program.
    Csv,
    /// For QuickBooks Desktop.
    Iif,
}

shape! {
    /// The checks of a trust bank that were written or undone on some days.
    pub struct SavePositivePay {
        pub trust_bank: TrustBankId,
        pub from_on: Day,
        pub to_on: Day,
        /// Whether the first row names the columns.
        pub heads: bool,
    }

    /// The agency's journal of some days.
    pub struct SaveJournal {
        pub from_on: Day,
        pub to_on: Day,
        pub form: JournalForm,
        /// When income counts in it.
        pub basis: IncomeBasis,
    }

    /// When income counts in the agency's journal.
    pub struct JournalBasis {
        pub basis: IncomeBasis,
    }
}

/// Checks the days of a list: none in the future, the first not after the last.
pub(crate) fn span(act: &Act<'_>, from: Day, to: Day) -> Result<registers::Span, Problem> {
    form::past("from_on", from, act.today)?;
    form::past("to_on", to, act.today)?;
    if to < from { Err(Problem::span_backwards()) } else { Ok((from, to)) }
}

/// Saves the list of checks by which the bank pays.
pub(crate) fn save_positive_pay(
    act: &Act<'_>,
    args: SavePositivePay,
) -> Result<SavedFile, Problem> {
    let span = span(act, args.from_on, args.to_on)?;
    let bytes = act.book().read(|r| {
        let account = trust_banks::account_number(r, args.trust_bank)?;
        let account = account.ok_or_else(Problem::trust_account_unknown)?;
        let issued = registers::issued(r, args.trust_bank, span)?;
        let checks: Vec<IssuedCheck> = issued
            .into_iter()
            .filter_map(|row| {
                let number = row.number.parse().ok()?;
                Some(IssuedCheck {
                    account: account.clone(),
                    number,
                    on: row.on,
                    amount: row.amount,
                    payee: row.payee,
                    voided: row.undone,
                })
            })
            .collect();
        positive_pay(&checks, args.heads).map_err(|fault| Problem::bank_file_fault(&fault))
    })?;
    save_as(act, FileKind::Table, &format!("{}.csv", named("positive-pay", span)), &bytes)
}

fn named(what: &str, (from, to): registers::Span) -> String {
    format!("{what}-{}-{}", day::iso(from), day::iso(to))
}

/// Saves the agency's journal: its own income, claims and money, an entry a day. The file says
/// when income counts in it, and what of it does not count yet.
pub(crate) fn save_journal(act: &Act<'_>, args: SaveJournal) -> Result<SavedFile, Problem> {
    let span = span(act, args.from_on, args.to_on)?;
    let (journal, clients) = act.book().read_long(|r: &Reader<'_>| {
        let mut journal = Journal::new(args.basis, span);
        let needed = (journal.needs_from(), span.1);
        registers::agency_entries(r, needed, |entry| journal.take(entry))?;
        Ok::<_, Error>((journal, clients::names(r)?))
    })?;
    let words = JournalWords {
        title: duebook_paper::journal_title(args.basis, span),
        closing: duebook_paper::journal_open(args.basis, span.1, journal.open()),
    };
    let entries = entries(journal, &clients, duebook_paper::journal_memo(args.basis));
    let (kind, end, bytes) = match args.form {
        JournalForm::Csv => (FileKind::Table, "csv", journal_csv(&words, &entries)),
        JournalForm::Iif => (FileKind::Iif, "iif", iif(&words, &entries)),
    };
    let bytes = bytes.map_err(|fault| Problem::bank_file_fault(&fault))?;
    save_as(act, kind, &format!("{}.{end}", named("agency-journal", span)), &bytes)
}

/// Saves the whole journal: every ledger, every day.
pub(crate) fn save_whole_journal(act: &Act<'_>, _: Nothing) -> Result<SavedFile, Problem> {
    let name = format!("journal-{}.journal", day::iso(act.today));
    save_long(act, FileKind::Journal, &name, |file, path| {
        let mut fault = None;
        let written = act.book().read_long(|r| {
            let mut journal = Hledger::begin(BufWriter::new(file))?;
            journal::each(r, |posting| {
                journal.posting(&posting).map_err(|cause| {
                    fault = Some(cause);
                    Error::Stopped
                })
            })?;
            journal.end().map_err(Written::Disk)
        });
        match (written, fault) {
            (_, Some(cause)) | (Err(Written::Disk(cause)), None) => {
                Err(Problem::cannot_write(&shown(path), &cause))
            }
            (Err(Written::Book(error)), None) => Err(error.into()),
            (Ok(()), None) => Ok(()),
        }
    })
}

/// Why a file was not written whole.
enum Written {
    Book(Error),
    Disk(std::io::Error),
}

impl From<Error> for Written {
    fn from(error: Error) -> Written {
        Written::Book(error)
    }
}

impl From<std::io::Error> for Written {
    fn from(cause: std::io::Error) -> Written {
        Written::Disk(cause)
    }
}

/// One entry for each day.
fn entries(
    journal: Journal,
    clients: &BTreeMap<ClientId, String>,
    memo: &str,
) -> Vec<JournalEntry> {
    let mut days: BTreeMap<Day, Vec<JournalLine>> = BTreeMap::new();
    for ((on, account, client), amount) in journal.cells() {
        days.entry(on).or_default().push(JournalLine {
            account: account.title().to_owned(),
            amount,
            name: client.and_then(|id| clients.get(&id).cloned()).unwrap_or_default(),
            memo: String::new(),
        });
    }
    let entry = |(on, lines): (Day, Vec<JournalLine>)| JournalEntry {
        on,
        number: day::iso(on),
        memo: memo.to_owned(),
        lines,
    };
    days.into_iter().map(entry).collect()
}

/// The basis of the journal as it was last chosen.
pub(crate) fn basis(_: &Act<'_>, r: &Reader<'_>, _: Nothing) -> Result<JournalBasis, Problem> {
    Ok(JournalBasis { basis: settings::get(r, "journal_basis")? })
}

/// Remembers the basis of the journal.
pub(crate) fn save_basis(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: JournalBasis,
) -> Result<Nothing, Problem> {
    settings::set(w, &act.stamp(), "journal_basis", &args.basis)?;
    Ok(Nothing {})
}
