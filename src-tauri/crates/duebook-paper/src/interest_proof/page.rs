//! The sheet of an interest proof.

use duebook_core::allocation::BUCKETS;
use duebook_core::interest::Compounding;

use super::{InterestProof, periods};
use crate::compose::{Align, BODY, Composer, HEADING, SIDE_MARGIN, SMALL, TABLE, TITLE};
use crate::facts::{self, Fact};
use crate::grid::{self, Column, Grid};
use crate::length::{millipt, pt};
use crate::model::{Document, PaperSize, Role};
use crate::paragraph::{Style, plain, strong};
use crate::refused::Refused;
use crate::words::{dollars, long_day, part, short_day};

const STYLE: Style = Style { size: millipt(9_500), leading: millipt(13_500), ..TABLE };
/// Pages that a debt of a hundred years that compounds monthly does not reach.
const PAGES: usize = 200;

pub(super) fn make(proof: &InterestProof) -> Result<Document, Refused> {
    let title = format!("Interest proof, {}, {}", proof.our_file, short_day(proof.on));
    let running = (&*title, &*proof.head.agency);
    let mut c = Composer::new(&title, PaperSize::LETTER, proof.known_on, running);
    c.flow(Role::H1, &[strong("Interest proof")], TITLE, pt(6));
    facts::flow(&mut c, &heads(proof), pt(10));
    heading(&mut c, "How it was reckoned", 5);
    if proof.reckoning.periods.is_empty() {
        let words = format!("No day has borne interest by {}.", long_day(proof.on));
        c.flow(Role::P, &[plain(words)], BODY, pt(10));
    } else {
        periods::flow(&mut c, proof)?;
        c.y += pt(6);
        let words = "A day bears interest on what is owed at the end of the day before. Each \
                     period is rounded once, half a cent away from zero. Exact amounts are in \
                     dollars, cut after six decimals.";
        c.flow(Role::P, &[plain(words)], SMALL, pt(12));
    }
    owed(&mut c, proof)?;
    let each = periods::exact(&proof.reckoning.per_day);
    let words = format!("The day after {} adds ${each} before rounding.", long_day(proof.on));
    c.flow(Role::P, &[plain(words)], BODY, pt(8));
    if !proof.prepared_by.is_empty() {
        let words = format!("Prepared by {}.", proof.prepared_by);
        c.flow(Role::P, &[plain(words)], SMALL, pt(0));
    }
    c.finish(PAGES)
}

/// Whose account it is, which day, and why it bears interest at all.
fn heads(proof: &InterestProof) -> Vec<Fact> {
    let agency = format!(", {}", proof.head.address.join(", "));
    let agency = if proof.head.address.is_empty() { String::new() } else { agency };
    let mut facts: Vec<Fact> = vec![
        ("Agency".into(), vec![strong(&*proof.head.agency), plain(agency)]),
        ("Our file".into(), vec![strong(&*proof.our_file)]),
        ("Person".into(), vec![plain(&*proof.person)]),
        ("Client".into(), vec![plain(&*proof.client)]),
    ];
    if !proof.reference.is_empty() {
        facts.push(("Client’s reference".into(), vec![plain(&*proof.reference)]));
    }
    let runs = format!("{}, which bears none itself", long_day(proof.starts_on));
    let set = format!("{}, by {}", long_day(proof.set_on), proof.set_by);
    facts.extend([
        ("On".into(), vec![strong(long_day(proof.on))]),
        ("As known on".into(), vec![plain(long_day(proof.known_on))]),
        ("Interest runs from".into(), vec![plain(runs)]),
        ("Interest on interest".into(), vec![plain(compounding(proof))]),
        ("Basis".into(), vec![plain(&*proof.basis)]),
        ("Set".into(), vec![plain(set)]),
    ]);
    facts
}

fn compounding(proof: &InterestProof) -> String {
    let words = |how| match how {
        Compounding::Never => "never",
        Compounding::Monthly => "each month",
        Compounding::Yearly => "each year",
    };
    let (before, after) = proof.compounding;
    match after {
        Some((on, after)) => {
            format!("{}; after the judgment of {}, {}", words(before), long_day(on), words(after))
        }
        None => words(before).to_owned(),
    }
}

fn heading(c: &mut Composer, words: &str, rows: i32) {
    c.need(HEADING.leading + pt(3) + STYLE.leading * rows);
    c.flow(Role::H2, &[strong(words)], HEADING, pt(2));
}

/// What is owed at the end of the day, by part.
fn owed(c: &mut Composer, proof: &InterestProof) -> Result<(), Refused> {
    let rows: Vec<_> = BUCKETS
        .into_iter()
        .map(|bucket| (bucket, proof.owed.get(bucket)))
        .filter(|(_, amount)| !amount.is_zero())
        .map(|(bucket, amount)| vec![part(bucket).to_owned(), amount.to_string()])
        .collect();
    heading(c, &format!("Owed on {}", long_day(proof.on)), rows.len() as i32 + 2);
    let column = |head: &str, align| Column { head: head.to_owned(), align };
    let grid = Grid {
        columns: vec![column("Part", Align::Left), column("Owed", Align::RightAt)],
        rows,
        total: Some(vec!["To pay it off".to_owned(), dollars(proof.owed.total())]),
        style: STYLE,
        blocks: 1,
        x: SIDE_MARGIN,
        width: c.measure() * 3 / 5,
    };
    grid::flow(c, &grid)?;
    c.y += pt(10);
    Ok(())
}
