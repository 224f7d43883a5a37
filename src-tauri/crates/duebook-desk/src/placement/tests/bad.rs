//! Files that are no placement files, and placements that are written badly.

use super::*;

const HEAD: &str = "Account,Name,Phone,DOB,Service Date,Orig Amt,Int,Pmts,Balance,Notes\n";

fn with(rows: &str) -> (Sheet, Map) {
    let steady = "A1,\"Ruiz, Ana\",9075550143,1/2/80,2/3/24,10.00,0.00,0.00,10.00,\n\
                  A2,\"Cole, Ray\",9075550144,1/25/81,2/28/24,20.00,0.00,0.00,20.00,ok\n\
                  A3,\"Lee, Jo\",9075550145,1/26/82,2/27/24,30.00,0.00,0.00,30.00,\n";
    guessed(format!("{HEAD}{steady}{rows}").as_bytes())
}

fn faults(account: &Candidate) -> Vec<(Option<Field>, Fault)> {
    account.looks.iter().map(|l| (l.field, l.fault)).collect()
}

#[test]
fn what_is_no_spreadsheet_is_said_to_be_what_it_is() {
    let compound = |name: &str| {
        let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let cases: [(Vec<u8>, NotASheet); 14] = [
        (Vec::new(), NotASheet::Empty),
        (b" \r\n \n".to_vec(), NotASheet::Empty),
        (b"%PDF-1.7\n1 0 obj".to_vec(), NotASheet::Pdf),
        (b"\x89PNG\r\n\x1a\n0000".to_vec(), NotASheet::Picture),
        (b"\xFF\xD8\xFF\xE0JFIF".to_vec(), NotASheet::Picture),
        (b"PK\x05\x06\0\0\0\0".to_vec(), NotASheet::Archive),
        (b"PK\x03\x04 and then nothing of a package".to_vec(), NotASheet::Damaged),
        (b"<html><table><tr><td>1</td></tr></table>".to_vec(), NotASheet::Markup),
        (b"{\"accounts\": []}".to_vec(), NotASheet::Markup),
        ((0..2_000_u32).map(|i| (i * 89 % 251) as u8).collect(), NotASheet::Binary),
        (b"Dear all,\nthe list follows.\nRegards\n".to_vec(), NotASheet::NoColumns),
        (compound("Workbook"), NotASheet::OldWorkbook),
        (compound("EncryptedPackage"), NotASheet::Locked),
        (UTILITY[..UTILITY.len() / 2].to_vec(), NotASheet::Damaged),
    ];
    for (bytes, expected) in cases {
        let found = read(&bytes).err();
        assert_eq!(found, Some(expected), "{:?}", &bytes[..bytes.len().min(24)]);
    }
}

#[test]
fn a_package_without_a_workbook_is_none() {
    let package = |parts: &[&str]| {
        let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for name in parts {
            let options = zip::write::SimpleFileOptions::default();
            writer.start_file(*name, options).expect("in memory");
        }
        writer.finish().expect("in memory").into_inner()
    };
    let read = |parts: &[&str]| super::read(&package(parts)).err();
    assert_eq!(read(&["list.csv"]), Some(NotASheet::Archive));
    let word = ["[Content_Types].xml", "word/document.xml"];
    assert_eq!(read(&word), Some(NotASheet::Document));
    assert_eq!(read(&["xl/workbook.bin"]), Some(NotASheet::OldWorkbook));
    assert_eq!(read(&["xl/workbook.xml"]), Some(NotASheet::Damaged));
}

#[test]
fn the_same_text_is_read_in_every_encoding() {
    let rows = "A1,\"Müller, Zoë\",,,,,,,12.50,café\nA2,\"Ruiz, José\",,,,,,,7,\n";
    let text = format!("{HEAD}{rows}");
    let wide = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    let marked = |mark: &[u8], body: Vec<u8>| [mark.to_vec(), body].concat();
    let latin: Vec<u8> =
        text.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect();
    for (bytes, encoding) in [
        (text.clone().into_bytes(), Encoding::Utf8),
        (marked(b"\xEF\xBB\xBF", text.clone().into_bytes()), Encoding::Utf8),
        (latin, Encoding::Windows1252),
        (marked(b"\xFF\xFE", wide(u16::to_le_bytes)), Encoding::Utf16Le),
        (marked(b"\xFE\xFF", wide(u16::to_be_bytes)), Encoding::Utf16Be),
        (wide(u16::to_le_bytes), Encoding::Utf16Le),
        (wide(u16::to_be_bytes), Encoding::Utf16Be),
    ] {
        let (sheet, map) = guessed(&bytes);
        assert_eq!(sheet.encoding, Some(encoding));
        assert_eq!(sheet.headings[0], "Account", "{encoding:?}");
        let check = checked(&sheet, &map);
        assert_eq!(check.ready[0].name.last.as_deref(), Some("Müller"), "{encoding:?}");
        assert_eq!(check.accepted_total, Money::cents(1_950));
    }
}

#[test]
fn line_ends_of_every_system_are_read() {
    for end in ["\n", "\r\n", "\r"] {
        let text = CARD_HEAD.replace('\n', end);
        let (sheet, map) = guessed(text.as_bytes());
        assert_eq!(figures(&checked(&sheet, &map)), (2, 3_000, 0, 2), "{end:?}");
    }
}

const CARD_HEAD: &str =
    "Account,Name,Balance\n1,\"Ruiz, Ana\",10.00\n\n2,\"Cole, Ray\",20.00\n\n\n";

#[test]
fn a_bad_value_leaves_its_field_blank_and_the_account_stays() {
    let (sheet, map) = with(
        "B1,\"Kim, Mei\",12,02/30/1980,13/45/24,1.005,x,-1.00,5.00,\n\
         B2,\"Kim, Bao\",,,1/1/27,,,,6.00,\n",
    );
    let check = checked(&sheet, &map);
    assert_eq!(check.rejected, []);
    let bad = of_row(&check, 5);
    let expected = [
        (Some(Field::Principal), Fault::ThreeDecimals),
        (Some(Field::Interest), Fault::NotAnAmount),
        (Some(Field::Phone), Fault::NotAPhone),
        (Some(Field::BirthDate), Fault::NoSuchDay),
        (Some(Field::Delinquent), Fault::NoSuchDay),
    ];
    let found = faults(bad);
    for fault in expected {
        assert!(found.contains(&fault), "{fault:?} in {found:?}");
    }
    assert_eq!((bad.payments, bad.parts.principal), (Money::cents(100), Money::cents(500)));
    assert_eq!(faults(of_row(&check, 6)), [(Some(Field::Delinquent), Fault::InTheFuture)]);
}

#[test]
fn an_account_is_refused_for_four_things_only() {
    let (sheet, map) = with(
        ",\"Kim, Mei\",,,,,,,5.00,\nB1,,,,,,,,5.00,\nB2,\"Kim, Mei\",,,,,,,,\n\
         B3,\"Kim, Mei\",,,,,,,1.234,\nB4,\"Kim, Mei\",,,,,,,0.00,\nB5,\"Kim, Mei\",,,,,,,(5.00),\n\
         A2,\"Kim, Mei\",,,,,,,5.00,\nB6,\"Kim, Mei\",,,,,,,5.00,\n",
    );
    let known: HashSet<String> = [String::from("B6")].into();
    let check = check(&sheet, &map, &known, today()).expect("the map fits");
    let reasons: Vec<RejectReason> = check.rejected.iter().map(|r| r.reason).collect();
    let expected = [
        RejectReason::NoReference,
        RejectReason::NoName,
        RejectReason::NoBalance(Fault::Blank),
        RejectReason::NoBalance(Fault::ThreeDecimals),
        RejectReason::NotAboveZero(Money::ZERO),
        RejectReason::NotAboveZero(Money::cents(-500)),
        RejectReason::Repeated { first_row: 3 },
        RejectReason::InBook,
    ];
    assert_eq!(reasons, expected);
}

#[test]
fn a_name_of_a_megabyte_is_cut_and_looked_at_and_markup_stays_text() {
    let long = "x".repeat(1 << 20);
    let (sheet, map) = with(&format!(
        "B1,\"{long}, Ana\",,,,,,,5.00,\nB2,\"<b>Kim</b>, <script>alert(1)</script>\",,,,,,,5.00,\n\
         B3,\"=1+1\",,,,,,,5.00,\n"
    ));
    let check = checked(&sheet, &map);
    let cut = of_row(&check, 5);
    assert_eq!(cut.name.last.as_deref().map(str::len), Some(120));
    assert_eq!(faults(cut), [(Some(Field::FullName), Fault::TooLong)]);
    assert!(cut.kept.cells.len() > 1 << 20, "the record is kept as sent");
    assert_eq!(cut.looks[0].value.len(), 120);
    let markup = of_row(&check, 6);
    assert_eq!(markup.name.last.as_deref(), Some("<b>Kim</b>"));
    let formula = of_row(&check, 7);
    assert_eq!(formula.name.last.as_deref(), Some("=1+1"));
    assert_eq!(faults(formula), [(Some(Field::FullName), Fault::Formula)]);
}

#[test]
fn a_quote_that_nothing_closes_does_not_swallow_the_file() {
    let (sheet, map) = with(
        "B1,\"Kim, Mei,,,,,,,5.00,\nB2,\"Kim, Bao\",,,,,,,6.00,\nB3,\"Kim, Tom\",,,,,,,7.00,\n",
    );
    assert_eq!(sheet.stray_quotes, [5]);
    let check = checked(&sheet, &map);
    assert_eq!(of_row(&check, 6).balance, Money::cents(600));
    assert_eq!(of_row(&check, 7).balance, Money::cents(700));
    assert!(check.rejected.iter().any(|r| r.row == 5), "the torn row is seen");
}

#[test]
fn card_and_private_numbers_are_masked_wherever_they_stand() {
    let (sheet, map) = with(
        "4111111111111111,\"Kim, Mei\",,,,,,,5.00,ssn 935839032\n\
         B2,\"Kim 5555-5555-5555-4444, Bao\",,,,,,,6.00,her 935-83-9032\n",
    );
    let check = checked(&sheet, &map);
    let first = of_row(&check, 5);
    assert_eq!(first.reference, "411111••••1111");
    assert_eq!(first.note.as_deref(), Some("ssn •••••9032"));
    assert!(first.kept.sealed.iter().any(|s| s.text.expose() == "ssn 935839032"));
    let second = of_row(&check, 6);
    assert_eq!(second.name.last.as_deref(), Some("Kim ••••4444"));
    assert_eq!(second.note.as_deref(), Some("her •••-••-9032"));
    for account in &check.ready {
        let all = format!("{account:?}");
        for number in ["4111111111111111", "5555-5555", "935839032", "935-83"] {
            assert!(!all.contains(number), "{number} in {all}");
        }
    }
}

#[test]
fn day_first_files_are_known_by_a_single_day() {
    let text = "Ref;Customer name;Date of birth;Invoice date;Balance\n\
                1;Ana Ruiz;02/03/80;23/11/2025;5.00\n2;Bo Lee;04/05/81;01/02/2025;6.00\n\
                3;Cy Kim;04/06/81;03/02/2025;6.00\n";
    let (sheet, map) = guessed(text.as_bytes());
    let check = checked(&sheet, &map);
    assert_eq!(check.ready[1].days.delinquent, Some(day(2025, 2, 1)));
    assert_eq!(check.ready[0].birth.as_ref().map(|b| *b.expose()), Some(day(1980, 3, 2)));
}

#[test]
fn repeated_headings_and_sums_of_pages_are_no_accounts() {
    let (sheet, map) = with(&format!(
        ",,,,,,,,60.00,\n{HEAD}B1,\"Kim, Mei\",,,,,,,5.00,\nGrand total,,,,,,,,65.00,\n"
    ));
    let check = checked(&sheet, &map);
    let reasons: Vec<SkipReason> = check.skipped.iter().map(|s| s.reason).collect();
    let expected = [SkipReason::Heading, SkipReason::Total, SkipReason::Heading, SkipReason::Total];
    assert_eq!(reasons, expected);
    assert_eq!(check.sent_total, check.control.and_then(|c| c.total));
}

#[test]
fn rows_with_more_cells_than_headings_are_looked_at() {
    let (sheet, map) = with("B1,\"Kim, Mei\",,,,,,,5.00,,more,cells\n");
    let check = checked(&sheet, &map);
    assert!(faults(of_row(&check, 5)).contains(&(None, Fault::MoreCells)));
}

#[test]
fn a_repaired_cell_takes_the_place_of_the_sent_one() {
    let (mut sheet, map) = with("B1,,,,,,,,5.00,\n");
    assert_eq!(checked(&sheet, &map).rejected.len(), 1);
    let name = Change::Set { text: "Kim, Mei".to_owned(), only_blank: false };
    assert_eq!(sheet.repair(&[5], 2, &name, &map), 1);
    let check = checked(&sheet, &map);
    assert_eq!((check.rejected.len(), of_row(&check, 5).name.last.as_deref()), (0, Some("Kim")));
}

#[test]
fn a_map_that_does_not_fit_says_why() {
    let (sheet, mut map) = with("");
    map.fields.remove(&Field::Balance);
    map.fields.insert(Field::Email, Source::column("Mail"));
    let faults = check(&sheet, &map, &nobody(), today()).expect_err("it does not fit");
    let no_mail = MapFault::NoSuchColumn { field: Field::Email, column: "Mail".to_owned() };
    assert_eq!(faults, [MapFault::Missing(Field::Balance), no_mail]);
    let newer = map.to_json().replace("\"version\":1", "\"version\":2");
    assert_eq!(Map::from_json(&newer), Err(MapFault::Newer(2)));
    let strange = map.to_json().replace("\"remainder\"", "\"remains\"");
    assert!(matches!(Map::from_json(&strange), Err(MapFault::Unreadable(_))));
}

#[test]
fn a_file_without_headings_has_lettered_columns() {
    let text = "77001,Ana Ruiz,12 Oak St,Boise,ID,83702,2085550143,512.25\n\
                77002,Bo Lee,13 Elm St,Boise,ID,83702,2085550144,13.10\n\
                77003,Cy Kim,14 Ash St,Boise,ID,83702,2085550145,99.00\n";
    let (sheet, map) = guessed(text.as_bytes());
    assert_eq!((sheet.header, sheet.headings[0].as_str()), (Header::Nowhere, "A"));
    assert_eq!(figures(&checked(&sheet, &map)), (3, 62_435, 0, 0));
}

#[test]
fn a_map_saved_with_choices_reads_the_next_file_its_way() {
    let text = "Ref,Who,Owed\nnumber,person,dollars\nA1,\"Ruiz, Ana\",5.00\n";
    let choices = Choices { header: Some(Header::Row(2)), ..Choices::default() };
    let sheet = read_with(text.as_bytes(), &choices).expect("delimited text");
    let mut map = Map::empty(&sheet);
    for (field, column) in
        [(Field::Reference, "number"), (Field::FullName, "person"), (Field::Balance, "dollars")]
    {
        map.fields.insert(field, Source::column(column));
    }
    let saved = [Map::from_json(&map.to_json()).expect("a map reads back")];
    let (again, guess) = open(text.as_bytes(), &Choices::default(), &saved).expect("a file");
    assert_eq!((guess.basis, again.header), (Basis::Saved(0), Header::Row(2)));
    assert_eq!(figures(&checked(&again, &guess.map)), (1, 500, 0, 2));
    // A person's own choice goes before the saved one.
    let other = Choices { header: Some(Header::Row(1)), ..Choices::default() };
    let (sheet, guess) = open(text.as_bytes(), &other, &saved).expect("a file");
    assert_eq!((guess.basis, sheet.header), (Basis::Columns, Header::Row(1)));
}
