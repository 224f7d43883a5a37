//! Sentences about letters, and the few that letters take from the agency's settings.

use duebook_paper::WayToPay;

use super::{Problem, counted};

impl Problem {
    pub(crate) fn letter_refused(why: &duebook_paper::Refused) -> Problem {
        use duebook_paper::Refused;
        match why {
            Refused::NoGlyphs { characters, text } => Problem::refused(format!(
                "Duebook has no letters for {} in \"{text}\", so this letter would come out with \
                    gaps. It was not made.",
                characters.iter().map(char::to_string).collect::<Vec<_>>().join(" ")
            ))
            .with_help("Write the name in other letters, or write this letter by hand."),
            Refused::TooLong { pages_at_most } => Problem::refused(format!(
                "This letter needs more than {}. It was not made.",
                counted(*pages_at_most as u64, "page", "pages")
            )),
            Refused::TooWide { text } => Problem::refused(format!(
                "\"{text}\" is too long for its \
                place in the letter. It was not made."
            ))
            .with_help("Shorten it."),
            Refused::Missing { what } => Problem::refused(format!(
                "The letter lacks its {what}. \
                It was not made."
            ))
            .with_help("Fill in the agency under Admin, Settings."),
            _ => Problem::fault(why),
        }
    }

    /// What to do with the page that bears the recovery key.
    pub(crate) fn recovery_steps() -> Vec<String> {
        [
            "Put this page where you keep deeds and contracts, away from the PC.",
            "When every password is lost: start Duebook, choose the book, then \"Use the recovery \
                key\".",
            "Type the key, choose a login and a new password. Then make a new key: the one on \
                this page opens the book until you do.",
            "Nobody else has this key. Without it and without a password the book cannot be \
                opened, by anyone.",
        ]
        .map(str::to_owned)
        .into()
    }
}

/// How the person can pay, as the letter says it. The telephone number as people dial it.
pub(crate) fn ways_to_pay(agency: &str, phone: &str, hours: &str, website: &str) -> Vec<WayToPay> {
    let way = |label: &str, how: String| WayToPay { label: label.to_owned(), how };
    let mut ways = vec![way(
        "By mail",
        format!(
            "Make your check or money order payable to {agency} and write our file number on it."
        ),
    )];
    if !phone.is_empty() {
        let when = if hours.is_empty() { String::new() } else { format!(", {hours}") };
        ways.push(way("By phone", format!("Call {phone}{when}.")));
    }
    if !website.is_empty() {
        ways.push(way("Online", format!("Go to {website}.")));
    }
    ways
}
