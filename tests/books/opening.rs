//! Ways into a book and copies of it: passwords, the recovery key, backups, a program that dies.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use duebook_desk::Code;
use duebook_tests::{Office, PASSWORD, TestClock, check, day, desk_at, number, text};
use serde_json::{Value, json};

fn agency() -> Value {
    duebook_tests::agency("Harbor Recovery LLC")
}

/// A new book and its recovery key as a person would type it.
fn created() -> (Office, String, Value) {
    let office = Office::empty("2026-11-23");
    let form = json!({ "agency": agency(), "login": "amy", "person_name": "Amy Reyes",
                       "password": PASSWORD });
    let made = office.ok("create_book", form);
    let key = key_of(&made["recovery"]);
    (office, key, made)
}

fn key_of(shown: &Value) -> String {
    let mut groups: Vec<String> = shown["groups"].as_array().unwrap().iter().map(text).collect();
    groups.push(text(&shown["check"]));
    groups.join("-")
}

fn with_key(key: &str, login: &str, password: &str) -> Value {
    json!({ "recovery": key, "login": login, "new_password": password })
}

#[test]
fn a_book_is_made_locked_and_unlocked() {
    let office = Office::empty("2026-11-23");
    assert_eq!(office.ok("start_state", json!({}))["stage"], "first_run");
    let form = json!({ "agency": agency(), "login": "Amy", "person_name": "Amy Reyes",
                       "password": PASSWORD });
    let session = office.ok("create_book", form)["session"].clone();
    assert_eq!(session["user"]["login"], "amy");
    let roles = ["collector", "bookkeeper", "manager", "administrator"];
    assert_eq!(session["user"]["roles"], json!(roles), "the first user is all but the auditor");
    office.ok("lock", json!({}));
    let state = office.ok("start_state", json!({}));
    assert_eq!(
        (&state["stage"], &state["users"][0]["name"]),
        (&json!("locked"), &json!("Amy Reyes"))
    );
    let wrong = json!({ "login": "amy", "password": "a heron stands in the ledgers" });
    let problem = office.refused("unlock", wrong);
    assert_eq!((problem.code, problem.field.as_deref()), (Code::WrongPassword, Some("password")));
    let session = office.sign_in(" AMY ", PASSWORD);
    assert_eq!(session["notices"].as_array().unwrap().len(), 1, "one wrong password was tried");
    assert_eq!(office.ok("start_state", json!({}))["stage"], "open");
}

#[test]
fn a_password_is_changed_and_the_old_one_is_gone() {
    let office = Office::open("2026-11-23");
    let new = "twelve geese over the harbor";
    let change =
        |old: &str, new: &str| office.call("change_password", json!({ "old": old, "new": new }));
    assert_eq!(change("not my password at all", new).unwrap_err().code, Code::WrongPassword);
    for bad in ["short", PASSWORD, "passwordpassword"] {
        assert_eq!(change(PASSWORD, bad).unwrap_err().field.as_deref(), Some("new"), "{bad}");
    }
    change(PASSWORD, new).unwrap();
    let old = json!({ "login": "amy", "password": PASSWORD });
    assert_eq!(office.refused("unlock", old).code, Code::WrongPassword);
    office.sign_in("amy", new);
    office.verify();
}

#[test]
fn an_administrator_gives_a_new_password_that_must_be_changed() {
    let office = Office::open("2026-11-23");
    let bo = office.user("bo", &["collector"]);
    let one_time = text(&office.ok("reset_password", json!({ "user": bo }))["one_time_password"]);
    let old = json!({ "login": "bo", "password": PASSWORD });
    assert_eq!(office.refused("unlock", old).code, Code::WrongPassword);
    assert_eq!(office.sign_in("bo", &one_time)["must_change"], true);
    assert_eq!(office.refused("clients", json!({})).code, Code::Forbidden);
    let again = json!({ "old": one_time, "new": "twelve geese over the harbor" });
    office.ok("change_password", again);
    office.ok("clients", json!({}));
    assert_eq!(office.sign_in("bo", "twelve geese over the harbor")["must_change"], false);
}

#[test]
fn who_is_removed_stays_out() {
    let office = Office::open("2026-11-23");
    let bo = office.user("bo", &["collector"]);
    office.ok("remove_user", json!({ "user": bo }));
    office.desk.lock();
    let problem = office.refused("unlock", json!({ "login": "bo", "password": PASSWORD }));
    assert_eq!(problem.code, Code::WrongPassword);
    let users = office.ok("start_state", json!({}))["users"].clone();
    assert_eq!(users.as_array().unwrap().len(), 1, "the login is no longer offered");
    office.sign_in("amy", PASSWORD);
    let me = number(&office.ok("session", json!({}))["user"]["id"]);
    assert_eq!(office.refused("remove_user", json!({ "user": me })).code, Code::Refused);
    let bare = json!({ "user": me, "roles": ["collector"] });
    assert_eq!(office.refused("set_roles", bare).code, Code::Refused, "the last administrator");
    office.ok("users", json!({}));
}

#[test]
fn the_recovery_key_is_shown_once_and_confirmed() {
    let (office, key, made) = created();
    let group = number(&made["recovery"]["confirm_group"]);
    assert_eq!(made["session"]["recovery_confirmed"], false);
    let wrong = json!({ "group": group, "text": "XXXXX" });
    assert_eq!(office.refused("confirm_recovery", wrong).field.as_deref(), Some("text"));
    office.ok("recovery_kit", json!({}));
    let typed = made["recovery"]["groups"][group as usize - 1].clone();
    office.ok("confirm_recovery", json!({ "group": group, "text": typed }));
    let session = office.ok("session", json!({}));
    assert_eq!(session["recovery_confirmed"], true);
    assert!(!session.to_string().contains(&key));
    let gone = office.refused("recovery_kit", json!({}));
    assert_eq!(gone.code, Code::Refused, "nobody can see it again");
    let again = json!({ "group": group, "text": typed });
    assert_eq!(office.refused("confirm_recovery", again).code, Code::Refused);
}

#[test]
fn the_recovery_key_opens_until_there_is_a_new_one() {
    let (office, key, _) = created();
    let client = office.client("Northside Dental", "30", "net");
    office.desk.lock();
    let new = "twelve geese over the harbor";
    let mistyped = format!("{}{}", if key.starts_with('A') { 'B' } else { 'A' }, &key[1..]);
    let problem = office.refused("unlock_with_recovery", with_key(&mistyped, "amy", new));
    assert_eq!(problem.field.as_deref(), Some("recovery"));
    office.refused("unlock_with_recovery", with_key(&key, "nobody", new));
    office.ok("unlock_with_recovery", with_key(&key.to_lowercase(), "amy", new));
    office.ok("client", json!({ "client": client }));
    let old = json!({ "login": "amy", "password": PASSWORD });
    assert_eq!(office.refused("unlock", old).code, Code::WrongPassword);

    office.sign_in("amy", new);
    let wrong = json!({ "login": "amy", "password": PASSWORD });
    assert_eq!(office.refused("new_recovery_key", wrong).code, Code::WrongPassword);
    let right = json!({ "login": "amy", "password": new });
    let newer = key_of(&office.ok("new_recovery_key", right));
    assert_ne!(newer, key);
    office.desk.lock();
    let problem = office.refused("unlock_with_recovery", with_key(&key, "amy", PASSWORD));
    assert_eq!(problem.field.as_deref(), Some("recovery"));
    office.ok("unlock_with_recovery", with_key(&newer, "amy", PASSWORD));
    office.ok("client", json!({ "client": client }));
    office.verify();
}

fn backup_files(office: &Office) -> usize {
    office.ok("backups", json!({}))["files"].as_array().unwrap().len()
}

#[test]
fn a_lock_backs_up_when_the_last_backup_is_a_day_old() {
    let office = Office::open("2026-11-23");
    let last = |office: &Office| office.ok("agency_today", json!({}))["last_backup_at"].clone();
    assert_eq!((last(&office), backup_files(&office)), (Value::Null, 0), "never backed up");
    office.ok("lock", json!({}));
    office.sign_in("amy", PASSWORD);
    assert_eq!(last(&office), "2026-11-23T18:00:00Z");
    assert_eq!(backup_files(&office), 1);
    office.sign_in("amy", PASSWORD);
    assert_eq!(backup_files(&office), 1, "the last one is new enough");
    office.on("2026-11-24").sign_in("amy", PASSWORD);
    assert_eq!(backup_files(&office), 2, "the last one is a day old");
    office.ok("back_up_now", json!({}));
    assert_eq!(backup_files(&office), 3);
}

fn restore(path: &Value, login: &str, password: &str, key: &str) -> Value {
    json!({ "path": path, "login": login, "password": password, "recovery": key })
}

#[test]
fn a_backup_is_restored_as_a_new_generation_of_its_book() {
    let office = Office::open("2026-11-23");
    let client = office.client("Northside Dental", "30", "net");
    let kept = office.account(client, "N-1", 640_00);
    let folder = office.book_folder();
    let path = office.ok("back_up_now", json!({}))["path"].clone();
    let lost = office.account(client, "N-2", 98_15);
    let wrong = restore(&path, "amy", "a crane stands in the ledger", "");
    assert_eq!(office.refused("restore_book", wrong).code, Code::WrongPassword);
    assert!(!folder.join("book-000002.db").exists(), "nothing was restored");
    let state = office.ok("restore_book", restore(&path, "amy", PASSWORD, ""))["state"].clone();
    assert_eq!(text(&state["book"]["folder"]), folder.display().to_string());
    assert!(folder.join("book-000002.db").exists());
    office.sign_in("amy", PASSWORD);
    assert_eq!(office.owed(kept), 640_00);
    assert_eq!(office.refused("account", json!({ "account": lost })).code, Code::Gone);
    office.account(client, "N-2", 98_15);
    office.verify();
}

#[test]
fn a_backup_is_restored_where_there_was_no_book() {
    let (office, key, _) = created();
    let client = office.client("Northside Dental", "30", "net");
    let account = office.account(client, "N-1", 640_00);
    let path = office.ok("back_up_now", json!({}))["path"].clone();
    for (login, password, key) in [("amy", PASSWORD, ""), ("", "", key.as_str())] {
        let other = Office::empty("2026-12-24");
        other.ok("restore_book", restore(&path, login, password, key));
        assert_eq!(other.ok("start_state", json!({}))["stage"], "locked");
        other.sign_in("amy", PASSWORD);
        assert_eq!(other.owed(account), 640_00);
        other.verify();
    }
    office.verify();
}

const ROUNDS: u64 = 8;
const CHILD: &str = "DUEBOOK_CHILD_POSTS_IN";

/// Not a test of its own: what [`a_program_killed_while_it_posts_loses_nothing`] starts and
/// kills. Posts a dollar after the other and says so each time.
#[test]
fn child_that_posts() {
    let Some(folder) = std::env::var_os(CHILD) else { return };
    let desk = desk_at(Path::new(&folder), Arc::new(TestClock::at(day("2026-11-23"))));
    let ok = |name: &str, args: Value| {
        let answer = desk.call(name, args, Some(&duebook_tests::request_of(std::process::id())));
        answer.read().unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
    };
    ok("start_state", json!({}));
    ok("unlock", json!({ "login": "amy", "password": PASSWORD }));
    let bank = ok("batches", json!({}))["trust_banks"][0]["id"].clone();
    let account = number(&ok("find", json!({ "text": "N-1" }))["accounts"][0]["id"]);
    loop {
        let head = json!({ "source": "mail", "booked_on": "2026-11-23", "trust_bank": bank,
                           "control_count": 1, "control_total": 1_00 });
        let batch = ok("add_batch", head)["batch"].clone();
        let form = check(account, "", 1_00, day("2026-11-23"));
        ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
        ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
        writeln!(std::io::stdout(), "posted").unwrap();
    }
}

/// Starts the child and kills it after a while; how many posts it had told of.
fn kill_a_child_that_posts(folder: &Path, after: Duration) -> i64 {
    let program = std::env::current_exe().unwrap();
    let mut child = Command::new(program)
        .args(["--exact", "opening::child_that_posts", "--nocapture"])
        .env(CHILD, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = BufReader::new(child.stdout.take().unwrap()).lines();
    let is_post =
        |line: &std::io::Result<String>| line.as_ref().is_ok_and(|l| l.contains("posted"));
    assert!(told.by_ref().any(|line| is_post(&line)), "the child posts");
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    1 + i64::try_from(told.filter(is_post).count()).unwrap()
}

#[test]
fn a_program_killed_while_it_posts_loses_nothing() {
    let office = Office::open("2026-11-23");
    office.bank();
    let client = office.client("Northside Dental", "30", "net");
    let account = office.account(client, "N-1", 1_000_000_00);
    let (mut owed, mut crashes) = (1_000_000_00, 0);
    for round in 0..ROUNDS {
        office.ok("lock", json!({}));
        let after = Duration::from_micros(1_700 * round * round);
        let told = kill_a_child_that_posts(office.folder.path(), after);
        let session = office.sign_in("amy", PASSWORD);
        crashes += session["notices"].as_array().unwrap().len();
        let left = office.owed(account);
        let posted = (owed - left) / 1_00;
        assert!(posted == told || posted == told + 1, "told of {told}, {posted} are there");
        owed = left;
        office.verify();
    }
    assert!(crashes > 0, "who opens the book after a crash is told");
}

#[test]
fn a_book_that_was_chosen_elsewhere_is_remembered() {
    let office = Office::open("2026-11-23");
    let folder: PathBuf = office.book_folder();
    office.ok("lock", json!({}));
    let other = Office::empty("2026-11-23");
    let state = other.ok("choose_book", json!({ "path": folder }));
    assert_eq!((&state["stage"], &state["users"][0]["login"]), (&json!("locked"), &json!("amy")));
    other.sign_in("amy", PASSWORD);
    let books = other.ok("start_state", json!({}))["books"].clone();
    assert_eq!(books[0]["name"], "Harbor Recovery LLC");
}
