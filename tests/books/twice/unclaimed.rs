//! Unclaimed property, pressed twice.

use serde_json::{Value, json};

use super::Twice;

impl Twice {
    /// Refund checks that nobody cashes: the owner of one turns up, the other waits for the state.
    pub fn unclaimed(&mut self) {
        self.office.rule(self.bank, "stale_after", 0);
        let rule = json!({ "months": 1, "notice_days": 0, "report_month": 11, "report_day": 1 });
        let california = json!({ "state": "CA", "kind": "check", "from_on": "2020-01-01",
                                 "rule": rule, "source": "made up" });
        self.office.ok("set_dormancy", california);
        let sum = self.stale_refund("1990");
        let back = json!({ "unclaimed": sum, "on": self.on(), "reason": "the owner called" });
        self.twice("take_back_unclaimed", back);
        self.stale_refund("1991");
    }

    /// A refund check that is stale and turned unclaimed; the number of its sum.
    fn stale_refund(&mut self, check: &str) -> Value {
        let refund = json!({ "trust_bank": self.bank, "account": self.account, "amount": 1_00,
                             "method": "check", "number": check, "on": self.on() });
        let paid = self.office.ok("pay_refund", refund);
        let to = json!({ "kind": "check", "trust_bank": self.bank, "account": null, "item": null,
                         "statement": null, "payment": paid["payment"] });
        let turn = json!({ "to": &to, "on": self.on(), "reason": "no answer" });
        self.twice("turn_unclaimed", turn);
        let notice = json!({ "to": &to, "sent_on": self.on(), "how": "mail" });
        self.twice("note_owner_notice", notice);
        self.unclaimed_sum()
    }

    fn unclaimed_sum(&self) -> Value {
        let rows = self.office.ok("unclaimed", json!({}))["rows"].clone();
        let mut sums = rows.as_array().unwrap().iter().map(|row| &row["unclaimed"]);
        sums.find(|sum| sum.is_i64()).unwrap().clone()
    }

    /// Two months later the state has what nobody asked for.
    pub fn pay_the_state(&mut self) {
        let later = self.office.today() + chrono::Months::new(2);
        self.office.on(&later.to_string());
        let pay = json!({ "unclaimed": [self.unclaimed_sum()], "payee": "State Treasurer",
                          "method": "ach", "number": "", "on": self.on() });
        self.twice("pay_unclaimed", pay);
    }
}
