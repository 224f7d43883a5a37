//! What a bank line makes by itself: a charge, interest, a difference.

use duebook_tests::{Office, number};
use serde_json::{Value, json};

use super::{lines, match_all, proof, read};

/// An office with a deposit of 890.00 on Nov 2.
fn office() -> (Office, i64, i64) {
    let office = Office::open("2026-11-02");
    let bank = office.bank();
    let client = office.client("Northside Dental", "30", "net");
    let account = office.account(client, "N-1", 2_000_00);
    office.pays(bank, account, "1187", 890_00);
    office.ok("make_deposit", json!({ "trust_bank": bank, "on": "2026-11-02" }));
    office.on("2026-11-30");
    (office, bank, client)
}

/// A statement of these rows.
fn statement(rows: &[(&str, &str, &str, &str)]) -> String {
    let mut text = String::from("Date,Description,Amount,Balance\n");
    for (on, what, amount, balance) in rows {
        text += &format!("{on},{what},{amount},{balance}\n");
    }
    text
}

/// The open line of an amount.
fn line(office: &Office, bank: i64, cents: i64) -> Value {
    let found = lines(office, bank);
    let found = found.iter().find(|l| l["line"]["amount"] == cents);
    found.unwrap_or_else(|| panic!("{cents}"))["line"]["id"].clone()
}

fn verdict(office: &Office, bank: i64, on: &str) -> String {
    proof(office, bank, on)["verdict"].as_str().unwrap().to_owned()
}

#[test]
fn a_charge_is_owed_by_the_agency_at_once() {
    let (office, bank, _) = office();
    let text = statement(&[
        ("11/03/2026", "DEPOSIT", "890.00", "890.00"),
        ("11/10/2026", "SERVICE CHARGE", "-12.00", "878.00"),
    ]);
    read(&office, bank, "a.csv", &text).unwrap();
    assert_eq!(match_all(&office, bank), 1);
    assert_eq!(verdict(&office, bank, "2026-11-09"), "agrees");
    assert_eq!(verdict(&office, bank, "2026-11-10"), "fails", "a line is not explained");
    let charge = json!({ "line": line(&office, bank, -12_00) });
    let interest = office.refused("post_bank_interest", charge.clone());
    assert!(interest.words.contains("goes out"), "{interest}");
    office.ok("post_bank_charge", charge.clone());
    let found = proof(&office, bank, "2026-11-10");
    assert_eq!((&found["verdict"], &found["off"]), (&json!("look"), &json!(0)), "{found:#}");
    assert_eq!(found["ledger"]["shortage"], 12_00);
    assert_eq!(found["ledger"]["owned"], 890_00);
    let twice = office.refused("post_bank_charge", charge.clone());
    assert!(twice.words.contains("its movement already"), "{twice}");
    let stays = office.refused("unmatch_line", charge);
    assert!(stays.words.contains("entries stay"), "{stays}");
    let mut cover = json!({ "trust_bank": bank, "amount": 12_00, "on": "2026-11-10",
                            "from_share": false });
    let share = office.refused("cover_shortage", cover.clone());
    assert!(share.words.contains("It meets the shortage first"), "{share}");
    cover["from_share"] = json!(true);
    office.ok("cover_shortage", cover);
    let after = proof(&office, bank, "2026-11-10");
    assert_eq!((&after["verdict"], &after["in_transit"]), (&json!("agrees"), &json!(0)));
    office.verify();
}

#[test]
fn interest_is_owed_until_its_owner_has_it() {
    let (office, bank, client) = office();
    let text = statement(&[
        ("11/03/2026", "DEPOSIT", "890.00", "890.00"),
        ("11/12/2026", "INTEREST", "1.27", "891.27"),
        ("11/13/2026", "INTEREST", "2.00", "893.27"),
        ("11/14/2026", "INTEREST", "3.00", "896.27"),
    ]);
    read(&office, bank, "a.csv", &text).unwrap();
    assert_eq!(match_all(&office, bank), 1);
    let of = |cents: i64, client: Value, agencys: bool| {
        let line = line(&office, bank, cents);
        json!({ "line": line, "client": client, "agencys": agencys })
    };
    let both = office.refused("post_bank_interest", of(1_27, json!(client), true));
    assert_eq!(both.field.as_deref(), Some("client"));
    office.ok("post_bank_interest", of(1_27, json!(client), false));
    let agencys = of(2_00, Value::Null, true);
    let unknown = office.refused("post_bank_interest", agencys.clone());
    assert!(unknown.words.contains("Nobody has set"), "{unknown}");
    office.rule(bank, "agency_interest", 0);
    let refused = office.refused("post_bank_interest", agencys.clone());
    assert!(refused.words.contains("do not leave its interest"), "{refused}");
    office.rule(bank, "agency_interest", 1);
    office.ok("post_bank_interest", agencys);
    office.ok("post_bank_interest", of(3_00, Value::Null, false));
    let found = proof(&office, bank, "2026-11-14");
    assert_eq!((&found["verdict"], &found["off"]), (&json!("agrees"), &json!(0)), "{found:#}");
    let owner = |kind: &str| {
        let owners = found["ledger"]["owners"].as_array().unwrap().iter();
        owners.filter(|o| o["kind"] == kind).map(|o| number(&o["amount"])).sum::<i64>()
    };
    assert_eq!([owner("client"), owner("share_other"), owner("interest")], [624_27, 2_00, 3_00]);
    let ask = json!({ "client": client, "trust_bank": bank, "through_on": "2026-11-30" });
    let statement = office.ok("statement_draft", ask);
    let told = statement["lines"].as_array().unwrap();
    assert!(told.iter().any(|l| l["kind"] == "interest" && l["share"] == 1_27), "{statement:#}");
    let pass = |amount: i64| {
        let on = "2026-11-30";
        json!({ "trust_bank": bank, "amount": amount, "on": on, "client": client })
    };
    let more = office.refused("pass_interest", pass(3_01));
    assert!(more.words.contains("3.00"), "{more}");
    office.ok("pass_interest", pass(3_00));
    office.verify();
}

#[test]
fn a_deposit_that_the_bank_credited_too_low_is_a_difference_until_it_is_set_right() {
    let (office, bank, _) = office();
    let text = statement(&[
        ("11/03/2026", "DEPOSIT", "800.00", "800.00"),
        ("11/09/2026", "DEPOSIT CORRECTION", "90.00", "890.00"),
    ]);
    read(&office, bank, "a.csv", &text).unwrap();
    assert_eq!(match_all(&office, bank), 0);
    let slip = office.ok("bank_lines", json!({ "trust_bank": bank }))["movements"][0].clone();
    let low = json!({ "line": line(&office, bank, 800_00), "entry": slip["entry"] });
    let refused = office.refused("match_line", low.clone());
    assert!(refused.words.contains("800.00 and the ledger 890.00"), "{refused}");
    office.ok("post_difference", low);
    let found = proof(&office, bank, "2026-11-08");
    assert_eq!((&found["verdict"], &found["off"]), (&json!("look"), &json!(0)), "{found:#}");
    assert_eq!(found["ledger"]["bank"], 800_00);
    assert_eq!(found["ledger"]["difference"], 90_00);
    assert_eq!(found["differences"][0]["left"], -90_00);
    let difference = found["differences"][0]["entry"].clone();
    let put_right = json!({ "line": line(&office, bank, 90_00), "difference": difference });
    office.ok("resolve_difference", put_right);
    let after = proof(&office, bank, "2026-11-09");
    assert_eq!(after["verdict"], "agrees", "{after:#}");
    assert_eq!(after["differences"], json!([]));
    assert_eq!(proof(&office, bank, "2026-11-08")["differences"][0]["left"], -90_00);
    office.verify();
}

#[test]
fn a_check_that_was_credited_twice_is_nobodys_until_the_bank_takes_it_back() {
    let (office, bank, _) = office();
    let text = statement(&[
        ("11/03/2026", "DEPOSIT", "890.00", "890.00"),
        ("11/04/2026", "MOBILE DEPOSIT", "200.00", "1090.00"),
        ("11/09/2026", "REVERSAL", "-150.00", "940.00"),
        ("11/10/2026", "REVERSAL", "-60.00", "880.00"),
        ("11/11/2026", "REVERSAL", "-50.00", "830.00"),
    ]);
    read(&office, bank, "a.csv", &text).unwrap();
    assert_eq!(match_all(&office, bank), 1);
    let unknown = json!({ "line": line(&office, bank, 200_00) });
    office.ok("post_difference", unknown);
    let found = proof(&office, bank, "2026-11-04");
    assert_eq!(found["ledger"]["owned"], 890_00, "nobody is credited");
    assert_eq!(found["differences"][0]["left"], 200_00);
    let entry = found["differences"][0]["entry"].clone();
    let with = |cents: i64| json!({ "line": line(&office, bank, cents), "difference": entry });
    office.ok("resolve_difference", with(-150_00));
    assert_eq!(proof(&office, bank, "2026-11-09")["differences"][0]["left"], 50_00);
    let more = office.refused("resolve_difference", with(-60_00));
    assert!(more.words.contains("by no more"), "{more}");
    office.ok("resolve_difference", with(-50_00));
    let gone = office.refused("resolve_difference", with(-60_00));
    assert!(gone.words.contains("set right already"), "{gone}");
    assert_eq!(verdict(&office, bank, "2026-11-09"), "look");
    assert_eq!(verdict(&office, bank, "2026-11-11"), "fails", "60.00 is not explained");
    office.verify();
}
