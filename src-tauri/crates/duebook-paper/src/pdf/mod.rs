//! Pages to PDF. printpdf writes the pages' frame and the fonts; what stands on the pages, the
//! structure tree, the language, metadata, and ids that come from the content are written here.
//!
//! The files are made to the rules of PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).

mod content;
mod finish;
mod object;
mod save;
mod subset;
mod tags;

use lopdf::{Dictionary, Object, ObjectId, Stream};
use printpdf::{
    Op, PageAnnotId, PageAnnotation, PdfDocument, PdfPage, PdfSaveOptions, Rect, serialize,
};

use crate::model::{Document, PaperSize};
use subset::Subset;

/// Writes documents one after another into one file, each a part of its own with a bookmark.
pub(crate) fn write(title: &str, documents: &[Document]) -> Vec<u8> {
    let fonts = subset::Subsets::of(documents);
    let mut pdf = PdfDocument::new(title);
    for font in fonts.used() {
        let (id, parsed) = font.for_printpdf();
        pdf.resources.fonts.map.insert(id, printpdf::PdfFont::new(parsed));
    }
    let (mut places, mut contents) = (Vec::with_capacity(documents.len()), Vec::new());
    for document in documents {
        if documents.len() > 1 {
            let page = pdf.pages.len() + 1;
            let id = PageAnnotId(format!("{page:08}"));
            let bookmark = PageAnnotation { name: document.title.clone(), page };
            pdf.bookmarks.map.insert(id, bookmark);
        }
        let mut place = tags::Places::new(document);
        for page in &document.pages {
            contents.push(content::stream(page, &fonts, &mut place, contents.len()));
            pdf.pages.push(sheet(page.size));
        }
        places.push(place);
    }
    if let Some(first) = pdf.pages.first_mut() {
        first.ops = vec![Op::StartTextSection];
        first.ops.extend(fonts.used().flat_map(Subset::register));
        first.ops.push(Op::EndTextSection);
    }
    let mut warnings = Vec::new();
    let mut file = serialize::to_lopdf_doc(&pdf, &PdfSaveOptions::default(), &mut warnings);
    debug_assert!(warnings.is_empty(), "the writer has nothing to complain of: {warnings:?}");
    fill_pages(&mut file, contents);
    let made_on = documents.iter().map(|d| d.made_on).max().unwrap_or_default();
    let elements = tags::add(&mut file, documents, &places);
    finish::finish(&mut file, title, made_on);
    save::bytes(file, elements)
}

/// Gives every page its content, in the place of what told the writer of the fonts.
fn fill_pages(file: &mut lopdf::Document, contents: Vec<Vec<u8>>) {
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    for (page, content) in pages.into_iter().zip(contents) {
        let page = file.get_dictionary(page).expect("the writer gives every page an object");
        let place = page.get(b"Contents").and_then(Object::as_reference);
        let place = place.expect("the writer gives every page a stream");
        file.set_object(place, Stream::new(Dictionary::new(), content));
    }
}

fn sheet(size: PaperSize) -> PdfPage {
    let whole = Rect {
        x: printpdf::Pt(0.0),
        y: printpdf::Pt(0.0),
        width: printpdf::Pt(size.width.in_points()),
        height: printpdf::Pt(size.height.in_points()),
        mode: None,
        winding_order: None,
    };
    PdfPage { media_box: whole.clone(), trim_box: whole.clone(), crop_box: whole, ops: Vec::new() }
}
