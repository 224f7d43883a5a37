//! The agency's time zone decides which day it is. The clock of these tests stands at 18:00 in
//! Greenwich, which is early afternoon in New York and the next morning in Guam.

use duebook_tests::{Office, PASSWORD, agency, text};
use serde_json::{Value, json};

fn agency_in(zone: &str) -> Value {
    let mut agency = agency("Harbor Recovery LLC");
    agency["time_zone"] = json!(zone);
    agency
}

#[test]
fn an_agency_that_does_not_say_where_it_is_keeps_the_days_of_the_pc() {
    let office = Office::open("2026-11-23");
    assert_eq!(office.ok("settings", json!({}))["agency"]["time_zone"], "America/New_York");
    let session = office.ok("session", json!({}));
    assert_eq!(text(&session["today"]), "2026-11-23");
    assert_eq!(text(&session["time_zone"]), "America/New_York");
}

#[test]
fn another_time_zone_is_another_day_from_then_on() {
    let office = Office::open("2026-11-23");
    let today = |office: &Office| text(&office.ok("session", json!({}))["today"]);
    office.ok("save_agency", agency_in("Pacific/Guam"));
    assert_eq!(today(&office), "2026-11-24");
    let head = json!({ "source": "mail", "booked_on": "2026-11-24", "trust_bank": office.bank(),
                       "control_count": 1, "control_total": 10_00 });
    office.ok("add_batch", head.clone());
    office.sign_in("amy", PASSWORD);
    assert_eq!(today(&office), "2026-11-24", "kept in the book");
    let refused = office.refused("save_agency", agency_in("Mars/Olympus"));
    assert_eq!(refused.field.as_deref(), Some("agency.time_zone"));
    office.ok("save_agency", agency_in("Pacific/Honolulu"));
    assert_eq!(today(&office), "2026-11-23");
    assert_eq!(office.refused("add_batch", head).field.as_deref(), Some("booked_on"));
    office.ok("lock", json!({}));
    let start = office.ok("start_state", json!({}));
    assert_eq!(text(&start["today"]), "2026-11-23", "before a book is open: the PC's day");
    assert_eq!(text(&start["time_zone"]), "America/New_York");
}
