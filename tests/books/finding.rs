//! The find box: sums of money and Social Security numbers. Names and numbers are found in the
//! tests of what they belong to.

use duebook_desk::Code;
use duebook_tests::{Office, PASSWORD, number};
use serde_json::{Value, json};

/// Kinds and titles of what was found in a group.
fn found(office: &Office, typed: &str, group: &str) -> Vec<(String, String)> {
    let answer = office.ok("find", json!({ "text": typed }));
    let word = |hit: &Value, key: &str| hit[key].as_str().unwrap().to_owned();
    let hits = answer[group].as_array().unwrap();
    hits.iter().map(|hit| (word(hit, "kind"), word(hit, "title"))).collect()
}

fn pair(kind: &str, title: &str) -> (String, String) {
    (kind.to_owned(), title.to_owned())
}

#[test]
fn a_sum_finds_what_is_owed_and_what_was_paid() {
    let office = Office::open("2026-11-23");
    let bank = office.bank();
    let client = office.client("Northside Dental", "30", "net");
    let account = office.account(client, "N-1", 1_435_06);
    let other = office.account(client, "N-2", 500_00);
    let owing = [pair("account", "Żółć, Łukasz")];
    for typed in ["1,435.06", "$1435.06", " 1435.06 "] {
        assert_eq!(found(&office, typed, "accounts"), owing, "{typed}");
    }
    assert_eq!(found(&office, "143506", "accounts"), [], "a number is no sum");

    office.pays(bank, other, "1187", 35_06);
    assert_eq!(found(&office, "35.06", "items"), [pair("batch", "1187")]);
    assert_eq!(found(&office, "$500", "accounts"), [], "it owes less now");
    assert_eq!(found(&office, "464.94", "accounts").len(), 1);

    office.ok("close_account", json!({ "account": account, "reason": "client took it back" }));
    assert_eq!(found(&office, "1,435.06", "accounts"), [], "a closed account owes nobody");

    office.user("cole", &["collector"]);
    office.sign_in("cole", PASSWORD);
    assert_eq!(found(&office, "35.06", "items"), [], "payments are not for everyone to see");
}

#[test]
fn a_social_security_number_finds_its_person_for_those_who_may() {
    let office = Office::open("2026-11-23");
    let client = office.client("Northside Dental", "30", "net");
    office.account(client, "N-1", 640_00);
    for typed in ["900-12-3456", "ssn 900123456", "SSN 3456"] {
        assert_eq!(found(&office, typed, "accounts"), [pair("account", "Żółć, Łukasz")], "{typed}");
    }
    for typed in ["900-12-3457", "ssn 6543"] {
        assert_eq!(found(&office, typed, "accounts"), [], "{typed}");
    }
    office.user("cole", &["collector"]);
    office.user("bea", &["bookkeeper"]);
    office.sign_in("cole", PASSWORD);
    assert_eq!(found(&office, "ssn 3456", "accounts").len(), 1);
    office.sign_in("bea", PASSWORD);
    for typed in ["ssn 3456", "900-12-3456"] {
        let refused = office.refused("find", json!({ "text": typed }));
        assert_eq!(refused.code, Code::Forbidden, "{typed}");
        assert!(!refused.to_string().contains("3456"), "the number is not said again");
    }
    assert_eq!(
        number(&office.ok("find", json!({ "text": "zolc" }))["accounts"][0]["balance"]),
        640_00
    );
}
