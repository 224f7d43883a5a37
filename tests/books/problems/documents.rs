//! Sentences about documents that are kept with an account.

use duebook_tests::Office;
use serde_json::{Value, json};

use super::Said;
use crate::documents::Mail;

pub fn say(said: &mut Said) {
    let mail = Mail::new();
    said.say("document_empty", &mail.chosen("bill.pdf", b"").unwrap_err());
    said.say("document_not_kept", &mail.chosen("setup.exe", b"MZ").unwrap_err());
    said.say("document_too_large", &too_large(&mail.office));
    let bill = mail.keeps("bill.txt", b"200.00", "bill");
    let again = mail.chosen("copy.txt", b"200.00").unwrap();
    let args = mail.described(&again, "bill");
    said.say("document_known", &mail.office.refused("add_document", args.clone()));
    let mut early = args;
    early["keep_until"] = json!("2026-11-23");
    said.say("document_kept_until_past", &mail.office.refused("add_document", early));
    mail.office.on("2026-11-24");
    said.say("document_of_open_account", &mail.remove(bill).unwrap_err());
    let close: Value = json!({ "account": mail.account, "reason": "Recalled" });
    mail.office.ok("close_account", close);
    said.say("document_kept", &mail.remove(bill).unwrap_err());
    mail.office.on("2029-11-25");
    mail.remove(bill).unwrap();
    said.say("document_removed", &mail.remove(bill).unwrap_err());
}

fn too_large(office: &Office) -> duebook_desk::Problem {
    let path = office.folder.path().join("film.pdf");
    std::fs::File::create(&path).unwrap().set_len(30_000_000).unwrap();
    *office.host.open.lock().unwrap() = Some(path);
    office.refused("choose_document", json!({}))
}
