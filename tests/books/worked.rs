//! Worked examples of contingency fees and remittance, each through the commands to the
//! statement that the client gets.

use duebook_tests::{Office, check, day, number, terms};
use serde_json::{Value, json};

/// A client with one account, and what is paid on it.
struct Case {
    office: Office,
    bank: i64,
    client: i64,
    account: i64,
}

impl Case {
    fn new(terms: &Value, owed: Value, advanced: i64, age: i64) -> Case {
        let office = Office::open("2026-01-02");
        let client = office.client_with("Northside Dental", terms);
        let since = day("2026-01-02") - chrono::Duration::days(age);
        let name = ("Ada", "Byron");
        let account = office.account_since(client, "N-1", name, owed, advanced, Some(since));
        let bank = office.bank();
        Case { office, bank, client, account }
    }

    fn of(rate: &str, remit: &str, principal: i64) -> Case {
        Case::new(&terms(rate, remit), json!({ "principal": principal }), 0, 0)
    }

    /// Posts a payment of today and, when it came to the agency, brings it to the bank.
    fn pay(&self, cents: i64, paid_to: &str) -> i64 {
        let today = self.office.today();
        let mut line = check(self.account, &format!("{cents}"), cents, today);
        line["paid_to"] = json!(paid_to);
        line["answers"] = json!(["duplicate", "overpayment"]);
        let batch = self.office.ok(
            "add_batch",
            json!({ "source": "mail", "booked_on": today,
            "trust_bank": self.bank, "control_count": 1, "control_total": cents }),
        );
        let batch = number(&batch["batch"]);
        self.office.ok("save_line", json!({ "batch": batch, "line": null, "form": line }));
        self.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
        if paid_to == "agency" {
            self.office.ok("make_deposit", json!({ "trust_bank": self.bank, "on": today }));
        }
        let screen = self.office.ok("batch", json!({ "batch": batch }));
        number(&screen["lines"][0]["line"]["item"]["item"])
    }

    /// What the client's statement would say today.
    fn statement(&self) -> Value {
        self.office.ok(
            "statement_draft",
            json!({ "client": self.client,
            "trust_bank": self.bank, "through_on": self.office.today() }),
        )
    }

    fn sums(&self) -> [i64; 4] {
        let sums = &self.statement()["sums"];
        ["remit", "offset", "invoice", "carried_out"].map(|name| number(&sums[name]))
    }

    fn commissions(&self) -> Vec<i64> {
        let view = self.statement();
        view["lines"].as_array().unwrap().iter().map(|l| number(&l["commission"])).collect()
    }
}

fn released() -> &'static str {
    "2026-01-12"
}

fn f1() {
    let net = Case::of("25", "net", 2_000_00);
    net.pay(1_000_00, "agency");
    net.office.on(released());
    assert_eq!(net.sums(), [750_00, 0, 0, 0], "F1 net");
    let gross = Case::of("25", "gross", 2_000_00);
    gross.pay(1_000_00, "agency");
    gross.office.on(released());
    assert_eq!(gross.sums(), [1_000_00, 0, 250_00, 0], "F1 gross");
}

fn f2() {
    let case = Case::of("40", "net", 100_00);
    case.pay(100_00, "agency");
    case.office.on(released());
    assert_eq!(case.sums(), [60_00, 0, 0, 0], "F2");
    assert_eq!(case.commissions(), [40_00], "F2");
}

fn f3() {
    for (remit, expected) in [
        ("net", [690_00, 150_00, 0, 0]),
        ("gross", [1_200_00, 0, 510_00, 0]),
        ("combined", [840_00, 0, 150_00, 0]),
    ] {
        let owed = json!({ "costs": 85_00, "principal": 3_000_00 });
        let case = Case::new(&terms("30", remit), owed, 85_00, 0);
        case.pay(1_285_00, "agency");
        case.pay(500_00, "client");
        case.office.on(released());
        assert_eq!(case.sums(), expected, "F3 {remit}");
    }
}

fn f4() {
    let mut invoiced = terms("30", "net");
    invoiced["unmet"] = json!("invoice");
    let case = Case::new(&invoiced, json!({ "principal": 900_00 }), 0, 0);
    case.pay(500_00, "client");
    assert_eq!(case.sums(), [0, 0, 150_00, 0], "F4");
    let carried = Case::of("30", "net", 900_00);
    carried.pay(500_00, "client");
    assert_eq!(carried.sums(), [0, 0, 0, 150_00], "F4 carried");
}

fn f5() {
    let mut by_age = terms("50", "net");
    by_age["legal_rate"] = json!("40");
    by_age["scale"] = json!({ "by": "age", "marginal": false, "steps": [
        { "up_to": 90, "rate": "20" }, { "up_to": 180, "rate": "25" },
        { "up_to": 365, "rate": "33.33" }, { "up_to": null, "rate": "50" } ] });
    for (age, expected) in [(90, 66_67), (180, 83_33), (181, 111_10), (200, 111_10), (366, 166_67)]
    {
        let case = Case::new(&by_age, json!({ "principal": 900_00 }), 0, age);
        case.pay(333_33, "agency");
        case.office.on(released());
        assert_eq!(case.commissions(), [expected], "F5 at {age} days");
    }
    let suit = Case::new(&by_age, json!({ "principal": 900_00 }), 0, 200);
    suit.office.ok("set_legal", json!({ "account": suit.account, "on": "2026-01-02" }));
    suit.office.on("2026-01-03");
    suit.pay(333_33, "agency");
    suit.office.on("2026-01-13");
    assert_eq!(suit.commissions(), [133_33], "F5 after suit");
}

/// A client whose rate falls from 25 to 20 percent above 1,000.00 collected.
fn collected(marginal: bool) -> Case {
    let mut terms = terms("10", "net");
    terms["scale"] = json!({ "by": "collected", "marginal": marginal, "steps": [
        { "up_to": 1_000_00, "rate": "25" }, { "up_to": null, "rate": "20" } ] });
    Case::new(&terms, json!({ "principal": 9_000_00 }), 0, 0)
}

fn f6() {
    for (marginal, expected) in [(true, [350_00, 100_00]), (false, [300_00, 100_00])] {
        let case = collected(marginal);
        let first = case.pay(1_500_00, "agency");
        let second = case.pay(500_00, "agency");
        case.office.on(released());
        assert_eq!(case.commissions(), expected, "F6, parts {marginal}");
        let why = |item: i64| {
            let args = json!({ "account": case.account, "item": item });
            let trace = case.office.ok("explain_payment", args);
            (number(&trace["collected_before"]), trace["rule"].as_str().unwrap().to_owned())
        };
        let rule = |step: &str| if marginal { "marginal".to_owned() } else { step.to_owned() };
        assert_eq!(why(first), (0, rule("step 1")), "F6");
        assert_eq!(why(second), (1_500_00, rule("step 1")), "F6");
        case.office.verify();
    }
    f6_in_the_order_of_days();
}

/// A payment that is found late takes the first step from those of later days; one that comes back
/// takes what it earned, and gives room to those that come after it.
fn f6_in_the_order_of_days() {
    let case = collected(true);
    case.office.on("2026-01-05");
    case.pay(1_000_00, "agency");
    let mut late = check(case.account, "9", 400_00, day("2026-01-03"));
    late["answers"] = json!(["duplicate"]);
    let head = json!({ "source": "mail", "booked_on": "2026-01-05", "trust_bank": case.bank,
                       "control_count": 1, "control_total": 400_00 });
    let batch = case.office.ok("add_batch", head)["batch"].clone();
    case.office.ok("save_line", json!({ "batch": batch, "line": null, "form": late }));
    case.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    case.office.ok("make_deposit", json!({ "trust_bank": case.bank, "on": "2026-01-05" }));
    case.office.on("2026-01-15");
    // 250.00 for the first; then 100.00 for the late one, of which 400.00 go to 20 percent.
    assert_eq!(case.commissions(), [250_00, 100_00, -20_00], "F6 late");
    let screen = case.office.ok("batch", json!({ "batch": batch }));
    let item = number(&screen["lines"][0]["line"]["item"]["item"]);
    let back = json!({ "item": item, "on": "2026-01-15", "reason": "NSF" });
    case.office.ok("return_item", back);
    assert_eq!(case.commissions(), [250_00, 100_00, -20_00, -100_00], "F6 returned");
    // 1,000.00 are there: the next is all above the limit.
    case.pay(50_00, "client");
    case.office.verify();
    assert_eq!(case.commissions().last(), Some(&10_00), "F6 after");
}

fn f9() {
    let case = Case::of("30", "net", 900_00);
    let tax = json!({ "from_on": "2026-01-02", "rate": "8.25", "state": "TX",
                      "source": "34 TAC 3.354" });
    case.office.ok("set_sales_tax", json!({ "client": case.client, "tax": tax }));
    case.pay(100_00, "agency");
    case.office.on(released());
    let view = case.statement();
    let line = &view["lines"][0];
    let of = |field: &str| number(&line[field]);
    assert_eq!([of("commission"), of("tax"), of("share")], [30_00, 2_48, 67_52], "F9");
    assert_eq!(case.sums(), [67_52, 0, 0, 0], "F9");
}

fn f7() {
    let case = Case::of("25", "net", 2_000_00);
    let item = case.pay(1_000_00, "agency");
    case.office.user("ben", &["bookkeeper"]);
    case.office.on(released());
    let statement = case.office.ok(
        "prepare_statement",
        json!({ "client": case.client,
        "trust_bank": case.bank, "through_on": released() }),
    );
    case.office.sign_in("ben", duebook_tests::PASSWORD);
    case.office.ok("approve_statement", statement.clone());
    case.office.ok(
        "pay_statement",
        json!({ "statement": statement["statement"],
        "method": "check", "number": "5001", "on": released() }),
    );
    case.office.on("2026-02-03");
    case.office.ok("return_item", json!({ "item": item, "on": "2026-02-03", "reason": "NSF" }));
    let view = case.statement();
    let lines = view["lines"].as_array().unwrap();
    let back = lines.iter().find(|l| l["kind"] == "return").unwrap();
    assert_eq!((number(&back["amount"]), number(&back["commission"])), (-1_000_00, -250_00), "F7");
    assert_eq!(number(&view["sums"]["carried_out"]), 750_00, "F7");
}

fn f8() {
    for (cents, rate, expected) in [(50_00, "17.5", 8_75), (12_34, "35", 432), (3, "50", 2)] {
        let case = Case::of(rate, "net", 90_00);
        case.pay(cents, "agency");
        case.office.on(released());
        assert_eq!(case.commissions(), [expected], "F8 {cents} at {rate}");
    }
}

fn per_line() {
    let case = Case::of("25", "net", 900_00);
    for _ in 0..3 {
        case.pay(33_33, "agency");
    }
    case.office.on(released());
    assert_eq!(case.commissions(), [8_33, 8_33, 8_33], "rounded by line");
}

#[test]
fn worked_examples() {
    let examples: [(&str, fn()); 10] = [
        ("F1", f1),
        ("F2", f2),
        ("F3", f3),
        ("F4", f4),
        ("F5", f5),
        ("F6", f6),
        ("F7", f7),
        ("F8", f8),
        ("F9", f9),
        ("per line", per_line),
    ];
    let mut ran = 0;
    for (id, example) in examples {
        example();
        println!("{id} comes out");
        ran += 1;
    }
    assert_eq!(ran, 10, "F1 to F9, and the rounding of lines");
}
