//! Accounts that unidentified money may belong to, each with the facts that speak for it.

use duebook_book::items::{self, Item};
use duebook_book::{Reader, accounts, moving, search, suggestions};
use duebook_core::day::plus_days;
use duebook_core::id::{AccountId, FileNumber, ItemId};
use duebook_core::method::Method;
use duebook_core::standing::Status;
use duebook_core::{Day, Money, shape};

use crate::act::Act;
use crate::problem::Problem;

shape! {
    /// One item.
    pub struct OfItem {
        pub item: ItemId,
    }

    /// A fact that speaks for an account.
    #[derive(Eq)]
    pub struct SuggestReason {
        /// number, name, paid_before, due or balance.
        pub kind: String,
        /// The word that was found, or the day.
        pub about: String,
    }

    /// An account that money may belong to, the likeliest first.
    pub struct Suggestion {
        pub account: AccountId,
        pub file_number: FileNumber,
        pub person: String,
        pub client: String,
        pub client_reference: String,
        pub balance: Money,
        pub reasons: Vec<SuggestReason>,
    }
}

const SHOWN: usize = 6;
/// A fact that fits more accounts than this speaks for none of them.
const FITS_MOST: u32 = 8;
/// So many words of a note are looked for.
const MOST_WORDS: usize = 16;
/// Days around the due day in which a payment is looked for.
const AROUND: i64 = 15;
/// Checks of a book that came before: so many numbers back.
const CHECKS_BACK: u64 = 3;

/// Accounts that an item in suspense may belong to.
pub(crate) fn accounts(act: &Act<'_>, args: OfItem) -> Result<Vec<Suggestion>, Problem> {
    act.book().read(|r| {
        let item = items::get(r, args.item)?;
        let waits = moving::waiting(r, &item)?;
        let mut found = Found::default();
        for word in words(&item, &suggestions::note_of(r, item.id)?) {
            let number = word.chars().any(|c| c.is_ascii_digit());
            let both = word.contains(' ');
            let hits = search::find(act.book(), &act.session.names, r, &word, FITS_MOST + 1)?;
            let ids: Vec<AccountId> = hits.accounts.iter().map(|id| AccountId(*id)).collect();
            let (kind, points) = match (number, both) {
                (true, _) => ("number", 5),
                (false, true) => ("name", 5),
                (false, false) => ("name", 3),
            };
            found.add(&ids, points, kind, &word);
        }
        for (account, on) in paid_before(r, &item)? {
            found.add(&[account], 4, "paid_before", &on.to_string());
        }
        for (account, on) in due(r, &item, waits)? {
            found.add(&[account], 2, "due", &on.to_string());
        }
        let owing = suggestions::owing(r, waits, FITS_MOST + 1)?;
        found.add(&owing, 2, "balance", "");
        found.best(r)
    })
}

/// What of an item may name somebody: the words of its note, two names that stand side by side,
/// and its reference.
fn words(item: &Item, note: &str) -> Vec<String> {
    let long = |word: &&str| word.chars().filter(|c| c.is_alphanumeric()).count() >= 4;
    let of_note: Vec<&str> = note
        .split(|c: char| !c.is_alphanumeric() && !"-'’".contains(c))
        .filter(|word| !word.is_empty())
        .collect();
    let is_name = |word: &&str| word.chars().all(char::is_alphabetic) && word.len() >= 2;
    let names = of_note.windows(2).filter(|pair| pair.iter().all(is_name) && pair.iter().any(long));
    let mut words: Vec<String> = names.map(|pair| pair.join(" ")).collect();
    words.extend(of_note.iter().copied().filter(long).map(str::to_owned));
    words.extend(Some(item.reference.as_str()).filter(long).map(str::to_owned));
    let mut seen = std::collections::HashSet::new();
    words.retain(|word| seen.insert(word.clone()));
    words.truncate(MOST_WORDS);
    words
}

fn paid_before(r: &Reader<'_>, item: &Item) -> Result<Vec<(AccountId, Day)>, Problem> {
    let references = match item.method {
        // The last four digits of a card; the numbers of a person's own checks go up.
        Method::Card => vec![item.reference.clone()],
        Method::Check => match item.reference.parse::<u64>() {
            Ok(number) => {
                (1..=CHECKS_BACK.min(number)).map(|back| (number - back).to_string()).collect()
            }
            Err(_) => Vec::new(),
        },
        _ => Vec::new(),
    };
    let found = suggestions::paid_before(r, item.id, item.method.code(), &references, FITS_MOST)?;
    Ok(found)
}

fn due(r: &Reader<'_>, item: &Item, waits: Money) -> Result<Vec<(AccountId, Day)>, Problem> {
    let around = (plus_days(item.received_on, -AROUND), plus_days(item.received_on, AROUND));
    let found = suggestions::due_of(r, waits, around, FITS_MOST + 1)?;
    Ok(if found.len() > FITS_MOST as usize { Vec::new() } else { found })
}

/// Accounts with what speaks for them, and how much.
#[derive(Default)]
struct Found(Vec<(AccountId, u32, Vec<SuggestReason>)>);

impl Found {
    fn add(&mut self, accounts: &[AccountId], points: u32, kind: &str, about: &str) {
        if accounts.len() > FITS_MOST as usize {
            return;
        }
        for id in accounts {
            let at = match self.0.iter().position(|(known, ..)| known == id) {
                Some(at) => at,
                None => {
                    self.0.push((*id, 0, Vec::new()));
                    self.0.len() - 1
                }
            };
            let (_, sum, reasons) = &mut self.0[at];
            let reason = SuggestReason { kind: kind.to_owned(), about: about.to_owned() };
            if !reasons.contains(&reason) {
                *sum += points;
                reasons.push(reason);
            }
        }
    }

    fn best(mut self, r: &Reader<'_>) -> Result<Vec<Suggestion>, Problem> {
        self.0.sort_by_key(|(id, points, _)| (std::cmp::Reverse(*points), *id));
        let mut shown = Vec::new();
        for (id, _, reasons) in self.0 {
            let row = accounts::row_of(r, id)?;
            if row.status == Status::Closed {
                continue;
            }
            shown.push(Suggestion {
                account: id,
                file_number: row.file_number,
                person: row.person,
                client: row.client,
                client_reference: row.client_reference,
                balance: row.balance,
                reasons,
            });
            if shown.len() == SHOWN {
                break;
            }
        }
        Ok(shown)
    }
}
