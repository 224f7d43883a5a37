//! Sentences about papers about money, and about files for the bank.

use duebook_tests::{Office, PASSWORD, check};
use serde_json::{Value, json};

use super::Said;

/// An agency that owes a client money.
struct Papers {
    office: Office,
    bank: i64,
    client: i64,
    account: i64,
    item: i64,
}

impl Papers {
    fn begin(name: &str) -> Papers {
        let office = Office::open("2026-10-30");
        office.user("ben", &["bookkeeper"]);
        let bank = office.bank();
        let client = office.client(name, "30", "net");
        let account = office.account(client, "N-1", 640_00);
        let item = office.pays(bank, account, "1187", 100_00);
        office.ok("make_deposit", json!({ "trust_bank": bank, "on": "2026-10-30" }));
        office.on("2026-11-09");
        Papers { office, bank, client, account, item }
    }

    fn no(&self, said: &mut Said, name: &str, command: &str, args: Value) {
        said.say(name, &self.office.refused(command, args));
    }

    /// A statement that is approved, by its number.
    fn statement(&self) -> Value {
        let args = json!({ "client": self.client, "trust_bank": self.bank,
                           "through_on": self.office.today() });
        let prepared = self.office.ok("prepare_statement", args);
        self.office.sign_in("ben", PASSWORD);
        self.office.ok("approve_statement", prepared.clone());
        self.office.sign_in("amy", PASSWORD);
        prepared["statement"].clone()
    }

    fn pay(&self, statement: &Value, method: &str, number: &str) -> Value {
        let on = self.office.today();
        let args = json!({ "statement": statement, "method": method, "number": number, "on": on });
        self.office.ok("pay_statement", args)
    }

    fn receipt(&self, item: &Value) -> Value {
        json!({ "paper": { "kind": "receipt", "item": item, "account": self.account } })
    }

    fn client_bank(&self, routing: &str, number: &str) -> Value {
        json!({ "client": self.client, "form": { "routing": routing, "account_number": number,
                "savings": false, "company": true } })
    }

    fn set_up(&self) {
        let ach = json!({ "routing": "121042882", "origin": "", "company": "HARBOR RECOVERY",
                          "company_id": "1123456789", "balanced": false });
        self.office.ok("save_ach_origin", json!({ "trust_bank": self.bank, "ach": ach }));
        self.office.ok("save_client_bank", self.client_bank("091000019", "5544332211"));
    }

    fn send(&self) -> Value {
        json!({ "trust_bank": self.bank, "effective_on": self.office.today() })
    }
}

pub fn say(said: &mut Said) {
    let of = Papers::begin("Northside Dental");
    checks(said, &of);
    files(said);
    receipts(said, &of);
    lists(said, &of);
    let unwritable = Papers::begin("שלום");
    unwritable.set_up();
    unwritable.pay(&unwritable.statement(), "ach", "");
    unwritable.no(said, "bank_file_fault", "make_transfers", unwritable.send());
}

fn checks(said: &mut Said, of: &Papers) {
    let stock = |right: i64, days: i64| {
        json!({ "trust_bank": of.bank, "stock": { "place": "top", "prints_number": false,
                "right_mil": right, "down_mil": 0, "first_number": 0, "void_after_days": days } })
    };
    of.no(said, "check_moved_too_far", "save_check_stock", stock(501, 0));
    of.no(said, "check_void_too_late", "save_check_stock", stock(0, 181));
    let statement = of.statement();
    let ach = of.pay(&statement, "ach", "");
    of.no(said, "not_a_check", "open_check", ach.clone());
    let today = of.office.today();
    let undo = |paid: &Value| json!({ "payment": paid["payment"], "on": today, "reason": "lost" });
    of.office.ok("undo_payment", undo(&ach));
    let void = of.pay(&statement, "check", "5001");
    of.office.ok("undo_payment", undo(&void));
    of.no(said, "check_undone", "open_check", void);
    let check = of.pay(&statement, "check", "5002");
    let came = json!({ "payment": check["payment"], "printed": true });
    of.office.ok("check_printed", came);
    of.no(said, "check_printed", "open_check", check);
}

fn files(said: &mut Said) {
    let of = Papers::begin("Northside Dental");
    let wrong = of.client_bank("091000018", "5544332211");
    of.no(said, "not_a_routing_number", "save_client_bank", wrong);
    let short = of.client_bank("091000019", "123");
    of.no(said, "not_a_client_account", "save_client_bank", short);
    of.no(said, "no_transfer_waits", "make_transfers", of.send());
    of.pay(&of.statement(), "ach", "");
    of.no(said, "transfers_not_set_up", "make_transfers", of.send());
    let ach = json!({ "routing": "121042882", "origin": "", "company": "HARBOR RECOVERY",
                      "company_id": "1123456789", "balanced": false });
    of.office.ok("save_ach_origin", json!({ "trust_bank": of.bank, "ach": ach }));
    of.no(said, "client_account_missing", "make_transfers", of.send());
    let yesterday = json!({ "trust_bank": of.bank, "effective_on": "2026-11-08" });
    of.no(said, "effective_before_today", "make_transfers", yesterday);
}

fn receipts(said: &mut Said, of: &Papers) {
    let today = of.office.today();
    let head = json!({ "source": "desk", "booked_on": today, "trust_bank": of.bank,
                       "control_count": 1, "control_total": 5_00 });
    let batch = of.office.ok("add_batch", head)["batch"].clone();
    let mut form = check(of.account, "77", 5_00, today);
    form["paid_to"] = json!("client");
    of.office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
    of.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    let screen = of.office.ok("batch", json!({ "batch": batch }));
    let direct = &screen["lines"][0]["line"]["item"]["item"];
    of.no(said, "receipt_of_direct", "save_paper", of.receipt(direct));
    let back = json!({ "item": of.item, "on": today, "reason": "NSF" });
    of.office.ok("return_item", back);
    of.no(said, "receipt_of_undone", "save_paper", of.receipt(&json!(of.item)));
}

fn lists(said: &mut Said, of: &Papers) {
    let asked = json!({ "form": "csv", "basis": "posted" });
    let journal = |from: &str, to: &str| {
        let mut asked = asked.clone();
        (asked["from_on"], asked["to_on"]) = (json!(from), json!(to));
        asked
    };
    of.no(said, "nothing_to_export", "save_journal", journal("2026-09-01", "2026-09-30"));
    of.no(said, "span_backwards", "save_journal", journal("2026-10-30", "2026-10-29"));
    let unknown = json!({ "name": "Second", "bank_name": "", "account_number": "" });
    let second = of.office.ok("add_trust_bank", unknown)["trust_bank"].clone();
    let checks = json!({ "trust_bank": second, "from_on": "2026-11-01", "to_on": "2026-11-09",
                         "heads": true });
    of.no(said, "trust_account_unknown", "save_positive_pay", checks);
}
