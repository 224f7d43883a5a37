//! Wraps the book key for one person and opens it again.
//!
//! Each slot has its own X25519 key pair. What its owner knows wraps the private key; the book
//! key is sealed to the public one (HPKE, RFC 9180), so that the book key can be sealed to
//! everyone anew without anyone's password.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use zeroize::{Zeroize, Zeroizing};

use super::format::{Hex, Slot, SlotKind, header};
use super::kdf::Kdf;
use super::secret::{Key, random};
use crate::error::{Error, Result};
use crate::value::Instant;

const NONCE: usize = 24;

/// Which book a slot is of, and which of its keys it holds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Of {
    pub(crate) book_id: Hex<16>,
    pub(crate) key_gen: u32,
}

/// Whose slot it is and how it is opened.
pub(crate) struct Owner<'a> {
    pub(crate) kind: SlotKind,
    pub(crate) login: &'a str,
    pub(crate) secret: &'a str,
    pub(crate) kdf: Kdf,
    pub(crate) must_change: bool,
}

/// What an opened slot gives.
pub(crate) struct Opened {
    pub(crate) book_key: Key,
    pub(crate) private: Key,
}

/// A new slot with a key pair of its own.
pub(crate) fn make(of: Of, owner: &Owner<'_>, book_key: &Key, now: Instant) -> Result<Slot> {
    let seed = Zeroizing::new(random::<32>()?);
    let (private, _) = X25519HkdfSha256::derive_keypair(&*seed);
    let mut bytes = private.to_bytes();
    let key = Key::from_slice(&bytes).expect("an X25519 private key has 32 bytes");
    bytes.zeroize();
    wrap(of, owner, book_key, &key, now)
}

/// The slot for the same key pair under another secret.
pub(crate) fn wrap(
    of: Of,
    owner: &Owner<'_>,
    book_key: &Key,
    private: &Key,
    now: Instant,
) -> Result<Slot> {
    let pair = pair(private)?;
    let mut slot = Slot {
        slot: Hex::random()?,
        kind: owner.kind,
        login: owner.login.to_owned(),
        kdf: owner.kdf.clone(),
        public: Hex(pair.1.to_bytes().into()),
        created: now.timestamp_millis(),
        must_change: owner.must_change,
        wrapped_priv: Hex([0; 72]),
        sealed_bk: Hex([0; 80]),
    };
    let aad = header(&slot, &of.book_id);
    let kek = owner.kdf.kek(owner.secret, &purpose(of, &slot))?;
    slot.wrapped_priv = encrypt(&kek, private, &aad)?;
    slot.sealed_bk = seal(&pair.1, book_key, of, &aad)?;
    Ok(slot)
}

/// Opens a slot.
///
/// # Errors
/// [`Error::WrongPassword`] when the secret is not this slot's, [`Error::KeyringChanged`] when
/// the secret is right and the sealed book key is not.
pub(crate) fn open(of: Of, slot: &Slot, secret: &str) -> Result<Opened> {
    let aad = header(slot, &of.book_id);
    let kek = slot.kdf.kek(secret, &purpose(of, slot))?;
    let private = decrypt(&kek, &slot.wrapped_priv, &aad).ok_or(Error::WrongPassword)?;
    let book_key = unseal(&private, slot, of, &aad).ok_or(Error::KeyringChanged)?;
    Ok(Opened { book_key, private })
}

type Private = <X25519HkdfSha256 as Kem>::PrivateKey;
type Public = <X25519HkdfSha256 as Kem>::PublicKey;
type Encapped = <X25519HkdfSha256 as Kem>::EncappedKey;

fn pair(private: &Key) -> Result<(Private, Public)> {
    let private = Private::from_bytes(private.bytes())
        .map_err(|_| Error::Engine("not an X25519 private key".into()))?;
    let public = X25519HkdfSha256::sk_to_pk(&private);
    Ok((private, public))
}

fn purpose(of: Of, slot: &Slot) -> Vec<u8> {
    [b"duebook/kek/v1".as_slice(), &of.book_id.0, &slot.slot.0].concat()
}

fn info(of: Of) -> Vec<u8> {
    [of.book_id.0.as_slice(), &of.key_gen.to_be_bytes()].concat()
}

fn encrypt(kek: &Key, private: &Key, aad: &[u8]) -> Result<Hex<72>> {
    let nonce: [u8; NONCE] = random()?;
    let sealed = XChaCha20Poly1305::new(kek.bytes().into())
        .encrypt(&XNonce::from(nonce), Payload { msg: private.bytes(), aad })
        .map_err(|_| Error::Engine("a key could not be wrapped".into()))?;
    let whole = [nonce.as_slice(), &sealed].concat();
    Ok(Hex(whole.try_into().expect("nonce, key and tag are 72 bytes")))
}

fn decrypt(kek: &Key, wrapped: &Hex<72>, aad: &[u8]) -> Option<Key> {
    let (nonce, sealed) = wrapped.0.split_first_chunk::<NONCE>()?;
    let plain = XChaCha20Poly1305::new(kek.bytes().into())
        .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad })
        .ok()?;
    Key::from_slice(&Zeroizing::new(plain))
}

fn seal(public: &Public, book_key: &Key, of: Of, aad: &[u8]) -> Result<Hex<80>> {
    let (encapped, sealed) =
        hpke::single_shot_seal::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeS::Base,
            public,
            &info(of),
            book_key.bytes(),
            aad,
        )
        .map_err(|error| Error::Engine(format!("the book key could not be sealed: {error}")))?;
    let whole = [encapped.to_bytes().as_slice(), &sealed].concat();
    Ok(Hex(whole.try_into().expect("encapsulated key, key and tag are 80 bytes")))
}

fn unseal(private: &Key, slot: &Slot, of: Of, aad: &[u8]) -> Option<Key> {
    let (private, public) = pair(private).ok()?;
    if public.to_bytes().as_slice() != slot.public.0 {
        return None;
    }
    let (encapped, sealed) = slot.sealed_bk.0.split_first_chunk::<32>()?;
    let encapped = Encapped::from_bytes(encapped).ok()?;
    let plain = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &private,
        &encapped,
        &info(of),
        sealed,
        aad,
    );
    Key::from_slice(&Zeroizing::new(plain.ok()?))
}
