//! One page to the writer's operations: marked content around every mark, shaped glyphs with
//! their own advances and offsets.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, DictItem, Greyscale, Line, LineDashPattern, LinePoint, Op, PaintMode,
    PdfFontHandle, Point, Pt, Rect, TextItem, TextMatrix,
};

use super::subset::{Subset, Subsets, cluster_texts, clusters};
use super::tags::{self, Places};
use crate::length::Length;
use crate::model::{Frame, Glyph, GlyphRun, Ink, Mark, Page, Part, Rule, Shape};

/// The page's operations. What belongs to the structure tree is counted in `places`.
pub(super) fn ops(page: &Page, fonts: &Subsets, places: &mut Places, number: usize) -> Vec<Op> {
    let mut ops = Vec::with_capacity(page.marks.len() * 8);
    let mut writer =
        PageWriter { ops: &mut ops, fonts, height: page.size.height, font: None, ink: None };
    let mut marked = 0;
    for group in page.marks.chunk_by(|a, b| a.part == b.part) {
        match group[0].part {
            Part::Artifact => {
                writer.ops.push(Op::BeginMarkedContent { tag: "Artifact".into() });
            }
            Part::Leaf(id) => {
                let tag = tags::name(places.role(id)).to_owned();
                let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(marked))]);
                let properties = DictItem::Dict { map };
                writer.ops.push(Op::BeginMarkedContentWithProperties { tag, properties });
                places.mark(id, number, marked);
                marked += 1;
            }
        }
        writer.group(group);
        writer.ops.push(Op::EndMarkedContent);
    }
    ops
}

struct PageWriter<'a> {
    ops: &'a mut Vec<Op>,
    fonts: &'a Subsets,
    height: Length,
    font: Option<(crate::face::Face, Length)>,
    ink: Option<Ink>,
}

impl PageWriter<'_> {
    /// Marks of one part. Text sections hold text only.
    fn group(&mut self, marks: &[Mark]) {
        let is_text = |mark: &Mark| matches!(mark.shape, Shape::Glyphs(_));
        for same in marks.chunk_by(|a, b| is_text(a) == is_text(b)) {
            if is_text(&same[0]) {
                self.ops.push(Op::StartTextSection);
            }
            for mark in same {
                match &mark.shape {
                    Shape::Glyphs(run) => self.run(run),
                    Shape::Rule(rule) => self.rule(rule),
                    Shape::Frame(frame) => self.frame(frame),
                }
            }
            if is_text(&same[0]) {
                self.ops.push(Op::EndTextSection);
            }
        }
    }

    fn run(&mut self, run: &GlyphRun) {
        let subset = self.fonts.get(run.face);
        if self.font != Some((run.face, run.size)) {
            let font = PdfFontHandle::External(subset.id());
            self.ops.push(Op::SetFont { font, size: Pt(run.size.in_points()) });
            self.font = Some((run.face, run.size));
        }
        if self.ink != Some(run.ink) {
            self.ops.push(Op::SetFillColor { col: gray(run.ink) });
            self.ink = Some(run.ink);
        }
        let (x, y) = (run.x.in_points(), (self.height - run.y).in_points());
        self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(Pt(x), Pt(y)) });
        let mut text = TextWriter::new(self.ops, subset, run);
        for cluster in run.pieces.iter().flat_map(|piece| clusters(&piece.glyphs)) {
            text.cluster(cluster);
        }
        text.end();
    }

    fn rule(&mut self, rule: &Rule) {
        if rule.dash.is_some() {
            self.dash(rule.dash);
        }
        self.ops.push(Op::SetOutlineThickness { pt: Pt(rule.weight.in_points()) });
        self.ops.push(Op::SetOutlineColor { col: gray(rule.ink) });
        let point = |(x, y): (Length, Length)| LinePoint {
            p: Point { x: Pt(x.in_points()), y: Pt((self.height - y).in_points()) },
            bezier: false,
        };
        let points = vec![point(rule.from), point(rule.to)];
        self.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
        if rule.dash.is_some() {
            self.dash(None);
        }
    }

    fn dash(&mut self, dash: Option<Length>) {
        let pattern = dash.map(|length| length.in_points()).into_iter().collect();
        self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern { offset: 0.0, pattern } });
    }

    fn frame(&mut self, frame: &Frame) {
        self.ops.push(Op::SetOutlineThickness { pt: Pt(frame.weight.in_points()) });
        self.ops.push(Op::SetOutlineColor { col: gray(frame.ink) });
        let rectangle = Rect {
            x: Pt(frame.x.in_points()),
            y: Pt((self.height - frame.y - frame.height).in_points()),
            width: Pt(frame.width.in_points()),
            height: Pt(frame.height.in_points()),
            mode: Some(PaintMode::Stroke),
            winding_order: None,
        };
        self.ops.push(Op::DrawRectangle { rectangle });
    }
}

/// Writes the glyphs of one run. The pen is where the font's own advances put it; every
/// difference from them is an explicit move.
struct TextWriter<'a> {
    ops: &'a mut Vec<Op>,
    subset: &'a Subset,
    run: &'a GlyphRun,
    items: Vec<TextItem>,
    glyphs: Vec<Codepoint>,
    /// How far the pen must move before the next glyph, in thousandths of an em.
    move_by: i32,
    raised: i32,
}

impl<'a> TextWriter<'a> {
    fn new(ops: &'a mut Vec<Op>, subset: &'a Subset, run: &'a GlyphRun) -> TextWriter<'a> {
        let (items, glyphs) = (Vec::new(), Vec::new());
        TextWriter { ops, subset, run, items, glyphs, move_by: 0, raised: 0 }
    }

    /// A cluster whose glyphs do not spell its text by themselves says it in `ActualText`
    /// (ISO 32000-1, 14.9.4).
    fn cluster(&mut self, cluster: &[Glyph]) {
        let spelled = cluster
            .iter()
            .zip(cluster_texts(cluster))
            .all(|(glyph, text)| self.subset.text(glyph.id) == text);
        if !spelled {
            self.show();
            let text = DictItem::String { data: utf16(&cluster[0].text), literal: false };
            let map = BTreeMap::from([("ActualText".to_owned(), text)]);
            let properties = DictItem::Dict { map };
            self.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".into(), properties });
        }
        for glyph in cluster {
            self.glyph(glyph);
        }
        if !spelled {
            self.show();
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn glyph(&mut self, glyph: &Glyph) {
        if glyph.dy != self.raised {
            self.show();
            let rise = self.run.size.of_units(glyph.dy).in_points();
            self.ops.push(Op::SetLineOffset { multiplier: rise });
            self.raised = glyph.dy;
        }
        self.move_by += glyph.dx;
        if self.move_by != 0 {
            self.end_glyphs();
            self.items.push(TextItem::Offset(-self.move_by as f32));
        }
        let number = self.subset.number(glyph.id);
        let text = self.subset.text(glyph.id).to_owned();
        self.glyphs.push(Codepoint { gid: number, offset: 0.0, cid: Some(text) });
        self.move_by = glyph.advance - glyph.dx - self.subset.advance(glyph.id);
    }

    fn end_glyphs(&mut self) {
        if !self.glyphs.is_empty() {
            self.items.push(TextItem::GlyphIds(std::mem::take(&mut self.glyphs)));
        }
    }

    fn show(&mut self) {
        self.end_glyphs();
        if !self.items.is_empty() {
            self.ops.push(Op::ShowText { items: std::mem::take(&mut self.items) });
        }
    }

    fn end(mut self) {
        self.show();
        if self.raised != 0 {
            self.ops.push(Op::SetLineOffset { multiplier: 0.0 });
        }
    }
}

fn gray(ink: Ink) -> Color {
    let percent = f32::from(100 - ink.0.min(100)) / 100.0;
    Color::Greyscale(Greyscale { percent, icc_profile: None })
}

/// Text as PDF keeps it beyond ASCII: UTF-16, big end first, with its mark.
pub(super) fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    units.flat_map(u16::to_be_bytes).collect()
}
