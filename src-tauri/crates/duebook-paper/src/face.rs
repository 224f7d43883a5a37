//! The embedded typefaces. A letter is set in these alone, never in a font of the machine, so
//! that what was approved on one PC prints the same on another.

use std::sync::OnceLock;

use harfrust::Font;

/// One embedded font file, named in THIRD-PARTY.md with version, license and hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Face {
    /// Source Sans 3 Regular: Latin with Vietnamese, Greek, Cyrillic.
    Regular,
    /// Source Sans 3 SemiBold.
    SemiBold,
    /// IBM Plex Sans Arabic Regular.
    Arabic,
    /// Noto Sans Hebrew Regular.
    Hebrew,
}

/// How heavy a text is set. Scripts that have one weight are set in that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Weight {
    Regular,
    SemiBold,
}

impl Weight {
    /// Faces to look in, best first.
    pub fn faces(self) -> [Face; 3] {
        match self {
            Weight::Regular => [Face::Regular, Face::Arabic, Face::Hebrew],
            Weight::SemiBold => [Face::SemiBold, Face::Arabic, Face::Hebrew],
        }
    }
}

impl Face {
    pub const ALL: [Face; 4] = [Face::Regular, Face::SemiBold, Face::Arabic, Face::Hebrew];

    /// The font file.
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Face::Regular => include_bytes!("../fonts/SourceSans3-Regular.ttf"),
            Face::SemiBold => include_bytes!("../fonts/SourceSans3-SemiBold.ttf"),
            Face::Arabic => include_bytes!("../fonts/IBMPlexSansArabic-Regular.ttf"),
            Face::Hebrew => include_bytes!("../fonts/NotoSansHebrew-Regular.ttf"),
        }
    }

    /// Its PostScript name, as it stands in a PDF.
    pub fn name(self) -> &'static str {
        match self {
            Face::Regular => "SourceSans3-Regular",
            Face::SemiBold => "SourceSans3-SemiBold",
            Face::Arabic => "IBMPlexSansArabic-Regular",
            Face::Hebrew => "NotoSansHebrew-Regular",
        }
    }

    /// Its place in [`Face::ALL`].
    pub fn index(self) -> usize {
        match self {
            Face::Regular => 0,
            Face::SemiBold => 1,
            Face::Arabic => 2,
            Face::Hebrew => 3,
        }
    }

    /// The parsed font.
    pub fn font(self) -> &'static Font {
        static FONTS: OnceLock<[Font; 4]> = OnceLock::new();
        let fonts = FONTS.get_or_init(|| {
            Face::ALL
                .map(|face| Font::new(face.bytes(), 0).expect("the embedded font files are sound"))
        });
        &fonts[self.index()]
    }

    /// Whether the face has a glyph for the character.
    pub fn has(self, c: char) -> bool {
        self.font().charmap().map_unicode(c).is_some_and(|glyph| glyph.to_u32() != 0)
    }
}
