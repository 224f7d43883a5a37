//! Puts paragraphs, rules and frames on pages and keeps the structure tree beside them.
//! Knows margins and page breaks; what a letter says is for the letters.

use std::collections::BTreeSet;

use duebook_core::Day;

use crate::length::{Length, millipt, pt};
use crate::model::{
    Document, Frame, Ink, Mark, NodeId, Page, PaperSize, Part, Role, Rule, Shape, Tree,
};
use crate::paragraph::{Paragraph, Span, Style, plain, set};
use crate::refused::Refused;
use crate::shape::Figures;

/// One inch on either side: the left edge is also that of the address in the window.
pub(crate) const SIDE_MARGIN: Length = pt(72);
/// Where text ends above the bottom edge of the sheet.
const BOTTOM_MARGIN: Length = pt(58);
/// Baseline of the page number above the bottom edge.
const FOOT: Length = pt(40);
/// Baseline of the line that names the letter on its later pages.
const RUNNING_HEAD: Length = pt(50);
/// Where text starts on later pages.
const LATER_TOP: Length = pt(76);
/// The thickness of a table's rules: as thin as office printers hold.
pub(crate) const HAIRLINE: Length = millipt(350);
/// Rules above and below totals.
pub(crate) const FIRM_LINE: Length = millipt(600);

const fn style(size: i32, leading: i32, figures: Figures, ink: Ink) -> Style {
    Style { size: millipt(size), leading: millipt(leading), figures, ink }
}

/// Running text.
pub(crate) const BODY: Style = style(10_500, 14_500, Figures::Proportional, Ink::BLACK);
/// Tables and lists of facts.
pub(crate) const TABLE: Style = style(10_000, 14_500, Figures::Tabular, Ink::BLACK);
/// Letterhead lines, column heads, labels.
pub(crate) const SMALL: Style = style(8_500, 11_500, Figures::Proportional, Ink::SOFT);
/// The document's title.
pub(crate) const TITLE: Style = style(17_000, 21_000, Figures::Proportional, Ink::BLACK);
/// Titles of sections.
pub(crate) const HEADING: Style = style(11_500, 15_000, Figures::Proportional, Ink::BLACK);

/// A document in the making.
pub(crate) struct Composer {
    document: Document,
    size: PaperSize,
    /// The next free baseline grid line: where the top of the next block stands.
    pub y: Length,
    running_head: (String, String),
    lost: BTreeSet<char>,
    lost_in: Option<String>,
}

impl Composer {
    /// Starts a document with one empty page. `running_head` stands left and right at the top of
    /// every later page.
    pub fn new(title: &str, size: PaperSize, made_on: Day, running_head: (&str, &str)) -> Composer {
        let page = Page { size, marks: Vec::new() };
        Composer {
            document: Document {
                title: title.to_owned(),
                made_on,
                pages: vec![page],
                tree: Tree::new(),
            },
            size,
            y: LATER_TOP,
            running_head: (running_head.0.to_owned(), running_head.1.to_owned()),
            lost: BTreeSet::new(),
            lost_in: None,
        }
    }

    /// The width between the margins.
    pub fn measure(&self) -> Length {
        self.size.width - SIDE_MARGIN * 2
    }

    /// The right margin's place.
    pub fn right(&self) -> Length {
        self.size.width - SIDE_MARGIN
    }

    pub fn sheet(&self) -> PaperSize {
        self.size
    }

    /// How much height is free on this page.
    pub fn free(&self) -> Length {
        self.size.height - BOTTOM_MARGIN - self.y
    }

    pub fn pages(&self) -> usize {
        self.document.pages.len()
    }

    /// Adds a node to the structure tree.
    pub fn node(&mut self, parent: NodeId, role: Role) -> NodeId {
        self.document.tree.add(parent, role, "")
    }

    /// Sets text into lines. Characters without a glyph are remembered, and the document is
    /// refused at its end, so that the reason names all of them.
    pub fn set(&mut self, spans: &[Span], style: Style, width: Length) -> Paragraph {
        match set(spans, style, width) {
            Ok(paragraph) => paragraph,
            Err(no_glyphs) => {
                self.lost.extend(no_glyphs.characters);
                let text = self.lost_in.get_or_insert(no_glyphs.text).clone();
                Paragraph { lines: Vec::new(), text }
            }
        }
    }

    /// Puts a set paragraph at a place, its first baseline one size below `y`, and gives the
    /// place under it.
    pub fn put(&mut self, what: Put<'_>, x: Length, y: Length) -> Length {
        let Put { paragraph, part, style, align } = what;
        let mut baseline = y + style.size;
        for line in &paragraph.lines {
            let from = match align {
                Align::Left => x,
                Align::RightAt => x - line.width,
            };
            for run in line.runs(from, baseline, style) {
                self.mark(part, Shape::Glyphs(run));
            }
            baseline += style.leading;
        }
        y + style.leading * paragraph.lines.len() as i32
    }

    /// Sets text as a new leaf at a place; gives the place under it.
    pub fn place(&mut self, leaf: Leaf, spans: &[Span], style: Style, at: At) -> Length {
        let paragraph = self.set(spans, style, at.width);
        let node = self.document.tree.add(leaf.parent, leaf.role, &paragraph.text);
        let put = Put { paragraph: &paragraph, part: Part::Leaf(node), style, align: at.align };
        self.put(put, at.x, at.y)
    }

    /// Sets a paragraph at the flow's place, whole: it goes to the next page when it does not
    /// fit on this.
    pub fn flow(&mut self, role: Role, spans: &[Span], style: Style, after: Length) {
        let paragraph = self.set(spans, style, self.measure());
        let height = style.leading * paragraph.lines.len() as i32;
        self.need(height);
        let node = self.document.tree.add(Tree::ROOT, role, &paragraph.text);
        let put = Put { paragraph: &paragraph, part: Part::Leaf(node), style, align: Align::Left };
        self.y = self.put(put, SIDE_MARGIN, self.y) + after;
    }

    /// A leaf's node with its text, for marks that are put by hand.
    pub fn leaf(&mut self, parent: NodeId, role: Role, text: &str) -> Part {
        Part::Leaf(self.document.tree.add(parent, role, text))
    }

    /// Goes to a new page unless so much height is free.
    pub fn need(&mut self, height: Length) {
        if self.free() < height {
            self.new_page();
        }
    }

    /// Starts the next page of a form, which has no running head.
    pub fn new_blank_page(&mut self) {
        self.document.pages.push(Page { size: self.size, marks: Vec::new() });
        self.y = Length::ZERO;
    }

    /// Starts the next page under its running head.
    pub fn new_page(&mut self) {
        self.new_blank_page();
        let (left, right) = self.running_head.clone();
        self.aside(&left, SIDE_MARGIN, RUNNING_HEAD, Align::Left);
        self.aside(&right, self.right(), RUNNING_HEAD, Align::RightAt);
        let y = RUNNING_HEAD + pt(6);
        self.rule((SIDE_MARGIN, y), (self.right(), y), HAIRLINE);
        self.y = LATER_TOP;
    }

    /// Small text that repeats what is said elsewhere, by its baseline.
    fn aside(&mut self, text: &str, x: Length, baseline: Length, align: Align) {
        let paragraph = self.set(&[plain(text)], SMALL, pt(10_000));
        let put = Put { paragraph: &paragraph, part: Part::Artifact, style: SMALL, align };
        self.put(put, x, baseline - SMALL.size);
    }

    /// A rule, as decoration.
    pub fn rule(&mut self, from: (Length, Length), to: (Length, Length), weight: Length) {
        let ink = if weight > HAIRLINE { Ink::BLACK } else { Ink::RULE };
        self.line(Rule { from, to, weight, dash: None, ink });
    }

    pub fn line(&mut self, rule: Rule) {
        self.mark(Part::Artifact, Shape::Rule(rule));
    }

    pub fn frame(&mut self, frame: Frame) {
        self.mark(Part::Artifact, Shape::Frame(frame));
    }

    fn mark(&mut self, part: Part, shape: Shape) {
        let page = self.document.pages.last_mut().expect("a document has a page from the start");
        page.marks.push(Mark { part, shape });
    }

    /// Gives a document without numbers on its pages: a form, a check.
    pub fn finish_unnumbered(self, pages_at_most: usize) -> Result<Document, Refused> {
        self.end(pages_at_most)
    }

    /// Numbers the pages ("1 of 2") and gives the document, or says why there is none.
    pub fn finish(mut self, pages_at_most: usize) -> Result<Document, Refused> {
        let count = self.pages();
        let baseline = self.size.height - FOOT;
        let later = self.document.pages.split_off(1);
        let right = self.right();
        self.aside(&format!("1 of {count}"), right, baseline, Align::RightAt);
        for (number, page) in (2..).zip(later) {
            self.document.pages.push(page);
            self.aside(&format!("{number} of {count}"), right, baseline, Align::RightAt);
        }
        self.end(pages_at_most)
    }

    fn end(self, pages_at_most: usize) -> Result<Document, Refused> {
        if let Some(text) = self.lost_in {
            return Err(Refused::NoGlyphs { characters: self.lost.into_iter().collect(), text });
        }
        if self.pages() > pages_at_most {
            return Err(Refused::TooLong { pages_at_most });
        }
        Ok(self.document)
    }
}

/// Which edge of a text stands at the given place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    /// The text ends at the place.
    RightAt,
}

/// A set paragraph on its way to a page.
#[derive(Clone, Copy)]
pub(crate) struct Put<'a> {
    pub paragraph: &'a Paragraph,
    pub part: Part,
    pub style: Style,
    pub align: Align,
}

/// A leaf to be made.
#[derive(Clone, Copy)]
pub(crate) struct Leaf {
    pub parent: NodeId,
    pub role: Role,
}

/// A paragraph that belongs to the document itself.
pub(crate) const PARAGRAPH: Leaf = Leaf { parent: Tree::ROOT, role: Role::P };

/// A place: left edge (or right edge), top, and how wide lines may be.
#[derive(Clone, Copy)]
pub(crate) struct At {
    pub x: Length,
    pub y: Length,
    pub width: Length,
    pub align: Align,
}
