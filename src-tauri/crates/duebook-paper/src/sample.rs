//! Made-up letters for benches, tests and pictures. Nothing here is a real person or account.
#![allow(clippy::inconsistent_digit_grouping, reason = "cents stand apart: 1_284_50")]

mod bookkeeping;
mod interest;

use duebook_core::day::{day, plus_months};
use duebook_core::{Day, Money};

use crate::{
    About, Disclosure, Installment, Itemization, Letterhead, PlanAgreement, RecoveryKit, Reminder,
    WayToPay,
};

pub use bookkeeping::*;
pub use interest::interest_proof;

/// The day of all samples.
pub fn today() -> Day {
    day(2026, 11, 23)
}

/// Names as they come: plain, accented, of other scripts.
pub const NAMES: [&str; 8] = [
    "Maria Alvarez",
    "Łukasz Żółć",
    "Thị Ánh",
    "José Núñez",
    "Ελένη Παπαδοπούλου",
    "Наталія Шевченко",
    "O’Neil Brontë-Ångström",
    "Zoë Đặng",
];

/// A small agency.
pub fn letterhead() -> Letterhead {
    Letterhead {
        agency: "Harbor Recovery LLC".into(),
        address: vec!["P.O. Box 41872".into(), "Anchorage, AK 99509-1872".into()],
        return_address: None,
        phone: "(907) 555-0100".into(),
        hours: "8 am to 6 pm, Monday to Friday".into(),
        website: "www.harbor-recovery.example".into(),
        license: "Alaska license CA-1042".into(),
    }
}

/// A person with an account.
pub fn about(name: &str) -> About {
    About {
        name: name.into(),
        address: vec!["2323 Park Street, Apt. 342".into(), "Anchorage, AK 99501".into()],
        date: today(),
        our_file: "D-104871".into(),
        creditor: "Harbor Card".into(),
        reference: "ending in 6789".into(),
    }
}

/// A monthly plan from December 5, 2026 on.
pub fn plan_agreement(name: &str, installments: u32, each: Money) -> PlanAgreement {
    let total: Money = (0..installments).map(|_| each).sum();
    let mut left = total;
    let installment = |number: u32| {
        left -= each;
        let due_on = plus_months(day(2026, 12, 5), number);
        Installment { due_on, amount: each, balance_after: left }
    };
    PlanAgreement {
        head: letterhead(),
        about: about(name),
        agreed_on: today(),
        owed: total,
        owed_on: today(),
        total,
        installments: (0..installments).map(installment).collect(),
        payable_to: "Harbor Recovery LLC".into(),
        ways_to_pay: ways_to_pay("Send a check or money order to our address above."),
        grace_days: 10,
        further_terms: Vec::new(),
        signed_by: "Dana Whitfield".into(),
        disclosure: Disclosure::Subsequent,
    }
}

/// A reminder.
pub fn reminder(name: &str) -> Reminder {
    Reminder {
        head: letterhead(),
        about: about(name),
        items: Itemization {
            principal: Money::cents(2_112_56),
            interest: Money::cents(75_00),
            fees: Money::cents(25_00),
            costs: Money::ZERO,
            paid: Money::cents(50_00),
        },
        owed: Money::cents(2_162_56),
        owed_on: today(),
        pay_by: day(2026, 12, 15),
        payable_to: "Harbor Recovery LLC".into(),
        ways_to_pay: ways_to_pay("Send a check or money order with the slip below."),
        further: Vec::new(),
        signed_by: "Dana Whitfield".into(),
        disclosure: Disclosure::Initial,
    }
}

/// A kit with a key that opens nothing.
pub fn recovery_kit() -> RecoveryKit {
    let groups = ["K7QM", "2XWD", "9RTC", "HB4V", "M3PR", "7YNK", "Q8ZD", "5FJA"];
    RecoveryKit {
        agency: "Harbor Recovery LLC".into(),
        book: "Harbor".into(),
        book_id: "7c1e-44aa-9b02".into(),
        key_groups: groups.map(String::from).to_vec(),
        check: "7".into(),
        made_on: today(),
        instructions: vec![
            "Start Duebook and choose the book. Under the password field choose “Use the recovery \
             key”."
                .into(),
            "Type the groups in order. Small and capital letters are the same.".into(),
            "Set a new password, then make a new kit and destroy this page.".into(),
        ],
    }
}

/// So many two-page agreements, each with another name, file and amount.
pub fn many_agreements(count: usize) -> impl Iterator<Item = PlanAgreement> {
    (0..count).map(|number| {
        let name = NAMES[number % NAMES.len()];
        let each = Money::cents(100_00 + number as i64);
        let mut plan = plan_agreement(name, 6 + (number % 7) as u32, each);
        plan.about.our_file = format!("D-{}", 100_000 + number);
        plan
    })
}

fn ways_to_pay(by_mail: &str) -> Vec<WayToPay> {
    let way = |label: &str, how: &str| WayToPay { label: label.into(), how: how.into() };
    vec![
        way("By mail", by_mail),
        way("By phone", "Call (907) 555-0100 to pay by card or from a bank account."),
    ]
}
