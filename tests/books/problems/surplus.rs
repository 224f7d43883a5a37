//! Sentences about a surplus that pays another account of its person.

use duebook_tests::{Office, check, number, person};
use serde_json::{Value, json};

use super::Said;

fn place(office: &Office, client: i64, reference: &str, who: Option<i64>) -> i64 {
    let new_person = if who.is_none() { person("Ana", "Ruiz") } else { Value::Null };
    let args = json!({ "client": client, "person": who, "new_person": new_person,
        "form": { "client_reference": reference, "opened_on": null, "delinquent_on": null,
                  "charged_off_on": null, "last_paid_on": null },
        "placed_on": office.today(), "advanced": 0, "notice_sent_on": null, "notice_source": "",
        "owed": { "costs": 0, "interest": 0, "fees": 0, "attorney_fees": 0,
                  "principal": 30_00 } });
    number(&office.ok("add_account", args)["account"])
}

pub fn say(said: &mut Said) {
    let office = Office::open("2026-11-02");
    let bank = office.bank();
    let client = office.client("Northside Dental", "30", "net");
    let from = place(&office, client, "N-1", None);
    let who = number(&office.screen(from)["account"]["person"]);
    office.on("2026-11-03");
    let to = place(&office, client, "N-2", Some(who));
    let other = place(&office, client, "N-3", None);
    let head = json!({ "source": "mail", "booked_on": "2026-11-03", "trust_bank": bank,
                       "control_count": 1, "control_total": 80_00 });
    let batch = office.ok("add_batch", head)["batch"].clone();
    let mut form = check(from, "512", 80_00, office.today());
    form["answers"] = json!(["overpayment"]);
    office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
    office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    let give = |to: i64, amount: i64, on: &str| {
        json!({ "trust_bank": bank, "from": from, "to": to, "amount": amount,
                "authority": { "kind": "written", "on": on, "note": "letter" } })
    };
    let refused = |args: Value| office.refused("use_surplus", args);
    said.say("linked_surplus_not_known", &refused(give(to, 10_00, "2026-11-03")));
    office.rule(bank, "linked_surplus", 0);
    said.say("linked_surplus_stays", &refused(give(to, 10_00, "2026-11-03")));
    office.rule(bank, "linked_surplus", 1);
    said.say("surplus_of_another", &refused(give(other, 10_00, "2026-11-03")));
    said.say("surplus_too_small", &refused(give(to, 50_01, "2026-11-03")));
    said.say("surplus_more_than_owed", &refused(give(to, 50_00, "2026-11-03")));
    said.say("authority_before", &refused(give(to, 10_00, "2026-11-02")));
    office.ok("use_surplus", give(to, 10_00, "2026-11-03"));
    let item = office.ok("surplus", json!({ "account": to }))["uses"][0]["used"]["item"].clone();
    let moved = json!({ "item": item, "from": to, "to": other, "reason": "typed" });
    said.say("surplus_is_not_moved", &office.refused("move_payment", moved));
    let back = json!({ "item": item, "to": to, "reason": "wrong account" });
    office.ok("take_back_surplus", back.clone());
    said.say("surplus_not_there", &office.refused("take_back_surplus", back));
}
