//! Values in, PDF bytes and page images out.
//!
//! A letter is composed once into a page model of shaped glyphs, rules and structure; the PDF,
//! the image of each page and the plain text are all read from that model, so they cannot
//! disagree. Nothing here knows a ledger, a clock or a file: days and amounts are arguments, and
//! the same arguments give the same bytes.

mod amount_words;
mod check;
mod compose;
mod deposit_slip;
pub mod envelope;
mod examiner_contents;
mod face;
mod facts;
mod grid;
mod interest_proof;
mod kept;
mod length;
mod letterhead;
mod model;
mod money_words;
mod paragraph;
mod payment_receipt;
mod pdf;
mod plain;
mod plan_agreement;
mod recovery_kit;
mod refused;
mod register;
mod reminder;
mod rows;
pub mod sample;
mod schedule;
mod shape;
mod statement;
mod svg;
mod trust_proof;
mod words;

pub use amount_words::amount_in_words;
pub use check::{Check, CheckPlace, CheckStock, StubLine, check, check_test_page};
pub use deposit_slip::{DepositCheck, DepositSlip, deposit_slip};
pub use examiner_contents::EXAMINER_CONTENTS;
pub use interest_proof::{InterestProof, interest_proof};
pub use kept::{page_of_kept, pages_of_kept};
pub use length::Length;
pub use letterhead::{About, Letterhead};
pub use model::{Document, PaperSize};
pub use money_words::{
    bank_line, ending_in, first_made_on, journal_memo, journal_open, journal_title, kept_name,
    movement, owner_kind, paid_by, paid_out_by, share_from, statement_item, statement_kind,
    stub_of_refund, stub_of_statement, transfer_words, void_after,
};
pub use payment_receipt::{Applied, PaymentReceipt, payment_receipt};
pub use plan_agreement::{PlanAgreement, WayToPay, payment_plan_agreement};
pub use recovery_kit::{RecoveryKit, recovery_kit};
pub use refused::Refused;
pub use register::{Register, RegisterColumn, register};
pub use reminder::{Itemization, Reminder, first_reminder};
pub use schedule::Installment;
pub use statement::{
    ClientStatement, Invoiced, LineKind, Settled, StatementLine, Unapproved, client_statement,
};
pub use trust_proof::{OpenLine, Outcome, Owner, TrustProof, trust_proof};
pub use words::Disclosure;

/// Writes several documents one after another into one PDF, each with its bookmark.
pub fn pdf_of_all(title: &str, documents: &[Document]) -> Vec<u8> {
    pdf::write(title, documents)
}

#[cfg(test)]
mod tests;
