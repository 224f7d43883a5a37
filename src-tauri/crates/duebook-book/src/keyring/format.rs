//! The keyring as it stands in its file: JSON, version 1, nothing unknown allowed.
//!
//! A checksum tells a damaged file from a whole one before anyone types a password; a MAC under
//! the book key tells, right after unlocking, a file that was changed outside Duebook.

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

use super::kdf::Kdf;
use super::secret::{Key, random};
use crate::error::{Error, Result};

const FORMAT: &str = "duebook-keyring";
/// The version of the format that this program writes and reads.
pub(crate) const VERSION: u32 = 1;
/// A keyring is small; a larger file is something else.
pub(crate) const LARGEST: usize = 64 * 1024;

/// Bytes of a fixed length, in the file as small hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hex<const N: usize>(pub(crate) [u8; N]);

impl<const N: usize> Hex<N> {
    pub(crate) fn random() -> Result<Hex<N>> {
        random().map(Hex)
    }
}

impl<const N: usize> Serialize for Hex<N> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&data_encoding::HEXLOWER.encode(&self.0))
    }
}

impl<'de, const N: usize> Deserialize<'de> for Hex<N> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Hex<N>, D::Error> {
        let wrong = || serde::de::Error::custom("not hexadecimal digits of this length");
        let text = String::deserialize(d)?;
        let bytes = data_encoding::HEXLOWER.decode(text.as_bytes()).map_err(|_| wrong())?;
        bytes.try_into().map(Hex).map_err(|_| wrong())
    }
}

/// What a slot is opened with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SlotKind {
    /// A user's password.
    Password,
    /// The printed recovery key.
    Recovery,
}

/// One way to the book key. All but the last two fields is its header, which both of them
/// authenticate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slot {
    pub(crate) slot: Hex<16>,
    pub(crate) kind: SlotKind,
    /// Empty for a recovery slot.
    pub(crate) login: String,
    pub(crate) kdf: Kdf,
    #[serde(rename = "pub")]
    pub(crate) public: Hex<32>,
    /// Milliseconds of UTC.
    pub(crate) created: i64,
    pub(crate) must_change: bool,
    /// Nonce, the private key, tag.
    pub(crate) wrapped_priv: Hex<72>,
    /// Encapsulated key, the book key, tag.
    pub(crate) sealed_bk: Hex<80>,
}

/// Everything in a keyring that its MAC covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Body {
    pub(crate) seq: u64,
    pub(crate) book_id: Hex<16>,
    /// Number of the data file: `book-000007.db` is 7.
    pub(crate) generation: u32,
    pub(crate) key_gen: u32,
    pub(crate) slots: Vec<Slot>,
}

/// A keyring whose checksum is right; whether its MAC is, the book key tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Keyring {
    pub(crate) body: Body,
    mac: Hex<32>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: String,
    v: u32,
    seq: u64,
    book_id: Hex<16>,
    data_file: String,
    key_gen: u32,
    slots: Vec<Slot>,
    mac: Hex<32>,
    sha256: Hex<32>,
}

/// What every version of the format has.
#[derive(Deserialize)]
struct Head {
    format: String,
    v: u32,
}

impl Keyring {
    /// The body under the MAC of this book key.
    pub(crate) fn sealed(body: Body, book_key: &Key) -> Keyring {
        let mac = Hex(mac(book_key, &body).finalize().into_bytes().into());
        Keyring { body, mac }
    }

    /// # Errors
    /// [`Error::KeyringChanged`] when it is not the one written with this book key.
    pub(crate) fn check_mac(&self, book_key: &Key) -> Result<()> {
        let tag = self.mac.0.into();
        mac(book_key, &self.body).verify(&tag).map_err(|_| Error::KeyringChanged)
    }

    /// Reads a file's content: `None` when it is not a whole keyring.
    ///
    /// # Errors
    /// [`Error::NewerKeyring`] when a newer program wrote it.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Option<Keyring>> {
        if bytes.len() > LARGEST {
            return Ok(None);
        }
        let Ok(head) = serde_json::from_slice::<Head>(bytes) else {
            return Ok(None);
        };
        if head.format != FORMAT {
            return Ok(None);
        }
        if head.v > VERSION {
            return Err(Error::NewerKeyring { found: head.v, known: VERSION });
        }
        let Ok(file) = serde_json::from_slice::<File>(bytes) else {
            return Ok(None);
        };
        let Some(generation) = generation_of(&file.data_file) else {
            return Ok(None);
        };
        let File { seq, book_id, key_gen, slots, mac, sha256, .. } = file;
        let body = Body { seq, book_id, generation, key_gen, slots };
        let keyring = Keyring { body, mac };
        Ok((head.v == VERSION && keyring.checksum() == sha256).then_some(keyring))
    }

    /// The content of the file.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let file = file(&self.body, self.mac, self.checksum());
        let mut bytes = serde_json::to_vec_pretty(&file).expect("plain data becomes JSON");
        bytes.push(b'\n');
        bytes
    }

    fn checksum(&self) -> Hex<32> {
        Hex(Sha256::digest(plain(&self.body, self.mac)).into())
    }
}

/// The name of the data file of a generation.
pub(crate) fn data_file(generation: u32) -> String {
    format!("book-{generation:06}.db")
}

/// The generation of a data file, when it is the name of one and of nothing else.
pub(crate) fn generation_of(name: &str) -> Option<u32> {
    let digits = name.strip_prefix("book-")?.strip_suffix(".db")?;
    let whole = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_digit());
    if whole { digits.parse().ok() } else { None }
}

/// The header of a slot, byte for byte as it is authenticated.
pub(crate) fn header(slot: &Slot, book_id: &Hex<16>) -> Vec<u8> {
    let bare = Slot { wrapped_priv: Hex([0; 72]), sealed_bk: Hex([0; 80]), ..slot.clone() };
    let mut header = book_id.0.to_vec();
    serde_json::to_writer(&mut header, &bare).expect("plain data becomes JSON");
    header
}

fn file(body: &Body, mac: Hex<32>, sha256: Hex<32>) -> File {
    File {
        format: FORMAT.to_owned(),
        v: VERSION,
        seq: body.seq,
        book_id: body.book_id,
        data_file: data_file(body.generation),
        key_gen: body.key_gen,
        slots: body.slots.clone(),
        mac,
        sha256,
    }
}

/// The file without what is computed over it: one form, whatever blanks the file itself has.
fn plain(body: &Body, mac: Hex<32>) -> Vec<u8> {
    let file = file(body, mac, Hex([0; 32]));
    serde_json::to_vec(&file).expect("plain data becomes JSON")
}

fn mac(book_key: &Key, body: &Body) -> Hmac<Sha256> {
    let key = book_key.derive(b"keyring-mac");
    let mut mac = Hmac::<Sha256>::new_from_slice(key.bytes()).expect("HMAC takes any length");
    mac.update(&plain(body, Hex([0; 32])));
    mac
}
