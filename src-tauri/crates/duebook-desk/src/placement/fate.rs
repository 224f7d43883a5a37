//! What becomes of the records of a file: values only, no sentences.

use std::collections::BTreeMap;
use std::fmt;

use duebook_core::{Day, Money};

use super::map::Field;
use super::parts::Parts;

/// A value that must not be printed, logged or sent: it goes to the field cipher and nowhere
/// else.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Hidden<T>(T);

impl<T> Hidden<T> {
    pub(super) fn new(value: T) -> Hidden<T> {
        Hidden(value)
    }

    /// The value itself, to be encrypted.
    pub fn expose(&self) -> &T {
        &self.0
    }
}

impl<T> fmt::Debug for Hidden<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("•••")
    }
}

/// The accounts of the client that the book has already.
pub trait Known {
    /// Whether an account with this reference, written exactly so, is in the book.
    fn has(&self, reference: &str) -> bool;
}

impl Known for std::collections::HashSet<String> {
    fn has(&self, reference: &str) -> bool {
        self.contains(reference)
    }
}

/// Who owes. At least one part is there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Name {
    /// Given names.
    pub first: Option<String>,
    /// Family name.
    pub last: Option<String>,
    /// A business in place of a person.
    pub business: Option<String>,
}

impl Name {
    /// Whether nobody is named.
    pub fn is_empty(&self) -> bool {
        self.first.is_none() && self.last.is_none() && self.business.is_none()
    }
}

/// Where the person lives, as far as the file says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Address {
    /// Number and street.
    pub street: Option<String>,
    /// Apartment, suite, care of.
    pub street2: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Two capital letters.
    pub state: Option<String>,
    /// `12345` or `12345-6789`.
    pub zip: Option<String>,
}

/// The days of an account. None lies in the future.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Days {
    /// Opened.
    pub opened: Option<Day>,
    /// First delinquent, or served.
    pub delinquent: Option<Day>,
    /// Charged off.
    pub charged_off: Option<Day>,
    /// Last paid.
    pub last_paid: Option<Day>,
    /// A validation notice was sent.
    pub notice_sent: Option<Day>,
}

/// What is the matter with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fault {
    /// The value is missing where one is needed.
    Blank,
    /// No day in the map's order.
    NotADate,
    /// A day that no calendar has, like February 30.
    NoSuchDay,
    /// A day after today.
    InTheFuture,
    /// No amount.
    NotAnAmount,
    /// An amount with a fraction of a cent.
    ThreeDecimals,
    /// An amount beyond what a book can hold.
    TooLarge,
    /// A part of a balance that is below zero.
    Negative,
    /// Not ten digits that can be dialed.
    NotAPhone,
    /// No electronic address.
    NotAnEmail,
    /// Not nine digits that can be a social security number.
    NotAnSsn,
    /// Not five or nine digits.
    NotAZip,
    /// No state of the United States.
    NotAState,
    /// City, state and ZIP cannot be told apart.
    NotACityLine,
    /// Longer than a book keeps; its beginning was taken.
    TooLong,
    /// A letter was lost before the file came to us: a question mark or an unreadable sign stands
    /// in a name.
    LetterLost,
    /// A card number was masked.
    CardNumber,
    /// A card's security code was removed.
    SecurityCode,
    /// Another number that must not stand in clear text was masked.
    PrivateNumber,
    /// A text that a spreadsheet would run as a formula. It stays text.
    Formula,
    /// The parts said more than the balance and were cut to it.
    PartsAboveBalance,
    /// A quote that nothing closes; the row was read without quotes.
    StrayQuote,
    /// The row has more cells than there are headings.
    MoreCells,
}

impl Fault {
    /// Whether the field was left blank because of it. The others only want a look.
    pub fn blanks(self) -> bool {
        match self {
            Fault::Blank
            | Fault::NotADate
            | Fault::NoSuchDay
            | Fault::InTheFuture
            | Fault::NotAnAmount
            | Fault::ThreeDecimals
            | Fault::TooLarge
            | Fault::Negative
            | Fault::NotAPhone
            | Fault::NotAnEmail
            | Fault::NotAnSsn
            | Fault::NotAZip
            | Fault::NotAState
            | Fault::NotACityLine => true,
            Fault::TooLong
            | Fault::LetterLost
            | Fault::CardNumber
            | Fault::SecurityCode
            | Fault::PrivateNumber
            | Fault::Formula
            | Fault::PartsAboveBalance
            | Fault::StrayQuote
            | Fault::MoreCells => false,
        }
    }
}

/// Something of an accepted account that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The field; `None` for the row as a whole or a column that is mapped to nothing.
    pub field: Option<Field>,
    /// What is the matter.
    pub fault: Fault,
    /// The value as sent, masked, at most 120 characters of it.
    pub value: String,
}

/// A record as it may be kept: numbers that must not stand in clear are masked in it, and what
/// was masked (cards apart) lies beside it for the field cipher.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The cells as sent, in the order of [`Check::columns`], masked: a JSON array of them, or,
    /// where a person repaired some, an object of them (`sent`) and of pairs of a column and what
    /// stands there now (`repaired`). Columns count from 0.
    pub cells: Box<str>,
    /// The masked cells as sent. Card numbers and security codes are masked here too: they are
    /// kept nowhere (PCI DSS 4.0, 3.3.1 and 3.5.1).
    pub sealed: Vec<Sealed>,
}

/// A cell whose text goes to the field cipher.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Counted from 0 in [`Check::columns`].
    pub column: usize,
    /// The cell as sent.
    pub text: Hidden<String>,
}

/// An account ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Row of the file, counted from 1.
    pub row: usize,
    /// The client's number of the account.
    pub reference: String,
    /// Who owes.
    pub name: Name,
    /// Where to write to.
    pub address: Address,
    /// Ten digits each, each once, in the file's order.
    pub phones: Vec<String>,
    /// Electronic mail.
    pub email: Option<String>,
    /// Day of birth.
    pub birth: Option<Hidden<Day>>,
    /// Nine digits.
    pub ssn: Option<Hidden<String>>,
    /// The account's days.
    pub days: Days,
    /// What is owed; above zero.
    pub balance: Money,
    /// What it is made of; sums to the balance.
    pub parts: Parts,
    /// Paid before placement, already taken off the parts; not negative.
    pub payments: Money,
    /// What the parts missed of the balance and the map's remainder took.
    pub added: Money,
    /// The client's note, masked, lines kept.
    pub note: Option<String>,
    /// What a person should look at.
    pub looks: Vec<Look>,
    /// The record as sent.
    pub kept: Kept,
}

/// Why a record is no account. The first that applies, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RejectReason {
    /// No reference, or one longer than a reference can be.
    NoReference,
    /// Nobody is named.
    NoName,
    /// No balance that can be read.
    NoBalance(Fault),
    /// A balance of nothing or below.
    NotAboveZero(Money),
    /// The reference stands in an earlier record of the file.
    Repeated {
        /// The row of the first.
        first_row: usize,
    },
    /// The book has an account of this client with the reference.
    InBook,
}

/// A record that is no account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// Row of the file, counted from 1.
    pub row: usize,
    /// Why.
    pub reason: RejectReason,
    /// The field to repair.
    pub field: Field,
    /// The reference as far as there is one, masked.
    pub reference: String,
    /// The name as far as there is one, masked.
    pub name: Name,
    /// The balance if it could be read.
    pub balance: Option<Money>,
    /// The record as sent.
    pub kept: Kept,
}

/// Why a record is not about an account at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SkipReason {
    /// Nothing in it.
    Blank,
    /// Above the headings.
    Title,
    /// The headings, also when they are repeated further down.
    Heading,
    /// A line of totals.
    Total,
    /// A line of a fixed-width file that is no detail.
    OtherLine,
}

/// A record that is not about an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Skipped {
    /// Row of the file, counted from 1.
    pub row: usize,
    /// Why.
    pub reason: SkipReason,
}

/// What the file says of itself in its own totals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Control {
    /// So many accounts.
    pub count: Option<u64>,
    /// So much in all.
    pub total: Option<Money>,
}

/// The fate of every record: `ready + rejected + skipped = records`.
#[derive(Debug)]
pub struct Check {
    /// Rows of the file.
    pub records: usize,
    /// Accepted, in the order of the file.
    pub ready: Vec<Candidate>,
    /// No accounts, with reasons.
    pub rejected: Vec<Rejected>,
    /// Not about accounts.
    pub skipped: Vec<Skipped>,
    /// The names of the cells in every [`Kept`].
    pub columns: Vec<String>,
    /// Sum of the accepted balances.
    pub accepted_total: Money,
    /// Sum of all balances that could be read, the rejected ones too, to be held against the
    /// client's control total; `None` when it is beyond what a book can hold.
    pub sent_total: Option<Money>,
    /// Records that are about accounts: accepted and rejected.
    pub sent_count: usize,
    /// What the parts of accepted accounts missed, and the map's remainder took.
    pub added: Money,
    /// Accepted accounts with a card number or security code masked in the note.
    pub notes_masked: usize,
    /// Accepted and rejected records in which a person repaired something.
    pub repaired: usize,
    /// How often a field of an accepted account was left blank because its value was bad.
    pub blanked: BTreeMap<Field, usize>,
    /// The file's own totals, if it has such a line.
    pub control: Option<Control>,
}

impl Check {
    /// The accepted accounts that a person should look at.
    pub fn look(&self) -> impl Iterator<Item = &Candidate> {
        self.ready.iter().filter(|candidate| !candidate.looks.is_empty())
    }
}
