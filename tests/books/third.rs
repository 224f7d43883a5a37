//! Money that came through an attorney, another agency or a sheriff, or is shared with one.

use duebook_tests::{Office, check, number};
use serde_json::{Value, json};

mod back;

/// An agency whose client pays 40 %, an attorney with a share of 20 %, and a sheriff.
pub struct Forwarded {
    pub office: Office,
    pub bank: i64,
    pub northside: i64,
    pub account: i64,
    pub attorney: i64,
    pub sheriff: i64,
}

pub fn party(kind: &str, name: &str) -> Value {
    json!({ "kind": kind, "name": name, "street": "9 Court St", "city": "Oakland", "state": "CA",
            "zip": "94607", "tax_id": "12-3456789", "rate": "20", "active": true })
}

impl Forwarded {
    pub fn open(rate: &str, remit: &str) -> Forwarded {
        let office = Office::open("2026-11-02");
        let northside = office.client("Northside Dental", rate, remit);
        let bank = office.bank();
        let account = office.account(northside, "N-1", 500_00);
        let add = |kind, name| number(&office.ok("add_third_party", party(kind, name))["third"]);
        let (attorney, sheriff) =
            (add("attorney", "Marsh & Lee"), add("sheriff", "County Sheriff"));
        Forwarded { office, bank, northside, account, attorney, sheriff }
    }

    /// A check of which persons are credited `credited`, through a party with its part.
    pub fn form(&self, came: i64, credited: i64, (party, way, theirs): (i64, &str, i64)) -> Value {
        let mut form = check(self.account, &format!("T-{came}"), credited, self.office.today());
        form["amount"] = json!(came);
        form["through"] = json!({ "party": party, "way": way, "amount": theirs });
        form["answers"] = json!(["duplicate", "overpayment"]);
        form
    }

    /// Types a line alone in its batch; the batch.
    pub fn typed(&self, form: &Value) -> i64 {
        let head = json!({ "source": "mail", "booked_on": self.office.today(),
                           "trust_bank": self.bank, "control_count": 1,
                           "control_total": form["amount"] });
        let batch = number(&self.office.ok("add_batch", head)["batch"]);
        let line = json!({ "batch": batch, "line": null, "form": form });
        self.office.ok("save_line", line);
        batch
    }

    /// Posts a line alone in its batch; the item.
    pub fn posts(&self, form: &Value) -> i64 {
        let batch = self.typed(form);
        self.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
        let screen = self.office.ok("batch", json!({ "batch": batch }));
        number(&screen["lines"][0]["line"]["item"]["item"])
    }

    pub fn deposits(&self) {
        let on = self.office.today();
        self.office.ok("make_deposit", json!({ "trust_bank": self.bank, "on": on }));
    }

    pub fn trust(&self) -> Value {
        let on = self.office.today();
        self.office.ok("trust_day", json!({ "trust_bank": self.bank, "on": on }))
    }

    /// What owners of a kind have in trust.
    pub fn owned(&self, kind: &str) -> i64 {
        let day = self.trust();
        let owners = day["owners"].as_array().unwrap().iter();
        owners.filter(|o| o["kind"] == kind).map(|o| number(&o["amount"])).sum()
    }

    /// Hand, client, share, third.
    pub fn in_trust(&self) -> [i64; 4] {
        let hand = number(&self.trust()["hand"]);
        [hand, self.owned("client"), self.owned("share_commission"), self.owned("third")]
    }

    /// The agency's ledger, debit positive: due from trust, forwarding, income, unbilled.
    pub fn agency(&self) -> [i64; 4] {
        let today = self.office.today().to_string();
        let journal = self.office.agency_journal("posted", &today);
        let own = journal.map(|journal| journal.sums()).unwrap_or_default();
        ["Due from trust", "Forwarding expense", "Commission income", "Unbilled claims on clients"]
            .map(|title| own.get(title).copied().unwrap_or(0))
    }

    /// What trust owes the attorney: all of it, and what is released.
    pub fn payable(&self) -> (i64, i64) {
        let screen = self.office.ok("third_parties", json!({}));
        let rows = screen["parties"].as_array().unwrap().iter();
        let row = rows.clone().find(|row| row["party"]["id"] == self.attorney).unwrap();
        let of = |field: &str| -> i64 {
            row["payable"].as_array().unwrap().iter().map(|p| number(&p[field])).sum()
        };
        (of("owed"), of("released"))
    }

    pub fn pay(&self, amount: i64, check: &str) -> Value {
        json!({ "third": self.attorney, "trust_bank": self.bank, "amount": amount,
                "method": "check", "number": check, "on": self.office.today() })
    }
}

#[test]
fn an_attorney_that_kept_its_share_has_it_of_the_commission() {
    let of = Forwarded::open("40", "net");
    let form = of.form(240_00, 300_00, (of.attorney, "kept", 60_00));
    let batch = of.typed(&form);
    let ask = json!({ "third": of.attorney, "way": "kept", "came": 240_00 });
    assert_eq!(of.office.ok("third_part", ask)["amount"], 60_00, "a fifth of what it collected");
    let screen = of.office.ok("batch", json!({ "batch": batch }));
    let line = screen["lines"][0]["line"]["id"].clone();
    let tried = of.office.ok("try_line", json!({ "batch": batch, "line": line, "form": form }));
    assert_eq!(tried, screen["lines"][0]["split"]);
    let split = &tried[0];
    let sums = ["commission", "client_share", "theirs", "forwarding"].map(|s| number(&split[s]));
    assert_eq!(sums, [120_00, 180_00, 60_00, 60_00], "{split}");
    of.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    assert_eq!(of.in_trust(), [240_00, 180_00, 60_00, 0]);
    assert_eq!(of.agency(), [60_00, 60_00, -120_00, 0]);
    assert_eq!(of.office.owed(of.account), 200_00);
    of.office.verify();
    // The statement says the whole and the commission on the whole.
    of.deposits();
    of.office.on("2026-11-12");
    let args = json!({ "client": of.northside, "trust_bank": of.bank, "through_on": "2026-11-12" });
    let draft = of.office.ok("statement_draft", args);
    let line = &draft["lines"][0];
    let told = ["amount", "commission", "share"].map(|field| number(&line[field]));
    assert_eq!(told, [300_00, 120_00, 180_00], "{line}");
}

#[test]
fn an_attorney_that_is_owed_its_share_is_paid_when_it_is_released() {
    let of = Forwarded::open("40", "net");
    of.posts(&of.form(300_00, 300_00, (of.attorney, "owed", 60_00)));
    assert_eq!(of.in_trust(), [300_00, 180_00, 60_00, 60_00]);
    assert_eq!(of.agency(), [60_00, 60_00, -120_00, 0]);
    assert_eq!(of.payable(), (60_00, 0));
    of.deposits();
    of.office.on("2026-11-11");
    of.office.refused("pay_third_party", of.pay(60_00, "5001"));
    of.office.on("2026-11-12");
    assert_eq!(of.payable(), (60_00, 60_00));
    of.office.refused("pay_third_party", of.pay(60_01, "5001"));
    let paid = of.office.ok("pay_third_party", of.pay(60_00, "5001"))["payment"].clone();
    assert_eq!(of.payable(), (0, 0));
    of.office.refused("pay_third_party", of.pay(1, "5002"));
    // The check is lost and made again.
    let undo = json!({ "payment": paid, "on": "2026-11-12", "reason": "lost in the mail" });
    of.office.ok("undo_payment", undo);
    assert_eq!(of.payable(), (60_00, 60_00));
    of.office.ok("pay_third_party", of.pay(60_00, "5002"));
    let payments = of.office.ok("trust", json!({}))["payments"].clone();
    let copy = json!({ "kind": "check_copy", "payment": payments[0]["id"] });
    *of.office.host.save.lock().unwrap() = Some(of.office.folder.path().join("check.pdf"));
    of.office.ok("save_paper", json!({ "paper": copy }));
    assert_eq!(payments[0]["payee"], "Marsh & Lee");
    assert_eq!(
        (&payments[0]["kind"], &payments[0]["third"]),
        (&json!("third"), &json!(of.attorney))
    );
    of.office.verify();
}

#[test]
fn a_sheriffs_fee_is_borne_by_the_client_or_by_the_person() {
    let of = Forwarded::open("30", "net");
    of.posts(&of.form(95_00, 100_00, (of.sheriff, "client_fee", 5_00)));
    assert_eq!(of.in_trust(), [95_00, 65_00, 30_00, 0]);
    assert_eq!(of.agency(), [30_00, 0, -30_00, 0]);
    assert_eq!(of.office.owed(of.account), 400_00, "credited the whole");
    of.office.verify();
    // The client reads the fee in a column of its own, and the statement adds up.
    of.deposits();
    of.office.on("2026-11-12");
    let args = json!({ "client": of.northside, "trust_bank": of.bank, "through_on": "2026-11-12" });
    let line = of.office.ok("statement_draft", args.clone())["lines"][0].clone();
    let told = ["amount", "commission", "fee", "share"].map(|field| number(&line[field]));
    assert_eq!(told, [100_00, 30_00, 5_00, 65_00], "{line}");
    let mut paper = args;
    paper["kind"] = json!("statement_draft");
    *of.office.host.save.lock().unwrap() = Some(of.office.folder.path().join("statement.pdf"));
    of.office.ok("save_paper", json!({ "paper": paper }));
    let of = Forwarded::open("30", "net");
    of.posts(&of.form(95_00, 95_00, (of.sheriff, "debtor_fee", 5_00)));
    assert_eq!(of.in_trust(), [95_00, 66_50, 28_50, 0]);
    assert_eq!(of.office.owed(of.account), 405_00, "credited what came in");
    of.office.verify();
}

#[test]
fn a_client_that_is_paid_gross_owes_so_much_less() {
    let of = Forwarded::open("40", "gross");
    of.posts(&of.form(240_00, 300_00, (of.attorney, "kept", 60_00)));
    assert_eq!(of.in_trust(), [240_00, 240_00, 0, 0]);
    assert_eq!(of.agency(), [0, 60_00, -120_00, 60_00]);
    of.posts(&of.form(100_00, 100_00, (of.attorney, "owed", 10_00)));
    assert_eq!(of.in_trust(), [340_00, 330_00, 0, 10_00]);
    of.office.verify();
}

#[test]
fn what_nobody_can_bear_is_not_posted() {
    let of = Forwarded::open("40", "net");
    let kinds = |form: &Value| -> Vec<(String, bool)> {
        let batch = of.typed(form);
        let screen = of.office.ok("batch", json!({ "batch": batch }));
        let found = screen["lines"][0]["problems"].as_array().unwrap().iter();
        let found =
            found.map(|p| (p["kind"].as_str().unwrap().to_owned(), p["answerable"] == true));
        let found: Vec<_> = found.collect();
        if !found.is_empty() {
            of.office.refused("post_batch", json!({ "batch": batch, "difference_reason": "" }));
        }
        of.office.ok("delete_batch", json!({ "batch": batch }));
        found
    };
    let is = |kind: &str| vec![(kind.to_owned(), false)];
    let through = |came, credited, way, theirs| of.form(came, credited, (of.attorney, way, theirs));
    assert_eq!(kinds(&through(179_99, 300_00, "kept", 120_01)), is("third_over"));
    assert_eq!(kinds(&through(180_00, 300_00, "kept", 120_00)), []);
    assert_eq!(kinds(&through(300_00, 300_00, "owed", 120_01)), is("third_over"));
    assert_eq!(kinds(&through(39_99, 100_00, "client_fee", 60_01)), is("fee_over"));
    assert_eq!(kinds(&through(40_00, 100_00, "client_fee", 60_00)), []);
    assert_eq!(kinds(&through(240_00, 240_00, "kept", 60_00)), is("shares_differ"));
    let mut nobody = through(240_00, 300_00, "kept", 60_00);
    nobody["shares"] = json!([]);
    nobody["answers"] = json!(["no_account"]);
    assert_eq!(kinds(&nobody), is("no_account"), "it cannot wait: it is somebody's");
}

#[test]
fn third_parties_are_kept_and_their_numbers_are_sealed() {
    let of = Forwarded::open("40", "net");
    let twice = of.office.refused("add_third_party", party("agency", "Marsh & Lee"));
    assert_eq!(twice.field.as_deref(), Some("name"));
    let mut form = party("attorney", "Marsh & Lee LLP");
    form["tax_id"] = json!("");
    form["active"] = json!(false);
    let save = json!({ "third": of.attorney, "form": form, "row_version": 1 });
    of.office.ok("save_third_party", save.clone());
    let stale = of.office.refused("save_third_party", save);
    assert_eq!(stale.code, duebook_desk::Code::Stale);
    let screen = of.office.ok("third_parties", json!({}));
    let row = &screen["parties"][1]["party"];
    assert_eq!(
        (&row["form"]["name"], &row["tax_id_last4"]),
        (&json!("Marsh & Lee LLP"), &json!("6789"))
    );
    assert!(!screen.to_string().contains("123456789"), "never the whole number");
    let line = of.form(240_00, 300_00, (of.attorney, "kept", 60_00));
    let head = json!({ "source": "mail", "booked_on": "2026-11-02", "trust_bank": of.bank,
                       "control_count": 1, "control_total": 240_00 });
    let batch = of.office.ok("add_batch", head)["batch"].clone();
    let save = json!({ "batch": batch, "line": null, "form": line });
    let refused = of.office.refused("save_line", save);
    assert_eq!(refused.field.as_deref(), Some("through.party"));
}

#[test]
fn what_third_parties_had_by_year_leaves_as_a_table() {
    let of = Forwarded::open("40", "net");
    of.posts(&of.form(240_00, 300_00, (of.attorney, "kept", 60_00)));
    of.posts(&of.form(100_00, 100_00, (of.attorney, "owed", 20_00)));
    of.posts(&of.form(45_00, 50_00, (of.sheriff, "client_fee", 5_00)));
    of.posts(&of.form(46_00, 46_00, (of.sheriff, "debtor_fee", 4_00)));
    let void = of.posts(&of.form(47_00, 47_00, (of.sheriff, "debtor_fee", 3_00)));
    of.office.ok("void_item", json!({ "item": void, "reason": "typed twice" }));
    of.deposits();
    of.office.on("2027-01-04");
    of.office.ok("pay_third_party", of.pay(20_00, "5001"));
    let path = of.office.folder.path().join("third.csv");
    *of.office.host.save.lock().unwrap() = Some(path.clone());
    of.office.ok("save_third_years", json!({}));
    let table = std::fs::read_to_string(&path).unwrap();
    let rows: Vec<&str> = table.split_terminator("\r\n").collect();
    let at = "9 Court St,Oakland,CA,94607";
    assert_eq!(
        rows[1..],
        [
            format!("2027,Marsh & Lee,Attorney,123456789,{at},20.00,0.00,0.00"),
            format!("2026,Marsh & Lee,Attorney,123456789,{at},0.00,60.00,0.00"),
            format!("2026,County Sheriff,Sheriff or garnishee,123456789,{at},0.00,0.00,9.00"),
        ],
        "{table}"
    );
    of.office.verify();
}
