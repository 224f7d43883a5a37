//! Values in, PDF bytes and page images out.
//!
//! A letter is composed once into a page model of shaped glyphs, rules and structure; the PDF,
//! the image of each page and the plain text are all read from that model, so they cannot
//! disagree. Nothing here knows a ledger, a clock or a file: days and amounts are arguments, and
//! the same arguments give the same bytes.

mod compose;
pub mod envelope;
mod face;
mod facts;
mod grid;
mod kept;
mod length;
mod letterhead;
mod model;
mod paragraph;
mod pdf;
mod plain;
mod plan_agreement;
mod recovery_kit;
mod refused;
mod reminder;
pub mod sample;
mod schedule;
mod shape;
mod svg;
mod words;

pub use kept::page_of_kept;
pub use length::Length;
pub use letterhead::{About, Letterhead};
pub use model::{Document, PaperSize};
pub use plan_agreement::{PlanAgreement, WayToPay, payment_plan_agreement};
pub use recovery_kit::{RecoveryKit, recovery_kit};
pub use refused::Refused;
pub use reminder::{Itemization, Reminder, first_reminder};
pub use schedule::Installment;
pub use words::Disclosure;

/// Writes several documents one after another into one PDF, each with its bookmark.
pub fn pdf_of_all(title: &str, documents: &[Document]) -> Vec<u8> {
    pdf::write(title, documents)
}

#[cfg(test)]
mod tests;
