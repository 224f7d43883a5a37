//! Pages to PDF. printpdf writes pages, text and fonts; the finishing step adds what it does not
//! know: the structure tree, the language, metadata, and ids that come from the content.
//!
//! The files are made to the rules of PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).

mod content;
mod finish;
mod subset;
mod tags;

use printpdf::{
    PageAnnotId, PageAnnotation, PdfDocument, PdfPage, PdfSaveOptions, Rect, serialize,
};

use crate::model::{Document, PaperSize};

/// Writes documents one after another into one file, each a part of its own with a bookmark.
pub(crate) fn write(title: &str, documents: &[Document]) -> Vec<u8> {
    let fonts = subset::Subsets::of(documents);
    let mut pdf = PdfDocument::new(title);
    for font in fonts.used() {
        let (id, parsed) = font.for_printpdf();
        pdf.resources.fonts.map.insert(id, printpdf::PdfFont::new(parsed));
    }
    let mut places = Vec::with_capacity(documents.len());
    for document in documents {
        if documents.len() > 1 {
            let page = pdf.pages.len() + 1;
            let id = PageAnnotId(format!("{page:08}"));
            let bookmark = PageAnnotation { name: document.title.clone(), page };
            pdf.bookmarks.map.insert(id, bookmark);
        }
        let mut place = tags::Places::new(document);
        for page in &document.pages {
            let ops = content::ops(page, &fonts, &mut place, pdf.pages.len());
            pdf.pages.push(sheet(page.size, ops));
        }
        places.push(place);
    }
    let mut warnings = Vec::new();
    let mut file = serialize::to_lopdf_doc(&pdf, &PdfSaveOptions::default(), &mut warnings);
    // The operations of all pages are large; the finishing step does not need them.
    drop(pdf);
    debug_assert!(warnings.is_empty(), "the writer has nothing to complain of: {warnings:?}");
    let made_on = documents.iter().map(|d| d.made_on).max().unwrap_or_default();
    tags::add(&mut file, documents, &places);
    finish::finish(&mut file, title, made_on);
    finish::bytes(file)
}

fn sheet(size: PaperSize, ops: Vec<printpdf::Op>) -> PdfPage {
    let whole = Rect {
        x: printpdf::Pt(0.0),
        y: printpdf::Pt(0.0),
        width: printpdf::Pt(size.width.in_points()),
        height: printpdf::Pt(size.height.in_points()),
        mode: None,
        winding_order: None,
    };
    PdfPage { media_box: whole.clone(), trim_box: whole.clone(), crop_box: whole, ops }
}
