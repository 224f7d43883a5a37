//! Sentences about what people type, each with its field.

use duebook_core::Day;

use super::{Problem, said};

impl Problem {
    pub(crate) fn no_such_day(field: &str, typed: &str) -> Problem {
        Problem::invalid(
            field,
            format!("The calendar has no day {typed}. Nothing was saved; enter the date again."),
        )
    }

    pub(crate) fn not_cents(field: &str) -> Problem {
        Problem::invalid(
            field,
            "An amount has dollars and two digits of cents. Nothing was saved; enter it again.",
        )
    }

    pub(crate) fn too_much_money(field: &str) -> Problem {
        Problem::invalid(
            field,
            "One amount is at most 100,000,000.00. Nothing was saved; enter it again.",
        )
    }

    pub(crate) fn blank(field: &str, what: &str) -> Problem {
        Problem::invalid(field, format!("Enter {what}."))
    }

    pub(crate) fn too_long(field: &str, max: usize) -> Problem {
        Problem::invalid(
            field,
            format!("This is too long: {max} characters at most. Nothing was saved."),
        )
    }

    pub(crate) fn not_a_state(field: &str) -> Problem {
        Problem::invalid(field, "Enter the state by its two letters, such as CA.")
    }

    pub(crate) fn no_such_zone(field: &str, typed: &str) -> Problem {
        Problem::invalid(field, format!("There is no time zone {typed}. Choose one of the list."))
    }

    pub(crate) fn not_a_zip(field: &str) -> Problem {
        Problem::invalid(field, "Enter a ZIP code of five digits, or nine as 94607-1234.")
    }

    pub(crate) fn not_a_phone(field: &str) -> Problem {
        Problem::invalid(field, "Enter a telephone number of ten digits, such as (415) 555-0142.")
    }

    pub(crate) fn not_an_email(field: &str) -> Problem {
        Problem::invalid(
            field,
            "Enter an e-mail address such as name@example.com, or leave it blank.",
        )
    }

    pub(crate) fn not_an_ssn(field: &str) -> Problem {
        Problem::invalid(field, "Enter a Social Security number of nine digits, or leave it blank.")
    }

    pub(crate) fn future_day(field: &str, today: Day) -> Problem {
        Problem::invalid(field, format!("Enter a date up to today, {}.", said(today)))
    }

    pub(crate) fn day_out_of_range(field: &str) -> Problem {
        Problem::invalid(field, "Enter a date between the years 1900 and 2199.")
    }

    pub(crate) fn negative(field: &str) -> Problem {
        Problem::invalid(field, "This cannot be below zero.")
    }

    pub(crate) fn card_number(field: &str) -> Problem {
        Problem::invalid(
            field,
            "This looks like a card number, and Duebook never keeps one. Nothing was saved.",
        )
        .with_help("Write the last four digits only.")
    }

    pub(crate) fn reason_missing(field: &str) -> Problem {
        Problem::invalid(field, "Say why in a few words. It stays in the history.")
    }
}
