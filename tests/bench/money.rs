//! Money that comes in: one payment, a payment that was found late, and a batch of ten thousand,
//! each in turn with the same rows written by hand into a second copy of the book.

use rusqlite::Connection;
use serde_json::{Value, json};

use crate::figures::{Figure, median, say, timed, worked};
use crate::hand;
use crate::made::MadeBook;
use crate::office::{Office, TODAY};
use crate::traced::{Before, assert_same};

/// Payments that are posted one by one.
const PAYMENTS: usize = 100;
/// Payments of one account that a late one goes before.
const LATER: usize = 500;
/// How often one is found.
const FOUND: usize = 5;
/// When the debt was placed on which they come in: more than five hundred days ago.
const PLACED: &str = "2025-06-02";
/// Payments of the large batch.
const ITEMS: usize = 10_000;
/// The trust bank of the made book.
const BANK: i64 = 1;
/// What the house's writer keeps pages in as it posts, in KiB.
const CACHE: u64 = 208 * 1024;
const BY_HAND: &str = "the same rows written by hand";
/// Accounts that can take a payment, those with interest first, so that the order of payments
/// matters to what each meets.
const PAYABLE: &str = "SELECT id FROM account
    WHERE status = 'active' AND closed_on IS NULL AND placed_on < '2026-10-01'
      AND balance_cents > 60000
    ORDER BY interest_cents > 10000 DESC, id";

/// Milliseconds of both sides, and for how many of them the processor worked.
#[derive(Clone, Copy)]
struct Took {
    ours: f64,
    hand: f64,
    ours_busy: f64,
    hand_busy: f64,
}

impl Took {
    /// Several in turn.
    fn all(parts: &[Took]) -> Took {
        let sum = |of: fn(&Took) -> f64| parts.iter().map(of).sum();
        Took {
            ours: sum(|took| took.ours),
            hand: sum(|took| took.hand),
            ours_busy: sum(|took| took.ours_busy),
            hand_busy: sum(|took| took.hand_busy),
        }
    }

    /// The middle of many, as a figure in milliseconds or seconds.
    fn figure(name: &str, unit: &'static str, budget: f64, many: &[Took]) -> Figure {
        let of = |of: fn(&Took) -> f64| median(many.iter().map(of).collect());
        say(&format!(
            "ours {:.2} ms, {:.2} of them on the processor; by hand {:.2}, {:.2}",
            of(|t| t.ours),
            of(|t| t.ours_busy),
            of(|t| t.hand),
            of(|t| t.hand_busy)
        ));
        let value = of(|t| t.ours) / if unit == "s" { 1_000.0 } else { 1.0 };
        Figure::new(name, value, unit).budget(budget)
    }

    /// [`Took::figure`] beside the same rows written by hand.
    fn beside(name: &str, unit: &'static str, budget: f64, many: &[Took]) -> Figure {
        let ratio = median(many.iter().map(|took| took.ours / took.hand).collect());
        Took::figure(name, unit, budget, many).against(BY_HAND, ratio, 1.5)
    }
}

/// Two copies of a made book: the house writes one, the other is written by hand.
struct Pair {
    office: Office,
    ours: Connection,
    theirs: Connection,
    _folder: tempfile::TempDir,
}

impl Pair {
    fn of(made: &MadeBook) -> Pair {
        Pair::after(made, |_| {})
    }

    /// Two copies of the book after something that the house does.
    fn after(made: &MadeBook, act: impl FnOnce(&Office)) -> Pair {
        let folder = made.home.parent().expect("a folder");
        let folder = tempfile::tempdir_in(folder).expect("a folder");
        let ours = made.copy(&folder.path().join("ours"));
        act(&ours.open());
        let by_hand = ours.copy(&folder.path().join("theirs"));
        let theirs = by_hand.bare();
        theirs.execute_batch(&format!("PRAGMA cache_size = -{CACHE}")).expect("a setting");
        Pair { ours: ours.bare(), office: ours.open(), theirs, _folder: folder }
    }

    /// Calls a command and writes by hand what it wrote; what both took, and the answer.
    fn call(&self, name: &str, args: Value, accounts: &[i64]) -> (Took, Value) {
        let before = Before::of(&self.ours, accounts);
        let (ours, (ours_busy, answer)) = timed(|| worked(|| self.office.ok(name, args)));
        let written = before.written(&self.ours, accounts);
        let (hand, (hand_busy, count)) = timed(|| worked(|| written.write(&self.theirs)));
        assert_eq!(count, written.count(), "both sides wrote the same rows");
        (Took { ours, hand, ours_busy, hand_busy }, answer)
    }

    /// A batch as it is typed: each line an account, what came for it in cents, and when.
    fn typed(&self, lines: &[(i64, i64, String)]) -> Value {
        let before = Before::of(&self.ours, &[]);
        let batch = self.office.ok("add_batch", head(lines))["batch"].clone();
        for line in lines {
            self.office.ok("save_line", saved(&batch, line));
        }
        before.written(&self.ours, &[]).write(&self.theirs);
        batch
    }
}

fn head(lines: &[(i64, i64, String)]) -> Value {
    let total: i64 = lines.iter().map(|line| line.1).sum();
    json!({ "source": "mail", "booked_on": TODAY, "trust_bank": BANK,
            "control_count": lines.len(), "control_total": total })
}

fn saved(batch: &Value, (account, amount, on): &(i64, i64, String)) -> Value {
    let mut form = duebook_tests::check(*account, "", *amount, on.parse().expect("a day"));
    form["answers"] = json!(["duplicate"]);
    json!({ "batch": batch, "line": null, "form": form })
}

fn post(batch: &Value) -> Value {
    json!({ "batch": batch, "difference_reason": "" })
}

/// One payment, the whole path: its batch, its line, its posting, each in a transaction.
pub fn post_payment(made: &MadeBook, suffix: &str, _: bool) -> Vec<Figure> {
    say("post_payment_ms");
    let pair = Pair::of(made);
    let accounts = hand::ids(&pair.ours, PAYABLE);
    let mut took = Vec::new();
    // The first fill the caches of both sides.
    for (at, account) in accounts[..PAYMENTS + 10].iter().enumerate() {
        let line = (*account, 25_00, TODAY.to_owned());
        let before = owed(&pair.ours, *account);
        let (first, made) = pair.call("add_batch", head(std::slice::from_ref(&line)), &[]);
        let batch = &made["batch"];
        let (second, _) = pair.call("save_line", saved(batch, &line), &[]);
        let (last, _) = pair.call("post_batch", post(batch), &[*account]);
        assert_eq!(owed(&pair.ours, *account), before - 25_00, "the payment counts");
        if at >= 10 {
            took.push([first, second, last]);
        }
    }
    assert_same(&pair.ours, &pair.theirs);
    for (at, name) in ["the batch", "its line", "its posting"].iter().enumerate() {
        say(name);
        let part: Vec<Took> = took.iter().map(|steps| steps[at]).collect();
        Took::figure("", "ms", 2.0, &part);
    }
    say("all of it");
    let whole: Vec<Took> = took.iter().map(|steps| Took::all(steps)).collect();
    vec![Took::beside(&format!("post_payment_ms{suffix}"), "ms", 2.0, &whole)]
}

/// What an account owes, in cents.
fn owed(bare: &Connection, account: i64) -> i64 {
    hand::ids(bare, &format!("SELECT balance_cents FROM account WHERE id = {account}"))[0]
}

/// A payment that came before five hundred others of its account and is posted after them. The
/// debt bears interest, so that each of them meets something else: less of it, more principal.
pub fn replay(made: &MadeBook, suffix: &str, _: bool) -> Vec<Figure> {
    say("replay_500_ms");
    let pair = Pair::after(made, |office| place_long_debt(office, PLACED));
    let first: duebook_core::Day = PLACED.parse().expect("a day");
    let account = hand::ids(&pair.ours, "SELECT max(id) FROM account")[0];
    let day = |after: i64| duebook_core::day::plus_days(first, after).to_string();
    // The first takes the interest of a week; each of the others that of its day, and principal.
    let mut later = vec![(account, 400_00, day(7))];
    later.extend((0..LATER as i64).map(|at| (account, 60_00, day(at + 8))));
    let batch = pair.typed(&later);
    pair.call("post_batch", post(&batch), &[account]);
    let mut took = Vec::new();
    for at in 0..FOUND as i64 {
        let batch = pair.typed(&[(account, 500_00, day(1 + at))]);
        let anew = "SELECT count(*) FROM line WHERE kind = 'resplit'";
        let before = hand::ids(&pair.ours, anew)[0];
        took.push(pair.call("post_batch", post(&batch), &[account]).0);
        let changed = hand::ids(&pair.ours, anew)[0] - before;
        assert!(changed >= LATER as i64, "{changed} payments were reckoned anew");
    }
    assert_same(&pair.ours, &pair.theirs);
    // Nothing stands against it: a hand that knows the rows need not read and reckon to find them.
    vec![Took::figure(&format!("replay_500_ms{suffix}"), "ms", 50.0, &took)]
}

/// Places a debt that bears interest and is large enough for all of that.
fn place_long_debt(office: &Office, on: &str) {
    let none = Value::Null;
    let placed = office.ok(
        "add_account",
        json!({
            "client": 1, "person": 1, "new_person": none,
            "form": { "client_reference": "LONG-1", "opened_on": none, "delinquent_on": none,
                      "charged_off_on": none, "last_paid_on": none },
            "placed_on": on, "advanced": 0, "notice_sent_on": none, "notice_source": "",
            "owed": { "costs": 0, "interest": 0, "fees": 0, "attorney_fees": 0,
                      "principal": 60_000_00 },
        }),
    );
    let terms = json!({
        "starts_on": on, "judgment": none, "caps": [],
        "basis": { "compounding": "never", "count": "actual_365",
                   "rates": [{ "from": on, "rate": "24" }] },
    });
    let args = json!({ "account": placed["account"], "terms": terms, "basis": "clause 9" });
    office.ok("set_interest", args);
}

/// A batch of ten thousand payments.
pub fn post_batch(made: &MadeBook, suffix: &str, _: bool) -> Vec<Figure> {
    say("post_batch_10000_s");
    let pair = Pair::of(made);
    let accounts = hand::ids(&pair.ours, PAYABLE);
    let accounts = accounts.get(..ITEMS).expect("the made book has accounts enough");
    let lines: Vec<_> = accounts.iter().map(|id| (*id, 25_00, TODAY.to_owned())).collect();
    let batch = pair.typed(&lines);
    let (took, _) = pair.call("post_batch", post(&batch), accounts);
    let sql = format!("SELECT count(*) FROM item WHERE batch_id = {batch}");
    assert_eq!(hand::ids(&pair.ours, &sql)[0], ITEMS as i64, "every payment was posted");
    assert_same(&pair.ours, &pair.theirs);
    vec![Took::beside(&format!("post_batch_10000_s{suffix}"), "s", 15.0, &[took])]
}
