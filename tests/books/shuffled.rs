//! The same placement files with their columns in another order and under other headings: with
//! the map adjusted the same accounts come in, so no code knows a client, a file or an order.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::path::PathBuf;

use duebook_tests::{Office, fixture, number};
use serde_json::{Value, json};

/// An order of columns that a seed makes: the place where each of them goes.
fn order(columns: usize, seed: u64) -> Vec<usize> {
    let mut state = seed;
    let mut places: Vec<usize> = (0..columns).collect();
    for last in (1..columns).rev() {
        // Knuth's numbers for a linear congruential generator, as in MMIX.
        state = state.wrapping_mul(6_364_136_223_846_793_005);
        state = state.wrapping_add(1_442_695_040_888_963_407);
        places.swap(last, (state >> 33) as usize % (last + 1));
    }
    places
}

fn heading(place: usize) -> String {
    format!("Feld {}", place + 1)
}

/// Headings as they were, with the headings that stand there now.
type Renamed = BTreeMap<String, String>;

/// A text divided at a mark, where it does not stand inside quotes.
fn cells(line: &str, mark: char) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    for c in line.chars() {
        quoted ^= c == '"';
        if c == mark && !quoted {
            cells.push(String::new());
        } else {
            cells.last_mut().unwrap().push(c);
        }
    }
    cells
}

fn shuffled_csv(bytes: &[u8], mark: char, header: usize, seed: u64) -> (Vec<u8>, Renamed) {
    let text = std::str::from_utf8(bytes).unwrap();
    let count = cells(text.lines().nth(header - 1).unwrap(), mark).len();
    let order = order(count, seed);
    let (mut lines, mut renamed) = (Vec::new(), Renamed::new());
    for (place, line) in cells(&text.replace("\r\n", "\n"), '\n').iter().enumerate() {
        let mut old = cells(line, mark);
        if old.len() != count {
            lines.push(line.clone());
            continue;
        }
        if place + 1 == header {
            for (column, name) in old.iter_mut().enumerate() {
                renamed.insert(name.clone(), heading(column));
                *name = heading(column);
            }
        }
        let new: Vec<_> = order.iter().map(|column| old[*column].clone()).collect();
        lines.push(new.join(&mark.to_string()));
    }
    (lines.join("\r\n").into_bytes(), renamed)
}

/// The cells of a sheet's row: the column's letter and the cell's text after its name.
fn sheet_cells(row: &str) -> Vec<(usize, String)> {
    let cell = |part: &str| {
        let (name, rest) = part.split_once('"').unwrap();
        let letter = name.bytes().next().unwrap() - b'A';
        (usize::from(letter), rest.replace("</row>", ""))
    };
    row.split("<c r=\"").skip(1).map(cell).collect()
}

fn shuffled_sheet(xml: &str, header: usize, columns: usize, seed: u64) -> (String, Renamed) {
    let order = order(columns, seed);
    let mut renamed = Renamed::new();
    let (head, body) = xml.split_once("<sheetData>").unwrap();
    let (body, tail) = body.split_once("</sheetData>").unwrap();
    let mut rows = String::new();
    for row in body.split("<row r=\"").skip(1) {
        let number: usize = row.split_once('"').unwrap().0.parse().unwrap();
        let mut new: Vec<(usize, String)> = sheet_cells(row)
            .into_iter()
            .map(|(column, mut rest)| {
                if number == header {
                    let text = rest.split_once("<t>").unwrap().1;
                    let name = text.split_once("</t>").unwrap().0.to_owned();
                    rest = rest.replace(&name, &heading(column));
                    renamed.insert(name, heading(column));
                }
                let is_table = number >= header;
                let place = order.iter().position(|old| *old == column).unwrap();
                (if is_table { place } else { column }, rest)
            })
            .collect();
        new.sort();
        rows.push_str(&format!("<row r=\"{number}\">"));
        for (place, rest) in new {
            let letter = char::from(b'A' + u8::try_from(place).unwrap());
            rows.push_str(&format!("<c r=\"{letter}{number}\"{rest}"));
        }
        rows.push_str("</row>");
    }
    (format!("{head}<sheetData>{rows}</sheetData>{tail}"), renamed)
}

fn shuffled_workbook(bytes: &[u8], header: usize, columns: usize, seed: u64) -> (Vec<u8>, Renamed) {
    let mut old = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut renamed = Renamed::new();
    for place in 0..old.len() {
        let mut part = old.by_index(place).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        if name.ends_with("sheet1.xml") {
            (text, renamed) = shuffled_sheet(&text, header, columns, seed);
        }
        new.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        new.write_all(text.as_bytes()).unwrap();
    }
    (new.finish().unwrap().into_inner(), renamed)
}

/// Puts the cuts of each line in another order; the map's cuts are moved and renamed with them.
fn shuffled_fixed(bytes: &[u8], map: &mut Value, seed: u64) -> (Vec<u8>, Renamed) {
    let cuts = map["fixed"]["cuts"].as_array().unwrap().clone();
    let span = |cut: &Value| (number(&cut["start"]) as usize - 1, number(&cut["len"]) as usize);
    let first = cuts.iter().map(|cut| span(cut).0).min().unwrap();
    let order = order(cuts.len(), seed);
    let (mut moved, mut renamed, mut start) = (Vec::new(), Renamed::new(), first);
    for place in &order {
        let name = cuts[*place]["name"].as_str().unwrap();
        renamed.insert(name.to_owned(), heading(*place));
        let len = span(&cuts[*place]).1;
        moved.push(json!({ "name": heading(*place), "start": start + 1, "len": len }));
        start += len;
    }
    map["fixed"]["cuts"] = json!(moved);
    let detail = map["fixed"]["detail"].as_str().unwrap().as_bytes().to_vec();
    let mut new = Vec::new();
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if !line.starts_with(&detail) {
            new.extend_from_slice(line);
            continue;
        }
        let line: Vec<u8> = line.iter().copied().filter(|b| *b != b'\r' && *b != b'\n').collect();
        new.extend_from_slice(&line[..first]);
        for place in &order {
            let (start, len) = span(&cuts[*place]);
            let mut piece: Vec<u8> = line.iter().skip(start).take(len).copied().collect();
            piece.resize(len, b' ');
            new.extend(piece);
        }
        new.extend_from_slice(b"\r\n");
    }
    (new, renamed)
}

fn adjust(map: &mut Value, renamed: &Renamed) {
    for (_, source) in map["fields"].as_object_mut().unwrap() {
        let was = source["column"].as_str().unwrap();
        let now = renamed.get(was).unwrap_or_else(|| panic!("{was} is not in {renamed:?}"));
        source["column"] = json!(now);
    }
}

/// What came of a file: accepted, rejected, skipped, the total, and what went to fees.
fn came(check: &Value) -> Vec<i64> {
    let of = |name: &str| number(&check[name]);
    ["ready", "rejected", "skipped", "accepted_total", "added", "notes_masked"].map(of).into()
}

fn comes_in_again(file: &str, shuffle: impl Fn(&[u8], &mut Value, u64) -> (Vec<u8>, Renamed)) {
    let path = fixture(&format!("placements/{file}"));
    let bytes = std::fs::read(&path).unwrap();
    for seed in [11, 29] {
        let office = Office::open("2026-11-23");
        let client = office.client("A client", "28", "net");
        let (read, token) = office.read_file(client, &path);
        let mut map = read["map"]["map"].clone();
        let args = json!({ "file": token, "client": client, "map": map });
        let expected = office.ok("check_placement", args);
        let (bytes, renamed) = shuffle(&bytes, &mut map, seed);
        adjust(&mut map, &renamed);
        let other: PathBuf = office.folder.path().join(format!("other-{file}"));
        std::fs::write(&other, bytes).unwrap();
        *office.host.open.lock().unwrap() = Some(other);
        let token = office.ok("choose_placement_file", json!({}))["token"].clone();
        let choices = map["reading"].clone();
        office.ok("read_placement", json!({ "file": token, "client": client, "choices": choices }));
        let (check, posted) = office.post_file(client, &token, &map);
        assert_eq!(came(&check), came(&expected), "seed {seed}: {check}");
        assert_eq!(check["reasons"], expected["reasons"]);
        assert_eq!(number(&posted["total"]), number(&expected["accepted_total"]));
        office.verify();
    }
}

#[test]
fn a_clean_file_comes_in_whatever_its_columns_are_called() {
    comes_in_again("harbor_card_2026-11.csv", |bytes, _, seed| shuffled_csv(bytes, ',', 1, seed));
}

#[test]
fn a_clinics_list_comes_in_whatever_its_columns_are_called() {
    comes_in_again("northside_dental_2026-11.csv", |b, _, seed| shuffled_csv(b, ';', 3, seed));
}

#[test]
fn a_workbook_comes_in_whatever_its_columns_are_called() {
    comes_in_again("alder_utilities_2026-11.xlsx", |b, _, seed| shuffled_workbook(b, 3, 13, seed));
}

#[test]
fn fixed_columns_come_in_wherever_they_stand() {
    comes_in_again("fixed_width_2026-11.txt", shuffled_fixed);
}

#[test]
fn a_control_that_differs_is_posted_only_knowingly() {
    let office = Office::open("2026-11-23");
    let client = office.client("A client", "28", "net");
    let (read, file) = office.read_file(client, &fixture("placements/fixed_width_2026-11.txt"));
    let map = read["map"]["map"].clone();
    let post = |count: Value, total: Value, anyway: bool| {
        office.call(
            "post_placement",
            json!({
                "file": file, "client": client, "map": map, "save_map_as": "", "anyway": anyway,
                "placed_on": "2026-11-23", "control_count": count, "control_total": total,
            }),
        )
    };
    for (count, total) in [(json!(119), Value::Null), (Value::Null, json!(75_281_79))] {
        let problem = post(count, total, false).unwrap_err();
        assert!(problem.words.contains("the file has 120 and 75,281.78"), "{problem}");
        assert_eq!(number(&office.ok("clients", json!({}))[0]["accounts"]), 0);
    }
    post(json!(119), json!(75_281_79), true).unwrap();
    assert_eq!(number(&office.ok("clients", json!({}))[0]["balance"]), 75_281_78);
    let again = post(json!(120), json!(75_281_78), false).unwrap_err();
    assert!(again.words.contains("was taken in before"), "{again}");
    office.verify();
}

#[test]
fn a_placement_that_was_worked_is_not_undone() {
    for (event, words) in [("add_note", "has a note"), ("payment", "has a payment")] {
        let office = Office::open("2026-11-23");
        let client = office.client("A client", "28", "net");
        let path = fixture("placements/fixed_width_2026-11.txt");
        let (_, posted) = office.import(client, &path);
        let found = office.ok("find", json!({ "text": "Okafor Olga" }));
        let account = number(&found["accounts"][0]["id"]);
        if event == "payment" {
            office.pays(office.bank(), account, "1187", 1_00);
        } else {
            office.ok(event, json!({ "account": account, "note": "called" }));
        }
        let before = office.ok("clients", json!({}));
        let undo = json!({ "placement": posted["placement"] });
        let problem = office.refused("undo_placement", undo);
        let number = office.screen(account)["account"]["file_number"].clone();
        assert!(problem.words.contains(number.as_str().unwrap()), "{problem}");
        assert!(problem.words.contains(words), "{problem}");
        assert_eq!(office.ok("clients", json!({})), before);
        office.verify();
    }
}
