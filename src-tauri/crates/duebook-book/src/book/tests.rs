//! Reading and writing on a real encrypted file.

use std::sync::mpsc;

use duebook_core::id::UserId;
use duebook_core::{Day, Money, Rate, day};

use super::*;
use crate::area::Area;
use crate::error::Refusal;
use crate::testing::{Scratch, noon, scratch};
use crate::value::{Instant, Value};
use crate::values;

fn set(scratch: &Scratch, name: &str, value: &str) -> Result<Changed> {
    let done = scratch.book.write(|w| {
        w.run(
            "INSERT INTO setting (name, value, set_at) VALUES (?1, ?2, ?3)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            values![name, value, noon()],
        )
    });
    done.map(|(_, changed)| changed)
}

fn get(scratch: &Scratch, name: &str) -> Result<Option<String>> {
    scratch.book.read(|r| {
        r.maybe("SELECT value FROM setting WHERE name = ?1", values![name], |row| row.next())
    })
}

#[test]
fn what_was_written_is_read_and_its_area_is_named() {
    let scratch = scratch();
    let changed = set(&scratch, "agency.name", "Harbor Recovery").unwrap();
    assert_eq!(changed.areas().collect::<Vec<_>>(), [Area::Settings]);
    assert_eq!(get(&scratch, "agency.name").unwrap().as_deref(), Some("Harbor Recovery"));
    assert_eq!(get(&scratch, "agency.phone").unwrap(), None);
}

#[test]
fn a_refused_or_panicking_write_leaves_nothing() {
    let scratch = scratch();
    let refused: Result<((), Changed)> = scratch.book.write(|w| {
        w.run("INSERT INTO counter (name, next) VALUES ('file', 1)", values![])?;
        Err(Error::Gone)
    });
    assert!(matches!(refused, Err(Error::Gone)));
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let _ = scratch.book.write::<(), Error>(|w| {
            w.run("INSERT INTO counter (name, next) VALUES ('file', 1)", values![])?;
            panic!("in the middle");
        });
    }));
    assert!(panicked.is_err());
    let count: i64 = scratch
        .book
        .read(|r| r.one("SELECT count(*) FROM counter", values![], |row| row.next()))
        .unwrap();
    assert_eq!(count, 0);
    assert!(set(&scratch, "a", "b").is_ok(), "the next write goes on");
}

#[test]
fn what_was_kept_of_the_list_is_stale_only_when_the_list_may_be_another() {
    let scratch = scratch();
    let book = &scratch.book;
    let versions = || (book.list_version(), book.names_version());
    let write = |sql: &str| book.write(|w| w.run(sql, values![])).unwrap();
    assert_eq!(versions(), (0, 0));
    set(&scratch, "agency.name", "Harbor Recovery").unwrap();
    assert_eq!(versions(), (0, 0), "a setting is no account");
    write("INSERT INTO name_word (word) VALUES ('alvarez')");
    assert_eq!(versions(), (0, 1));
    let client = "INSERT INTO client (name, name_fold, contact, street, city, state, zip, phone,
                                      email, consumer, created_at, created_by)
                  VALUES ('Clinic', 'clinic', '', '', '', '', '', '', '', 1, 1, 1)";
    write(client);
    assert_eq!(versions(), (1, 1), "a client's name decides an order");
    let refused = book.write(|w| {
        w.run("UPDATE client SET name_fold = 'a'", values![])?;
        Err::<(), Error>(Error::Gone)
    });
    assert!(refused.is_err());
    assert_eq!(versions(), (1, 1), "nothing was written");
}

#[test]
fn values_come_back_as_they_went_in() {
    let scratch = scratch();
    let (money, day, rate) =
        (Money::cents(-12_34), day::day(2026, 2, 28), "33.333".parse().unwrap());
    scratch
        .book
        .read::<_, Error>(|r| {
            r.one(
                "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9",
                values![money, day, rate, noon(), true, UserId(7), [1u8, 2], None::<i64>, "Łukasz"],
                |row| {
                    assert_eq!(row.next::<Money>()?, money);
                    assert_eq!(row.next::<Day>()?, day);
                    assert_eq!(row.next::<Rate>()?, rate);
                    assert_eq!(row.next::<Instant>()?, noon());
                    assert!(row.next::<bool>()?);
                    assert_eq!(row.next::<UserId>()?, UserId(7));
                    assert_eq!(row.next::<Vec<u8>>()?, [1, 2]);
                    assert_eq!(row.next::<Option<Day>>()?, None);
                    assert_eq!(row.next::<String>()?, "Łukasz");
                    Ok(())
                },
            )
        })
        .unwrap();
}

#[test]
fn a_column_that_holds_something_else_is_named() {
    let scratch = scratch();
    let bad = |sql: &str| {
        scratch.book.read(|r| r.one(sql, values![], |row| row.get::<Day>(0))).unwrap_err()
    };
    match bad("SELECT 7 AS due_on") {
        Error::BadValue { column, expected, found } => {
            assert_eq!((column.as_str(), expected, found), ("due_on", "a day", "a number"));
        }
        other => panic!("{other}"),
    }
    for sql in ["SELECT '2026-02-30'", "SELECT 1.5", "SELECT NULL", "SELECT x'00'"] {
        assert!(matches!(bad(sql), Error::BadValue { .. }), "{sql}");
    }
}

#[test]
fn a_statement_gets_as_many_values_as_it_asks_for() {
    let scratch = scratch();
    let many: Vec<Value> = (1..=3).map(Value::I64).collect();
    let ask = |sql: &str, count: usize| {
        scratch.book.read(|r| r.one(sql, &many[..count], |row| row.next::<i64>()))
    };
    assert_eq!(ask("SELECT ?1 + ?2 + ?3", 3).unwrap(), 6);
    assert!(matches!(ask("SELECT ?1 + ?2", 3), Err(Error::Engine(_))));
    assert!(matches!(ask("SELECT ?1 + ?2", 1), Err(Error::Engine(_))));
    assert!(matches!(ask("SELECT nothing FROM nowhere", 0), Err(Error::Engine(_))));
}

#[test]
fn a_rule_of_the_schema_says_which_it_was() {
    let scratch = scratch();
    let kind = |sql: &str| match scratch.book.write(|w| w.run(sql, values![])) {
        Err(Error::Refused { kind, .. }) => kind,
        other => panic!("{other:?}"),
    };
    let add = "INSERT INTO counter (name, next) VALUES";
    scratch.book.write::<_, Error>(|w| w.run(&format!("{add} ('a', 1)"), values![])).unwrap();
    assert_eq!(kind(&format!("{add} ('a', 1)")), Refusal::Unique);
    assert_eq!(kind(&format!("{add} ('b', 0)")), Refusal::Check);
    assert_eq!(kind(&format!("{add} (NULL, 1)")), Refusal::NotNull);
    assert_eq!(kind(&format!("{add} ('c', 'x')")), Refusal::Other);
    let role = "INSERT INTO user_role (user_id, role) VALUES (99, 'manager')";
    assert_eq!(kind(role), Refusal::Reference);
}

#[test]
fn a_reader_cannot_write() {
    let scratch = scratch();
    let tried = scratch.book.read(|r| {
        r.all("INSERT INTO counter (name, next) VALUES ('a', 1) RETURNING next", values![], |row| {
            row.next::<i64>()
        })
    });
    assert!(tried.is_err());
}

#[test]
fn a_read_stays_at_its_moment_while_a_write_goes_on() {
    let scratch = scratch();
    let count =
        |r: &Reader<'_>| r.one("SELECT count(*) FROM setting", values![], |row| row.next::<i64>());
    let before = scratch.book.read(count).unwrap();
    let seen = scratch.book.read_long::<_, Error>(|r| {
        let first = count(r)?;
        set(&scratch, "written", "meanwhile")?;
        Ok((first, count(r)?, scratch.book.read(count)?))
    });
    assert_eq!(seen.unwrap(), (before, before, before + 1));
}

#[test]
fn a_long_read_ends_when_it_is_no_longer_wanted() {
    let scratch = scratch();
    let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
                   SELECT count(*) FROM n";
    let stop = Stop::new();
    let (started, wait) = mpsc::channel();
    std::thread::scope(|threads| {
        let asked = stop.clone();
        threads.spawn(move || {
            wait.recv().unwrap();
            asked.now();
        });
        let ended = scratch.book.read_until(&stop, |r| {
            started.send(()).unwrap();
            r.one(endless, values![], |row| row.next::<i64>())
        });
        assert!(matches!(ended, Err(Error::Stopped)), "{ended:?}");
    });
    let one = scratch.book.read_long(|r| r.one("SELECT 1", values![], |row| row.next::<i64>()));
    assert_eq!(one.unwrap(), 1, "the next long read is not stopped");
}

#[test]
fn nothing_in_the_files_can_be_read() {
    let scratch = scratch();
    set(&scratch, "canary", "Quillfeather").unwrap();
    for name in ["book-000001.db", "book-000001.db-wal"] {
        let bytes = std::fs::read(scratch.folder().join(name)).unwrap();
        let shows = |text: &[u8]| bytes.windows(text.len()).any(|w| w == text);
        assert!(!shows(b"Quillfeather") && !shows(b"SQLite format") && !shows(b"CREATE TABLE"));
    }
}
