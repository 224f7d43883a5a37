//! Steps of the walk about sales tax that is paid to a state, and the basis of the journal.

use duebook_tests::number;
use serde_json::json;

use super::Walk;

impl Walk {
    /// A month's sales tax is paid, at times too much, at times undone.
    pub fn tax(&mut self) {
        let basis = self.chance.pick(&["posted", "released", "taken_invoiced"]).unwrap();
        self.write_ok("save_journal_basis", json!({ "basis": basis }));
        let screen = self.office.ok("sales_tax", json!({}));
        let due = screen["due"].as_array().unwrap();
        let places: Vec<usize> = (0..due.len()).collect();
        let Some(at) = self.chance.pick(&places) else { return };
        let of_state = due.iter().filter(|other| other["state"] == due[at]["state"]);
        let all: i64 = of_state.map(|other| number(&other["left"])).sum();
        let left = number(&due[at]["left"]).min(all).max(0);
        let pay = |amount: i64| {
            json!({ "state": due[at]["state"], "month": due[at]["month"], "amount": amount,
                    "on": self.today, "reference": "Webfile" })
        };
        let (whole, more) = (pay(left), pay(left + 1));
        self.expect("pay_sales_tax", more, false);
        let may = left > 0 && !self.model.trust.is_closed(self.today);
        if self.expect("pay_sales_tax", whole, may).is_some() && self.chance.one_in(2) {
            let screen = self.office.ok("sales_tax", json!({}));
            let undo = json!({ "payment": screen["payments"][0]["id"], "on": self.today,
                               "reason": "the state sent it back" });
            self.write_ok("undo_sales_tax", undo.clone());
            self.expect("undo_sales_tax", undo, false);
        }
    }
}
