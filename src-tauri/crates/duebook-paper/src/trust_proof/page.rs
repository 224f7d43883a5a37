//! The sheet of a proof.

use duebook_core::Money;

use super::{OpenLine, Outcome, TrustProof, sum};
use crate::compose::{Align, At, BODY, Composer, FIRM_LINE, HEADING, SIDE_MARGIN, TABLE, TITLE};
use crate::facts;
use crate::grid::{self, Column, Grid};
use crate::length::{millipt, pt};
use crate::letterhead;
use crate::model::{Document, PaperSize, Role};
use crate::paragraph::{Style, plain, strong};
use crate::refused::Refused;
use crate::rows::{self, Cell, Rows};
use crate::words::{dollars, long_day, short_day};

const STYLE: Style = Style { size: millipt(9_500), leading: millipt(13_500), ..TABLE };
const LIST: Style = Style { size: pt(9), leading: millipt(11_500), ..TABLE };
/// Pages that a proof of an agency with 5,000 clients does not reach.
const PAGES: usize = 500;

pub(super) fn make(proof: &TrustProof) -> Result<Document, Refused> {
    let title = format!("Trust proof, {}, {}", proof.bank, short_day(proof.on));
    let mut c = Composer::new(&title, PaperSize::LETTER, proof.known_on, (&title, &proof.agency));
    c.flow(Role::H1, &[strong("Trust proof")], TITLE, pt(6));
    let facts = [
        ("Agency".to_owned(), vec![plain(&*proof.agency)]),
        ("Trust bank".to_owned(), vec![strong(&*proof.bank), plain(format!(" {}", proof.account))]),
        ("On".to_owned(), vec![strong(long_day(proof.on))]),
        ("As known on".to_owned(), vec![plain(long_day(proof.known_on))]),
    ];
    facts::flow(&mut c, &facts, pt(10));
    c.flow(Role::P, &[strong(outcome(proof))], BODY, pt(4));
    for words in proof.to_do() {
        c.flow(Role::P, &[plain(words)], BODY, pt(2));
    }
    c.y += pt(8);
    bank_to_ledger(&mut c, proof)?;
    ledger_to_owners(&mut c, proof)?;
    owners(&mut c, proof)?;
    open_lines(&mut c, proof)?;
    hands(&mut c, proof);
    c.finish(PAGES)
}

/// The outcome in a sentence. "Agrees" is said only when it does.
fn outcome(proof: &TrustProof) -> String {
    let owners_part = |apart: Money| match apart.is_zero() {
        true => "The ledger agrees with the sum of owners.".to_owned(),
        false => format!("Ledger and owners are {} apart.", dollars(apart.abs())),
    };
    match proof.outcome() {
        Outcome::Agrees => "Agrees: bank, ledger and owners.".to_owned(),
        Outcome::NotEntered { owners } => {
            format!("Bank not entered. {}", owners_part(owners))
        }
        Outcome::Apart { bank, owners } => {
            let bank = match bank.is_zero() {
                true => "Bank and ledger agree.".to_owned(),
                false => format!("Bank and ledger are {} apart.", dollars(bank.abs())),
            };
            format!("Does not agree. {bank} {}", owners_part(owners))
        }
    }
}

fn heading(c: &mut Composer, words: &str, rows: i32) {
    c.need(HEADING.leading + pt(3) + STYLE.leading * rows);
    c.flow(Role::H2, &[strong(words)], HEADING, pt(2));
}

type Line = (String, String);

fn sums(c: &mut Composer, lines: &[Line], total: Line) -> Result<(), Refused> {
    let column = |align| Column { head: String::new(), align };
    let grid = Grid {
        columns: vec![column(Align::Left), column(Align::RightAt)],
        rows: lines.iter().map(|(what, amount)| vec![what.clone(), amount.clone()]).collect(),
        total: Some(vec![total.0, total.1]),
        style: STYLE,
        blocks: 1,
        x: SIDE_MARGIN,
        width: c.measure(),
    };
    grid::flow(c, &grid)?;
    c.y += pt(12);
    Ok(())
}

/// An amount that is taken off what stands above it.
fn less(amount: Money) -> String {
    if amount.is_positive() { format!("\u{2212}{amount}") } else { (-amount).to_string() }
}

fn counted(words: &str, lines: &[OpenLine]) -> String {
    format!("{words} ({})", lines.len())
}

fn bank_to_ledger(c: &mut Composer, proof: &TrustProof) -> Result<(), Refused> {
    heading(c, "Bank to ledger", 8);
    let statement = proof.statement.map_or_else(|| "not entered".to_owned(), |m| m.to_string());
    let mut lines = vec![
        ("Bank statement".to_owned(), statement),
        (counted("Deposits in transit", &proof.in_transit), sum(&proof.in_transit).to_string()),
        (counted("Outstanding payments", &proof.outstanding), less(sum(&proof.outstanding))),
    ];
    if !proof.booked_later.is_empty() {
        let words = counted("Booked on a later day", &proof.booked_later);
        lines.push((words, less(sum(&proof.booked_later))));
    }
    if let Some(adjusted) = proof.bank_adjusted().filter(|found| *found != proof.ledger_bank) {
        lines.push(("Comes to".to_owned(), adjusted.to_string()));
        lines.push(("Apart".to_owned(), (proof.ledger_bank - adjusted).to_string()));
    }
    sums(c, &lines, ("Ledger, trust bank".to_owned(), dollars(proof.ledger_bank)))
}

fn ledger_to_owners(c: &mut Composer, proof: &TrustProof) -> Result<(), Refused> {
    heading(c, "Ledger to owners", 8);
    let mut lines = vec![
        ("Ledger, trust bank".to_owned(), proof.ledger_bank.to_string()),
        ("In hand or on its way".to_owned(), proof.in_hand.to_string()),
        ("Shortage, due from the agency".to_owned(), proof.shortage.to_string()),
    ];
    if !proof.difference.is_zero() {
        lines.push(("Bank lines not explained".to_owned(), proof.difference.to_string()));
    }
    let (held, owned) = (proof.held(), proof.owned());
    if held != owned {
        lines.push(("Comes to".to_owned(), held.to_string()));
        lines.push(("Apart".to_owned(), (owned - held).to_string()));
    }
    sums(c, &lines, ("Sum of owners".to_owned(), dollars(owned)))
}

fn owners(c: &mut Composer, proof: &TrustProof) -> Result<(), Refused> {
    if proof.owners.is_empty() {
        return Ok(());
    }
    heading(c, "Owners", 4);
    let text = |head: &str, part| rows::Column { head: head.into(), align: Align::Left, part };
    let amount = |head: &str| rows::Column { head: head.into(), align: Align::RightAt, part: 0 };
    let row = |owner: &super::Owner| {
        let amounts = [owner.released.to_string(), owner.amount.to_string()];
        let [released, amount] = amounts.map(Cell::from);
        vec![Cell::from(&*owner.name), Cell::from(&*owner.kind), released, amount]
    };
    let released: Money = proof.owners.iter().map(|owner| owner.released).sum();
    let total = [String::from("Sum of owners"), String::new()];
    let total = total.into_iter().chain([released.to_string(), proof.owned().to_string()]);
    let table = Rows {
        columns: vec![text("Owner", 3), text("Kind", 2), amount("Released"), amount("Amount")],
        rows: proof.owners.iter().map(row).collect(),
        totals: vec![total.map(Cell::from).collect()],
        style: LIST,
    };
    rows::flow(c, &table)?;
    c.y += pt(12);
    Ok(())
}

fn open_lines(c: &mut Composer, proof: &TrustProof) -> Result<(), Refused> {
    let lists = [
        ("In transit", &proof.in_transit),
        ("Outstanding", &proof.outstanding),
        ("Booked later", &proof.booked_later),
        ("Not in the ledger", &proof.not_in_ledger),
    ];
    if lists.iter().all(|(_, lines)| lines.is_empty()) {
        return Ok(());
    }
    heading(c, "Open lines", 4);
    let row = |kind: &str, line: &OpenLine| {
        let days = line.age_on(proof.on);
        let age = if days == 1 { "1 day".to_owned() } else { format!("{days} days") };
        let limit = match line.limit_days {
            Some(limit) if line.is_late_on(proof.on) => format!("late, limit {limit}"),
            Some(limit) => format!("limit {limit}"),
            None => String::new(),
        };
        vec![
            Cell::from(&*line.what),
            Cell::from(kind),
            Cell::from(short_day(line.on)),
            Cell { main: age, under: limit },
            Cell::from(line.amount.to_string()),
        ]
    };
    let all = lists.iter().flat_map(|(kind, lines)| lines.iter().map(|line| row(kind, line)));
    let text = |head: &str, part| rows::Column { head: head.into(), align: Align::Left, part };
    let right = |head: &str| rows::Column { head: head.into(), align: Align::RightAt, part: 0 };
    let columns =
        vec![text("Line", 4), text("Kind", 2), text("Day", 2), right("Age"), right("Amount")];
    rows::flow(c, &Rows { columns, rows: all.collect(), totals: Vec::new(), style: LIST })?;
    c.y += pt(12);
    Ok(())
}

/// Two lines to sign on.
fn hands(c: &mut Composer, proof: &TrustProof) {
    let gap = pt(24);
    let width = (c.measure() - gap) / 2;
    c.need(pt(58));
    let y = c.y + pt(36);
    let people = [("Prepared by", &proof.prepared_by), ("Checked by", &proof.checked_by)];
    for (at, (what, who)) in (0..).zip(people) {
        let x = SIDE_MARGIN + (width + gap) * at;
        c.rule((x, y), (x + width, y), FIRM_LINE);
        let words = if who.is_empty() { what.to_owned() } else { format!("{what} {who}") };
        let at = At { x, y: y + pt(2), width, align: Align::Left };
        letterhead::caption(c, crate::compose::PARAGRAPH, &words, at);
    }
    c.y = y + pt(16);
}
