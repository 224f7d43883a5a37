//! The sheet that proves an account's interest.

use std::path::PathBuf;

use duebook_tests::text;
use serde_json::{Value, json};

use super::{has, read};
use crate::clients::Desk;
use crate::debts::simple_interest;

fn open(desk: &Desk, account: i64, on: &str) -> String {
    let args = json!({ "account": account, "on": on });
    let opened = desk.office.ok("open_interest_proof", args);
    let path = PathBuf::from(text(&opened["path"]));
    assert!(path.starts_with(desk.office.book_folder().join("out")));
    read(&path)
}

/// What the line of a period says after its two days.
fn period(sheet: &str, after: &str, through: &str) -> String {
    let mut lines = sheet.lines().map(str::trim);
    let line = lines.find(|line| line.starts_with(after) && line.contains(through));
    let line = line.unwrap_or_else(|| panic!("no period after {after} in\n{sheet}"));
    line.split_whitespace().skip(6).collect::<Vec<_>>().join(" ")
}

fn held(from: &str, to: &str) -> Value {
    let mut terms = simple_interest("12", "2026-10-03");
    terms["caps"] = json!([{ "from": from, "to": to, "at_most": "0" }]);
    terms
}

#[test]
fn every_period_of_the_interest_is_on_the_sheet_and_they_sum_to_what_is_owed() {
    let desk = Desk::open("2026-10-03");
    let h1 = desk.office.account(desk.harbor, "H-1", 1_000_00);
    let terms = held("2026-11-11", "2026-11-20");
    let set = json!({ "account": h1, "basis": "clause 9 of the contract", "terms": terms });
    desk.office.ok("set_interest", set);
    desk.office.on("2026-11-02");
    desk.office.pays(desk.bank, h1, "90", 100_00);
    let sheet = open(&desk, h1, "2026-11-30");
    let count = "Actual/365 (Fixed)";
    // 1,000.00 x 12 % x 30 / 365 is 9.8630136; 100.00 pays it and 90.14 of the principal.
    assert_eq!(
        period(&sheet, "Oct 3, 2026", "Nov 2, 2026"),
        format!("30 {count} 1,000.00 12.00 % 9.863013 9.86")
    );
    // 909.86 x 12 % x 8 / 365 is 2.3930564.
    assert_eq!(
        period(&sheet, "Nov 2, 2026", "Nov 10, 2026"),
        format!("8 {count} 909.86 12.00 % 2.393056 2.39")
    );
    assert_eq!(
        period(&sheet, "Nov 10, 2026", "Nov 20, 2026"),
        format!("10 {count} 909.86 0.00 % 0.00 0.00")
    );
    // 909.86 x 12 % x 10 / 365 is 2.9913205.
    assert_eq!(
        period(&sheet, "Nov 20, 2026", "Nov 30, 2026"),
        format!("10 {count} 909.86 12.00 % 2.991320 2.99")
    );
    // 9.86 + 2.39 + 0.00 + 2.99; owed are 909.86 and the 5.38 that nobody has paid.
    let total = sheet.lines().find(|line| line.trim().starts_with("Total")).unwrap();
    assert!(total.trim_end().ends_with("15.24"), "{total}");
    has(&sheet, &["held", "5.38", "909.86", "$915.24", "adds $0.299132 before rounding"]);
    let file = text(&desk.office.screen(h1)["account"]["file_number"]);
    has(&sheet, &["clause 9 of the contract", "October 3, 2026, by Amy Reyes", &file, "H-1"]);
    has(&sheet, &["November 30, 2026", "As known on", "November 2, 2026"]);
    desk.office.verify();
}

#[test]
fn a_debt_without_interest_has_no_sheet() {
    let desk = Desk::open("2026-10-03");
    let h1 = desk.office.account(desk.harbor, "H-1", 1_000_00);
    let args = json!({ "account": h1, "on": "2026-10-03" });
    let refused = desk.office.refused("open_interest_proof", args.clone());
    assert!(refused.words.contains("bears no interest"), "{refused}");
    let terms = simple_interest("12", "2026-10-03");
    let set = json!({ "account": h1, "basis": "clause 9 of the contract", "terms": terms });
    desk.office.ok("set_interest", set);
    has(&open(&desk, h1, "2026-10-03"), &["No day has borne interest by October 3", "$1,000.00"]);
}
