//! Single fields encrypted on their own, inside the encrypted file: numbers that identify a
//! person stay sealed in a copy of the database that someone holds open.
//!
//! XChaCha20-Poly1305 under a key of their own; the context (table, column and row) is
//! authenticated, so that a sealed field does not open in another place. A blind index lets an
//! exact value be found without being kept.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::keyring::secret::{Key, random};

const VERSION: u8 = 1;
const NONCE: usize = 24;

/// The keys of sealed fields and of blind indexes.
pub struct Fields {
    seal: Key,
    index: Key,
}

impl Fields {
    pub(crate) fn new(seal: Key, index: Key) -> Fields {
        Fields { seal, index }
    }

    /// The field sealed for its place: version, nonce, ciphertext and tag, 41 bytes longer than
    /// the field. Two seals of one value differ.
    pub fn seal(&self, context: &str, plain: impl AsRef<[u8]>) -> Result<Vec<u8>> {
        let nonce: [u8; NONCE] = random()?;
        let payload = Payload { msg: plain.as_ref(), aad: context.as_bytes() };
        let sealed = self
            .cipher()
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| Error::Engine("a field is too long to seal".into()))?;
        let mut whole = Vec::with_capacity(1 + NONCE + sealed.len());
        whole.push(VERSION);
        whole.extend_from_slice(&nonce);
        whole.extend_from_slice(&sealed);
        Ok(whole)
    }

    /// The field, when it was sealed for this place under this book's key.
    ///
    /// # Errors
    /// [`Error::FieldDamaged`] otherwise.
    pub fn open(&self, context: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        let damaged = || Error::FieldDamaged { context: context.to_owned() };
        let rest = sealed.strip_prefix(&[VERSION]).ok_or_else(damaged)?;
        let (nonce, sealed) = rest.split_first_chunk::<NONCE>().ok_or_else(damaged)?;
        let payload = Payload { msg: sealed, aad: context.as_bytes() };
        let plain = self.cipher().decrypt(&XNonce::from(*nonce), payload);
        plain.map(Zeroizing::new).map_err(|_| damaged())
    }

    /// [`Fields::open`] for a field that is a text.
    pub fn open_text(&self, context: &str, sealed: &[u8]) -> Result<Zeroizing<String>> {
        let plain = self.open(context, sealed)?;
        let text = std::str::from_utf8(&plain)
            .map_err(|_| Error::FieldDamaged { context: context.to_owned() })?;
        Ok(Zeroizing::new(text.to_owned()))
    }

    /// The same 32 bytes for the same value in the same context, and nothing about the value to
    /// anyone without the key. The caller folds the value first: digits alone, small letters.
    pub fn blind_index(&self, context: &str, folded: &str) -> [u8; 32] {
        let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(self.index.bytes())
            .expect("HMAC takes a key of any length");
        // The length keeps "ab" in "c" apart from "a" in "bc".
        mac.update(&(context.len() as u64).to_be_bytes());
        mac.update(context.as_bytes());
        mac.update(folded.as_bytes());
        mac.finalize().into_bytes().into()
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(self.seal.bytes().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(seed: u8) -> Fields {
        Fields::new(Key::from_bytes([seed; 32]), Key::from_bytes([seed ^ 0xFF; 32]))
    }

    #[test]
    fn a_sealed_field_opens_only_in_its_place_and_whole() {
        let fields = fields(7);
        let sealed = fields.seal("person.ssn/12", "123-45-6789").unwrap();
        let opened = fields.open_text("person.ssn/12", &sealed).unwrap();
        assert_eq!(opened.as_str(), "123-45-6789");
        assert_eq!(sealed.len(), 41 + 11);
        assert!(fields.open("person.ssn/13", &sealed).is_err(), "moved to another row");
        assert!(self::fields(8).open("person.ssn/12", &sealed).is_err(), "another book");
        for place in 0..sealed.len() {
            let mut damaged = sealed.clone();
            damaged[place] ^= 1;
            assert!(fields.open("person.ssn/12", &damaged).is_err(), "byte {place}");
        }
        assert!(fields.open("person.ssn/12", &sealed[..30]).is_err());
        assert!(fields.open("person.ssn/12", &[]).is_err());
    }

    #[test]
    fn sealing_twice_shows_no_likeness_and_the_blind_index_does() {
        let fields = fields(7);
        let seal = || fields.seal("person.ssn", "123456789").unwrap();
        assert_ne!(seal(), seal());
        let index = |value| fields.blind_index("person.ssn", value);
        assert_eq!(index("123456789"), index("123456789"));
        assert_ne!(index("123456789"), index("123456780"));
        assert_ne!(index("123456789"), fields.blind_index("client.ein", "123456789"));
        assert_ne!(index("123456789"), self::fields(8).blind_index("person.ssn", "123456789"));
    }
}
