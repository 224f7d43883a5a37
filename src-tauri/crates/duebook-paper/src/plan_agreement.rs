//! The payment plan agreement: what is owed and to whom, when what is paid, and two signatures.

use duebook_core::{Day, Money};

use crate::compose::{
    Align, At, BODY, Composer, FIRM_LINE, HEADING, PARAGRAPH, SIDE_MARGIN, SMALL,
};
use crate::facts;
use crate::length::{Length, pt};
use crate::letterhead::{self, About, Letterhead};
use crate::model::{Document, PaperSize, Role};
use crate::paragraph::{plain, strong};
use crate::refused::Refused;
use crate::schedule::{self, Density, Installment};
use crate::words::{Disclosure, dollars, long_day};

/// One way to pay, as the agency offers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayToPay {
    /// `By mail`, `By phone`, `Online`.
    pub label: String,
    /// What to do, in a sentence or two.
    pub how: String,
}

/// All that the agreement says. Amounts and days come as they were decided; the agreement adds
/// nothing up but to check that the schedule gives the total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanAgreement {
    /// The agency.
    pub head: Letterhead,
    /// The person and the account.
    pub about: About,
    /// The day both agreed, by phone or in person.
    pub agreed_on: Day,
    /// What was owed on `owed_on`.
    pub owed: Money,
    /// The day of `owed`.
    pub owed_on: Day,
    /// The sum of the installments.
    pub total: Money,
    /// In the order of their days; 250 at most fit.
    pub installments: Vec<Installment>,
    /// To whom checks are made out.
    pub payable_to: String,
    /// At least one.
    pub ways_to_pay: Vec<WayToPay>,
    /// Days after a due date until the plan may end.
    pub grace_days: u32,
    /// Further terms, each a paragraph; usually none.
    pub further_terms: Vec<String>,
    /// Who signs for the agency; a blank line to write on when empty.
    pub signed_by: String,
    /// The statement of 12 CFR 1006.18(e).
    pub disclosure: Disclosure,
}

/// Pages that an agreement may have: front and back of one sheet.
const PAGES: usize = 2;

/// Makes the agreement. A long schedule is set in several columns before anything would be left
/// out.
///
/// # Errors
/// [`Refused`] when a name has characters that no embedded font has, when the installments do not
/// sum to the total, when something is missing, or when even the densest setting needs a third
/// page.
pub fn payment_plan_agreement(plan: &PlanAgreement) -> Result<Document, Refused> {
    if plan.installments.is_empty() {
        return Err(Refused::Missing { what: "schedule" });
    }
    if plan.ways_to_pay.is_empty() {
        return Err(Refused::Missing { what: "ways to pay" });
    }
    let sum = plan.installments.iter().map(|installment| installment.amount).sum();
    if sum != plan.total {
        return Err(Refused::DoesNotAddUp { sum, total: plan.total });
    }
    let mut refused = Refused::TooLong { pages_at_most: PAGES };
    for density in Density::ALL {
        match compose(plan, density) {
            Err(again @ (Refused::TooLong { .. } | Refused::TooWide { .. })) => refused = again,
            made_or_refused => return made_or_refused,
        }
    }
    Err(refused)
}

fn compose(plan: &PlanAgreement, density: Density) -> Result<Document, Refused> {
    let mut c =
        letterhead::start(&plan.head, &plan.about, "Payment plan agreement", PaperSize::LETTER)?;
    letterhead::salutation(&mut c, &plan.about.name);
    opening(&mut c, plan);
    heading(&mut c, "Schedule of payments");
    schedule::flow(&mut c, &plan.installments, plan.total, density)?;
    c.y += pt(12);
    how_to_pay(&mut c, plan);
    if_missed(&mut c, plan);
    signatures(&mut c, plan);
    c.finish(PAGES)
}

fn opening(c: &mut Composer, plan: &PlanAgreement) {
    let words = format!(
        "Thank you for working out this plan with us. It puts in writing what you and {} agreed on \
         {}. Please sign one copy and mail it back to us, and keep the other.",
        plan.head.agency,
        long_day(plan.agreed_on)
    );
    c.flow(Role::P, &[plain(words)], BODY, pt(7));
    letterhead::statement(c, plan.disclosure);
    let count = plan.installments.len();
    let payments = if count == 1 { "1 payment" } else { &format!("{count} payments") };
    let facts = [
        ("Owed to".to_owned(), vec![plain(&*plan.about.creditor)]),
        (
            "Amount owed".to_owned(),
            vec![plain(format!("{} on {}", dollars(plan.owed), long_day(plan.owed_on)))],
        ),
        (
            "You agree to pay".to_owned(),
            vec![strong(dollars(plan.total)), plain(format!(" in {payments}"))],
        ),
    ];
    facts::flow(c, &facts, pt(12));
}

fn heading(c: &mut Composer, words: &str) {
    // A heading never stands alone at the foot of a page.
    c.need(HEADING.leading + pt(4) + BODY.leading * 4);
    c.flow(Role::H2, &[strong(words)], HEADING, pt(3));
}

fn how_to_pay(c: &mut Composer, plan: &PlanAgreement) {
    heading(c, "How to pay");
    let words = format!(
        "Please make sure each payment reaches us on or before its due date. Make checks and money \
         orders payable to {} and write our file number, {}, on them.",
        plan.payable_to, plan.about.our_file
    );
    c.flow(Role::P, &[plain(words)], BODY, pt(5));
    let ways: Vec<facts::Fact> =
        plan.ways_to_pay.iter().map(|way| (way.label.clone(), vec![plain(&*way.how)])).collect();
    facts::flow(c, &ways, pt(12));
}

fn if_missed(c: &mut Composer, plan: &PlanAgreement) {
    heading(c, "If you cannot make a payment");
    let days = match plan.grace_days {
        0 => "by its due date".to_owned(),
        1 => "within one day after its due date".to_owned(),
        days => format!("within {days} days after its due date"),
    };
    let words = format!(
        "Call us at {} before the payment is due, and we will look with you for a date or an \
         amount that works. If a payment has not reached us {days}, we may end this plan and ask \
         for the balance that is then owed. Everything you have paid stays credited to your \
         account.",
        plan.head.phone
    );
    c.flow(Role::P, &[plain(words)], BODY, pt(7));
    for term in &plan.further_terms {
        c.flow(Role::P, &[plain(&**term)], BODY, pt(7));
    }
}

/// Room to sign and date for the person and for the agency, side by side.
fn signatures(c: &mut Composer, plan: &PlanAgreement) {
    let (gutter, gap, date) = (pt(24), pt(10), pt(66));
    let width = (c.measure() - gutter) / 2 - gap - date;
    let agency = format!("For {}", plan.head.agency);
    let signer = if plan.signed_by.is_empty() {
        agency
    } else {
        format!("{}, for {}", plan.signed_by, plan.head.agency)
    };
    let parties = [plan.about.name.as_str(), signer.as_str()];
    let lines = parties.map(|party| c.set(&[plain(party)], SMALL, width).lines.len());
    let names = SMALL.leading * lines.into_iter().max().unwrap_or(1) as i32;
    let room = pt(34);
    c.need(BODY.leading + room + pt(2) + names);
    c.flow(Role::P, &[plain("By signing, we both agree to this plan.")], BODY, Length::ZERO);
    let y = c.y + room;
    let mut x = SIDE_MARGIN;
    for party in parties {
        for (text, width, after) in [(party, width, gap), ("Date", date, gutter)] {
            c.rule((x, y), (x + width, y), FIRM_LINE);
            let at = At { x, y: y + pt(2), width, align: Align::Left };
            letterhead::caption(c, PARAGRAPH, text, at);
            x += width + after;
        }
    }
    c.y = y + pt(2) + names;
}
