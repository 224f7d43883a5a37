//! A bookkeeper's month, act by act through the command table.

use duebook_tests::{Office, PASSWORD, day, terms};
use serde_json::{Value, json};

/// The month, as it was lived.
pub struct November {
    pub office: Office,
    pub bank: i64,
    pub clients: [i64; 3],
    pub accounts: [i64; 6],
}

pub const NORTHSIDE: usize = 0;
pub const HARBOR: usize = 1;
pub const ALDER: usize = 2;
pub const N1: usize = 0;
pub const N2: usize = 1;
pub const H1: usize = 2;
pub const H2: usize = 3;
pub const A1: usize = 4;
pub const A2: usize = 5;

fn id(answer: &Value, name: &str) -> i64 {
    answer[name].as_i64().unwrap_or_else(|| panic!("{name} of {answer}"))
}

impl November {
    pub fn begin() -> November {
        let office = Office::open("2026-10-01");
        let mut harbor = terms("50", "gross");
        harbor["legal_rate"] = json!("40");
        harbor["scale"] = json!({ "by": "age", "marginal": false, "steps": [
            { "up_to": 90, "rate": "20" }, { "up_to": 180, "rate": "25" },
            { "up_to": 365, "rate": "33.33" }, { "up_to": null, "rate": "50" } ] });
        let clients = [
            office.client_with("Northside Dental", &terms("30", "net")),
            office.client_with("Harbor Card", &harbor),
            office.client_with("City of Alder", &terms("28", "net")),
        ];
        let placed = |client, reference: &str, owed, advanced, age: i64| {
            let since = day("2026-10-01") - chrono::Duration::days(age);
            let name = ("Łukasz", "Żółć");
            office.account_since(client, reference, name, owed, advanced, Some(since))
        };
        let principal = |cents: i64| json!({ "principal": cents });
        let n1 = json!({ "costs": 38_00, "interest": 36_50, "principal": 1_410_00 });
        let accounts = [
            placed(clients[NORTHSIDE], "N-1", n1, 38_00, 120),
            placed(clients[NORTHSIDE], "N-2", principal(640_00), 0, 120),
            placed(clients[HARBOR], "H-1", principal(3_920_00), 0, 200),
            placed(clients[HARBOR], "H-2", principal(5_410_22), 0, 400),
            placed(clients[ALDER], "A-1", principal(212_40), 0, 120),
            placed(clients[ALDER], "A-2", principal(98_15), 0, 120),
        ];
        let bank = office.bank_of("0004417702");
        office.user("ben", &["bookkeeper"]);
        November { office, bank, clients, accounts }
    }

    /// Posts a batch of a day; its items in turn.
    pub fn batch(&self, on: &str, source: &str, lines: &[Value]) -> Vec<i64> {
        self.office.on(on);
        let total: i64 = lines.iter().map(|l| l["amount"].as_i64().unwrap()).sum();
        let batch = self.office.ok(
            "add_batch",
            json!({
            "source": source, "booked_on": on, "trust_bank": self.bank,
            "control_count": lines.len(), "control_total": total }),
        );
        let batch = id(&batch, "batch");
        for line in lines {
            self.office.ok("save_line", json!({ "batch": batch, "line": null, "form": line }));
        }
        self.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
        let screen = self.office.ok("batch", json!({ "batch": batch }));
        let lines = screen["lines"].as_array().unwrap();
        lines.iter().map(|l| id(&l["line"]["item"], "item")).collect()
    }

    pub fn line(
        &self,
        method: &str,
        reference: &str,
        on: &str,
        account: usize,
        cents: i64,
    ) -> Value {
        json!({ "method": method, "reference": reference, "dated_on": null, "received_on": on,
                "amount": cents, "note": "", "answers": ["overpayment"],
                "shares": [{ "account": self.accounts[account], "amount": cents }] })
    }

    pub fn deposit(&self, on: &str, items: &[i64]) {
        self.office.on(on);
        self.office.ok(
            "make_deposit",
            json!({
            "trust_bank": self.bank, "on": on, "items": items }),
        );
    }

    pub fn bounce(&self, on: &str, item: i64) {
        self.office.on(on);
        let args = json!({ "item": item, "on": on, "reason": "NSF" });
        self.office.ok("try_return", args.clone());
        self.office.ok("return_item", args);
    }

    fn statement(&self, client: usize) -> (i64, Value) {
        let args = json!({ "client": self.clients[client], "trust_bank": self.bank,
                           "through_on": self.office.today() });
        let prepared = self.office.ok("prepare_statement", args);
        let statement = id(&prepared, "statement");
        let refused = self.office.refused("approve_statement", json!({ "statement": statement }));
        assert!(refused.words.contains("another person"), "{refused}");
        self.office.sign_in("ben", PASSWORD);
        self.office.ok("approve_statement", json!({ "statement": statement }));
        self.office.sign_in("amy", PASSWORD);
        (statement, self.office.ok("statement", json!({ "statement": statement })))
    }

    fn pay(&self, statement: i64, method: &str, number: &str) {
        let on = self.office.today();
        self.office.ok(
            "pay_statement",
            json!({
            "statement": statement, "method": method, "number": number, "on": on }),
        );
    }

    fn take_share(&self, cents: i64) {
        let on = self.office.today();
        self.office.ok(
            "take_share",
            json!({
            "trust_bank": self.bank, "amount": cents, "on": on }),
        );
    }

    fn cover(&self, cents: i64) {
        let on = self.office.today();
        self.office.ok(
            "cover_shortage",
            json!({
            "trust_bank": self.bank, "amount": cents, "on": on, "from_share": false }),
        );
    }

    fn close(&self, month: &str) {
        self.office.ok("close_month", json!({ "month": month }));
    }

    /// Every act of the month.
    pub fn live(&self) {
        let mail = self.batch(
            "2026-11-02",
            "mail",
            &[
                self.line("check", "1187", "2026-11-02", N1, 200_00),
                self.line("check", "20441", "2026-11-02", N2, 640_00),
                self.line("cash", "", "2026-11-02", A2, 50_00),
            ],
        );
        self.deposit("2026-11-02", &mail);
        let card = self.batch(
            "2026-11-03",
            "card",
            &[self.line("card", "4242", "2026-11-03", H1, 100_00)],
        );
        self.office.on("2026-11-05");
        self.office.ok(
            "settle_items",
            json!({ "trust_bank": self.bank, "on": "2026-11-05",
            "items": card, "received": 100_00 }),
        );
        let mut direct = self.line("check", "", "2026-11-05", A1, 100_00);
        direct["paid_to"] = json!("client");
        self.batch("2026-11-05", "desk", &[direct]);
        for (on, number, account, cents) in
            [("2026-11-06", "512", A1, 150_00), ("2026-11-09", "77", H2, 1_000_00)]
        {
            let item = self.batch(on, "mail", &[self.line("check", number, on, account, cents)]);
            self.deposit(on, &item);
        }
        self.office.on("2026-11-10");
        self.office.ok("set_legal", json!({ "account": self.accounts[H2], "on": "2026-11-10" }));
        let item = self.batch(
            "2026-11-12",
            "mail",
            &[self.line("check", "78", "2026-11-12", H2, 1_000_00)],
        );
        self.deposit("2026-11-12", &item);
        self.bounce("2026-11-13", mail[1]);
        self.first_remittance();
        self.office.on("2026-11-19");
        self.close("2026-10");
        let found = self.batch(
            "2026-11-20",
            "mail",
            &[self.line("money_order", "MO-9", "2026-10-30", N1, 75_00)],
        );
        self.deposit("2026-11-20", &found);
        self.cover(26_60);
        self.bounce("2026-11-23", mail[0]);
        self.cover(173_40);
        self.second_remittance();
    }

    fn first_remittance(&self) {
        self.office.on("2026-11-16");
        let (northside, view) = self.statement(NORTHSIDE);
        assert_eq!(view["sums"]["remit"], 113_40);
        let (alder, view) = self.statement(ALDER);
        assert_eq!(
            (&view["sums"]["offset"], &view["sums"]["remit"]),
            (&json!(28_00), &json!(88_93))
        );
        let (harbor, view) = self.statement(HARBOR);
        assert_eq!(
            (&view["sums"]["remit"], &view["sums"]["invoice"]),
            (&json!(100_00), &json!(33_33))
        );
        self.pay(northside, "check", "5001");
        self.pay(alder, "check", "5002");
        self.pay(harbor, "ach", "");
        self.take_share(160_07);
    }

    fn second_remittance(&self) {
        self.office.on("2026-11-30");
        let (northside, view) = self.statement(NORTHSIDE);
        let sums = &view["sums"];
        assert_eq!((&sums["offset"], &sums["remit"]), (&json!(25_90), &json!(0)));
        assert_eq!(sums["carried_out"], 87_50);
        let refused = self.office.refused(
            "pay_statement",
            json!({ "statement": northside,
            "method": "check", "number": "5004", "on": "2026-11-30" }),
        );
        assert!(refused.words.contains("pays nothing"), "{refused}");
        let (harbor, view) = self.statement(HARBOR);
        assert_eq!(view["sums"]["remit"], 2_000_00);
        assert_eq!(view["sums"]["invoice"], 900_00);
        self.pay(harbor, "check", "5003");
        self.take_share(75_00);
        let nothing = self.office.refused(
            "prepare_statement",
            json!({
            "client": self.clients[ALDER], "trust_bank": self.bank, "through_on": "2026-11-30" }),
        );
        assert!(nothing.words.contains("nothing to tell"), "{nothing}");
    }

    /// One row of the trust table: bank and hand, the three clients, commission, costs, refund,
    /// uncleared, released of the three clients and of the agency.
    pub fn trust(&self, on: &str, known_on: Option<&str>) -> [i64; 12] {
        let day = self.office.ok(
            "trust_day",
            json!({
            "trust_bank": self.bank, "on": on, "known_on": known_on }),
        );
        let owners = day["owners"].as_array().unwrap();
        let sum = |field: &str, is: &dyn Fn(&Value) -> bool| -> i64 {
            owners.iter().filter(|o| is(o)).map(|o| o[field].as_i64().unwrap()).sum()
        };
        let client = |client: usize| {
            let id = self.clients[client];
            move |o: &Value| o["kind"] == "client" && o["client"] == id
        };
        let kind = |kind: &'static str| move |o: &Value| o["kind"] == kind;
        let share = |o: &Value| o["kind"].as_str().unwrap().starts_with("share");
        let all = sum("amount", &|_| true);
        let assets = ["bank", "hand", "shortage"].map(|a| day[a].as_i64().unwrap());
        assert_eq!(assets.iter().sum::<i64>(), all, "{on}");
        [
            assets[0] + assets[1],
            sum("amount", &client(NORTHSIDE)),
            sum("amount", &client(ALDER)),
            sum("amount", &client(HARBOR)),
            sum("amount", &kind("share_commission")),
            sum("amount", &kind("share_cost")),
            sum("amount", &kind("refund")),
            all - sum("released", &|_| true),
            sum("released", &client(NORTHSIDE)),
            sum("released", &client(ALDER)),
            sum("released", &client(HARBOR)),
            sum("released", &share),
        ]
    }

    pub fn owed(&self, account: usize) -> [i64; 3] {
        let screen = self.office.ok("account", json!({ "account": self.accounts[account] }));
        let owed = &screen["account"]["owed"];
        ["costs", "interest", "principal"].map(|part| owed[part].as_i64().unwrap())
    }
}
