//! What may not be found anywhere: numbers of people, cards and banks, in the opened database and
//! in the files on the disk. And the one file that is not encrypted: a letter for the printer.

use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use duebook_book::{Book, Setup, Value as Cell};
use duebook_desk::Clock;
use duebook_tests::{Office, PASSWORD, TestClock, day, fixture, number, text};
use serde_json::{Value, json};

const BANK_ACCOUNT: &str = "000123454471";
const CLIENT_ACCOUNT: &str = "77665544332211";
const CARD: &str = "4111111111111111";

/// Something that may not be found, with all ways in which it is written.
struct Secrets {
    numbers: BTreeSet<String>,
    births: BTreeSet<String>,
}

fn secrets() -> Secrets {
    let mut found = Secrets { numbers: BTreeSet::new(), births: BTreeSet::new() };
    found.add_ssn("900-12-3456");
    found.add_birth("1984-03-09");
    let harbor = std::fs::read_to_string(fixture("placements/harbor_card_2026-11.csv")).unwrap();
    for word in harbor.split([',', '\n']) {
        let shape: String =
            word.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect();
        match shape.as_str() {
            "999-99-9999" => found.add_ssn(word),
            "9999-99-99" if word < "2010" => found.add_birth(word),
            _ => {}
        }
    }
    let clinic =
        std::fs::read_to_string(fixture("placements/northside_dental_2026-11.csv")).unwrap();
    for line in clinic.lines() {
        if let Some(born) = line.split(';').nth(5).and_then(clinic_day) {
            found.add_birth(&born);
        }
    }
    found.numbers.extend(["4111 1111 1111 1111", CARD, BANK_ACCOUNT].map(str::to_owned));
    found.numbers.insert(CLIENT_ACCOUNT.to_owned());
    assert!(found.numbers.len() > 300 && found.births.len() > 300, "the files have them");
    found
}

/// `4/11/45` is 1945-04-11: nobody in the list was born in this century's second decade or later.
fn clinic_day(cell: &str) -> Option<String> {
    let parts: Vec<u32> = cell.split('/').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [month, day, year] = parts[..] else { return None };
    let year = if year <= 9 { 2000 + year } else { 1900 + year };
    Some(format!("{year}-{month:02}-{day:02}"))
}

impl Secrets {
    fn add_ssn(&mut self, ssn: &str) {
        self.numbers.insert(ssn.to_owned());
        self.numbers.insert(ssn.replace('-', ""));
    }

    fn add_birth(&mut self, born: &str) {
        let (year, rest) = born.split_at(4);
        let (month, day) = (&rest[1..3], &rest[4..6]);
        let (m, d) = (month.trim_start_matches('0'), day.trim_start_matches('0'));
        self.births.insert(born.to_owned());
        self.births.insert(format!("{year}{month}{day}"));
        self.births.insert(format!("{month}/{day}/{year}"));
        self.births.insert(format!("{m}/{d}/{year}"));
    }
}

fn holds(bytes: &[u8], word: &str) -> bool {
    memchr(bytes, word.as_bytes())
}

fn memchr(bytes: &[u8], word: &[u8]) -> bool {
    let Some(first) = word.first() else { return false };
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| byte == first) {
        if rest[at..].starts_with(word) {
            return true;
        }
        rest = &rest[at + 1..];
    }
    false
}

/// A book with two clients' files, people and a bank typed by hand, letters and notes.
fn a_used_book() -> Office {
    let office = Office::open("2026-11-23");
    let bank = office.bank();
    let harbor = office.client("Harbor Card", "33.33", "gross");
    let clinic = office.client("Northside Dental", "30", "net");
    office.import(harbor, &fixture("placements/harbor_card_2026-11.csv"));
    office.import(clinic, &fixture("placements/northside_dental_2026-11.csv"));
    let account = office.account(clinic, "BY-HAND-1", 640_00);
    let notice = json!({ "account": account, "sent_on": "2026-10-01", "source": "copy on file" });
    office.ok("set_notice", notice);
    let card = json!({ "account": account, "note": "card 4111 1111 1111 1111" });
    office.refused("add_note", card);
    office.ok("add_note", json!({ "account": account, "note": "called, no answer" }));
    let person = office.screen(account)["person"].clone();
    let reveal = json!({ "person": person["id"], "reason": "the court asked" });
    assert_eq!(office.ok("reveal_ssn", reveal)["ssn"], "900123456", "it is there, sealed");
    let mut form = duebook_tests::person("Łukasz", "Żółć");
    form["email"] = json!("lukasz@example.com");
    let save =
        json!({ "person": person["id"], "form": form, "row_version": person["row_version"] });
    office.ok("save_person", save);
    office.ok("make_letter", json!({ "account": account, "kind": "reminder" }));
    office.pays(bank, account, "1187", 40_00);
    sends_money(&office, bank, clinic);
    let mut party = crate::third::party("attorney", "Marsh & Lee");
    party["tax_id"] = json!("900-12-3456");
    office.ok("add_third_party", party);
    office.ok("back_up_now", json!({}));
    office
}

/// A client's bank account, and a file that sends money there.
fn sends_money(office: &Office, bank: i64, client: i64) {
    office.ok("make_deposit", json!({ "trust_bank": bank, "on": "2026-11-23" }));
    office.on("2026-12-04");
    office.ok("save_second_person", json!({ "alone": true, "reason": "an agency of one" }));
    let ask = json!({ "client": client, "trust_bank": bank, "through_on": "2026-12-04" });
    let statement = office.ok("prepare_statement", ask);
    office.ok("approve_statement", statement.clone());
    let pay = json!({ "statement": statement["statement"], "method": "ach", "number": "",
                      "on": "2026-12-04" });
    office.ok("pay_statement", pay);
    let form = json!({ "routing": "091000019", "account_number": CLIENT_ACCOUNT,
                       "savings": false, "company": true });
    office.ok("save_client_bank", json!({ "client": client, "form": form }));
    let ach = json!({ "routing": "121042882", "origin": "", "company": "HARBOR RECOVERY",
                      "company_id": "1123456789", "balanced": true });
    office.ok("save_ach_origin", json!({ "trust_bank": bank, "ach": ach }));
    let make = json!({ "trust_bank": bank, "effective_on": "2026-12-07" });
    let file = office.ok("make_transfers", make)["id"].clone();
    let path = office.folder.path().join("sent.ach");
    *office.host.save.lock().unwrap() = Some(path.clone());
    office.ok("save_transfers", json!({ "file": file }));
    let sent = std::fs::read_to_string(&path).unwrap();
    assert!(sent.contains(CLIENT_ACCOUNT) && sent.contains(BANK_ACCOUNT), "the bank gets both");
    std::fs::remove_file(path).unwrap();
}

#[test]
fn the_opened_database_has_no_number_of_a_person_card_or_bank() {
    let office = a_used_book();
    let folder = office.book_folder();
    office.desk.lock();
    let setup = Setup::for_tests(|_, _| Ok(()));
    let now = TestClock::at(day("2026-11-23")).now();
    let book = Book::unlock(&setup, &folder, "amy", PASSWORD, now).unwrap().book;
    let secrets = secrets();
    let (mut texts, mut blobs) = (Vec::new(), Vec::new());
    book.every_value(|table, column, cell| match cell {
        Cell::Text(text) => texts.push((format!("{table}.{column}"), text)),
        Cell::Bytes(bytes) => blobs.push((format!("{table}.{column}"), bytes)),
        Cell::Null | Cell::I64(_) => {}
    })
    .unwrap();
    let there = |word: &str| texts.iter().any(|(_, text)| text.contains(word));
    assert!(there("Tanaka") && there("3456") && there("4471"), "names and last digits are kept");
    // One text of all values of a column: what is looked for never runs over a line.
    let mut places: std::collections::BTreeMap<String, String> = Default::default();
    for (place, text) in &texts {
        let all = places.entry(place.clone()).or_default();
        all.push_str(text);
        all.push('\n');
    }
    for (place, all) in &places {
        for secret in secrets.numbers.iter().chain(&secrets.births) {
            assert!(!all.contains(secret), "{place} holds {secret}");
        }
    }
    for (place, bytes) in blobs.iter().filter(|(_, bytes)| bytes.len() >= 9) {
        for secret in &secrets.numbers {
            assert!(!holds(bytes, secret), "{place} holds {secret}");
        }
    }
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] }).collect()
}

#[test]
fn the_files_on_the_disk_give_nobody_away() {
    let office = a_used_book();
    let mut words: Vec<String> =
        ["900123456", "900-12-3456", BANK_ACCOUNT, CLIENT_ACCOUNT, CARD, "935-83-9032"]
            .map(str::to_owned)
            .into();
    words.extend(["Tanaka", "Żółć", "Whitfield", "called, no answer", PASSWORD].map(str::to_owned));
    // While it is open, with its log beside it, and after it was locked.
    for locked in [false, true] {
        if locked {
            office.desk.lock();
        }
        let files = files_under(office.folder.path());
        assert!(files.iter().any(|f| f.extension().is_some_and(|e| e == "duebook-backup")));
        assert!(files.iter().any(|f| f.extension().is_some_and(|e| e == "db")));
        for file in files {
            let bytes = std::fs::read(&file).unwrap();
            for word in &words {
                assert!(!holds(&bytes, word), "{} holds {word}", file.display());
            }
        }
    }
}

fn letter_of(office: &Office) -> Value {
    let client = office.client("Northside Dental", "30", "net");
    let account = office.account(client, "N-1", 640_00);
    let notice = json!({ "account": account, "sent_on": "2026-10-01", "source": "copy on file" });
    office.ok("set_notice", notice);
    office.ok("make_letter", json!({ "account": account, "kind": "reminder" }))["letter"].clone()
}

#[test]
fn a_letter_for_the_printer_is_its_owners_and_does_not_stay() {
    let mut office = Office::open("2026-11-23");
    let letter = letter_of(&office);
    let out = |office: &Office| -> PathBuf {
        let opened = office.ok("open_letter", json!({ "letter": letter }));
        text(&opened["path"]).into()
    };
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;

    let path = out(&office);
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    assert_eq!(office.host.viewed.lock().unwrap().as_slice(), std::slice::from_ref(&path));
    assert!(path.starts_with(office.book_folder().join("out")));
    assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
    office.ok("letter_printed", json!({ "letter": letter, "printed": true }));
    assert!(!path.exists(), "gone when it is printed");

    let path = out(&office);
    office.ok("lock", json!({}));
    assert!(!path.exists(), "gone when the book is locked");

    office.sign_in("amy", PASSWORD);
    let path = out(&office);
    office = office.restarted();
    assert!(path.exists(), "the program was killed");
    office.ok("start_state", json!({}));
    assert!(!path.exists(), "gone when the program starts again");

    let chosen = office.sign_in("amy", PASSWORD);
    assert!(number(&chosen["user"]["id"]) > 0);
}

#[test]
fn a_recovery_kit_does_not_stay_either() {
    let office = Office::open("2026-11-23");
    let path = PathBuf::from(text(&office.ok("recovery_kit", json!({}))["path"]));
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    office.ok("lock", json!({}));
    assert!(!path.exists());
}
