//! Taking in a bank's statement file: read whole, checked against the trust bank, stored; or
//! refused, with nothing written.

use std::path::Path;

use duebook_book::bank_statements::{self, BankStatementRow, NewLine, NewStatement, Stays};
use duebook_book::trust_banks::{self, TrustBank};
use duebook_book::{Reader, Writer, requests};
use duebook_core::id::{BankStatementId, TrustBankId};
use duebook_core::{Day, Money, shape};

use crate::act::Act;
use crate::bank_file::{self, BankStatement, Format};
use crate::clients::Nothing;
use crate::form;
use crate::host::FileKind;
use crate::inbox;
use crate::money::OfBank;
use crate::problem::Problem;
use crate::zone;

shape! {
    /// A bank's file to be taken in for a trust bank.
    pub struct ReadBankFile {
        pub trust_bank: TrustBankId,
        /// The token of a file that was dropped on the window; without it a dialog asks.
        #[serde(default)]
        pub dropped: Option<String>,
        /// What the account held at the end of a day, where the file does not say it.
        #[serde(default)]
        pub balance: Option<Money>,
        #[serde(default)]
        pub balance_on: Option<Day>,
    }

    /// A bank statement.
    pub struct OfBankStatement {
        pub statement: BankStatementId,
    }
}

const STATEMENTS_SHOWN: u32 = 120;
/// The longest name of a file that is kept, in characters.
const NAME_MAX: usize = 255;

/// Statements that were taken in for a trust bank, the latest first.
pub(crate) fn list(
    _: &Act<'_>,
    r: &Reader<'_>,
    args: OfBank,
) -> Result<Vec<BankStatementRow>, Problem> {
    Ok(bank_statements::list(r, args.trust_bank, STATEMENTS_SHOWN)?)
}

/// Takes a file in that the person chooses or dropped; nothing when they change their mind.
pub(crate) fn read(act: &Act<'_>, args: ReadBankFile) -> Result<Option<BankStatementRow>, Problem> {
    let host = &act.desk.setup.host;
    let path = match &args.dropped {
        Some(token) => host.dropped(token).ok_or_else(Problem::drop_gone)?,
        None => match host.choose_open(FileKind::BankFile) {
            Some(path) => path,
            None => return Ok(None),
        },
    };
    let (name, bytes) = bytes_of(&path)?;
    let found = bank_file::read(&name, &bytes, act.today)
        .map_err(|problem| Problem::bank_file(&name, &problem))?;
    let sha256 = crate::token::sha256(&bytes);
    act.session.write(|w| {
        if let Some((command, answer)) = requests::find(w, act.request)? {
            let same = command == "read_bank_file";
            let answer = serde_json::from_str(answer.get()).map_err(|cause| Problem::fault(&cause));
            return if same { answer } else { Err(Problem::request_reused()) };
        }
        let taken = take_in(act, w, &args, &name, &sha256, &found)?;
        if !act.request.is_empty() {
            let kept =
                serde_json::value::to_raw_value(&taken).map_err(|cause| Problem::fault(&cause))?;
            requests::keep(w, &act.stamp(), "read_bank_file", &kept)?;
        }
        Ok(Some(taken))
    })
}

/// Reads a file into memory, unless it is too large for a bank's.
fn bytes_of(path: &Path) -> Result<(String, Vec<u8>), Problem> {
    let too_large = |name: &str, length: u64| {
        let bytes = usize::try_from(length).unwrap_or(usize::MAX);
        Problem::bank_file(name, &bank_file::BankFileProblem::TooLarge { bytes })
    };
    let (name, bytes) = inbox::read(path, bank_file::FILE_MAX as u64, too_large)?;
    Ok((name.chars().take(NAME_MAX).collect(), bytes))
}

fn take_in(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: &ReadBankFile,
    name: &str,
    sha256: &str,
    found: &BankStatement,
) -> Result<BankStatementRow, Problem> {
    let bank = trust_banks::all(w)?.into_iter().find(|bank| bank.id == args.trust_bank);
    must_be_of(&bank.ok_or_else(Problem::no_trust_bank)?, found)?;
    if let Some(before) = bank_statements::of_file(w, args.trust_bank, sha256)? {
        return Err(Problem::bank_file_repeated(
            &before.file_name,
            zone::day_of(before.taken_at, act.session.zone()),
        ));
    }
    let balance = balance(act, args, found)?;
    let lines: Vec<NewLine> = found
        .lines
        .iter()
        .filter(|line| !line.amount.is_zero())
        .map(|line| NewLine {
            posted_on: line.posted_on,
            amount: line.amount,
            kind: line.kind,
            number: line.check_number.clone(),
            text: line.text.clone(),
            bank_ref: line.bank_id.clone(),
        })
        .collect();
    let covers = covered(found, balance, act.today);
    let Some(covers) = covers.filter(|_| !lines.is_empty()) else {
        return Err(Problem::bank_file(name, &bank_file::BankFileProblem::NoLines));
    };
    let new = NewStatement {
        bank: args.trust_bank,
        file_name: name,
        file_sha256: sha256,
        format: match found.format {
            Format::Ofx => "ofx",
            Format::Csv => "csv",
        },
        covers,
        balance,
        lines: &lines,
    };
    let id = bank_statements::take_in(w, &act.stamp(), &new)?;
    Ok(bank_statements::get(w, id)?)
}

/// Refuses a file of another account, where both say which one they are. Banks mask numbers, so
/// that only the digits at the end may be there.
fn must_be_of(bank: &TrustBank, found: &BankStatement) -> Result<(), Problem> {
    let Some(last) = &found.last_four else { return Ok(()) };
    let digits = last.trim_start_matches(|c: char| !c.is_ascii_digit());
    let same = *last == bank.account_last4 || bank.account_last4.ends_with(digits);
    match bank.account_last4.is_empty() || same {
        true => Ok(()),
        false => Err(Problem::bank_file_of_another(last, &bank.account_last4)),
    }
}

/// The balance that the bank says or the person typed from its paper; they may not disagree.
fn balance(
    act: &Act<'_>,
    args: &ReadBankFile,
    found: &BankStatement,
) -> Result<Option<(Day, Money)>, Problem> {
    let said = found.balance.map(|b| (b.on, b.amount));
    let typed = match (args.balance_on, args.balance) {
        (Some(on), Some(amount)) => Some((form::past("balance_on", on, act.today)?, amount)),
        (None, None) => None,
        (None, Some(_)) => return Err(Problem::blank("balance_on", "the day of the balance")),
        (Some(_), None) => return Err(Problem::blank("balance", "the balance")),
    };
    match (typed, said) {
        (Some(typed), Some(said)) if typed.0 == said.0 && typed.1 != said.1 => {
            Err(Problem::bank_balance_differs(typed.1, said.1, said.0))
        }
        _ => Ok(typed.or(said)),
    }
}

/// The days of which the file has every line: what the bank says, else from its first line to its
/// last, or to a later day of the balance.
fn covered(found: &BankStatement, balance: Option<(Day, Money)>, today: Day) -> Option<(Day, Day)> {
    let days = found.lines.iter().map(|line| line.posted_on);
    let (first, last) = (days.clone().min()?, days.max()?);
    match found.covers {
        Some((from, to)) => Some((from.min(first), to.min(today).max(last))),
        None => Some((first, balance.map_or(last, |(on, _)| on.max(last)))),
    }
}

/// Takes a statement out that was the wrong one, as long as nothing was made of it.
pub(crate) fn take_out(
    _: &Act<'_>,
    w: &Writer<'_>,
    args: OfBankStatement,
) -> Result<Nothing, Problem> {
    match bank_statements::may_go(w, args.statement)? {
        None => bank_statements::take_out(w, args.statement)?,
        Some(Stays::NotTheLatest) => return Err(Problem::bank_statement_not_the_latest()),
        Some(Stays::Matched) => return Err(Problem::bank_statement_in_use()),
        Some(Stays::Closed) => return Err(Problem::bank_statement_closed()),
    }
    Ok(Nothing {})
}
