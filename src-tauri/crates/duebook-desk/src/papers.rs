//! Papers about money: opened in the system's viewer for printing, or saved as PDF. What they say
//! is in `paper_text` and `checks`.

use duebook_book::deposits::{self, SlipRow};
use duebook_book::{Reader, paper_log, statements};
use duebook_core::id::{
    AccountId, ClientId, DepositId, ItemId, PaymentOutId, StatementId, TrustBankId,
};
use duebook_core::{Day, shape};
use duebook_paper::Document;
use serde::{Deserialize, Serialize};

use crate::act::Act;
use crate::host::FileKind;
use crate::money::OfBank;
use crate::outbox::{self, OpenedFile, SavedFile};
use crate::problem::Problem;
use crate::{checks, exports, form, paper_text};

/// A paper about money.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[allow(missing_docs, reason = "fields are named for what they hold")]
pub enum Paper {
    /// What a statement would say.
    StatementDraft { client: ClientId, trust_bank: TrustBankId, through_on: Day },
    /// A statement: a draft until it is approved, then final, then a copy.
    Statement { statement: StatementId },
    /// A copy of a check, marked as one.
    CheckCopy { payment: PaymentOutId },
    /// A page to hold against the check stock of a trust bank.
    CheckTest { trust_bank: TrustBankId },
    /// A deposit slip, once for the bank and once for the file.
    DepositSlip { deposit: DepositId },
    /// The receipt for what a person paid, named by one of the accounts.
    Receipt { item: ItemId, account: AccountId },
    /// The proof of a trust bank on a day.
    Proof { trust_bank: TrustBankId, on: Day },
    /// What trust owed a client before the days, each entry in them, and the balance after each.
    ClientLedger { client: ClientId, from_on: Day, to_on: Day },
}

shape! {
    /// One paper.
    pub struct OfPaper {
        pub paper: Paper,
    }
}

/// A paper that was laid out.
pub(crate) struct Made {
    /// The name of its file, without the ending.
    pub(crate) name: String,
    pub(crate) document: Document,
}

/// How many slips the list shows.
const SLIPS_SHOWN: u32 = 200;

/// The deposit slips of a trust bank, the latest first.
pub(crate) fn slips(_: &Act<'_>, r: &Reader<'_>, of: OfBank) -> Result<Vec<SlipRow>, Problem> {
    Ok(deposits::slips(r, of.trust_bank, SLIPS_SHOWN)?)
}

fn make(act: &Act<'_>, r: &Reader<'_>, paper: &Paper) -> Result<Made, Problem> {
    match paper {
        Paper::StatementDraft { client, trust_bank, through_on } => {
            form::past("through_on", *through_on, act.today)?;
            let view = statements::draft(r, *client, *trust_bank, *through_on)?;
            paper_text::statement(act, r, &view)
        }
        Paper::Statement { statement } => {
            paper_text::statement(act, r, &statements::get(r, *statement)?)
        }
        Paper::CheckCopy { payment } => checks::copy(r, *payment),
        Paper::CheckTest { trust_bank } => checks::test_page(act, r, *trust_bank),
        Paper::DepositSlip { deposit } => paper_text::deposit_slip(act, r, *deposit),
        Paper::Receipt { item, account } => paper_text::receipt(act, r, *item, *account),
        Paper::Proof { trust_bank, on } => {
            form::past("on", *on, act.today)?;
            paper_text::proof(act, r, *trust_bank, *on)
        }
        Paper::ClientLedger { client, from_on, to_on } => {
            let span = exports::span(act, *from_on, *to_on)?;
            paper_text::client_ledger(act, r, *client, span)
        }
    }
}

/// Hands a paper to the system's viewer, from a file that its owner alone can read.
pub(crate) fn open(act: &Act<'_>, of: OfPaper) -> Result<OpenedFile, Problem> {
    let made = act.book().read_long(|r| make(act, r, &of.paper))?;
    let opened = hand_over(act, &made)?;
    if opened.opened {
        note(act, &of.paper)?;
    }
    Ok(opened)
}

/// Saves a paper where the person says.
pub(crate) fn save(act: &Act<'_>, of: OfPaper) -> Result<SavedFile, Problem> {
    let made = act.book().read_long(|r| make(act, r, &of.paper))?;
    let saved =
        outbox::save_as(act, FileKind::Pdf, &format!("{}.pdf", made.name), &made.document.pdf())?;
    if saved.path.is_some() {
        note(act, &of.paper)?;
    }
    Ok(saved)
}

/// A final statement that was handed over once is a copy from then on.
fn note(act: &Act<'_>, paper: &Paper) -> Result<(), Problem> {
    let Paper::Statement { statement } = paper else { return Ok(()) };
    act.session.write(|w| match statements::get(w, *statement)?.approved {
        true => Ok(paper_log::statement_made(w, &act.stamp(), *statement)?),
        false => Ok(()),
    })
}

/// Puts a document among the files for viewers and opens it.
pub(crate) fn hand_over(act: &Act<'_>, made: &Made) -> Result<OpenedFile, Problem> {
    outbox::open(act, &format!("{}.pdf", made.name), &made.document.pdf())
}
