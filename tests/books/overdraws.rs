//! Whoever tries to pay more out of trust than there is, is refused, and that is kept.

use duebook_tests::{Office, PASSWORD, number};
use serde_json::{Value, json};

/// A client with 200.00 of a check that is deposited and still held, and an overpayment of 30.00.
struct Bank {
    office: Office,
    bank: i64,
    account: i64,
}

impl Bank {
    fn new() -> Bank {
        let office = Office::open("2026-11-02");
        let client = office.client("Northside Dental", "30", "net");
        let bank = office.bank();
        let account = office.account(client, "N-1", 200_00);
        let form = {
            let mut form = duebook_tests::check(account, "1187", 230_00, office.today());
            form["answers"] = json!(["overpayment"]);
            form
        };
        let head = json!({ "source": "mail", "booked_on": "2026-11-02", "trust_bank": bank,
                           "control_count": 1, "control_total": 230_00 });
        let batch = office.ok("add_batch", head)["batch"].clone();
        office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
        office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
        let hand = office.ok("in_hand", json!({ "trust_bank": bank }));
        let items: Vec<Value> =
            hand.as_array().unwrap().iter().map(|item| item["item"].clone()).collect();
        let deposit = json!({ "trust_bank": bank, "on": "2026-11-02", "items": items });
        office.ok("make_deposit", deposit);
        Bank { office, bank, account }
    }

    fn refund(&self, amount: i64) -> Value {
        json!({ "trust_bank": self.bank, "account": self.account, "amount": amount,
                "method": "check", "number": "501", "on": self.office.today() })
    }

    fn attempts(&self) -> Vec<Value> {
        let rows = self.office.ok("overdraws", json!({ "trust_bank": self.bank }));
        rows.as_array().unwrap().clone()
    }
}

#[test]
fn who_tries_to_pay_what_is_not_there_is_written_down() {
    let of = Bank::new();
    of.office.user("bea", &["bookkeeper"]);
    assert!(of.attempts().is_empty());
    of.office.refused("pay_refund", of.refund(30_00));
    of.office.sign_in("bea", PASSWORD);
    let share = |amount: i64| {
        json!({ "trust_bank": of.bank, "amount": amount, "on": of.office.today(),
                "excess_reason": "" })
    };
    let told = of.office.refused("take_share", share(60_00));
    let rows = of.attempts();
    let said: Vec<(&str, &str, i64, i64)> = rows
        .iter()
        .map(|row| {
            let text = |name: &str| row[name].as_str().unwrap();
            (text("command"), text("by"), number(&row["wanted"]), number(&row["there"]))
        })
        .collect();
    assert_eq!(
        said,
        [("take_share", "The bea", 60_00, 0), ("pay_refund", "Amy Reyes", 30_00, 0)],
        "the newest first"
    );
    assert_eq!(rows[0]["words"], json!(told.words));
    of.office.refused("take_share", share(0));
    assert_eq!(of.attempts().len(), 2, "nothing was asked for");
    of.office.verify();

    of.office.on("2026-11-20");
    of.office.refused("pay_refund", of.refund(30_01));
    assert_eq!(number(&of.attempts()[0]["there"]), 30_00);
    of.office.ok("pay_refund", of.refund(30_00));
    assert_eq!(of.attempts().len(), 3, "what is there leaves without a word");
    of.office.verify();
}
