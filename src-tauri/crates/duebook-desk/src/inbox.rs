//! Files that a person chose, read into memory.

use std::path::Path;

use crate::problem::Problem;

/// The name and the bytes of a file, unless it is longer than it may be: one of gigabytes is not
/// read at all.
pub(crate) fn read(
    path: &Path,
    most: u64,
    too_large: impl FnOnce(&str, u64) -> Problem,
) -> Result<(String, Vec<u8>), Problem> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let cannot = |cause: std::io::Error| Problem::cannot_read(&name, &cause);
    let length = std::fs::metadata(path).map_err(cannot)?.len();
    if length > most {
        return Err(too_large(&name, length));
    }
    let bytes = std::fs::read(path).map_err(cannot)?;
    Ok((name, bytes))
}
