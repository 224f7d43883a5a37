//! From a password to the key that wraps a slot: Argon2id (RFC 9106), slow and large on purpose.

use std::time::Duration;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

use super::format::Hex;
use super::secret::Key;
use crate::error::{Error, Result};

/// Memory below which no slot is written or opened: 64 MiB.
const FLOOR_KIB: u32 = 64 * 1024;
const FLOOR_PASSES: u32 = 3;
/// What calibration goes up to.
const TOP_KIB: u32 = 256 * 1024;
/// What a keyring may ask for; more is an attempt to stop the program.
const CEILING_KIB: u32 = 1024 * 1024;
const CEILING_PASSES: u32 = 16;
/// A login should take this long on this PC.
const WANTED: Duration = Duration::from_millis(400);

/// How expensive a password is to try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfPolicy {
    memory_kib: u32,
    passes: u32,
    floor_kib: u32,
    floor_passes: u32,
}

impl KdfPolicy {
    /// 128 MiB and three passes: about a third of a second on an office PC.
    pub const fn standard() -> KdfPolicy {
        KdfPolicy::of(128 * 1024)
    }

    /// What takes 300 to 500 milliseconds on this PC, within 64 and 256 MiB. Tries once with 64
    /// MiB; `elapsed` tells the time since some fixed moment.
    pub fn calibrated(elapsed: impl Fn() -> Duration) -> Result<KdfPolicy> {
        let sample = Kdf::Argon2id { m: FLOOR_KIB, t: FLOOR_PASSES, p: 1, salt: Hex::random()? };
        let begun = elapsed();
        sample.kek("calibration", b"")?;
        Ok(KdfPolicy::of(fitting_kib(elapsed().saturating_sub(begun))))
    }

    /// Nearly free, for tests alone: a book made so can be tried at thousands of passwords a
    /// second, and opens only under this same policy.
    pub const fn for_tests() -> KdfPolicy {
        KdfPolicy { memory_kib: 64, passes: 1, floor_kib: 64, floor_passes: 1 }
    }

    #[cfg(test)]
    pub(crate) const fn dearer_for_tests() -> KdfPolicy {
        KdfPolicy { memory_kib: 128, ..KdfPolicy::for_tests() }
    }

    const fn of(memory_kib: u32) -> KdfPolicy {
        KdfPolicy {
            memory_kib,
            passes: FLOOR_PASSES,
            floor_kib: FLOOR_KIB,
            floor_passes: FLOOR_PASSES,
        }
    }

    /// A fresh derivation as this policy wants it.
    pub(super) fn fresh(&self) -> Result<Kdf> {
        Ok(Kdf::Argon2id { m: self.memory_kib, t: self.passes, p: 1, salt: Hex::random()? })
    }

    /// Whether a slot may be opened: neither cheaper than the floor nor dearer than the ceiling.
    pub(super) fn allows(&self, kdf: &Kdf) -> bool {
        match kdf {
            Kdf::Argon2id { m, t, p, .. } => {
                (self.floor_kib..=CEILING_KIB).contains(m)
                    && (self.floor_passes..=CEILING_PASSES).contains(t)
                    && *p == 1
            }
            Kdf::Hkdf => true,
        }
    }

    /// Whether a slot is cheaper than this policy wants and should be wrapped again.
    pub(crate) fn is_above(&self, kdf: &Kdf) -> bool {
        matches!(kdf, Kdf::Argon2id { m, t, .. } if *m < self.memory_kib || *t < self.passes)
    }
}

/// The memory whose derivation takes the wanted time, when 64 MiB take `sample`.
fn fitting_kib(sample: Duration) -> u32 {
    let sample = sample.as_millis().max(1);
    let kib = u128::from(FLOOR_KIB) * WANTED.as_millis() / sample;
    let mib = u32::try_from(kib / 1024).unwrap_or(u32::MAX);
    mib.clamp(FLOOR_KIB / 1024, TOP_KIB / 1024) * 1024
}

/// How the key of one slot comes from what its owner knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "alg", rename_all = "lowercase", deny_unknown_fields)]
pub(crate) enum Kdf {
    /// From a password.
    Argon2id {
        /// Memory in KiB.
        m: u32,
        /// Passes.
        t: u32,
        /// Lanes.
        p: u32,
        salt: Hex<16>,
    },
    /// From a recovery key, which nobody can guess anyway.
    Hkdf,
}

impl Kdf {
    /// The key that wraps the slot named in `purpose`.
    pub(super) fn kek(&self, secret: &str, purpose: &[u8]) -> Result<Key> {
        let mut stretched = Zeroizing::new([0u8; 32]);
        match self {
            Kdf::Argon2id { m, t, p, salt } => {
                // Long enough from the start, so that no copy is left behind by growing.
                let mut composed = Zeroizing::new(String::with_capacity(secret.len() * 3));
                composed.extend(secret.nfc());
                argon2id(&composed, salt, [*m, *t, *p], &mut stretched)?;
                Ok(expand(&*stretched, purpose))
            }
            Kdf::Hkdf => Ok(expand(secret.as_bytes(), purpose)),
        }
    }
}

fn argon2id(secret: &str, salt: &Hex<16>, [m, t, p]: [u32; 3], out: &mut [u8; 32]) -> Result<()> {
    let broken = |error: argon2::Error| Error::Engine(format!("argon2: {error}"));
    let params = Params::new(m, t, p, Some(32)).map_err(broken)?;
    let mut memory = vec![Block::new(); params.block_count()];
    let done = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(secret.as_bytes(), &salt.0, out, &mut memory)
        .map_err(broken);
    memory.iter_mut().for_each(Zeroize::zeroize);
    done
}

fn expand(secret: &[u8], purpose: &[u8]) -> Key {
    let mut key = Key::empty();
    Hkdf::<Sha256>::new(None, secret)
        .expand(purpose, key.bytes_mut())
        .expect("32 bytes are within what HKDF gives");
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calibration_stays_between_the_floor_and_the_top() {
        assert_eq!(fitting_kib(Duration::from_millis(200)), 128 * 1024);
        assert_eq!(fitting_kib(Duration::from_millis(90)), 256 * 1024);
        assert_eq!(fitting_kib(Duration::from_millis(3)), 256 * 1024);
        assert_eq!(fitting_kib(Duration::from_secs(9)), 64 * 1024);
    }

    #[test]
    fn a_slot_cheaper_than_the_floor_is_not_opened() {
        let kdf = |m, t, p| Kdf::Argon2id { m, t, p, salt: Hex([0; 16]) };
        let policy = KdfPolicy::standard();
        assert!(policy.allows(&kdf(64 * 1024, 3, 1)));
        for cheap in [kdf(64 * 1024 - 1, 3, 1), kdf(64 * 1024, 2, 1), kdf(8, 1, 1)] {
            assert!(!policy.allows(&cheap), "{cheap:?}");
        }
        for dear in [kdf(2 * 1024 * 1024, 3, 1), kdf(64 * 1024, 1_000, 1), kdf(65_536, 3, 2)] {
            assert!(!policy.allows(&dear), "{dear:?}");
        }
        assert!(policy.is_above(&kdf(64 * 1024, 3, 1)));
        assert!(!policy.is_above(&kdf(256 * 1024, 3, 1)));
    }

    #[test]
    fn a_password_is_the_same_however_its_accents_are_typed() {
        let kdf = Kdf::Argon2id { m: 64, t: 1, p: 1, salt: Hex([7; 16]) };
        let key = |text| *kdf.kek(text, b"slot").unwrap().bytes();
        assert_eq!(key("caf\u{e9} au lait"), key("cafe\u{301} au lait"));
        assert_ne!(key("caf\u{e9} au lait"), key("caf\u{e9} au lait "), "blanks count");
        assert_ne!(key("a"), *kdf.kek("a", b"tols").unwrap().bytes());
    }

    #[test]
    fn argon2id_gives_what_its_reference_gives() {
        // echo -n password | argon2 somesaltsomesalt -id -t 3 -k 64 -p 1 -l 32 -r
        let mut out = [0; 32];
        argon2id("password", &Hex(*b"somesaltsomesalt"), [64, 3, 1], &mut out).unwrap();
        let expected = "6164c739a04e17de34a80bee65c6a58f4b8a240cbf5652f4a79e35ae02b7c616";
        assert_eq!(data_encoding::HEXLOWER.encode(&out), expected);
    }
}
