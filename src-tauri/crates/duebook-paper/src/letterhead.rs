//! The head of every letter: who writes, to whom, about which account. Places are those of a
//! window envelope.

use duebook_core::Day;

use crate::compose::{Align, At, Composer, HAIRLINE, Leaf, SMALL, TITLE};
use crate::envelope;
use crate::facts::{self, Fact, Place};
use crate::length::{Length, millipt, pt};
use crate::model::{Ink, PaperSize, Role, Tree};
use crate::paragraph::{Style, plain, strong};
use crate::refused::Refused;
use crate::shape::Figures;

/// The agency as it stands at the head of its letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letterhead {
    /// Its true business name (12 CFR 1006.18(b)).
    pub agency: String,
    /// Street or box, then city, state and ZIP.
    pub address: Vec<String>,
    /// Where payments and tear-off slips go, when not to `address`.
    pub return_address: Option<Vec<String>>,
    /// As people dial it.
    pub phone: String,
    /// When someone answers: `8 am to 6 pm, Monday to Friday`.
    pub hours: String,
    /// Printed as given; empty when there is none.
    pub website: String,
    /// License numbers that a state wants on letters; empty when there are none.
    pub license: String,
}

/// What every letter about an account says at its head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The person's name, as in the salutation.
    pub name: String,
    /// The lines under the name: care of, street, city with state and ZIP.
    pub address: Vec<String>,
    /// The letter's date, also the file's.
    pub date: Day,
    /// `D-104871`.
    pub our_file: String,
    /// The creditor to whom the debt is owed.
    pub creditor: String,
    /// The creditor's own number for it, masked by the caller; empty when there is none.
    pub reference: String,
}

impl Letterhead {
    /// Where slips and checks are mailed.
    pub(crate) fn mail_to(&self) -> &[String] {
        self.return_address.as_deref().unwrap_or(&self.address)
    }
}

const ADDRESS: Style = Style {
    size: millipt(10_500),
    leading: envelope::ADDRESS_LEADING,
    figures: Figures::Proportional,
    ink: Ink::BLACK,
};
const NAME: Style =
    Style { size: pt(15), leading: pt(17), figures: Figures::Proportional, ink: Ink::BLACK };
const HEAD_LINES: Style =
    Style { size: pt(9), leading: pt(12), figures: Figures::Proportional, ink: Ink::BLACK };
/// Bytes of a line that is set at all: a book keeps 120 characters.
const LINE_AT_MOST: usize = 1_000;
/// Title of the letter: below the first fold.
const TITLE_TOP: Length = pt(286);

/// Starts a letter about an account: head, address, references and title.
///
/// # Errors
/// [`Refused::Missing`] without agency, recipient or creditor; [`Refused::TooWide`] when the
/// address has more lines than a window shows.
pub(crate) fn start(
    head: &Letterhead,
    about: &About,
    title: &str,
    size: PaperSize,
) -> Result<Composer, Refused> {
    if about.creditor.trim().is_empty() {
        return Err(Refused::Missing { what: "creditor" });
    }
    let mut facts: Vec<Fact> = vec![
        ("Date".into(), vec![plain(crate::words::long_day(about.date))]),
        ("Our file".into(), vec![strong(&*about.our_file)]),
        ("Creditor".into(), vec![plain(&*about.creditor)]),
    ];
    if !about.reference.is_empty() {
        facts.push(("Reference".into(), vec![plain(&*about.reference)]));
    }
    let opening = Opening {
        name: &about.name,
        address: &about.address,
        facts,
        date: about.date,
        title,
        document: &format!("{title}, {}", about.our_file),
        running: &format!("{title}, our file {}", about.our_file),
    };
    open(head, &opening, size)
}

/// What stands on the first page of anything that is mailed.
pub(crate) struct Opening<'a> {
    /// To whom it goes.
    pub name: &'a str,
    /// The lines under the name.
    pub address: &'a [String],
    /// Beside the address, where no window shows them.
    pub facts: Vec<Fact>,
    /// The day of the letter, also the file's.
    pub date: Day,
    /// The title on the page.
    pub title: &'a str,
    /// The title of the file.
    pub document: &'a str,
    /// What stands at the head of later pages, before the date.
    pub running: &'a str,
}

/// Starts anything that is mailed: head, address, facts and title.
///
/// # Errors
/// [`Refused::Missing`] without agency or recipient; [`Refused::TooWide`] when the address has
/// more lines than a window shows.
pub(crate) fn open(
    head: &Letterhead,
    opening: &Opening<'_>,
    size: PaperSize,
) -> Result<Composer, Refused> {
    let needed = [(head.agency.as_str(), "agency"), (opening.name, "recipient")];
    if let Some((_, what)) = needed.iter().find(|(text, _)| text.trim().is_empty()) {
        return Err(Refused::Missing { what });
    }
    let facts = opening.facts.iter().flat_map(|(_, value)| value).map(|span| &span.text[..]);
    let lines = opening.address.iter().chain(&head.address).map(|line| &line[..]);
    let mut lines = lines.chain(facts).chain([&*head.agency, opening.name]);
    if let Some(long) = lines.find(|line| line.len() > LINE_AT_MOST) {
        return Err(Refused::TooWide { text: long.chars().take(60).collect() });
    }
    let date = crate::words::long_day(opening.date);
    let mut c = Composer::new(opening.document, size, opening.date, (opening.running, &date));
    sender(&mut c, head);
    recipient(&mut c, opening.name, opening.address)?;
    let under = references(&mut c, &opening.facts);
    fold_marks(&mut c);
    c.y = TITLE_TOP.max(under + pt(14));
    c.flow(Role::H1, &[strong(opening.title)], TITLE, pt(8));
    Ok(c)
}

fn sender(c: &mut Composer, head: &Letterhead) {
    let x = envelope::ADDRESS_LEFT;
    let width = envelope::CLEAR_OF_WINDOW - x - pt(16);
    let at = |y: Length| At { x, y, width, align: Align::Left };
    let top = envelope::SENDER_FIRST_BASELINE - NAME.leading - NAME.size + pt(1);
    let block = c.node(Tree::ROOT, Role::Block);
    let line_of = |parent| Leaf { parent, role: Role::P };
    let mut y = c.place(line_of(block), &[strong(&*head.agency)], NAME, at(top));
    y = y.max(envelope::SENDER_FIRST_BASELINE - HEAD_LINES.size);
    for line in &head.address {
        y = c.place(line_of(block), &[plain(&**line)], HEAD_LINES, at(y));
    }
    let block = c.node(Tree::ROOT, Role::Block);
    let left = envelope::CLEAR_OF_WINDOW;
    let width = c.sheet().width - left - pt(36);
    let mut y = envelope::SENDER_FIRST_BASELINE - HEAD_LINES.size;
    for line in [&head.phone, &head.hours, &head.website, &head.license] {
        if !line.is_empty() {
            let at = At { x: left, y, width, align: Align::Left };
            y = c.place(line_of(block), &[plain(&**line)], HEAD_LINES, at);
        }
    }
}

/// The address block grows upwards from its last line, which always shows.
fn recipient(c: &mut Composer, name: &str, address: &[String]) -> Result<(), Refused> {
    let mut lines = Vec::new();
    for line in std::iter::once(name).chain(address.iter().map(|line| &**line)) {
        let set = c.set(&[plain(line)], ADDRESS, envelope::ADDRESS_WIDTH);
        lines.push((line, set.lines.len()));
    }
    let count: usize = lines.iter().map(|(_, lines)| lines).sum();
    if count > envelope::ADDRESS_LINES_AT_MOST {
        let longest = lines.iter().max_by_key(|(_, lines)| *lines);
        let text = longest.map(|(line, _)| line.chars().take(60).collect());
        return Err(Refused::TooWide { text: text.unwrap_or_default() });
    }
    let mut y = envelope::ADDRESS_LAST_BASELINE
        - ADDRESS.size
        - ADDRESS.leading * (count as i32 - 1).max(0);
    let block = c.node(Tree::ROOT, Role::Block);
    for (line, _) in lines {
        let at =
            At { x: envelope::ADDRESS_LEFT, y, width: envelope::ADDRESS_WIDTH, align: Align::Left };
        let leaf = Leaf { parent: block, role: Role::P };
        y = c.place(leaf, &[plain(line)], ADDRESS, at);
    }
    Ok(())
}

/// Facts to the right of what a window shows; their last line stands beside the address's.
/// Gives the place under them.
fn references(c: &mut Composer, facts: &[Fact]) -> Length {
    let place = Place {
        x: envelope::CLEAR_OF_WINDOW,
        width: c.sheet().width - envelope::CLEAR_OF_WINDOW - pt(36),
        labels: pt(50),
        style: HEAD_LINES,
    };
    let above = HEAD_LINES.leading * (facts.len() as i32 - 1);
    let top = envelope::ADDRESS_LAST_BASELINE - above - HEAD_LINES.size;
    facts::place(c, Tree::ROOT, facts, place, top)
}

/// Short marks at the left edge where the sheet is folded.
fn fold_marks(c: &mut Composer) {
    for y in [envelope::FIRST_FOLD, envelope::SECOND_FOLD] {
        c.rule((pt(14), y), (pt(26), y), HAIRLINE);
    }
}

/// The debt collector's statement, set so that it is not overlooked.
pub(crate) fn statement(c: &mut Composer, disclosure: crate::words::Disclosure) {
    let Some(words) = disclosure.statement() else {
        return;
    };
    c.flow(Role::P, &[strong(words)], crate::compose::BODY, pt(10));
}

/// The salutation.
pub(crate) fn salutation(c: &mut Composer, name: &str) {
    c.flow(Role::P, &[plain(format!("Dear {name}:"))], crate::compose::BODY, pt(7));
}

/// A small soft line under something.
pub(crate) fn caption(c: &mut Composer, leaf: Leaf, text: &str, at: At) -> Length {
    c.place(leaf, &[plain(text)], SMALL, at)
}
