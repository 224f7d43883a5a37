//! How much memory the engine takes at most, in a process of its own.

use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::crowd::Dice;
use crate::figures::{Figure, peak_mb, say};
use crate::hand;
use crate::importing;
use crate::made::MadeBook;
use crate::office::Office;
use crate::reading;

/// The memory bench on one book.
pub fn figures(made: &MadeBook, suffix: &str, _: bool) -> Vec<Figure> {
    say("engine_memory_mb");
    let folder = tempfile::tempdir_in(made.home.parent().expect("a folder")).expect("a folder");
    let copy = made.copy(&folder.path().join("book"));
    let typed = folder.path().join("typed.json");
    let questions: Vec<String> = {
        let bare = copy.bare();
        reading::typed(&bare, made.accounts).into_iter().map(|(text, _)| text).collect()
    };
    let account = {
        let sql = "SELECT id FROM account
                    WHERE balance_cents > 50000 AND status = 'active' LIMIT 100";
        hand::ids(&copy.bare(), sql)
    };
    let told = json!({ "typed": questions, "accounts": account, "all": made.accounts });
    std::fs::write(&typed, told.to_string()).expect("questions");
    let said = Command::new(std::env::current_exe().expect("a program"))
        .arg("--memory-of")
        .args([&copy.home, &typed])
        .output()
        .expect("a process of its own");
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let most: f64 = String::from_utf8_lossy(&said.stdout).trim().parse().expect("a number");
    let name = format!("engine_memory_mb{suffix}");
    vec![Figure::new(&name, most, "MB").budget(450.0)]
}

/// Opens, signs in again, finds, lists, shows, imports and posts a batch; says what was the most
/// memory, in MB.
pub fn measured(home: &Path, typed: &Path) {
    let told = std::fs::read_to_string(typed).expect("questions");
    let told: serde_json::Value = serde_json::from_str(&told).expect("questions");
    let office = Office::at(home);
    office.unlock(home);
    drop(office);
    let office = Office::at(home);
    office.unlock(home);
    office.ok("agency_today", json!({}));
    office.ok("clients", json!({}));
    for text in told["typed"].as_array().expect("questions") {
        office.ok("find", json!({ "text": text }));
    }
    let all = told["all"].as_u64().expect("a count") as usize;
    let mut dice = Dice::new(4);
    for sort in ["person", "balance", "client", "reference", "next", "placed", "status"] {
        for filter in [json!({}), json!({ "open": true })] {
            reading::window(&office, sort, filter, dice.below(all));
        }
    }
    for _ in 0..2_000 {
        office.ok("account", json!({ "account": 1 + dice.below(all) }));
    }
    importing::import(&office, &home.join("import.csv"), 20_000, all as u64);
    batch(&office, told["accounts"].as_array().expect("accounts"));
    use std::io::Write;
    writeln!(std::io::stdout(), "{}", peak_mb()).expect("stdout takes a line");
}

/// Types and posts a batch of checks, one for each account.
fn batch(office: &Office, accounts: &[serde_json::Value]) {
    let today = crate::office::TODAY;
    let head = json!({
        "source": "mail", "booked_on": today, "trust_bank": 1,
        "control_count": accounts.len(), "control_total": 40_00 * accounts.len(),
    });
    let batch = office.ok("add_batch", head)["batch"].clone();
    for (index, account) in accounts.iter().enumerate() {
        let reference = format!("B{index}");
        let form = json!({
            "method": "check", "reference": reference, "dated_on": today, "received_on": today,
            "amount": 40_00, "note": "", "answers": [],
            "shares": [{ "account": account, "amount": 40_00 }],
        });
        office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
    }
    office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
}
