//! Letters: may this one go out, what it says, the preview, the file for the printer.

use duebook_book::history::tell;
use duebook_book::letters::{self, LetterRow, NewLetter};
use duebook_book::{Reader, Writer, accounts, plans, settings};
use duebook_core::id::{AccountId, FileNumber, LetterId};
use duebook_core::shape;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::act::Act;
use crate::agency::Agency;
use crate::clients::Nothing;
use crate::host::FileKind;
use crate::letter_text::compose;
use crate::outbox::{self, OpenedFile, SavedFile};
use crate::problem::Problem;
use crate::session::Pages;

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
    pub(crate) fn code(self) -> &'static str {
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

    /// A letter that was not mailed yet, and for whom it is.
    pub struct WaitingLetter {
        pub letter: LetterRow,
        pub file_number: FileNumber,
        /// Last name first.
        pub person: String,
    }

    /// A letter as it was made. The pages are pictures under the token.
    pub struct KeptLetter {
        pub row: LetterRow,
        pub token: String,
        pub text: String,
    }

    /// What became of a letter that was handed to the viewer.
    pub struct Printed {
        pub letter: LetterId,
        /// Whether it printed: then it counts as mailed today.
        pub printed: bool,
    }
}

pub(crate) fn preview(act: &Act<'_>, of: LetterFor) -> Result<LetterPreview, Problem> {
    let document = act.book().read(|r| compose(act, r, &of))?;
    Ok(LetterPreview {
        pages: document.page_count(),
        title: document.title.clone(),
        text: document.text(),
        token: act.session.show(Pages::Preview(document)),
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

pub(crate) fn get(act: &Act<'_>, r: &Reader<'_>, of: OfLetter) -> Result<KeptLetter, Problem> {
    let (pdf, text) = letters::document(r, of.letter)?;
    let token = act.session.show(Pages::Kept(of.letter, pdf));
    Ok(KeptLetter { row: letters::get(r, of.letter)?, token, text })
}

/// How many letters wait before the oldest are left out of the list.
const WAITING_SHOWN: u32 = 500;

/// The newest letters that were not mailed.
pub(crate) fn waiting(
    _: &Act<'_>,
    r: &Reader<'_>,
    _: Nothing,
) -> Result<Vec<WaitingLetter>, Problem> {
    letters::not_mailed(r, WAITING_SHOWN)?
        .into_iter()
        .map(|letter| {
            let account = accounts::row_of(r, letter.account)?;
            Ok(WaitingLetter { letter, file_number: account.file_number, person: account.person })
        })
        .collect()
}

fn file_name(row: &LetterRow) -> String {
    format!("{}-{}-{}.pdf", row.kind.replace('_', "-"), row.dated_on, row.id.0)
}

/// Saves the letter where the person says.
pub(crate) fn save(act: &Act<'_>, of: OfLetter) -> Result<SavedFile, Problem> {
    let (row, (pdf, _)) = act.book().read(|r| -> Result<_, Problem> {
        Ok((letters::get(r, of.letter)?, letters::document(r, of.letter)?))
    })?;
    outbox::save_as(act, FileKind::Pdf, &file_name(&row), &pdf)
}

/// Hands the letter to the system's viewer, from a file that its owner alone can read.
pub(crate) fn open(act: &Act<'_>, of: OfLetter) -> Result<OpenedFile, Problem> {
    let (row, (pdf, _)) = act.book().read(|r| -> Result<_, Problem> {
        Ok((letters::get(r, of.letter)?, letters::document(r, of.letter)?))
    })?;
    outbox::open(act, &file_name(&row), &pdf)
}

/// What became of a letter: printed counts as mailed today. Its file is deleted either way.
pub(crate) fn printed(act: &Act<'_>, w: &Writer<'_>, args: Printed) -> Result<Nothing, Problem> {
    let row = letters::get(w, args.letter)?;
    if args.printed && row.mailed_on.is_none() {
        letters::set_mailed(w, &act.stamp(), args.letter)?;
        let detail = json!({ "letter": args.letter, "kind": row.kind });
        tell(w, &act.stamp(), row.account, "letter_mailed", &detail)?;
    }
    outbox::delete(act, &file_name(&row));
    Ok(Nothing {})
}

/// A page with the recovery key, as long as it waits to be confirmed.
pub(crate) fn recovery_kit(act: &Act<'_>, _: Nothing) -> Result<OpenedFile, Problem> {
    let pending = crate::desk::held(&act.session.recovery);
    let key = pending.as_ref().ok_or_else(Problem::no_recovery_pending)?;
    let agency: Agency = act.book().read(|r| settings::get(r, "agency"))?;
    let mut key_groups: Vec<String> = key.text().split('-').map(str::to_owned).collect();
    let check = key_groups.pop().unwrap_or_default();
    let folder = act.book().folder();
    let document = duebook_paper::recovery_kit(&duebook_paper::RecoveryKit {
        agency: agency.name,
        book: folder.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        book_id: act.book().id(),
        instructions: Problem::recovery_steps(),
        key_groups,
        check,
        made_on: act.today,
    });
    let document = document.map_err(|refused| Problem::letter_refused(&refused))?;
    outbox::open(act, "recovery-kit.pdf", &document.pdf())
}
