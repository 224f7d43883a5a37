//! Letters: may this one go out, what it says, the preview, the file for the printer.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use duebook_book::accounts::{self, Account};
use duebook_book::history::tell;
use duebook_book::letters::{self, LetterRow, NewLetter};
use duebook_book::people::{self, Person};
use duebook_book::plans::{self, Plan};
use duebook_book::{Reader, Writer, ledger, settings};
use duebook_core::id::{AccountId, LetterId};
use duebook_core::ledger::EntryKind;
use duebook_core::{day, shape, text};
use duebook_paper::{
    About, Disclosure, Document, Installment, Itemization, Letterhead, PlanAgreement, Reminder,
    WayToPay,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::act::Act;
use crate::agency::Agency;
use crate::clients::Nothing;
use crate::host::FileKind;
use crate::opening::shown;
use crate::problem::Problem;
use crate::session::Session;

/// A letter that Duebook writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum LetterKind {
    /// Confirms a payment plan.
    PlanAgreement,
    /// The first reminder of an amount owed.
    Reminder,
}

impl LetterKind {
    fn code(self) -> &'static str {
        match self {
            LetterKind::PlanAgreement => "plan_agreement",
            LetterKind::Reminder => "reminder",
        }
    }
}

shape! {
    /// A letter for an account.
    pub struct LetterFor {
        pub account: AccountId,
        pub kind: LetterKind,
    }

    /// A letter as it would look. The pages are pictures under the token.
    pub struct LetterPreview {
        pub token: String,
        pub pages: usize,
        pub title: String,
        pub text: String,
    }

    /// One letter.
    pub struct OfLetter {
        pub letter: LetterId,
    }

    /// A letter as it was made.
    pub struct KeptLetter {
        pub row: LetterRow,
        pub text: String,
    }

    /// Where a file was written; none when the person changed their mind.
    pub struct SavedFile {
        pub path: Option<String>,
    }

    /// A document that was handed to the system's viewer.
    pub struct OpenedFile {
        pub path: String,
        /// Whether the viewer opened; if not, save the file and open it by hand.
        pub opened: bool,
    }

    /// What became of a letter that was handed to the viewer.
    pub struct Printed {
        pub letter: LetterId,
        /// Whether it printed: then it counts as mailed today.
        pub printed: bool,
    }
}

/// Days after the letter by which a reminder asks for payment.
const PAY_WITHIN_DAYS: i64 = 14;
/// Days after a due date until a plan may end.
const GRACE_DAYS: u32 = 5;

/// Whether a reminder may go out for the account: only after a validation notice, only to an
/// address that mail reaches, only while something is owed.
pub(crate) fn may_remind(account: &Account, person: &Person) -> Result<(), Problem> {
    let number = account.file_number.to_string();
    if account.closed_on.is_some() {
        return Err(Problem::closed_account(&number));
    }
    if !account.balance.is_positive() {
        return Err(Problem::nothing_due(&number));
    }
    if account.consumer && account.notice_sent_on.is_none() {
        return Err(Problem::no_notice(&number));
    }
    may_mail(person)
}

fn may_mail(person: &Person) -> Result<(), Problem> {
    match &person.address {
        None => Err(Problem::no_address(&person.full_name())),
        Some(kept) if kept.bad_on.is_some() => Err(Problem::bad_address(&person.full_name())),
        Some(_) => Ok(()),
    }
}

fn compose(act: &Act<'_>, r: &Reader<'_>, of: &LetterFor) -> Result<Document, Problem> {
    let account = accounts::get(r, of.account)?;
    let person = people::get(r, account.person)?;
    let agency: Agency = settings::get(r, "agency")?;
    let disclosure = disclosure(r, &account)?;
    let made = match of.kind {
        LetterKind::Reminder => {
            may_remind(&account, &person)?;
            reminder(act, r, &account, &person, &agency, disclosure)?
        }
        LetterKind::PlanAgreement => {
            may_mail(&person)?;
            let plan = plans::active(r, of.account, act.today)?;
            let plan = plan.ok_or_else(|| Problem::no_plan(&account.file_number.to_string()))?;
            agreement(act, &account, &person, &agency, &plan, disclosure)
        }
    };
    made.map_err(|refused| Problem::letter_refused(&refused))
}

/// The first communication says more than later ones (12 CFR 1006.18(e)); debts that are no
/// consumer debts need neither statement.
fn disclosure(r: &Reader<'_>, account: &Account) -> Result<Disclosure, Problem> {
    if !account.consumer {
        return Ok(Disclosure::None);
    }
    let spoken = account.notice_sent_on.is_some() || letters::any_sent(r, account.id)?;
    Ok(if spoken {
        Disclosure::Subsequent
    } else {
        Disclosure::Initial
    })
}

type Made = Result<Document, duebook_paper::Refused>;

fn reminder(
    act: &Act<'_>,
    r: &Reader<'_>,
    account: &Account,
    person: &Person,
    agency: &Agency,
    disclosure: Disclosure,
) -> Result<Made, Problem> {
    Ok(duebook_paper::first_reminder(&Reminder {
        head: letterhead(agency),
        about: about(act, account, person),
        items: itemization(r, account)?,
        owed: account.balance,
        owed_on: act.today,
        pay_by: day::plus_days(act.today, PAY_WITHIN_DAYS),
        payable_to: agency.name.clone(),
        ways_to_pay: ways_to_pay(agency),
        further: Vec::new(),
        signed_by: act.session.user.name.clone(),
        disclosure,
    }))
}

/// What was placed, by part, and what was taken off since.
fn itemization(r: &Reader<'_>, account: &Account) -> Result<Itemization, Problem> {
    let lines = ledger::of_account(r, account.id)?;
    let placed = lines.iter().find(|line| line.kind == EntryKind::Placement);
    let placed = placed.map(|line| line.change).unwrap_or_default();
    Ok(Itemization {
        principal: placed.principal,
        interest: placed.interest,
        fees: placed.fees + placed.attorney_fees,
        costs: placed.costs,
        paid: placed.total() - account.balance,
    })
}

fn agreement(
    act: &Act<'_>,
    account: &Account,
    person: &Person,
    agency: &Agency,
    plan: &Plan,
    disclosure: Disclosure,
) -> Made {
    let steps = plan.steps.iter().map(|step| step.installment);
    duebook_paper::payment_plan_agreement(&PlanAgreement {
        head: letterhead(agency),
        about: about(act, account, person),
        agreed_on: plan.terms.agreed_on,
        owed: account.balance,
        owed_on: act.today,
        total: plan.terms.total,
        installments: steps
            .map(|i| Installment {
                due_on: i.due_on,
                amount: i.amount,
                balance_after: i.left,
            })
            .collect(),
        payable_to: agency.name.clone(),
        ways_to_pay: ways_to_pay(agency),
        grace_days: GRACE_DAYS,
        further_terms: Vec::new(),
        signed_by: act.session.user.name.clone(),
        disclosure,
    })
}

fn letterhead(agency: &Agency) -> Letterhead {
    Letterhead {
        agency: agency.name.clone(),
        address: lines(&[
            &agency.street,
            &city_line(&agency.city, &agency.state, &agency.zip),
        ]),
        return_address: None,
        phone: said_phone(&agency.phone),
        hours: agency.hours.clone(),
        website: agency.website.clone(),
        license: agency.license_line.clone(),
    }
}

fn about(act: &Act<'_>, account: &Account, person: &Person) -> About {
    let address = person.address.as_ref().map(|kept| &kept.address);
    let address =
        address.map(|a| lines(&[&a.street, &a.street2, &city_line(&a.city, &a.state, &a.zip)]));
    About {
        name: person.full_name(),
        address: address.unwrap_or_default(),
        date: act.today,
        our_file: account.file_number.to_string(),
        creditor: account.client_name.clone(),
        reference: said_reference(&account.form.client_reference),
    }
}

fn lines(parts: &[&str]) -> Vec<String> {
    parts
        .iter()
        .filter(|part| !part.is_empty())
        .map(|part| (*part).to_owned())
        .collect()
}

fn city_line(city: &str, state: &str, zip: &str) -> String {
    let place = [city, state]
        .into_iter()
        .filter(|p| !p.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    text::clean_line(&format!("{place} {zip}"))
}

fn said_phone(digits: &str) -> String {
    match digits.len() {
        10 => format!("({}) {}-{}", &digits[..3], &digits[3..6], &digits[6..]),
        _ => digits.to_owned(),
    }
}

/// A creditor's number as long as a card's is shown by its end only, as the rule for validation
/// notices allows (12 CFR 1006.34(c)(2)(iv)).
fn said_reference(reference: &str) -> String {
    let digits: Vec<char> = reference.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        12.. => format!(
            "ending in {}",
            digits[digits.len() - 4..].iter().collect::<String>()
        ),
        _ => reference.to_owned(),
    }
}

fn ways_to_pay(agency: &Agency) -> Vec<WayToPay> {
    let way = |label: &str, how: String| WayToPay {
        label: label.to_owned(),
        how,
    };
    let mut ways = vec![way(
        "By mail",
        format!(
            "Make your check or money order payable to {} and write our file number on it.",
            agency.name
        ),
    )];
    if !agency.phone.is_empty() {
        let hours = if agency.hours.is_empty() {
            String::new()
        } else {
            format!(", {}", agency.hours)
        };
        ways.push(way(
            "By phone",
            format!("Call {}{hours}.", said_phone(&agency.phone)),
        ));
    }
    if !agency.website.is_empty() {
        ways.push(way("Online", format!("Go to {}.", agency.website)));
    }
    ways
}

pub(crate) fn preview(act: &Act<'_>, of: LetterFor) -> Result<LetterPreview, Problem> {
    let document = act.book().read(|r| compose(act, r, &of))?;
    Ok(LetterPreview {
        pages: document.page_count(),
        title: document.title.clone(),
        text: document.text(),
        token: act.session.show(document),
    })
}

/// Makes a letter and keeps it. From then on it is never made again.
pub(crate) fn make(act: &Act<'_>, w: &Writer<'_>, of: LetterFor) -> Result<OfLetter, Problem> {
    let document = compose(act, w, &of)?;
    let account = accounts::get(w, of.account)?;
    let plan = match of.kind {
        LetterKind::PlanAgreement => plans::active(w, of.account, act.today)?.map(|plan| plan.id),
        LetterKind::Reminder => None,
    };
    let pdf = document.pdf();
    let letter = letters::add(
        w,
        &act.stamp(),
        &NewLetter {
            account: of.account,
            person: account.person,
            kind: of.kind.code(),
            plan,
            dated_on: act.today,
            pages: document.page_count(),
            text: &document.text(),
            sha256: &crate::token::sha256(&pdf),
            pdf: &pdf,
        },
    )?;
    let detail = json!({ "letter": letter, "kind": of.kind, "pages": document.page_count() });
    tell(w, &act.stamp(), of.account, "letter_made", &detail)?;
    Ok(OfLetter { letter })
}

pub(crate) fn get(_: &Act<'_>, r: &Reader<'_>, of: OfLetter) -> Result<KeptLetter, Problem> {
    let (_, text) = letters::document(r, of.letter)?;
    Ok(KeptLetter {
        row: letters::get(r, of.letter)?,
        text,
    })
}

fn file_name(row: &LetterRow) -> String {
    format!(
        "{}-{}-{}.pdf",
        row.kind.replace('_', "-"),
        row.dated_on,
        row.id.0
    )
}

/// Saves the letter where the person says.
pub(crate) fn save(act: &Act<'_>, of: OfLetter) -> Result<SavedFile, Problem> {
    let (row, (pdf, _)) = act.book().read(|r| -> Result<_, Problem> {
        Ok((
            letters::get(r, of.letter)?,
            letters::document(r, of.letter)?,
        ))
    })?;
    let Some(path) = act
        .desk
        .setup
        .host
        .choose_save(FileKind::Pdf, &file_name(&row))
    else {
        return Ok(SavedFile { path: None });
    };
    std::fs::write(&path, pdf).map_err(|cause| Problem::cannot_write(&shown(&path), &cause))?;
    Ok(SavedFile {
        path: Some(shown(&path)),
    })
}

/// Hands the letter to the system's viewer, from a file that its owner alone can read.
pub(crate) fn open(act: &Act<'_>, of: OfLetter) -> Result<OpenedFile, Problem> {
    let (row, (pdf, _)) = act.book().read(|r| -> Result<_, Problem> {
        Ok((
            letters::get(r, of.letter)?,
            letters::document(r, of.letter)?,
        ))
    })?;
    let path = put_out(&act.session, &file_name(&row), &pdf)?;
    let opened = act.desk.setup.host.open_with_system(&path);
    if let Err(cause) = &opened {
        log::warn!("the viewer did not open: {cause}");
    }
    Ok(OpenedFile {
        path: shown(&path),
        opened: opened.is_ok(),
    })
}

/// What became of a letter: printed counts as mailed today. Its file is deleted either way.
pub(crate) fn printed(act: &Act<'_>, w: &Writer<'_>, args: Printed) -> Result<Nothing, Problem> {
    let row = letters::get(w, args.letter)?;
    if args.printed && row.mailed_on.is_none() {
        letters::set_mailed(w, &act.stamp(), args.letter)?;
        let detail = json!({ "letter": args.letter, "kind": row.kind });
        tell(w, &act.stamp(), row.account, "letter_mailed", &detail)?;
    }
    let path = out_folder(&act.session).join(file_name(&row));
    if path.exists()
        && let Err(cause) = std::fs::remove_file(&path)
    {
        log::warn!("a printed letter's file was not deleted: {cause}");
    }
    Ok(Nothing {})
}

/// A page with the recovery key, as long as it waits to be confirmed.
pub(crate) fn recovery_kit(act: &Act<'_>, _: Nothing) -> Result<OpenedFile, Problem> {
    let pending = crate::desk::held(&act.session.recovery);
    let key = pending.as_ref().ok_or_else(Problem::no_recovery_pending)?;
    let agency: Agency = act.book().read(|r| settings::get(r, "agency"))?;
    let folder = act.book().folder();
    let document = duebook_paper::recovery_kit(&duebook_paper::RecoveryKit {
        agency: agency.name,
        book: folder
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        book_id: act.book().id(),
        instructions: Problem::recovery_steps(),
        key_groups: key.text().split('-').map(str::to_owned).collect(),
        made_on: act.today,
    });
    let document = document.map_err(|refused| Problem::letter_refused(&refused))?;
    let path = put_out(&act.session, "recovery-kit.pdf", &document.pdf())?;
    let opened = act.desk.setup.host.open_with_system(&path);
    Ok(OpenedFile {
        path: shown(&path),
        opened: opened.is_ok(),
    })
}

/// Where files for viewers lie: inside the book's folder, so that nothing is left elsewhere.
fn out_folder(session: &Session) -> PathBuf {
    session.book().folder().join("out")
}

fn put_out(session: &Session, name: &str, bytes: &[u8]) -> Result<PathBuf, Problem> {
    let folder = out_folder(session);
    let path = folder.join(name);
    let write = || -> std::io::Result<()> {
        std::fs::create_dir_all(&folder)?;
        narrow(&folder, 0o700)?;
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&path)?.write_all(bytes)
    };
    write().map_err(|cause| Problem::cannot_write(&shown(&path), &cause))?;
    Ok(path)
}

#[cfg(unix)]
fn narrow(path: &Path, mode: u32) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn narrow(_: &Path, _: u32) -> std::io::Result<()> {
    // Elsewhere the user's own data directory keeps others out.
    Ok(())
}

/// Deletes what was handed to viewers: on lock, at exit and at the next start.
pub(crate) fn clear_out(session: &Session) {
    let folder = out_folder(session);
    if folder.exists()
        && let Err(cause) = std::fs::remove_dir_all(&folder)
    {
        log::warn!("files for viewers were not deleted: {cause}");
    }
}
