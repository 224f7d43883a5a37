//! Keys in memory: wiped when dropped, never printed, derived from one another by HKDF.

use std::fmt;

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::error::{Error, Result};

/// A key of 32 bytes. Stays where it was made, is wiped when dropped and does not print.
pub(crate) struct Key(Box<Zeroizing<[u8; 32]>>);

impl Key {
    /// A key that nobody can guess.
    pub(crate) fn random() -> Result<Key> {
        let mut key = Key::empty();
        getrandom::fill(key.bytes_mut()).map_err(|_| Error::NoRandomness)?;
        Ok(key)
    }

    /// The key with these bytes.
    #[cfg(test)]
    pub(crate) fn from_bytes(bytes: [u8; 32]) -> Key {
        let bytes = Zeroizing::new(bytes);
        let mut key = Key::empty();
        key.bytes_mut().copy_from_slice(&*bytes);
        key
    }

    /// The key with these bytes, when there are 32 of them.
    pub(crate) fn from_slice(bytes: &[u8]) -> Option<Key> {
        if bytes.len() != 32 {
            return None;
        }
        let mut key = Key::empty();
        key.bytes_mut().copy_from_slice(bytes);
        Some(key)
    }

    /// A key for one purpose, from which this one cannot be found again (RFC 5869).
    pub(crate) fn derive(&self, purpose: &[u8]) -> Key {
        let mut key = Key::empty();
        Hkdf::<Sha256>::new(None, self.bytes())
            .expand(purpose, key.bytes_mut())
            .expect("32 bytes are within what HKDF gives");
        key
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn bytes_mut(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }

    pub(crate) fn empty() -> Key {
        Key(Box::new(Zeroizing::new([0; 32])))
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(***)")
    }
}

/// Random bytes from the system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Error::NoRandomness)?;
    Ok(bytes)
}
