//! The money between the agency and its clients, with the figures a bookkeeper would write.

mod again;
mod contract;
mod deadlines;
mod held;
mod holds;
mod invoices;
mod rate;
mod rules;
mod small;
mod surplus;
mod tax;
mod unclaimed;
mod uses;

use duebook_tests::{Office, PASSWORD, number};
use serde_json::{Value, json};

/// An agency with a net and a gross client, and a bookkeeper who approves.
pub struct Desk {
    pub office: Office,
    pub bank: i64,
    pub northside: i64,
    pub harbor: i64,
}

impl Desk {
    pub fn open(today: &str) -> Desk {
        let office = Office::open(today);
        office.user("ben", &["bookkeeper"]);
        let northside = office.client("Northside Dental", "30", "net");
        let harbor = office.client("Harbor Card", "33.33", "gross");
        let bank = office.bank();
        Desk { office, bank, northside, harbor }
    }

    /// A check that is deposited the same day; its item.
    pub fn receives(&self, account: i64, reference: &str, amount: i64) -> i64 {
        let item = self.office.pays(self.bank, account, reference, amount);
        let on = self.office.today();
        self.office.ok("make_deposit", json!({ "trust_bank": self.bank, "on": on }));
        item
    }

    /// A statement of today, approved by another; its number.
    pub fn statement(&self, client: i64) -> Value {
        let args = json!({ "client": client, "trust_bank": self.bank,
                           "through_on": self.office.today() });
        let prepared = self.office.ok("prepare_statement", args);
        self.office.sign_in("ben", PASSWORD);
        self.office.ok("approve_statement", prepared.clone());
        self.office.sign_in("amy", PASSWORD);
        self.office.ok("statement", prepared)
    }

    pub fn money(&self, client: i64) -> Value {
        self.office.ok("client_money", json!({ "client": client }))
    }

    /// What an owner of this kind has, and what of it is released.
    pub fn owner(&self, kind: &str, client: i64) -> (i64, i64) {
        let day = self.trust();
        let of = |field: &str| -> i64 {
            let owners = day["owners"].as_array().unwrap().iter();
            let same = owners.filter(|o| o["kind"] == kind && o["client"] == client);
            same.map(|o| number(&o[field])).sum()
        };
        (of("amount"), of("released"))
    }

    pub fn trust(&self) -> Value {
        let on = self.office.today();
        self.office.ok("trust_day", json!({ "trust_bank": self.bank, "on": on }))
    }
}
