//! What the house writes, told by the file before and after it, and the same rows written by hand:
//! each statement prepared once, tables in turn, what triggers keep left to them.

use std::collections::BTreeMap;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::hand::{self, Row};

/// Tables that grow, in an order in which rows can be inserted.
const GROWN: [&str; 9] =
    ["batch", "batch_line", "batch_share", "item", "entry", "posting", "line", "event", "request"];
/// What triggers bring along: the same on both sides when the rows are the same.
const KEPT: [&str; 6] = [
    "item_release",
    "account_total",
    "ledger_total",
    "owner_total",
    "owner_month",
    "bank_movement",
];

/// A file before an act.
pub struct Before {
    newest: Vec<i64>,
    rows: BTreeMap<(&'static str, i64), Row>,
}

/// What an act wrote.
pub struct Written {
    /// For each table its statement and the new rows, entries open.
    new: Vec<(String, Vec<Row>)>,
    entries: Vec<Value>,
    /// Statements with what they set and the row's number.
    changes: Vec<(String, Row)>,
}

impl Before {
    /// With the rows of accounts and of the newest batch that the act may change.
    pub fn of(db: &Connection, accounts: &[i64]) -> Before {
        let newest = GROWN.iter().map(|table| newest(db, table)).collect();
        let mut before = Before { newest, rows: BTreeMap::new() };
        before.rows = before.read(db, accounts);
        before
    }

    fn read(&self, db: &Connection, accounts: &[i64]) -> BTreeMap<(&'static str, i64), Row> {
        let mut rows = BTreeMap::new();
        let mut take = |table, sql: &str, id: i64| {
            for row in hand::all(db, sql, [id]) {
                let Value::Integer(number) = row[0] else { panic!("{table} has numbers") };
                rows.insert((table, number), row);
            }
        };
        take("batch", "SELECT * FROM batch WHERE id = ?1", self.newest[0]);
        for account in accounts {
            take("account", "SELECT * FROM account WHERE id = ?1", *account);
            take("plan", "SELECT * FROM plan WHERE account_id = ?1", *account);
        }
        rows
    }

    /// What was written since.
    pub fn written(&self, db: &Connection, accounts: &[i64]) -> Written {
        let (mut new, mut entries) = (Vec::new(), Vec::new());
        for (table, newest) in GROWN.iter().zip(&self.newest) {
            let columns = columns(db, table);
            let places: Vec<String> = (1..=columns.len()).map(|at| format!("?{at}")).collect();
            let sql = format!("SELECT * FROM {table} WHERE rowid > ?1 ORDER BY rowid");
            let mut rows = hand::all(db, &sql, [newest]);
            if let Some(sealed) = columns.iter().position(|name| name == "sealed") {
                entries.extend(rows.iter().map(|row| row[0].clone()));
                rows.iter_mut().for_each(|row| row[sealed] = Value::Integer(0));
            }
            new.push((format!("INSERT INTO {table} VALUES ({})", places.join(", ")), rows));
        }
        let after = self.read(db, accounts);
        let changed = self.rows.iter().filter(|(at, row)| after[at] != **row);
        let changes = changed.map(|(at, row)| change(db, *at, row, &after[at])).collect();
        Written { new, entries, changes }
    }
}

/// The statement that turns a row into what it became.
fn change(db: &Connection, (table, id): (&str, i64), before: &Row, after: &Row) -> (String, Row) {
    let columns = columns(db, table);
    let differs: Vec<usize> = (0..columns.len()).filter(|at| before[*at] != after[*at]).collect();
    let sets: Vec<String> =
        differs.iter().zip(2..).map(|(at, place)| format!("{} = ?{place}", columns[*at])).collect();
    let sql = format!("UPDATE {table} SET {} WHERE id = ?1", sets.join(", "));
    let values = differs.iter().map(|at| after[*at].clone());
    (sql, std::iter::once(Value::Integer(id)).chain(values).collect())
}

impl Written {
    /// Rows that are new or changed.
    pub fn count(&self) -> usize {
        self.new.iter().map(|(_, rows)| rows.len()).sum::<usize>() + self.changes.len()
    }

    /// Writes them in one transaction; how many.
    pub fn write(&self, db: &Connection) -> usize {
        let mut count = 0;
        db.execute_batch("BEGIN IMMEDIATE").expect("a transaction");
        for (sql, rows) in &self.new {
            let mut statement = db.prepare_cached(sql).expect("a statement");
            for row in rows {
                count += statement.execute(params_from_iter(row)).expect("a row");
            }
        }
        let sql = "UPDATE entry SET sealed = 1 WHERE id = ?1";
        let mut statement = db.prepare_cached(sql).expect("a statement");
        for entry in &self.entries {
            statement.execute([entry]).expect("an entry is sealed");
        }
        for (sql, values) in &self.changes {
            let mut statement = db.prepare_cached(sql).expect("a statement");
            count += statement.execute(params_from_iter(values)).expect("a row");
        }
        db.execute_batch("COMMIT").expect("it is committed");
        count
    }
}

/// Both files say the same: as many rows in every table, and the same sums kept.
pub fn assert_same(ours: &Connection, theirs: &Connection) {
    let tables = "SELECT name FROM sqlite_schema
                   WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'find_%'";
    for row in hand::all(ours, tables, []) {
        let Value::Text(table) = &row[0] else { panic!("a table has a name") };
        let count = format!("SELECT count(*) FROM {table}");
        assert_eq!(hand::ids(ours, &count), hand::ids(theirs, &count), "{table}");
    }
    for table in KEPT {
        let all = format!("SELECT * FROM {table}");
        assert!(hand::all(ours, &all, []) == hand::all(theirs, &all, []), "{table} is the same");
    }
}

fn newest(db: &Connection, table: &str) -> i64 {
    hand::ids(db, &format!("SELECT coalesce(max(rowid), 0) FROM {table}"))[0]
}

fn columns(db: &Connection, table: &str) -> Vec<String> {
    let sql = "SELECT name FROM pragma_table_info(?1)";
    let name = |row: Row| match row.into_iter().next() {
        Some(Value::Text(name)) => name,
        other => panic!("{other:?} is no name"),
    };
    hand::all(db, sql, [table]).into_iter().map(name).collect()
}
