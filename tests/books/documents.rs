//! Documents of others are kept with an account as they came, looked at, and removed when the law
//! no longer asks for them.

use std::path::Path;

use duebook_book::probe::Tamper;
use duebook_desk::{Code, PageRefused};
use duebook_tests::{Office, number};
use serde_json::{Value, json};

use crate::bad_files::{tampered, unlock};

/// The smallest picture there is: one dot.
const PNG: &[u8] = &[
    0x89, b'P', b'N', b'G', 13, 10, 26, 10, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0,
    0, 1, 8, 0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 10, b'I', b'D', b'A', b'T', 0x78, 0x9C,
    0x63, 0x60, 0, 0, 0, 2, 0, 1, 0x48, 0xAF, 0xA4, 0x71, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xAE,
    0x42, 0x60, 0x82,
];

/// An office with one account, and files of others.
pub struct Mail {
    pub office: Office,
    pub account: i64,
}

impl Mail {
    pub fn new() -> Mail {
        let office = Office::open("2026-11-23");
        let client = office.client("Northside Dental", "30", "net");
        let account = office.account(client, "N-1", 200_00);
        Mail { office, account }
    }

    pub fn chosen(&self, name: &str, bytes: &[u8]) -> Result<Value, duebook_desk::Problem> {
        let path = self.office.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        *self.office.host.open.lock().unwrap() = Some(path);
        self.office.call("choose_document", json!({}))
    }

    pub fn described(&self, file: &Value, kind: &str) -> Value {
        json!({ "account": self.account, "token": file["token"], "kind": kind,
                "evidence": "What is owed", "dated_on": "2026-10-31", "keep_until": null })
    }

    pub fn keeps(&self, name: &str, bytes: &[u8], kind: &str) -> i64 {
        let file = self.chosen(name, bytes).unwrap();
        let kept = self.office.ok("add_document", self.described(&file, kind));
        number(&kept["document"])
    }

    fn view(&self, document: i64) -> Value {
        self.office.ok("document", json!({ "document": document }))
    }

    pub fn remove(&self, document: i64) -> Result<Value, duebook_desk::Problem> {
        let args = json!({ "document": document, "reason": "Of another person" });
        self.office.call("remove_document", args)
    }

    fn letter(&self) -> Vec<u8> {
        self.office.ok(
            "set_notice",
            json!({ "account": self.account, "sent_on": "2026-10-01", "source": "Client" }),
        );
        let of = json!({ "account": self.account, "kind": "reminder" });
        let letter = self.office.ok("make_letter", of)["letter"].clone();
        let path = self.office.folder.path().join("letter.pdf");
        *self.office.host.save.lock().unwrap() = Some(path.clone());
        self.office.ok("save_letter", json!({ "letter": letter }));
        std::fs::read(path).unwrap()
    }
}

#[test]
fn what_came_is_kept_and_shown_as_it_came() {
    let mail = Mail::new();
    let pdf = mail.letter();
    let bill = mail.keeps("Bill of October.PDF", &pdf, "bill");
    let scan = mail.keeps("scan.png", PNG, "contract");
    let words = "From: ana@example.com\r\nSubject: My debt\r\n\r\nI do not owe this.\r\n";
    let message = mail.keeps("message.eml", words.as_bytes(), "dispute");
    let sheet = mail.keeps("list.xlsx", b"PK\x03\x04 and so on", "other");

    let rows = mail.office.ok("documents", json!({ "account": mail.account }));
    let names: Vec<&str> =
        rows.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["list.xlsx", "message.eml", "scan.png", "Bill of October.PDF"]);
    assert_eq!(number(&rows[3]["size"]) as usize, pdf.len());

    let image =
        |view: &Value, page| mail.office.desk.page_image(view["token"].as_str().unwrap(), page);
    let view = mail.view(bill);
    assert_eq!(number(&view["pages"]), 1, "{view}");
    assert_eq!(image(&view, 1).unwrap().1, "image/svg+xml");
    assert!(matches!(image(&view, 2), Err(PageRefused::NoSuchPage)));
    assert_eq!(mail.view(bill)["token"], view["token"], "it is kept for showing once");
    let view = mail.view(scan);
    assert_eq!(image(&view, 1).unwrap(), (PNG.to_vec(), "image/png"));
    assert_eq!(mail.view(message)["text"], json!(words));
    let view = mail.view(sheet);
    assert_eq!((&view["token"], &view["text"]), (&Value::Null, &Value::Null));

    let saved = mail.office.folder.path().join("saved.bin");
    *mail.office.host.save.lock().unwrap() = Some(saved.clone());
    mail.office.ok("save_document", json!({ "document": bill }));
    assert_eq!(std::fs::read(saved).unwrap(), pdf);
    let opened = mail.office.ok("open_document", json!({ "document": message }));
    let path = Path::new(opened["path"].as_str().unwrap()).to_owned();
    assert_eq!(path.extension().unwrap(), "eml");
    let history = mail.office.screen(mail.account)["history"].to_string();
    assert!(history.contains("document_added") && history.contains("Bill of October.PDF"));
    mail.office.verify();
}

#[test]
fn what_is_not_kept_is_told_and_nothing_is_written() {
    let mail = Mail::new();
    for (name, bytes, words) in [
        ("setup.pdf", b"MZ\x90\0".as_slice(), "no kind of file that Duebook keeps"),
        ("run.txt", b"#!/bin/sh\nrm -r /", "no kind of file that Duebook keeps"),
        ("macros.docm", b"PK\x03\x04", "no kind of file that Duebook keeps"),
        ("empty.pdf", b"", "is empty"),
    ] {
        let problem = mail.chosen(name, bytes).unwrap_err();
        assert!(problem.words.contains(words) && problem.words.contains(name), "{problem}");
        assert!(problem.words.contains("Nothing was kept."), "{problem}");
    }
    let path = mail.office.folder.path().join("film.pdf");
    std::fs::File::create(&path).unwrap().set_len(25_000_001).unwrap();
    *mail.office.host.open.lock().unwrap() = Some(path);
    let problem = mail.office.refused("choose_document", json!({}));
    assert!(problem.words.contains("25 MB at most"), "{problem}");

    let file = mail.chosen("note.txt", b"He called.").unwrap();
    let mut args = mail.described(&file, "correspondence");
    args["dated_on"] = json!("2026-11-24");
    assert_eq!(
        mail.office.refused("add_document", args.clone()).field.as_deref(),
        Some("dated_on")
    );
    args["dated_on"] = Value::Null;
    args["keep_until"] = json!("2026-11-23");
    let problem = mail.office.refused("add_document", args.clone());
    assert_eq!(problem.field.as_deref(), Some("keep_until"));
    args["keep_until"] = Value::Null;
    args["evidence"] = json!("x".repeat(301));
    assert_eq!(mail.office.refused("add_document", args).field.as_deref(), Some("evidence"));
    mail.office.ok("add_document", mail.described(&file, "correspondence"));
    let again = mail.chosen("copy.txt", b"He called.").unwrap();
    let problem = mail.office.refused("add_document", mail.described(&again, "other"));
    assert!(problem.words.contains("The same file is kept with this account"), "{problem}");
    let gone = json!({ "token": "0123" });
    let problem = mail.office.refused("add_document", mail.described(&gone, "other"));
    assert_eq!(problem.code, Code::Gone);
    let rows = mail.office.ok("documents", json!({ "account": mail.account }));
    assert_eq!(rows.as_array().unwrap().len(), 1);
}

#[test]
fn a_document_stays_three_years_after_the_last_act() {
    let mail = Mail::new();
    let mistake = mail.keeps("wrong.txt", b"Of another person", "other");
    let bill = mail.keeps("bill.txt", b"200.00", "bill");
    assert_eq!(mail.view(mistake)["stays"], Value::Null);
    mail.remove(mistake).unwrap();
    let view = mail.view(mistake);
    assert_eq!(view["row"]["removed_why"], json!("Of another person"));
    assert_eq!(view["text"], Value::Null);
    assert_eq!(mail.remove(mistake).unwrap_err().code, Code::Gone);
    assert_eq!(
        mail.office.refused("open_document", json!({ "document": mistake })).code,
        Code::Gone
    );

    mail.office.on("2026-11-24");
    let problem = mail.remove(bill).unwrap_err();
    assert!(problem.words.contains("is open"), "{problem}");
    assert_eq!(mail.view(bill)["stays"], json!(problem.words));
    let close = json!({ "account": mail.account, "reason": "Recalled" });
    mail.office.ok("close_account", close);
    mail.office.on("2029-11-24");
    let problem = mail.remove(bill).unwrap_err();
    assert!(problem.words.contains("is kept until Nov 24, 2029"), "{problem}");
    mail.office.on("2029-11-25");
    mail.remove(bill).unwrap();
    mail.office.verify();
}

#[test]
fn content_that_was_changed_behind_the_book_is_found() {
    let mail = Mail::new();
    mail.keeps("bill.txt", b"200.00", "bill");
    mail.office.verify();
    let folder = mail.office.book_folder();
    mail.office.ok("lock", json!({}));
    tampered(&folder, Tamper::Document);
    mail.office.ok("unlock", unlock());
    let found = mail.office.ok("verify_book", json!({}));
    assert!(found.to_string().contains("a document has the bytes that came"), "{found}");
}
