//! Sentences about attorneys, other agencies and sheriffs.

use serde_json::json;

use super::Said;
use crate::third::{Forwarded, party};

pub fn say(said: &mut Said) {
    let of = Forwarded::open("40", "net");
    let mut form = party("attorney", "Someone");
    form["tax_id"] = json!("12-345");
    said.say("not_a_tax_id", &of.office.refused("add_third_party", form.clone()));
    form["tax_id"] = json!("");
    form["rate"] = json!("100.01");
    said.say("more_than_all", &of.office.refused("add_third_party", form.clone()));
    form["rate"] = json!("20");
    form["active"] = json!(false);
    let gone = of.office.ok("add_third_party", form)["third"].as_i64().unwrap();
    let head = json!({ "source": "mail", "booked_on": "2026-11-02", "trust_bank": of.bank,
                       "control_count": 1, "control_total": 0 });
    let batch = of.office.ok("add_batch", head)["batch"].clone();
    let save = |form| json!({ "batch": batch, "line": null, "form": form });
    let typed = of.form(240_00, 300_00, (gone, "kept", 60_00));
    said.say("third_not_active", &of.office.refused("save_line", save(typed)));
    let mut typed = of.form(240_00, 300_00, (of.attorney, "kept", 60_00));
    typed["paid_to"] = json!("client");
    said.say("through_to_client", &of.office.refused("save_line", save(typed)));
    let mut negative = of.form(240_00, 300_00, (of.attorney, "kept", -1));
    negative["amount"] = json!(240_00);
    assert_eq!(
        of.office.refused("save_line", save(negative)).field.as_deref(),
        Some("through.amount")
    );
    said.say("third_not_released", &of.office.refused("pay_third_party", of.pay(1_00, "5001")));
}
