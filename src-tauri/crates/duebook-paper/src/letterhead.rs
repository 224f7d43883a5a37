//! The head of every letter: who writes, to whom, about which account. Places are those of a
//! window envelope.

use duebook_core::Day;

use crate::compose::{Align, At, Composer, HAIRLINE, Leaf, SMALL, TITLE};
use crate::envelope;
use crate::facts::{self, Place};
use crate::length::{Length, millipt, pt};
use crate::model::{Ink, PaperSize, Role, Tree};
use crate::paragraph::{Span, Style, plain, strong};
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

/// Starts a letter: head, address, references, title and salutation.
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
    let needed =
        [(&head.agency, "agency"), (&about.name, "recipient"), (&about.creditor, "creditor")];
    if let Some((_, what)) = needed.iter().find(|(text, _)| text.trim().is_empty()) {
        return Err(Refused::Missing { what });
    }
    let lines = [&head.agency, &about.name, &about.creditor, &about.reference, &about.our_file];
    let lines = lines.into_iter().chain(&about.address).chain(&head.address);
    if let Some(long) = lines.into_iter().find(|line| line.len() > LINE_AT_MOST) {
        return Err(Refused::TooWide { text: long.chars().take(60).collect() });
    }
    let running = format!("{}, our file {}", title, about.our_file);
    let date = crate::words::long_day(about.date);
    let mut c =
        Composer::new(&format!("{title}, {}", about.our_file), size, about.date, (&running, &date));
    sender(&mut c, head);
    recipient(&mut c, about)?;
    let under = references(&mut c, about);
    fold_marks(&mut c);
    c.y = TITLE_TOP.max(under + pt(14));
    c.flow(Role::H1, &[strong(title)], TITLE, pt(8));
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
fn recipient(c: &mut Composer, about: &About) -> Result<(), Refused> {
    let mut lines = Vec::new();
    for line in std::iter::once(&about.name).chain(&about.address) {
        let set = c.set(&[plain(&**line)], ADDRESS, envelope::ADDRESS_WIDTH);
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
        y = c.place(leaf, &[plain(&**line)], ADDRESS, at);
    }
    Ok(())
}

/// Date, file, creditor and reference, to the right of what a window shows; their last line
/// stands beside the address's. Gives the place under them.
fn references(c: &mut Composer, about: &About) -> Length {
    let mut facts: Vec<(String, Vec<Span>)> = vec![
        ("Date".into(), vec![plain(crate::words::long_day(about.date))]),
        ("Our file".into(), vec![strong(&*about.our_file)]),
        ("Creditor".into(), vec![plain(&*about.creditor)]),
    ];
    if !about.reference.is_empty() {
        facts.push(("Reference".into(), vec![plain(&*about.reference)]));
    }
    let place = Place {
        x: envelope::CLEAR_OF_WINDOW,
        width: c.sheet().width - envelope::CLEAR_OF_WINDOW - pt(36),
        labels: pt(50),
        style: HEAD_LINES,
    };
    let above = HEAD_LINES.leading * (facts.len() as i32 - 1);
    let top = envelope::ADDRESS_LAST_BASELINE - above - HEAD_LINES.size;
    facts::place(c, Tree::ROOT, &facts, place, top)
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
