//! Older and newer books: brought up to date, or left as they are.

use super::*;

fn with_steps(change: impl FnOnce(&mut Vec<Step>)) -> Setup {
    let copy = |step: &Step| Step { id: step.id, name: step.name, sql: step.sql };
    let mut steps: Vec<Step> = STEPS.iter().map(copy).collect();
    change(&mut steps);
    Setup { steps: steps.leak(), ..setup() }
}

#[test]
fn an_older_book_is_backed_up_and_brought_up_to_date() {
    let (place, _) = scratch().lock();
    let newer = with_steps(|steps| steps.push(ONE_MORE));
    let open = |setup| Book::unlock(setup, &place.folder(), "pat", PASSWORD, noon());
    let unlocked = open(&newer).unwrap();
    let known = STEPS.len() as u32;
    match &unlocked.notices[..] {
        [Notice::Migrated { from, to, backup }] => {
            assert_eq!((*from, *to), (known, known + 1));
            assert!(backup.exists() && backup.starts_with(place.folder()));
        }
        other => panic!("{other:?}"),
    }
    unlocked.book.lock(noon()).unwrap();
    assert_eq!(open(&newer).unwrap().notices, []);
    match fault(open(&setup())) {
        Error::NewerBook { app, found, known: mine } => {
            assert_eq!((app.as_str(), found, mine), ("0.0.0", known + 1, known));
        }
        other => panic!("{other}"),
    }
}

#[test]
fn a_migration_that_does_not_prove_leaves_the_book_as_it_was() {
    let (place, _) = scratch().lock();
    let before = fs::read(place.data()).unwrap();
    let faults: [&'static str; 2] = [
        "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);",
        "PRAGMA defer_foreign_keys = ON;
         INSERT INTO user_role (user_id, role) VALUES (77, 'auditor');",
    ];
    for sql in faults {
        let broken = with_steps(|steps| steps.push(Step { sql, ..ONE_MORE }));
        assert!(Book::unlock(&broken, &place.folder(), "pat", PASSWORD, noon()).is_err());
    }
    let unproven = Setup {
        verify: |_, _| Err(Error::NotVerified("the cents do not add up".into())),
        ..with_steps(|steps| steps.push(ONE_MORE))
    };
    let refused = Book::unlock(&unproven, &place.folder(), "pat", PASSWORD, noon());
    assert!(matches!(fault(refused), Error::NotVerified(_)));
    assert!(fs::read(place.data()).unwrap() == before);
    assert!(unlock(&place, "pat", PASSWORD).is_ok());
}

#[test]
fn a_step_that_reads_differently_now_is_refused() {
    let (place, _) = scratch().lock();
    let changed = with_steps(|steps| steps[0].sql = "CREATE TABLE other (id INTEGER) STRICT;");
    match fault(Book::unlock(&changed, &place.folder(), "pat", PASSWORD, noon())) {
        Error::MigrationChanged { id, name } => assert_eq!((id, name.as_str()), (1, "0001_book")),
        other => panic!("{other}"),
    }
}
