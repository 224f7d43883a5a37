//! Checks on printed stock: a US Letter sheet with one check, 8 1/2 by 3 1/2 inches, and two
//! stubs, one for the payee and one for the file. Bank, account, signature line and the line of
//! magnetic ink are on the stock already; only what is different on each check is printed.

mod panel;
mod stub;
mod test_page;

use duebook_core::{Day, Money};

use crate::amount_words::amount_in_words;
use crate::compose::Composer;
use crate::length::{Length, mil};
use crate::model::{Document, PaperSize};
use crate::refused::Refused;

pub use test_page::check_test_page;

/// A check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// The stock in the printer.
    pub stock: CheckStock,
    /// Its number, which must be that of the stock.
    pub number: u64,
    /// The day of the check, also the file's.
    pub date: Day,
    /// To whose order it is.
    pub payee: String,
    /// The lines under the payee's name, where a window envelope shows them: three at most.
    pub address: Vec<String>,
    /// How much; more than nothing.
    pub amount: Money,
    /// `Statement S-2031`; empty for none.
    pub memo: String,
    /// `Void after 90 days`; empty for none.
    pub void_after: String,
    /// Printed again for the file: marked across its face, so that nobody cashes it twice.
    pub copy: bool,
    /// Who pays, for the stubs.
    pub payer: String,
    /// The trust account's name, for the stubs.
    pub account: String,
    /// What the amount is made of. Sums to the amount; nothing for a check without parts.
    pub stub: Vec<StubLine>,
}

/// A line of the stubs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StubLine {
    /// `Your share, statement S-2031`.
    pub what: String,
    /// How much; negative for what was kept.
    pub amount: Money,
}

/// The sheet in the printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckStock {
    /// Where on the sheet the check is.
    pub place: CheckPlace,
    /// Whether the check's number is printed on it: most stock has it already.
    pub prints_number: bool,
    /// How far everything is moved to the right, in thousandths of an inch; at most 500 either
    /// way.
    pub right_mil: i32,
    /// How far everything is moved down, in thousandths of an inch; at most 500 either way.
    pub down_mil: i32,
}

/// Where on the sheet the check is; the two stubs have the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckPlace {
    /// 0 to 3 1/2 inches from the top.
    Top,
    /// 3 1/2 to 7 inches from the top.
    Middle,
    /// The last 3 1/2 inches.
    Bottom,
}

/// Height of a check.
const CHECK: Length = mil(3_500);
/// Farther than this, the sheet lies wrong in the printer.
const MOVED_AT_MOST: i32 = 500;

impl CheckPlace {
    /// The check's top edge.
    fn top(self) -> Length {
        match self {
            CheckPlace::Top => Length::ZERO,
            CheckPlace::Middle => mil(3_500),
            CheckPlace::Bottom => mil(7_500),
        }
    }

    /// The stubs' top edges.
    fn stubs(self) -> [Length; 2] {
        match self {
            CheckPlace::Top => [mil(3_500), mil(7_250)],
            CheckPlace::Middle => [Length::ZERO, mil(7_000)],
            CheckPlace::Bottom => [Length::ZERO, mil(3_750)],
        }
    }
}

/// Makes the check.
///
/// # Errors
/// [`Refused`] without payee or amount, when the stub's lines do not sum to the amount, when a
/// name has characters that no embedded font has, or when something does not fit its place.
pub fn check(check: &Check) -> Result<Document, Refused> {
    let Some(words) = amount_in_words(check.amount) else {
        return Err(Refused::Missing { what: "amount" });
    };
    if check.payee.trim().is_empty() {
        return Err(Refused::Missing { what: "payee" });
    }
    let sum: Money = check.stub.iter().map(|line| line.amount).sum();
    if !check.stub.is_empty() && sum != check.amount {
        return Err(Refused::DoesNotAddUp { sum, total: check.amount });
    }
    let copy = if check.copy { ", copy" } else { "" };
    let mut c = sheet(&format!("Check {}{copy}", check.number), check.date, check.stock)?;
    let moved = moved(check.stock);
    panel::draw(&mut c, check, &words, (moved.0, moved.1 + check.stock.place.top()))?;
    for top in check.stock.place.stubs() {
        stub::draw(&mut c, check, (moved.0, moved.1 + top))?;
    }
    c.finish_unnumbered(1)
}

fn sheet(title: &str, date: Day, stock: CheckStock) -> Result<Composer, Refused> {
    let far = [stock.right_mil, stock.down_mil].into_iter().find(|mil| mil.abs() > MOVED_AT_MOST);
    if let Some(far) = far {
        return Err(Refused::TooWide { text: format!("{far} thousandths of an inch") });
    }
    Ok(Composer::new(title, PaperSize::LETTER, date, (title, "")))
}

fn moved(stock: CheckStock) -> (Length, Length) {
    (mil(stock.right_mil), mil(stock.down_mil))
}
