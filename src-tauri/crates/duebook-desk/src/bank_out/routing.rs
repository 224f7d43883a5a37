//! Routing numbers of US banks: eight digits and a check digit.

use super::BankFileFault;

/// A routing number whose check digit is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Routing([u8; 9]);

/// The weights of the eight digits (Nacha Operating Rules, Appendix Three: the check digit makes
/// the weighted sum a multiple of ten).
const WEIGHTS: [u32; 8] = [3, 7, 1, 3, 7, 1, 3, 7];

impl Routing {
    /// Reads nine digits.
    ///
    /// # Errors
    /// [`BankFileFault::Routing`] when they are not nine digits, all zeros, or the last one does
    /// not fit the others.
    pub fn parse(text: &str) -> Result<Routing, BankFileFault> {
        let wrong = || BankFileFault::Routing(text.chars().take(20).collect());
        let digits: [u8; 9] = text.trim().as_bytes().try_into().map_err(|_| wrong())?;
        let right = digits.iter().all(u8::is_ascii_digit)
            && digits != *b"000000000"
            && check_digit(&digits) == digits[8];
        if right { Ok(Routing(digits)) } else { Err(wrong()) }
    }

    /// All nine digits.
    pub fn whole(&self) -> &str {
        std::str::from_utf8(&self.0).expect("digits are ASCII")
    }

    /// The first eight digits, which name the bank.
    pub fn bank(&self) -> &str {
        &self.whole()[..8]
    }

    /// The ninth digit.
    pub fn check_digit(&self) -> &str {
        &self.whole()[8..]
    }
}

/// The digit that belongs to the first eight.
fn check_digit(digits: &[u8; 9]) -> u8 {
    let weighted =
        digits.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight);
    b'0' + ((10 - weighted.sum::<u32>() % 10) % 10) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_digit_fits_the_others() {
        for right in ["121042882", "231380104", "091000019", "031300012", "062000019"] {
            assert_eq!(Routing::parse(right).map(|r| r.whole().to_owned()).as_deref(), Ok(right));
        }
        assert_eq!(
            Routing::parse(" 091000019 ").map(|r| r.bank().to_owned()).as_deref(),
            Ok("09100001")
        );
    }

    #[test]
    fn a_slip_of_the_finger_is_seen() {
        for wrong in [
            "121042883",
            "112042882",
            "12104288",
            "1210428821",
            "",
            "12104288X",
            "000000000",
            "１２１０４２８８２",
        ] {
            assert!(matches!(Routing::parse(wrong), Err(BankFileFault::Routing(_))), "{wrong}");
        }
        // Every single wrong digit.
        for place in 0..9 {
            for digit in b'0'..=b'9' {
                let mut typed = *b"231380104";
                typed[place] = digit;
                let text = std::str::from_utf8(&typed).expect("digits");
                assert_eq!(Routing::parse(text).is_ok(), typed == *b"231380104", "{text}");
            }
        }
    }
}
