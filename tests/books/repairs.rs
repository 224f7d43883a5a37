//! Rejected records repaired many at a time, and what is kept of what was sent.

use duebook_tests::{Office, number};
use serde_json::{Value, json};

/// Nine accounts, of which two can be taken in as they were sent.
const LIST: &str = "\
Account,Name,Guarantor,Phone,Balance
S-1,\"Ruiz, Ana\",,2085550141,120.00
S-2,,\"Cole, Ray\",2085550142,USD 80.10
S-3,,\"Lee, Jo\",2085550143,USD 45.00
S-4,\"Kim, Mei\",,2085550144,#60.00#
S-5,\"Park, Sun\",,2085550145,#75.25#
S-6,\"Diaz, Eva\",,2085550146,ask
S-7,,,2085550147,33.00
S-8,\"Hale, Tom\",,2085550148,9.90
S-9,\"Reed, Amy\",,2085550149
";
const NAME: usize = 2;
const GUARANTOR: usize = 3;
const BALANCE: usize = 5;

struct Desk {
    office: Office,
    client: i64,
    file: Value,
    map: Value,
}

fn desk() -> Desk {
    let office = Office::open("2026-11-23");
    let client = office.client("Hillside Clinic", "30", "net");
    let path = office.folder.path().join("hillside.csv");
    std::fs::write(&path, LIST).unwrap();
    let (read, file) = office.read_file(client, &path);
    let mut map = read["map"]["map"].clone();
    assert_eq!(map["fields"]["full_name"]["column"], "Name", "{map}");
    map["fields"]["balance"] = json!({ "column": "Balance", "unit": "dollars" });
    Desk { office, client, file, map }
}

impl Desk {
    fn check(&self) -> Value {
        let args = json!({ "file": self.file, "client": self.client, "map": self.map });
        self.office.ok("check_placement", args)
    }

    fn args(&self, rows: &[usize], reason: Option<&str>, column: usize, change: Value) -> Value {
        json!({ "file": self.file, "client": self.client, "map": self.map, "rows": rows,
                "reason": reason, "column": column, "change": change })
    }

    fn rows(&self, fate: &str, reason: Option<&str>) -> Vec<Value> {
        let args = json!({ "file": self.file, "fate": fate, "reason": reason, "offset": 0,
                           "limit": 200 });
        self.office.ok("placement_rows", args).as_array().unwrap().clone()
    }
}

#[test]
fn rejects_of_one_reason_are_repaired_together_and_the_totals_follow() {
    let desk = desk();
    let before = desk.check();
    assert_eq!((number(&before["ready"]), number(&before["rejected"])), (2, 7), "{before}");
    assert_eq!(number(&before["accepted_total"]), 129_90);
    assert_eq!(before["reasons"], json!({ "no_balance": 4, "no_name": 3 }), "{before}");
    assert_eq!(desk.rows("rejected", Some("no_name")).len(), 3);

    // The names stand in another column; two of three have one there.
    let copy = json!({ "how": "copy", "from": GUARANTOR });
    let args = desk.args(&[], Some("no_name"), NAME, copy);
    let shown = desk.office.ok("try_repair", args.clone());
    assert_eq!((number(&shown["records"]), number(&shown["changed"])), (3, 2), "{shown}");
    assert_eq!((number(&shown["taken"]), &shown["rejected"]), (2, &json!({ "no_name": 1 })));
    assert_eq!(desk.check(), before, "a trial changes nothing");
    let done = desk.office.ok("repair_records", args);
    assert_eq!(number(&done["changed"]), 2);
    assert_eq!(number(&done["check"]["repaired"]), 2);

    // Signs around an amount go, wherever they stand.
    let args = desk.args(&[5, 6], None, BALANCE, json!({ "how": "take_out", "letters": "#" }));
    let shown = desk.office.ok("try_repair", args.clone());
    assert_eq!((number(&shown["taken"]), number(&shown["ready"])), (2, 6), "{shown}");
    assert_eq!(number(&shown["accepted_total"]), 255_00 + 60_00 + 75_25);
    assert_eq!(
        shown["examples"][0],
        json!({ "row": 5, "before": "#60.00#", "after": "60.00", "reason": null, "about": null })
    );
    desk.office.ok("repair_records", args);

    // A row that ends early can be repaired behind its end.
    let set = json!({ "how": "set", "text": "5.00", "only_blank": true });
    let args = desk.args(&[10], None, BALANCE, set);
    let done = desk.office.ok("repair_records", args);
    assert_eq!(number(&done["taken"]), 1, "{done}");
    let check = desk.check();
    assert_eq!(number(&check["accepted_total"]), 255_00 + 60_00 + 75_25 + 5_00, "{check}");
    assert_eq!(number(&check["sent_count"]), 9);
}

#[test]
fn a_change_that_fits_nothing_is_refused_whole() {
    let desk = desk();
    let before = desk.check();
    let find = json!({ "how": "replace", "find": "EUR", "with": "" });
    let refused =
        desk.office.refused("repair_records", desk.args(&[], Some("no_balance"), BALANCE, find));
    assert!(refused.words.contains("Nothing was repaired"), "{refused}");
    let empty = json!({ "how": "take_out", "letters": "" });
    desk.office.refused("try_repair", desk.args(&[5], None, BALANCE, empty));
    let set = json!({ "how": "set", "text": "x", "only_blank": true });
    let heading = desk.office.refused("repair_records", desk.args(&[1, 5], None, NAME, set));
    assert!(heading.words.contains("Row 1"), "{heading}");
    assert_eq!(desk.check(), before);
}

#[test]
fn a_repaired_record_says_what_was_sent_and_can_be_put_back() {
    let desk = desk();
    desk.check();
    let replace = json!({ "how": "replace", "find": "#", "with": "" });
    desk.office.ok("repair_records", desk.args(&[5, 6], None, BALANCE, replace));
    let ready = desk.rows("ready", None);
    let kim = ready.iter().find(|row| row["row"] == 5).unwrap();
    assert_eq!(kim["cells"][4], "60.00");
    assert_eq!(kim["repaired"], json!([{ "column": 4, "text": "#60.00#" }]));
    let back = desk.args(&[6], None, BALANCE, json!({ "how": "as_sent" }));
    desk.office.ok("repair_records", back);
    let check = desk.check();
    assert_eq!((number(&check["ready"]), number(&check["repaired"])), (3, 1));

    let (_, posted) = desk.office.post_file(desk.client, &desk.file, &desk.map);
    let kept = |fate: &str| {
        let args = json!({ "placement": posted["placement"], "fate": fate, "offset": 0 });
        desk.office.ok("kept_records", args).as_array().unwrap().clone()
    };
    let accepted = kept("accepted");
    let kim = accepted.iter().find(|record| record["file_row"] == 5).unwrap();
    assert_eq!(kim["cells"][4], "#60.00#", "the record is kept as it was sent");
    assert_eq!(kim["repaired"], json!([{ "column": 4, "text": "60.00" }]));
    assert!(kept("rejected").iter().all(|record| record["repaired"] == json!([])));
    desk.office.verify();
}
