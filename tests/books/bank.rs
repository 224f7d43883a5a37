//! A bank's statement is brought in, its lines find their movements, and the proof of every day
//! can fail.

use duebook_desk::{Code, Problem};
use duebook_tests::{Office, number};
use serde_json::{Value, json};

use crate::november::month::{A1, November};

mod entries;

const OFX: &str = include_str!("../fixtures/bank/november.ofx");
const CSV: &str = include_str!("../fixtures/bank/november_newest_first.csv");

/// Takes a file with this text in.
pub fn read(office: &Office, bank: i64, name: &str, text: &str) -> Result<Value, Problem> {
    read_with(office, bank, name, text, json!({}))
}

fn read_with(
    office: &Office,
    bank: i64,
    name: &str,
    text: &str,
    more: Value,
) -> Result<Value, Problem> {
    let path = office.folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    *office.host.open.lock().unwrap() = Some(path);
    let mut args = json!({ "trust_bank": bank });
    args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    office.call("read_bank_file", args)
}

/// Matches what leaves no doubt; how many lines that were.
pub fn match_all(office: &Office, bank: i64) -> i64 {
    number(&office.ok("match_proposed", json!({ "trust_bank": bank }))["matched"])
}

pub fn proof(office: &Office, bank: i64, on: &str) -> Value {
    office.ok("trust_proof", json!({ "trust_bank": bank, "on": on }))
}

pub fn lines(office: &Office, bank: i64) -> Vec<Value> {
    let found = office.ok("bank_lines", json!({ "trust_bank": bank }));
    found["lines"].as_array().unwrap().clone()
}

fn lived() -> November {
    let month = November::begin();
    month.live();
    month
}

/// First and last day; statement, in transit, outstanding, ledger bank, in hand, owners.
const THREE_WAYS: &[(u32, u32, [i64; 6])] = &[
    (1, 1, [0, 0, 0, 0, 0, 0]),
    (2, 2, [0, 890_00, 0, 890_00, 0, 890_00]),
    (3, 4, [890_00, 0, 0, 890_00, 100_00, 990_00]),
    (5, 5, [990_00, 0, 0, 990_00, 0, 990_00]),
    (6, 8, [990_00, 150_00, 0, 1_140_00, 0, 1_140_00]),
    (9, 9, [1_140_00, 1_000_00, 0, 2_140_00, 0, 2_140_00]),
    (10, 11, [2_140_00, 0, 0, 2_140_00, 0, 2_140_00]),
    (12, 12, [2_140_00, 1_000_00, 0, 3_140_00, 0, 3_140_00]),
    (13, 15, [2_500_00, 0, 0, 2_500_00, 0, 2_500_00]),
    (16, 16, [2_339_93, 0, 302_33, 2_037_60, 0, 2_037_60]),
    (17, 17, [2_239_93, 0, 202_33, 2_037_60, 0, 2_037_60]),
    (18, 19, [2_126_53, 0, 88_93, 2_037_60, 0, 2_037_60]),
    (20, 22, [2_064_20, 75_00, 0, 2_139_20, 0, 2_139_20]),
    (23, 29, [2_112_60, 0, 0, 2_112_60, 0, 2_112_60]),
    (30, 30, [2_037_60, 0, 2_000_00, 37_60, 0, 37_60]),
];

fn row(proof: &Value) -> [i64; 6] {
    [
        number(&proof["bank"]["amount"]),
        number(&proof["in_transit"]),
        number(&proof["outstanding"]),
        number(&proof["ledger"]["bank"]),
        number(&proof["ledger"]["hand"]),
        number(&proof["ledger"]["owned"]),
    ]
}

#[test]
fn a_bank_that_was_reconciled_is_due_again_after_the_days_of_its_rule() {
    let month = lived();
    let (office, bank) = (&month.office, month.bank);
    office.rule(bank, "reconcile_every", 31);
    let since = || {
        let found = office.ok("deadlines", json!({}));
        let rows = found["rows"].as_array().unwrap().clone();
        let row = rows.into_iter().find(|row| row["rule"] == "reconcile_every").unwrap();
        (row["since"].clone(), row["due_on"].clone())
    };
    let never = (json!("2026-11-02"), json!("2026-12-03"));
    assert_eq!(since(), never, "it counts from the first money");
    let taken = read(office, bank, "november.ofx", OFX).unwrap();
    assert_eq!(since(), never, "a statement that does not agree reconciles nothing");
    match_all(office, bank);
    assert_eq!(since(), (taken["balance_on"].clone(), json!("2026-12-31")));
    office.verify();
}

#[test]
fn the_three_ways_of_every_day() {
    let month = lived();
    let (office, bank) = (&month.office, month.bank);
    let before = proof(office, bank, "2026-11-30");
    assert_eq!(before["verdict"], "not_entered");
    assert_eq!(before["bank"], Value::Null);
    let taken = read(office, bank, "november.ofx", OFX).unwrap();
    assert_eq!((&taken["lines"], &taken["new_lines"]), (&json!(15), &json!(15)));
    assert_eq!(proof(office, bank, "2026-11-30")["verdict"], "fails", "nothing is matched yet");
    assert_eq!(match_all(office, bank), 15, "{:#?}", lines(office, bank));
    for (from, to, expected) in THREE_WAYS {
        for day in *from..=*to {
            let on = format!("2026-11-{day:02}");
            let found = proof(office, bank, &on);
            assert_eq!(row(&found), *expected, "{on}");
            assert_eq!(found["verdict"], "agrees", "{on}: {found:#}");
            assert_eq!(found["off"], 0, "{on}");
        }
    }
    let outstanding = &proof(office, bank, "2026-11-30")["waiting"];
    assert_eq!(outstanding[0]["movement"]["number"], "5003");
    assert_eq!(proof(office, bank, "2026-10-31")["verdict"], "not_entered");
    office.on("2026-12-01");
    assert_eq!(proof(office, bank, "2026-12-01")["verdict"], "not_entered", "never carried on");
    office.verify();
}

#[test]
fn what_is_kept_for_speed_tells_the_same_days() {
    let month = lived();
    for day in 1..=30 {
        let on = format!("2026-11-{day:02}");
        let ask = |known_on: Option<&str>| {
            let args = json!({ "trust_bank": month.bank, "on": on, "known_on": known_on });
            month.office.ok("trust_day", args)
        };
        assert_eq!(ask(None), ask(Some("2026-11-30")), "{on}");
    }
}

/// The transactions of the file, each as its whole text.
fn transactions() -> Vec<&'static str> {
    let mut rest = OFX;
    let mut found = Vec::new();
    while let Some(from) = rest.find("<STMTTRN>") {
        let to = rest.find("</STMTTRN>").unwrap() + "</STMTTRN>\n".len();
        found.push(&rest[from..to]);
        rest = &rest[to..];
    }
    found
}

fn cents(transaction: &str) -> i64 {
    let (_, rest) = transaction.split_once("<TRNAMT>").unwrap();
    rest.lines().next().unwrap().replace('.', "").parse().unwrap()
}

/// Takes every match of a statement back, and then the statement.
fn take_out(office: &Office, bank: i64, statement: &Value) {
    let shown = office.ok("bank_lines", json!({ "trust_bank": bank, "statement": statement }));
    for line in shown["lines"].as_array().unwrap() {
        if !line["line"]["movement"].is_null() {
            office.ok("unmatch_line", json!({ "line": line["line"]["id"] }));
        }
    }
    office.ok("remove_bank_statement", json!({ "statement": statement }));
}

#[test]
fn a_missing_line_fails_and_its_movement_is_named() {
    let month = lived();
    let (office, bank) = (&month.office, month.bank);
    for (place, line) in transactions().into_iter().enumerate() {
        let name = format!("without_{place}.ofx");
        let taken = read(office, bank, &name, &OFX.replace(line, "")).unwrap();
        match_all(office, bank);
        for on in ["2026-11-01", "2026-11-15", "2026-11-30"] {
            let found = proof(office, bank, on);
            assert_eq!(found["verdict"], "fails", "{on} without {line}: {found:#}");
            let named = found["open_movements"].as_array().unwrap();
            let is_it = |movement: &Value| number(&movement["amount"]) == cents(line);
            assert!(named.iter().any(is_it), "{on} without {line}: {found:#}");
        }
        take_out(office, bank, &taken["id"]);
    }
    office.verify();
}

#[test]
fn a_doubled_line_fails_and_is_named() {
    let month = lived();
    let (office, bank) = (&month.office, month.bank);
    for (place, line) in transactions().into_iter().enumerate() {
        let again = line.replace("<FITID>2026", "<FITID>A2026");
        let name = format!("twice_{place}.ofx");
        let text = OFX.replace(line, &format!("{line}{again}"));
        let taken = read(office, bank, &name, &text).unwrap();
        assert_eq!(taken["new_lines"], 16);
        match_all(office, bank);
        for on in ["2026-11-01", "2026-11-15", "2026-11-30"] {
            let found = proof(office, bank, on);
            assert_eq!(found["verdict"], "fails", "{on} with twice {line}: {found:#}");
            let named = found["open_lines"].as_array().unwrap();
            let is_it = |open: &Value| number(&open["amount"]) == cents(line);
            assert!(named.iter().any(is_it), "{on} with twice {line}: {found:#}");
        }
        take_out(office, bank, &taken["id"]);
    }
    office.verify();
}

#[test]
fn a_file_that_is_no_statement_of_the_bank_is_refused_and_nothing_is_written() {
    let month = lived();
    let (office, bank) = (&month.office, month.bank);
    let (from, end) = (OFX.find("<STMTTRNRS>").unwrap(), OFX.find("</BANKMSGSRSV1>").unwrap());
    let other = OFX[from..end].replace("0004417702", "0004419905");
    let two = format!("{}{other}{}", &OFX[..end], &OFX[end..]);
    for (name, text, words) in [
        ("cut.ofx", OFX[..OFX.len() / 2].to_owned(), "breaks off"),
        ("1899.csv", CSV.replace("11/30/2026", "12/30/1899"), "before banks gave"),
        ("euro.ofx", OFX.replace("<CURDEF>USD", "<CURDEF>EUR"), "is in EUR"),
        ("two.ofx", two, "2 accounts"),
        ("other.ofx", OFX.replace("0004417702", "0004417755"), "ends in 7755"),
        ("later.ofx", OFX.replace("20261103120000", "20261203120000"), "after today"),
        ("empty.ofx", String::new(), "is empty"),
    ] {
        let problem = read(office, bank, name, &text).unwrap_err();
        assert_eq!(problem.code, Code::Refused, "{name}: {problem}");
        assert!(problem.words.contains(words), "{name}: {problem}");
        assert!(problem.words.contains("Nothing was taken in."), "{problem}");
        let kept = office.ok("bank_statements", json!({ "trust_bank": bank }));
        assert_eq!(kept, json!([]), "{name}");
        assert!(lines(office, bank).is_empty(), "{name}");
    }
    let other = read_with(office, bank, "b.ofx", OFX, {
        json!({ "balance": 1, "balance_on": "2026-11-30" })
    });
    assert!(other.unwrap_err().words.contains("2,037.60"), "the file says another balance");
    *office.host.open.lock().unwrap() = None;
    let nothing = office.ok("read_bank_file", json!({ "trust_bank": bank }));
    assert_eq!(nothing, Value::Null, "the person changed their mind");
    office.verify();
}

#[test]
fn a_line_is_stored_once_however_often_the_bank_gives_it() {
    let month = lived();
    let (office, bank) = (&month.office, month.bank);
    let all = transactions();
    let mut half = OFX.to_owned();
    for line in &all[6..] {
        half = half.replace(*line, "");
    }
    let half = half
        .replace("<DTEND>20261130", "<DTEND>20261115")
        .replace("<BALAMT>2037.60\n<DTASOF>20261130", "<BALAMT>2500.00\n<DTASOF>20261115");
    assert_eq!(read(office, bank, "half.ofx", &half).unwrap()["new_lines"], 6);
    assert_eq!(match_all(office, bank), 6);
    assert_eq!(proof(office, bank, "2026-11-15")["verdict"], "agrees");
    assert_eq!(proof(office, bank, "2026-11-16")["verdict"], "not_entered");
    let whole = read(office, bank, "november.ofx", OFX).unwrap();
    assert_eq!((&whole["lines"], &whole["new_lines"]), (&json!(15), &json!(9)));
    assert_eq!(match_all(office, bank), 9);
    for on in ["2026-11-12", "2026-11-15", "2026-11-20", "2026-11-30"] {
        assert_eq!(proof(office, bank, on)["verdict"], "agrees", "{on}");
    }
    let again = read(office, bank, "copy.ofx", OFX).unwrap_err();
    assert!(again.words.contains("taken in before, as november.ofx"), "{again}");
    let first = office.ok("bank_statements", json!({ "trust_bank": bank }))[1]["id"].clone();
    let kept = office.refused("remove_bank_statement", json!({ "statement": first }));
    assert!(kept.words.contains("later statement"), "{kept}");
    office.verify();
}

#[test]
fn a_line_is_one_movement_and_a_movement_one_line() {
    let month = lived();
    let (office, bank) = (&month.office, month.bank);
    read(office, bank, "november.ofx", OFX).unwrap();
    let found = office.ok("bank_lines", json!({ "trust_bank": bank }));
    let movement = |kind: &str, cents: i64, place: usize| {
        let of = found["movements"].as_array().unwrap().iter();
        let mut of = of.filter(|m| m["kind"] == kind && m["amount"] == cents);
        of.nth(place).unwrap()["entry"].clone()
    };
    let line = |place: usize| found["lines"][place]["line"]["id"].clone();
    let (first, second) = (movement("deposit", 1_000_00, 0), movement("deposit", 1_000_00, 1));
    office.ok("match_line", json!({ "line": line(3), "entry": first }));
    let twice = office.refused("match_line", json!({ "line": line(3), "entry": second }));
    assert!(twice.words.contains("one movement and never two"), "{twice}");
    let again = office.refused("match_line", json!({ "line": line(4), "entry": first }));
    assert!(again.words.contains("moves it once"), "{again}");
    let slip = movement("deposit", 890_00, 0);
    let other = office.refused("match_line", json!({ "line": line(4), "entry": slip }));
    assert!(other.words.contains("1,000.00 and the ledger 890.00"), "{other}");
    let alone = office.refused("unmatch_line", json!({ "line": line(4) }));
    assert!(alone.words.contains("no movement"), "{alone}");
    office.ok("unmatch_line", json!({ "line": line(3) }));
    assert_eq!(match_all(office, bank), 15);
    office.on("2026-12-01");
    let close = json!({ "month": "2026-11", "reason": "one line waits" });
    office.ok("close_month", close);
    let closed = office.refused("unmatch_line", json!({ "line": line(3) }));
    assert!(closed.words.contains("November 2026 is closed"), "{closed}");
    office.verify();
}

#[test]
fn a_check_that_was_stopped_is_outstanding_until_that_day_alone() {
    let month = lived();
    let (office, bank) = (&month.office, month.bank);
    read(office, bank, "november.ofx", OFX).unwrap();
    match_all(office, bank);
    office.on("2026-12-01");
    let screen = office.ok("trust", json!({}));
    let check = screen["payments"].as_array().unwrap().iter().find(|p| p["number"] == "5003");
    let undo = json!({ "payment": check.unwrap()["id"], "on": "2026-12-01", "reason": "lost" });
    office.ok("undo_payment", undo);
    let december = "Date,Description,Amount,Balance\n12/01/2026,DEPOSIT,5.00,2042.60\n";
    read(office, bank, "december.csv", december).unwrap();
    let before = proof(office, bank, "2026-11-30");
    assert_eq!((&before["outstanding"], &before["verdict"]), (&json!(2_000_00), &json!("agrees")));
    let after = proof(office, bank, "2026-12-01");
    assert_eq!((&after["outstanding"], &after["in_transit"]), (&json!(0), &json!(0)));
    assert_eq!(after["off"], 5_00, "the unknown deposit of the bank: {after:#}");
    assert_eq!(after["open_lines"][0]["text"], "DEPOSIT");
    assert_eq!(month.owed(A1), [0, 0, 0]);
    office.verify();
}
