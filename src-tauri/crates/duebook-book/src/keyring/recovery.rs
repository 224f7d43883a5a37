//! The recovery key: printed once at the making of a book, for the day all passwords are lost.

use std::fmt;

use data_encoding::{Encoding, Specification};
use std::sync::LazyLock;
use zeroize::Zeroizing;

use super::secret::random;
use crate::error::{Error, Result};

/// Crockford's alphabet: no I, L, O and U, so that nothing is read as something else.
const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// The five signs that only a check character can be.
const CHECK_SIGNS: &str = "*~$=U";
const BYTES: usize = 20;
const GROUP: usize = 4;

static CROCKFORD: LazyLock<Encoding> = LazyLock::new(|| {
    let mut spec = Specification::new();
    spec.symbols.push_str(LETTERS);
    spec.encoding().expect("32 different letters are an alphabet")
});

/// 160 random bits as 32 letters and digits in eight groups of four, and a check character.
/// Does not print by `{:?}`.
pub struct RecoveryKey(Zeroizing<String>);

impl RecoveryKey {
    /// How many groups there are, the check character not counted.
    pub const GROUPS: usize = 8;

    /// A new key.
    pub(crate) fn random() -> Result<RecoveryKey> {
        let bytes = Zeroizing::new(random::<BYTES>()?);
        Ok(RecoveryKey::of(&bytes))
    }

    fn of(bytes: &[u8; BYTES]) -> RecoveryKey {
        RecoveryKey(Zeroizing::new(CROCKFORD.encode(bytes)))
    }

    /// As it is printed: `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-C`.
    pub fn text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(BYTES * 2 + 2));
        for number in 1..=RecoveryKey::GROUPS {
            text.push_str(self.group(number));
            text.push('-');
        }
        text.push(check(&self.0));
        text
    }

    /// One group of four, 1 to [`RecoveryKey::GROUPS`]: what a person types back to show that
    /// the key was written down.
    ///
    /// # Panics
    /// When there is no such group.
    pub fn group(&self, number: usize) -> &str {
        &self.0[(number - 1) * GROUP..number * GROUP]
    }

    /// Whether a person typed this group: small letters and look-alikes count.
    pub fn is_group(&self, number: usize, typed: &str) -> bool {
        plain(typed).as_deref().is_some_and(|typed| *typed == self.group(number))
    }

    /// Reads what a person typed, with or without dashes and blanks, in either case, `O` for `0`
    /// and `I` or `L` for `1`.
    ///
    /// # Errors
    /// [`Error::RecoveryKeyMistyped`] when a character is missing or wrong.
    pub fn parse(text: &str) -> Result<RecoveryKey> {
        let typed = plain(text).ok_or(Error::RecoveryKeyMistyped)?;
        let last = typed.char_indices().next_back().ok_or(Error::RecoveryKeyMistyped)?;
        let key = &typed[..last.0];
        let whole = key.len() == GROUP * RecoveryKey::GROUPS
            && key.chars().all(|c| LETTERS.contains(c))
            && check(key) == last.1;
        if !whole {
            return Err(Error::RecoveryKeyMistyped);
        }
        Ok(RecoveryKey(Zeroizing::new(key.to_owned())))
    }

    /// What the slot is opened with.
    pub(super) fn secret(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey(***)")
    }
}

/// The remainder by 37, which changes with every wrong letter and every two exchanged ones.
fn check(key: &str) -> char {
    let value = |letter| LETTERS.find(letter).expect("a key is made of these letters");
    let remainder = key.chars().fold(0, |sum, letter| (sum * 32 + value(letter)) % 37);
    let mut signs = LETTERS.chars().chain(CHECK_SIGNS.chars());
    signs.nth(remainder).expect("there are 37 signs")
}

/// What was typed in the alphabet's own letters; `None` when it has foreign ones.
fn plain(text: &str) -> Option<Zeroizing<String>> {
    let mut plain = Zeroizing::new(String::with_capacity(text.len()));
    for c in text.chars().filter(|c| !c.is_whitespace() && *c != '-') {
        let letter = match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        if !LETTERS.contains(letter) && !CHECK_SIGNS.contains(letter) {
            return None;
        }
        plain.push(letter);
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recovery_key_is_read_as_people_type_it() {
        let key = RecoveryKey::of(&[0x3B; BYTES]);
        let text = key.text();
        assert_eq!(text.len(), 8 * 5 + 1);
        let read = |typed: &str| RecoveryKey::parse(typed).map(|key| key.text());
        assert_eq!(read(&text).unwrap(), text);
        assert_eq!(read(&text.to_lowercase()).unwrap(), text);
        assert_eq!(read(&text.replace('-', " ")).unwrap(), text);
        let zeros = RecoveryKey::of(&[0; BYTES]).text();
        assert_eq!(read(&zeros.replace('0', "o")).unwrap(), zeros);
        assert!(key.is_group(3, &key.group(3).to_lowercase()));
        assert!(!key.is_group(3, "0000"));
    }

    #[test]
    fn a_mistyped_recovery_key_is_refused_before_it_is_tried() {
        let text = RecoveryKey::of(&std::array::from_fn(|i| i as u8 * 11 + 40)).text();
        let refused =
            |typed: &str| matches!(RecoveryKey::parse(typed), Err(Error::RecoveryKeyMistyped));
        for (place, right) in text.char_indices().filter(|(_, c)| *c != '-') {
            let other = if right == 'Z' { 'Y' } else { 'Z' };
            let mut wrong = text.to_string();
            wrong.replace_range(place..=place, &other.to_string());
            assert!(refused(&wrong), "{wrong}");
        }
        let mut exchanged: Vec<char> = text.chars().collect();
        exchanged.swap(0, 1);
        assert!(refused(&exchanged.iter().collect::<String>()));
        for wrong in ["", "-", "ABCD", &text[..text.len() - 1], &format!("{}0", *text), "ł"] {
            assert!(refused(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_recovery_key_does_not_print() {
        let key = RecoveryKey::of(&[7; BYTES]);
        assert!(!format!("{key:?}").contains(key.group(1)));
    }
}
