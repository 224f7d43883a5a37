//! The demo book: a small agency with history, made only through commands.

use crate::clients::Nothing;
use crate::desk::Desk;
use crate::opening::SessionInfo;
use crate::problem::Problem;

pub(crate) fn create(desk: &Desk, _: Nothing) -> Result<SessionInfo, Problem> {
    let _ = desk;
    Err(Problem::no_book_chosen())
}
