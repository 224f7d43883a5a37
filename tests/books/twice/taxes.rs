//! Sales tax and the basis of the journal, pressed twice.

use duebook_tests::request;
use serde_json::json;

use super::Twice;

impl Twice {
    /// Tax on the commission goes to its state and comes back.
    pub(super) fn taxes(&mut self) {
        self.twice("save_journal_basis", json!({ "basis": "posted" }));
        let client = self.office.client("Taxed Clinic", "30", "net");
        let tax = json!({ "from_on": "2020-01-01", "rate": "10", "state": "WV", "source": "r" });
        self.office.ok("set_sales_tax", json!({ "client": client, "tax": tax }));
        let account = self.office.account(client, "T-1", 50_00);
        self.office.pays(self.bank, account, &request()[..8], 10_00);
        let month = self.office.today().format("%Y-%m").to_string();
        let pay = json!({ "state": "WV", "month": month, "amount": 30,
                          "on": self.on(), "reference": "" });
        self.twice("pay_sales_tax", pay);
        let undo = json!({ "payment": 1, "on": self.on(), "reason": "sent back" });
        self.twice("undo_sales_tax", undo);
    }
}
