//! Steps of the walk about where a payment goes: directions of persons, disputes, the rule.

use duebook_tests::check;
use serde_json::{Value, json};

use super::Walk;

impl Walk {
    /// Now and then something that the plain model knows nothing of.
    pub fn step_beside(&mut self) {
        std::mem::swap(&mut self.chance, &mut self.beside);
        match self.chance.below(50) {
            0 => self.dispute(),
            1 => self.tax(),
            _ => {}
        }
        std::mem::swap(&mut self.chance, &mut self.beside);
    }

    /// At times the person has said that the money goes just where it goes.
    pub fn directed(&mut self, mut form: Value, shares: &[(i64, i64)]) -> Value {
        if shares.len() > 1 && form["through"].is_null() && self.beside.one_in(2) {
            let wishes: Vec<Value> = shares
                .iter()
                .map(|(account, amount)| json!({ "account": account, "named": amount }))
                .collect();
            form["direction"] = json!({ "given_on": form["received_on"], "way": "memo",
                                        "said": "as listed", "wishes": wishes });
        }
        form
    }

    /// A debt is disputed for a while. A check over it and another goes nowhere meanwhile.
    fn dispute(&mut self) {
        let rule = self.chance.pick(&["pro_rata", "oldest_first"]).unwrap();
        self.write_ok("save_sharing", json!({ "rule": rule }));
        let account = self.any_account();
        let closed = self.model.accounts[&account].closed;
        let on = self.today;
        let args = json!({ "account": account, "on": on, "about": "It was paid, by letter." });
        if self.expect("record_dispute", args.clone(), !closed).is_none() {
            return;
        }
        self.expect("record_dispute", args, false);
        let other = self.any_account();
        if other != account {
            self.refuse_check_over(account, other);
        }
        let over = json!({ "account": account, "on": on, "reason": "It was another debt." });
        self.write_ok("end_dispute", over.clone());
        self.expect("end_dispute", over, false);
    }

    fn refuse_check_over(&mut self, disputed: i64, other: i64) {
        let bank = self.any_bank();
        let head = json!({ "source": "mail", "booked_on": self.today, "trust_bank": bank,
                           "control_count": 1, "control_total": 2_00 });
        let batch = self.write_ok("add_batch", head)["batch"].clone();
        self.references += 1;
        let mut form = check(disputed, &self.references.to_string(), 2_00, self.today);
        form["shares"] = json!([{ "account": disputed, "amount": 1_00 },
                                { "account": other, "amount": 1_00 }]);
        form["answers"] = json!(["overpayment", "closed"]);
        self.write_ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
        let post = json!({ "batch": batch, "difference_reason": "" });
        self.expect("post_batch", post, false);
        self.write_ok("delete_batch", json!({ "batch": batch }));
    }
}
