//! Taking in a placement file of 100,000 accounts, against the same rows inserted by hand.

use std::fmt::Write;
use std::path::Path;

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params_from_iter};
use serde_json::{Value, json};

use crate::crowd::Crowd;
use crate::figures::{Figure, median, processor, say, timed};
use crate::hand;
use crate::made::{MadeBook, client};
use crate::office::{Office, TODAY};

/// Records of the file.
const RECORDS: usize = 100_000;

/// Tables that an import writes, in an order in which rows can be inserted.
const TABLES: [&str; 10] = [
    "placement",
    "person",
    "address",
    "phone",
    "name_word",
    "account",
    "entry",
    "posting",
    "placement_record",
    "event",
];

/// The import bench on one book.
pub fn figures(made: &MadeBook, suffix: &str, _: bool) -> Vec<Figure> {
    say("import_accounts_per_s");
    let rounds = if made.accounts > 500_000 { 1 } else { 3 };
    let (mut ours, mut ratios) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        let (mine, theirs) = round(made);
        ours.push(RECORDS as f64 / (mine / 1_000.0));
        ratios.push(mine / theirs);
    }
    let name = format!("import_accounts_per_s{suffix}");
    vec![Figure::new(&name, median(ours), "accounts/s").budget(6_000.0).against(
        "the same rows inserted by hand",
        median(ratios),
        2.0,
    )]
}

/// What the file took through the house and by hand, in milliseconds.
fn round(made: &MadeBook) -> (f64, f64) {
    let folder = tempfile::tempdir_in(made.home.parent().expect("a folder")).expect("a folder");
    let ours = made.copy(&folder.path().join("ours"));
    let theirs = made.copy(&folder.path().join("theirs"));
    for book in [&ours, &theirs] {
        book.open().ok("add_client", client(999_999));
    }
    let before = theirs.bare();
    let newest = TABLES.map(|table| newest(&before, table));
    drop(before);

    let office = ours.open();
    let file = folder.path().join("placement.csv");
    let mine = import(&office, &file, RECORDS, made.accounts as u64);
    drop(office);

    let written = ours.bare();
    let rows: Vec<Table> = TABLES
        .iter()
        .zip(newest)
        .map(|(table, newest)| Table::after(&written, table, newest))
        .collect();
    let find = find_rows(&written, newest[5]);
    drop(written);
    let by_hand = theirs.bare();
    by_hand.execute_batch("PRAGMA cache_size = -212992").expect("the cache of a long write");
    let begun = processor();
    let (took, count) = timed(|| insert(&by_hand, &rows, &find));
    say(&format!("by hand {took:.0} ms, {} of them on the processor", processor() - begun));
    let expected: usize = rows.iter().map(|table| table.rows.len()).sum::<usize>() + find.len();
    assert_eq!(count, expected, "both sides wrote the same rows");
    (mine, took)
}

/// Takes in a made file: written, then chosen, read, checked and posted; how long the last four
/// took, in milliseconds.
pub fn import(office: &Office, path: &Path, records: usize, from: u64) -> f64 {
    std::fs::write(path, csv(records, from)).expect("a file");
    let clients = office.ok("clients", json!({}));
    let client = clients.as_array().and_then(|all| all.last()).expect("a client")["id"].clone();
    *office.host.open.lock().expect("not poisoned") = Some(path.to_owned());
    let (chose, file) = timed(|| office.ok("choose_placement_file", json!({}))["token"].clone());
    let args = json!({ "file": file, "client": client, "choices": {} });
    let (read, sheet) = timed(|| office.ok("read_placement", args));
    let map: Value = sheet["map"]["map"].clone();
    let args = json!({ "file": file, "client": client, "map": map });
    let (checked, _) = timed(|| office.ok("check_placement", args));
    let args = json!({
        "file": file, "client": client, "map": map, "save_map_as": "", "placed_on": TODAY,
        "control_count": records, "control_total": null, "anyway": false,
    });
    let before = processor();
    let (wrote, posted) = timed(|| office.ok("post_placement", args));
    let busy = processor() - before;
    say(&format!(
        "choose {chose:.0}, read {read:.0}, check {checked:.0}, post {wrote:.0} ms, \
         {busy} of them on the processor"
    ));
    assert_eq!(posted["accepted"], json!(records), "every record was accepted");
    chose + read + checked + wrote
}

fn csv(records: usize, from: u64) -> String {
    let crowd = Crowd::new();
    let mut text = String::from(
        "Account Number,First Name,Last Name,Address,City,State,ZIP,Phone,Email,Date of Birth,\
         SSN,Date Opened,Date of First Delinquency,Principal,Interest,Fees,Balance\n",
    );
    for number in from..from + records as u64 {
        let (made, _) = crowd.person(number);
        let (street, city, state, zip) = &made.address;
        let money = |cents: i64| format!("{}.{:02}", cents / 100, cents % 100);
        let total = made.principal + made.interest + made.fees;
        let ssn =
            made.ssn.map_or(String::new(), |s| format!("{}-{}-{}", &s[..3], &s[3..5], &s[5..]));
        writeln!(
            text,
            "{},{},{},\"{street}\",{city},{state},{zip},{},{},{},{ssn},2024-02-01,2024-05-01,\
             {},{},{},{}",
            made.reference,
            made.first,
            made.last,
            made.phones[0],
            made.email,
            made.born.unwrap_or_default(),
            money(made.principal),
            money(made.interest),
            money(made.fees),
            money(total)
        )
        .expect("a text takes a line");
    }
    text
}

fn newest(db: &Connection, table: &str) -> i64 {
    hand::ids(db, &format!("SELECT coalesce(max(id), 0) FROM {table}"))[0]
}

/// The rows of one table.
struct Table {
    sql: String,
    rows: Vec<Vec<Sql>>,
    /// Where the mark of a sealed entry stands.
    sealed: Option<usize>,
}

impl Table {
    /// Those with a higher number.
    fn after(db: &Connection, table: &str, newest: i64) -> Table {
        let columns = hand::all(db, &format!("SELECT name FROM pragma_table_info('{table}')"), []);
        let places: Vec<String> = (1..=columns.len()).map(|at| format!("?{at}")).collect();
        Table {
            sql: format!("INSERT INTO {table} VALUES ({})", places.join(", ")),
            rows: hand::all(db, &format!("SELECT * FROM {table} WHERE id > ?1"), [newest]),
            sealed: columns.iter().position(|name| name[0] == Sql::Text("sealed".to_owned())),
        }
    }
}

/// What the find box knows of new accounts: number, words and parts.
fn find_rows(db: &Connection, newest: i64) -> Vec<Vec<Sql>> {
    hand::all(
        db,
        "SELECT account.id, person_fold || ' ' || reference_fold,
                file_number || ' ' || reference_fold || ' ' ||
                coalesce((SELECT group_concat(digits, ' ') FROM phone
                           WHERE phone.person_id = account.person_id), '')
           FROM account WHERE account.id > ?1",
        [newest],
    )
}

/// Every row in one transaction, entries sealed after their postings; how many.
fn insert(db: &Connection, tables: &[Table], find: &[Vec<Sql>]) -> usize {
    let mut count = 0;
    db.execute_batch("BEGIN IMMEDIATE").expect("a transaction");
    for table in tables {
        let mut statement = db.prepare(&table.sql).expect("a statement");
        for row in &table.rows {
            let mut row = row.clone();
            if let Some(at) = table.sealed {
                row[at] = Sql::Integer(0);
            }
            count += statement.execute(params_from_iter(row)).expect("a row");
        }
    }
    for sealed in tables.iter().filter(|table| table.sealed.is_some()) {
        let sql = "UPDATE entry SET sealed = 1 WHERE id = ?1";
        let mut statement = db.prepare(sql).expect("a statement");
        for row in &sealed.rows {
            statement.execute([&row[0]]).expect("a row");
        }
    }
    let sql = [
        "INSERT INTO find_word (rowid, words) VALUES (?1, ?2)",
        "INSERT INTO find_part (rowid, parts) VALUES (?1, ?2)",
    ];
    let [words, parts] = sql.map(|sql| db.prepare(sql).expect("a statement"));
    let (mut words, mut parts) = (words, parts);
    for row in find {
        count += words.execute([&row[0], &row[1]]).expect("a row");
        parts.execute([&row[0], &row[2]]).expect("a row");
    }
    db.execute_batch("COMMIT").expect("it is committed");
    count
}
