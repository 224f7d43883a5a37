//! The client statement: what was paid on a client's accounts, what of it is the client's, and
//! how the agency and the client stand with each other after it.

mod check;
mod reckoning;
mod table;

use duebook_core::{Day, Money, Rate};

use crate::compose::{BODY, HEADING, SMALL};
use crate::length::pt;
use crate::letterhead::{self, Letterhead, Opening};
use crate::model::{Document, PaperSize, Role};
use crate::paragraph::{plain, strong};
use crate::refused::Refused;
use crate::words::long_day;

/// A statement. Amounts come as they were decided; the paper adds them up only to check them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientStatement {
    /// The agency.
    pub head: Letterhead,
    /// The client's name, as its mail is addressed.
    pub client: String,
    /// The lines under the name.
    pub address: Vec<String>,
    /// `S-2031`.
    pub number: String,
    /// The statement's day, also the file's.
    pub date: Day,
    /// The first day it speaks of; `None` when it takes whatever was on no statement yet.
    pub from: Option<Day>,
    /// The last day it speaks of.
    pub through: Day,
    /// In the order in which they are printed.
    pub lines: Vec<StatementLine>,
    /// What the client owed before this statement.
    pub claim_in: Money,
    /// What of its claim the agency keeps from the client's share.
    pub offset: Money,
    /// What happens to the rest of the client's share.
    pub settled: Settled,
    /// What the client is asked to pay by an invoice of its own.
    pub invoiced: Option<Invoiced>,
    /// What the client owes after this statement and is not invoiced.
    pub claim_out: Money,
    /// Further words, a paragraph each.
    pub notes: Vec<String>,
    /// Who prepared it; empty to leave it out.
    pub prepared_by: String,
    /// Who approved it; empty to leave it out.
    pub approved_by: String,
    /// Why its preparer approved it alone; empty when another person did.
    pub alone_reason: String,
    /// Why it was printed again: `Sent again on request`. `None` on the first printing.
    pub copy: Option<String>,
    /// How far it is from being final; `None` once it is approved.
    pub unapproved: Option<Unapproved>,
}

/// A statement that nobody may take for a final one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unapproved {
    /// What it would say now.
    Preview,
    /// Prepared, and looked at by nobody else yet.
    Draft,
}

/// A line: what one item did on one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementLine {
    /// `D-104871`; empty for what belongs to no account.
    pub file: String,
    /// The person who owes.
    pub person: String,
    /// The client's own number for the account, as the client gave it; empty when there is none.
    pub reference: String,
    /// The item: `Check 1187`, `Card`, `Cash`, `Money order 4410`.
    pub item: String,
    /// The day of the item: credited to the person, returned by the bank, or reckoned anew.
    pub on: Day,
    /// What happened.
    pub kind: LineKind,
    /// What met the debt; negative when it was taken back.
    pub paid: Money,
    /// Of it, what goes back to the agency: costs it had advanced, and fees that are its own.
    pub costs_back: Money,
    /// The agency's commission.
    pub commission: Money,
    /// Its rate; `None` when the line has none or several.
    pub rate: Option<Rate>,
    /// Sales tax on the commission.
    pub tax: Money,
    /// What a sheriff or garnishee took off, where the client bears it.
    pub fee: Money,
    /// What of it is the client's.
    pub share: Money,
    /// What the client owes the agency because of it.
    pub claim: Money,
}

/// What happened to an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineKind {
    /// Paid to the agency.
    Payment,
    /// Paid to the client itself.
    PaidToYou,
    /// Divided anew: new less old.
    ReckonedAnew,
    /// Came back unpaid, or was charged back.
    Returned,
    /// Typed in error and undone.
    Voided,
    /// Moved to or from another account.
    Moved,
    /// The agency brought what the client's share lacked, and is owed it.
    Advanced,
    /// A fee or cost that the client owes: what for.
    Charged(String),
    /// Anything else that is the client's: what it is.
    Credited(String),
}

/// What happens to the client's share that is not offset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settled {
    /// Paid out.
    Remitted {
        /// How much; may be zero.
        amount: Money,
        /// `check 5002`, `ACH`; empty when nothing is paid.
        by: String,
        /// The day of the check or of the transfer.
        on: Day,
    },
    /// Approved, and not or no longer paid.
    Unpaid {
        /// How much.
        amount: Money,
    },
    /// Less than the least that is paid out; its lines come again on a later statement.
    UnderMinimum {
        /// How much.
        amount: Money,
        /// The least that is paid out.
        minimum: Money,
        /// The day by which it is paid whatever it is.
        until: Day,
    },
}

impl Settled {
    /// How much it is.
    pub fn amount(&self) -> Money {
        match self {
            Settled::Remitted { amount, .. }
            | Settled::Unpaid { amount }
            | Settled::UnderMinimum { amount, .. } => *amount,
        }
    }
}

/// What is invoiced with the statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invoiced {
    /// How much.
    pub amount: Money,
    /// `I-1044`.
    pub number: String,
    /// The day by which it is due; `None` when none was set.
    pub due_on: Option<Day>,
}

/// The title of a statement.
const TITLE: &str = "Client statement";
/// Pages that a statement of 5,000 long lines does not reach.
const PAGES: usize = 2_000;

/// Makes the statement.
///
/// # Errors
/// [`Refused`] when a name has characters that no embedded font has, when a line or the reckoning
/// does not add up, when something is missing, or when an amount is too long for its column.
pub fn client_statement(statement: &ClientStatement) -> Result<Document, Refused> {
    check::adds_up(statement)?;
    let mut c = start(statement)?;
    if let Some(words) = marked(statement) {
        c.flow(Role::P, &[strong(words)], BODY, pt(6));
    }
    let words = match statement.lines.len() {
        0 => format!("There was nothing to report through {}.", long_day(statement.through)),
        _ => format!("What was paid on your accounts, {}.", period(statement)),
    };
    c.flow(Role::P, &[plain(words)], BODY, pt(8));
    if !statement.lines.is_empty() {
        table::flow(&mut c, statement)?;
    }
    c.y += pt(14);
    reckoning::flow(&mut c, statement)?;
    for note in &statement.notes {
        c.flow(Role::P, &[plain(&**note)], BODY, pt(6));
    }
    c.flow(Role::P, &[plain(hands(statement))], SMALL, pt(0));
    c.finish(PAGES)
}

/// What is said above a statement that is not the first and final one.
fn marked(statement: &ClientStatement) -> Option<String> {
    match (statement.unapproved, &statement.copy) {
        (Some(Unapproved::Preview), _) => {
            Some("Preview. It is not prepared, and what it says may change.".into())
        }
        (Some(Unapproved::Draft), _) => {
            Some("Draft. It is not approved, and nothing is paid by it.".into())
        }
        (None, Some(reason)) => Some(format!("Copy. {reason}")),
        (None, None) => None,
    }
}

fn start(statement: &ClientStatement) -> Result<crate::compose::Composer, Refused> {
    let mark = match (statement.unapproved, &statement.copy) {
        (Some(Unapproved::Preview), _) => ", preview",
        (Some(Unapproved::Draft), _) => ", draft",
        (None, Some(_)) => ", copy",
        (None, None) => "",
    };
    let number = match statement.number.as_str() {
        "" => String::new(),
        number => format!(" {number}"),
    };
    let document = format!("{TITLE}{number}{mark}");
    let opening = Opening {
        name: &statement.client,
        address: &statement.address,
        facts: facts(statement),
        date: statement.date,
        title: TITLE,
        document: &document,
        running: &format!("{document}, {}", statement.client),
    };
    letterhead::open(&statement.head, &opening, PaperSize::LETTER)
}

fn facts(statement: &ClientStatement) -> Vec<crate::facts::Fact> {
    let mut facts = vec![("Date".into(), vec![plain(long_day(statement.date))])];
    if !statement.number.is_empty() {
        facts.push(("Statement".into(), vec![strong(&*statement.number)]));
    }
    facts.push(("Through".into(), vec![plain(long_day(statement.through))]));
    facts
}

fn period(statement: &ClientStatement) -> String {
    let through = long_day(statement.through);
    match statement.from {
        Some(from) => format!("{} to {through}", long_day(from)),
        None => format!("through {through}, as far as it is on no earlier statement"),
    }
}

/// Who stands for the statement, and whom to ask.
fn hands(statement: &ClientStatement) -> String {
    let mut words = String::new();
    for (what, who) in
        [("Prepared by", &statement.prepared_by), ("Approved by", &statement.approved_by)]
    {
        if !who.is_empty() {
            words.push_str(&format!("{what} {who}. "));
        }
    }
    if !statement.alone_reason.is_empty() {
        words.push_str(&format!("One person did both: {}. ", statement.alone_reason));
    }
    words + &format!("Questions: {}, {}.", statement.head.agency, statement.head.phone)
}

/// A heading that stays with what follows it.
fn heading(c: &mut crate::compose::Composer, words: &str, with: crate::length::Length) {
    c.need(HEADING.leading + pt(3) + with);
    c.flow(Role::H2, &[strong(words)], HEADING, pt(3));
}
