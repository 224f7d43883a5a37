//! One page to its content stream (ISO 32000-1, 7.8.2): marked content around every mark, shaped
//! glyphs with their own advances and offsets. Written straight to bytes: a page has thousands of
//! glyphs, and an object for each would cost more than all the rest of the file.

use std::io::Write;

use super::subset::{Subset, Subsets, cluster_texts, clusters};
use super::tags::{self, Places};
use crate::length::Length;
use crate::model::{Frame, Glyph, GlyphRun, Ink, Mark, Page, Part, Rule, Shape};

/// The page's content. What belongs to the structure tree is counted in `places`.
pub(super) fn stream(page: &Page, fonts: &Subsets, places: &mut Places, number: usize) -> Vec<u8> {
    let out = Vec::with_capacity(page.marks.len() * 96);
    let mut writer = PageWriter { out, fonts, height: page.size.height, font: None, ink: None };
    let mut marked = 0;
    for group in page.marks.chunk_by(|a, b| a.part == b.part) {
        match group[0].part {
            Part::Artifact => writer.say("/Artifact BMC\n"),
            Part::Leaf(id) => {
                let tag = tags::name(places.role(id));
                writer.put(format_args!("/{tag} <</MCID {marked}>> BDC\n"));
                places.mark(id, number, marked);
                marked += 1;
            }
        }
        writer.group(group);
        writer.say("EMC\n");
    }
    writer.out
}

struct PageWriter<'a> {
    out: Vec<u8>,
    fonts: &'a Subsets,
    height: Length,
    font: Option<(crate::face::Face, Length)>,
    ink: Option<Ink>,
}

impl PageWriter<'_> {
    fn say(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    fn put(&mut self, what: std::fmt::Arguments<'_>) {
        self.out.write_fmt(what).expect("writing to memory does not fail");
    }

    /// Lengths, each with a blank behind it.
    fn lengths<const N: usize>(&mut self, all: [Length; N]) {
        for length in all {
            thousandths(&mut self.out, length.in_millipt());
            self.out.push(b' ');
        }
    }

    /// Marks of one part. Text objects hold text only.
    fn group(&mut self, marks: &[Mark]) {
        let is_text = |mark: &Mark| matches!(mark.shape, Shape::Glyphs(_));
        for same in marks.chunk_by(|a, b| is_text(a) == is_text(b)) {
            if is_text(&same[0]) {
                self.say("BT\n");
            }
            for mark in same {
                match &mark.shape {
                    Shape::Glyphs(run) => self.run(run),
                    Shape::Rule(rule) => self.rule(rule),
                    Shape::Frame(frame) => self.frame(frame),
                }
            }
            if is_text(&same[0]) {
                self.say("ET\n");
            }
        }
    }

    fn run(&mut self, run: &GlyphRun) {
        let subset = self.fonts.get(run.face);
        if self.font != Some((run.face, run.size)) {
            self.put(format_args!("/{} ", subset.id().0));
            self.lengths([run.size]);
            self.say("Tf\n");
            self.font = Some((run.face, run.size));
        }
        if self.ink != Some(run.ink) {
            gray(&mut self.out, run.ink);
            self.say(" g\n");
            self.ink = Some(run.ink);
        }
        self.say("1 0 0 1 ");
        self.lengths([run.x, self.height - run.y]);
        self.say("Tm\n");
        let out = &mut self.out;
        let mut text = TextWriter { out, subset, run, open: Open::Nothing, move_by: 0, raised: 0 };
        for cluster in run.pieces.iter().flat_map(|piece| clusters(&piece.glyphs)) {
            text.cluster(cluster);
        }
        text.end();
    }

    fn rule(&mut self, rule: &Rule) {
        if let Some(dash) = rule.dash {
            self.say("[");
            thousandths(&mut self.out, dash.in_millipt());
            self.say("] 0 d\n");
        }
        self.stroke(rule.weight, rule.ink);
        let ((x, y), (to_x, to_y)) = (rule.from, rule.to);
        self.lengths([x, self.height - y]);
        self.say("m\n");
        self.lengths([to_x, self.height - to_y]);
        self.say("l\nS\n");
        if rule.dash.is_some() {
            self.say("[] 0 d\n");
        }
    }

    fn frame(&mut self, frame: &Frame) {
        self.stroke(frame.weight, frame.ink);
        let bottom = self.height - frame.y - frame.height;
        self.lengths([frame.x, bottom, frame.width, frame.height]);
        self.say("re\nS\n");
    }

    /// How the next line is drawn.
    fn stroke(&mut self, weight: Length, ink: Ink) {
        self.lengths([weight]);
        self.say("w\n");
        gray(&mut self.out, ink);
        self.say(" G\n");
    }
}

/// What of a showing operator is written.
#[derive(PartialEq, Eq)]
enum Open {
    Nothing,
    Array,
    String,
}

/// Writes the glyphs of one run. The pen is where the font's own advances put it; every
/// difference from them is an explicit move.
struct TextWriter<'a> {
    out: &'a mut Vec<u8>,
    subset: &'a Subset,
    run: &'a GlyphRun,
    open: Open,
    /// How far the pen must move before the next glyph, in thousandths of an em.
    move_by: i32,
    raised: i32,
}

impl TextWriter<'_> {
    /// A cluster whose glyphs do not spell its text by themselves says it in `ActualText`
    /// (ISO 32000-1, 14.9.4).
    fn cluster(&mut self, cluster: &[Glyph]) {
        let spelled = match cluster {
            [glyph] => self.subset.text(glyph.id) == &*glyph.text,
            several => several
                .iter()
                .zip(cluster_texts(several))
                .all(|(glyph, text)| self.subset.text(glyph.id) == text),
        };
        if !spelled {
            self.show();
            self.out.extend_from_slice(b"/Span <</ActualText <");
            utf16(&cluster[0].text).into_iter().for_each(|byte| hex(self.out, byte));
            self.out.extend_from_slice(b">>> BDC\n");
        }
        for glyph in cluster {
            self.glyph(glyph);
        }
        if !spelled {
            self.show();
            self.out.extend_from_slice(b"EMC\n");
        }
    }

    fn glyph(&mut self, glyph: &Glyph) {
        if glyph.dy != self.raised {
            self.show();
            self.raise(self.run.size.of_units(glyph.dy));
            self.raised = glyph.dy;
        }
        self.move_by += glyph.dx;
        if self.move_by != 0 {
            self.end_string();
            self.begin();
            thousandths(self.out, -self.move_by * 1_000);
            self.out.push(b' ');
        }
        self.begin();
        if self.open == Open::Array {
            self.out.push(b'<');
            self.open = Open::String;
        }
        for byte in self.subset.number(glyph.id).to_be_bytes() {
            hex(self.out, byte);
        }
        self.move_by = glyph.advance - glyph.dx - self.subset.advance(glyph.id);
    }

    fn raise(&mut self, by: Length) {
        thousandths(self.out, by.in_millipt());
        self.out.extend_from_slice(b" Ts\n");
    }

    fn begin(&mut self) {
        if self.open == Open::Nothing {
            self.out.push(b'[');
            self.open = Open::Array;
        }
    }

    fn end_string(&mut self) {
        if self.open == Open::String {
            self.out.push(b'>');
            self.open = Open::Array;
        }
    }

    fn show(&mut self) {
        self.end_string();
        if self.open == Open::Array {
            self.out.extend_from_slice(b"] TJ\n");
            self.open = Open::Nothing;
        }
    }

    fn end(mut self) {
        self.show();
        if self.raised != 0 {
            self.raise(Length::ZERO);
        }
    }
}

/// A number of thousandths, without zeros that say nothing.
fn thousandths(out: &mut Vec<u8>, number: i32) {
    if number < 0 {
        out.push(b'-');
    }
    let (whole, part) = (number.unsigned_abs() / 1_000, number.unsigned_abs() % 1_000);
    let mut digits = [0; 10];
    let mut from = digits.len();
    let mut left = whole;
    while left > 0 || from == digits.len() {
        from -= 1;
        digits[from] = b'0' + u8::try_from(left % 10).expect("a digit");
        left /= 10;
    }
    out.extend_from_slice(&digits[from..]);
    if part > 0 {
        let tenths = [part / 100, part / 10 % 10, part % 10];
        let last = tenths.iter().rposition(|digit| *digit != 0).expect("there is one");
        out.push(b'.');
        let digit = |digit: &u32| b'0' + u8::try_from(*digit).expect("a digit");
        out.extend(tenths[..=last].iter().map(digit));
    }
}

fn gray(out: &mut Vec<u8>, ink: Ink) {
    thousandths(out, i32::from(100 - ink.0.min(100)) * 10);
}

fn hex(out: &mut Vec<u8>, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    out.extend([DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
}

/// Text as PDF keeps it beyond ASCII: UTF-16, big end first, with its mark.
pub(super) fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    units.flat_map(u16::to_be_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        let written = |number| {
            let mut out = Vec::new();
            thousandths(&mut out, number);
            String::from_utf8(out).unwrap()
        };
        let numbers = [0, 1, 10, 500, 1_000, 72_000, 612_350, -25_000, -1, i32::MIN];
        let expected =
            ["0", "0.001", "0.01", "0.5", "1", "72", "612.35", "-25", "-0.001", "-2147483.648"];
        assert_eq!(numbers.map(written), expected);
    }
}
