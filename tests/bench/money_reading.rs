//! Money that is looked at: the proof of a trust bank, every balance from its postings, and the
//! statements of all clients as PDF.

use std::collections::BTreeMap;

use duebook_book::{Book, verify};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params};
use serde_json::{Value, json};

use crate::figures::{Figure, median, peak_mb, processor, say, timed};
use crate::hand;
use crate::made::{MadeBook, unlocked};
use crate::office::{TODAY, now};

const BY_HAND: &str = "the same statements by hand";
/// What the screens keep pages in, and what reports do, in KiB.
const SCREENS: u64 = 128 * 1024;
const REPORTS: u64 = 32 * 1024;
/// Accounts of the book whose statements are written: 200 clients, and 50,000 items or a few more.
const STATEMENTS: usize = 181_000;

/// A bank statement of all that was deposited, each line a day after its deposit.
const AT_THE_BANK: [&str; 3] = [
    "INSERT INTO bank_statement (id, trust_bank_id, file_name, file_sha256, format, from_on, to_on,
         balance_on, balance_cents, lines, new_lines, taken_at, taken_by)
     SELECT 1, 1, 'made', hex(zeroblob(32)), 'ofx', date(min(booked_on), '-1 days'), '2026-11-22',
            '2026-11-22', sum(amount_cents), count(*), count(*), 1, 1
       FROM bank_movement WHERE booked_on < '2026-11-22'",
    "INSERT INTO bank_line (id, bank_statement_id, trust_bank_id, posted_on, amount_cents, kind,
         text, twin)
     SELECT entry_id, 1, 1, date(booked_on, '+1 days'), amount_cents, 'other', 'l' || entry_id, 1
       FROM bank_movement WHERE booked_on < '2026-11-22'",
    "INSERT INTO bank_match (line_id, role, entry_id, trust_bank_id, made, matched_at, matched_by)
     SELECT id, 'movement', id, 1, 0, 1, 1 FROM bank_line",
];

/// The proof of any past day, the days in turn, with the same statements by hand.
pub fn proof(made: &MadeBook, suffix: &str, _: bool) -> Vec<Figure> {
    say("trust_proof_ms");
    let folder = tempfile::tempdir_in(made.home.parent().expect("a folder")).expect("a folder");
    let copy = made.copy(&folder.path().join("book"));
    let bare = copy.bare();
    for sql in AT_THE_BANK {
        bare.execute(sql, []).expect("a statement of the bank");
    }
    bare.execute_batch(&format!("PRAGMA cache_size = -{SCREENS}")).expect("a setting");
    let office = copy.open();
    let today: duebook_core::Day = TODAY.parse().expect("a day");
    let days: Vec<String> = (10..900)
        .step_by(30)
        .map(|ago| duebook_core::day::plus_days(today, -ago).to_string())
        .collect();
    let (mut ours, mut ratios) = (Vec::new(), Vec::new());
    for round in 0..4 {
        for on in &days {
            let args = json!({ "trust_bank": 1, "on": on });
            let (mine, told) = timed(|| office.ok("trust_proof", args));
            let (theirs, rows) = timed(|| proved_by_hand(&bare, on));
            assert_eq!(told["verdict"], "agrees", "{on}");
            assert_eq!(rows_of(&told), rows, "both sides count the same rows on {on}");
            // The first round fills the caches of both sides.
            if round > 0 {
                ours.push(mine);
                ratios.push(mine / theirs);
            }
        }
    }
    let name = format!("trust_proof_ms{suffix}");
    vec![Figure::new(&name, median(ours), "ms").budget(200.0).against(BY_HAND, median(ratios), 1.3)]
}

fn rows_of(proof: &Value) -> usize {
    let count = |list: &Value| list.as_array().map_or(0, Vec::len);
    count(&proof["ledger"]["owners"])
        + count(&proof["waiting"])
        + count(&proof["later"])
        + count(&proof["differences"])
        + count(&proof["open_lines"])
        + count(&proof["open_movements"])
}

/// The statements of a proof; owners and movements, how many.
fn proved_by_hand(db: &Connection, on: &str) -> usize {
    let mut owners: BTreeMap<(i64, i64, i64), (i64, i64)> = BTreeMap::new();
    let number = |value: &Sql| match value {
        Sql::Integer(number) => *number,
        _ => 0,
    };
    for (sql, held) in [(SUMS, false), (REFUNDS, false), (UNRELEASED, true)] {
        for row in hand::all(db, sql, params![1, on]) {
            let [code, client, account, amount] = [0, 1, 2, 3].map(|at| number(&row[at]));
            if code > 110 {
                let sums = owners.entry((code, client, account)).or_default();
                sums.0 += if held { 0 } else { amount };
                sums.1 += if held { -amount } else { amount };
            }
        }
    }
    owners.retain(|_, sums| *sums != (0, 0));
    for (_, client, _) in owners.keys().filter(|(_, client, _)| *client != 0) {
        hand::all(db, "SELECT name FROM client WHERE id = ?1", [client]);
    }
    hand::all(
        db,
        "SELECT id, from_on, to_on, balance_on, balance_cents FROM bank_statement
          WHERE trust_bank_id = ?1 ORDER BY from_on, to_on, id",
        [1],
    );
    hand::all(
        db,
        "SELECT posted_on, sum(amount_cents) FROM bank_line WHERE trust_bank_id = ?1
          GROUP BY posted_on",
        [1],
    );
    let found = [ON_THE_WAY, LATER, DIFFERENCES, OPEN_LINES];
    owners.len() + found.map(|sql| hand::all(db, sql, params![1, on]).len()).iter().sum::<usize>()
}

const SUMS: &str = "SELECT ledger_account, client_id, 0, sum(amount)
   FROM (SELECT ledger_account, client_id, amount_cents AS amount
           FROM owner_month WHERE trust_bank_id = ?1 AND month < substr(?2, 1, 7)
          UNION ALL
         SELECT ledger_account, client_id, amount_cents FROM ledger_total
          WHERE ledger_account IN (111, 121, 122, 123, 124, 125, 126, 141, 142, 143, 144, 145)
            AND booked_on >= substr(?2, 1, 7) AND booked_on <= ?2 AND trust_bank_id = ?1
          UNION ALL
         SELECT ledger_account, client_id, amount_cents FROM ledger_total
          WHERE ledger_account IN (101, 102, 103, 104) AND booked_on <= ?2
            AND trust_bank_id = ?1)
  GROUP BY 1, 2";
const REFUNDS: &str = "SELECT ledger_account, posting.client_id, account_id, sum(amount_cents)
   FROM posting JOIN entry ON entry.id = posting.entry_id
  WHERE ledger_account = 131 AND trust_bank_id = ?1 AND booked_on <= ?2 GROUP BY 1, 2, 3";
const UNRELEASED: &str = "SELECT ledger_account, posting.client_id,
        CASE ledger_account WHEN 131 THEN account_id END, sum(posting.amount_cents)
   FROM (SELECT item_id FROM item_release WHERE released_on > ?2 AND booked_on <= ?2
          UNION ALL
         SELECT item_id FROM item_release WHERE released_on IS NULL AND booked_on <= ?2) AS held
  CROSS JOIN entry CROSS JOIN posting
  WHERE entry.item_id = held.item_id AND posting.entry_id = entry.id
    AND posting.trust_bank_id = ?1 AND ledger_account BETWEEN 111 AND 199
    AND entry.booked_on <= ?2
  GROUP BY 1, 2, 3";
const ON_THE_WAY: &str = "SELECT bank_movement.entry_id, entry.kind, bank_movement.booked_on,
        bank_movement.amount_cents, item.reference, payment_out.method, payment_out.number,
        payment_out.payee
   FROM bank_movement JOIN entry ON entry.id = bank_movement.entry_id
   LEFT JOIN item ON item.id = entry.item_id
   LEFT JOIN payment_out ON payment_out.entry_id = coalesce(entry.reverses_id, entry.id)
  WHERE bank_movement.trust_bank_id = ?1 AND cleared_on > ?2 AND bank_movement.booked_on <= ?2";
const LATER: &str = "SELECT bank_movement.entry_id, entry.kind, bank_movement.amount_cents
   FROM bank_movement JOIN entry ON entry.id = bank_movement.entry_id
  WHERE bank_movement.trust_bank_id = ?1 AND cleared_on <= ?2 AND bank_movement.booked_on > ?2";
const DIFFERENCES: &str = "SELECT entry.id, entry.booked_on, posting.amount_cents
   FROM posting JOIN entry ON entry.id = posting.entry_id
  WHERE ledger_account = 104 AND trust_bank_id = ?1 AND booked_on <= ?2";
const OPEN_LINES: &str = "SELECT id, posted_on, amount_cents, text FROM bank_line
  WHERE trust_bank_id = ?1 AND posted_on <= ?2
    AND NOT EXISTS (SELECT 1 FROM bank_match WHERE line_id = bank_line.id)";

/// Every account's balance from its postings, held against what is kept. One that is wrong is made
/// so, and both sides find it.
pub fn balances(made: &MadeBook, suffix: &str, _: bool) -> Vec<Figure> {
    say("all_balances_s");
    let folder = tempfile::tempdir_in(made.home.parent().expect("a folder")).expect("a folder");
    let copy = made.copy(&folder.path().join("book"));
    let bare = copy.bare();
    let wrong = "UPDATE account SET principal_cents = principal_cents - 1,
                                    fees_cents = fees_cents + 1 WHERE id = 77";
    bare.execute(wrong, []).expect("a wrong balance");
    bare.execute_batch(&format!("PRAGMA cache_size = -{REPORTS}")).expect("a setting");
    let book: Book = unlocked(&copy.home);
    let (mut ours, mut ratios) = (Vec::new(), Vec::new());
    for round in 0..6 {
        let (mine, found) = timed(|| book.read_long(verify::kept_balances).expect("it is read"));
        let (theirs, rows) = timed(|| hand::all(&bare, BALANCES, []).len());
        assert_eq!((found.len(), found[0].at, rows), (1, 77, 1), "both sides find the wrong one");
        if round > 0 {
            ours.push(mine);
            ratios.push(mine / theirs);
        }
    }
    book.lock(now()).expect("the book closes");
    let name = format!("all_balances_s{suffix}");
    let value = median(ours) / 1_000.0;
    vec![Figure::new(&name, value, "s").budget(3.0).against(BY_HAND, median(ratios), 1.2)]
}

const BALANCES: &str = "SELECT account.id
   FROM account
   LEFT JOIN (SELECT account_id,
            sum(CASE WHEN ledger_account IN (301, 306) THEN amount_cents ELSE 0 END) AS principal,
            sum(CASE WHEN ledger_account IN (302, 307) THEN amount_cents ELSE 0 END) AS interest,
            sum(CASE WHEN ledger_account IN (303, 308) THEN amount_cents ELSE 0 END) AS fees,
            sum(CASE WHEN ledger_account = 304 THEN amount_cents ELSE 0 END) AS costs,
            sum(CASE WHEN ledger_account = 305 THEN amount_cents ELSE 0 END) AS attorney,
            sum(CASE WHEN ledger_account = 205 THEN amount_cents ELSE 0 END) AS advanced,
            sum(CASE WHEN ledger_account = 308 THEN amount_cents ELSE 0 END) AS own,
            sum(CASE WHEN ledger_account = 317 THEN amount_cents ELSE 0 END) AS given_back
       FROM posting WHERE account_id IS NOT NULL GROUP BY account_id) AS found
     ON found.account_id = account.id
  WHERE principal_cents <> coalesce(principal, 0) OR interest_cents <> coalesce(interest, 0)
     OR fees_cents <> coalesce(fees, 0) OR costs_cents <> coalesce(costs, 0)
     OR attorney_fees_cents <> coalesce(attorney, 0) OR advanced_cents <> coalesce(advanced, 0)
     OR agency_fees_cents <> coalesce(own, 0) OR given_back_cents <> coalesce(given_back, 0)";

/// The statements of 200 clients with 50,000 items, each saved as its own PDF, one after another.
pub fn statements(made: &MadeBook, suffix: &str, _: bool) -> Vec<Figure> {
    // It has a book of its own, the same beside the small and the large one.
    if suffix.is_empty() {
        return Vec::new();
    }
    say("statements_s");
    let made = MadeBook::of(made.home.parent().expect("a folder"), STATEMENTS);
    let bare = made.bare();
    let items = hand::ids(&bare, "SELECT count(*) FROM item")[0];
    let clients = hand::ids(&bare, "SELECT id FROM client ORDER BY id");
    assert_eq!(clients.len(), 200, "as many clients as there should be");
    assert!((50_000..50_500).contains(&items), "{items} items");
    let office = made.open();
    let folder = tempfile::tempdir_in(made.home.parent().expect("a folder")).expect("a folder");
    let mut took = Vec::new();
    for _ in 0..3 {
        let (begun, memory) = (processor(), peak_mb());
        let (ms, ()) = timed(|| {
            for client in &clients {
                let path = folder.path().join(format!("{client}.pdf"));
                *office.host.save.lock().expect("not poisoned") = Some(path);
                let paper = json!({ "kind": "statement_draft", "client": client,
                                    "trust_bank": 1, "through_on": TODAY });
                let saved = office.ok("save_paper", json!({ "paper": paper }));
                assert!(saved["path"].is_string(), "the paper was saved");
            }
        });
        let busy = processor() - begun;
        say(&format!("{ms:.0} ms, {busy} on the processor; {memory} to {} MB", peak_mb()));
        took.push(ms / 1_000.0);
    }
    let told: i64 = clients.iter().map(|client| lines_of(&office, *client)).sum();
    assert_eq!(told, items, "every item is on a statement");
    vec![Figure::new("statements_s", median(took), "s").budget(5.0)]
}

fn lines_of(office: &crate::office::Office, client: i64) -> i64 {
    let args = json!({ "client": client, "trust_bank": 1, "through_on": TODAY });
    let view = office.ok("statement_draft", args);
    let lines = view["lines"].as_array().map_or(0, Vec::len) as i64;
    lines + view["held_back"].as_i64().unwrap_or(0)
}
