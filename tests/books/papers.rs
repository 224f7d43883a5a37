//! Papers about money, as a person gets them: what is on them, which is the first and which a
//! copy, and the files that go to the bank and to an examiner.

use std::path::PathBuf;
use std::process::Command;

use duebook_tests::{Office, PASSWORD, check, number, text};
use serde_json::{Value, json};

use crate::bank;
use crate::november::month::November;
use crate::third::Forwarded;

mod basis;
mod files;
mod interest;

/// An agency that has a client's check at the bank and its statement approved and paid.
struct Agency {
    office: Office,
    bank: i64,
    client: i64,
    account: i64,
    item: i64,
}

/// What a person reads in a PDF.
fn read(path: &std::path::Path) -> String {
    let output = Command::new("pdftotext")
        .args(["-layout".as_ref(), path.as_os_str(), "-".as_ref()])
        .output()
        .expect("poppler-utils is installed by the setup");
    assert!(output.status.success(), "{}", path.display());
    String::from_utf8(output.stdout).unwrap()
}

/// Saves something where a person would, under a name; nothing is there before.
fn saved(office: &Office, name: &str, command: &str, args: Value) -> PathBuf {
    let path = office.folder.path().join(name);
    *office.host.save.lock().unwrap() = Some(path.clone());
    let answer = office.ok(command, args);
    assert_eq!(answer["path"], json!(path.to_string_lossy()));
    path
}

fn paper(office: &Office, paper: Value) -> String {
    read(&saved(office, "paper.pdf", "save_paper", json!({ "paper": paper })))
}

fn has(text: &str, words: &[&str]) {
    for said in words {
        assert!(text.contains(said), "{said} is missing in\n{text}");
    }
}

impl Agency {
    fn begin() -> Agency {
        let office = Office::open("2026-10-30");
        office.user("ben", &["bookkeeper"]);
        let bank = office.bank();
        let client = office.client("Northside Dental", "30", "net");
        let account = office.account(client, "N-1", 640_00);
        let item = office.pays(bank, account, "1187", 100_00);
        office.ok("make_deposit", json!({ "trust_bank": bank, "on": "2026-10-30" }));
        Agency { office, bank, client, account, item }
    }

    fn ask(&self) -> Value {
        json!({ "client": self.client, "trust_bank": self.bank,
                "through_on": self.office.today() })
    }

    fn approved(&self) -> Value {
        let prepared = self.office.ok("prepare_statement", self.ask());
        self.office.sign_in("ben", PASSWORD);
        self.office.ok("approve_statement", prepared.clone());
        self.office.sign_in("amy", PASSWORD);
        prepared["statement"].clone()
    }

    fn pay(&self, statement: &Value, method: &str, number: &str) -> i64 {
        let on = self.office.today();
        let args = json!({ "statement": statement, "method": method, "number": number, "on": on });
        duebook_tests::number(&self.office.ok("pay_statement", args)["payment"])
    }
}

#[test]
fn a_statement_tells_the_sales_tax_and_what_a_fee_is_for() {
    for (remit, said) in [("net", "67.52"), ("gross", "100.00")] {
        let office = Office::open("2026-10-30");
        let bank = office.bank();
        let client = office.client("Northside Dental", "30", remit);
        let tax = json!({ "from_on": "2026-10-01", "rate": "8.25", "state": "TX",
                          "source": "34 Tex. Admin. Code 3.354" });
        office.ok("set_sales_tax", json!({ "client": client, "tax": tax }));
        let account = office.account(client, "N-1", 640_00);
        office.pays(bank, account, "1187", 100_00);
        office.ok("make_deposit", json!({ "trust_bank": bank, "on": "2026-10-30" }));
        let fee = json!({ "client": client, "trust_bank": bank, "amount": 10_00,
                          "on": "2026-10-30", "about": "skip trace of Ana Ruiz" });
        office.ok("add_flat_fee", fee);
        office.on("2026-11-12");
        let draft = json!({ "kind": "statement_draft", "client": client, "trust_bank": bank,
                            "through_on": "2026-11-12" });
        has(&paper(&office, draft), &["2.48", "30.00", said, "Flat fee: skip trace of Ana"]);
    }
}

#[test]
fn a_statement_tells_the_fee_that_a_sheriff_took() {
    for remit in ["net", "gross"] {
        let of = Forwarded::open("40", remit);
        let tax = json!({ "from_on": "2026-10-01", "rate": "8.25", "state": "TX",
                          "source": "34 Tex. Admin. Code 3.354" });
        of.office.ok("set_sales_tax", json!({ "client": of.northside, "tax": tax }));
        of.posts(&of.form(95_00, 100_00, (of.sheriff, "client_fee", 5_00)));
        of.office.pays(of.bank, of.account, "1187", 200_00);
        of.deposits();
        of.office.on("2026-11-12");
        let draft = json!({ "kind": "statement_draft", "client": of.northside,
                            "trust_bank": of.bank, "through_on": "2026-11-12" });
        let said = paper(&of.office, draft);
        has(&said, &["Fee taken", "5.00", "Tax", "3.30", "Check T-9500", "Check 1187"]);
    }
}

#[test]
fn a_statement_is_a_preview_then_a_draft_then_final_and_then_a_copy() {
    let of = Agency::begin();
    of.office.on("2026-11-09");
    let mut draft = of.ask();
    draft["kind"] = json!("statement_draft");
    has(&paper(&of.office, draft), &["Preview.", "Northside Dental", "Check 1187", "70.00"]);
    let prepared = of.office.ok("prepare_statement", of.ask());
    let of_statement = json!({ "kind": "statement", "statement": prepared["statement"] });
    has(&paper(&of.office, of_statement.clone()), &["Draft. It is not approved", "N-1"]);
    of.office.ok("discard_statement", prepared);
    let statement = of.approved();
    let of_statement = json!({ "kind": "statement", "statement": statement });
    let first = paper(&of.office, of_statement.clone());
    has(&first, &["$70.00 is approved and not paid yet.", "Prepared by Amy Reyes.", "The ben."]);
    assert!(!first.contains("Copy") && !first.contains("Draft"), "{first}");
    of.pay(&statement, "check", "5001");
    of.office.on("2026-11-12");
    let again = paper(&of.office, of_statement);
    let words = "Copy. First made on November 9, 2026.";
    has(&again, &[words, "We paid you $70.00 by check 5001 on Nov 9, 2026."]);
}

#[test]
fn a_paper_for_the_printer_lies_in_the_books_folder_and_goes_with_the_lock() {
    let of = Agency::begin();
    let proof = json!({ "kind": "proof", "trust_bank": of.bank, "on": "2026-10-30" });
    let opened = of.office.ok("open_paper", json!({ "paper": proof }));
    let path = PathBuf::from(text(&opened["path"]));
    assert!(path.starts_with(of.office.book_folder().join("out")));
    has(&read(&path), &["Trust proof", "First Bank, Trust", "Bank not entered."]);
    of.office.ok("lock", json!({}));
    assert!(!path.exists());
}

#[test]
fn a_check_is_printed_once_and_then_a_copy() {
    let of = Agency::begin();
    of.office.on("2026-11-09");
    let stock = json!({ "place": "middle", "prints_number": true, "right_mil": 20, "down_mil": -30,
                        "first_number": 5001, "void_after_days": 90 });
    of.office.ok("save_check_stock", json!({ "trust_bank": of.bank, "stock": stock }));
    let list = of.office.ok("statements", json!({}));
    assert_eq!(list["next_checks"], json!([{ "trust_bank": of.bank, "number": "5001" }]));
    let payment = of.pay(&of.approved(), "check", "5001");
    let of_payment = json!({ "payment": payment });
    let print = || {
        let opened = of.office.ok("open_check", of_payment.clone());
        (read(&PathBuf::from(text(&opened["path"]))), PathBuf::from(text(&opened["path"])))
    };
    let (check, path) = print();
    has(&check, &["Northside Dental", "***70.00", "Seventy and 00/100", "Void after 90 days"]);
    has(&check, &["5001", "Your share, statement", "First Bank, Trust, ending in 4471"]);
    assert!(!check.contains("COPY"));
    of.office.ok("check_printed", json!({ "payment": payment, "printed": false }));
    assert!(!path.exists(), "its file goes either way");
    assert_eq!(print().0, check, "the printer jammed: it is still no copy");
    of.office.ok("check_printed", json!({ "payment": payment, "printed": true }));
    let refused = of.office.refused("open_check", of_payment);
    assert!(refused.words.contains("printed on Nov 9, 2026"), "{refused}");
    let copy = paper(&of.office, json!({ "kind": "check_copy", "payment": payment }));
    has(&copy, &["COPY, NOT A CHECK", "5001"]);
    let list = of.office.ok("statements", json!({}));
    assert_eq!(list["next_checks"][0]["number"], "5002", "and goes on by itself");
    let test = paper(&of.office, json!({ "kind": "check_test", "trust_bank": of.bank }));
    has(&test, &["Test page", "Moved now: 20"]);
    of.office.verify();
}

#[test]
fn a_slip_has_its_checks_and_the_whole_number_for_those_who_bring_it() {
    let of = Agency::begin();
    let today = of.office.today();
    let mut cash = check(of.account, "", 25_00, today);
    cash["method"] = json!("cash");
    let batch = of.office.batch(of.bank, &[(of.account, "1190", 40_00)]);
    let head = json!({ "source": "mail", "booked_on": today, "trust_bank": of.bank,
                       "control_count": 2, "control_total": 65_00 });
    of.office.ok("save_batch", json!({ "batch": batch, "head": head }));
    of.office.ok("save_line", json!({ "batch": batch, "line": null, "form": cash }));
    of.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    let made = of.office.ok("make_deposit", json!({ "trust_bank": of.bank, "on": today }));
    let slips = of.office.ok("deposit_slips", json!({ "trust_bank": of.bank }));
    assert_eq!((&slips[0]["id"], &slips[0]["total"]), (&made["deposit"], &json!(65_00)));
    let slip = json!({ "kind": "deposit_slip", "deposit": made["deposit"] });
    has(&paper(&of.office, slip.clone()), &["000123454471", "1190", "40.00", "25.00", "65.00"]);
    of.office.user("eve", &["auditor"]);
    of.office.sign_in("eve", PASSWORD);
    let seen = paper(&of.office, slip);
    has(&seen, &["ending in 4471", "65.00"]);
    assert!(!seen.contains("000123454471"));
}

#[test]
fn a_receipt_says_what_the_payment_met_until_it_comes_back() {
    let of = Agency::begin();
    let receipt = json!({ "kind": "receipt", "item": of.item, "account": of.account });
    let said = paper(&of.office, receipt.clone());
    has(&said, &["$100.00", "check 1187", "Łukasz Żółć", "Principal", "$540.00"]);
    let back = json!({ "item": of.item, "on": "2026-10-30", "reason": "NSF" });
    of.office.ok("return_item", back);
    let refused = of.office.refused("save_paper", json!({ "paper": receipt }));
    assert!(refused.words.contains("no receipt"), "{refused}");
}

#[test]
fn a_clients_ledger_is_brought_forward_and_runs_to_what_trust_owes_it() {
    let of = Agency::begin();
    of.office.on("2026-11-09");
    let statement = of.approved();
    of.pay(&statement, "check", "5001");
    let other = of.office.client("Harbor Card", "30", "net");
    let ledger = |client: i64, from: &str, to: &str| {
        let mut paper = json!({ "kind": "client_ledger", "client": client });
        (paper["from_on"], paper["to_on"]) = (json!(from), json!(to));
        paper
    };
    let row = |said: &str, words: &str| -> Vec<String> {
        let line = said.lines().find(|line| line.contains(words));
        let line = line.unwrap_or_else(|| panic!("{words} is missing in\n{said}"));
        line.split_whitespace().map(str::to_owned).collect()
    };
    let end = |row: &[String], sums: &[&str]| {
        assert!(
            row.ends_with(&sums.iter().map(|sum| (*sum).to_owned()).collect::<Vec<_>>()),
            "{row:?}"
        )
    };
    let whole = paper(&of.office, ledger(of.client, "2026-10-01", "2026-11-09"));
    has(&whole, &["Client ledger", "Northside Dental", "Check 1187", "Check 5001"]);
    end(&row(&whole, "Brought forward"), &["forward", "0.00"]);
    end(&row(&whole, "Check 1187"), &["70.00", "70.00"]);
    end(&row(&whole, "Check 5001"), &["70.00", "0.00"]);
    end(&row(&whole, "Total"), &["70.00", "70.00", "0.00"]);
    let later = paper(&of.office, ledger(of.client, "2026-11-01", "2026-11-09"));
    end(&row(&later, "Brought forward"), &["forward", "70.00"]);
    assert!(!later.contains("Check 1187"), "{later}");
    let before = paper(&of.office, ledger(of.client, "2026-10-30", "2026-11-08"));
    end(&row(&before, "Total"), &["70.00", "0.00", "70.00"]);
    let none = paper(&of.office, ledger(other, "2026-10-01", "2026-11-09"));
    assert!(!none.contains("70.00") && !none.contains("Northside"), "{none}");
    let no = |paper: Value, field: Option<&str>| {
        let refused = of.office.refused("save_paper", json!({ "paper": paper }));
        assert_eq!(refused.field.as_deref(), field, "{refused}");
    };
    no(ledger(of.client, "2026-11-01", "2026-11-10"), Some("to_on"));
    no(ledger(of.client, "2026-11-09", "2026-11-01"), Some("to_on"));
    of.office.verify();
}

#[test]
fn the_proof_on_paper_is_the_proof_on_the_screen() {
    let month = November::begin();
    month.live();
    let (office, bank) = (&month.office, month.bank);
    let proof = |on: &str| paper(office, json!({ "kind": "proof", "trust_bank": bank, "on": on }));
    has(&proof("2026-11-16"), &["Bank not entered.", "Northside Dental", "37.60"]);
    bank::read(office, bank, "november.ofx", include_str!("../fixtures/bank/november.ofx"))
        .unwrap();
    bank::match_all(office, bank);
    for on in ["2026-11-06", "2026-11-16", "2026-11-30"] {
        let seen = bank::proof(office, bank, on);
        let said = proof(on);
        assert_eq!(seen["verdict"] == "agrees", said.contains("Agrees: bank, ledger"), "{on}");
    }
    has(&proof("2026-11-16"), &["Check 5001 to Northside Dental", "2,339.93", "2,037.60"]);
}

#[test]
fn a_month_whose_bank_says_something_else_is_closed_for_a_reason_alone() {
    let month = November::begin();
    month.live();
    let (office, bank) = (&month.office, month.bank);
    office.on("2026-12-02");
    let kinds = || -> Vec<String> {
        let next = office.ok("months", json!({}))["next"].clone();
        next["checks"].as_array().unwrap().iter().map(|check| text(&check["kind"])).collect()
    };
    assert_eq!(kinds(), ["not_proved"], "nothing else is open at the end of November");
    bank::read(office, bank, "november.ofx", include_str!("../fixtures/bank/november.ofx"))
        .unwrap();
    assert!(kinds().contains(&"open_lines".to_owned()));
    let refused = office.refused("close_month", json!({ "month": "2026-11" }));
    assert_eq!(refused.field.as_deref(), Some("reason"));
    bank::match_all(office, bank);
    assert_eq!(kinds(), Vec::<String>::new());
    // Until a line is taken for something else.
    let matched = office.ok("bank_statements", json!({ "trust_bank": bank }))[0]["id"].clone();
    let lines = json!({ "trust_bank": bank, "statement": matched });
    let line = office.ok("bank_lines", lines)["lines"][0]["line"]["id"].clone();
    office.ok("unmatch_line", json!({ "line": line }));
    let reason = json!({ "month": "2026-11", "reason": "the bank was asked about one line" });
    office.ok("close_month", reason);
    let sheet = office.ok("month_sheet", json!({ "month": "2026-11" }));
    assert_eq!(sheet["proofs"][0]["verdict"], "fails");
    assert_eq!(sheet["reason"], "the bank was asked about one line");
    assert_eq!(number(&sheet["proofs"][0]["outstanding"]), 2_000_00);
    office.verify();
}
