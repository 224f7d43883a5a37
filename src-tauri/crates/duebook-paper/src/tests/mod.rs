//! The letters as a person would check them: what stands on them, where, and what is refused.
#![allow(clippy::inconsistent_digit_grouping, reason = "cents stand apart: 1_284_50")]

mod interest;
mod kept;
mod letters;
mod money;
mod pages;
mod text;

use crate::length::{Length, pt};
use crate::model::{Document, Page, Part, Shape};

/// Every run of glyphs: left edge, right edge, baseline, size, and whether it is repetition.
fn runs(page: &Page) -> Vec<(Length, Length, Length, Length, bool)> {
    let mut runs = Vec::new();
    for mark in &page.marks {
        if let Shape::Glyphs(run) = &mark.shape {
            // Blanks at a line's end are not seen.
            let glyphs: Vec<_> = run.pieces.iter().flat_map(|piece| &piece.glyphs).collect();
            let seen = glyphs.iter().rposition(|glyph| &*glyph.text != " ").map_or(0, |at| at + 1);
            let units = glyphs[..seen].iter().map(|glyph| glyph.advance).sum();
            let right = run.x + run.size.of_units(units);
            runs.push((run.x, right, run.y, run.size, mark.part == Part::Artifact));
        }
    }
    runs
}

/// Nothing stands outside the sheet's margins (half an inch at least on every side).
fn assert_inside(document: &Document) {
    let edge = pt(36);
    for page in &document.pages {
        for (left, right, baseline, size, _) in runs(page) {
            assert!(left >= edge && right <= page.size.width - edge, "{left:?} to {right:?}");
            assert!(baseline - size >= pt(20) && baseline <= page.size.height - pt(24));
        }
    }
}
