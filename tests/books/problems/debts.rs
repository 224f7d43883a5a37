//! Sentences about settlements, judgments and interest.

use serde_json::json;

use super::Said;
use crate::clients::Desk;
use crate::debts::{placed, simple_interest};

pub fn say(said: &mut Said) {
    let of = Desk::open("2026-11-02");
    let h1 = placed(&of, of.harbor, "H-1");
    let settle = |amount: i64, pay_by: &str| {
        let basis = "letter of Harbor";
        json!({ "account": h1, "amount": amount, "pay_by": pay_by, "basis": basis })
    };
    let mut no =
        |name: &str, command: &str, args| said.say(name, &of.office.refused(command, args));
    no("pay_by_past", "add_settlement", settle(900_00, "2026-11-01"));
    no("settlement_not_less", "add_settlement", settle(1_484_50, "2026-11-30"));
    no("no_settlement", "cancel_settlement", json!({ "account": h1 }));
    of.office.ok("add_settlement", settle(900_00, "2026-11-30"));
    no("settlement_in_force", "add_settlement", settle(800_00, "2026-11-30"));
    let judged = |on: &str| {
        json!({ "account": h1, "entered_on": on, "court": "District Court",
                "case_number": "26-CV-1", "entered": { "principal": 1_446_50, "interest": 0,
                "fees": 0, "costs": 38_00, "attorney_fees": 0 } })
    };
    no("judgment_before_placement", "enter_judgment", judged("2026-11-01"));
    of.office.ok("enter_judgment", judged("2026-11-02"));
    no("judgment_there", "enter_judgment", judged("2026-11-02"));
    no("bears_no_interest", "open_interest_proof", json!({ "account": h1, "on": "2026-11-02" }));
    let bears = |terms| json!({ "account": h1, "terms": terms, "basis": "clause 9" });
    let mut late = simple_interest("12", "2026-11-02");
    late["starts_on"] = json!("2026-10-01");
    no("no_rate_on", "set_interest", bears(late));
    let mut twice = simple_interest("12", "2026-11-01");
    twice["basis"]["rates"] =
        json!([{ "from": "2026-11-01", "rate": "12" }, { "from": "2026-11-01", "rate": "9" }]);
    no("two_rates_on", "set_interest", bears(twice));
    let mut held = simple_interest("12", "2026-11-01");
    held["caps"] = json!([{ "from": "2026-11-05", "to": "2026-11-04", "at_most": "0" }]);
    no("hold_ends_before_it_begins", "set_interest", bears(held));
}
