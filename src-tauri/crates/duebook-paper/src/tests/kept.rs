//! The pages of a kept PDF.

use duebook_core::Money;

use crate::{page_of_kept, payment_plan_agreement, recovery_kit, sample};

#[test]
fn a_kept_pdf_gives_as_many_pages_as_it_has() {
    let plan = sample::plan_agreement("Łukasz Żółć", 60, Money::cents(100_00));
    let letter = payment_plan_agreement(&plan).expect("sixty payments fit");
    let pdf = letter.pdf();
    assert!(letter.page_count() > 1);
    for number in 1..=letter.page_count() {
        let page = page_of_kept(&pdf, number).expect("the page is there");
        assert!(page.starts_with("<svg") && page.trim_end().ends_with("</svg>"));
        // A blank sheet would have neither the outline of a letter nor a place where one stands.
        assert!(page.matches("<path").count() > 20 && page.matches("<use").count() > 100);
    }
    assert_eq!(page_of_kept(&pdf, 0), None);
    assert_eq!(page_of_kept(&pdf, letter.page_count() + 1), None);
}

#[test]
fn letters_of_every_script_are_drawn_from_their_pdf() {
    for name in sample::NAMES {
        let letter = crate::first_reminder(&sample::reminder(name)).expect("a usual reminder");
        let (laid_out, kept) =
            (letter.page_svg(1).expect("a page"), page_of_kept(&letter.pdf(), 1).expect("a page"));
        let glyphs = |svg: &str| svg.matches("<use").count();
        assert!(glyphs(&kept) * 10 >= glyphs(&laid_out) * 9, "{name}: letters are missing");
    }
}

#[test]
fn the_same_pdf_gives_the_same_picture() {
    let pdf = recovery_kit(&sample::recovery_kit()).expect("a usual kit").pdf();
    assert_eq!(page_of_kept(&pdf, 1), page_of_kept(&pdf, 1));
}

#[test]
fn what_is_no_pdf_has_no_pages() {
    for bytes in [&b""[..], b"%PDF", b"%PDF-1.7\n%%EOF", b"not a letter at all"] {
        assert_eq!(page_of_kept(bytes, 1), None);
    }
}
