//! The journal that leaves gives the same balances in a program that knows nothing of Duebook.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use chrono::{Datelike, Duration, NaiveDate};
use duebook_core::day::month_end;
use duebook_tests::{Office, day, number};
use serde_json::json;

use crate::november::month::November;
use crate::walk;

/// The owners of money in trust, as the trust screen names their kinds, and their ledger accounts.
const OWNERS: [(&str, &str); 13] = [
    ("client", "client payable"),
    ("share_commission", "agency's share commission"),
    ("share_cost", "agency's share costs"),
    ("share_offset", "agency's share offset"),
    ("share_tax", "agency's share tax"),
    ("share_other", "agency's share other"),
    ("float", "agency's float"),
    ("refund", "refunds owed"),
    ("suspense", "unidentified money"),
    ("third", "third parties"),
    ("deposit", "clients' deposits for costs"),
    ("interest", "bank interest owed"),
    ("unclaimed", "unclaimed property"),
];

/// The parts of a debt, and their ledger accounts before and after a judgment.
const PARTS: [(&str, &[&str]); 5] = [
    ("costs", &["costs"]),
    ("interest", &["interest", "judgment interest"]),
    ("fees", &["fees", "fees of the agency"]),
    ("attorney_fees", &["attorney fees"]),
    ("principal", &["principal", "judgment principal"]),
];

/// A sum in cents by the name of its account.
type Balances = BTreeMap<String, i64>;

fn saved(office: &Office, name: &str) -> std::path::PathBuf {
    let path = office.folder.path().join(name);
    *office.host.save.lock().unwrap() = Some(path.clone());
    let answer = office.ok("save_whole_journal", json!({}));
    assert_eq!(answer["path"], json!(path.to_string_lossy()));
    path
}

/// Whether hledger is there. Where everything must pass it has to be.
fn is_there() -> bool {
    let there = Command::new("hledger").arg("--version").output().is_ok();
    assert!(there || std::env::var_os("DUEBOOK_CI").is_none(), "hledger is not installed");
    if !there {
        eprintln!("Not tested: hledger is not installed. ./dev installs it on Debian.");
    }
    there
}

/// What hledger reckons before a day. The table that it writes quotes every cell.
fn reckoned(file: &Path, before: NaiveDate) -> Balances {
    let before = before.to_string();
    let said = Command::new("hledger")
        .args(["-f".as_ref(), file.as_os_str()])
        .args(["bal", "--flat", "--no-total", "-e", &before, "-O", "csv"])
        .env("LC_ALL", "C.UTF-8")
        .output()
        .unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let table = String::from_utf8(said.stdout).unwrap();
    let mut all = Balances::new();
    for row in table.lines().skip(1) {
        let (account, sum) = row.trim_matches('"').split_once("\",\"").unwrap();
        let cents = sum.trim_end_matches(" USD").replace('.', "").parse().unwrap();
        all.insert(account.to_owned(), cents);
    }
    all
}

/// Holds the journal's figures of each month's end, and of today, against what the screens and
/// the agency's own journal say; how many.
fn agrees(office: &Office, name: &str, banks: &[i64]) -> usize {
    let file = saved(office, name);
    let bytes = std::fs::read(&file).unwrap();
    assert_eq!(bytes, std::fs::read(saved(office, "again.journal")).unwrap(), "always the same");
    let mut held = 0;
    let mut ends: Vec<NaiveDate> = Vec::new();
    let mut on = day("2026-09-01");
    while on < office.today() {
        on = month_end(on.year(), on.month()).min(office.today());
        ends.push(on);
        on += Duration::days(1);
    }
    for end in &ends {
        let theirs = reckoned(&file, *end + Duration::days(1));
        for bank in banks {
            held += trust_agrees(office, &theirs, *bank, *end);
        }
        held += agency_agrees(office, &theirs, *end);
    }
    let last = reckoned(&file, day("2199-12-31"));
    held + clients_agree(office, &last) + debts_agree(office, &last)
}

/// The sum of all accounts whose name, cut at its colons, is taken.
fn sum(of: &Balances, takes: impl Fn(&[&str]) -> bool) -> i64 {
    let is = |name: &str| takes(&name.split(':').collect::<Vec<_>>());
    of.iter().filter(|(name, _)| is(name)).map(|(_, cents)| cents).sum()
}

fn trust_agrees(office: &Office, theirs: &Balances, bank: i64, on: NaiveDate) -> usize {
    let args = json!({ "trust_bank": bank, "on": on, "known_on": null });
    let seen = office.ok("trust_day", args);
    let number_of = bank.to_string();
    let of = |title: &str| sum(theirs, |p| p[0] == "trust" && p[1] == number_of && p[2] == title);
    assert_eq!(of("trust bank"), number(&seen["bank"]), "bank {bank} on {on}");
    assert_eq!(of("in hand"), number(&seen["hand"]), "hand of {bank} on {on}");
    assert_eq!(of("shortage due from the agency"), number(&seen["shortage"]), "{bank} on {on}");
    let owned = sum(theirs, |p| {
        let assets = ["trust bank", "in hand", "shortage due from the agency", "bank difference"];
        p[0] == "trust" && p[1] == number_of && !assets.contains(&p[2])
    });
    assert_eq!(-owned, number(&seen["owned"]), "owned in {bank} on {on}");
    let owners = seen["owners"].as_array().unwrap();
    for owner in owners.iter().filter(|owner| owner["kind"] == "client") {
        let id = format!("{} ", owner["client"]);
        let own = sum(theirs, |p| {
            p[0] == "trust"
                && p[1] == number_of
                && p[2] == "client payable"
                && p[3].starts_with(&id)
        });
        assert_eq!(-own, number(&owner["amount"]), "{owner} on {on}");
    }
    let clients = owners.iter().filter(|owner| owner["kind"] == "client").count();
    for (kind, title) in OWNERS {
        let same = owners.iter().filter(|owner| owner["kind"] == kind);
        let own: i64 = same.map(|owner| number(&owner["amount"])).sum();
        assert_eq!(-of(title), own, "{title} in {bank} on {on}");
    }
    4 + clients + OWNERS.len()
}

/// Each account's debt by part, as its screen shows it today.
fn debts_agree(office: &Office, last: &Balances) -> usize {
    let screens = (1..).map_while(|id| office.call("account", json!({ "account": id })).ok());
    let mut held = 0;
    for screen in screens {
        let account = &screen["account"];
        let file = account["file_number"].as_str().unwrap();
        for (part, titles) in PARTS {
            let is = |p: &[&str]| p[0] == "debts" && p[1] == file && titles.contains(&p[2]);
            assert_eq!(sum(last, is), number(&account["owed"][part]), "{part} of {file}");
            held += 1;
        }
    }
    held
}

/// The agency's ledger accounts, from the table that its bookkeeping gets.
fn agency_agrees(office: &Office, theirs: &Balances, on: NaiveDate) -> usize {
    let Some(journal) = office.agency_journal("posted", &on.to_string()) else { return 0 };
    let own: Balances =
        journal.sums().into_iter().map(|(name, cents)| (name.to_lowercase(), cents)).collect();
    for (title, cents) in &own {
        let found = sum(theirs, |p| p[0] == "agency" && p[1] == title.as_str());
        assert_eq!(found, *cents, "{title} on {on}");
    }
    own.len()
}

/// What each client is owed, and what is owed to it.
fn clients_agree(office: &Office, last: &Balances) -> usize {
    let clients = office.ok("clients", json!({}));
    for client in clients.as_array().unwrap() {
        let id = format!("{} ", client["id"]);
        let own =
            sum(last, |p| p[0] == "trust" && p[2] == "client payable" && p[3].starts_with(&id));
        assert_eq!(-own, number(&client["payable"]), "payable to {client}");
    }
    let owed: i64 = clients.as_array().unwrap().iter().map(|c| number(&c["balance"])).sum();
    let contra = [
        "placed",
        "collected",
        "added",
        "paid to the client",
        "adjusted",
        "forgiven",
        "returned to the client",
    ];
    assert_eq!(sum(last, |p| p[0] == "debts" && !contra.contains(&p[2])), owed, "owed in all");
    clients.as_array().unwrap().len() + 1
}

#[test]
fn hledger_agrees_with_the_bookkeepers_november() {
    if !is_there() {
        return;
    }
    let month = November::begin();
    month.live();
    let held = agrees(&month.office, "november.journal", &[month.bank]);
    assert!(held > 60, "only {held} figures");
    let text = std::fs::read_to_string(month.office.folder.path().join("november.journal"));
    let text = text.unwrap();
    assert!(!text.contains("Żółć") && !text.contains("0004417702"), "no person, no bank number");
}

#[test]
fn hledger_agrees_with_a_walk() {
    if !is_there() {
        return;
    }
    let (office, banks) = walk::walked(7, 400);
    let held = agrees(&office, "walk.journal", &banks);
    assert!(held > 150, "only {held} figures");
}
