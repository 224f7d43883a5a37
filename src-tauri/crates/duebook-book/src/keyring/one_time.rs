//! The password an administrator hands to someone, to be changed at the first login.

use std::fmt;

use diceware_wordlists::EFF_LONG_WORDLIST;
use zeroize::Zeroizing;

use super::secret::random;
use crate::error::Result;

const WORDS: usize = 6;

/// Six words with blanks between them, each one of 7,776: 77 bits. Does not print by `{:?}`.
pub struct OneTimePassword(Zeroizing<String>);

impl OneTimePassword {
    pub(crate) fn random() -> Result<OneTimePassword> {
        let mut words = Zeroizing::new(String::new());
        for number in 0..WORDS {
            if number > 0 {
                words.push(' ');
            }
            words.push_str(EFF_LONG_WORDLIST[below(EFF_LONG_WORDLIST.len())?]);
        }
        Ok(OneTimePassword(words))
    }

    /// The words, to be shown once.
    pub fn text(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for OneTimePassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OneTimePassword(***)")
    }
}

/// A number below `end`, each equally likely: those that would favor the low ones are thrown
/// away.
fn below(end: usize) -> Result<usize> {
    let fair = usize::from(u16::MAX) + 1 - (usize::from(u16::MAX) + 1) % end;
    loop {
        let number = usize::from(u16::from_be_bytes(random()?));
        if number < fair {
            return Ok(number % end);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_one_time_password_is_six_words_and_never_the_same() {
        let words = OneTimePassword::random().unwrap();
        assert_eq!(words.text().split(' ').count(), 6);
        assert!(words.text().split(' ').all(|word| EFF_LONG_WORDLIST.contains(&word)));
        assert_ne!(words.text(), OneTimePassword::random().unwrap().text());
        assert!(!format!("{words:?}").contains(words.text()));
    }
}
