//! The papers of a made-up agency's November: statements, checks, a deposit, a receipt, a proof.
#![allow(clippy::inconsistent_digit_grouping, reason = "cents stand apart: 1_284_50")]

use duebook_core::allocation::Parts;
use duebook_core::day::{day, plus_days};
use duebook_core::{Money, Rate};

use super::{NAMES, about, letterhead};
use crate::{
    Applied, Check, CheckPlace, CheckStock, ClientStatement, DepositCheck, DepositSlip, Disclosure,
    Invoiced, LineKind, OpenLine, Owner, PaymentReceipt, Settled, StatementLine, StubLine,
    TrustProof,
};

/// A statement of a client with these lines, share and claim settled by nothing yet.
fn statement(client: &str, number: &str, lines: Vec<StatementLine>) -> ClientStatement {
    let share = lines.iter().map(|line| line.share).sum();
    let claim = lines.iter().map(|line| line.claim).sum();
    ClientStatement {
        head: letterhead(),
        client: client.into(),
        address: vec!["1200 Bayshore Avenue, Suite 4".into(), "Anchorage, AK 99502".into()],
        number: number.into(),
        date: day(2026, 11, 16),
        from: None,
        through: day(2026, 11, 16),
        lines,
        claim_in: Money::ZERO,
        offset: Money::ZERO,
        settled: Settled::Unpaid { amount: share },
        invoiced: None,
        claim_out: claim,
        notes: Vec::new(),
        prepared_by: "Dana Whitfield".into(),
        approved_by: "Ruth Okafor".into(),
        alone_reason: String::new(),
        copy: None,
        unapproved: None,
    }
}

/// A line of account `file` in whole: paid, costs back, commission, share, claim in cents.
pub fn statement_line(
    (file, person, reference): (&str, &str, &str),
    (item, on): (&str, u32),
    kind: LineKind,
    rate: &str,
    cents: [i64; 5],
) -> StatementLine {
    let [paid, costs_back, commission, share, claim] = cents.map(Money::cents);
    StatementLine {
        file: file.into(),
        person: person.into(),
        reference: reference.into(),
        item: item.into(),
        on: day(2026, 11, on),
        kind,
        paid,
        costs_back,
        commission,
        rate: rate.parse().ok(),
        tax: Money::ZERO,
        fee: Money::ZERO,
        share,
        claim,
    }
}

const N1: (&str, &str, &str) = ("D-104871", "Maria Alvarez", "NS-2291");
const A1: (&str, &str, &str) = ("D-104880", "José Núñez", "2025-0071");
const A2: (&str, &str, &str) = ("D-104881", "Zoë Đặng", "2025-0094");

/// A net client's second statement: a payment found late, a payment divided anew and then
/// returned, what the agency had to bring, and what is kept for it.
pub fn statement_with_return() -> ClientStatement {
    let lines = vec![
        statement_line(
            N1,
            ("Money order 4410", 20),
            LineKind::Payment,
            "30",
            [75_00, 38_00, 11_10, 25_90, 0],
        ),
        statement_line(
            N1,
            ("Check 1187", 20),
            LineKind::ReckonedAnew,
            "30",
            [0, -38_00, 11_40, 26_60, 0],
        ),
        statement_line(
            N1,
            ("Check 1187", 23),
            LineKind::Returned,
            "30",
            [-200_00, 0, -60_00, -140_00, 0],
        ),
        statement_line(N1, ("Check 1187", 23), LineKind::Advanced, "", [0, 0, 0, 113_40, 113_40]),
    ];
    ClientStatement {
        date: day(2026, 11, 30),
        through: day(2026, 11, 30),
        from: Some(day(2026, 11, 17)),
        offset: Money::cents(25_90),
        settled: Settled::Remitted {
            amount: Money::ZERO,
            by: String::new(),
            on: day(2026, 11, 30),
        },
        claim_out: Money::cents(87_50),
        notes: vec![
            "Check 1187 was on statement S-2031 and came back unpaid on Nov 23. What your share \
             lacked to give it back, we brought the same day."
                .into(),
        ],
        ..statement("Northside Dental", "S-2034", lines)
    }
}

/// A net client's statement with a payment that the client has itself; its fee is kept.
pub fn statement_with_direct_payment() -> ClientStatement {
    let lines = vec![
        statement_line(A2, ("Cash", 2), LineKind::Payment, "28", [50_00, 0, 14_00, 36_00, 0]),
        statement_line(
            A1,
            ("Check 88", 5),
            LineKind::PaidToYou,
            "28",
            [100_00, 0, 28_00, 0, 28_00],
        ),
        statement_line(A1, ("Check 512", 6), LineKind::Payment, "28", [112_40, 0, 31_47, 80_93, 0]),
    ];
    ClientStatement {
        offset: Money::cents(28_00),
        settled: Settled::Remitted {
            amount: Money::cents(88_93),
            by: "check 5002".into(),
            on: day(2026, 11, 16),
        },
        claim_out: Money::ZERO,
        ..statement("City of Alder", "S-2032", lines)
    }
}

/// A gross client's statement: everything is remitted, the commission is invoiced.
pub fn gross_statement() -> ClientStatement {
    let h1 = ("D-104890", "Ελένη Παπαδοπούλου", "ending in 6789");
    let lines = vec![statement_line(
        h1,
        ("Card", 3),
        LineKind::Payment,
        "33.33",
        [100_00, 0, 33_33, 100_00, 33_33],
    )];
    ClientStatement {
        settled: Settled::Remitted {
            amount: Money::cents(100_00),
            by: "ACH".into(),
            on: day(2026, 11, 16),
        },
        invoiced: Some(Invoiced {
            amount: Money::cents(33_33),
            number: "I-1044".into(),
            due_on: Some(day(2026, 12, 16)),
        }),
        claim_out: Money::ZERO,
        ..statement("Harbor Card", "S-2033", lines)
    }
}

/// A statement of so many lines of all kinds, not paid yet.
pub fn long_statement(number: usize, lines: usize) -> ClientStatement {
    let rate: Option<Rate> = "30".parse().ok();
    let line = |at: usize| {
        let paid = Money::cents(20_00 + (at * 7_919 + number * 31) as i64 % 900_00);
        let commission =
            rate.map_or(Money::ZERO, |rate| rate.of(paid, duebook_core::Rounding::HalfAway));
        let person = NAMES[(at + number) % NAMES.len()];
        let file = format!("D-{}", 100_000 + number * 300 + at);
        let reference = format!("2026-{:05}", at * 13 % 100_000);
        let item = format!("Check {}", 1_000 + (at * 37 + number) % 9_000);
        StatementLine {
            on: plus_days(day(2026, 11, 1), (at % 28) as i64),
            commission,
            rate,
            paid,
            share: paid - commission,
            ..statement_line(
                (&file, person, &reference),
                (&item, 1),
                LineKind::Payment,
                "30",
                [0; 5],
            )
        }
    };
    let lines = (0..lines).map(line).collect();
    statement("Northside Dental", &format!("S-{}", 3_000 + number), lines)
}

/// A check of a remittance.
pub fn check(place: CheckPlace) -> Check {
    let part = |what: &str, cents| StubLine { what: what.into(), amount: Money::cents(cents) };
    Check {
        stock: CheckStock { place, prints_number: true, right_mil: 0, down_mil: 0 },
        number: 5002,
        date: day(2026, 11, 16),
        payee: "City of Alder".into(),
        address: vec![
            "Office of the Treasurer".into(),
            "40 Main Street".into(),
            "Alder, AK 99503".into(),
        ],
        amount: Money::cents(88_93),
        memo: "Statement S-2032".into(),
        void_after: "Void after 90 days".into(),
        copy: false,
        payer: "Harbor Recovery LLC".into(),
        account: "Client trust, First Example Bank, ending in 4471".into(),
        stub: vec![
            part("Your share, statement S-2032", 116_93),
            part("Kept for our commission on payments to you", -28_00),
        ],
    }
}

/// A deposit of so many checks, and 50.00 in cash.
pub fn deposit_slip(checks: usize) -> DepositSlip {
    let check = |at: usize| DepositCheck {
        number: (1_187 + at * 211).to_string(),
        from: NAMES[at % NAMES.len()].into(),
        amount: Money::cents(200_00 + at as i64 * 37_15),
    };
    let checks: Vec<DepositCheck> = (0..checks).map(check).collect();
    let cash = Money::cents(50_00);
    DepositSlip {
        depositor: "Harbor Recovery LLC".into(),
        bank: "First Example Bank".into(),
        account: "Client trust account".into(),
        account_number: "0001234471".into(),
        number: "N-41".into(),
        on: day(2026, 11, 2),
        total: checks.iter().map(|check| check.amount).sum::<Money>() + cash,
        checks,
        cash,
    }
}

/// A receipt for a check on one account.
pub fn payment_receipt(name: &str) -> PaymentReceipt {
    PaymentReceipt {
        head: letterhead(),
        about: about(name),
        number: "R-3107".into(),
        received: Money::cents(200_00),
        received_on: day(2026, 11, 2),
        by: "check 1187".into(),
        applied: vec![Applied {
            our_file: "D-104871".into(),
            creditor: "Harbor Card".into(),
            parts: Parts {
                costs: Money::cents(38_00),
                interest: Money::cents(36_50),
                principal: Money::cents(125_50),
                ..Parts::default()
            },
            balance_after: Money::cents(1_284_50),
            balance_on: day(2026, 11, 2),
        }],
        held: Money::ZERO,
        may_be_returned: true,
        further: Vec::new(),
        signed_by: "Dana Whitfield".into(),
        disclosure: Disclosure::Subsequent,
    }
}

/// The proof of November 16: two checks and a transfer are on their way.
pub fn trust_proof() -> TrustProof {
    let line = |what: &str, cents| OpenLine {
        what: what.into(),
        on: day(2026, 11, 16),
        amount: Money::cents(cents),
        limit_days: Some(60),
    };
    let owner = |name: &str, kind: &str, released, amount| Owner {
        name: name.into(),
        kind: kind.into(),
        released: Money::cents(released),
        amount: Money::cents(amount),
    };
    TrustProof {
        agency: "Harbor Recovery LLC".into(),
        bank: "First Example Bank, client trust".into(),
        account: "ending in 4471".into(),
        on: day(2026, 11, 16),
        known_on: day(2026, 11, 16),
        statement: Some(Money::cents(2_339_93)),
        in_transit: Vec::new(),
        outstanding: vec![
            line("Check 5001 to Northside Dental", 113_40),
            line("Check 5002 to City of Alder", 88_93),
            line("ACH to Harbor Card", 100_00),
        ],
        booked_later: Vec::new(),
        not_in_ledger: Vec::new(),
        broken_chain: None,
        ledger_bank: Money::cents(2_037_60),
        in_hand: Money::ZERO,
        shortage: Money::ZERO,
        difference: Money::ZERO,
        owners: vec![
            owner("Northside Dental", "Client", 0, 0),
            owner("City of Alder", "Client", 0, 0),
            owner("Harbor Card", "Client", 0, 2_000_00),
            owner("Harbor Recovery LLC", "Agency’s share", 0, 0),
            owner("José Núñez, D-104880", "Refund owed", 0, 37_60),
        ],
        prepared_by: "Dana Whitfield".into(),
        checked_by: String::new(),
    }
}
