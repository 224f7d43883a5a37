//! Statements, checks, deposit slips, receipts and proofs.

use std::io::Write;
use std::process::{Command, Stdio};

use duebook_core::Money;
use duebook_core::day::day;

use super::{assert_inside, runs};
use crate::length::{Length, mil, pt};
use crate::{
    CheckPlace, ClientStatement, Document, LineKind, OpenLine, Outcome, Refused, Settled,
    TrustProof, check, check_test_page, client_statement, deposit_slip, payment_receipt, sample,
    trust_proof,
};

/// What a person gets who marks the whole file and copies it.
fn copied(document: &Document) -> String {
    let mut child = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("poppler-utils is installed by the setup");
    let bytes = document.pdf();
    let mut into = child.stdin.take().expect("it is piped");
    let writer = std::thread::spawn(move || into.write_all(&bytes));
    let output = child.wait_with_output().expect("it ends");
    writer.join().expect("it ends").expect("it reads all");
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn the_statements_say_what_they_always_said() {
    let statement = client_statement(&sample::statement_with_return()).expect("it adds up");
    assert_eq!(statement.text(), include_str!("golden/statement_return.txt"));
    let copy = ClientStatement {
        copy: Some("Sent again on November 20, 2026, at the client’s request.".into()),
        ..sample::gross_statement()
    };
    let copy = client_statement(&copy).expect("it adds up");
    assert_eq!(copy.text(), include_str!("golden/statement_copy.txt"));
    assert!(copy.title.ends_with("copy"), "{}", copy.title);
    for document in [statement, copy] {
        assert_inside(&document);
        assert_eq!(document.page_count(), 1);
    }
}

#[test]
fn a_line_copies_out_as_it_is_read() {
    let direct = client_statement(&sample::statement_with_direct_payment()).expect("it adds up");
    let text = copied(&direct);
    let line = text.lines().find(|line| line.contains("Check 512")).expect("the line");
    let cells: Vec<&str> = line.split("  ").map(str::trim).filter(|c| !c.is_empty()).collect();
    assert_eq!(cells, ["D-104880", "José Núñez", "Check 512", "112.40", "31.47", "80.93"]);
    assert!(text.contains("We paid you $88.93 by check 5002 on Nov 16, 2026."));
}

#[test]
fn a_long_statement_has_its_head_on_every_page_and_every_line_once() {
    let given = sample::long_statement(7, 333);
    let statement = client_statement(&given).expect("it adds up");
    assert_inside(&statement);
    let text = copied(&statement);
    let pages = statement.page_count();
    assert!(pages > 10);
    for page in 1..=pages {
        assert!(text.contains(&format!("{page} of {pages}")), "{page}");
    }
    let heads = text.matches("File, your number").count();
    assert!(heads >= pages - 1, "{heads} heads on {pages} pages");
    for line in &given.lines {
        let found = text.lines().filter(|read| read.starts_with(&line.file)).count();
        assert_eq!(found, 1, "{}", line.file);
    }
}

#[test]
fn a_statement_of_5000_lines_is_made_twice_the_same() {
    let given = sample::long_statement(1, 5_000);
    let statement = client_statement(&given).expect("it adds up");
    assert_eq!(statement.text().lines().filter(|line| line.contains("Payment")).count(), 5_000);
    let short = sample::long_statement(2, 40);
    let pdf = |statement| client_statement(statement).expect("it adds up").pdf();
    assert_eq!(pdf(&short), pdf(&short));
}

#[test]
fn a_statement_without_lines_says_so() {
    let empty = sample::long_statement(1, 0);
    let text = client_statement(&empty).expect("it adds up").text();
    assert!(text.contains("There was nothing to report through November 16, 2026."));
}

#[test]
fn a_sum_under_the_minimum_stays_and_says_until_when() {
    let mut small = sample::long_statement(1, 1);
    let amount = small.settled.amount();
    let (minimum, until) = (Money::cents(50_00), day(2027, 1, 31));
    small.settled = Settled::UnderMinimum { amount, minimum, until };
    let text = client_statement(&small).expect("it adds up").text();
    let words = "$14.22 is less than the $50.00 from which we pay out. It stays yours in trust and \
                 is paid by Jan 31, 2027 at the latest.";
    assert!(text.contains(words), "{text}");
}

#[test]
fn a_statement_that_does_not_add_up_is_refused() {
    type Change = fn(&mut ClientStatement);
    let changes: [Change; 7] = [
        |s| s.lines[0].share += Money::cents(1),
        |s| s.lines[2].commission = Money::ZERO,
        |s| s.lines[3].claim = Money::ZERO,
        |s| s.offset = Money::cents(25_89),
        |s| s.claim_in = Money::cents(1),
        |s| s.claim_out = Money::cents(87_51),
        |s| s.settled = Settled::Unpaid { amount: Money::cents(1) },
    ];
    for (at, change) in changes.iter().enumerate() {
        let mut statement = sample::statement_with_return();
        change(&mut statement);
        let refused = client_statement(&statement);
        assert!(matches!(refused, Err(Refused::DoesNotAddUp { .. })), "{at}");
    }
}

#[test]
fn a_withdrawn_direct_payment_and_a_charge_are_lines_too() {
    let mut statement = sample::statement_with_direct_payment();
    let mut withdrawn = statement.lines[1].clone();
    withdrawn.kind = LineKind::Returned;
    withdrawn.paid = -withdrawn.paid;
    withdrawn.commission = -withdrawn.commission;
    withdrawn.claim = -withdrawn.claim;
    statement.lines.push(withdrawn);
    let mut letters = statement.lines[0].clone();
    letters.kind = LineKind::Charged("Letter service".into());
    (letters.paid, letters.commission, letters.share) = (Money::ZERO, Money::ZERO, Money::ZERO);
    letters.claim = Money::cents(10_00);
    statement.lines.push(letters);
    statement.claim_out = Money::cents(-18_00);
    let text = client_statement(&statement).expect("it adds up").text();
    assert!(text.contains("Letter service"));
    assert!(text.contains("Carried out  ($18.00)"), "{text}");
}

#[test]
fn tax_has_a_column_only_where_it_is_charged() {
    let mut statement = sample::gross_statement();
    let text = client_statement(&statement).expect("it adds up").text();
    assert!(!text.contains("Tax"));
    statement.lines[0].tax = Money::cents(2_75);
    statement.lines[0].claim += Money::cents(2_75);
    statement.claim_out = Money::cents(2_75);
    let text = client_statement(&statement).expect("it adds up").text();
    assert!(text.contains("Commission  Tax  Your share"), "{text}");
}

#[test]
fn a_fee_has_a_column_only_where_one_was_taken_off() {
    let mut statement = sample::gross_statement();
    let text = client_statement(&statement).expect("it adds up").text();
    assert!(!text.contains("Fee taken"));
    statement.lines[0].fee = Money::cents(5_00);
    assert!(client_statement(&statement).is_err(), "more than was paid");
    statement.lines[0].paid += Money::cents(5_00);
    let text = client_statement(&statement).expect("it adds up").text();
    assert!(text.contains("Fee taken  Your share"), "{text}");
}

#[test]
fn the_check_says_what_it_always_said_wherever_it_lies() {
    for place in [CheckPlace::Top, CheckPlace::Middle, CheckPlace::Bottom] {
        let made = check(&sample::check(place)).expect("it fits");
        assert_eq!(made.text(), include_str!("golden/check.txt"));
        assert_eq!(made.page_count(), 1);
        assert!(copied(&made).contains("Eighty-eight and 93/100"));
    }
}

/// Baselines of a check's own marks, from its top edge.
fn baselines(place: CheckPlace, top: Length) -> Vec<Length> {
    let made = check(&sample::check(place)).expect("it fits");
    let on_check = |y: &Length| *y > top && *y < top + mil(3_500);
    runs(&made.pages[0]).into_iter().map(|run| run.2).filter(on_check).map(|y| y - top).collect()
}

#[test]
fn the_line_of_magnetic_ink_stays_clear() {
    let tops = [
        (CheckPlace::Top, Length::ZERO),
        (CheckPlace::Middle, mil(3_500)),
        (CheckPlace::Bottom, mil(7_500)),
    ];
    let first = baselines(CheckPlace::Top, Length::ZERO);
    for (place, top) in tops {
        let on_check = baselines(place, top);
        assert_eq!(on_check, first, "the same marks at the same places");
        assert!(on_check.iter().all(|y| *y <= mil(3_500 - 625)));
    }
}

#[test]
fn a_moved_check_is_moved_whole() {
    let still = sample::check(CheckPlace::Top);
    let mut moved = still.clone();
    (moved.stock.right_mil, moved.stock.down_mil) = (125, -60);
    let places = |of: &crate::Check| runs(&check(of).expect("it fits").pages[0]);
    for (from, to) in places(&still).iter().zip(places(&moved)) {
        assert_eq!((to.0 - from.0, to.2 - from.2), (mil(125), mil(-60)));
    }
    moved.stock.down_mil = 501;
    assert!(matches!(check(&moved), Err(Refused::TooWide { .. })));
    assert!(matches!(check_test_page(moved.stock, moved.date), Err(Refused::TooWide { .. })));
}

#[test]
fn a_test_page_cannot_be_cashed() {
    let given = sample::check(CheckPlace::Bottom);
    let page = check_test_page(given.stock, given.date).expect("it fits");
    assert_eq!(page.page_count(), 1);
    let text = page.text();
    for said in ["Payee", "Amount in words", "Memo", "Test page"] {
        assert!(text.contains(said), "{said}");
    }
    assert!(!text.contains("/100") && !text.contains("Alder"));
}

#[test]
fn checks_that_would_be_wrong_are_refused() {
    let with = |change: &dyn Fn(&mut crate::Check)| {
        let mut given = sample::check(CheckPlace::Top);
        change(&mut given);
        check(&given).expect_err("it is wrong")
    };
    let zero = with(&|check| check.amount = Money::ZERO);
    assert_eq!(zero, Refused::Missing { what: "amount" });
    assert_eq!(with(&|check| check.payee.clear()), Refused::Missing { what: "payee" });
    let sum = with(&|check| check.stub[0].amount = Money::cents(1));
    assert!(matches!(sum, Refused::DoesNotAddUp { .. }));
    let long = "An association of very many owners ".repeat(6);
    assert!(matches!(with(&|check| check.payee = long.clone()), Refused::TooWide { .. }));
    let address = |check: &mut crate::Check| check.address.push("One line too many".into());
    assert!(matches!(with(&address), Refused::TooWide { .. }));
    let stub = |check: &mut crate::Check| {
        check.stub = vec![check.stub[0].clone(); 30];
        check.amount = check.stub.iter().map(|line| line.amount).sum();
    };
    assert!(matches!(with(&stub), Refused::TooWide { .. }));
    assert!(matches!(with(&|check| check.payee = "中村".into()), Refused::NoGlyphs { .. }));
}

#[test]
fn the_longest_amount_stands_on_one_line() {
    let mut given = sample::check(CheckPlace::Top);
    given.amount = Money::cents(7_777_777_777_77);
    given.stub.clear();
    let made = check(&given).expect("it fits");
    assert_inside(&made);
    assert!(made.text().contains("Seven billion seven hundred seventy-seven million"));
}

#[test]
fn a_deposit_slip_is_there_twice_with_every_check() {
    let slip = deposit_slip(&sample::deposit_slip(2)).expect("it adds up");
    assert_eq!(slip.text(), include_str!("golden/deposit_slip.txt"));
    for (checks, pages) in [(0, 1), (1, 1), (12, 1), (13, 1), (36, 1), (37, 2), (200, 6)] {
        let given = sample::deposit_slip(checks);
        let slip = deposit_slip(&given).expect("it adds up");
        assert_eq!(slip.page_count(), pages, "{checks}");
        assert_inside(&slip);
        let text = slip.text();
        for check in &given.checks {
            assert!(text.matches(&check.amount.to_string()).count() >= 2, "{}", check.number);
        }
        assert_eq!(text.matches("Deposit of Nov 2, 2026").count(), 2);
        // Nothing of the bank's copy stands on the other half.
        for page in &slip.pages {
            assert!(runs(page).iter().all(|run| run.2 < pt(390) || run.2 > pt(410)));
        }
    }
    let mut wrong = sample::deposit_slip(2);
    wrong.cash = Money::ZERO;
    assert!(matches!(deposit_slip(&wrong), Err(Refused::DoesNotAddUp { .. })));
}

#[test]
fn the_receipt_says_what_it_always_said() {
    let receipt = payment_receipt(&sample::payment_receipt("Łukasz Żółć")).expect("it adds up");
    assert_eq!(receipt.text(), include_str!("golden/payment_receipt.txt"));
    assert_eq!(receipt.page_count(), 1);
    assert_inside(&receipt);
    assert!(copied(&receipt).contains("Łukasz Żółć"));
}

#[test]
fn a_surplus_is_the_persons_and_cash_does_not_come_back() {
    let mut given = sample::payment_receipt("José Núñez");
    given.received += Money::cents(37_60);
    assert!(matches!(payment_receipt(&given), Err(Refused::DoesNotAddUp { .. })));
    given.held = Money::cents(37_60);
    given.may_be_returned = false;
    given.applied.push(crate::Applied { our_file: "D-104872".into(), ..given.applied[0].clone() });
    given.received += Money::cents(200_00);
    let text = payment_receipt(&given).expect("it adds up").text();
    assert!(text.contains("$37.60 was more than you owed. It is yours"));
    assert!(text.contains("Account D-104872, Harbor Card"));
    assert!(!text.contains("returns this payment"));
}

#[test]
fn the_proof_says_what_it_always_said() {
    let given = sample::trust_proof();
    let proof = trust_proof(&given).expect("it is whole");
    assert_eq!(proof.text(), include_str!("golden/trust_proof.txt"));
    assert_inside(&proof);
    assert!(given.is_green());
}

#[test]
fn agrees_is_said_only_when_it_does() {
    let said = |proof: &TrustProof| trust_proof(proof).expect("it is whole").text();
    let agrees = |text: &str| text.contains("Agrees: bank, ledger and owners.");
    assert!(agrees(&said(&sample::trust_proof())));
    let cents = Money::cents;
    let bank_missing = TrustProof { statement: None, ..sample::trust_proof() };
    assert_eq!(bank_missing.outcome(), Outcome::NotEntered { owners: Money::ZERO });
    let text = said(&bank_missing);
    assert!(text.contains("Bank not entered.") && text.contains("Bank statement  not entered"));
    assert!(!agrees(&text) && !bank_missing.is_green());
    let bank_off = TrustProof { statement: Some(cents(2_339_92)), ..sample::trust_proof() };
    let apart = Outcome::Apart { bank: cents(-1), owners: Money::ZERO };
    assert_eq!(bank_off.outcome(), apart);
    assert!(said(&bank_off).contains("Bank and ledger are $0.01 apart."));
    let owners_off = TrustProof { in_hand: cents(5_00), ..sample::trust_proof() };
    assert!(said(&owners_off).contains("Ledger and owners are $5.00 apart."));
    assert!(!agrees(&said(&owners_off)));
}

#[test]
fn a_proof_names_what_is_left_to_do() {
    let mut given = sample::trust_proof();
    given.outstanding[0].on = day(2026, 11, 15);
    given.outstanding[0].limit_days = Some(0);
    given.shortage = Money::cents(12_00);
    given.ledger_bank -= Money::cents(12_00);
    given.statement = Some(Money::cents(2_327_93 + 200_00));
    given.not_in_ledger.push(OpenLine {
        what: "Bank credit DEPOSIT".into(),
        on: day(2026, 11, 14),
        amount: Money::cents(200_00),
        limit_days: None,
    });
    let apart = Outcome::Apart { bank: Money::cents(200_00), owners: Money::ZERO };
    assert_eq!(given.outcome(), apart, "a line that nobody booked explains what is apart");
    assert!(!given.is_green());
    let text = trust_proof(&given).expect("it is whole").text();
    for said in [
        "The agency owes trust $12.00.",
        "Bank credit DEPOSIT, $200.00: not in the ledger.",
        "Check 5001 to Northside Dental, $113.40: open for 1 day.",
        "Not in the ledger  Nov 14, 2026  2 days",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
}
