//! Typing a batch: what a line shows of the account that the lines above it have paid on already.

use duebook_desk::Code;
use duebook_tests::{Office, PASSWORD, check, day, number};
use serde_json::{Value, json};

const TODAY: &str = "2026-11-23";

/// Balance before and after a line, as the list of items shows them.
fn around(row: &Value) -> (i64, i64) {
    (number(&row["before"]), number(&row["after"]))
}

fn around_lines(office: &Office, batch: i64) -> Vec<(i64, i64)> {
    let screen = office.ok("batch", json!({ "batch": batch }));
    let lines = screen["lines"].as_array().unwrap();
    lines.iter().map(|line| around(&line["split"][0])).collect()
}

#[test]
fn the_second_item_on_an_account_begins_where_the_first_ended() {
    let office = Office::open(TODAY);
    let client = office.client("Northside Dental", "28", "net");
    let (first, other) =
        (office.account(client, "N-1", 500_00), office.account(client, "N-2", 80_00));
    let batch = office
        .batch(office.bank(), &[(first, "11", 120_00), (other, "12", 30_00), (first, "13", 80_00)]);
    let lines = [(500_00, 380_00), (80_00, 50_00), (380_00, 300_00)];
    assert_eq!(around_lines(&office, batch), lines);

    let tried = |line: Option<i64>, account: i64, amount: i64| {
        let form = check(account, "14", amount, day(TODAY));
        around(&office.ok("try_line", json!({ "batch": batch, "line": line, "form": form }))[0])
    };
    assert_eq!(tried(None, first, 50_00), (300_00, 250_00), "a new line comes after all others");
    assert_eq!(tried(None, first, 0), (300_00, 300_00), "before its amount is typed");
    assert_eq!(tried(None, other, 50_00), (50_00, 0));
    let screen = office.ok("batch", json!({ "batch": batch }));
    let id = |at: usize| number(&screen["lines"][at]["line"]["id"]);
    assert_eq!(tried(Some(id(0)), first, 200_00), (500_00, 300_00), "nothing stands above it");
    assert_eq!(tried(Some(id(2)), first, 200_00), (380_00, 180_00), "not after itself");
    assert_eq!(around_lines(&office, batch), lines, "trying changes nothing");

    office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    assert_eq!((office.owed(first), office.owed(other)), (300_00, 50_00));
    office.verify();
}

/// Everything that can be done to a draft, as someone does it who saw it at a version.
fn acts(batch: i64, line: &Value, account: i64, seen: i64) -> Vec<(&'static str, Value)> {
    let form = check(account, "12", 70_00, day(TODAY));
    let head = json!({ "source": "mail", "booked_on": TODAY, "trust_bank": 1,
                       "control_count": 2, "control_total": 120_00 });
    vec![
        ("save_line", json!({ "batch": batch, "line": null, "form": form, "seen": seen })),
        ("save_line", json!({ "batch": batch, "line": line, "form": form, "seen": seen })),
        ("delete_line", json!({ "line": line, "seen": seen })),
        ("save_batch", json!({ "batch": batch, "head": head, "seen": seen })),
        ("delete_batch", json!({ "batch": batch, "seen": seen })),
        ("post_batch", json!({ "batch": batch, "difference_reason": "", "seen": seen })),
    ]
}

#[test]
fn what_another_user_changed_since_is_not_written_over() {
    let office = Office::open(TODAY);
    office.user("bea", &["bookkeeper"]);
    let client = office.client("Northside Dental", "28", "net");
    let account = office.account(client, "N-1", 500_00);
    let batch = office.batch(office.bank(), &[(account, "11", 50_00)]);
    let screen = || office.ok("batch", json!({ "batch": batch }));
    let version = || number(&screen()["batch"]["row_version"]);
    let seen = version();
    let line = screen()["lines"][0]["line"]["id"].clone();

    office.sign_in("bea", PASSWORD);
    let form = check(account, "11", 60_00, day(TODAY));
    office
        .ok("save_line", json!({ "batch": batch, "line": line, "form": form, "seen": version() }));
    assert_eq!(version(), seen + 1);

    office.sign_in("amy", PASSWORD);
    let before = screen();
    for (name, args) in acts(batch, &line, account, seen) {
        let problem = office.refused(name, args);
        assert_eq!(problem.code, Code::Stale, "{name}: {problem}");
        assert!(problem.words.starts_with("The bea changed batch 2026-11-23-A on Nov 23, "));
        assert_eq!(screen(), before, "{name} wrote nothing");
    }
    // A change of her own that looked at nothing does not hide that of another.
    let own = json!({ "batch": batch, "line": null,
                      "form": check(account, "13", 0, day(TODAY)) });
    let own = office.ok("save_line", own)["line"].clone();
    let problem = office.refused("delete_line", json!({ "line": own, "seen": seen }));
    assert_eq!(problem.code, Code::Stale, "{problem}");
    office.ok("delete_line", json!({ "line": own, "seen": version() }));
    // Amy looks again and goes on; her own changes stand in nobody's way.
    let now = version();
    let [add, .., post] = &acts(batch, &line, account, now)[..] else { unreachable!() };
    office.ok(add.0, add.1.clone());
    let head = json!({ "source": "mail", "booked_on": TODAY, "trust_bank": office.bank(),
                       "control_count": 2, "control_total": 130_00 });
    office.ok("save_batch", json!({ "batch": batch, "head": head, "seen": now }));
    office.ok(post.0, post.1.clone());
    assert_eq!(office.owed(account), 500_00 - 130_00);
    let again = office.refused("post_batch", acts(batch, &line, account, now)[5].1.clone());
    assert!(again.words.contains("is posted"), "{again}");
    office.verify();
}
