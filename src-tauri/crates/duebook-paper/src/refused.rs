//! Why a document is not printed.

/// A document that would be wrong on paper is not made at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refused {
    /// No embedded font has these characters; printed they would be empty boxes.
    #[error("no font for {} in \"{text}\"", characters.iter().collect::<String>())]
    NoGlyphs {
        /// The characters, each once, in the order of their code points.
        characters: Vec<char>,
        /// The first line in which one of them stands.
        text: String,
    },
    /// Even in the densest setting the document needs more pages than it may have.
    #[error("needs more than {pages_at_most} pages")]
    TooLong {
        /// Pages that this document may have.
        pages_at_most: usize,
    },
    /// A value is wider than the place it is printed in and must not be cut.
    #[error("too wide for its place: {text}")]
    TooWide {
        /// The value.
        text: String,
    },
    /// The amounts on the page would not sum to their total.
    #[error("the amounts sum to {sum}, the total says {total}")]
    DoesNotAddUp {
        /// What the lines sum to.
        sum: duebook_core::Money,
        /// What was given as their total.
        total: duebook_core::Money,
    },
    /// Something that the document cannot do without was not given.
    #[error("{what} is missing")]
    Missing {
        /// Its name: `recipient`, `schedule`, `creditor`.
        what: &'static str,
    },
}
