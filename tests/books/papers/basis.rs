//! When income counts in the agency's journal: three answers of the same book.

use std::collections::BTreeMap;

use duebook_tests::Office;
use serde_json::json;

use crate::clients::Desk;
use crate::november::month::November;
use crate::walk;

const BASES: [&str; 3] = ["posted", "released", "taken_invoiced"];

/// Each basis balances day by day, and differs from what was posted by its last line alone.
fn agrees(office: &Office, to: &str) -> BTreeMap<&'static str, (i64, i64)> {
    let mut told = BTreeMap::new();
    for basis in BASES {
        let journal = office.agency_journal(basis, to).unwrap();
        let mut days: BTreeMap<&str, i64> = BTreeMap::new();
        for ((on, _), cents) in &journal.cells {
            *days.entry(on).or_default() += cents;
        }
        assert!(days.values().all(|sum| *sum == 0), "{basis}: {days:?}");
        told.insert(basis, (journal.income(), journal.open));
    }
    let (posted, open) = told["posted"];
    assert_eq!(open, 0);
    for (basis, (income, open)) in &told {
        assert_eq!(income + open, posted, "{basis} on {to}");
    }
    told
}

#[test]
fn every_basis_comes_to_the_same_income_over_all_time() {
    let month = November::begin();
    month.live();
    let ends = ["2026-11-09", "2026-11-16", "2026-11-30"];
    let told: Vec<_> = ends.iter().map(|to| agrees(&month.office, to)).collect();
    assert!(told.iter().any(|of| of["released"].1 > 0 && of["taken_invoiced"].1 > 0), "{told:?}");
    for seed in [2, 7] {
        let (office, _) = walk::walked(seed, 250);
        let to = office.today().to_string();
        let told = agrees(&office, &to);
        assert_ne!(told["posted"], told["taken_invoiced"], "something waits in a real book");
    }
}

#[test]
fn income_of_a_check_counts_on_the_day_that_the_basis_says() {
    let desk = Desk::open("2026-11-02");
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    let item = desk.receives(n1, "1187", 200_00);
    desk.office.on("2026-11-16");
    let take = json!({ "trust_bank": desk.bank, "amount": 60_00, "on": "2026-11-16" });
    desk.office.ok("take_share", take);
    desk.office.on("2026-11-23");
    let back = json!({ "item": item, "on": "2026-11-23", "reason": "NSF" });
    desk.office.ok("return_item", back);
    for (basis, on) in BASES.into_iter().zip(["2026-11-02", "2026-11-12", "2026-11-16"]) {
        let journal = desk.office.agency_journal(basis, "2026-11-23").unwrap();
        let of = |day: &str| journal.cells[&(day.to_owned(), "Commission income".to_owned())];
        assert_eq!((of(on), of("2026-11-23"), journal.open), (-60_00, 60_00, 0), "{basis}");
        // The day before its release: nothing of it is in the journal of what is released.
        let before = desk.office.agency_journal(basis, "2026-11-11").map(|journal| journal.open);
        let open = [Some(0), None, Some(60_00)];
        assert_eq!(before, open[BASES.iter().position(|b| *b == basis).unwrap()], "{basis}");
    }
}

#[test]
fn the_file_says_its_basis_and_the_choice_is_remembered() {
    let desk = Desk::open("2026-11-02");
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    desk.receives(n1, "1187", 200_00);
    let titles = BASES.map(|basis| {
        let journal = desk.office.agency_journal(basis, "2026-11-02");
        journal.map_or(String::new(), |journal| journal.title)
    });
    assert!(titles[0].contains("Basis: posted"), "{titles:?}");
    // Nothing of it is released, so that there is no day to write.
    assert_eq!(titles[1], "");
    assert!(titles[2].contains("Basis: taken and invoiced"), "{titles:?}");
    let kept = || desk.office.ok("journal_basis", json!({}))["basis"].clone();
    assert_eq!(kept(), "taken_invoiced");
    desk.office.ok("save_journal_basis", json!({ "basis": "released" }));
    assert_eq!(kept(), "released");
    let path = desk.office.folder.path().join("j.iif");
    *desk.office.host.save.lock().unwrap() = Some(path.clone());
    let days = json!({ "from_on": "2026-11-02", "to_on": "2026-11-02", "form": "iif",
                       "basis": "taken_invoiced" });
    desk.office.ok("save_journal", days);
    let iif = std::fs::read_to_string(path).unwrap();
    assert!(iif.contains("Basis: taken and invoiced"), "{iif}");
    assert!(iif.contains("Booked and not taken or invoiced by November 2, 2026: 60.00"), "{iif}");
}
