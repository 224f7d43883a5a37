//! The emergency kit: one page that opens a book when every password is lost. It is printed
//! once, when the book is made, and is kept on paper.

use duebook_core::Day;

use crate::compose::{
    Align, At, BODY, Composer, FIRM_LINE, HEADING, Leaf, Put, SIDE_MARGIN, SMALL, TITLE,
};
use crate::facts;
use crate::length::{Length, pt};
use crate::model::{Document, Frame, Ink, PaperSize, Part, Role, Tree};
use crate::paragraph::{Style, plain, strong};
use crate::refused::Refused;
use crate::shape::Figures;
use crate::words::long_day;

/// What stands on the kit.
#[derive(Clone)]
pub struct RecoveryKit {
    /// The agency whose book it is.
    pub agency: String,
    /// The book's name, as its folder is called.
    pub book: String,
    /// The book's id, so that the kit of another book is not tried in vain.
    pub book_id: String,
    /// The recovery key in groups of characters, in order.
    pub key_groups: Vec<String>,
    /// What is typed behind the groups, by which a slip is found.
    pub check: String,
    /// The day on which the key was made.
    pub made_on: Day,
    /// What to do with it, one step each, in order.
    pub instructions: Vec<String>,
}

/// Groups in a row: four are read and typed without losing the place.
const GROUPS_IN_A_ROW: usize = 4;
const BOX_HEIGHT: Length = pt(40);
const BOX_GAP: Length = pt(10);
const KEY: Style =
    Style { size: pt(15), leading: pt(18), figures: Figures::Tabular, ink: Ink::BLACK };

/// Makes the kit.
///
/// # Errors
/// [`Refused`] without a key, or when what it says needs more than one page or stands outside its
/// box.
pub fn recovery_kit(kit: &RecoveryKit) -> Result<Document, Refused> {
    if kit.key_groups.is_empty() {
        return Err(Refused::Missing { what: "recovery key" });
    }
    let title = "Duebook emergency kit";
    let name = format!("{title}, {}", kit.book);
    let mut c = Composer::new(&name, PaperSize::LETTER, kit.made_on, (title, &kit.book));
    c.flow(Role::H1, &[strong(title)], TITLE, pt(8));
    let words = format!(
        "The recovery key on this page opens the book {} of {} when no password does. Whoever has \
         this page and the book can read everything in it, so keep the page on paper, locked \
         away, and not beside the computer.",
        kit.book, kit.agency
    );
    c.flow(Role::P, &[plain(words)], BODY, pt(18));
    c.flow(Role::H2, &[strong("Recovery key")], HEADING, pt(6));
    key(&mut c, kit)?;
    c.y += pt(20);
    let facts = [
        ("Agency".to_owned(), vec![plain(&*kit.agency)]),
        ("Book".to_owned(), vec![plain(&*kit.book)]),
        ("Book id".to_owned(), vec![plain(&*kit.book_id)]),
        ("Made on".to_owned(), vec![plain(long_day(kit.made_on))]),
    ];
    facts::flow(&mut c, &facts, pt(18));
    if !kit.instructions.is_empty() {
        c.flow(Role::H2, &[strong("What to do")], HEADING, pt(4));
        let steps: Vec<facts::Fact> = (1..)
            .zip(&kit.instructions)
            .map(|(number, step)| (format!("Step {number}"), vec![plain(&**step)]))
            .collect();
        facts::flow(&mut c, &steps, pt(18));
    }
    kept_by(&mut c);
    c.finish(1)
}

/// Numbered boxes, a group in each, called as on the screen.
fn key(c: &mut Composer, kit: &RecoveryKit) -> Result<(), Refused> {
    let numbered = (1..).map(|number: usize| number.to_string()).zip(&kit.key_groups);
    let boxes: Vec<_> = numbered.chain([("Check".to_owned(), &kit.check)]).collect();
    let across = GROUPS_IN_A_ROW as i32;
    let width = (c.measure() - BOX_GAP * (across - 1)) / across;
    let top = c.y;
    let block = c.node(Tree::ROOT, Role::Block);
    for (place, (name, group)) in boxes.iter().enumerate() {
        let (row, column) = (place / GROUPS_IN_A_ROW, place % GROUPS_IN_A_ROW);
        let x = SIDE_MARGIN + (width + BOX_GAP) * column as i32;
        let y = top + (BOX_HEIGHT + BOX_GAP) * row as i32;
        c.frame(Frame { x, y, width, height: BOX_HEIGHT, weight: FIRM_LINE, ink: Ink::BLACK });
        let paragraph = c.set(&[strong(&***group)], KEY, width - pt(12));
        if paragraph.lines.len() > 1 {
            return Err(Refused::TooWide { text: format!("group {name} of the key") });
        }
        let label = c.set(&[plain(&**name)], SMALL, width);
        let (part, align) = (Part::Artifact, Align::Left);
        let put = Put { paragraph: &label, part, style: SMALL, align };
        c.put(put, x + pt(6), y + pt(3));
        let line: Length = paragraph.lines.iter().map(|line| line.width).sum();
        let at = At { x: x + (width - line) / 2, y: y + pt(15), width, align: Align::Left };
        c.place(Leaf { parent: block, role: Role::P }, &[strong(&***group)], KEY, at);
    }
    let rows = boxes.len().div_ceil(GROUPS_IN_A_ROW) as i32;
    c.y = top + (BOX_HEIGHT + BOX_GAP) * rows - BOX_GAP;
    Ok(())
}

/// Lines to write on.
fn kept_by(c: &mut Composer) {
    let gap = pt(24);
    let width = (c.measure() - gap * 2) / 3;
    c.need(pt(60));
    let y = c.y + pt(36);
    for (at, label) in (0..).zip(["Kept by", "Place", "Date"]) {
        let x = SIDE_MARGIN + (width + gap) * at;
        c.rule((x, y), (x + width, y), FIRM_LINE);
        let under = At { x, y: y + pt(2), width, align: Align::Left };
        c.place(crate::compose::PARAGRAPH, &[plain(label)], SMALL, under);
    }
    c.y = y + pt(16);
}

/// The key never stands in a log.
impl std::fmt::Debug for RecoveryKit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RecoveryKit").field("book_id", &self.book_id).finish_non_exhaustive()
    }
}
