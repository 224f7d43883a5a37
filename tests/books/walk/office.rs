//! Steps of the walk around the money: clients, people, settings, letters, placements.

use duebook_tests::{number, person};
use serde_json::{Value, json};

use super::Walk;
use super::model::Terms;
use super::paying::METHODS;

impl Walk {
    pub fn add_bank(&mut self) {
        let args = json!({ "name": format!("Trust {}", self.banks.len() + 1),
                           "bank_name": "First Bank", "account_number": "000123454471" });
        let added = self.write_ok("add_trust_bank", args);
        let bank = number(&added["trust_bank"]);
        for rule in ["agency_money", "offset_fees"] {
            let args = json!({ "trust_bank": bank, "rule": rule, "value": 1,
                               "from_on": "2020-01-01", "source": "Letter of counsel" });
            self.write_ok("set_trust_rule", args);
        }
        self.banks.push(bank);
    }

    pub fn add_client(&mut self, name: &str, terms: &Terms) {
        let args = json!({ "form": client_form(name), "terms": terms.typed() });
        let added = self.write_ok("add_client", args);
        self.model.terms.insert(number(&added["client"]), vec![terms.clone()]);
    }

    /// One of the things that are done seldom and move no money by themselves.
    pub fn around(&mut self) {
        match self.chance.below(14) {
            0 if self.banks.len() < 3 => self.add_bank(),
            1 if self.model.terms.len() < 6 => {
                let client = self.any_client();
                let terms = self.model.terms[&client][0].clone();
                self.add_client(&format!("Client {}", self.model.terms.len() + 1), &terms);
            }
            2 => self.save_client(),
            3 => self.save_account(),
            4 | 5 => self.save_person(),
            6 | 7 => self.save_settings(),
            8 => self.save_holds(),
            9 => self.second_person(),
            10 => self.import_and_undo(),
            _ => self.letter(),
        }
    }

    fn save_client(&mut self) {
        let client = self.any_client();
        let kept = self.office.ok("client", json!({ "client": client }));
        let mut form = kept["form"].clone();
        form["contact"] = json!("Mrs. Lindqvist");
        let version = number(&kept["row_version"]);
        let stale = json!({ "client": client, "form": form, "row_version": version + 7 });
        self.expect("save_client", stale, false);
        let args = json!({ "client": client, "form": form, "row_version": version });
        self.write_ok("save_client", args);
    }

    fn save_account(&mut self) {
        let account = self.any_account();
        let kept = self.office.screen(account)["account"].clone();
        let mut form = kept["form"].clone();
        form["opened_on"] = json!("2020-02-29");
        let version = kept["row_version"].clone();
        self.write_ok(
            "save_account",
            json!({ "account": account, "form": form,
                                              "row_version": version }),
        );
    }

    fn save_person(&mut self) {
        let account = self.any_account();
        let kept = self.office.screen(account)["person"].clone();
        if self.chance.one_in(2) {
            let bad = self.chance.one_in(3);
            self.write_ok("mark_address", json!({ "person": kept["id"], "bad": bad }));
            return;
        }
        let mut form = person("Ana", "Ruiz");
        form["email"] = json!("ana.ruiz@example.com");
        let version = kept["row_version"].clone();
        self.write_ok(
            "save_person",
            json!({ "person": kept["id"], "form": form,
                                             "row_version": version }),
        );
    }

    fn save_settings(&mut self) {
        if self.chance.one_in(2) {
            self.write_ok("save_view", json!({ "name": "accounts", "value": "[\"balance\"]" }));
        } else {
            self.write_ok("save_agency", duebook_tests::agency("Harbor Recovery LLC"));
        }
    }

    /// Holds are those of the day of the deposit; what is at the bank keeps its own.
    fn save_holds(&mut self) {
        let mut holds = serde_json::Map::new();
        for (method, _) in METHODS {
            let days = self.chance.below(15);
            self.model.holds.insert(method, days);
            holds.insert(method.to_owned(), json!(days));
        }
        self.write_ok("save_holds", Value::Object(holds));
    }

    fn second_person(&mut self) {
        let alone = !self.alone && self.chance.one_in(2);
        let reason = if alone { "the bookkeeper is ill" } else { "" };
        self.write_ok("save_second_person", json!({ "alone": alone, "reason": reason }));
        self.alone = alone;
    }

    /// A list that was taken in for the wrong client is undone before anyone worked it.
    fn import_and_undo(&mut self) {
        self.references += 1;
        let text = format!(
            "Account Number,First Name,Last Name,Address,City,State,Zip,Balance\n\
             I-{0}-1,Ana,Ruiz,1 Oak St,Oakland,CA,94607,120.50\n\
             I-{0}-2,Bo,Lind,2 Oak St,Oakland,CA,94607,80.00\n",
            self.references
        );
        let path = self.office.folder.path().join(format!("list-{}.csv", self.references));
        std::fs::write(&path, text).unwrap();
        let client = self.any_client();
        self.tell(format!("takes {} in", path.display()));
        let (_, posted) = self.office.import(client, &path);
        assert_eq!(number(&posted["total"]), 200_50);
        self.write_ok("undo_placement", json!({ "placement": posted["placement"] }));
    }

    fn letter(&mut self) {
        if let (true, Some(letter)) = (self.chance.one_in(2), self.chance.pick(&self.letters)) {
            let printed = self.chance.one_in(2);
            self.write_ok("letter_printed", json!({ "letter": letter, "printed": printed }));
            return;
        }
        // Seldom to one who was not told of the debt yet.
        let all = self.in_work();
        let told = |id: &i64| self.model.accounts[id].dispute_ends.is_some();
        let told: Vec<i64> = all.into_iter().filter(told).collect();
        let seldom = self.chance.one_in(5);
        let account = self.chance.pick(&told).filter(|_| !seldom);
        let account = account.unwrap_or_else(|| self.any_account());
        let may = self.office.screen(account)["reminder_refused"].is_null();
        let args = json!({ "account": account, "kind": "reminder" });
        if let Some(made) = self.expect("make_letter", args, may) {
            self.letters.push(number(&made["letter"]));
        }
    }
}

fn client_form(name: &str) -> Value {
    json!({ "name": name, "contact": "", "street": "", "city": "", "state": "", "zip": "",
            "phone": "", "email": "", "consumer": true })
}
