//! The page model: what stands where, and what it means. Every document is one of these, and
//! the PDF, the page images and the plain text are three readings of it.

use std::sync::Arc;

use duebook_core::Day;

use crate::face::Face;
use crate::length::{Length, pt};

/// A finished document of one or more pages.
#[derive(Debug, Clone)]
pub struct Document {
    /// The title, as a viewer shows it and as a bookmark in a file of many letters.
    pub title: String,
    /// The day that stands in the file as its day of making.
    pub made_on: Day,
    pub(crate) pages: Vec<Page>,
    pub(crate) tree: Tree,
}

impl Document {
    /// How many pages there are, one at least.
    pub fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// The document as a tagged PDF. The same document always gives the same bytes.
    pub fn pdf(&self) -> Vec<u8> {
        crate::pdf::write(&self.title, std::slice::from_ref(self))
    }

    /// The page as an SVG image of drawn outlines, without scripts, styles or fonts; pages count
    /// from 1. `None` when there is no such page.
    pub fn page_svg(&self, number: usize) -> Option<String> {
        let page = self.pages.get(number.checked_sub(1)?)?;
        Some(crate::svg::draw(page, &format!("{}, page {number}", self.title)))
    }

    /// The document as plain text in reading order: paragraphs apart by a blank line, cells of a
    /// table row apart by two blanks.
    pub fn text(&self) -> String {
        crate::plain::read(&self.tree)
    }
}

/// A sheet of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaperSize {
    pub(crate) width: Length,
    pub(crate) height: Length,
}

impl PaperSize {
    /// US Letter, 8.5 by 11 inches.
    pub const LETTER: PaperSize = PaperSize { width: pt(612), height: pt(792) };
    /// ISO A4, 210 by 297 millimeters, to the nearest thousandth of a point.
    pub const A4: PaperSize = PaperSize {
        width: crate::length::millipt(595_276),
        height: crate::length::millipt(841_890),
    };

    /// The same sheet lying on its side: for lists of many columns.
    #[must_use]
    pub const fn on_its_side(self) -> PaperSize {
        PaperSize { width: self.height, height: self.width }
    }
}

/// One page: its marks in the order in which they are painted. Places are measured from the top
/// left corner.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub size: PaperSize,
    pub marks: Vec<Mark>,
}

/// One thing painted, and the part of the document it belongs to.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    pub part: Part,
    pub shape: Shape,
}

/// What a mark belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Decoration and repetition: rules, page numbers, repeated heads.
    Artifact,
    /// A leaf of the structure tree.
    Leaf(NodeId),
}

#[derive(Debug, Clone)]
pub(crate) enum Shape {
    Glyphs(GlyphRun),
    Rule(Rule),
    Frame(Frame),
}

/// Glyphs of one face and size on one baseline, in visual order.
#[derive(Debug, Clone)]
pub(crate) struct GlyphRun {
    pub face: Face,
    pub size: Length,
    pub x: Length,
    /// The baseline.
    pub y: Length,
    pub ink: Ink,
    pub pieces: Vec<Arc<Shaped>>,
}

/// A shaped piece of text: what the font's rules made of it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Shaped {
    pub glyphs: Vec<Glyph>,
    /// Sum of the advances, in font units.
    pub advance: i32,
}

/// A glyph with its own advance and offset, in thousandths of an em.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Glyph {
    pub id: u16,
    pub advance: i32,
    pub dx: i32,
    pub dy: i32,
    /// The text it stands for; empty for the second and later glyphs of one cluster.
    pub text: Box<str>,
}

/// Blackness in hundredths: letters are printed in one ink.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ink(pub u8);

impl Ink {
    pub const BLACK: Ink = Ink(100);
    /// Labels and second lines: 68 % black keeps a contrast above 7 : 1.
    pub const SOFT: Ink = Ink(68);
    /// Hairlines.
    pub const RULE: Ink = Ink(40);
}

/// A straight line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rule {
    pub from: (Length, Length),
    pub to: (Length, Length),
    pub weight: Length,
    /// Length of dashes and of the gaps between them.
    pub dash: Option<Length>,
    pub ink: Ink,
}

/// An empty rectangle drawn with a line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    pub x: Length,
    pub y: Length,
    pub width: Length,
    pub height: Length,
    pub weight: Length,
    pub ink: Ink,
}

/// Place of a node in its tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(pub usize);

/// What a part of the document is (ISO 32000-1, 14.8.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Part,
    /// Lines that belong together: an address.
    Block,
    H1,
    H2,
    P,
    Table,
    TR,
    /// Head of a column.
    ColumnHead,
    /// Head of a row.
    RowHead,
    TD,
}

impl Role {
    pub fn is_leaf(self) -> bool {
        !matches!(self, Role::Part | Role::Block | Role::Table | Role::TR)
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub role: Role,
    pub children: Vec<NodeId>,
    /// The text of a leaf, in logical order.
    pub text: String,
}

/// The structure tree; node 0 is the whole document.
#[derive(Debug, Clone)]
pub(crate) struct Tree {
    pub nodes: Vec<Node>,
}

impl Tree {
    pub const ROOT: NodeId = NodeId(0);

    pub fn new() -> Tree {
        Tree { nodes: vec![Node { role: Role::Part, children: Vec::new(), text: String::new() }] }
    }

    pub fn add(&mut self, parent: NodeId, role: Role, text: &str) -> NodeId {
        let id = NodeId(self.nodes.len());
        self.nodes.push(Node { role, children: Vec::new(), text: text.to_owned() });
        self.nodes[parent.0].children.push(id);
        id
    }

    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0]
    }
}
