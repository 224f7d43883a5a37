//! Sentences about directions, shares and disputed debts.

use duebook_tests::check;
use serde_json::json;

use super::Said;
use crate::sharing::Several;

pub fn say(said: &mut Said) {
    let of = Several::open();
    let [first, second, _] = of.accounts;
    let office = &of.desk.office;
    let on = office.today();
    let disputed = |on: &str| json!({ "account": first, "on": on, "about": "Paid in June." });
    let over = |on: &str| json!({ "account": first, "on": on, "reason": "Proof was sent." });
    let mut no = |name: &str, command: &str, args| said.say(name, &office.refused(command, args));
    no("not_disputed", "end_dispute", over("2026-11-02"));
    office.ok("record_dispute", disputed("2026-11-02"));
    no("disputed_already", "record_dispute", disputed("2026-11-02"));
    no("dispute_ends_early", "end_dispute", over("2026-11-01"));
    let batch = of.batch(100_00);
    let line = |direction| {
        let mut form = check(second, "77", 100_00, on);
        form["direction"] = direction;
        json!({ "batch": batch, "line": null, "form": form })
    };
    let said_by = |wishes| json!({ "given_on": on, "way": "phone", "said": "", "wishes": wishes });
    no("direction_without_account", "save_line", line(said_by(json!([]))));
    let nothing = json!([{ "account": second, "named": 0 }]);
    no("direction_names_nothing", "save_line", line(said_by(nothing)));
    let mut nobody = check(second, "77", 100_00, on);
    nobody["shares"] = json!([]);
    let ask = json!({ "batch": batch, "line": null, "form": nobody, "all_of_person": true });
    no("nobody_to_share", "share_by_rule", ask);
    let item = of.unidentified(100_00);
    let give = json!({ "item": item, "shares": [{ "account": first, "amount": 100_00 }] });
    no("debt_disputed", "identify_payment", give);
}
