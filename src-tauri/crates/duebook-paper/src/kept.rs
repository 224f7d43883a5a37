//! The pages of a PDF that was kept, drawn from its bytes: what was sent is shown and never laid
//! out again, whatever the forms of today look like.

use hayro_svg::hayro_interpret::InterpreterSettings;
use hayro_svg::hayro_syntax::Pdf;
use hayro_svg::{RenderCache, SvgRenderSettings, convert};

/// Paper is white.
const PAPER: SvgRenderSettings = SvgRenderSettings { bg_color: [255; 4] };

/// The picture of a page of a kept PDF, counted from 1, as SVG. `None` when it has no such page
/// or is no PDF.
pub fn page_of_kept(pdf: &[u8], number: usize) -> Option<String> {
    let pdf = Pdf::new(pdf.to_vec()).ok()?;
    let page = pdf.pages().get(number.checked_sub(1)?)?;
    Some(convert(page, &RenderCache::new(), &InterpreterSettings::default(), &PAPER))
}
