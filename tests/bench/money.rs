//! Money that comes in: one payment, a payment that was found late, and a batch of ten thousand.

use rusqlite::Connection;
use serde_json::{Value, json};

use crate::figures::{Figure, median, processor, say, timed};
use crate::hand;
use crate::made::MadeBook;
use crate::office::{Office, TODAY};

/// Payments that are posted one by one.
const PAYMENTS: usize = 100;
/// Payments of one account that a late one goes before.
const LATER: usize = 500;
/// Payments of the large batch.
const ITEMS: usize = 10_000;
/// The trust bank of the made book.
const BANK: i64 = 1;
/// When the late payments came: before those that were posted.
const FOUND_ON: &str = "2026-11-02";
/// Accounts that can take a payment, those with interest first, so that the order of payments
/// matters to what each meets.
const PAYABLE: &str = "SELECT id FROM account
    WHERE status = 'active' AND closed_on IS NULL AND placed_on < '2026-10-01'
      AND balance_cents > 60000
    ORDER BY interest_cents > 10000 DESC, id";

/// A bench on a copy: the desk at it, its file, accounts that can pay, and what the name ends in.
type Take = fn(&Office, &Connection, &[i64], &str) -> Figure;

/// The benches of money on one book, each on a copy of its own.
pub fn figures(made: &MadeBook, suffix: &str, _: bool) -> Vec<Figure> {
    let accounts = hand::ids(&made.bare(), PAYABLE);
    let takes: [Take; 3] = [post_payment, replay, post_batch];
    let take = |take: &Take| {
        let folder = tempfile::tempdir_in(made.home.parent().expect("a folder")).expect("a folder");
        let copy = made.copy(&folder.path().join("book"));
        let bare = copy.bare();
        take(&copy.open(), &bare, &accounts, suffix)
    };
    takes.iter().map(take).collect()
}

/// A batch as it is typed: each line an account, what came for it in cents, and when.
fn typed(office: &Office, lines: &[(i64, i64, &str)]) -> Value {
    let total: i64 = lines.iter().map(|line| line.1).sum();
    let head = json!({ "source": "mail", "booked_on": TODAY, "trust_bank": BANK,
                       "control_count": lines.len(), "control_total": total });
    let batch = office.ok("add_batch", head)["batch"].clone();
    for (account, amount, on) in lines {
        let on = on.parse().expect("a day");
        let mut form = duebook_tests::check(*account, "", *amount, on);
        form["answers"] = json!(["duplicate"]);
        office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
    }
    batch
}

/// Posts a batch; how long that took, in milliseconds.
fn posted(office: &Office, batch: &Value) -> f64 {
    let args = json!({ "batch": batch, "difference_reason": "" });
    timed(|| office.ok("post_batch", args)).0
}

/// What an account owes, in cents.
fn owed(bare: &Connection, account: i64) -> i64 {
    hand::ids(bare, &format!("SELECT balance_cents FROM account WHERE id = {account}"))[0]
}

/// One payment, posted in a transaction of its own.
fn post_payment(office: &Office, bare: &Connection, accounts: &[i64], suffix: &str) -> Figure {
    say("post_payment_ms");
    let mut took = Vec::new();
    for account in &accounts[..PAYMENTS] {
        let before = owed(bare, *account);
        let batch = typed(office, &[(*account, 25_00, TODAY)]);
        took.push(posted(office, &batch));
        assert_eq!(owed(bare, *account), before - 25_00, "the payment counts");
    }
    Figure::new(&format!("post_payment_ms{suffix}"), median(took), "ms").budget(2.0)
}

/// A payment that came before five hundred others of its account and is posted after them.
fn replay(office: &Office, bare: &Connection, accounts: &[i64], suffix: &str) -> Figure {
    say("replay_500_ms");
    let account = accounts[0];
    let before = owed(bare, account);
    let batch = typed(office, &[(account, 1_00, TODAY); LATER]);
    posted(office, &batch);
    let mut took = Vec::new();
    for _ in 0..5 {
        let batch = typed(office, &[(account, 1_00, FOUND_ON)]);
        took.push(posted(office, &batch));
    }
    let paid = (LATER + took.len()) as i64 * 1_00;
    assert_eq!(owed(bare, account), before - paid, "every payment counts");
    Figure::new(&format!("replay_500_ms{suffix}"), median(took), "ms").budget(50.0)
}

/// A batch of ten thousand payments.
fn post_batch(office: &Office, bare: &Connection, accounts: &[i64], suffix: &str) -> Figure {
    say("post_batch_10000_s");
    let lines: Vec<_> = accounts.iter().take(ITEMS).map(|id| (*id, 25_00, TODAY)).collect();
    assert_eq!(lines.len(), ITEMS, "the made book has accounts enough");
    let (typing, batch) = timed(|| typed(office, &lines));
    let begun = processor();
    let took = posted(office, &batch);
    say(&format!(
        "typed {typing:.0}, posted {took:.0} ms, {} of them on the processor",
        processor() - begun
    ));
    let sql = format!("SELECT count(*) FROM item WHERE batch_id = {batch}");
    assert_eq!(hand::ids(bare, &sql)[0], ITEMS as i64, "every payment was posted");
    Figure::new(&format!("post_batch_10000_s{suffix}"), took / 1_000.0, "s").budget(15.0)
}
