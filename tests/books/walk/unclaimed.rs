//! Refund checks that nobody cashes, and what is paid to the state of them.

use duebook_tests::number;
use serde_json::{Value, json};

use super::Walk;
use super::trust::{Owner, Payment};

impl Walk {
    /// A refund check is turned unclaimed, or the state gets what is.
    pub fn unclaimed(&mut self) {
        if self.chance.one_in(2) { self.turn_unclaimed() } else { self.pay_unclaimed() }
    }

    /// In the walk a check is stale on its day, once the rule is set.
    fn turn_unclaimed(&mut self) {
        let refunds = self.model.trust.payments.iter().rev();
        let refunds = refunds.filter(|(_, of)| matches!(of.owner, Owner::Refund(_)));
        let undone = self.chance.one_in(4);
        let refunds = refunds.filter(|(_, of)| undone || !of.undone);
        let all: Vec<i64> = refunds.map(|(id, _)| *id).take(10).collect();
        let Some(id) = self.chance.pick(&all) else { return };
        let (of, on) = (self.model.trust.payments[&id].clone(), self.a_day());
        let Owner::Refund(account) = of.owner else { return };
        let screen = self.office.ok("unclaimed", json!({}));
        let banks = screen["banks"].as_array().unwrap();
        let bank = banks.iter().find(|b| b["trust_bank"] == of.bank).unwrap();
        let known = bank["stale_after"] != Value::Null;
        let paid = self.office.ok("trust", json!({}))["payments"].clone();
        let shown = paid.as_array().unwrap().iter().find(|paid| paid["id"] == id).cloned();
        let Some(shown) = shown else { return };
        let may = known
            && !of.undone
            && shown["method"] == "check"
            && on >= of.on
            && !self.model.trust.is_closed(on);
        let args = json!({ "payment": id, "on": on, "reason": "the mail came back" });
        if self.expect("turn_unclaimed", args, may).is_some() {
            let client = self.model.accounts[&account].client;
            let trust = &mut self.model.trust;
            trust.undo(id);
            trust.put(of.bank, of.owner, None, -of.amount);
            trust.put(of.bank, Owner::Unclaimed(client), None, of.amount);
        }
        if !known {
            let rule = json!({ "trust_bank": of.bank, "rule": "stale_after", "value": 0,
                               "from_on": "2020-01-01", "source": "Letter of counsel" });
            self.write_ok("set_trust_rule", rule);
            self.turn_unclaimed();
        }
    }

    fn pay_unclaimed(&mut self) {
        let rows = self.office.ok("unclaimed", json!({}))["unclaimed"].clone();
        let rows = rows.as_array().unwrap().clone();
        let places: Vec<usize> = (0..rows.len()).collect();
        let Some(row) = self.chance.pick(&places).map(|at| rows[at].clone()) else { return };
        let (bank, amount) = (number(&row["trust_bank"]), number(&row["amount"]));
        let (owner, on) = (Owner::Unclaimed(number(&row["client"])), self.a_day());
        let moved_on = row["moved_on"].as_str().unwrap();
        let may = row["paid_on"] == Value::Null
            && on.to_string().as_str() >= moved_on
            && !self.model.trust.is_closed(on);
        // Each sum is an owner of its own and is paid whole.
        let may = may && self.model.trust.shortage(bank, self.today) <= 0;
        let (method, check) = self.method();
        let args = json!({ "unclaimed": row["id"], "payee": "State Treasurer", "letter_on": on,
                           "method": method, "number": check, "on": on });
        if let Some(paid) = self.expect("pay_unclaimed", args, may) {
            let payment = Payment { bank, owner, amount, on, statement: None, undone: false };
            self.model.trust.pay(number(&paid["payment"]), payment);
        }
    }
}
