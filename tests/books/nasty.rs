//! Placement files as nobody should send them. Whatever stands in one, each record has one fate,
//! and the money of those accepted is the money of the book.

mod workbook;

use std::path::PathBuf;

use duebook_tests::{Office, number};
use serde_json::{Value, json};

use workbook::Cell::{Empty, Formula, Number, Text};
use workbook::workbook;

/// What should come of a file. Totals in cents.
#[derive(Debug, PartialEq, Eq)]
struct Came {
    accepted: i64,
    total: i64,
    rejected: i64,
    skipped: i64,
}

/// An agency with one client, and files that it sends.
struct Inbox {
    office: Office,
    client: i64,
}

impl Inbox {
    fn new() -> Inbox {
        let office = Office::open("2026-11-23");
        let client = office.client("A client", "28", "net");
        Inbox { office, client }
    }

    fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.office.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// Takes a file in with the map that is guessed, and holds what came of it against the book.
    fn takes_in(&self, name: &str, bytes: &[u8], expected: &Came) -> Value {
        let before = self.balance();
        let (check, posted) = self.office.import(self.client, &self.write(name, bytes));
        let of = |field: &str| number(&check[field]);
        let came = Came {
            accepted: of("ready"),
            total: of("accepted_total"),
            rejected: of("rejected"),
            skipped: of("skipped"),
        };
        assert_eq!(&came, expected, "{name}: {check}");
        assert_eq!(of("records"), came.accepted + came.rejected + came.skipped, "{name}");
        assert_eq!(number(&posted["total"]), came.total, "{name}");
        assert_eq!(self.balance() - before, came.total, "{name}");
        self.office.verify();
        check
    }

    fn balance(&self) -> i64 {
        number(&self.office.ok("clients", json!({}))[0]["balance"])
    }

    /// The account that the find box offers first for a name.
    fn account_id(&self, name: &str) -> i64 {
        let found = self.office.ok("find", json!({ "text": name }));
        assert!(found["accounts"][0]["id"].is_i64(), "{name}: {found}");
        number(&found["accounts"][0]["id"])
    }

    /// All that its screen says.
    fn account(&self, name: &str) -> Value {
        self.office.screen(self.account_id(name))
    }
}

fn came(accepted: i64, total: i64, rejected: i64, skipped: i64) -> Came {
    Came { accepted, total, rejected, skipped }
}

fn utf16(text: &str, bytes: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once('\u{feff}' as u16).chain(text.encode_utf16()).flat_map(bytes).collect()
}

#[test]
fn nasty_placements_in_utf16() {
    let list = "Account\tLast Name\tFirst Name\tBalance\r\n\
                1001\tŻółć\tŁukasz\t120.50\r\n1002\tNúñez\tJosé\t80.00\r\n";
    let inbox = Inbox::new();
    inbox.takes_in("little.txt", &utf16(list, u16::to_le_bytes), &came(2, 200_50, 0, 1));
    let list = list.replace("1001", "2001").replace("1002", "2002");
    inbox.takes_in("big.txt", &utf16(&list, u16::to_be_bytes), &came(2, 200_50, 0, 1));
    assert!(inbox.account("Żółć").to_string().contains("Łukasz"), "letters are kept");
}

#[test]
fn nasty_placements_with_days_first() {
    let list = "Ref;Surname;Given name;Date of birth;Last payment date;Balance\n\
                A-1;Byrne;Una;04/03/1980;25/10/2026;1,234.56\n\
                A-2;Roche;Sean;31/12/1975;01/02/2026;99.10\n\
                A-3;Walsh;Tim;31/12/1975;01/02/2026;99,10\n\
                A-4;Daly;Liam;30/12/1975;02/02/2026;1.234,56\n";
    let inbox = Inbox::new();
    inbox.takes_in("days.csv", list.as_bytes(), &came(2, 1_333_66, 2, 1));
    let screen = inbox.account("Byrne").to_string();
    assert!(screen.contains("2026-10-25"), "the tenth month, not the 25th: {screen}");
}

#[test]
fn nasty_placements_with_ragged_rows() {
    let list = "Account,Last Name,First Name,City,State,Balance\n\
                1001,Ruiz,Ana,Oakland,CA,100.00\n1002,Kim,Bo\n\
                1003,Li,Jo,Reno,NV,50.00,extra,more\n1004,Poe,Ed,Mesa,AZ,25.00,\n\n\
                ,,,,,\n1005,Roe,Al,Yuma,AZ,10.00\n";
    Inbox::new().takes_in("ragged.csv", list.as_bytes(), &came(4, 185_00, 1, 3));
}

#[test]
fn nasty_placements_with_line_breaks_in_quotes() {
    let list = "Account,Name,Address,Balance\r\n\
                1001,\"Ruiz, Ana\",\"12 Elm St\r\nApt 4\",100.00\r\n\
                1002,\"Kim, Bo\",\"5 Oak \"\"Old\"\" Rd\n\nRear\",60.00\r\n";
    let inbox = Inbox::new();
    inbox.takes_in("breaks.csv", list.as_bytes(), &came(2, 160_00, 0, 1));
    assert!(inbox.account("Ruiz Ana").to_string().contains("Apt 4"));
}

#[test]
fn nasty_placements_with_two_headings() {
    let list = "Lakeside Clinic,,,,\nPlacements of November 2026,,,,\n,,,,\n\
                Patient,,,Amounts,\nAccount No,Last Name,First Name,Fees,Balance Due\n\
                77-1,Ruiz,Ana,10.00,110.00\n77-2,Kim,Bo,0.00,40.00\n\
                Account No,Last Name,First Name,Fees,Balance Due\n\
                77-3,Li,Jo,0.00,50.00\nTotal,,,10.00,200.00\n";
    let check = Inbox::new().takes_in("two.csv", list.as_bytes(), &came(3, 200_00, 0, 7));
    assert_eq!(number(&check["control_total"]), 200_00, "their own total is read: {check}");
}

#[test]
fn nasty_placements_with_merged_cells() {
    let rows = [
        vec![Text("Alder Utilities"), Empty, Empty, Empty],
        vec![Text("Account"), Text("Customer"), Empty, Text("Amount owed")],
        vec![Text("0012"), Text("Ruiz, Ana"), Empty, Number("100.1")],
        vec![Text("0013"), Text("Kim, Bo"), Empty, Number("59.9")],
    ];
    let file = workbook(&rows, &["A1:D1", "B2:C2", "B3:C3", "B4:C4"]);
    let inbox = Inbox::new();
    inbox.takes_in("merged.xlsx", &file, &came(2, 160_00, 0, 2));
    assert!(inbox.account("Kim Bo").to_string().contains("0013"), "leading zeros are kept");
}

#[test]
fn nasty_placements_with_three_hundred_columns() {
    let extra: String = (1..=296).map(|n| format!(",Custom {n}")).collect();
    let blank = ",x".repeat(296);
    let list = format!(
        "Account,Last Name,First Name,Balance{extra}\n1001,Ruiz,Ana,100.00{blank}\n\
         1002,Kim,Bo,50.00{blank}\n"
    );
    Inbox::new().takes_in("wide.csv", list.as_bytes(), &came(2, 150_00, 0, 1));
}

#[test]
fn nasty_placements_with_formulas() {
    let list = "Account,Last Name,First Name,Note,Balance\n\
                1001,=cmd|' /C calc'!A0,Ana,\"=HYPERLINK(\"\"http://example.com\"\")\",100.00\n\
                @SUM(1),+Kim,-Bo,,50.00\n1003,Li,Jo,,=40+2\n";
    let inbox = Inbox::new();
    inbox.takes_in("formulas.csv", list.as_bytes(), &came(2, 150_00, 1, 1));
    assert!(inbox.account("+Kim").to_string().contains("@SUM(1)"), "formulas stay text");
    let rows = [
        vec![Text("Account"), Text("Name"), Text("Balance")],
        vec![Text("2001"), Text("Ruiz, Eva"), Formula("40+2.5", "42.5")],
        vec![Text("2002"), Text("Kim, Al"), Formula("SUM(C2:C2)", "42.5")],
    ];
    inbox.takes_in("formulas.xlsx", &workbook(&rows, &[]), &came(2, 85_00, 0, 1));
}

#[test]
fn nasty_placements_with_references_twice() {
    let others: String = (1003..1013).map(|n| format!("{n},Person {n},Test,10.00\n")).collect();
    let list = format!(
        "Account,Last Name,First Name,Balance\n1001,Ruiz,Ana,100.00\n1001,Ruiz,Ana,100.00\n\
         1001,Kim,Bo,7.00\n 1002 ,Li,Jo,50.00\n1002,Li,Jo,50.00\n{others}"
    );
    let inbox = Inbox::new();
    inbox.takes_in("twice.csv", list.as_bytes(), &came(12, 250_00, 3, 1));
    let first = inbox.account_id("Ruiz");
    assert_eq!(inbox.office.owed(first), 100_00, "the first of them counts");
}

#[test]
fn nasty_placements_of_last_year() {
    let list = "Account,Last Name,First Name,Balance\n1001,Ruiz,Ana,100.00\n1002,Kim,Bo,50.00\n";
    let inbox = Inbox::new();
    inbox.office.on("2025-11-20");
    inbox.takes_in("then.csv", list.as_bytes(), &came(2, 150_00, 0, 1));
    inbox.office.on("2026-11-23");
    let again = "Account,Last Name,First Name,Balance\n1001,Ruiz,Ana,140.00\n\
                 1002,Kim,Bo,50.00\n1003,Li,Jo,30.00\n";
    inbox.takes_in("now.csv", again.as_bytes(), &came(1, 30_00, 2, 1));
}

#[test]
fn nasty_placements_from_old_systems() {
    let list = b"Account;Name;Balance\r1001;\"N\xfa\xf1ez, Jos\xe9\";100.00\r\
                 1002;\"O\x92Brien, Pat\";$1,050.25\r1003;\"Smith, Al\";50.00CR\r"
        .to_vec();
    let inbox = Inbox::new();
    inbox.takes_in("mac.csv", &list, &came(2, 1_150_25, 1, 1));
    assert!(inbox.account("Núñez").to_string().contains("José"));
}

#[test]
fn nasty_placements_with_blanks_of_every_kind() {
    let list = "\u{feff}Account,Last\u{a0}Name,First Name,Balance\n\
                \u{a0}1001\u{a0},\u{200b}Ruiz,Ana\u{2003},\u{a0}100.00 \n\
                'NULL',NULL,,\n1003,Li\0,Jo,50.00\n\n\n\n";
    Inbox::new().takes_in("blanks.csv", list.as_bytes(), &came(2, 150_00, 1, 1));
}

#[test]
fn nasty_placements_of_a_hundred_thousand_rows() {
    let count = if std::env::var_os("DUEBOOK_LONG").is_some() { 100_000 } else { 5_000 };
    let mut list = String::from("Account,Last Name,First Name,Balance\n");
    for n in 0..count {
        let sum = if n % 1000 == 0 {
            "0.00".to_owned()
        } else {
            format!("{}.{:02}", 50 + n % 900, n % 100)
        };
        list.push_str(&format!("R{n:06},Person {},Test,{sum}\n", n % 97));
    }
    let owed = |n: i64| if n % 1000 == 0 { 0 } else { (50 + n % 900) * 100 + n % 100 };
    let total = (0..count).map(owed).sum();
    let none = count / 1000;
    Inbox::new().takes_in("many.csv", list.as_bytes(), &came(count - none, total, none, 1));
}
