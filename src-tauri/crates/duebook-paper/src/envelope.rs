//! Where a #10 envelope's windows lie on a folded letter.
//!
//! A #10 envelope is 9 1/2 by 4 1/8 inches. Its window is 4 1/2 by 1 1/8 inches, 7/8 inch from
//! the left and 1/2 inch from the bottom edge, so 2 1/2 to 3 5/8 inches below the top edge. Many
//! have a second one for the sender: 3 1/2 by 7/8 inches, 3/8 inch from the left and 2 1/2 inches
//! from the bottom edge, so 3/4 to 1 5/8 inches below the top edge.
//!
//! The sheet is 8 1/2 inches wide and has an inch of play sideways. Folded at the mark, 3 3/4
//! inches below its top edge with the address outside, it has 3/8 inch of play up and down.
//! A place is sure to be seen when it shows wherever the sheet slides:
//!
//! - sideways, from the window's left edge to its right edge less one inch;
//! - downwards, from the window's top edge to its bottom edge less 3/8 inch.
//!
//! Mail stands on its long edge, so the sheet lies at the bottom; there up to six lines show with
//! an eighth of an inch around them. Wherever the sheet lies, four lines show.

use crate::length::{Length, mil, pt};

/// Height of the envelope.
pub const ENVELOPE_HEIGHT: Length = mil(4_125);
/// Play of the sheet from left to right.
pub const SIDEWAYS_PLAY: Length = mil(1_000);
/// The first fold, below the top edge of the sheet; marked at the left edge.
pub const FIRST_FOLD: Length = mil(3_750);
/// The second fold; it halves what is left.
pub const SECOND_FOLD: Length = mil(7_375);
/// Play of the folded sheet up and down.
pub const UPRIGHT_PLAY: Length = mil(4_125 - 3_750);

/// A window, measured from the envelope's top left corner.
#[derive(Debug, Clone, Copy)]
pub struct Window {
    /// Its left edge.
    pub left: Length,
    /// Its right edge.
    pub right: Length,
    /// Its top edge.
    pub top: Length,
    /// Its bottom edge.
    pub bottom: Length,
}

/// The window for the recipient.
pub const RECIPIENT: Window =
    Window { left: mil(875), right: mil(5_375), top: mil(2_500), bottom: mil(3_625) };
/// The window for the sender, in envelopes that have two.
pub const SENDER: Window =
    Window { left: mil(375), right: mil(3_875), top: mil(750), bottom: mil(1_625) };

/// Left edge of both address blocks on the sheet.
pub const ADDRESS_LEFT: Length = pt(72);
/// Baseline of the last line of the recipient's address; earlier lines stand above it.
pub const ADDRESS_LAST_BASELINE: Length = pt(224);
/// From baseline to baseline in the address.
pub const ADDRESS_LEADING: Length = pt(12);
/// Lines that show when the sheet lies at the bottom of the envelope.
pub const ADDRESS_LINES_AT_MOST: usize = 6;
/// First baseline of the sender's address, under the agency's name.
pub const SENDER_FIRST_BASELINE: Length = pt(62);

/// Width of the recipient's lines: to the right edge that always shows.
pub const ADDRESS_WIDTH: Length = mil(5_375 - 1_000 - 1_000);
/// Nothing but the address stands between here and the right edge of the sheet's part that may
/// slide behind the window: no language or symbol other than the address may be seen on an
/// envelope (15 U.S.C. 1692f(8)).
pub const CLEAR_OF_WINDOW: Length = mil(5_500);
