//! Files that leave: transfers, checks for the bank, the agency's journal, the examiner's pack.

use serde_json::json;

use super::{Agency, has, read, saved};
use crate::bank;
use crate::november::month::November;
use duebook_tests::{PASSWORD, number, text};

const ACCOUNT: &str = "99887766554433";

fn origin(bank: i64) -> serde_json::Value {
    json!({ "trust_bank": bank, "ach": { "routing": "121042882", "origin": "",
            "company": "HARBOR RECOVERY", "company_id": "1123456789", "balanced": false } })
}

#[test]
fn a_remittance_by_transfer_is_sent_by_one_file_alone() {
    let of = Agency::begin();
    of.office.on("2026-11-09");
    of.pay(&of.approved(), "ach", "");
    let make = json!({ "trust_bank": of.bank, "effective_on": "2026-11-10" });
    let no = |words: &str| {
        let refused = of.office.refused("make_transfers", make.clone());
        assert!(refused.words.contains(words), "{refused}");
    };
    no("how this trust bank takes files");
    of.office.ok("save_ach_origin", origin(of.bank));
    no("bank account of Northside Dental");
    let form = |routing: &str, account: &str| {
        json!({ "client": of.client, "form": { "routing": routing, "account_number": account,
                "savings": false, "company": true } })
    };
    let wrong = of.office.refused("save_client_bank", form("121042883", ACCOUNT));
    assert_eq!(wrong.field.as_deref(), Some("routing"));
    let blank = of.office.refused("save_client_bank", form("121042882", ""));
    assert_eq!(blank.field.as_deref(), Some("account_number"));
    of.office.ok("save_client_bank", form("121042882", ACCOUNT));
    of.office.ok("save_client_bank", form("091000019", ""));
    let known = of.office.ok("client_bank", json!({ "client": of.client }));
    assert_eq!(
        known,
        json!({ "routing": "091000019", "account_last4": "4433", "savings": false,
                "company": true })
    );
    let file = of.office.ok("make_transfers", make.clone());
    assert_eq!(
        (&file["payments"], &file["total"], &file["modifier"]),
        (&json!(1), &json!(70_00), &json!("A"))
    );
    let save = json!({ "file": file["id"] });
    let written =
        std::fs::read_to_string(saved(&of.office, "a.ach", "save_transfers", save.clone()));
    let written = written.unwrap();
    let entry = written.lines().find(|line| line.starts_with('6')).unwrap();
    assert!(
        entry.starts_with(&format!("62209100001999887766554433{}0000007000", "   ")),
        "{entry}"
    );
    assert!(written.lines().all(|line| line.len() == 94));
    no("No remittance by ACH waits");
    // The client's bank changes; the file that was sent does not.
    of.office.ok("save_client_bank", form("121042882", "1111222233"));
    let again = std::fs::read_to_string(saved(&of.office, "b.ach", "save_transfers", save));
    assert_eq!(again.unwrap(), written);
    of.office.verify();
}

#[test]
fn the_bank_is_told_of_checks_and_of_those_that_are_void() {
    let of = Agency::begin();
    of.office.on("2026-11-09");
    let statement = of.approved();
    let payment = of.pay(&statement, "check", "5001");
    let undo = json!({ "payment": payment, "on": "2026-11-10", "reason": "lost in the mail" });
    of.office.on("2026-11-10");
    of.office.ok("undo_payment", undo);
    of.pay(&statement, "check", "5002");
    let days = json!({ "trust_bank": of.bank, "from_on": "2026-11-01", "to_on": "2026-11-10",
                       "heads": false });
    let list = std::fs::read_to_string(saved(&of.office, "p.csv", "save_positive_pay", days));
    assert_eq!(
        list.unwrap(),
        "000123454471,5001,11/09/2026,70.00,Northside Dental,V\r\n\
         000123454471,5002,11/10/2026,70.00,Northside Dental,I\r\n"
    );
}

#[test]
fn the_agencys_journal_is_its_own_money_and_balances() {
    let month = November::begin();
    month.live();
    let mut days = json!({ "from_on": "2026-11-01", "to_on": "2026-11-30", "basis": "posted" });
    let sums = month.office.agency_journal("posted", "2026-11-30").unwrap().sums();
    assert_eq!(sums.values().sum::<i64>(), 0);
    // Of October there is the cost that the agency advanced.
    assert_eq!(sums["Operating"], 160_07 + 75_00 - 200_00 - 38_00);
    assert!(sums["Commission income"] < 0 && !sums.contains_key("Client payable"));
    days["form"] = json!("iif");
    let iif = saved(&month.office, "j.iif", "save_journal", days);
    let iif = std::fs::read_to_string(iif).unwrap();
    assert!(iif.starts_with("!TRNS\t"));
    assert_eq!(iif.matches("\nENDTRNS").count(), iif.matches("\nTRNS\t").count());
    let nothing = json!({ "from_on": "2026-09-01", "to_on": "2026-09-30", "form": "csv",
                          "basis": "posted" });
    let refused = month.office.refused("save_journal", nothing);
    assert!(refused.words.contains("nothing to write"), "{refused}");
}

#[test]
fn an_examiner_gets_everything_in_one_folder() {
    let month = November::begin();
    month.live();
    let office = &month.office;
    bank::read(office, month.bank, "n.ofx", include_str!("../../fixtures/bank/november.ofx"))
        .unwrap();
    bank::match_all(office, month.bank);
    office.user("eve", &["auditor"]);
    office.sign_in("eve", PASSWORD);
    let folder = office.folder.path().join("pack");
    *office.host.save.lock().unwrap() = Some(folder.clone());
    let days = json!({ "from_on": "2026-10-01", "to_on": "2026-11-30" });
    let pack = office.ok("save_examiner_pack", days);
    assert_eq!((&pack["path"], &pack["left_out"]), (&json!(folder.to_string_lossy()), &json!([])));
    let names: Vec<String> = pack["files"].as_array().unwrap().iter().map(text).collect();
    assert_eq!(
        names,
        [
            "0-contents.pdf",
            "0-contents.csv",
            "1-receipts-journal.pdf",
            "1-receipts-journal.csv",
            "2-check-register.pdf",
            "2-check-register.csv",
            "3-deposits.pdf",
            "3-deposits.csv",
            "4-deposit-slips.pdf",
            "5-client-ledgers.csv",
            "5-client-ledgers.pdf",
            "6-trust-proof-1-2026-10-31.pdf",
            "6-trust-proof-1-2026-11-30.pdf",
            "7-bank-lines.pdf",
            "7-bank-lines.csv",
            "8-collection-accounts.pdf",
            "8-collection-accounts.csv",
            "9-account-history.csv",
            "10-letters.csv",
            "11-client-terms.pdf",
            "11-client-terms.csv",
        ]
    );
    let of = |name: &str| folder.join(name);
    has(&read(&of("1-receipts-journal.pdf")), &["Check 1187", "MO-9", "Returned"]);
    has(&read(&of("2-check-register.pdf")), &["Check 5001", "2,000.00", "2026-11-18"]);
    has(&read(&of("3-deposits.pdf")), &["890.00", "Amy Reyes"]);
    examined(&of);
    has(&read(&of("4-deposit-slips.pdf")), &["ending in 7702", "20441", "640.00"]);
    has(&read(&of("6-trust-proof-1-2026-11-30.pdf")), &["Agrees: bank, ledger and owners."]);
    has(&read(&of("5-client-ledgers.pdf")), &["Northside Dental", "Brought forward", "Remittance"]);
    let ledgers = std::fs::read_to_string(of("5-client-ledgers.csv")).unwrap();
    let last = |client: &str| {
        let row = ledgers.lines().rfind(|row| row.starts_with(client)).unwrap();
        row.rsplit(',').next().unwrap().to_owned()
    };
    let day = office.ok("trust_day", json!({ "trust_bank": month.bank, "on": "2026-11-30" }));
    let owners = day["owners"].as_array().unwrap();
    for client in ["Northside Dental", "Harbor Card", "City of Alder"] {
        let owner = owners.iter().find(|o| o["kind"] == "client" && o["name"] == client);
        let cents = owner.map_or(0, |o| number(&o["amount"]));
        let shown = format!("{}.{:02}", cents / 100, cents % 100);
        assert_eq!(last(client), shown, "{client}'s ledger ends with what trust owes it");
    }
}

/// The files for the points of WAC 308-29-025 that trust money alone does not answer.
fn examined(of: &dyn Fn(&str) -> std::path::PathBuf) {
    let table = |name: &str| std::fs::read_to_string(of(name)).unwrap();
    let cells = |name: &str, of_row: &str| -> Vec<String> {
        let table = table(name);
        let row = table.lines().find(|row| row.contains(of_row)).unwrap_or_else(|| {
            panic!("{of_row} is not in {name}:\n{table}");
        });
        row.split(',').map(str::to_owned).collect()
    };
    // (1)(b): purpose and the client account that is debited; numbers without a check.
    let check = cells("2-check-register.csv", "Check 5001");
    assert_eq!(check[5], "Northside Dental", "{check:?}");
    has(&read(&of("2-check-register.pdf")), &["Not used, Trust"]);
    // (1)(c): each deposit is what the journal has of it, and the journal names it.
    let deposits = table("3-deposits.csv");
    for row in deposits.lines().skip(1) {
        let cells: Vec<&str> = row.split(',').collect();
        assert_eq!(cells[5], cells[6], "{row}");
    }
    assert!(deposits.contains("Settlement"), "cards too: {deposits}");
    let journal = cells("1-receipts-journal.csv", "Check 1187");
    let slip = &journal[11];
    assert!(deposits.lines().any(|row| row.split(',').nth(1) == Some(slip)), "{journal:?}");
    // (1)(d): what came in and went out by collection account.
    let sums = |file: &str| cells("8-collection-accounts.csv", file).split_off(4).join(" ");
    assert_eq!(sums("D-100001"), "75.00 0.00 11.10 38.00 25.90 113.40 0.00");
    assert_eq!(sums("D-100005"), "150.00 100.00 59.47 0.00 80.93 80.93 0.00");
    assert_eq!(sums("D-100004"), "2000.00 0.00 900.00 0.00 2000.00 2000.00 0.00");
    // (1)(e), (2)(b) to (d).
    assert!(table("7-bank-lines.csv").lines().count() > 1);
    assert!(table("9-account-history.csv").contains("Placed"));
    assert!(table("10-letters.csv").contains("SHA-256"));
    has(&read(&of("11-client-terms.pdf")), &["Northside Dental", "30.00", "Net"]);
    has(&read(&of("0-contents.pdf")), &["(1)(e)", "Not in this book.", "11-client-terms"]);
}
