//! Which columns hold private values, also when the map takes nothing from them.

use duebook_core::{Day, day};

use super::dates;
use super::fixed::Segment;
use super::guess::{Column, sample_of};
use super::keep::Guard;
use super::map::DateOrder;
use super::shape::Shape;
use super::sheet::Sheet;
use super::words;

/// From this age on a day is more likely one of birth than one of an account.
const ADULT_YEARS: u32 = 18;

/// How the cells of each column are kept, by its heading, or because nearly all its values are
/// social security numbers or days of birth.
pub(super) fn guards(
    sheet: &Sheet,
    columns: &[String],
    segments: &[Segment],
    today: Day,
) -> Vec<Guard> {
    sample_of(sheet, columns.to_vec(), segments, None)
        .iter()
        .map(|column| match words::guard(&column.folded) {
            Guard::Text if is_private_number(column) => Guard::Number,
            Guard::Text if is_birth(column, today) => Guard::Birth,
            named => named,
        })
        .collect()
}

/// Whether a count of values is most of a column, and enough to judge by.
fn is_most(count: usize, column: &Column) -> bool {
    column.profile.filled >= 3 && count * 10 >= column.profile.filled * 7
}

fn is_private_number(column: &Column) -> bool {
    let nine = |value: &&String| {
        let digits = value.bytes().filter(u8::is_ascii_digit).count();
        let plain = |b: u8| b.is_ascii_digit() || matches!(b, b'-' | b' ');
        digits == 9 && value.trim().bytes().all(plain)
    };
    is_most(column.values.iter().filter(nine).count(), column)
}

fn is_birth(column: &Column, today: Day) -> bool {
    if column.profile.percent(&[Shape::Day]) < 70 {
        return false;
    }
    let adult = |value: &&String| {
        [DateOrder::Mdy, DateOrder::Dmy, DateOrder::Ymd]
            .into_iter()
            .find_map(|order| dates::read(value, order, today, true).ok().flatten())
            .is_some_and(|born| day::plus_months(born, ADULT_YEARS * 12) <= today)
    };
    is_most(column.values.iter().filter(adult).count(), column)
}
