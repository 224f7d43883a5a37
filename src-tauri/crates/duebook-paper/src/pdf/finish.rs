//! What makes a written file whole: language, metadata, the color it is meant for, and an id
//! that is the hash of what it contains, so that the same letter is the same file.

use chrono::Datelike;
use duebook_core::Day;
use lopdf::{Document as File, Object, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};
use xmp_writer::{DateTime, LangId, Timezone, XmpWriter};

use super::content::utf16;

/// The program that stands in the file as its maker.
const PRODUCER: &str = "Duebook";
/// The language of the letters' words.
const LANGUAGE: &str = "en-US";
/// A gray output condition (Compact ICC Profiles, public domain): letters have one ink.
const GRAY_PROFILE: &[u8] = include_bytes!("sgrey-v4.icc");

/// Completes the file.
pub(super) fn finish(file: &mut File, title: &str, made_on: Day) {
    file.version = "1.7".to_owned();
    let profile = Stream::new(dictionary! { "N" => 1 }, GRAY_PROFILE.to_vec());
    let profile = file.add_object(profile);
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("Gray gamma 2.2"),
        "Info" => Object::string_literal("Gray gamma 2.2"),
        "DestOutputProfile" => profile,
    };
    let packet = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        metadata(title, made_on).into_bytes(),
    )
    // PDF/A asks that metadata can be read without any filter.
    .with_compression(false);
    let packet = file.add_object(packet);
    let date = format!("D:{:04}{:02}{:02}000000Z", made_on.year(), made_on.month(), made_on.day());
    let info = dictionary! {
        "Title" => Object::String(utf16(title), StringFormat::Hexadecimal),
        "Producer" => Object::string_literal(PRODUCER),
        "CreationDate" => Object::string_literal(date),
    };
    let info = file.add_object(info);
    if let Ok(unused) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        file.objects.remove(&unused);
    }
    file.trailer.set("Info", info);
    let catalog = file.catalog_mut().expect("the writer gives every file a catalog");
    catalog.set("Lang", Object::string_literal(LANGUAGE));
    catalog.set("Metadata", packet);
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    let mode = if catalog.has(b"Outlines") { "UseOutlines" } else { "UseNone" };
    catalog.set("PageMode", mode);
    let id = Object::String(content_hash(file, title), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
}

/// The first 16 bytes of a hash over all that can be seen in the file.
fn content_hash(file: &File, title: &str) -> Vec<u8> {
    let mut hash = Sha256::new();
    hash.update(title.as_bytes());
    for object in file.objects.values() {
        if let Object::Stream(stream) = object {
            hash.update(stream.content.len().to_le_bytes());
            hash.update(&stream.content);
        }
    }
    hash.finalize()[..16].to_vec()
}

/// The XMP packet: title, maker, day, and the standards the file is made to.
fn metadata(title: &str, made_on: Day) -> String {
    let mut xmp = XmpWriter::new();
    xmp.title([(None, title)]);
    xmp.language([LangId(LANGUAGE)]);
    xmp.producer(PRODUCER);
    xmp.create_date(DateTime {
        year: u16::try_from(made_on.year()).unwrap_or_default(),
        month: u8::try_from(made_on.month()).ok(),
        day: u8::try_from(made_on.day()).ok(),
        hour: Some(0),
        minute: Some(0),
        second: Some(0),
        timezone: Some(Timezone::Utc),
    });
    xmp.pdfa_part(2);
    xmp.pdfa_conformance("A");
    xmp.pdfua_part(1);
    xmp.extension_schemas().pdfua_id().properties().describe_part();
    xmp.finish(None)
}
