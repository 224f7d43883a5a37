//! The proof of interest on a made-up debt that was held, judged and compounded.

use duebook_core::allocation::Parts;
use duebook_core::day::day;
use duebook_core::interest::{
    Basis, Cap, Change, Compounding, DayCount, InterestTerms, Judgment, RateFrom, reckon,
};
use duebook_core::{Day, Money, Rate};

use super::letterhead;
use crate::InterestProof;

fn basis(from: Day, points: u32, count: DayCount, compounding: Compounding) -> Basis {
    let rates = vec![RateFrom { from, rate: Rate::basis_points(points) }];
    Basis { rates, count, compounding }
}

/// A debt of so many cents at 18 % that military service caps, on hold for a week, judged, and
/// compounded each month from then on.
pub fn interest_proof(principal: i64) -> InterestProof {
    let starts_on = day(2026, 1, 31);
    let judged_on = day(2026, 6, 15);
    let terms = InterestTerms {
        starts_on,
        basis: basis(starts_on, 1_800, DayCount::Thirty360, Compounding::Never),
        judgment: Some(Judgment {
            entered_on: judged_on,
            basis: basis(judged_on, 967, DayCount::ActualActual, Compounding::Monthly),
        }),
        caps: vec![
            Cap {
                from: day(2026, 3, 1),
                to: Some(day(2026, 4, 30)),
                at_most: Rate::basis_points(600),
            },
            Cap::hold(day(2026, 5, 4), Some(day(2026, 5, 10))),
        ],
    };
    let placed =
        Change { on: starts_on, principal: Money::cents(principal), interest: Money::ZERO };
    let on = day(2026, 11, 23);
    let reckoning = reckon(&terms, &[placed], on).expect("every day has a rate");
    InterestProof {
        head: letterhead(),
        our_file: "D-104871".into(),
        person: "Łukasz Żółć".into(),
        client: "Harbor Card".into(),
        reference: "ending in 6789".into(),
        on,
        known_on: on,
        starts_on,
        compounding: (Compounding::Never, Some((judged_on, Compounding::Monthly))),
        basis: "Clause 9 of the contract; judgment 26-CV-1187".into(),
        set_by: "Ruth Okafor".into(),
        set_on: day(2026, 11, 2),
        owed: Parts {
            principal: reckoning.principal,
            interest: reckoning.interest,
            costs: Money::cents(38_00),
            ..Parts::default()
        },
        reckoning,
        prepared_by: "Dana Whitfield".into(),
    }
}
