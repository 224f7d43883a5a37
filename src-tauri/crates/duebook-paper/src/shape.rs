//! Text to glyphs: picks the face that has the characters and applies the font's own rules
//! (kerning, ligatures, marks, joining). Words recur, so what was shaped once is kept.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use harfrust::{
    Buffer, ClusterLevel, Direction, Feature, ShapeOptions, ShapePlan, ShaperFont, Tag,
};
use unicode_segmentation::UnicodeSegmentation;

use crate::face::{Face, Weight};
use crate::model::{Glyph, Shaped};

/// How digits are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Figures {
    /// Each at its own width: in running text.
    Proportional,
    /// All at one width, so that columns align: in tables.
    Tabular,
}

/// Words kept per thread; about 20 MiB when full of long ones.
const KEPT_WORDS: usize = 20_000;

#[derive(PartialEq, Eq, Hash, Clone, Copy)]
struct Setting {
    face: Face,
    right_to_left: bool,
    figures: Figures,
}

#[derive(Default)]
struct Kept {
    words: HashMap<Setting, HashMap<Box<str>, Arc<Shaped>>>,
    plans: HashMap<(Setting, Option<harfrust::Script>), ShapePlan>,
    count: usize,
}

thread_local! {
    static KEPT: RefCell<Kept> = RefCell::new(Kept::default());
}

/// Characters that are never drawn and need no glyph: joiners and variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{00AD}' | '\u{2060}')
}

/// The face in which a whole grapheme can be set, or `None` when no embedded font has it.
/// A letter and its accents are never taken from two fonts.
pub(crate) fn face_for(grapheme: &str, weight: Weight) -> Option<Face> {
    let covers = |face: &Face| grapheme.chars().all(|c| is_invisible(c) || face.has(c));
    weight.faces().into_iter().find(covers)
}

/// The characters of a text that no embedded font has.
pub(crate) fn missing_in(text: &str, weight: Weight) -> Vec<char> {
    let lost = |c: &char| !is_invisible(*c) && weight.faces().iter().all(|face| !face.has(*c));
    let uncovered = text.graphemes(true).filter(|g| face_for(g, weight).is_none());
    uncovered
        .flat_map(|grapheme| {
            let single: Vec<char> = grapheme.chars().filter(lost).collect();
            // Each character is somewhere, but no one face has them all: name the accents.
            if single.is_empty() { grapheme.chars().skip(1).collect() } else { single }
        })
        .collect()
}

/// Shapes a piece of text of one face and one direction.
pub(crate) fn shape(text: &str, face: Face, right_to_left: bool, figures: Figures) -> Arc<Shaped> {
    let setting = Setting { face, right_to_left, figures };
    KEPT.with_borrow_mut(|kept| {
        if let Some(shaped) = kept.words.get(&setting).and_then(|words| words.get(text)) {
            return Arc::clone(shaped);
        }
        let shaped = Arc::new(shape_anew(text, setting, kept));
        if kept.count >= KEPT_WORDS {
            kept.words.clear();
            kept.count = 0;
        }
        kept.count += 1;
        kept.words.entry(setting).or_default().insert(text.into(), Arc::clone(&shaped));
        shaped
    })
}

fn shape_anew(text: &str, setting: Setting, kept: &mut Kept) -> Shaped {
    let mut buffer = Buffer::new();
    buffer.set_cluster_level(ClusterLevel::MonotoneGraphemes);
    buffer.push_str(text);
    buffer.guess_segment_properties();
    let direction =
        if setting.right_to_left { Direction::RightToLeft } else { Direction::LeftToRight };
    buffer.set_direction(direction);
    let font = setting.face.font();
    let features = features(setting.figures);
    let plan = kept.plans.entry((setting, buffer.script())).or_insert_with(|| {
        ShapePlan::new(font, direction, buffer.script(), buffer.language(), &features)
    });
    let options = ShapeOptions::new().plan(Some(plan)).features(&features);
    harfrust::shape(&ShaperFont::new(font), &mut buffer, options)
        .expect("the plan was made for this direction and script");
    read(&buffer, text)
}

fn features(figures: Figures) -> [Feature; 2] {
    let digits = match figures {
        Figures::Proportional => Tag::new(b"pnum"),
        Figures::Tabular => Tag::new(b"tnum"),
    };
    [Feature::new(digits, 1, ..), Feature::new(Tag::new(b"lnum"), 1, ..)]
}

fn read(buffer: &Buffer, text: &str) -> Shaped {
    let infos = buffer.glyph_infos();
    let mut starts: Vec<usize> = infos.iter().map(|info| info.cluster as usize).collect();
    starts.push(text.len());
    starts.sort_unstable();
    starts.dedup();
    let end_of = |start: usize| {
        let next = starts.partition_point(|s| *s <= start);
        starts.get(next).copied().unwrap_or(text.len())
    };
    let mut glyphs: Vec<Glyph> = Vec::with_capacity(infos.len());
    let mut last_cluster = None;
    for (info, position) in infos.iter().zip(buffer.glyph_positions()) {
        let start = info.cluster as usize;
        let text = if last_cluster == Some(start) { "" } else { &text[start..end_of(start)] };
        last_cluster = Some(start);
        glyphs.push(Glyph {
            id: u16::try_from(info.glyph_id).expect("a TrueType font has at most 65,535 glyphs"),
            advance: position.x_advance,
            dx: position.x_offset,
            dy: position.y_offset,
            text: text.into(),
        });
    }
    let advance = glyphs.iter().map(|glyph| glyph.advance).sum();
    Shaped { glyphs, advance }
}
