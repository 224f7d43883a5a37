//! The receipt for a payment: what was received and how, what it met, what is owed after it.

use duebook_core::allocation::{BUCKETS, Parts};
use duebook_core::{Day, Money};

use crate::compose::{Align, BODY, Composer, HEADING, SIDE_MARGIN, TABLE};
use crate::facts;
use crate::grid::{self, Column, Grid};
use crate::length::pt;
use crate::letterhead::{self, About, Letterhead};
use crate::model::{Document, PaperSize, Role};
use crate::paragraph::{Style, plain, strong};
use crate::refused::Refused;
use crate::words::{Disclosure, dollars, long_day, part};

/// A receipt. Amounts and days come as they were decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentReceipt {
    /// The agency.
    pub head: Letterhead,
    /// The person, and the account that is named first.
    pub about: About,
    /// `R-3107`; empty when receipts are not numbered.
    pub number: String,
    /// What was received.
    pub received: Money,
    /// The day on which it counts for the person.
    pub received_on: Day,
    /// How, as in "by": `check 1187`, `card ending in 4242`, `cash`, `money order 4410`.
    pub by: String,
    /// What it met; at least one account.
    pub applied: Vec<Applied>,
    /// What no account needed and is held for the person.
    pub held: Money,
    /// Whether a bank can still take it back: not for cash.
    pub may_be_returned: bool,
    /// Further words, a paragraph each; usually none.
    pub further: Vec<String>,
    /// Who signs; the agency alone when empty.
    pub signed_by: String,
    /// The statement of 12 CFR 1006.18(e).
    pub disclosure: Disclosure,
}

/// What a payment met on one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// `D-104871`.
    pub our_file: String,
    /// The creditor to whom that debt is owed.
    pub creditor: String,
    /// What it met, by part of the debt.
    pub parts: Parts,
    /// What is owed after it.
    pub balance_after: Money,
    /// The day of `balance_after`.
    pub balance_on: Day,
}

/// Makes the receipt.
///
/// # Errors
/// [`Refused`] when something is missing, when what it met and what is held do not sum to what
/// was received, when a name has characters that no embedded font has, or when it needs a third
/// page.
pub fn payment_receipt(receipt: &PaymentReceipt) -> Result<Document, Refused> {
    if receipt.applied.is_empty() {
        return Err(Refused::Missing { what: "account" });
    }
    let met: Money = receipt.applied.iter().map(|applied| sum(&applied.parts)).sum();
    let sum = met + receipt.held;
    if sum != receipt.received {
        return Err(Refused::DoesNotAddUp { sum, total: receipt.received });
    }
    let title = "Receipt for your payment";
    let mut c = letterhead::start(&receipt.head, &receipt.about, title, PaperSize::LETTER)?;
    letterhead::salutation(&mut c, &receipt.about.name);
    let words = "Thank you for your payment. This is what we received and what it paid.";
    c.flow(Role::P, &[plain(words)], BODY, pt(7));
    letterhead::statement(&mut c, receipt.disclosure);
    received(&mut c, receipt);
    for applied in &receipt.applied {
        account(&mut c, applied)?;
    }
    closing(&mut c, receipt);
    c.finish(2)
}

fn sum(parts: &Parts) -> Money {
    BUCKETS.into_iter().map(|bucket| parts.get(bucket)).sum()
}

fn received(c: &mut Composer, receipt: &PaymentReceipt) {
    let mut facts: Vec<facts::Fact> = vec![
        ("Received".into(), vec![strong(dollars(receipt.received))]),
        ("On".into(), vec![plain(long_day(receipt.received_on))]),
        ("By".into(), vec![plain(&*receipt.by)]),
    ];
    if !receipt.number.is_empty() {
        facts.push(("Receipt".into(), vec![plain(&*receipt.number)]));
    }
    facts::flow(c, &facts, pt(12));
}

/// What the payment met on an account, and what is owed after it.
fn account(c: &mut Composer, applied: &Applied) -> Result<(), Refused> {
    let rows: Vec<Vec<String>> = BUCKETS
        .into_iter()
        .map(|bucket| (part(bucket), applied.parts.get(bucket)))
        .filter(|(_, amount)| !amount.is_zero())
        .map(|(name, amount)| vec![name.to_owned(), amount.to_string()])
        .collect();
    let style = Style { leading: pt(14), ..TABLE };
    // An account is never divided between pages.
    c.need(HEADING.leading + style.leading * (rows.len() as i32 + 2) + BODY.leading * 2 + pt(30));
    let title = format!("Account {}, {}", applied.our_file, applied.creditor);
    c.flow(Role::H2, &[strong(title)], HEADING, pt(3));
    let column = |head: &str, align| Column { head: head.to_owned(), align };
    let grid = Grid {
        columns: vec![column("It paid", Align::Left), column("Amount", Align::RightAt)],
        rows,
        total: Some(vec!["Paid on this account".to_owned(), dollars(sum(&applied.parts))]),
        style,
        blocks: 1,
        x: SIDE_MARGIN,
        width: c.measure() * 3 / 5,
    };
    grid::flow(c, &grid)?;
    c.y += pt(6);
    let after = dollars(applied.balance_after);
    let on = long_day(applied.balance_on);
    let words =
        [plain("Owed on this account after it: "), strong(after), plain(format!(" on {on}."))];
    c.flow(Role::P, &words, BODY, pt(12));
    Ok(())
}

fn closing(c: &mut Composer, receipt: &PaymentReceipt) {
    if receipt.held.is_positive() {
        let words = format!(
            "{} was more than you owed. It is yours; we hold it for you and will pay it back.",
            dollars(receipt.held)
        );
        c.flow(Role::P, &[plain(words)], BODY, pt(7));
    }
    if receipt.may_be_returned {
        let words = "If a bank returns this payment unpaid, it no longer counts, and we will write \
                     to you.";
        c.flow(Role::P, &[plain(words)], BODY, pt(7));
    }
    for words in &receipt.further {
        c.flow(Role::P, &[plain(&**words)], BODY, pt(7));
    }
    let words = format!("Please keep this receipt. Questions? Call us at {}.", receipt.head.phone);
    c.flow(Role::P, &[plain(words)], BODY, pt(12));
    let signed = if receipt.signed_by.is_empty() {
        receipt.head.agency.clone()
    } else {
        format!("{}, {}", receipt.signed_by, receipt.head.agency)
    };
    c.flow(Role::P, &[plain(signed)], BODY, pt(0));
}
