//! The same statements written by hand: what the house is held against. Nothing is checked,
//! nobody signs in, nothing becomes JSON; every column is read.

use rusqlite::types::Value;
use rusqlite::{Connection, params};

/// A row as it came.
pub type Row = Vec<Value>;

/// Every row of an answer.
pub fn all(db: &Connection, sql: &str, params: impl rusqlite::Params) -> Vec<Row> {
    let mut statement = db.prepare_cached(sql).expect("a statement");
    let columns = statement.column_count();
    let mut rows = statement.query(params).expect("an answer");
    let mut found = Vec::new();
    while let Some(row) = rows.next().expect("a row") {
        found.push((0..columns).map(|at| row.get(at).expect("a column")).collect());
    }
    found
}

fn number(row: &Row) -> i64 {
    match row.first() {
        Some(Value::Integer(number)) => *number,
        other => panic!("{other:?} is no number"),
    }
}

/// Ids in the order of a column and its filter.
pub fn ids(db: &Connection, sql: &str) -> Vec<i64> {
    all(db, sql, []).iter().map(number).collect()
}

/// One row of the list of accounts.
pub fn account_row(db: &Connection, id: i64) -> Vec<Row> {
    all(
        db,
        "SELECT account.id, file_number, first_name, last_name, client.name, client_reference,
                balance_cents, status, placed_on, next_step, next_on,
                EXISTS (SELECT 1 FROM address
                         WHERE address.person_id = account.person_id
                           AND ended_on IS NULL AND bad_on IS NOT NULL)
           FROM account
           JOIN client ON client.id = account.client_id
           JOIN person ON person.id = account.person_id
          WHERE account.id = ?1",
        [id],
    )
}

/// Rows of the list; how many.
pub fn account_rows(db: &Connection, ids: &[i64]) -> usize {
    ids.iter().map(|id| account_row(db, *id).len()).sum()
}

/// The list of accounts in an order.
pub fn order(sort: &str) -> &'static str {
    match sort {
        "file_number" => "SELECT id FROM account ORDER BY file_number",
        "person" => "SELECT id FROM account ORDER BY person_fold, id",
        "client" => {
            "SELECT account.id FROM client CROSS JOIN account ON account.client_id = client.id
              ORDER BY client.name_fold, account.reference_fold"
        }
        "reference" => "SELECT id FROM account ORDER BY reference_fold, id",
        "balance" => "SELECT id FROM account ORDER BY balance_cents, id",
        "status" => "SELECT id FROM account ORDER BY status, id",
        "placed" => "SELECT id FROM account ORDER BY placed_on, id",
        "next" => "SELECT id FROM account ORDER BY next_on, id",
        other => panic!("{other} is no order"),
    }
}

/// The find box: accounts, clients and batches; how many accounts were found. `meant` is the
/// name that a misspelt one stands for, since a hand knows what it meant.
pub fn find(db: &Connection, typed: &str, meant: Option<&str>) -> usize {
    let folded = duebook_core::text::fold(meant.unwrap_or(typed));
    let is_number = typed.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let mut found: Vec<i64> = Vec::new();
    let mut add = |rows: Vec<Row>| {
        for id in rows.iter().map(number) {
            if !found.contains(&id) {
                found.push(id);
            }
        }
    };
    if is_number {
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        let sql = "SELECT id FROM account WHERE file_number = ?1";
        add(all(db, sql, [digits.parse::<i64>().unwrap_or(0)]));
        let sql = "SELECT rowid FROM find_part WHERE find_part MATCH ?1 LIMIT 8";
        add(all(db, sql, [format!("\"{digits}\"")]));
    }
    let sql = "SELECT rowid FROM find_word WHERE find_word MATCH ?1 LIMIT 8";
    if meant.is_some() {
        // The name as it was typed is looked for first, and not found.
        let typed = duebook_core::text::fold(typed);
        add(all(db, sql, [words(&typed)]));
    }
    add(all(db, sql, [words(&folded)]));
    found.truncate(8);
    let rows = account_rows(db, &found);
    all(
        db,
        "SELECT id, name FROM client
          WHERE substr(name_fold, 1, length(?1)) = ?1 OR instr(name_fold, ' ' || ?1) > 0
          ORDER BY name_fold LIMIT 5",
        [&folded],
    );
    all(
        db,
        "SELECT id, name FROM batch
          WHERE substr(name, 1, length(?1)) = ?1
             OR id IN (SELECT batch_id FROM item WHERE reference = ?1)
          ORDER BY id DESC LIMIT 5",
        [typed],
    );
    rows
}

fn words(folded: &str) -> String {
    let words: Vec<String> = folded.split(' ').map(|word| format!("\"{word}\"*")).collect();
    words.join(" ")
}

/// All that the screen of an account shows; how many rows.
pub fn screen(db: &Connection, id: i64) -> usize {
    let account = all(
        db,
        "SELECT person_id, account.id, file_number, client_id, client.name, client_reference,
                opened_on, delinquent_on, charged_off_on, last_paid_on, account.consumer,
                placed_on, notice_sent_on, notice_source, closed_on, closed_why, costs_cents,
                interest_cents, fees_cents, attorney_fees_cents, principal_cents, balance_cents,
                advanced_cents, agency_fees_cents, given_back_cents, judged_on,
                EXISTS (SELECT 1 FROM interest_terms WHERE account_id = account.id),
                legal_on, last_effective_on, status, next_step, next_on, placement_id,
                account.row_version
           FROM account JOIN client ON client.id = account.client_id WHERE account.id = ?1",
        [id],
    );
    let person = number(&account[0]);
    let mut rows = 0;
    rows += all(
        db,
        "SELECT first_name, last_name, business, email, ssn_last4, row_version, birth_seal
           FROM person WHERE id = ?1",
        [person],
    )
    .len();
    rows += all(
        db,
        "SELECT id, street, street2, city, state, zip, bad_on
           FROM address WHERE person_id = ?1 AND ended_on IS NULL ORDER BY id DESC",
        [person],
    )
    .len();
    rows += all(
        db,
        "SELECT id, digits, kind, wrong_on
           FROM phone WHERE person_id = ?1 AND ended_on IS NULL ORDER BY id",
        [person],
    )
    .len();
    rows += all(
        db,
        "SELECT event.id, event.kind, event.on_day, event.recorded_at, event.detail, app_user.name
           FROM event LEFT JOIN app_user ON app_user.id = event.user_id
          WHERE event.account_id = ?1 ORDER BY event.id DESC LIMIT 50",
        [id],
    )
    .len();
    rows += ledger(db, id);
    rows += plan(db, id);
    standing(db, id);
    rows += all(
        db,
        "SELECT letter.id, account_id, kind, dated_on, pages, letter_mailing.mailed_on,
                app_user.name
           FROM letter JOIN app_user ON app_user.id = letter.made_by
           LEFT JOIN letter_mailing ON letter_mailing.letter_id = letter.id
          WHERE account_id = ?1 ORDER BY letter.id DESC",
        [id],
    )
    .len();
    let linked = all(
        db,
        "SELECT other.id FROM account AS this
           JOIN account AS other ON other.person_id = this.person_id
          WHERE this.id = ?1 AND other.id <> ?1 ORDER BY other.file_number",
        [id],
    );
    let linked: Vec<i64> = linked.iter().map(number).collect();
    rows + account_rows(db, &linked)
}

/// Settlement and judgment of an account.
fn standing(db: &Connection, id: i64) {
    all(
        db,
        "SELECT settlement.id, amount_cents, agreed_on, pay_by, state, ended_on, app_user.name,
                (SELECT CAST(coalesce(sum(amount_cents), 0) AS INTEGER) FROM posting
                  WHERE posting.account_id = ?1 AND ledger_account = 316)
           FROM settlement JOIN app_user ON app_user.id = settlement.made_by
          WHERE account_id = ?1 ORDER BY state <> 'active', settlement.id DESC LIMIT 1",
        [id],
    );
    all(
        db,
        "SELECT entered_on, court, case_number, app_user.name
           FROM judgment JOIN app_user ON app_user.id = judgment.recorded_by
          WHERE account_id = ?1",
        [id],
    );
}

/// Entries of an account's ledger.
fn ledger(db: &Connection, id: i64) -> usize {
    let postings = all(
        db,
        "SELECT entry.id, entry.kind, entry.effective_on, entry.booked_on, entry.item_id,
                item.batch_id, entry.reverses_id, undone.id, app_user.name,
                posting.ledger_account, posting.amount_cents, item.method, item.reference
           FROM posting
           JOIN entry ON entry.id = posting.entry_id
           JOIN app_user ON app_user.id = entry.user_id
           LEFT JOIN item ON item.id = entry.item_id
           LEFT JOIN entry AS undone ON undone.reverses_id = entry.id
          WHERE posting.account_id = ?1
          ORDER BY posting.entry_id, posting.id",
        [id],
    );
    let mut entries: Vec<i64> = postings.iter().map(number).collect();
    entries.dedup();
    entries.len()
}

/// Installments of the plan that an account shows.
fn plan(db: &Connection, id: i64) -> usize {
    let sql = "SELECT id FROM plan WHERE account_id = ?1
                ORDER BY state <> 'active', id DESC LIMIT 1";
    let Some(plan) = all(db, sql, [id]).first().map(number) else {
        return 0;
    };
    all(
        db,
        "SELECT terms, state, ended_on, ended_why, paid_cents, app_user.name
           FROM plan JOIN app_user ON app_user.id = plan.made_by WHERE plan.id = ?1",
        params![plan],
    );
    all(
        db,
        "SELECT number, due_on, moved_from, amount_cents, left_cents
           FROM installment WHERE plan_id = ?1 ORDER BY number",
        params![plan],
    )
    .len()
}
