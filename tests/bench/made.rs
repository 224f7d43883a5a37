//! Made books: as large as wanted, through the real schema and its triggers, so that every rule
//! of the book holds. Kept beside the results under a hash of the schema and of their makers.

use std::path::{Path, PathBuf};

use duebook_book::{Book, Instant, Setup};
use duebook_core::{Day, day};
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::crowd::{Crowd, Made};
use crate::figures::say;
use crate::made_money::Ledger;
use crate::office::{Office, TODAY};

/// Accounts of one placement file.
const PLACEMENT: usize = 500;

/// A made book.
pub struct MadeBook {
    /// Where the desk looks for books.
    pub home: PathBuf,
    /// How many accounts it has.
    pub accounts: usize,
}

impl MadeBook {
    /// The made book with so many accounts, made first when it is not there.
    pub fn of(bench: &Path, accounts: usize) -> MadeBook {
        let home = bench.join(format!("{accounts}-{}", hash()));
        let made = MadeBook { home, accounts };
        if made.home.join("complete").exists() {
            return made;
        }
        say(&format!("making a book of {accounts} accounts"));
        std::fs::remove_dir_all(&made.home).ok();
        std::fs::create_dir_all(&made.home).expect("a folder for the book");
        make(&made);
        std::fs::write(made.home.join("complete"), "").expect("a mark");
        made
    }

    /// A copy that may be changed and goes away with the folder it is in.
    pub fn copy(&self, to: &Path) -> MadeBook {
        copy_folder(&self.home, to);
        MadeBook { home: to.to_owned(), accounts: self.accounts }
    }

    /// The desk at this book, somebody signed in.
    pub fn open(&self) -> Office {
        let office = Office::at(&self.home);
        office.unlock(&self.home);
        office
    }

    /// A connection with nothing of the house around it, reading through as large a cache as the
    /// screens have.
    pub fn bare(&self) -> Connection {
        let book = unlocked(&self.home);
        let bare = book.bare().expect("the file opens");
        book.lock(crate::office::now()).expect("the book closes");
        bare.execute_batch("PRAGMA cache_size = -131072").expect("a setting");
        bare
    }

    /// The same book without a key, made when it is not there.
    pub fn plain(&self) -> Connection {
        let path = self.home.join("plain.db");
        if !path.exists() {
            say("writing the book without a key");
            let part = self.home.join("plain.part");
            std::fs::write(&part, "").expect("an empty file");
            let bare = self.bare();
            let sql = "ATTACH ?1 AS plain KEY ''";
            bare.execute(sql, [part.to_string_lossy()]).expect("a file without a key");
            bare.query_row("SELECT sqlcipher_export('plain')", [], |_| Ok(()))
                .expect("everything is exported");
            drop(bare);
            std::fs::rename(&part, &path).expect("a whole file");
        }
        let plain = Connection::open(&path).expect("the file opens");
        plain
            .execute_batch("PRAGMA journal_mode = WAL; PRAGMA cache_size = -131072")
            .expect("settings");
        plain
    }
}

/// The book in a home, without a desk.
pub fn unlocked(home: &Path) -> Book {
    let setup = Setup::new("0.1.0", |_, _| Ok(()));
    let folder = crate::office::book_in(home);
    let (login, password) = (crate::office::LOGIN, crate::office::PASSWORD);
    Book::unlock(&setup, &folder, login, password, crate::office::now())
        .expect("the made book opens")
        .book
}

/// Twelve characters that change with the schema and with what makes the books.
fn hash() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the repository");
    let folder = root.join("src-tauri/crates/duebook-book/migrations");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("migrations")
        .map(|entry| entry.expect("a migration").path())
        .collect();
    files.sort();
    let mut sha = Sha256::new();
    for file in files {
        sha.update(std::fs::read(file).expect("a migration"));
    }
    for maker in [include_str!("made.rs"), include_str!("made_money.rs"), include_str!("crowd.rs")]
    {
        sha.update(maker);
    }
    sha.finalize()[..6].iter().map(|byte| format!("{byte:02x}")).collect()
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_owned();
        if path.is_dir() {
            copy_folder(&path, &to.join(name));
        } else if name != "plain.db" {
            std::fs::copy(&path, to.join(name)).expect("a copy");
        }
    }
}

fn make(made: &MadeBook) {
    let office = Office::at(&made.home);
    office.ok(
        "create_book",
        json!({
            "agency": duebook_tests::agency("Bench Recovery LLC"), "login": crate::office::LOGIN,
            "person_name": "Amy Reyes", "password": crate::office::PASSWORD,
        }),
    );
    for number in 0..(made.accounts / 5_000).max(200) {
        office.ok("add_client", client(number));
    }
    let bank = office.ok(
        "add_trust_bank",
        json!({
            "name": "Trust", "bank_name": "First Bank", "account_number": "000123454471",
        }),
    );
    office.ok(
        "set_trust_rule",
        json!({
            "trust_bank": bank["trust_bank"], "rule": "offset_fees", "value": 1,
            "from_on": "2020-01-01", "source": "Letter of counsel",
        }),
    );
    drop(office);

    let book = unlocked(&made.home);
    let bare = book.bare().expect("the file opens");
    bare.execute_batch("PRAGMA synchronous = OFF; PRAGMA cache_size = -1500000").expect("settings");
    let indexes = take_indexes(&bare);
    Maker::new(&bare, &book, made.accounts).fill();
    say("building its indexes");
    for sql in indexes {
        bare.execute_batch(&sql).expect("an index");
    }
    drop(bare);
    book.lock(crate::office::now()).expect("the book closes");
    let office = made.open();
    say("verifying it");
    let found = office.ok("verify_book", json!({}));
    assert_eq!(found["findings"], json!([]), "the made book verifies");
}

/// A client as its form has it.
pub fn client(number: usize) -> Value {
    json!({
        "form": { "name": format!("Client {number:03} Medical Group"), "contact": "", "street": "",
                  "city": "", "state": "", "zip": "", "phone": "", "email": "", "consumer": true },
        "terms": { "from_on": "2020-01-01", "rate": "30", "remit": "net",
                   "order": ["costs", "interest", "fees", "attorney_fees", "principal"] },
    })
}

/// Drops the indexes that nothing needs while rows come in; how to make them again.
fn take_indexes(bare: &Connection) -> Vec<String> {
    let mut found = bare
        .prepare(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
                AND tbl_name IN ('person', 'address', 'phone', 'account', 'placement_record',
                                 'event', 'entry', 'posting', 'line', 'item', 'item_fact')
                AND name <> 'posting_of_entry'",
        )
        .expect("a list of indexes");
    let all: Vec<(String, String)> = found
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .expect("indexes")
        .map(|row| row.expect("an index"))
        .collect();
    for (name, _) in &all {
        bare.execute_batch(&format!("DROP INDEX {name}")).expect("an index");
    }
    all.into_iter().map(|(_, sql)| sql).collect()
}

/// Fills a book.
pub struct Maker<'a> {
    /// Through which it is filled.
    pub db: &'a Connection,
    /// For its seals.
    pub book: &'a Book,
    crowd: Crowd,
    accounts: usize,
    clients: i64,
    /// The instant of writing.
    pub at: Instant,
    /// Today.
    pub today: Day,
}

impl Maker<'_> {
    fn new<'a>(db: &'a Connection, book: &'a Book, accounts: usize) -> Maker<'a> {
        let count = "SELECT count(*) FROM client";
        Maker {
            clients: db.query_row(count, [], |row| row.get(0)).expect("clients"),
            db,
            book,
            crowd: Crowd::new(),
            accounts,
            at: crate::office::now(),
            today: TODAY.parse().expect("a day"),
        }
    }

    fn fill(&self) {
        let mut ledger = Ledger::new(self);
        let mut names = std::collections::HashSet::new();
        self.run("BEGIN", params![]);
        for (placement, begin) in (0..self.accounts).step_by(PLACEMENT).enumerate() {
            let end = (begin + PLACEMENT).min(self.accounts);
            let people: Vec<_> = (begin..end).map(|n| self.crowd.person(n as u64).0).collect();
            let share = (self.accounts - end) as i64 * 1_000 / self.accounts as i64;
            let placed_on = day::plus_days(self.today, -3 - share);
            let client = 1 + placement as i64 % self.clients;
            let placement = self.placement(client, placed_on, &people);
            for (index, made) in people.iter().enumerate() {
                let number = begin + index;
                let fold = self.person(made, &mut names);
                ledger.account(number, client, placement, placed_on, made, &fold);
                self.history(number, client, placement, index, placed_on, made);
            }
            if placement % 40 == 0 {
                self.run("COMMIT", params![]);
                self.run("BEGIN", params![]);
            }
        }
        ledger.finish();
        for word in names {
            let sql = "INSERT INTO name_word (word) VALUES (?1)";
            self.run(sql, params![word]);
        }
        let next = "INSERT INTO counter (name, next) VALUES ('file_number', ?1)";
        self.run(next, params![100_001 + self.accounts as i64]);
        self.run("COMMIT", params![]);
    }

    /// Runs a statement; the number of the row it wrote.
    pub fn run(&self, sql: &str, params: impl rusqlite::Params) -> i64 {
        let mut statement = self.db.prepare_cached(sql).expect("a statement");
        statement.execute(params).unwrap_or_else(|error| panic!("{sql}: {error}"));
        self.db.last_insert_rowid()
    }

    fn placement(&self, client: i64, placed_on: Day, people: &[Made]) -> i64 {
        let total: i64 = people.iter().map(|p| p.principal + p.interest + p.fees).sum();
        let number: i64 = self
            .db
            .query_row("SELECT coalesce(max(id), 0) + 1 FROM placement", [], |row| row.get(0))
            .expect("a number");
        self.run(
            "INSERT INTO placement (id, client_id, file_name, file_sha256, placed_on, records,
                                    accepted, rejected, skipped, total_cents, to_fees_cents,
                                    recorded_at, recorded_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, 0, 0, ?7, 0, ?8, 1)",
            params![
                number,
                client,
                format!("placement {number}.csv"),
                format!("{number:064x}"),
                placed_on.to_string(),
                people.len() as i64,
                total,
                self.at.timestamp_millis()
            ],
        )
    }

    /// The person, address and telephones; the folded name.
    fn person(&self, made: &Made, names: &mut std::collections::HashSet<String>) -> String {
        let fold = duebook_book::people::folded_name(&made.first, &made.last);
        names.extend(fold.split(' ').filter(|w| w.len() >= 3).map(str::to_owned));
        let id = self.run(
            "INSERT INTO person (first_name, last_name, business, name_fold, email, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                made.first,
                made.last,
                made.business,
                fold,
                made.email,
                self.at.timestamp_millis()
            ],
        );
        let seal = |place: &str, text: &str| {
            let fields = self.book.fields();
            fields.seal(&format!("person.{place}/{id}"), text).expect("a seal")
        };
        let birth = made.born.as_deref().map(|born| seal("birth", born));
        let ssn = made.ssn.as_deref();
        self.run(
            "UPDATE person SET birth_seal = ?2, ssn_seal = ?3, ssn_blind = ?4, ssn_last4 = ?5
              WHERE id = ?1",
            params![
                id,
                birth,
                ssn.map(|ssn| seal("ssn", ssn)),
                ssn.map(|ssn| self.book.fields().blind_index("person.ssn", ssn)),
                ssn.map(|ssn| &ssn[5..])
            ],
        );
        let (street, city, state, zip) = &made.address;
        let bad_on = (id % 50 == 0).then_some("2026-10-05");
        self.run(
            "INSERT INTO address (person_id, street, street2, city, state, zip, bad_on)
             VALUES (?1, ?2, '', ?3, ?4, ?5, ?6)",
            params![id, street, city, state, zip, bad_on],
        );
        for digits in &made.phones {
            let sql = "INSERT INTO phone (person_id, digits, kind) VALUES (?1, ?2, 'mobile')";
            self.run(sql, params![id, digits]);
        }
        fold
    }

    /// What was sent, what happened, and what the find box knows.
    fn history(
        &self,
        number: usize,
        client: i64,
        placement: i64,
        index: usize,
        placed_on: Day,
        made: &Made,
    ) {
        let (account, row) = (number as i64 + 1, index as i64 + 2);
        let (street, city, state, zip) = &made.address;
        let cells = json!([made.reference, made.first, made.last, street, city, state, zip]);
        let place = format!("placement_record/{placement}/{row}");
        let seal = self.book.fields().seal(&place, cells.to_string()).expect("a seal");
        self.run(
            "INSERT INTO placement_record (placement_id, file_row, fate, account_id, kept_seal)
             VALUES (?1, ?2, 'accepted', ?3, ?4)",
            params![placement, row, account, seal],
        );
        let event = |kind: &str, detail: Value| {
            self.run(
                "INSERT INTO event (account_id, kind, on_day, detail, user_id, recorded_at)
                 VALUES (?1, ?2, ?3, ?4, 1, ?5)",
                params![
                    account,
                    kind,
                    placed_on.to_string(),
                    detail.to_string(),
                    self.at.timestamp_millis()
                ],
            )
        };
        let file = format!("placement {placement}.csv");
        event("placed", json!({ "client": client, "file": file, "row": row }));
        if number.is_multiple_of(2) {
            event("note", json!({ "note": "No answer at the number on file." }));
        }
        let fold = duebook_book::people::folded_name(&made.first, &made.last);
        let reference = duebook_core::text::fold(&made.reference);
        let words = format!("{fold} {reference}");
        let sql = "INSERT INTO find_word (rowid, words) VALUES (?1, ?2)";
        self.run(sql, params![account, words]);
        let file_number = 100_001 + number;
        let parts = format!("{file_number} {reference} {}", made.phones.join(" "));
        let sql = "INSERT INTO find_part (rowid, parts) VALUES (?1, ?2)";
        self.run(sql, params![account, parts]);
    }
}
