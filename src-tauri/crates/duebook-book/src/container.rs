//! A backup as one file: a line that says what it is, the manifest, the keyring, the database.
//!
//! Nothing is compressed and nothing has a name, so that a forged file can do nothing but fail.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::backup::BackupKind;
use crate::error::{Error, Result};
use crate::folder;
use crate::keyring::Keys;
use crate::keyring::format::{Hex, Keyring, LARGEST};

const MAGIC: &[u8; 16] = b"DUEBOOK-BACKUP\r\n";
const FORMAT: &str = "duebook-backup";
const VERSION: u32 = 1;
const MANIFEST_MOST: usize = 64 * 1024;
const BLOCK: usize = 1024 * 1024;

/// What a backup says about itself. Authenticated under the book key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    pub(crate) format: String,
    pub(crate) v: u32,
    pub(crate) book_id: Hex<16>,
    pub(crate) backup_id: Hex<16>,
    /// Milliseconds of UTC.
    pub(crate) made_at: i64,
    pub(crate) app: String,
    pub(crate) kind: BackupKind,
    pub(crate) keyring: Part,
    pub(crate) database: Part,
    pub(crate) mac: Hex<32>,
}

/// Length and checksum of a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Part {
    pub(crate) bytes: u64,
    pub(crate) sha256: Hex<32>,
}

#[derive(Deserialize)]
struct Head {
    format: String,
    v: u32,
}

impl Part {
    pub(crate) fn of(bytes: &[u8]) -> Part {
        Part { bytes: bytes.len() as u64, sha256: Hex(Sha256::digest(bytes).into()) }
    }
}

impl Manifest {
    /// With its MAC.
    pub(crate) fn sealed(mut self, keys: &Keys) -> Manifest {
        self.mac = Hex(self.tag(keys).finalize().into_bytes().into());
        self
    }

    /// # Errors
    /// [`Error::BackupDamaged`] when it is not the one that was written with this book key.
    pub(crate) fn check_mac(&self, keys: &Keys) -> Result<()> {
        let given = self.mac.0.into();
        self.tag(keys).verify(&given).map_err(|_| Error::BackupDamaged { part: "manifest" })
    }

    fn tag(&self, keys: &Keys) -> Hmac<Sha256> {
        let bare = Manifest { mac: Hex([0; 32]), ..self.clone() };
        let key = keys.manifest();
        let mut mac = Hmac::<Sha256>::new_from_slice(key.bytes()).expect("any length is a key");
        mac.update(&serde_json::to_vec(&bare).expect("plain data becomes JSON"));
        mac
    }
}

/// The words a new manifest begins with.
pub(crate) fn format() -> (String, u32) {
    (FORMAT.to_owned(), VERSION)
}

/// Writes a backup beside its final name, syncs it, reads it back against its checksums and then
/// gives it the name.
pub(crate) fn write(
    path: &Path,
    manifest: &Manifest,
    keyring: &[u8],
    database: &Path,
) -> Result<()> {
    let part = folder::part_of(path);
    folder::remove(&part);
    let written = (|| {
        let mut file = folder::make_file(&part)?;
        let text = serde_json::to_vec_pretty(manifest).expect("plain data becomes JSON");
        let length = u32::try_from(text.len()).expect("a manifest is small").to_be_bytes();
        for piece in [MAGIC.as_slice(), &length, &text, keyring] {
            file.write_all(piece).map_err(folder::at(&part))?;
        }
        let mut from = File::open(database).map_err(folder::at(database))?;
        std::io::copy(&mut from, &mut file).map_err(folder::at(&part))?;
        file.sync_all().map_err(folder::at(&part))?;
        drop(file);
        let mut opened = Opened::open(&part)?;
        opened.copy_database(&mut std::io::sink(), &part)
    })();
    written.inspect_err(|_| folder::remove(&part))?;
    folder::finish(&part, path)
}

/// Length and checksum of a file.
pub(crate) fn measure(path: &Path) -> Result<Part> {
    let mut file = File::open(path).map_err(folder::at(path))?;
    let (bytes, sha256) = pour(&mut file, &mut std::io::sink(), path, path)?;
    Ok(Part { bytes, sha256 })
}

/// A backup whose head was read: it is one, it is whole in length, its keyring is sound.
pub(crate) struct Opened {
    pub(crate) manifest: Manifest,
    pub(crate) keyring: Keyring,
    file: File,
    database_at: u64,
}

impl Opened {
    /// Reads everything before the database.
    ///
    /// # Errors
    /// [`Error::NotABackup`], [`Error::NewerBackup`], [`Error::BackupCutOff`],
    /// [`Error::BackupDamaged`].
    pub(crate) fn open(path: &Path) -> Result<Opened> {
        let mut file = File::open(path).map_err(folder::at(path))?;
        let found = file.metadata().map_err(folder::at(path))?.len();
        let mut head = [0; 20];
        if file.read_exact(&mut head).is_err() || head[..16] != *MAGIC {
            return Err(Error::NotABackup);
        }
        let length = u32::from_be_bytes([head[16], head[17], head[18], head[19]]) as usize;
        let manifest = read_manifest(&mut file, length, found)?;
        let sizes = manifest.keyring.bytes.checked_add(manifest.database.bytes);
        let before = head.len() as u64 + length as u64;
        let expected = sizes.and_then(|sizes| sizes.checked_add(before));
        if expected != Some(found) {
            return Err(Error::BackupCutOff { found, expected: expected.unwrap_or(u64::MAX) });
        }
        let keyring = read_keyring(&mut file, &manifest)?;
        let database_at = before + manifest.keyring.bytes;
        Ok(Opened { manifest, keyring, file, database_at })
    }

    /// Copies the database out and compares it with its checksum.
    pub(crate) fn copy_database(&mut self, to: &mut impl Write, named: &Path) -> Result<()> {
        let start = SeekFrom::Start(self.database_at);
        self.file.seek(start).map_err(folder::at(named))?;
        let (bytes, sha256) = pour(&mut self.file, to, named, named)?;
        if (Part { bytes, sha256 }) == self.manifest.database {
            Ok(())
        } else {
            Err(Error::BackupDamaged { part: "database" })
        }
    }
}

fn read_manifest(file: &mut File, length: usize, found: u64) -> Result<Manifest> {
    let damaged = Error::BackupDamaged { part: "manifest" };
    if length > MANIFEST_MOST {
        return Err(damaged);
    }
    let mut text = vec![0; length];
    if file.read_exact(&mut text).is_err() {
        return Err(Error::BackupCutOff { found, expected: 20 + length as u64 });
    }
    let Ok(head) = serde_json::from_slice::<Head>(&text) else {
        return Err(damaged);
    };
    if head.format == FORMAT && head.v > VERSION {
        return Err(Error::NewerBackup { found: head.v, known: VERSION });
    }
    let manifest: Manifest = serde_json::from_slice(&text).map_err(|_| damaged)?;
    if manifest.format != FORMAT || manifest.v != VERSION {
        return Err(Error::NotABackup);
    }
    Ok(manifest)
}

fn read_keyring(file: &mut File, manifest: &Manifest) -> Result<Keyring> {
    let damaged = || Error::BackupDamaged { part: "keyring" };
    if manifest.keyring.bytes > LARGEST as u64 {
        return Err(damaged());
    }
    let mut bytes = vec![0; manifest.keyring.bytes as usize];
    file.read_exact(&mut bytes).map_err(|_| damaged())?;
    if Part::of(&bytes) != manifest.keyring {
        return Err(damaged());
    }
    Keyring::parse(&bytes)?.ok_or_else(damaged)
}

/// Copies to the end; how much it was and its checksum.
fn pour(
    from: &mut impl Read,
    to: &mut impl Write,
    from_path: &Path,
    to_path: &Path,
) -> Result<(u64, Hex<32>)> {
    let mut block = vec![0; BLOCK];
    let mut digest = Sha256::new();
    let mut bytes = 0;
    loop {
        let length = from.read(&mut block).map_err(folder::at(from_path))?;
        if length == 0 {
            return Ok((bytes, Hex(digest.finalize().into())));
        }
        digest.update(&block[..length]);
        to.write_all(&block[..length]).map_err(folder::at(to_path))?;
        bytes += length as u64;
    }
}
