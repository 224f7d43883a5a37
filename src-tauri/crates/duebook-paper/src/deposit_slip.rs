//! The deposit slip: what goes to the bank, once for the bank and once for the file, on one
//! sheet that is cut in the middle.

use duebook_core::{Day, Money};

use crate::compose::{Align, At, Composer, HAIRLINE, HEADING, Leaf, PARAGRAPH, SIDE_MARGIN, TABLE};
use crate::facts::{self, Fact, Place};
use crate::grid::{self, Column, Grid};
use crate::length::{Length, millipt, pt};
use crate::model::{Document, Ink, PaperSize, Role, Rule, Tree};
use crate::paragraph::{Style, plain, strong};
use crate::refused::Refused;
use crate::words::{dollars, long_day, short_day};

/// A deposit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DepositSlip {
    /// Whose account it is: the agency, as the bank knows it.
    pub depositor: String,
    /// The bank.
    pub bank: String,
    /// The account's name: `Client trust account`.
    pub account: String,
    /// The whole account number, which the bank needs.
    pub account_number: String,
    /// `N-41`; the agency's number of the slip.
    pub number: String,
    /// The day it is handed to the bank.
    pub on: Day,
    /// Checks and money orders, in the order in which they lie.
    pub checks: Vec<DepositCheck>,
    /// Notes and coins.
    pub cash: Money,
    /// The sum of checks and cash.
    pub total: Money,
}

/// One check or money order of a deposit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DepositCheck {
    /// Its number, as printed on it.
    pub number: String,
    /// Who wrote it; printed where there is room.
    pub from: String,
    /// How much.
    pub amount: Money,
}

/// Rows of a block; three blocks stand side by side.
const ROWS: usize = 12;
/// Checks of one sheet.
const ON_A_SHEET: usize = ROWS * 3;
const STYLE: Style = Style { size: millipt(8_500), leading: millipt(12_500), ..TABLE };
/// Where the sheet is cut.
const CUT: Length = pt(396);
/// From the top of a half to its first line.
const TOP: Length = pt(30);
const FACTS: Style = Style { size: pt(9), leading: millipt(12_500), ..TABLE };

/// Makes the slip. More checks than fit give further sheets, each with its sum; the total stands
/// on the last.
///
/// # Errors
/// [`Refused`] without a bank or anything to deposit, when checks and cash do not sum to the
/// total, or when a number or amount does not fit its column.
pub fn deposit_slip(slip: &DepositSlip) -> Result<Document, Refused> {
    if slip.bank.trim().is_empty() {
        return Err(Refused::Missing { what: "bank" });
    }
    if slip.checks.is_empty() && slip.cash.is_zero() {
        return Err(Refused::Missing { what: "deposit" });
    }
    let sum = slip.checks.iter().map(|check| check.amount).sum::<Money>() + slip.cash;
    if sum != slip.total {
        return Err(Refused::DoesNotAddUp { sum, total: slip.total });
    }
    let title = format!("Deposit slip {}", slip.number);
    let mut c = Composer::new(&title, PaperSize::LETTER, slip.on, ("", ""));
    let sheets: Vec<&[DepositCheck]> = match slip.checks.len() {
        0 => vec![&[]],
        _ => slip.checks.chunks(ON_A_SHEET).collect(),
    };
    for (at, checks) in sheets.iter().enumerate() {
        if at > 0 {
            c.new_blank_page();
        }
        let sheet = Sheet { slip, checks, number: at + 1, of: sheets.len() };
        for (top, copy) in [(Length::ZERO, "For the bank"), (CUT, "For our file")] {
            sheet.draw(&mut c, top, copy)?;
        }
        let (from, to) = ((pt(18), CUT), (c.sheet().width - pt(18), CUT));
        c.line(Rule { from, to, weight: HAIRLINE, dash: Some(pt(3)), ink: Ink::BLACK });
    }
    if c.pages() > sheets.len() {
        return Err(Refused::TooLong { pages_at_most: sheets.len() });
    }
    c.finish_unnumbered(sheets.len())
}

/// One sheet's part of the deposit.
struct Sheet<'a> {
    slip: &'a DepositSlip,
    checks: &'a [DepositCheck],
    number: usize,
    of: usize,
}

impl Sheet<'_> {
    fn draw(&self, c: &mut Composer, half: Length, copy: &str) -> Result<(), Refused> {
        let top = half + TOP;
        let (width, right) = (c.measure(), c.right());
        let at = At { x: SIDE_MARGIN, y: top, width, align: Align::Left };
        let head = Leaf { parent: Tree::ROOT, role: Role::H2 };
        let title = [strong("Deposit slip "), strong(&*self.slip.number)];
        let under = c.place(head, &title, HEADING, at);
        let of = if self.of > 1 {
            format!("{copy}, sheet {} of {}", self.number, self.of)
        } else {
            copy.to_owned()
        };
        let at = At { x: right, align: Align::RightAt, ..at };
        c.place(PARAGRAPH, &[plain(of)], FACTS, at);
        c.y = self.facts(c, under + pt(2)) + pt(7);
        if !self.checks.is_empty() {
            self.list(c)?;
            c.y += pt(6);
        }
        self.sums(c)
    }

    fn facts(&self, c: &mut Composer, y: Length) -> Length {
        let slip = self.slip;
        let left: Vec<Fact> = vec![
            ("Bank".into(), vec![strong(&*slip.bank)]),
            ("Account".into(), vec![plain(&*slip.account)]),
            ("Number".into(), vec![strong(&*slip.account_number)]),
        ];
        let right: Vec<Fact> = vec![
            ("Date".into(), vec![strong(long_day(slip.on))]),
            ("Depositor".into(), vec![plain(&*slip.depositor)]),
        ];
        let half = c.measure() / 2;
        let place = Place { x: SIDE_MARGIN, width: half - pt(10), labels: pt(50), style: FACTS };
        let under = facts::place(c, Tree::ROOT, &left, place, y);
        let place = Place { x: SIDE_MARGIN + half, labels: pt(54), ..place };
        under.max(facts::place(c, Tree::ROOT, &right, place, y))
    }

    /// The checks, in as many blocks as they need.
    fn list(&self, c: &mut Composer) -> Result<(), Refused> {
        let blocks = self.checks.len().div_ceil(ROWS);
        let named = blocks == 1;
        let column = |head: &str, align| Column { head: head.to_owned(), align };
        let mut columns = vec![column("Check", Align::Left)];
        if named {
            columns.push(column("From", Align::Left));
        }
        columns.push(column("Amount", Align::RightAt));
        let row = |check: &DepositCheck| {
            let mut row = vec![check.number.clone()];
            if named {
                row.push(check.from.clone());
            }
            row.push(check.amount.to_string());
            row
        };
        let grid = Grid {
            columns,
            rows: self.checks.iter().map(row).collect(),
            total: None,
            style: STYLE,
            blocks,
            x: SIDE_MARGIN,
            width: c.measure(),
        };
        grid::flow(c, &grid)
    }

    /// The sums in the right half: of this sheet, and on the last one of all.
    fn sums(&self, c: &mut Composer) -> Result<(), Refused> {
        let slip = self.slip;
        let sum = |checks: &[DepositCheck]| checks.iter().map(|check| check.amount).sum::<Money>();
        let counted =
            |count: usize| if count == 1 { "1 check".into() } else { format!("{count} checks") };
        let mut rows = Vec::new();
        if self.of > 1 {
            let label = format!("This sheet, {}", counted(self.checks.len()));
            rows.push(vec![label, sum(self.checks).to_string()]);
        }
        let last = self.number == self.of;
        if last {
            rows.push(vec![counted(slip.checks.len()), sum(&slip.checks).to_string()]);
            rows.push(vec!["Cash".to_owned(), slip.cash.to_string()]);
        }
        let label = format!("Deposit of {}", short_day(slip.on));
        let width = c.measure() / 2;
        let column = |align| Column { head: String::new(), align };
        let grid = Grid {
            columns: vec![column(Align::Left), column(Align::RightAt)],
            rows,
            total: last.then(|| vec![label, dollars(slip.total)]),
            style: FACTS,
            blocks: 1,
            x: SIDE_MARGIN + width,
            width,
        };
        grid::flow(c, &grid)
    }
}
