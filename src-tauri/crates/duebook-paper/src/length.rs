//! Lengths on paper: whole thousandths of a point, so that layout has no rounding of its own
//! and the same letter comes out the same on every machine.

use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};

/// A length in thousandths of a PostScript point (1/72 inch).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Length(i32);

/// So many whole points.
pub const fn pt(points: i32) -> Length {
    Length(points * 1_000)
}

/// So many thousandths of a point.
pub const fn millipt(thousandths: i32) -> Length {
    Length(thousandths)
}

/// So many thousandths of an inch.
pub const fn mil(thousandths: i32) -> Length {
    Length(thousandths * 72)
}

impl Length {
    /// Nothing.
    pub const ZERO: Length = Length(0);

    /// In thousandths of a point.
    pub const fn in_millipt(self) -> i32 {
        self.0
    }

    /// In points, for the file formats that count so.
    pub fn in_points(self) -> f32 {
        self.0 as f32 / 1_000.0
    }

    /// So many units of a font with 1,000 units to the em, set at this size; rounded to the
    /// nearest thousandth of a point.
    pub(crate) fn of_units(self, units: i32) -> Length {
        let exact = i64::from(self.0) * i64::from(units);
        Length(((exact + 500).div_euclid(1_000)) as i32)
    }
}

impl Add for Length {
    type Output = Length;
    fn add(self, other: Length) -> Length {
        Length(self.0 + other.0)
    }
}

impl Sub for Length {
    type Output = Length;
    fn sub(self, other: Length) -> Length {
        Length(self.0 - other.0)
    }
}

impl Neg for Length {
    type Output = Length;
    fn neg(self) -> Length {
        Length(-self.0)
    }
}

impl Mul<i32> for Length {
    type Output = Length;
    fn mul(self, times: i32) -> Length {
        Length(self.0 * times)
    }
}

impl Div<i32> for Length {
    type Output = Length;
    fn div(self, by: i32) -> Length {
        Length(self.0 / by)
    }
}

impl AddAssign for Length {
    fn add_assign(&mut self, other: Length) {
        self.0 += other.0;
    }
}

impl SubAssign for Length {
    fn sub_assign(&mut self, other: Length) {
        self.0 -= other.0;
    }
}

impl std::iter::Sum for Length {
    fn sum<I: Iterator<Item = Length>>(lengths: I) -> Length {
        lengths.fold(Length::ZERO, Add::add)
    }
}
