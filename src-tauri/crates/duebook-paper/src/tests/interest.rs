//! Proofs of interest.

use duebook_core::Money;

use super::assert_inside;
use crate::{InterestProof, Refused, interest_proof, page_of_kept, sample};

#[test]
fn the_interest_proof_says_what_it_always_said() {
    let proof = interest_proof(&sample::interest_proof(1_410_00)).expect("it is whole");
    let text = proof.text();
    let names = ["30/360 (Bond Basis)", "Actual/Actual", "held", "capped", "after judgment"];
    for words in names {
        assert!(text.contains(words), "{words} is missing in\n{text}");
    }
    assert_eq!(text, include_str!("golden/interest_proof.txt"));
    assert_inside(&proof);
    assert!(page_of_kept(&proof.pdf(), 1).is_some_and(|page| page.matches("<use").count() > 500));
}

#[test]
fn a_great_debt_has_room_on_its_interest_proof() {
    let proof = interest_proof(&sample::interest_proof(98_765_432_10)).expect("it has room");
    assert_inside(&proof);
    assert!(proof.text().contains("98,765,432.10"));
}

#[test]
fn an_interest_proof_that_does_not_add_up_is_refused() {
    let mut given = sample::interest_proof(1_410_00);
    given.reckoning.periods[0].rounded += Money::cents(1);
    assert!(matches!(interest_proof(&given), Err(Refused::DoesNotAddUp { .. })));
    let given = InterestProof { basis: " ".into(), ..sample::interest_proof(1_410_00) };
    assert!(matches!(interest_proof(&given), Err(Refused::Missing { what: "basis" })));
}
