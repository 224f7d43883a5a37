//! The same files with their columns shuffled, their headings renamed and their bytes broken.

use super::super::words;
use super::*;

/// A small generator (Vigna's splitmix64), so that a failure can be had again by its seed.
pub(super) struct Seeded(pub(super) u64);

impl Seeded {
    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % bound.max(1) as u64).expect("below the bound")
    }

    fn shuffled(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for i in (1..count).rev() {
            order.swap(i, self.below(i + 1));
        }
        order
    }
}

/// The file again as delimited text: columns in another order, headings as `rename` says.
fn rewritten(
    sheet: &Sheet,
    map: &Map,
    seed: u64,
    rename: impl Fn(&str, &mut Seeded) -> String,
) -> String {
    let mut random = Seeded(seed);
    let columns = map.columns(sheet);
    let order = random.shuffled(columns.len());
    let delimiter = [b',', b';', b'\t', b'|'][random.below(4)];
    let mut writer =
        ::csv::WriterBuilder::new().delimiter(delimiter).flexible(true).from_writer(Vec::new());
    let heads: Vec<String> = columns.iter().map(|name| rename(name, &mut random)).collect();
    writer.write_record(order.iter().map(|at| &heads[*at])).expect("in memory");
    // Only the records that are about accounts: lines of other kinds tell themselves apart by
    // how they begin, which cells in another order do not.
    let check = checked(sheet, map);
    let mut rows: Vec<usize> = check.ready.iter().map(|c| c.row).collect();
    rows.extend(check.rejected.iter().map(|r| r.row));
    rows.sort_unstable();
    for row in rows {
        let record = sheet.show(row, 1, map.fixed.as_ref()).remove(0);
        let cell = |at: &usize| record.cells.get(*at).map_or("", String::as_str);
        writer.write_record(order.iter().map(cell)).expect("in memory");
    }
    String::from_utf8(writer.into_inner().expect("in memory")).expect("text")
}

fn field_of(map: &Map, column: &str) -> Option<Field> {
    map.fields.iter().find(|(_, source)| source.column == column).map(|(field, _)| *field)
}

/// What has to be the same whatever the columns are called and wherever they stand.
fn same(before: &Check, after: &Check) {
    assert_eq!(before.ready.len(), after.ready.len());
    assert_eq!(before.accepted_total, after.accepted_total);
    assert_eq!(before.added, after.added);
    assert_eq!(before.notes_masked, after.notes_masked);
    assert_eq!(before.blanked, after.blanked);
    let reasons = |check: &Check| {
        let mut reasons: Vec<String> = check
            .rejected
            .iter()
            .map(|r| format!("{:?}", r.reason).split([' ', '{']).next().unwrap_or("").to_owned())
            .collect();
        reasons.sort();
        reasons
    };
    assert_eq!(reasons(before), reasons(after));
    for (a, b) in before.ready.iter().zip(&after.ready) {
        let plain = |c: &Candidate| Candidate { row: 0, kept: a.kept.clone(), ..c.clone() };
        assert_eq!(plain(a), plain(b));
    }
}

fn the_four() -> Vec<(Sheet, Map)> {
    [CARD, CLINIC, FIXED, UTILITY]
        .into_iter()
        .map(|bytes| {
            let (sheet, mut map) = guessed(bytes);
            if bytes == UTILITY {
                map.fields.get_mut(&Field::Reference).expect("found").pad = Some(6);
            }
            (sheet, map)
        })
        .collect()
}

#[test]
fn other_words_of_the_trade_in_another_order_are_understood_alike() {
    for seed in 0..4 {
        for (sheet, map) in the_four() {
            let before = checked(&sheet, &map);
            let text =
                rewritten(&sheet, &map, seed, |column, random| match field_of(&map, column) {
                    Some(field) => {
                        let names = words::names(field);
                        names[random.below(names.len())].to_uppercase()
                    }
                    None => column.to_owned(),
                });
            let again = read(text.as_bytes()).expect("delimited text");
            let mut guessed = guess(&again, &[]).map;
            let pad = map.fields[&Field::Reference].pad;
            guessed.fields.get_mut(&Field::Reference).expect("a reference").pad = pad;
            assert_eq!(guessed.fields.len(), map.fields.len(), "seed {seed}: {:?}", guessed.fields);
            same(&before, &checked(&again, &guessed));
        }
    }
}

#[test]
fn a_map_finds_its_columns_by_name_wherever_they_stand() {
    for seed in 0..2 {
        for (sheet, map) in the_four().into_iter().filter(|(_, map)| map.fixed.is_none()) {
            let before = checked(&sheet, &map);
            let text = rewritten(&sheet, &map, seed, |column, _| column.to_uppercase());
            let again = read(text.as_bytes()).expect("delimited text");
            let found = guess(&again, std::slice::from_ref(&map));
            assert_eq!(found.basis, Basis::Saved(0));
            same(&before, &checked(&again, &found.map));
        }
    }
}

#[test]
fn headings_that_say_nothing_are_mapped_by_hand_with_the_same_result() {
    for seed in 0..2 {
        for (sheet, map) in the_four() {
            let before = checked(&sheet, &map);
            let columns = map.columns(&sheet);
            let meaningless = |name: &str| {
                format!("Qx{}", columns.iter().position(|c| c == name).expect("a column"))
            };
            let text = rewritten(&sheet, &map, seed, |column, _| meaningless(column));
            let again = read(text.as_bytes()).expect("delimited text");
            assert_eq!(again.header, Header::Row(1), "seed {seed}");
            let mut by_hand = Map { fixed: None, ..map.clone() };
            for source in by_hand.fields.values_mut() {
                source.column = meaningless(&source.column);
            }
            same(&before, &checked(&again, &by_hand));
        }
    }
}

#[test]
fn values_alone_tell_most_fields() {
    for seed in 0..3 {
        for (sheet, map) in the_four() {
            let text = rewritten(&sheet, &map, seed, |column, _| {
                format!("Qx{}", map.columns(&sheet).iter().position(|c| c == column).unwrap())
            });
            let again = read(text.as_bytes()).expect("delimited text");
            let found = guess(&again, &[]);
            assert_eq!(found.unsure.len(), found.map.fields.len());
            assert_eq!(found.map.faults(&again), [], "the required fields are found");
            for field in [Field::Balance, Field::Reference, Field::Street, Field::Phone] {
                let at: usize = found.map.fields[&field].column[2..].parse().unwrap();
                let name = &map.columns(&sheet)[at];
                assert_eq!(field_of(&map, name), Some(field), "seed {seed}, {name}");
            }
            let check = checked(&again, &found.map);
            assert_eq!(check.accepted_total, checked(&sheet, &map).accepted_total);
        }
    }
}

#[test]
fn no_bytes_stop_the_reading_and_every_record_keeps_one_fate() {
    for (which, bytes) in [CARD, CLINIC, FIXED, UTILITY].into_iter().enumerate() {
        let (_, map) = guessed(bytes);
        for seed in 0..25 {
            let mut random = Seeded(seed * 7 + which as u64);
            let mut broken = bytes.to_vec();
            for _ in 0..=random.below(12) {
                damage(&mut broken, &mut random);
            }
            let Ok(sheet) = read(&broken) else { continue };
            for map in [map.clone(), guess(&sheet, &[]).map] {
                // A map that no longer fits is refused in words; one that fits decides all.
                if let Ok(check) = check(&sheet, &map, &nobody(), today()) {
                    let fates = check.ready.len() + check.rejected.len() + check.skipped.len();
                    assert_eq!(fates, check.records, "file {which}, seed {seed}");
                    assert!(check.ready.iter().all(|c| c.parts.total() == c.balance));
                }
            }
        }
    }
}

/// Turns, cuts, repeats or inserts some bytes.
fn damage(bytes: &mut Vec<u8>, random: &mut Seeded) {
    let at = random.below(bytes.len());
    let to = (at + 1 + random.below(400)).min(bytes.len());
    match random.below(6) {
        0 => bytes[at] ^= 1 << random.below(8),
        1 => bytes.truncate(at.max(1)),
        2 => drop(bytes.drain(at..to)),
        3 => {
            let piece = bytes[at..to].to_vec();
            bytes.splice(at..at, piece);
        }
        4 => bytes.insert(at, [b'"', b'\n', b',', b';', 0, 0xFF, b'=', b'\r'][random.below(8)]),
        _ => bytes[at] = random.below(256) as u8,
    }
    if bytes.is_empty() {
        bytes.push(b' ');
    }
}

#[test]
fn a_workbook_with_broken_parts_stops_nothing() {
    use std::io::{Cursor, Read, Write};
    let (_, map) = guessed(UTILITY);
    for seed in 0..40 {
        let mut random = Seeded(seed);
        let mut package = zip::ZipArchive::new(Cursor::new(UTILITY)).expect("a package");
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for i in 0..package.len() {
            let mut part = package.by_index(i).expect("a part");
            let name = part.name().expect("a name").into_owned();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("whole");
            if name.contains("sheet1") || random.below(4) == 0 {
                for _ in 0..=random.below(6) {
                    damage(&mut bytes, &mut random);
                }
            }
            writer.start_file(name, zip::write::SimpleFileOptions::default()).expect("in memory");
            writer.write_all(&bytes).expect("in memory");
        }
        let broken = writer.finish().expect("in memory").into_inner();
        if let Ok(sheet) = read(&broken)
            && let Ok(check) = check(&sheet, &map, &nobody(), today())
        {
            let fates = check.ready.len() + check.rejected.len() + check.skipped.len();
            assert_eq!(fates, check.records, "seed {seed}");
        }
    }
}
