//! Sentences about what people type and do in an open book.

use duebook_tests::{Office, PASSWORD, fixture, number, person};
use serde_json::{Value, json};

use super::Said;
use crate::bad_input::{Desk, terms};

pub fn say(said: &mut Said) {
    let desk = Desk::new();
    forms(said, &desk);
    people(said, &desk);
    plans_and_letters(said, &desk);
    money(said, &desk);
    repairs(said, &desk.office);
    imports(said, &desk);
}

fn forms(said: &mut Said, desk: &Desk) {
    let mut no = |name: &str, command: &str, args: Value| {
        said.say(name, &desk.office.refused(command, args));
    };
    let account = |change: &dyn Fn(&mut Value)| desk.add_account(|a| change(a));
    let of = |path: &'static str, value: Value| {
        account(&|a| *a.pointer_mut(path).unwrap() = value.clone())
    };
    no("blank", "add_client", desk.add_client(" "));
    no("too_long", "add_client", desk.add_client(&"x".repeat(200)));
    no("not_a_state", "add_account", of("/new_person/address/state", json!("Cal")));
    let mut elsewhere = duebook_tests::agency("Harbor");
    elsewhere["time_zone"] = json!("Mars/Olympus");
    no("no_such_zone", "save_agency", elsewhere);
    no("not_a_zip", "add_account", of("/new_person/address/zip", json!("9460")));
    no("not_a_phone", "add_account", of("/new_person/phones/0/digits", json!("555")));
    no("not_an_email", "add_account", of("/new_person/email", json!("nobody")));
    no("not_an_ssn", "add_account", of("/new_person/ssn", json!("12-34")));
    no("future_day", "add_account", of("/placed_on", json!("2027-01-01")));
    no("day_out_of_range", "add_account", of("/placed_on", json!("1850-01-01")));
    no("no_such_day", "add_account", of("/placed_on", json!("2026-02-30")));
    no("not_cents", "add_account", of("/owed/principal", json!(12.345)));
    no("too_much_money", "add_account", of("/owed/principal", json!(i64::MAX)));
    no("negative", "add_account", of("/owed/principal", json!(-1)));
    no("nothing_owed", "add_account", of("/owed/principal", json!(0)));
    no("advanced_over_costs", "add_account", of("/advanced", json!(1)));
    no("reference_taken", "add_account", of("/form/client_reference", json!("N-1")));
    no("Error::Gone", "account", json!({ "account": 999 }));
    no("name_taken", "add_client", desk.add_client("northside dental"));
    no("terms_taken", "add_terms", json!({ "client": desk.client, "terms": terms("2020-01-01") }));
    no("card_number", "add_note", json!({ "account": desk.account, "note": "4111111111111111" }));
    no("reason_missing", "close_account", json!({ "account": desk.account, "reason": " " }));
    no("account_not_closed", "reopen_account", json!({ "account": desk.account, "reason": "x" }));
    no("bad_arguments", "add_note", json!({ "account": desk.account }));
    no("no_such_command", "delete_everything", json!({}));
    no("idle_minutes", "save_security", json!({ "idle_minutes": 0 }));
    let holds =
        json!({ "check": 121, "card": 3, "ach": 5, "cash": 0, "money_order": 5, "wire": 0 });
    no("hold_too_long", "save_holds", holds);
    let bank = json!({ "name": "Trust", "bank_name": "", "account_number": "12-34" });
    no("not_a_bank_account", "add_trust_bank", bank);
    let stale =
        json!({ "person": desk.person()["id"], "form": person("A", "B"), "row_version": 99 });
    no("Error::Stale", "save_person", stale);
    let note = json!({ "account": desk.account, "note": "x" });
    let bare = desk.office.desk.call("add_note", note.clone(), None).read();
    said.say("no_request_mark", &bare.unwrap_err());
    desk.office.call_marked("add_note", note, "mark-of-a-note").unwrap();
    let close = json!({ "account": desk.account, "reason": "x" });
    let reused = desk.office.call_marked("close_account", close, "mark-of-a-note");
    said.say("request_reused", &reused.unwrap_err());
}

fn people(said: &mut Said, desk: &Desk) {
    let office = &desk.office;
    let mut no = |name: &str, command: &str, args: Value| {
        said.say(name, &office.refused(command, args));
    };
    let me = office.ok("session", json!({}))["user"]["id"].clone();
    no("own_reset", "reset_password", json!({ "user": me }));
    no("own_removal", "remove_user", json!({ "user": me }));
    no("last_administrator", "set_roles", json!({ "user": me, "roles": ["auditor"] }));
    let user = |login: &str| json!({ "login": login, "name": "Bo", "roles": ["collector"] });
    no("Error::LoginTaken", "add_user", user("amy"));
    no("Error::BadLogin", "add_user", user("amy r"));
    let change = |new: &str| json!({ "old": PASSWORD, "new": new });
    no("same_password", "change_password", change(PASSWORD));
    no("password_short", "change_password", change("short"));
    no("password_weak", "change_password", change("passwordpassword"));
    no("recovery_group_wrong", "confirm_recovery", json!({ "group": 1, "text": "" }));
    office.sign_in("amy", PASSWORD);
    no("no_recovery_pending", "recovery_kit", json!({}));
    let (_, one_time) = office.newcomer("bo", &["collector"]);
    office.sign_in("bo", &one_time);
    no("must_change_password", "clients", json!({}));
    office.ok("change_password", json!({ "old": one_time, "new": PASSWORD }));
    no("forbidden", "users", json!({}));
    office.ok("lock", json!({}));
    no("locked", "users", json!({}));
    office.sign_in("amy", PASSWORD);
}

fn plans_and_letters(said: &mut Said, desk: &Desk) {
    let office = &desk.office;
    let mut no = |name: &str, command: &str, args: Value| {
        said.say(name, &office.refused(command, args));
    };
    let plan =
        |path: &'static str, value: Value| desk.plan(|t| *t.pointer_mut(path).unwrap() = value);
    no("PlanFault::NothingOwed", "save_plan", plan("/total", json!(0)));
    no("PlanFault::DownPayment", "save_plan", plan("/down_payment", json!(600_00)));
    no("PlanFault::NoInstallments", "save_plan", plan("/split/value", json!(0)));
    no("PlanFault::TooMany", "save_plan", plan("/split/value", json!(1)));
    no("PlanFault::FirstDay", "save_plan", plan("/first_on", json!("2026-11-22")));
    no("PlanFault::LastDay", "save_plan", plan("/first_on", json!("2199-12-01")));
    let tiny = desk.plan(|t| {
        t["total"] = json!(3);
        t["split"] = json!({ "by": "count", "value": 4 });
    });
    no("PlanFault::LessThanACent", "save_plan", tiny);
    no("plan_over_balance", "save_plan", plan("/total", json!(600_01)));
    let letter = |account: i64, kind: &str| json!({ "account": account, "kind": kind });
    no("no_plan", "make_letter", letter(desk.account, "plan_agreement"));
    no("no_notice", "make_letter", letter(desk.account, "reminder"));
    let saved = office.ok("save_plan", desk.plan(|_| ()));
    no("plan_in_force", "save_plan", desk.plan(|_| ()));
    let cancel = json!({ "plan": saved["plan"], "reason": "lost the job" });
    office.ok("cancel_plan", cancel.clone());
    no("plan_ended", "cancel_plan", cancel);
    let notice = json!({ "account": desk.account, "sent_on": "2026-10-01", "source": "copy" });
    office.ok("set_notice", notice);
    let mark = |bad: bool| json!({ "person": desk.person()["id"], "bad": bad });
    office.ok("mark_address", mark(true));
    no("bad_address", "make_letter", letter(desk.account, "reminder"));
    office.ok("mark_address", mark(false));
    let nameless = |reference: &str, first: &str, street: &str| {
        let account = number(
            &office.ok(
                "add_account",
                desk.add_account(|a| {
                    a["form"]["client_reference"] = json!(reference);
                    a["new_person"]["first_name"] = json!(first);
                    a["new_person"]["address"]["street"] = json!(street);
                    if street.is_empty() {
                        for part in ["street", "street2", "city", "state", "zip"] {
                            a["new_person"]["address"][part] = json!("");
                        }
                    }
                    a["notice_sent_on"] = json!("2026-10-01");
                    a["notice_source"] = json!("copy");
                }),
            )["account"],
        );
        letter(account, "reminder")
    };
    no("no_address", "make_letter", nameless("X-1", "Ana", ""));
    no("Refused::NoGlyphs", "make_letter", nameless("X-2", "\u{13000}", "1 Nile St"));
    no("Refused::TooWide", "make_letter", nameless("X-3", "Ana", &"W".repeat(120)));
    let paid = office.account(desk.client, "X-4", 5_00);
    office.pays(desk.bank, paid, "7001", 5_00);
    no("nothing_due", "make_letter", letter(paid, "reminder"));
    office.ok("close_account", json!({ "account": paid, "reason": "paid" }));
    no("closed_account", "close_account", json!({ "account": paid, "reason": "paid" }));
}

fn money(said: &mut Said, desk: &Desk) {
    let office = &desk.office;
    let mut no = |name: &str, command: &str, args: Value| {
        said.say(name, &office.refused(command, args));
    };
    no("no_trust_bank", "add_batch", desk.head(|h| h["trust_bank"] = json!(99)));
    no("booked_in_future", "add_batch", desk.head(|h| h["booked_on"] = json!("2026-11-24")));
    let share =
        json!([{ "account": desk.account, "amount": 1 }, { "account": desk.account, "amount": 1 }]);
    no("account_twice", "save_line", desk.line(|line| line["shares"] = share));
    let early = desk.head(|h| h["booked_on"] = json!("2026-11-20"));
    let empty = office.ok("add_batch", early)["batch"].clone();
    let mut late = desk.line(|_| ());
    late["batch"] = empty.clone();
    no("received_after_batch", "save_line", late);
    let post = |batch: &Value| json!({ "batch": batch, "difference_reason": "" });
    no("batch_empty", "post_batch", post(&empty));
    let line = office.ok("save_line", desk.line(|line| line["shares"] = json!([])));
    no("batch_not_ready", "post_batch", post(&json!(desk.batch)));
    office.ok("delete_line", json!({ "line": line["line"] }));
    let head = desk.head(|h| h["control_total"] = json!(60_00));
    office.ok("save_batch", json!({ "batch": desk.batch, "head": head }));
    no("batch_difference", "post_batch", post(&json!(desk.batch)));
    office.ok("save_batch", json!({ "batch": desk.batch, "head": desk.head(|_| ()) }));
    office.ok("post_batch", post(&json!(desk.batch)));
    no("batch_posted", "delete_batch", json!({ "batch": desk.batch }));
    let screen = office.ok("batch", json!({ "batch": desk.batch }));
    let item = screen["lines"][0]["line"]["item"]["item"].clone();
    let back = |on: &str| json!({ "item": item, "on": on, "reason": "NSF" });
    no("not_deposited", "return_item", back("2026-11-23"));
    let longer = |until: &str| json!({ "item": item, "until": until, "reason": "came back once" });
    no("hold_not_begun", "extend_hold", longer("2026-12-24"));
    let deposit = |on: &str| json!({ "trust_bank": desk.bank, "on": on });
    no("deposit_before_batch", "make_deposit", deposit("2026-11-20"));
    office.ok("make_deposit", deposit("2026-11-23"));
    no("nothing_to_deposit", "make_deposit", deposit("2026-11-23"));
    no("hold_not_longer", "extend_hold", longer("2026-12-03"));
    no("already_deposited", "void_item", json!({ "item": item, "reason": "x" }));
    no("returned_before_deposit", "return_item", back("2026-11-22"));
    office.on("2026-12-03");
    no("hold_is_over", "extend_hold", longer("2026-12-24"));
    office.on("2026-11-23");
    office.ok("return_item", back("2026-11-23"));
    no("item_undone", "return_item", back("2026-11-23"));
}

/// Repairs of a file that was read and mapped.
fn repairs(said: &mut Said, office: &Office) {
    let client = office.client("City of Alder", "28", "net");
    let (read, file) =
        office.read_file(client, &fixture("placements/alder_utilities_2026-11.xlsx"));
    let map = &read["map"]["map"];
    office.ok("check_placement", json!({ "file": file, "client": client, "map": map }));
    let mut no = |name: &str, row: usize, column: usize| {
        let args = json!({ "file": file, "client": client, "map": map, "rows": [row],
                           "reason": null, "column": column, "change": { "how": "as_sent" } });
        said.say(name, &office.refused("repair_records", args));
    };
    no("no_record_there", 1, 1);
    no("no_column_there", 6, 99);
    no("repair_changes_nothing", 6, 1);
}

fn imports(said: &mut Said, desk: &Desk) {
    let office = &desk.office;
    let mut no = |name: &str, command: &str, args: Value| {
        said.say(name, &office.refused(command, args));
    };
    let list = |name: &str, text: &str| {
        let path = office.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        *office.host.open.lock().unwrap() = Some(path);
    };
    for (name, file, text) in [
        ("NotASheet::Pdf", "list.pdf", "%PDF-1.7\n"),
        ("NotASheet::Picture", "list.gif", "GIF89a\u{1}"),
        ("NotASheet::Empty", "list.csv", ""),
        ("NotASheet::Markup", "list.xls", "<!DOCTYPE html><html><body>1</body></html>"),
        ("NotASheet::Binary", "list.bin", "\u{7f}ELF\u{2}\u{1}\u{1}\0\0\0\0\0\0\0\0\0\u{2}\0"),
        ("NotASheet::Damaged", "list.xlsx", "PK\u{3}\u{4}\u{14}\0\0\0\0\0 xl/workbook.xml"),
        ("NotASheet::NoColumns", "list.txt", "Dear Sir,\nplease collect.\nYours\n"),
    ] {
        list(file, text);
        no(name, "choose_placement_file", json!({}));
    }
    list("gone.csv", "");
    std::fs::remove_file(office.folder.path().join("gone.csv")).unwrap();
    no("cannot_read", "choose_placement_file", json!({}));
    std::fs::File::create(office.folder.path().join("gone.csv")).unwrap().set_len(2 << 30).unwrap();
    no("file_too_large", "choose_placement_file", json!({}));
    no("drop_gone", "take_dropped_file", json!({ "token": "none" }));
    let client = office.client("Harbor Card", "33.33", "gross");
    let (read, file) =
        office.read_file(client, &fixture("placements/alder_utilities_2026-11.xlsx"));
    let map = read["map"]["map"].clone();
    let with = |map: &Value| json!({ "file": file, "client": client, "map": map });
    no(
        "not_checked",
        "placement_rows",
        json!({ "file": file, "fate": "ready", "offset": 0, "limit": 1 }),
    );
    let mut bad = map.clone();
    bad["fields"].as_object_mut().unwrap().remove("balance");
    no("MapFault::Missing", "check_placement", with(&bad));
    let mut bad = map.clone();
    bad["fields"]["balance"]["column"] = json!("Owing");
    no("MapFault::NoSuchColumn", "check_placement", with(&bad));
    let mut choices = map["reading"].clone();
    choices["sheet"] = json!("Sheet 99");
    no(
        "NotASheet::NoSuchSheet",
        "read_placement",
        json!({ "file": file, "client": client, "choices": choices }),
    );
    no("file_gone", "check_placement", json!({ "file": "none", "client": client, "map": map }));
    let post = |total: Value, anyway: bool| {
        json!({
            "file": file, "client": client, "map": map, "save_map_as": "", "placed_on": "2026-11-23",
            "control_count": null, "control_total": total, "anyway": anyway,
        })
    };
    no("control_differs", "post_placement", post(json!(1), false));
    let posted = office.ok("post_placement", post(Value::Null, false));
    no("file_repeated", "post_placement", post(Value::Null, false).clone());
    no("nothing_accepted", "post_placement", post(Value::Null, true));
    let of = json!({ "placement": posted["placement"] });
    let (_, second) = {
        office.ok("undo_placement", of.clone());
        office.import(client, &fixture("placements/fixed_width_2026-11.txt"))
    };
    no("import_undone", "undo_placement", of);
    let found = office.ok("find", json!({ "text": "000001" }));
    let worked = found["accounts"].as_array().unwrap().iter().map(|hit| number(&hit["id"]));
    for account in worked {
        office.call("add_note", json!({ "account": account, "note": "called" })).unwrap();
    }
    no("import_in_use", "undo_placement", json!({ "placement": second["placement"] }));
    let letter = json!({ "account": desk.account, "kind": "reminder" });
    let made = office.ok("make_letter", letter);
    *office.host.save.lock().unwrap() = Some("/no/such/folder/letter.pdf".into());
    no("cannot_write", "save_letter", made);
}
