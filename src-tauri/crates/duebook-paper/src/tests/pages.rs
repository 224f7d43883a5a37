//! The PDF and the page images.

use duebook_core::Money;
use lopdf::{Document as File, Object};

use crate::{Document, first_reminder, payment_plan_agreement, pdf_of_all, sample};

fn agreement(name: &str) -> Document {
    payment_plan_agreement(&sample::plan_agreement(name, 9, Money::cents(100_00))).expect("it fits")
}

#[test]
fn the_same_letter_is_the_same_bytes() {
    let (one, two) = (agreement("Łukasz Żółć"), agreement("Łukasz Żółć"));
    assert_eq!(one.pdf(), two.pdf());
    assert_eq!(one.page_svg(1), two.page_svg(1));
    assert_ne!(one.pdf(), agreement("Łukasz Żółc").pdf());
}

/// Shaping keeps words per thread; that must not be seen in what is made.
#[test]
fn the_same_letter_is_the_same_bytes_on_every_thread() {
    let here = agreement("Thị Ánh").pdf();
    let there = std::thread::spawn(|| agreement("Thị Ánh").pdf()).join().expect("it ends well");
    assert_eq!(here, there);
}

#[test]
fn the_file_is_tagged_titled_and_in_a_language() {
    let file = File::load_mem(&agreement("José Núñez").pdf()).expect("a sound file");
    let catalog = file.catalog().expect("a catalog");
    assert_eq!(catalog.get(b"Lang").and_then(Object::as_str).ok(), Some(b"en-US".as_slice()));
    let marked = catalog.get(b"MarkInfo").and_then(Object::as_dict).and_then(|d| d.get(b"Marked"));
    assert!(matches!(marked, Ok(Object::Boolean(true))));
    let root = catalog.get(b"StructTreeRoot").and_then(Object::as_reference).expect("a tree");
    let tree = file.get_dictionary(root).expect("a tree");
    assert!(tree.has(b"ParentTree"));
    let metadata = catalog.get(b"Metadata").and_then(Object::as_reference).expect("metadata");
    let packet = file.get_object(metadata).and_then(Object::as_stream).expect("a packet");
    let packet = String::from_utf8_lossy(&packet.content);
    for said in ["<pdfaid:part>2", "<pdfaid:conformance>A", "<pdfuaid:part>1", "D-104871"] {
        assert!(packet.contains(said), "{said}");
    }
}

/// Every marked content of every page leads to its element and back.
#[test]
fn every_mark_belongs_to_an_element_or_is_an_artifact() {
    let file = File::load_mem(&agreement("José Núñez").pdf()).expect("a sound file");
    for (number, page) in file.get_pages() {
        let content = file.get_and_decode_page_content(page).expect("content");
        let (mut open, mut shown) = (0, 0);
        for operation in &content.operations {
            match operation.operator.as_str() {
                "BDC" | "BMC" => open += 1,
                "EMC" => open -= 1,
                "TJ" | "Tj" | "S" | "f" => {
                    assert!(open > 0, "{} on page {number} is not marked", operation.operator);
                    shown += 1;
                }
                _ => {}
            }
        }
        assert_eq!(open, 0, "marks are closed");
        assert!(shown > 10);
    }
}

#[test]
fn fonts_are_embedded_as_subsets_named_by_their_content() {
    let file = File::load_mem(&agreement("José Núñez").pdf()).expect("a sound file");
    let mut embedded = 0;
    for object in file.objects.values() {
        let Ok(descriptor) = object.as_dict() else {
            continue;
        };
        if descriptor.has_type(b"FontDescriptor") {
            let name = descriptor.get(b"FontName").and_then(Object::as_name).expect("a name");
            assert_eq!(name.get(6), Some(&b'+'), "{}", String::from_utf8_lossy(name));
            assert!(descriptor.has(b"FontFile2"));
            embedded += 1;
        }
    }
    assert_eq!(embedded, 2, "regular and semibold");
}

#[test]
fn a_letter_alone_is_small() {
    let bytes = agreement("José Núñez").pdf().len();
    assert!(bytes < 45_000, "{bytes} bytes");
}

#[test]
fn many_letters_are_one_file_with_a_bookmark_each() {
    let letters: Vec<Document> = sample::many_agreements(5)
        .map(|plan| payment_plan_agreement(&plan).expect("it fits"))
        .collect();
    let file = File::load_mem(&pdf_of_all("Run 319", &letters)).expect("a sound file");
    let pages: usize = letters.iter().map(Document::page_count).sum();
    assert_eq!(file.get_pages().len(), pages);
    let outlines = file.catalog().expect("a catalog").get(b"Outlines");
    let outlines = outlines.and_then(Object::as_reference).expect("bookmarks");
    let count = file.get_dictionary(outlines).expect("bookmarks").get(b"Count");
    assert_eq!(count.and_then(Object::as_i64).ok(), Some(5));
}

#[test]
fn an_image_has_no_script_no_style_and_nothing_from_outside() {
    let letter = first_reminder(&sample::reminder("A&B <script>\"'")).expect("it fits");
    let svg = letter.page_svg(1).expect("page one");
    for forbidden in ["<script", "<style", "style=", "http://w3", "https://", "<image", "onload"] {
        assert!(!svg.contains(forbidden), "{forbidden}");
    }
    assert!(svg.contains("viewBox=\"0 0 612 792\""));
    assert_eq!(letter.page_svg(0), None);
    assert_eq!(letter.page_svg(2), None);
    // Every glyph that is used is drawn once.
    for used in svg.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        let drawn = svg.matches(&format!("id=\"{used}\"")).count();
        assert!(drawn <= 1, "{used}");
    }
}
