//! A paragraph to lines: where it may break, where it does, and in which order the pieces of a
//! line stand when scripts of both directions meet (Unicode Annexes 9 and 14).

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::linebreaks;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::face::{Face, Weight};
use crate::length::Length;
use crate::model::{GlyphRun, Ink, Shaped};
use crate::shape::{Figures, face_for, missing_in, shape};

/// A stretch of text of one weight.
#[derive(Debug, Clone)]
pub(crate) struct Span {
    pub text: String,
    pub weight: Weight,
}

/// Text in the normal weight.
pub(crate) fn plain(text: impl Into<String>) -> Span {
    Span { text: text.into(), weight: Weight::Regular }
}

/// Text set heavier.
pub(crate) fn strong(text: impl Into<String>) -> Span {
    Span { text: text.into(), weight: Weight::SemiBold }
}

/// Size and spacing of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub size: Length,
    /// Distance from baseline to baseline.
    pub leading: Length,
    pub figures: Figures,
    pub ink: Ink,
}

/// A set line: its pieces in visual order, and how wide it is without the blanks at its end.
#[derive(Debug)]
pub(crate) struct Line {
    pieces: Vec<(Face, Arc<Shaped>)>,
    pub width: Length,
}

/// A paragraph broken into lines.
#[derive(Debug)]
pub(crate) struct Paragraph {
    pub lines: Vec<Line>,
    /// The text in logical order.
    pub text: String,
}

/// Characters without a glyph, and the text they stand in.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NoGlyphs {
    pub characters: Vec<char>,
    pub text: String,
}

/// A shaped piece of one face and one direction, between two places where a line may break.
struct Piece {
    bytes: Range<usize>,
    face: Face,
    level: Level,
    shaped: Arc<Shaped>,
    blank: bool,
    /// A line may end after it.
    breaks: bool,
}

/// Sets text into lines of at most `width`. Words wider than a line are divided between
/// letters, so that nothing ever stands outside.
pub(crate) fn set(spans: &[Span], style: Style, width: Length) -> Result<Paragraph, NoGlyphs> {
    if let [span] = spans
        && let Some(paragraph) = set_short(span, style, width)
    {
        return Ok(paragraph);
    }
    let (text, weights) = join(spans);
    let mut lost = BTreeSet::new();
    for (range, weight) in &weights {
        lost.extend(missing_in(&text[range.clone()], *weight));
    }
    if !lost.is_empty() {
        return Err(NoGlyphs { characters: lost.into_iter().collect(), text });
    }
    let bidi = BidiInfo::new(&text, Some(Level::ltr()));
    let pieces = divide_wide(pieces(&text, &weights, &bidi, style), &text, style, width);
    let lines = choose_breaks(&pieces, style, width)
        .into_iter()
        .map(|range| line(&pieces[range], style))
        .collect();
    Ok(Paragraph { lines, text })
}

/// The short way for what fills tables: plain words, numbers and amounts on one line. The pieces
/// are those of the long way, which is taken by everything else.
fn set_short(span: &Span, style: Style, width: Length) -> Option<Paragraph> {
    if span.text.is_empty() || !has_no_choices(span.text.as_bytes()) {
        return None;
    }
    let face = span.weight.faces()[0];
    let mut pieces = Vec::new();
    for word in span.text.split_inclusive(' ') {
        let (letters, blank) = word.split_at(word.trim_end_matches(' ').len());
        for part in [letters, blank].into_iter().filter(|part| !part.is_empty()) {
            pieces.push((face, shape(part, face, false, style.figures)));
        }
    }
    let width_of_line = style.size.of_units(pieces.iter().map(|(_, part)| part.advance).sum());
    let lines = vec![Line { pieces, width: width_of_line }];
    (width_of_line <= width).then(|| Paragraph { lines, text: span.text.clone() })
}

/// Whether words can break at single blanks only and all letters are of one direction and face.
fn has_no_choices(text: &[u8]) -> bool {
    let is_plain = |(at, byte): (usize, &u8)| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'.' | b',' => true,
        b' ' => at > 0 && text.get(at + 1).is_some_and(|next| *next != b' '),
        // A hyphen binds to the number after it.
        b'-' => text.get(at + 1).is_some_and(u8::is_ascii_digit),
        b'(' => at == 0,
        b')' => at + 1 == text.len(),
        _ => false,
    };
    text.iter().enumerate().all(is_plain)
}

fn join(spans: &[Span]) -> (String, Vec<(Range<usize>, Weight)>) {
    let mut text = String::new();
    let mut weights = Vec::with_capacity(spans.len());
    for span in spans {
        let start = text.len();
        text.extend(span.text.nfc());
        weights.push((start..text.len(), span.weight));
    }
    (text, weights)
}

fn pieces(
    text: &str,
    weights: &[(Range<usize>, Weight)],
    bidi: &BidiInfo<'_>,
    style: Style,
) -> Vec<Piece> {
    let breaks: BTreeSet<usize> = linebreaks(text).map(|(at, _)| at).collect();
    let mut pieces: Vec<Piece> = Vec::new();
    let mut open: Option<(Range<usize>, Face, Level, bool)> = None;
    for (range, weight) in weights {
        for (at, grapheme) in text[range.clone()].grapheme_indices(true) {
            let at = range.start + at;
            let blank = grapheme == " ";
            let face = face_for(grapheme, *weight).expect("missing glyphs were refused before");
            let level = bidi.levels[at];
            let same = open.as_ref().is_some_and(|(bytes, f, l, b)| {
                *f == face && *l == level && *b == blank && !breaks.contains(&bytes.end)
            });
            if !same {
                pieces.extend(open.take().map(|open| piece(open, text, &breaks, style)));
            }
            let start = open.take().map_or(at, |(bytes, ..)| bytes.start);
            open = Some((start..at + grapheme.len(), face, level, blank));
        }
    }
    pieces.extend(open.map(|open| piece(open, text, &breaks, style)));
    pieces
}

fn piece(
    (bytes, face, level, blank): (Range<usize>, Face, Level, bool),
    text: &str,
    breaks: &BTreeSet<usize>,
    style: Style,
) -> Piece {
    let shaped = shape(&text[bytes.clone()], face, level.is_rtl(), style.figures);
    Piece { breaks: breaks.contains(&bytes.end), bytes, face, level, shaped, blank }
}

/// Divides the words that are wider than a line, between graphemes.
fn divide_wide(pieces: Vec<Piece>, text: &str, style: Style, width: Length) -> Vec<Piece> {
    let mut divided = Vec::with_capacity(pieces.len());
    for piece in pieces {
        if style.size.of_units(piece.shaped.advance) <= width {
            divided.push(piece);
            continue;
        }
        let whole = &text[piece.bytes.clone()];
        let part = |from: usize, to: usize, breaks: bool| Piece {
            bytes: piece.bytes.start + from..piece.bytes.start + to,
            shaped: shape(&whole[from..to], piece.face, piece.level.is_rtl(), style.figures),
            breaks,
            ..piece
        };
        let mut from = 0;
        for (at, grapheme) in whole.grapheme_indices(true) {
            let end = at + grapheme.len();
            let longer = part(from, end, false);
            if at > from && style.size.of_units(longer.shaped.advance) > width {
                divided.push(part(from, at, true));
                from = at;
            }
        }
        divided.push(part(from, whole.len(), piece.breaks));
    }
    divided
}

/// Chooses the breaks that leave the least ragged lines: the sum of the squares of what is left
/// at each line's end but the last is the smallest there is.
fn choose_breaks(pieces: &[Piece], style: Style, width: Length) -> Vec<Range<usize>> {
    let ends: Vec<usize> =
        (1..=pieces.len()).filter(|end| *end == pieces.len() || pieces[end - 1].breaks).collect();
    // For each possible end: the least cost to come there, and the end before it.
    let mut best: Vec<(i64, usize)> = Vec::with_capacity(ends.len());
    for (at, end) in ends.iter().enumerate() {
        let mut found = (i64::MAX, 0);
        for before in (0..=at).rev() {
            let start = if before == 0 { 0 } else { ends[before - 1] };
            let left = width - line_width(&pieces[start..*end], style);
            if left < Length::ZERO && before != at {
                break;
            }
            let so_far = if before == 0 { 0 } else { best[before - 1].0 };
            let ragged = i64::from(left.in_millipt() / 100);
            let last = *end == pieces.len();
            let cost = so_far.saturating_add(if last { 0 } else { ragged * ragged });
            if cost < found.0 {
                found = (cost, before);
            }
        }
        best.push(found);
    }
    let mut lines = Vec::new();
    let mut at = ends.len();
    while at > 0 {
        let before = best[at - 1].1;
        lines.push(if before == 0 { 0 } else { ends[before - 1] }..ends[at - 1]);
        at = before;
    }
    lines.reverse();
    lines
}

fn line_width(pieces: &[Piece], style: Style) -> Length {
    let set = pieces.len() - pieces.iter().rev().take_while(|piece| piece.blank).count();
    style.size.of_units(pieces[..set].iter().map(|piece| piece.shaped.advance).sum())
}

fn line(pieces: &[Piece], style: Style) -> Line {
    let width = line_width(pieces, style);
    let set = pieces.len() - pieces.iter().rev().take_while(|piece| piece.blank).count();
    let (set, blanks) = pieces.split_at(set);
    let levels: Vec<Level> = set.iter().map(|piece| piece.level).collect();
    let order = BidiInfo::reorder_visual(&levels).into_iter().map(|i| &set[i]);
    // Blanks at the end go with the line, unseen: whoever reads the text aloud or copies it
    // needs them between the last word and the next line's first.
    let pieces = order.chain(blanks).map(|piece| (piece.face, Arc::clone(&piece.shaped)));
    Line { pieces: pieces.collect(), width }
}

impl Line {
    /// The glyph runs of the line, one for each stretch of one face, starting at `x`.
    pub fn runs(&self, x: Length, y: Length, style: Style) -> Vec<GlyphRun> {
        let mut runs: Vec<GlyphRun> = Vec::new();
        let mut units = 0;
        for (face, shaped) in &self.pieces {
            match runs.last_mut() {
                Some(run) if run.face == *face => run.pieces.push(Arc::clone(shaped)),
                Some(_) | None => runs.push(GlyphRun {
                    face: *face,
                    size: style.size,
                    x: x + style.size.of_units(units),
                    y,
                    ink: style.ink,
                    pieces: vec![Arc::clone(shaped)],
                }),
            }
            units += shaped.advance;
        }
        runs
    }
}
