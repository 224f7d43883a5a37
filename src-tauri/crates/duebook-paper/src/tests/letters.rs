//! What the letters say.

use duebook_core::Money;

use super::{assert_inside, runs};
use crate::envelope;
use crate::length::pt;
use crate::{Disclosure, Refused, first_reminder, payment_plan_agreement, recovery_kit, sample};

#[test]
fn the_agreement_says_what_it_always_said() {
    let plan = sample::plan_agreement("Łukasz Żółć", 6, Money::cents(150_00));
    let letter = payment_plan_agreement(&plan).expect("a plan of six fits");
    assert_eq!(letter.text(), include_str!("golden/plan_agreement.txt"));
}

#[test]
fn the_reminder_says_what_it_always_said() {
    let letter = first_reminder(&sample::reminder("Thị Ánh")).expect("a usual reminder fits");
    assert_eq!(letter.text(), include_str!("golden/reminder.txt"));
    assert_eq!(letter.page_count(), 1);
}

#[test]
fn the_emergency_kit_says_what_it_always_said() {
    let kit = recovery_kit(&sample::recovery_kit()).expect("a usual kit fits");
    assert_eq!(kit.text(), include_str!("golden/recovery_kit.txt"));
    assert_eq!(kit.page_count(), 1);
    assert_inside(&kit);
}

#[test]
fn each_statement_of_a_debt_collector_is_the_one_asked_for() {
    let attempting = "attempting to collect a debt";
    let from = "This communication is from a debt collector.";
    let say = |disclosure: Disclosure| {
        let reminder = crate::Reminder { disclosure, ..sample::reminder("José Núñez") };
        first_reminder(&reminder).expect("a usual reminder fits").text()
    };
    let initial = say(Disclosure::Initial);
    assert!(initial.contains(attempting) && initial.contains("will be used for that purpose"));
    let subsequent = say(Disclosure::Subsequent);
    assert!(subsequent.contains(from) && !subsequent.contains(attempting));
    assert!(!say(Disclosure::None).contains("debt collector"));
}

#[test]
fn a_schedule_of_any_length_up_to_250_is_whole_on_two_pages() {
    for count in [1, 2, 6, 12, 24, 25, 40, 60, 90, 120, 180, 220, 250] {
        let plan = sample::plan_agreement("José Núñez", count, Money::cents(1_234_56));
        let letter = payment_plan_agreement(&plan).expect("it fits");
        assert!(letter.page_count() <= 2, "{count}");
        assert_inside(&letter);
        let text = letter.text();
        let rows = text.lines().filter(|line| line.contains("  1,234.56")).count();
        assert_eq!(rows, count as usize, "every installment is listed");
    }
}

#[test]
fn an_irregular_schedule_of_250_is_listed_whole() {
    let mut plan = sample::plan_agreement("José Núñez", 250, Money::cents(1_000_00));
    for (number, installment) in plan.installments.iter_mut().enumerate() {
        installment.amount += Money::cents(number as i64);
    }
    plan.total = plan.installments.iter().map(|installment| installment.amount).sum();
    let letter = payment_plan_agreement(&plan).expect("it fits");
    assert_eq!(letter.page_count(), 2);
    let text = letter.text();
    for number in 0..250 {
        assert!(text.contains(&Money::cents(1_000_00 + number).to_string()), "{number}");
    }
}

#[test]
fn a_regular_schedule_is_also_said_in_words() {
    let mut plan = sample::plan_agreement("José Núñez", 30, Money::cents(100_00));
    plan.installments[29].amount = Money::cents(37_20);
    plan.total -= Money::cents(62_80);
    let text = payment_plan_agreement(&plan).expect("it fits").text();
    let words = "Nos. 1 to 29: $100.00 each, due on the 5th of every month from December 5, 2026 \
                 to April 5, 2029. No. 30: $37.20, due on May 5, 2029.";
    assert!(text.contains(words), "{text}");
}

#[test]
fn long_names_wrap_and_never_stand_outside() {
    let long = "Maximiliana Konstantina von und zu Hohenfels-Wackerbarth ".repeat(3);
    let unbroken = "Wolfeschlegelsteinhausenbergerdorff".repeat(4);
    for name in [&long[..120], &unbroken[..120]] {
        let mut plan = sample::plan_agreement(name, 250, Money::cents(100_00));
        plan.about.creditor = name.to_owned();
        plan.head.agency = name.to_owned();
        let letter = payment_plan_agreement(&plan).expect("long names wrap");
        assert!(letter.page_count() <= 2);
        assert_inside(&letter);
        let mut reminder = sample::reminder(name);
        reminder.about.creditor = name.to_owned();
        match first_reminder(&reminder) {
            Ok(letter) => assert_inside(&letter),
            Err(refused) => assert!(matches!(refused, Refused::TooWide { .. }), "{refused}"),
        }
    }
}

#[test]
fn a_name_of_a_megabyte_is_refused() {
    let plan = sample::plan_agreement(&"Aleksandra ".repeat(95_000), 6, Money::cents(100_00));
    let refused = payment_plan_agreement(&plan).expect_err("no window holds it");
    assert!(matches!(refused, Refused::TooWide { .. }));
}

#[test]
fn amounts_that_do_not_add_up_are_refused() {
    let mut plan = sample::plan_agreement("José Núñez", 6, Money::cents(100_00));
    plan.total = Money::cents(599_99);
    let expected = Refused::DoesNotAddUp { sum: Money::cents(600_00), total: Money::cents(599_99) };
    assert_eq!(payment_plan_agreement(&plan).err(), Some(expected));
    let mut reminder = sample::reminder("José Núñez");
    reminder.items.paid = Money::ZERO;
    assert!(matches!(first_reminder(&reminder), Err(Refused::DoesNotAddUp { .. })));
}

#[test]
fn a_letter_without_what_it_needs_is_refused() {
    let mut plan = sample::plan_agreement("José Núñez", 6, Money::cents(100_00));
    plan.about.name = " ".into();
    assert_eq!(payment_plan_agreement(&plan).err(), Some(Refused::Missing { what: "recipient" }));
    let plan = sample::plan_agreement("José Núñez", 0, Money::cents(100_00));
    assert_eq!(payment_plan_agreement(&plan).err(), Some(Refused::Missing { what: "schedule" }));
    let mut reminder = sample::reminder("José Núñez");
    reminder.ways_to_pay.clear();
    assert_eq!(first_reminder(&reminder).err(), Some(Refused::Missing { what: "ways to pay" }));
}

#[test]
fn a_character_without_a_font_is_named_and_the_letter_refused() {
    let refused = first_reminder(&sample::reminder("王小明 and Ana 😀")).expect_err("no tofu");
    let Refused::NoGlyphs { characters, text } = refused else { panic!("{refused}") };
    assert_eq!(characters, ['小', '明', '王', '😀']);
    assert!(text.contains("王小明"));
}

/// In an envelope of which the sheet slides to any side, the window shows the address, whole when
/// it has four lines, and nothing else.
#[test]
fn the_window_shows_the_address_and_nothing_else() {
    let mut about = sample::about("Łukasz Żółć");
    about.address.insert(0, "c/o Maria Alvarez".into());
    let reminder = crate::Reminder { about, ..sample::reminder("") };
    let letter = first_reminder(&reminder).expect("a usual reminder fits");
    let window = envelope::RECIPIENT;
    let (down, right) = (envelope::UPRIGHT_PLAY, envelope::SIDEWAYS_PLAY);
    // What can be seen at one place of the sheet or another, and what is seen at all of them.
    let (top, bottom) = (window.top - down, window.bottom);
    let (left, far) = (window.left - right, window.right);
    let mut lines = 0;
    for (from, to, baseline, size, _) in runs(&letter.pages[0]) {
        let (over, under) = (baseline - size.of_units(700), baseline + size.of_units(250));
        let may_show = under > top && over < bottom && to > left && from < far;
        if may_show {
            let shows = from >= window.left
                && to <= window.right - right
                && over >= window.top
                && under <= window.bottom - down;
            assert!(shows, "at {baseline:?}");
            assert_eq!(from, envelope::ADDRESS_LEFT);
            lines += 1;
        }
    }
    assert_eq!(lines, 4, "name, care of, street, city");
}

#[test]
fn the_second_window_shows_the_sender() {
    let letter = first_reminder(&sample::reminder("José Núñez")).expect("it fits");
    let window = envelope::SENDER;
    let bottom = window.bottom - envelope::UPRIGHT_PLAY;
    let far = window.right - envelope::SIDEWAYS_PLAY;
    let first = envelope::SENDER_FIRST_BASELINE;
    let address = runs(&letter.pages[0]).into_iter().filter(|(left, _, baseline, ..)| {
        *left == envelope::ADDRESS_LEFT && (first..first + pt(13)).contains(baseline)
    });
    let address: Vec<_> = address.collect();
    assert_eq!(address.len(), 2, "box and city");
    for (_, right, baseline, size, _) in address {
        assert!(baseline - size.of_units(700) >= window.top, "when the sheet lies highest");
        assert!(baseline + size.of_units(250) <= bottom, "when it lies lowest");
        assert!(right <= far);
    }
}

#[test]
fn folds_and_windows_are_those_of_the_envelope() {
    assert_eq!(envelope::UPRIGHT_PLAY, envelope::ENVELOPE_HEIGHT - envelope::FIRST_FOLD);
    let rest = envelope::SECOND_FOLD - envelope::FIRST_FOLD;
    assert!(rest <= envelope::FIRST_FOLD && pt(792) - envelope::SECOND_FOLD <= rest);
    // Six lines still show with an eighth of an inch when the sheet lies at the bottom.
    let lines = envelope::ADDRESS_LINES_AT_MOST as i32 - 1;
    let highest = envelope::ADDRESS_LAST_BASELINE - envelope::ADDRESS_LEADING * lines;
    let shown_from = envelope::RECIPIENT.top - envelope::UPRIGHT_PLAY;
    assert!(highest - pt(8) >= shown_from);
}
