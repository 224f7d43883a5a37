//! The first reminder: what is owed and of what it is made up, how to pay it, and a slip to send
//! back with the payment. One page.

use duebook_core::{Day, Money};

use crate::compose::{
    Align, At, BODY, Composer, HAIRLINE, HEADING, Leaf, PARAGRAPH, SIDE_MARGIN, TABLE,
};
use crate::facts::{self, Place};
use crate::grid::{self, Column, Grid};
use crate::length::{Length, pt};
use crate::letterhead::{self, About, Letterhead};
use crate::model::{Document, Frame, Ink, PaperSize, Role, Rule, Tree};
use crate::paragraph::{Style, plain, strong};
use crate::plan_agreement::WayToPay;
use crate::refused::Refused;
use crate::words::{Disclosure, dollars, long_day};

/// Of what the amount owed is made up on one day. Each is the whole since the account was placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Itemization {
    /// What was owed when the account was placed, without interest, fees and costs.
    pub principal: Money,
    /// Interest.
    pub interest: Money,
    /// Fees.
    pub fees: Money,
    /// Court and other costs.
    pub costs: Money,
    /// Paid or credited, as a positive amount.
    pub paid: Money,
}

impl Itemization {
    fn owed(self) -> Money {
        self.principal + self.interest + self.fees + self.costs - self.paid
    }
}

/// All that the reminder says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// The agency.
    pub head: Letterhead,
    /// The person and the account.
    pub about: About,
    /// The parts of what is owed.
    pub items: Itemization,
    /// What is owed; must be what the parts sum to.
    pub owed: Money,
    /// The day for which it was reckoned.
    pub owed_on: Day,
    /// The day by which the agency asks for it.
    pub pay_by: Day,
    /// To whom checks are made out.
    pub payable_to: String,
    /// At least one; by mail needs no address, the slip has it.
    pub ways_to_pay: Vec<WayToPay>,
    /// Further paragraphs, such as how the amount grows; usually none.
    pub further: Vec<String>,
    /// Who signs; the agency alone when empty.
    pub signed_by: String,
    /// The statement of 12 CFR 1006.18(e).
    pub disclosure: Disclosure,
}

/// Where the slip is cut off: what is left below goes into a reply envelope unfolded.
const CUT: Length = pt(628);
/// Left edge of the right half.
const RIGHT_HALF: Length = pt(324);
/// Space between the halves and before the cut.
const SPACE: Length = pt(12);

/// Makes the reminder.
///
/// # Errors
/// [`Refused`] when a name has characters that no embedded font has, when the parts do not sum to
/// what is owed, when something is missing, or when the words need more than one page.
pub fn first_reminder(reminder: &Reminder) -> Result<Document, Refused> {
    if reminder.ways_to_pay.is_empty() {
        return Err(Refused::Missing { what: "ways to pay" });
    }
    let sum = reminder.items.owed();
    if sum != reminder.owed {
        return Err(Refused::DoesNotAddUp { sum, total: reminder.owed });
    }
    let title = "Reminder of an amount owed";
    let mut c = letterhead::start(&reminder.head, &reminder.about, title, PaperSize::LETTER)?;
    letterhead::salutation(&mut c, &reminder.about.name);
    let words = format!(
        "Our records show that your account with {} is still open. If you have already sent your \
         payment, thank you; there is nothing more to do.",
        reminder.about.creditor
    );
    c.flow(Role::P, &[plain(words)], BODY, pt(6));
    letterhead::statement(&mut c, reminder.disclosure);
    let top = c.y;
    let left = what_is_owed(&mut c, reminder, top)?;
    let right = how_to_pay(&mut c, reminder, top);
    c.y = left.max(right) + SPACE;
    closing(&mut c, reminder);
    if c.pages() > 1 || c.y > CUT - SPACE {
        // The slip's place is taken. Characters without a font are the better reason, if any.
        let document = c.finish(1)?;
        return Err(Refused::TooWide { text: document.title });
    }
    slip(&mut c, reminder)?;
    c.finish(1)
}

/// The table of amounts in the left half.
fn what_is_owed(c: &mut Composer, reminder: &Reminder, top: Length) -> Result<Length, Refused> {
    let width = RIGHT_HALF - SIDE_MARGIN - pt(24);
    let at = At { x: SIDE_MARGIN, y: top, width, align: Align::Left };
    c.y = c.place(heading_leaf(), &[strong("What you owe")], HEADING, at);
    let items = reminder.items;
    let row = |label: &str, amount: String| vec![label.to_owned(), amount];
    let grid = Grid {
        columns: vec![
            Column { head: String::new(), align: Align::Left },
            Column { head: "Amount".to_owned(), align: Align::RightAt },
        ],
        rows: vec![
            row("Principal", items.principal.to_string()),
            row("Interest", items.interest.to_string()),
            row("Fees", items.fees.to_string()),
            row("Costs", items.costs.to_string()),
            row("Paid or credited", taken_off(items.paid)),
        ],
        total: Some(row(
            &format!("Owed on {}", crate::words::short_day(reminder.owed_on)),
            dollars(reminder.owed),
        )),
        style: Style { leading: pt(14), ..TABLE },
        blocks: 1,
        x: SIDE_MARGIN,
        width,
    };
    grid::flow(c, &grid)?;
    Ok(c.y)
}

/// A payment as the lines above it are read: with a minus.
fn taken_off(paid: Money) -> String {
    if paid.is_positive() { format!("\u{2212}{paid}") } else { (-paid).to_string() }
}

/// When and how to pay, in the right half.
fn how_to_pay(c: &mut Composer, reminder: &Reminder, top: Length) -> Length {
    let width = c.right() - RIGHT_HALF;
    let at = |y: Length| At { x: RIGHT_HALF, y, width, align: Align::Left };
    let mut y = c.place(heading_leaf(), &[strong("How to pay")], HEADING, at(top)) + pt(3);
    let words = [
        plain("Please pay "),
        strong(dollars(reminder.owed)),
        plain(" so that it reaches us by "),
        strong(long_day(reminder.pay_by)),
        plain("."),
    ];
    y = c.place(PARAGRAPH, &words, BODY, at(y)) + pt(4);
    let ways: Vec<facts::Fact> = reminder
        .ways_to_pay
        .iter()
        .map(|way| (way.label.clone(), vec![plain(&*way.how)]))
        .collect();
    let place =
        Place { x: RIGHT_HALF, width, labels: pt(58), style: Style { leading: pt(14), ..TABLE } };
    facts::place(c, Tree::ROOT, &ways, place, y)
}

fn closing(c: &mut Composer, reminder: &Reminder) {
    for paragraph in &reminder.further {
        c.flow(Role::P, &[plain(&**paragraph)], BODY, pt(6));
    }
    let words = format!(
        "If you cannot pay all of it at once, or if you think something here is not right, call us \
         at {} or write to us. We will be glad to help.",
        reminder.head.phone
    );
    c.flow(Role::P, &[plain(words)], BODY, pt(6));
    c.flow(Role::P, &[plain("Sincerely,")], BODY, Length::ZERO);
    let signed = if reminder.signed_by.is_empty() {
        reminder.head.agency.clone()
    } else {
        format!("{}, {}", reminder.signed_by, reminder.head.agency)
    };
    c.flow(Role::P, &[plain(signed)], BODY, Length::ZERO);
}

/// The slip: who pays, for which file, how much, and where it goes.
fn slip(c: &mut Composer, reminder: &Reminder) -> Result<(), Refused> {
    let edge = c.sheet().width - pt(36);
    c.line(Rule {
        from: (pt(36), CUT),
        to: (edge, CUT),
        weight: HAIRLINE,
        dash: Some(pt(3)),
        ink: Ink::BLACK,
    });
    let width = RIGHT_HALF - SIDE_MARGIN - pt(24);
    let left = |y: Length| At { x: SIDE_MARGIN, y, width, align: Align::Left };
    let words = "Please cut here and send this slip with your payment.";
    let mut y = letterhead::caption(c, PARAGRAPH, words, left(CUT + pt(4))) + pt(4);
    let lines = Style { leading: pt(12), ..TABLE };
    for (label, name, address) in [
        ("Mail to", &reminder.head.agency, reminder.head.mail_to()),
        ("From", &reminder.about.name, reminder.about.address.as_slice()),
    ] {
        let block = c.node(Tree::ROOT, Role::Block);
        let leaf = Leaf { parent: block, role: Role::P };
        y = letterhead::caption(c, leaf, label, left(y));
        for line in std::iter::once(name).chain(address) {
            y = c.place(leaf, &[plain(&**line)], lines, left(y));
        }
        y += pt(4);
    }
    if y > c.sheet().height - pt(24) {
        return Err(Refused::TooWide { text: reminder.about.name.clone() });
    }
    slip_facts(c, reminder);
    Ok(())
}

fn slip_facts(c: &mut Composer, reminder: &Reminder) {
    let width = c.right() - RIGHT_HALF;
    let place = Place { x: RIGHT_HALF, width, labels: pt(94), style: TABLE };
    let facts = [
        ("Our file".to_owned(), vec![strong(&*reminder.about.our_file)]),
        ("Amount owed".to_owned(), vec![strong(dollars(reminder.owed))]),
        ("Please pay by".to_owned(), vec![plain(long_day(reminder.pay_by))]),
        ("Payable to".to_owned(), vec![plain(&*reminder.payable_to)]),
    ];
    let under = facts::place(c, Tree::ROOT, &facts, place, CUT + pt(22));
    enclosed(c, under + pt(8));
}

/// Boxes for the amount enclosed: five for dollars, two for cents.
fn enclosed(c: &mut Composer, y: Length) {
    let (box_width, box_height) = (pt(14), pt(20));
    let soft = Style { ink: Ink::SOFT, ..TABLE };
    let at = |x: Length| At { x, y: y + pt(4), width: pt(94), align: Align::Left };
    c.place(PARAGRAPH, &[plain("Amount enclosed")], soft, at(RIGHT_HALF));
    let mut x = RIGHT_HALF + pt(94);
    for number in 0..7 {
        if number == 0 || number == 5 {
            let sign = if number == 0 { "$" } else { "." };
            let paragraph = c.set(&[plain(sign)], TABLE, pt(20));
            let put = crate::compose::Put {
                paragraph: &paragraph,
                part: crate::model::Part::Artifact,
                style: TABLE,
                align: Align::Left,
            };
            c.put(put, x, y + pt(4));
            x += pt(8);
        }
        c.frame(Frame {
            x,
            y,
            width: box_width,
            height: box_height,
            weight: crate::compose::FIRM_LINE,
            ink: Ink::BLACK,
        });
        x += box_width;
        if number == 4 {
            x += pt(3);
        }
    }
}

fn heading_leaf() -> Leaf {
    Leaf { parent: Tree::ROOT, role: Role::H2 }
}
