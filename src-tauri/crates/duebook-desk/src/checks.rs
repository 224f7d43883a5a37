//! Checks of a trust bank: the stock in the printer, and the check of a payment. A check is
//! printed as one until someone says that it came out; whatever comes later is marked as a copy.

use duebook_book::paying::{self, PaymentOut};
use duebook_book::{
    Reader, Writer, accounts, clients, paper_log, people, settings, statements, third_parties,
};
use duebook_core::id::{PaymentOutId, TrustBankId};
use duebook_core::shape;
use duebook_paper as paper;
use serde::{Deserialize, Serialize};

use crate::act::Act;
use crate::agency::Agency;
use crate::clients::Nothing;
use crate::letter_text::{city_line, lines};
use crate::money::OfBank;
use crate::outbox::{self, OpenedFile};
use crate::paper_text::trust_bank_of;
use crate::papers::{Made, hand_over};
use crate::problem::Problem;

/// Where on the sheet the check is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum CheckPlace {
    /// The upper third.
    #[default]
    Top,
    /// The middle third.
    Middle,
    /// The lower third.
    Bottom,
}

shape! {
    /// The check stock of a trust bank. Bank, account, signature line and the line of magnetic
    /// ink are on it already.
    #[derive(Default)]
    pub struct CheckStock {
        pub place: CheckPlace,
        /// Whether the number is printed too: most stock has it.
        pub prints_number: bool,
        /// Thousandths of an inch by which everything is moved, at most 500 either way.
        pub right_mil: i32,
        pub down_mil: i32,
        /// The number of the first sheet; 0 to go on from the last check.
        pub first_number: u32,
        /// Days until a check is void; 0 to say nothing of it.
        pub void_after_days: u32,
    }

    /// The check stock of a trust bank as it is typed.
    pub struct SaveCheckStock {
        pub trust_bank: TrustBankId,
        pub stock: CheckStock,
    }

    /// The number of the next check of a trust bank.
    pub struct NextCheck {
        pub trust_bank: TrustBankId,
        pub number: String,
    }

    /// One payment out.
    pub struct OfPayment {
        pub payment: PaymentOutId,
    }

    /// What became of a check that was handed to the viewer.
    pub struct CheckPrinted {
        pub payment: PaymentOutId,
        /// Whether it came out: then whatever is printed later is a copy.
        pub printed: bool,
    }
}

/// Farther than this, the sheet lies wrong in the printer.
const MOVED_AT_MOST: i32 = 500;
/// A bank pays no check that is older than six months (UCC 4-404).
const VOID_AFTER_AT_MOST: u32 = 180;
/// The highest number that a first sheet may have.
const NUMBER_MAX: u32 = 999_999_999;

fn setting(bank: TrustBankId) -> String {
    format!("check_stock/{}", bank.0)
}

/// The check stock of a trust bank.
pub(crate) fn stock(_: &Act<'_>, r: &Reader<'_>, of: OfBank) -> Result<CheckStock, Problem> {
    stock_of(r, of.trust_bank)
}

fn stock_of(r: &Reader<'_>, bank: TrustBankId) -> Result<CheckStock, Problem> {
    Ok(settings::get(r, &setting(bank))?)
}

/// Saves the check stock of a trust bank.
pub(crate) fn save_stock(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: SaveCheckStock,
) -> Result<Nothing, Problem> {
    duebook_book::trust_banks::get(w, args.trust_bank)?;
    let stock = args.stock;
    for (field, mil) in [("right_mil", stock.right_mil), ("down_mil", stock.down_mil)] {
        if mil.abs() > MOVED_AT_MOST {
            return Err(Problem::check_moved_too_far(field));
        }
    }
    if stock.first_number > NUMBER_MAX {
        return Err(Problem::not_a_check_number());
    }
    if stock.void_after_days > VOID_AFTER_AT_MOST {
        return Err(Problem::check_void_too_late());
    }
    settings::set(w, &act.stamp(), &setting(args.trust_bank), &stock)?;
    Ok(Nothing {})
}

/// The number of the next check of a trust bank.
pub(crate) fn next_number(r: &Reader<'_>, bank: TrustBankId) -> Result<String, Problem> {
    let first = stock_of(r, bank)?.first_number;
    Ok(paying::next_number(r, bank, u64::from(first))?)
}

fn paper_stock(stock: &CheckStock) -> paper::CheckStock {
    paper::CheckStock {
        place: match stock.place {
            CheckPlace::Top => paper::CheckPlace::Top,
            CheckPlace::Middle => paper::CheckPlace::Middle,
            CheckPlace::Bottom => paper::CheckPlace::Bottom,
        },
        prints_number: stock.prints_number,
        right_mil: stock.right_mil,
        down_mil: stock.down_mil,
    }
}

/// A page to hold against the stock.
pub(crate) fn test_page(act: &Act<'_>, r: &Reader<'_>, bank: TrustBankId) -> Result<Made, Problem> {
    let stock = paper_stock(&stock_of(r, bank)?);
    let document = paper::check_test_page(stock, act.today);
    let document = document.map_err(|refused| Problem::paper_refused(&refused))?;
    Ok(Made { name: format!("check-test-{}", bank.0), document })
}

/// A copy of a check for the file, marked as one.
pub(crate) fn copy(r: &Reader<'_>, id: PaymentOutId) -> Result<Made, Problem> {
    let payment = paying::get(r, id)?;
    if payment.method != "check" {
        return Err(Problem::not_a_check());
    }
    made(r, &payment, true)
}

/// Hands the check of a payment to the system's viewer. It is one check as long as nobody has
/// said that it came out.
pub(crate) fn open(act: &Act<'_>, of: OfPayment) -> Result<OpenedFile, Problem> {
    let made = act.book().read(|r| {
        let payment = paying::get(r, of.payment)?;
        may_print(&payment)?;
        made(r, &payment, false)
    })?;
    hand_over(act, &made)
}

fn may_print(payment: &PaymentOut) -> Result<(), Problem> {
    if payment.method != "check" {
        return Err(Problem::not_a_check());
    }
    if payment.undone_why.is_some() {
        return Err(Problem::check_undone(&payment.number));
    }
    match payment.printed_on {
        Some(on) => Err(Problem::check_printed(&payment.number, on)),
        None => Ok(()),
    }
}

/// What became of a check. Its file is deleted either way.
pub(crate) fn printed(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: CheckPrinted,
) -> Result<Nothing, Problem> {
    let payment = paying::get(w, args.payment)?;
    if args.printed {
        may_print(&payment)?;
        paper_log::check_made(w, &act.stamp(), args.payment)?;
    }
    outbox::delete(act, &format!("{}.pdf", name_of(&payment, false)));
    Ok(Nothing {})
}

fn name_of(payment: &PaymentOut, copy: bool) -> String {
    let copy = if copy { "-copy" } else { "" };
    format!("check-{}-{}{copy}", payment.trust_bank.0, payment.number)
}

fn made(r: &Reader<'_>, payment: &PaymentOut, copy: bool) -> Result<Made, Problem> {
    let agency: Agency = settings::get(r, "agency")?;
    let stock = stock_of(r, payment.trust_bank)?;
    let (memo, stub) = parts(r, payment)?;
    let (bank, ending) = trust_bank_of(r, payment.trust_bank)?;
    let check = paper::Check {
        stock: paper_stock(&stock),
        number: payment.number.parse().map_err(|_| Problem::not_a_check_number())?,
        date: payment.paid_on,
        payee: payment.payee.clone(),
        address: address(r, payment)?,
        amount: payment.amount,
        memo,
        void_after: paper::void_after(stock.void_after_days),
        copy,
        payer: agency.name,
        account: lines(&[&bank, &ending]).join(", "),
        stub,
    };
    let document = paper::check(&check).map_err(|refused| Problem::paper_refused(&refused))?;
    Ok(Made { name: name_of(payment, copy), document })
}

/// What the check is for, and what its amount is made of.
fn parts(r: &Reader<'_>, payment: &PaymentOut) -> Result<(String, Vec<paper::StubLine>), Problem> {
    if let Some(id) = payment.statement {
        let view = statements::get(r, id)?;
        let number = view.number.unwrap_or_default().to_string();
        return Ok(paper::stub_of_statement(&number, view.sums.shares, view.sums.offset));
    }
    let Some(account) = payment.account else { return Ok((String::new(), Vec::new())) };
    let file = accounts::get(r, account)?.file_number.to_string();
    Ok(paper::stub_of_refund(&file, payment.amount))
}

/// The lines under the payee's name: of the client, the person or the third party.
fn address(r: &Reader<'_>, payment: &PaymentOut) -> Result<Vec<String>, Problem> {
    if let Some(third) = payment.third {
        let at = third_parties::get(r, third)?.form;
        return Ok(lines(&[&at.street, &city_line(&at.city, &at.state, &at.zip)]));
    }
    if let Some(account) = payment.account {
        let person = people::get(r, accounts::get(r, account)?.person)?;
        let Some(kept) = person.address else { return Ok(Vec::new()) };
        let at = kept.address;
        return Ok(lines(&[&at.street, &at.street2, &city_line(&at.city, &at.state, &at.zip)]));
    }
    let Some(client) = payment.client else { return Ok(Vec::new()) };
    let at = clients::get(r, client)?.form;
    Ok(lines(&[&at.contact, &at.street, &city_line(&at.city, &at.state, &at.zip)]))
}
