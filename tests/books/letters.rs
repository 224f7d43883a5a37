//! What a letter says first: that it is from a debt collector, and in the first communication that
//! it is an attempt to collect a debt (12 CFR 1006.18(e)).

use duebook_tests::{Office, number, terms, text};
use serde_json::{Value, json};

const INITIAL: &str = "We are attempting to collect a debt, and any information obtained will be \
                       used for that purpose.";
const COLLECTOR: &str = "from a debt collector";

/// A plan of monthly payments, whose agreement may be the first thing that a person gets.
fn plan(office: &Office, account: i64) {
    let terms = json!({ "total": office.owed(account), "down_payment": 0,
                        "agreed_on": office.today(), "first_on": "2026-12-05", "every": "month",
                        "day_rule": "next", "split": { "by": "amount", "value": 100_00 } });
    office.ok("save_plan", json!({ "account": account, "terms": terms }));
}

/// Makes a letter; its text as it is kept, one blank between words.
fn kept(office: &Office, account: i64, kind: &str) -> (Value, String) {
    let made = office.ok("make_letter", json!({ "account": account, "kind": kind }));
    let said = text(&office.ok("letter", made.clone())["text"]);
    (made["letter"].clone(), said.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn the_first_letter_says_more_than_the_next() {
    let office = Office::open("2026-11-23");
    let client = office.client("Northside Dental", "30", "net");
    let account = office.account(client, "N-1", 640_00);
    plan(&office, account);
    let (first, said) = kept(&office, account, "plan_agreement");
    assert!(said.contains(INITIAL) && said.contains(COLLECTOR), "{said}");
    let (_, said) = kept(&office, account, "plan_agreement");
    assert!(said.contains(INITIAL), "nothing has gone out yet: {said}");
    office.ok("letter_printed", json!({ "letter": first, "printed": true }));
    let (_, said) = kept(&office, account, "plan_agreement");
    assert!(!said.contains(INITIAL) && said.contains(COLLECTOR), "{said}");
    let first = text(&office.ok("letter", json!({ "letter": first }))["text"]);
    assert!(first.contains("attempting to collect"), "a kept letter stays as it was");
}

#[test]
fn a_letter_after_the_validation_notice_is_a_later_one() {
    let office = Office::open("2026-11-23");
    let client = office.client("Northside Dental", "30", "net");
    let account = office.account(client, "N-1", 640_00);
    let notice = json!({ "account": account, "sent_on": "2026-10-01", "source": "Mailed by us" });
    office.ok("set_notice", notice);
    let (_, said) = kept(&office, account, "reminder");
    assert!(!said.contains(INITIAL) && said.contains(COLLECTOR), "{said}");
}

#[test]
fn what_is_no_consumer_debt_needs_neither() {
    let office = Office::open("2026-11-23");
    let form = json!({ "name": "Pier Supply", "contact": "", "street": "", "city": "", "state": "",
                       "zip": "", "phone": "", "email": "", "consumer": false });
    let args = json!({ "form": form, "terms": terms("30", "net") });
    let client = number(&office.ok("add_client", args)["client"]);
    let account = office.account(client, "P-1", 640_00);
    plan(&office, account);
    let (_, agreement) = kept(&office, account, "plan_agreement");
    let (_, reminder) = kept(&office, account, "reminder");
    for said in [agreement, reminder] {
        assert!(!said.contains(INITIAL) && !said.contains(COLLECTOR), "{said}");
    }
}
