//! The check of the whole book, schedules, pages as pictures, and the demo book.

use serde_json::json;

use crate::figures::{Figure, median, say, timed};
use crate::hand;
use crate::made::MadeBook;
use crate::office::Office;

/// These benches on one book.
pub fn figures(made: &MadeBook, suffix: &str, _: bool) -> Vec<Figure> {
    let bare = made.bare();
    let office = made.open();
    vec![
        verify(&office, suffix),
        schedule(&office, &bare, suffix),
        preview(&office, &bare, suffix),
        demo(suffix),
    ]
}

/// The demo book, from the click to its first screen.
fn demo(suffix: &str) -> Figure {
    say("demo_s");
    let home = tempfile::tempdir().expect("a folder");
    let office = Office::at(home.path());
    let (took, session) = timed(|| office.ok("create_demo", json!({})));
    assert_eq!(session["book"]["demo"], true);
    Figure::new(&format!("demo_s{suffix}"), took / 1_000.0, "s").budget(10.0)
}

fn verify(office: &Office, suffix: &str) -> Figure {
    say("verify_s");
    let (took, found) = timed(|| office.ok("verify_book", json!({})));
    assert_eq!(found["findings"], json!([]), "the made book verifies");
    Figure::new(&format!("verify_s{suffix}"), took / 1_000.0, "s").budget(60.0)
}

/// The schedule of a plan of 250 installments as it is typed.
fn schedule(office: &Office, bare: &rusqlite::Connection, suffix: &str) -> Figure {
    say("plan_schedule_ms");
    let sql = "SELECT id, balance_cents FROM account
                WHERE status = 'active' AND balance_cents > 100000 LIMIT 100";
    let accounts = hand::all(bare, sql, []);
    let mut took = Vec::new();
    for row in &accounts {
        let [rusqlite::types::Value::Integer(account), rusqlite::types::Value::Integer(owed)] =
            row[..]
        else {
            panic!("{row:?} is no account");
        };
        let terms = json!({
            "total": owed, "down_payment": 10_00, "agreed_on": crate::office::TODAY,
            "first_on": "2026-12-01", "every": "week", "day_rule": "next",
            "split": { "by": "count", "value": 250 },
        });
        let args = json!({ "account": account, "terms": terms });
        let (ms, preview) = timed(|| office.ok("plan_preview", args));
        assert_eq!(preview["schedule"].as_array().map(Vec::len), Some(251));
        took.push(ms);
    }
    Figure::new(&format!("plan_schedule_ms{suffix}"), median(took), "ms").budget(5.0)
}

/// From asking for a letter's preview to the bytes of its first page.
fn preview(office: &Office, bare: &rusqlite::Connection, suffix: &str) -> Figure {
    say("preview_page_ms");
    let accounts = hand::ids(
        bare,
        "SELECT account.id FROM account JOIN plan ON plan.account_id = account.id
          WHERE account.status IN ('plan', 'plan_late') AND plan.state = 'active' LIMIT 50",
    );
    let mut took = Vec::new();
    for account in accounts {
        let args = json!({ "account": account, "kind": "plan_agreement" });
        let (ms, bytes) = timed(|| {
            let shown = office.ok("letter_preview", args);
            let token = shown["token"].as_str().expect("a token");
            office.desk.page_image(token, 1).expect("a page").0
        });
        assert!(bytes.len() > 1_000, "the page has something on it");
        took.push(ms);
    }
    Figure::new(&format!("preview_page_ms{suffix}"), median(took), "ms").budget(30.0)
}
