//! Hands the raw key to SQLCipher without putting it into the text of a statement.

use rusqlite::{Connection, ffi};
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::keyring::secret::Key;

/// Sets the connection's key. Must be the first thing done with it.
#[allow(unsafe_code, reason = "rusqlite 0.41 has no safe call for sqlite3_key_v2")]
pub(super) fn set(connection: &Connection, key: &Key) -> Result<()> {
    // SQLCipher takes 32 bytes as they are, without its own derivation, in the form x'hex'.
    let mut text = Zeroizing::new([0u8; 67]);
    text[..2].copy_from_slice(b"x'");
    data_encoding::HEXLOWER.encode_mut(key.bytes(), &mut text[2..66]);
    text[66] = b'\'';
    // SAFETY: the handle is open for as long as `connection` is borrowed; the name is a C string;
    // pointer and length describe `text`, which SQLCipher copies before it returns.
    let code = unsafe {
        ffi::sqlite3_key_v2(
            connection.handle(),
            c"main".as_ptr(),
            text.as_ptr().cast(),
            text.len() as std::ffi::c_int,
        )
    };
    match code {
        ffi::SQLITE_OK => Ok(()),
        code => Err(Error::Engine(format!("the key was not taken: code {code}"))),
    }
}
