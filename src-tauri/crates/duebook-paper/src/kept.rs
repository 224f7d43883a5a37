//! The pages of a PDF that was kept, drawn from its bytes: what was sent is shown and never laid
//! out again, whatever the forms of today look like.

use hayro_svg::hayro_interpret::InterpreterSettings;
use hayro_svg::hayro_syntax::Pdf;
use hayro_svg::{RenderCache, SvgRenderSettings, convert};

/// Paper is white.
const PAPER: SvgRenderSettings = SvgRenderSettings { bg_color: [255; 4] };

/// How many pages a PDF has; `None` for one that cannot be drawn: damaged, or under a password.
pub fn pages_of_kept(pdf: &[u8]) -> Option<usize> {
    let pages = Pdf::new(pdf.to_vec()).ok()?.pages().len();
    (pages > 0).then_some(pages)
}

/// The picture of a page of a kept PDF, counted from 1, as SVG. `None` when it has no such page
/// or is no PDF.
pub fn page_of_kept(pdf: &[u8], number: usize) -> Option<String> {
    let pdf = Pdf::new(pdf.to_vec()).ok()?;
    let page = pdf.pages().get(number.checked_sub(1)?)?;
    Some(convert(page, &RenderCache::new(), &InterpreterSettings::default(), &PAPER))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of others: its font is one of those that every reader has.
    fn bill() -> Vec<u8> {
        let text = "BT /F1 24 Tf 72 700 Td (Balance 640.00) Tj ET";
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R \
             /Resources << /Font << /F1 5 0 R >> >> >>"
                .to_owned(),
            format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len()),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
        ];
        let mut out = "%PDF-1.4\n".to_owned();
        let mut table = String::new();
        for (at, object) in objects.iter().enumerate() {
            table.push_str(&format!("{:010} 00000 n \n", out.len()));
            out.push_str(&format!("{} 0 obj\n{object}\nendobj\n", at + 1));
        }
        let (count, start) = (objects.len() + 1, out.len());
        out.push_str(&format!("xref\n0 {count}\n0000000000 65535 f \n{table}"));
        let trailer = format!("trailer << /Size {count} /Root 1 0 R >>");
        out.push_str(&format!("{trailer}\nstartxref\n{start}\n%%EOF\n"));
        out.into_bytes()
    }

    #[test]
    fn a_pdf_of_others_shows_its_letters() {
        let bill = bill();
        assert_eq!(pages_of_kept(&bill), Some(1));
        let page = page_of_kept(&bill, 1).expect("it has a page");
        let drawn = page.matches("<use").count() + page.matches("<path").count();
        assert!(drawn >= "Balance640.00".len(), "{drawn} outlines in {page}");
        assert_eq!(page_of_kept(&bill, 2), None);
    }

    #[test]
    fn a_pdf_that_was_cut_or_damaged_stops_nothing() {
        let bill = bill();
        for cut in 0..bill.len() {
            pages_of_kept(&bill[..cut]);
            page_of_kept(&bill[..cut], 1);
            let mut damaged = bill.clone();
            damaged[cut] ^= 0x15;
            page_of_kept(&damaged, 1);
        }
        assert_eq!(pages_of_kept(b"no PDF"), None);
    }
}
