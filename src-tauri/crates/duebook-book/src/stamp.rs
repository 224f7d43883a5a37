//! Who does something, when, and by which request: what every write carries.

use duebook_core::Day;
use duebook_core::id::UserId;

use crate::value::Instant;

/// Goes with every write.
#[derive(Debug, Clone, Copy)]
pub struct Stamp<'a> {
    /// Who does it.
    pub user: UserId,
    /// The instant of writing.
    pub at: Instant,
    /// Today where the agency is.
    pub today: Day,
    /// The random id that the caller gave the request.
    pub request: &'a str,
}
