//! An amount in words, as the law prefers it on a check: words prevail over figures
//! (UCC 3-114).

use duebook_core::Money;

const BELOW_TWENTY: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const GROUPS: [&str; 4] = ["", " thousand", " million", " billion"];

/// `One hundred thirteen and 40/100`: whole dollars in words, cents as hundredths. `None` for
/// nothing and for less, which no check can pay.
pub fn amount_in_words(amount: Money) -> Option<String> {
    if !amount.is_positive() {
        return None;
    }
    let cents = amount.in_cents();
    let mut words = whole(cents / 100);
    words[..1].make_ascii_uppercase();
    Some(format!("{words} and {:02}/100", cents % 100))
}

/// A whole number in words, by groups of three digits from the largest.
fn whole(number: i64) -> String {
    let mut left = number;
    let mut groups = Vec::new();
    for group in GROUPS {
        let three = left % 1_000;
        left /= 1_000;
        if three > 0 {
            groups.push(hundreds(three) + group);
        }
    }
    debug_assert_eq!(left, 0, "money is bounded far below a trillion dollars");
    groups.reverse();
    if groups.is_empty() { BELOW_TWENTY[0].to_owned() } else { groups.join(" ") }
}

/// 1 to 999 in words.
fn hundreds(number: i64) -> String {
    let (hundred, rest) = (number / 100, number % 100);
    let mut words = Vec::with_capacity(2);
    if hundred > 0 {
        words.push(format!("{} hundred", BELOW_TWENTY[hundred as usize]));
    }
    if rest > 0 {
        words.push(tens(rest as usize));
    }
    words.join(" ")
}

/// 1 to 99 in words.
fn tens(number: usize) -> String {
    if number < 20 {
        return BELOW_TWENTY[number].to_owned();
    }
    match number % 10 {
        0 => TENS[number / 10].to_owned(),
        one => format!("{}-{}", TENS[number / 10], BELOW_TWENTY[one]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(cents: i64) -> String {
        amount_in_words(Money::cents(cents)).expect("it is positive")
    }

    #[test]
    fn an_amount_reads_as_it_is_spoken() {
        for (cents, expected) in [
            (113_40, "One hundred thirteen and 40/100"),
            (1, "Zero and 01/100"),
            (1_00, "One and 00/100"),
            (10_05, "Ten and 05/100"),
            (19_99, "Nineteen and 99/100"),
            (20_00, "Twenty and 00/100"),
            (21_00, "Twenty-one and 00/100"),
            (88_93, "Eighty-eight and 93/100"),
            (100_00, "One hundred and 00/100"),
            (101_00, "One hundred one and 00/100"),
            (110_00, "One hundred ten and 00/100"),
            (999_99, "Nine hundred ninety-nine and 99/100"),
            (1_000_00, "One thousand and 00/100"),
            (1_001_00, "One thousand one and 00/100"),
            (2_037_60, "Two thousand thirty-seven and 60/100"),
            (12_345_67, "Twelve thousand three hundred forty-five and 67/100"),
            (100_000_00, "One hundred thousand and 00/100"),
            (1_000_000_00, "One million and 00/100"),
            (1_000_015_00, "One million fifteen and 00/100"),
            (
                2_340_567_08,
                "Two million three hundred forty thousand five hundred sixty-seven and 08/100",
            ),
            (10_000_000_000_00, "Ten billion and 00/100"),
        ] {
            assert_eq!(words(cents), expected);
        }
    }

    #[test]
    fn nothing_and_less_have_no_words() {
        assert_eq!(amount_in_words(Money::ZERO), None);
        assert_eq!(amount_in_words(Money::cents(-1)), None);
    }

    /// Reads the words back, apart from how they were made, for every dollar up to 20,000 and
    /// for amounts around every power of ten.
    #[test]
    fn the_words_say_the_amount() {
        let mut dollars: Vec<i64> = (0..20_000).collect();
        for power in 4..10 {
            let ten = 10_i64.pow(power);
            dollars.extend([ten - 1, ten, ten + 1, ten + 11, ten * 9 + 909]);
        }
        for dollars in dollars {
            let cents = dollars * 100 + dollars % 99 + 1;
            let text = words(cents);
            let (whole, rest) = text.rsplit_once(" and ").expect("dollars and cents");
            let hundredths: i64 =
                rest.strip_suffix("/100").and_then(|c| c.parse().ok()).expect("c");
            assert_eq!(read_back(&whole.to_lowercase()) * 100 + hundredths, cents, "{text}");
        }
    }

    fn read_back(words: &str) -> i64 {
        let (mut sum, mut group) = (0, 0);
        for word in words.split([' ', '-']) {
            let small = BELOW_TWENTY.iter().position(|known| *known == word);
            let ten = TENS.iter().position(|known| *known == word).map(|tens| tens * 10);
            match (small.or(ten), word) {
                (Some(value), _) => group += value as i64,
                (None, "hundred") => group *= 100,
                (None, scale) => {
                    let power = ["thousand", "million", "billion"]
                        .iter()
                        .position(|known| *known == scale)
                        .expect("a scale");
                    sum += group * 1_000_i64.pow(power as u32 + 1);
                    group = 0;
                }
            }
        }
        sum + group
    }
}
