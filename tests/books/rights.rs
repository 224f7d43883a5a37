//! Who may do what: every role against every command, and what a session never gives away.

use std::fmt::Write as _;

use duebook_book::Role;
use duebook_desk::commands::COMMANDS;
use duebook_desk::table::Kind;
use duebook_desk::{Code, PageRefused, Right};
use duebook_tests::{Office, PASSWORD, golden, number, text};
use serde_json::{Value, json};

const ROLES: [(Role, &str); 5] = [
    (Role::Collector, "collector"),
    (Role::Bookkeeper, "bookkeeper"),
    (Role::Manager, "manager"),
    (Role::Administrator, "administrator"),
    (Role::Auditor, "auditor"),
];

/// What a command says to arguments that none takes: rights come first, and nothing is run.
fn said(office: &Office, command: &str) -> Code {
    office.refused(command, json!({ "nonsense": true })).code
}

#[test]
fn each_role_is_refused_exactly_what_it_lacks() {
    let office = Office::open("2026-11-23");
    for (_, login) in ROLES {
        office.user(login, &[login]);
    }
    for (role, login) in ROLES {
        let session = office.sign_in(login, PASSWORD);
        for command in COMMANDS {
            let may = command.right.roles().contains(&role) || command.kind == Kind::Open;
            let expected = if may { Code::Invalid } else { Code::Forbidden };
            let got = said(&office, command.name);
            assert_eq!(got, expected, "{login} and {}", command.name);
            let listed =
                session["rights"].as_array().unwrap().contains(&json!(command.right.code()));
            assert_eq!(listed || command.kind == Kind::Open, may, "the page is told the same");
        }
    }
}

#[test]
fn the_matrix_of_rights_is_the_one_that_was_agreed() {
    let mut matrix = String::from("# Who may do what\n\n| command | right |");
    for (_, name) in ROLES {
        write!(matrix, " {name} |").unwrap();
    }
    matrix.push_str("\n|---|---|---|---|---|---|---|\n");
    for command in COMMANDS {
        write!(matrix, "| {} | {} |", command.name, command.right.code()).unwrap();
        for (role, _) in ROLES {
            let may = command.right.roles().contains(&role) || command.kind == Kind::Open;
            matrix.push_str(if may { " yes |" } else { " - |" });
        }
        matrix.push('\n');
    }
    golden("rights.md", &matrix);
}

#[test]
fn who_has_a_one_time_password_can_only_change_it() {
    let office = Office::open("2026-11-23");
    let everything = ["collector", "bookkeeper", "manager", "administrator", "auditor"];
    let (_, one_time) = office.newcomer("nora", &everything);
    let session = office.sign_in("nora", &one_time);
    assert_eq!(session["must_change"], true);
    for command in COMMANDS.iter().filter(|c| c.kind != Kind::Open) {
        let expected = match command.right {
            Right::Own => Code::Invalid,
            _ => Code::Forbidden,
        };
        assert_eq!(said(&office, command.name), expected, "{}", command.name);
    }
    office.ok("change_password", json!({ "old": one_time, "new": PASSWORD }));
    office.ok("users", json!({}));
}

#[test]
fn a_locked_book_answers_nothing() {
    let office = Office::open("2026-11-23");
    office.ok("lock", json!({}));
    for command in COMMANDS.iter().filter(|c| c.kind != Kind::Open) {
        assert_eq!(said(&office, command.name), Code::Locked, "{}", command.name);
    }
}

fn preview(office: &Office, account: i64) -> String {
    let letter = json!({ "account": account, "kind": "reminder" });
    text(&office.ok("letter_preview", letter)["token"])
}

#[test]
fn a_page_is_shown_to_the_session_that_asked_for_it_alone() {
    let office = Office::open("2026-11-23");
    office.user("bo", &["collector"]);
    let client = office.client("Northside Dental", "30", "net");
    let account = office.account(client, "N-1", 640_00);
    let notice = json!({ "account": account, "sent_on": "2026-10-01", "source": "copy of it" });
    office.ok("set_notice", notice);
    let amys = preview(&office, account);
    assert!(office.desk.page_image(&amys, 1).is_ok());
    let pages = [0, 99].map(|page| office.desk.page_image(&amys, page));
    assert!(pages.iter().all(|page| page == &Err(PageRefused::NoSuchPage)));
    let made_up = office.desk.page_image(&"0".repeat(32), 1);
    assert_eq!(made_up, Err(PageRefused::Forbidden));

    office.desk.lock();
    assert_eq!(office.desk.page_image(&amys, 1), Err(PageRefused::Forbidden), "locked");
    office.sign_in("bo", PASSWORD);
    assert_eq!(office.desk.page_image(&amys, 1), Err(PageRefused::Forbidden), "bo");
    let bos = preview(&office, account);
    assert!(office.desk.page_image(&bos, 1).is_ok());
    office.sign_in("amy", PASSWORD);
    for token in [amys, bos] {
        assert_eq!(office.desk.page_image(&token, 1), Err(PageRefused::Forbidden));
    }
}

#[test]
fn an_administrator_alone_sees_no_debts() {
    let office = Office::open("2026-11-23");
    office.user("ada", &["administrator"]);
    let client = office.client("Northside Dental", "30", "net");
    let account = office.account_of(client, "N-1", "Ana", "Ruiz", json!({ "principal": 1 }), 0);
    let person = number(&office.screen(account)["person"]["id"]);
    office.sign_in("ada", PASSWORD);
    let filter =
        json!({ "text": "", "statuses": [], "client": null, "bad_address": false, "open": false });
    let window =
        json!({ "sort": "person", "descending": false, "filter": filter, "offset": 0, "limit": 9 });
    for (command, args) in [
        ("account", json!({ "account": account })),
        ("accounts", window),
        ("person", json!({ "person": person })),
        ("older_events", json!({ "account": account, "before": 999 })),
        ("reveal_ssn", json!({ "person": person, "reason": "curious" })),
        ("clients", json!({})),
        ("batches", json!({})),
        ("placements", json!({})),
        ("agency_today", json!({})),
    ] {
        assert_eq!(office.refused(command, args).code, Code::Forbidden, "{command}");
    }
    for typed in ["ruiz", "N-1", "Northside", "900123456"] {
        let found = office.ok("find", json!({ "text": typed }));
        for kind in ["accounts", "clients", "batches"] {
            assert_eq!(found[kind], json!([]), "{typed}: {found}");
        }
        assert_eq!(found["read_as"], Value::Null, "a name of a debtor is not given away");
    }
}

#[test]
fn a_batch_with_a_difference_is_the_managers_to_post() {
    let office = Office::open("2026-11-23");
    office.user("bea", &["bookkeeper"]);
    let bank = office.bank();
    let client = office.client("Northside Dental", "30", "net");
    let account = office.account(client, "N-1", 640_00);
    office.sign_in("bea", PASSWORD);
    let batch = office.batch(bank, &[(account, "1187", 40_00)]);
    let head = json!({ "source": "mail", "booked_on": "2026-11-23", "trust_bank": bank,
                       "control_count": 2, "control_total": 90_00 });
    office.ok("save_batch", json!({ "batch": batch, "head": head }));
    let post = json!({ "batch": batch, "difference_reason": "one check is missing" });
    assert_eq!(office.refused("post_batch", post.clone()).code, Code::Forbidden);
    assert_eq!(office.owed(account), 640_00, "nothing was posted");
    office.sign_in("amy", PASSWORD);
    office.ok("post_batch", post);
    assert_eq!(office.owed(account), 600_00);
    office.verify();
}
