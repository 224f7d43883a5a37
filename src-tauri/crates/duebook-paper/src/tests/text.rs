//! Faces, shaping, line breaking and direction.

use sha2::{Digest, Sha256};

use crate::compose::BODY;
use crate::face::{Face, Weight};
use crate::length::{Length, millipt, pt};
use crate::paragraph::{plain, set, strong};
use crate::shape::{Figures, shape};

/// THIRD-PARTY.md names each font by its hash: a changed file is another font.
#[test]
fn the_fonts_are_those_that_are_named() {
    let named = include_str!("../../../../../THIRD-PARTY.md");
    for face in Face::ALL {
        let hash: String =
            Sha256::digest(face.bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(named.contains(&hash), "{} {hash}", face.name());
        assert_eq!(face.font().units_per_em(), 1_000, "lengths are reckoned so");
    }
}

#[test]
fn the_scripts_of_europe_are_covered_in_both_weights() {
    let letters = "ĄąĆćĘęŁłŃńÓóŚśŹźŻż \
                   ĂăẮắẰằẲẳẴẵẶặÂâẤấẦầẨẩẪẫẬậĐđÊêẾếỀềỂểỄễỆệÔôỐốỒồỔổỖỗỘộƠơỚớỜờỞởỠỡỢợ\
                   ƯưỨứỪừỬửỮữỰự ñçüßøåæœðþ ΑΒΓΔαβγδέήίόύώΐΰς ЄєІіЇїҐґЪъЫыЭэЁё ğışžčřůőű \
                   €£$¢§–—‘’“”…•−";
    for weight in [Weight::Regular, Weight::SemiBold] {
        assert_eq!(crate::shape::missing_in(letters, weight), Vec::<char>::new());
    }
}

#[test]
fn letters_are_kerned_and_marks_stand_on_them() {
    let apart: i32 = ["A", "V"]
        .map(|letter| shape(letter, Face::Regular, false, Figures::Tabular).advance)
        .iter()
        .sum();
    let together = shape("AV", Face::Regular, false, Figures::Tabular).advance;
    assert!(together < apart, "{together} of {apart}");
    // A letter and an accent that no single character stands for.
    let marked = shape("x\u{0323}", Face::Regular, false, Figures::Tabular);
    let letter = shape("x", Face::Regular, false, Figures::Tabular);
    assert_eq!(marked.advance, letter.advance, "the mark takes no room of its own");
}

#[test]
fn tabular_figures_have_one_width() {
    let width =
        |digit: char| shape(&digit.to_string(), Face::Regular, false, Figures::Tabular).advance;
    assert!(('0'..='9').all(|digit| width(digit) == width('0')));
    let one = shape("1", Face::Regular, false, Figures::Proportional).advance;
    assert!(one < width('1'), "in running text a one is narrow");
}

#[test]
fn composed_and_decomposed_names_are_set_alike() {
    let composed = set(&[plain("Thị Ánh")], BODY, pt(400)).expect("covered");
    let decomposed = set(&[plain("Thi\u{0323} A\u{0301}nh")], BODY, pt(400)).expect("covered");
    assert_eq!(composed.text, decomposed.text);
    assert_eq!(composed.lines[0].width, decomposed.lines[0].width);
}

#[test]
fn lines_break_between_words_and_keep_to_their_width() {
    let text = "Everything you have paid stays credited to your account, and we will look with \
                you for a date or an amount that works.";
    for width in [60, 90, 140, 300, 900] {
        let paragraph = set(&[plain(text)], BODY, pt(width)).expect("covered");
        assert!(paragraph.lines.iter().all(|line| line.width <= pt(width)), "{width}");
        assert_eq!(paragraph.text, text);
    }
}

#[test]
fn the_lines_of_a_paragraph_are_of_even_length() {
    let text = "aaa bb cc ddddd";
    let style = BODY;
    let one = set(&[plain("aaa bb")], style, pt(400)).expect("covered").lines[0].width;
    // Greedy setting would put "aaa bb" on the first line and leave "cc" alone on the second.
    let paragraph = set(&[plain(text)], style, one + millipt(500)).expect("covered");
    let widths: Vec<Length> = paragraph.lines.iter().map(|line| line.width).collect();
    assert_eq!(widths.len(), 3);
    let shortest = widths[..2].iter().min().copied().unwrap_or_default();
    assert!(shortest > one / 3, "{widths:?}");
}

#[test]
fn a_word_wider_than_the_line_is_divided() {
    let word = "Donaudampfschifffahrtsgesellschaft".repeat(3);
    let paragraph = set(&[strong(&*word)], BODY, pt(100)).expect("covered");
    assert!(paragraph.lines.len() > 3);
    assert!(paragraph.lines.iter().all(|line| line.width <= pt(100)));
}

#[test]
fn amounts_and_names_with_fixed_blanks_stay_together() {
    let text = "due\u{00A0}on\u{00A0}May\u{00A0}5";
    let width = set(&[plain(text)], BODY, pt(400)).expect("covered").lines[0].width;
    let paragraph = set(&[plain(format!("It is {text}"))], BODY, width + pt(2)).expect("covered");
    assert_eq!(paragraph.lines.len(), 2, "the fixed blanks do not break");
}

#[test]
fn scripts_of_both_directions_share_a_line() {
    let paragraph = set(&[plain("Dear שלום כהן:")], BODY, pt(400)).expect("covered");
    let runs = paragraph.lines[0].runs(Length::ZERO, Length::ZERO, BODY);
    let letters: String = runs
        .iter()
        .flat_map(|run| &run.pieces)
        .flat_map(|piece| &piece.glyphs)
        .map(|glyph| &*glyph.text)
        .collect();
    assert_eq!(letters, "Dear ןהכ םולש:", "from left to right as it is seen");
    assert_eq!(paragraph.text, "Dear שלום כהן:", "and in order as it is read");
}

#[test]
fn arabic_letters_are_joined() {
    let alone = shape("ب", Face::Arabic, true, Figures::Tabular);
    let within = shape("ببب", Face::Arabic, true, Figures::Tabular);
    assert_ne!(alone.glyphs[0].id, within.glyphs[1].id, "the middle form is another glyph");
}

/// What fills tables is set the short way, and comes out as the long way sets it.
#[test]
fn the_short_way_sets_as_the_long_way() {
    let texts = [
        "Check 1187",
        "D-104871",
        "(1,284.50)",
        "Maria Alvarez",
        "A. B. Vance, Jr. 2",
        "AVATAR To fly 1-2",
        "Payment",
        "7",
    ];
    for text in texts {
        for width in [pt(2_000), pt(40), pt(9)] {
            let short = set(&[plain(text)], BODY, width).expect("covered");
            let (first, rest) = text.split_at(1);
            let long = set(&[plain(first), plain(rest)], BODY, width).expect("covered");
            assert_eq!(format!("{short:?}"), format!("{long:?}"), "{text}");
        }
    }
}
