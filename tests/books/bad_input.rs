//! What people type that cannot be: each gets its own plain sentence, and nothing is written.

use duebook_desk::{Code, Problem};
use duebook_tests::{Office, check, day, number, person};
use serde_json::{Value, json};

/// A book with one of each, and everything of it that a person can count.
pub struct Desk {
    pub office: Office,
    pub bank: i64,
    pub client: i64,
    pub account: i64,
    pub batch: i64,
}

impl Desk {
    pub fn new() -> Desk {
        let office = Office::open("2026-11-23");
        let bank = office.bank();
        let client = office.client("Northside Dental", "30", "net");
        let account = office.account(client, "N-1", 640_00);
        office.pays(bank, account, "1187", 40_00);
        let batch = office.batch(bank, &[(account, "1188", 50_00)]);
        Desk { office, bank, client, account, batch }
    }

    pub fn person(&self) -> Value {
        self.office.screen(self.account)["person"].clone()
    }

    /// Figures, rows and history as they stand.
    pub fn counted(&self) -> Value {
        let ok = |name: &str| self.office.ok(name, json!({}));
        let figures = ok("agency_today")["figures"].clone();
        let batch = self.office.ok("batch", json!({ "batch": self.batch }));
        json!([
            ok("clients"),
            ok("batches"),
            ok("placements"),
            ok("users"),
            figures,
            batch,
            self.office.screen(self.account)
        ])
    }

    /// A command that must be refused in a plain sentence which has these words.
    pub fn refused(&self, command: &str, args: Value, words: &str) -> Problem {
        let before = self.counted();
        let problem = self.office.refused(command, args);
        assert_ne!(problem.code, Code::Internal, "{command}: {problem:?}");
        assert!(problem.to_string().contains(words), "{words:?} is not in: {problem}");
        assert!(problem.words.ends_with('.'), "{problem}");
        assert_eq!(self.counted(), before, "{command} was refused and wrote");
        self.office.verify();
        problem
    }

    pub fn client_form(&self, name: &str) -> Value {
        json!({ "name": name, "contact": "", "street": "", "city": "", "state": "", "zip": "",
                "phone": "", "email": "", "consumer": true })
    }

    pub fn add_client(&self, name: &str) -> Value {
        json!({ "form": self.client_form(name), "terms": terms("2020-01-01") })
    }

    pub fn add_account(&self, change: impl FnOnce(&mut Value)) -> Value {
        let mut args = json!({
            "client": self.client, "person": null, "new_person": person("Ana", "Ruiz"),
            "form": { "client_reference": "N-9", "opened_on": null, "delinquent_on": null,
                      "charged_off_on": null, "last_paid_on": null },
            "placed_on": "2026-11-23",
            "owed": { "costs": 0, "interest": 0, "fees": 0, "attorney_fees": 0, "principal": 100_00 },
            "advanced": 0, "notice_sent_on": null, "notice_source": "",
        });
        change(&mut args);
        args
    }

    pub fn plan(&self, change: impl FnOnce(&mut Value)) -> Value {
        let mut terms = json!({
            "total": 600_00, "down_payment": 0, "agreed_on": "2026-11-23",
            "first_on": "2026-12-05", "every": "month", "day_rule": "next",
            "split": { "by": "amount", "value": 100_00 },
        });
        change(&mut terms);
        json!({ "account": self.account, "terms": terms })
    }

    pub fn line(&self, change: impl FnOnce(&mut Value)) -> Value {
        let mut form = check(self.account, "1189", 10_00, day("2026-11-23"));
        change(&mut form);
        json!({ "batch": self.batch, "line": null, "form": form })
    }

    pub fn head(&self, change: impl FnOnce(&mut Value)) -> Value {
        let mut head = json!({ "source": "mail", "booked_on": "2026-11-23",
            "trust_bank": self.bank, "control_count": 1, "control_total": 50_00 });
        change(&mut head);
        head
    }
}

pub fn terms(from: &str) -> Value {
    json!({ "from_on": from, "rate": "30", "remit": "net",
            "order": ["costs", "interest", "fees", "attorney_fees", "principal"] })
}

#[test]
fn a_name_of_a_megabyte_is_too_long() {
    let desk = Desk::new();
    let long = "x".repeat(1_000_000);
    desk.refused("add_client", desk.add_client(&long), "too long");
    desk.refused(
        "add_account",
        desk.add_account(|a| a["new_person"]["last_name"] = json!(long)),
        "too long",
    );
    let reference = desk.add_account(|a| a["form"]["client_reference"] = json!(long));
    desk.refused("add_account", reference, "too long");
    let note = json!({ "account": desk.account, "note": long });
    desk.refused("add_note", note, "too long");
    desk.refused("save_line", desk.line(|line| line["reference"] = json!(long)), "too long");
    let user = json!({ "login": long, "name": "Bo", "roles": ["collector"] });
    desk.refused("add_user", user, "login has 1 to 40");
    let view = json!({ "name": "accounts", "value": long });
    desk.refused("save_view", view, "too long");
    assert_eq!(desk.office.ok("find", json!({ "text": long }))["accounts"], json!([]));
}

#[test]
fn markup_in_a_name_is_text_also_in_a_letter() {
    let desk = Desk::new();
    let (first, last) = ("<b>Ana</b>", "O'Hara & <script>alert(1)</script>");
    let account =
        desk.office.account_of(desk.client, "N-2", first, last, json!({ "principal": 1_00 }), 0);
    let person = desk.office.screen(account)["person"].clone();
    assert_eq!((&person["first_name"], &person["last_name"]), (&json!(first), &json!(last)));
    let notice = json!({ "account": account, "sent_on": "2026-10-01", "source": "<i>copy</i>" });
    desk.office.ok("set_notice", notice);
    let letter = json!({ "account": account, "kind": "reminder" });
    let preview = desk.office.ok("letter_preview", letter);
    let shown = preview["text"].as_str().unwrap();
    assert!(shown.contains(&format!("{first} {last}")), "{shown}");
    let (page, _) = desk.office.desk.page_image(preview["token"].as_str().unwrap(), 1).unwrap();
    assert!(!String::from_utf8(page).unwrap().contains("<script"), "not in the picture either");
    desk.office.verify();
}

#[test]
fn days_that_are_not_in_the_calendar_are_said_to_be_so() {
    let desk = Desk::new();
    let placed = desk.add_account(|a| a["placed_on"] = json!("2026-02-30"));
    let problem = desk.refused("add_account", placed, "no day 2026-02-30");
    assert_eq!(problem.field.as_deref(), Some("placed_on"));
    let born = desk.add_account(|a| a["new_person"]["born_on"] = json!("2023-02-29"));
    desk.refused("add_account", born, "no day 2023-02-29");
    let opened = desk.add_account(|a| a["form"]["opened_on"] = json!("2025-13-01"));
    let problem = desk.refused("add_account", opened, "no day 2025-13-01");
    assert_eq!(problem.field.as_deref(), Some("opened_on"));
    let plan = desk.plan(|terms| terms["first_on"] = json!("2026-11-31"));
    desk.refused("save_plan", plan, "no day 2026-11-31");
    let old = desk.add_account(|a| a["placed_on"] = json!("1850-01-01"));
    desk.refused("add_account", old, "1900");
    let ahead = desk.add_account(|a| a["placed_on"] = json!("2026-11-24"));
    desk.refused("add_account", ahead, "up to today, Nov 23, 2026");
    let no_day = desk.add_account(|a| a["placed_on"] = json!("tomorrow"));
    desk.refused("add_account", no_day, "could not be understood");
}

#[test]
fn an_amount_is_whole_cents_that_a_book_can_hold() {
    let desk = Desk::new();
    for (amount, words) in [
        (json!(12.345), "two digits of cents"),
        (json!(100.0), "two digits of cents"),
        (json!(1e300), "two digits of cents"),
        (json!(100_000_000_01_i64), "at most 100,000,000.00"),
        (json!(1_000_000_000_001_i64), "at most 100,000,000.00"),
        (json!(i64::MIN), "at most 100,000,000.00"),
        (json!(u64::MAX), "at most 100,000,000.00"),
        (json!("12.345"), "could not be understood"),
        (json!(-1), "below zero"),
    ] {
        let owed = desk.add_account(|a| a["owed"]["principal"] = amount.clone());
        let problem = desk.refused("add_account", owed, words);
        assert!(problem.help.is_some() || problem.field.as_deref() == Some("owed.principal"));
        desk.refused("save_line", desk.line(|line| line["amount"] = amount.clone()), words);
    }
    let most = 1_000_000_000_000_i64;
    let all = desk.add_account(|a| {
        a["owed"] = json!({ "costs": most, "interest": most, "fees": most, "attorney_fees": most,
                            "principal": most });
    });
    desk.refused("add_account", all, "at most 100,000,000.00");
    let half = json!({ "account": desk.account, "amount": 5_00 });
    let shares = json!([half, half]);
    desk.refused("save_line", desk.line(|line| line["shares"] = shares), "twice");
}

#[test]
fn a_plan_has_between_one_and_250_installments() {
    let desk = Desk::new();
    let count = |n: i64| json!({ "by": "count", "value": n });
    for command in ["plan_preview", "save_plan"] {
        let plan = |change: &dyn Fn(&mut Value)| desk.plan(|terms| change(terms));
        desk.refused(command, plan(&|t| t["split"] = count(0)), "at least one payment");
        desk.refused(command, plan(&|t| t["split"] = count(10_000)), "10000 payments");
        desk.refused(command, plan(&|t| t["split"] = count(251)), "longest plan has 250");
        desk.refused(command, plan(&|t| t["split"]["value"] = json!(0)), "at least one payment");
        desk.refused(command, plan(&|t| t["split"]["value"] = json!(1)), "60000 payments");
        desk.refused(command, plan(&|t| t["total"] = json!(600_01)), "only 600.00 is owed");
        desk.refused(command, plan(&|t| t["total"] = json!(0)), "Nothing is owed");
        desk.refused(command, plan(&|t| t["down_payment"] = json!(600_00)), "below 600.00");
        desk.refused(command, plan(&|t| t["first_on"] = json!("2026-11-22")), "on or after");
        desk.refused(command, plan(&|t| t["agreed_on"] = json!("2026-11-24")), "up to today");
        let last = |t: &mut Value| {
            t["first_on"] = json!("2199-12-01");
            t["split"] = count(24);
        };
        desk.refused(command, plan(&last), "2199");
    }
    let tiny = |t: &mut Value| {
        t["total"] = json!(3);
        t["split"] = count(4);
    };
    desk.refused("save_plan", desk.plan(tiny), "more payments than cents");
    desk.office.ok("save_plan", desk.plan(|t| t["split"] = count(250)));
    desk.refused("save_plan", desk.plan(|_| ()), "a payment plan in force");
}

#[test]
fn a_payment_is_of_something_owed_and_of_today_or_before() {
    let desk = Desk::new();
    let post = json!({ "batch": desk.batch, "difference_reason": "" });
    let number_of = |saved: Value| number(&saved["line"]);
    for (kind, words, change) in [
        (
            "no_amount",
            "One problem is open, on item 2",
            json!({ "amount": 0, "shares": [{ "account": desk.account, "amount": 0 }] }),
        ),
        (
            "overpayment",
            "One problem is open, on item 2",
            json!({ "amount": 900_00, "shares": [{ "account": desk.account, "amount": 900_00 }] }),
        ),
        ("post_dated", "One problem is open, on item 2", json!({ "dated_on": "2026-12-24" })),
        ("no_account", "One problem is open, on item 2", json!({ "shares": [] })),
        ("shares_differ", "One problem is open, on item 2", json!({ "amount": 11_00 })),
        (
            "duplicate",
            "One problem is open, on item 2",
            json!({ "reference": "1188", "amount": 50_00,
                    "shares": [{ "account": desk.account, "amount": 50_00 }] }),
        ),
    ] {
        let saved = desk.office.ok(
            "save_line",
            desk.line(|line| {
                for (name, value) in change.as_object().unwrap() {
                    line[name] = value.clone();
                }
            }),
        );
        let screen = desk.office.ok("batch", json!({ "batch": desk.batch }));
        assert_eq!(screen["lines"][1]["problems"][0]["kind"], kind);
        desk.refused("post_batch", post.clone(), words);
        desk.office.ok("delete_line", json!({ "line": number_of(saved) }));
    }
    desk.refused("save_line", desk.line(|l| l["received_on"] = json!("2026-11-24")), "up to today");
    desk.refused("add_batch", desk.head(|h| h["booked_on"] = json!("2026-11-24")), "in the future");
    let before = desk.head(|h| h["booked_on"] = json!("2026-11-22"));
    desk.office.ok("save_batch", json!({ "batch": desk.batch, "head": before }));
    desk.refused("save_line", desk.line(|_| ()), "after its batch of Nov 22, 2026");
    let more = desk.head(|h| h["control_total"] = json!(60_00));
    desk.office.ok("save_batch", json!({ "batch": desk.batch, "head": more }));
    desk.refused("post_batch", post, "does not agree with its control");
}

#[test]
fn a_card_number_is_kept_nowhere() {
    let desk = Desk::new();
    let card = "called, will pay by 4111 1111 1111 1111";
    let note = json!({ "account": desk.account, "note": card });
    desk.refused("add_note", note, "card number");
    let close = json!({ "account": desk.account, "reason": card });
    desk.refused("close_account", close, "card number");
    desk.refused("save_line", desk.line(|line| line["note"] = json!(card)), "card number");
    let reveal = json!({ "person": desk.person()["id"], "reason": "5555-5555-5555-4444" });
    desk.refused("reveal_ssn", reveal, "card number");
    let typed = json!({ "name": "typed", "value": format!("{{\"note\":\"{card}\"}}") });
    desk.office.ok("save_view", typed);
    let views = desk.office.ok("session", json!({}))["views"].to_string();
    assert!(views.contains("will pay by") && !views.contains("4111 1111"), "{views}");
}

#[test]
fn requests_that_no_page_makes_change_nothing() {
    let desk = Desk::new();
    let before = desk.counted();
    let note = json!({ "account": desk.account, "note": "once" });
    let faults = [
        desk.office.desk.call("add_note", note.clone(), None).read(),
        desk.office.call_marked("add_note", note.clone(), "short"),
        desk.office.call_marked("add_note", note.clone(), &"x".repeat(65)),
        desk.office.call("delete_everything", json!({})),
    ];
    for fault in faults {
        let problem = fault.unwrap_err();
        assert_eq!(problem.code, Code::Internal);
        assert!(problem.words.contains("Nothing was saved") && problem.incident.is_some());
    }
    assert_eq!(desk.counted(), before);
    let unknown = json!({ "account": desk.account, "note": "x", "colour": "red" });
    desk.refused("add_note", unknown, "could not be understood");
    desk.refused("add_note", json!({ "account": desk.account }), "could not be understood");
    desk.refused("add_note", json!([1, 2]), "could not be understood");
    desk.refused("add_note", Value::Null, "could not be understood");

    let mark = "one-mark-for-two-commands";
    desk.office.call_marked("add_note", note.clone(), mark).unwrap();
    let after = desk.counted();
    let close = json!({ "account": desk.account, "reason": "x" });
    assert_eq!(
        desk.office.call_marked("close_account", close, mark).unwrap_err().code,
        Code::Internal
    );
    desk.office.call_marked("add_note", note, mark).unwrap();
    assert_eq!(desk.counted(), after, "a mark is used once");
}

#[test]
fn what_someone_else_changed_is_not_overwritten() {
    let desk = Desk::new();
    let form = person("Ana", "Ruiz");
    let save = json!({ "person": desk.person()["id"], "form": form, "row_version": 99 });
    assert_eq!(desk.refused("save_person", save, "Someone else").code, Code::Stale);
    let form = desk.client_form("Northside");
    let save = json!({ "client": desk.client, "form": form, "row_version": 99 });
    assert_eq!(desk.refused("save_client", save, "Someone else").code, Code::Stale);
    let form = desk.add_account(|_| ())["form"].clone();
    let save = json!({ "account": desk.account, "form": form, "row_version": 99 });
    assert_eq!(desk.refused("save_account", save, "Someone else").code, Code::Stale);
}

#[test]
fn what_is_not_in_the_book_is_said_to_be_gone() {
    let desk = Desk::new();
    let gone = |command: &str, args: Value| {
        let problem = desk.refused(command, args, "no longer in the book");
        assert_eq!(problem.code, Code::Gone, "{command}");
    };
    gone("account", json!({ "account": 999 }));
    gone("person", json!({ "person": 999 }));
    gone("client", json!({ "client": 999 }));
    gone("batch", json!({ "batch": 999 }));
    gone("letter", json!({ "letter": 999 }));
    gone("add_note", json!({ "account": 999, "note": "x" }));
    gone("set_notice", json!({ "account": 999, "sent_on": "2026-11-01", "source": "x" }));
    gone("mark_address", json!({ "person": 999, "bad": true }));
    gone("reveal_ssn", json!({ "person": 999, "reason": "x" }));
    gone("cancel_plan", json!({ "plan": 999, "reason": "x" }));
    gone("void_item", json!({ "item": 999, "reason": "x" }));
    gone("post_batch", json!({ "batch": 999, "difference_reason": "" }));
    gone("delete_line", json!({ "line": 999 }));
    gone("undo_placement", json!({ "placement": 999 }));
    gone("reset_password", json!({ "user": 999 }));
    gone("set_roles", json!({ "user": 999, "roles": ["auditor"] }));
    gone("add_terms", json!({ "client": 999, "terms": terms("2026-01-01") }));
    gone("add_account", desk.add_account(|a| a["client"] = json!(999)));
    gone("add_account", desk.add_account(|a| a["person"] = json!(999)));
    gone("kept_records", json!({ "placement": 999, "fate": "accepted", "offset": 0 }));
    let share = json!([{ "account": 999, "amount": 10_00 }]);
    gone("save_line", desk.line(|line| line["shares"] = share));
}
