//! The glyphs a file uses, cut out of the embedded faces, and the text each glyph stands for.

use std::borrow::Cow;
use std::fmt::Write;

use harfrust::GlyphId;
use printpdf::{Codepoint, FontId, Op, ParsedFont, PdfFontHandle, Pt, TextItem};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::face::Face;
use crate::model::{Document, Glyph, Shape};

/// Text of a glyph that only ever follows another of the same cluster, such as the dots of an
/// Arabic letter: nothing that can be seen or searched.
const NOTHING_SEEN: &str = "\u{200B}";

/// One face with the glyphs used of it.
pub(super) struct Subset {
    face: Face,
    /// The text of each glyph, by its number in the whole font.
    texts: Vec<Option<Box<str>>>,
    /// The advance of each used glyph in the font, in thousandths of an em.
    advances: Vec<i32>,
    remapper: GlyphRemapper,
    /// The number of each used glyph in the subset.
    numbers: Vec<u16>,
}

/// The subsets of a file.
pub(super) struct Subsets([Subset; 4]);

impl Subsets {
    /// Collects what the documents use.
    pub fn of(documents: &[Document]) -> Subsets {
        let mut texts: [Vec<Option<Box<str>>>; 4] =
            Face::ALL.map(|face| vec![None; face.font().num_glyphs() as usize]);
        let mut lone: Vec<(Face, u16)> = Vec::new();
        let marks = documents.iter().flat_map(|d| &d.pages).flat_map(|page| &page.marks);
        for mark in marks {
            let Shape::Glyphs(run) = &mark.shape else {
                continue;
            };
            let face = &mut texts[run.face.index()];
            for cluster in run.pieces.iter().flat_map(|piece| clusters(&piece.glyphs)) {
                if let [glyph] = cluster
                    && face[usize::from(glyph.id)].is_some()
                {
                    continue;
                }
                for (glyph, text) in cluster.iter().zip(cluster_texts(cluster)) {
                    let known = &mut face[usize::from(glyph.id)];
                    if text.is_empty() {
                        lone.push((run.face, glyph.id));
                    } else if known.is_none() {
                        *known = Some(text.into());
                    }
                }
            }
        }
        for (face, glyph) in lone {
            let text = &mut texts[face.index()][usize::from(glyph)];
            text.get_or_insert_with(|| NOTHING_SEEN.into());
        }
        let mut texts = texts.into_iter();
        Subsets(Face::ALL.map(|face| {
            let texts = texts.next().expect("one list of texts for each face");
            let used = (0..=u16::MAX).zip(&texts).filter(|(_, text)| text.is_some());
            let mut remapper = GlyphRemapper::new();
            let (mut advances, mut numbers) = (vec![0; texts.len()], vec![0; texts.len()]);
            let metrics = face.font().glyph_metrics();
            for (glyph, _) in used {
                numbers[usize::from(glyph)] = remapper.remap(glyph);
                let advance = metrics.h_advance(GlyphId::new(u32::from(glyph)));
                advances[usize::from(glyph)] = advance.round() as i32;
            }
            Subset { face, texts, advances, remapper, numbers }
        }))
    }

    pub fn used(&self) -> impl Iterator<Item = &Subset> {
        self.0.iter().filter(|subset| subset.remapper.num_gids() > 1)
    }

    pub fn get(&self, face: Face) -> &Subset {
        &self.0[face.index()]
    }
}

impl Subset {
    /// The name under which pages call the font.
    pub fn id(&self) -> FontId {
        FontId(["R", "S", "A", "H"][self.face.index()].to_owned())
    }

    /// The subset as the writer takes it: its own numbers and advances, named after its content.
    pub fn for_printpdf(&self) -> (FontId, ParsedFont) {
        let bytes = subsetter::subset(self.face.bytes(), 0, &self.remapper)
            .expect("the embedded fonts can be subset");
        let mut font = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new())
            .expect("a subset of a sound font is sound");
        let mut name = String::with_capacity(40);
        for byte in &Sha256::digest(&bytes)[..6] {
            name.push(char::from(b'A' + byte % 26));
        }
        let _ = write!(name, "+{}", self.face.name());
        font.font_name = Some(name);
        (self.id(), font)
    }

    /// The glyph's number in the subset.
    pub fn number(&self, glyph: u16) -> u16 {
        self.numbers[usize::from(glyph)]
    }

    /// The operations that show every used glyph once: the writer learns from them what to embed.
    pub fn register(&self) -> Vec<Op> {
        let used = self.texts.iter().zip(&self.numbers).filter_map(|(text, number)| {
            let cid = Some(text.as_deref()?.to_owned());
            Some(Codepoint { gid: *number, offset: 0.0, cid })
        });
        let items = vec![TextItem::GlyphIds(used.collect())];
        let font = PdfFontHandle::External(self.id());
        vec![Op::SetFont { font, size: Pt(1.0) }, Op::ShowText { items }]
    }

    /// How far the font itself moves the pen, in thousandths of an em.
    pub fn advance(&self, glyph: u16) -> i32 {
        self.advances[usize::from(glyph)]
    }

    /// The text that the glyph stands for in this file.
    pub fn text(&self, glyph: u16) -> &str {
        self.texts[usize::from(glyph)].as_deref().unwrap_or_default()
    }
}

/// Groups the glyphs that stand for one cluster of text together.
pub(super) fn clusters(glyphs: &[Glyph]) -> impl Iterator<Item = &[Glyph]> {
    glyphs.chunk_by(|_, next| next.text.is_empty())
}

/// The text of each glyph of a cluster: the whole for a single one (a ligature has several
/// letters), a character each when they are as many, else all of it for the first.
pub(super) fn cluster_texts(cluster: &[Glyph]) -> Vec<Cow<'_, str>> {
    let whole = &*cluster[0].text;
    if cluster.len() == 1 {
        return vec![Cow::Borrowed(whole)];
    }
    if whole.chars().count() == cluster.len() {
        return whole.chars().map(|c| Cow::Owned(c.to_string())).collect();
    }
    let mut texts = vec![Cow::Borrowed(""); cluster.len()];
    texts[0] = Cow::Borrowed(whole);
    texts
}
