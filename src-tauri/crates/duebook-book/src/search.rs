//! Finding accounts by what people type: names, parts of numbers, a name with one wrong letter.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use duebook_core::Money;
use duebook_core::asked::AskedSsn;
use duebook_core::id::{AccountId, FileNumber, PersonId};
use duebook_core::text;

use crate::book::Book;
use crate::db::{Reader, Writer};
use crate::engine::search as index;
use crate::error::Result;
use crate::{people, values};

/// What the find box is to know of an account.
pub(crate) struct Findable<'a> {
    /// The folded name of the person.
    pub(crate) fold: &'a str,
    pub(crate) file_number: i64,
    /// The client's reference, folded.
    pub(crate) reference: &'a str,
}

/// Tells the find box of an account that was changed.
pub fn index_account(w: &Writer<'_>, id: AccountId) -> Result<()> {
    let (person, fold, file_number, reference) = w.one(
        "SELECT person_id, person_fold, file_number, reference_fold
           FROM account WHERE id = ?1",
        values![id],
        |row| {
            Ok((
                row.next::<PersonId>()?,
                row.next::<String>()?,
                row.next::<i64>()?,
                row.next::<String>()?,
            ))
        },
    )?;
    let account = Findable { fold: &fold, file_number, reference: &reference };
    let phones = w.all(
        "SELECT digits FROM phone WHERE person_id = ?1 AND ended_on IS NULL",
        values![person],
        |row| row.next::<String>(),
    )?;
    let phones: Vec<&str> = phones.iter().map(String::as_str).collect();
    put(w, id, &account, &phones, true);
    Ok(())
}

/// Tells the find box of an account that was just placed.
pub(crate) fn index_new(w: &Writer<'_>, id: AccountId, account: &Findable<'_>, phones: &[&str]) {
    put(w, id, account, phones, false);
}

fn put(w: &Writer<'_>, id: AccountId, account: &Findable<'_>, phones: &[&str], known: bool) {
    let Findable { fold, file_number, reference } = account;
    let mut parts = format!("{file_number} {reference}");
    for digits in phones {
        parts.push(' ');
        parts.push_str(digits);
    }
    let words = format!("{fold} {reference}");
    w.index_later(index::Indexed { id: id.0, words, parts, known });
}

/// Tells the find box that a person's name or numbers changed.
pub fn index_person(w: &Writer<'_>, id: PersonId) -> Result<()> {
    let accounts = w.all("SELECT id FROM account WHERE person_id = ?1", values![id], |row| {
        row.next::<AccountId>()
    })?;
    for account in accounts {
        index_account(w, account)?;
    }
    Ok(())
}

/// Learns the words of a folded name for the names with one wrong letter.
pub fn learn_names(w: &Writer<'_>, folded: &str) -> Result<()> {
    for word in folded.split(' ').filter(|word| word.len() >= 3) {
        if !w.is_first(word) {
            continue;
        }
        w.run(
            "INSERT INTO name_word (word) VALUES (?1) ON CONFLICT (word) DO NOTHING",
            values![word],
        )?;
    }
    Ok(())
}

/// What a search found, and how the names were read when no name was found as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Accounts, best first.
    pub accounts: Vec<i64>,
    /// The names that were looked for instead.
    pub read_as: Option<String>,
}

/// The name words of the book in their order, kept until it learns another.
#[derive(Default)]
pub struct Names {
    kept: Mutex<Option<(u64, Arc<Vec<String>>)>>,
}

impl Names {
    fn of(&self, book: &Book, r: &Reader<'_>) -> Result<Arc<Vec<String>>> {
        let version = book.names_version();
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((at, words)) = kept.as_ref()
            && *at == version
        {
            return Ok(words.clone());
        }
        let words =
            Arc::new(
                r.all("SELECT word FROM name_word ORDER BY word", values![], |row| row.next())?,
            );
        *kept = Some((version, words.clone()));
        Ok(words)
    }
}

/// Accounts that fit what was typed, at most `limit`.
pub fn find(book: &Book, names: &Names, r: &Reader<'_>, typed: &str, limit: u32) -> Result<Found> {
    let folded = text::fold(typed);
    if folded.is_empty() {
        return Ok(Found::default());
    }
    let mut found = Found::default();
    if let Ok(number) = typed.parse::<FileNumber>() {
        found.accounts.extend(crate::accounts::by_file_number(r, number)?.map(|id| id.0));
    }
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let is_number =
        !digits.is_empty() && typed.chars().all(|c| !c.is_alphabetic() || "dD".contains(c));
    if is_number && digits.len() >= index::PART_MIN {
        let national = digits.strip_prefix('1').filter(|d| d.len() == 10).unwrap_or(&digits);
        add(&mut found.accounts, index::by_part(r, national, limit)?);
    }
    let words: Vec<&str> = folded.split(' ').collect();
    add(&mut found.accounts, index::by_words(r, &words, limit)?);
    if found.accounts.is_empty() && !is_number {
        if folded.len() >= index::PART_MIN && words.len() == 1 {
            add(&mut found.accounts, index::by_part(r, &folded, limit)?);
        }
        if found.accounts.is_empty() {
            found = find_misspelt(book, names, r, &words, limit)?;
        }
    }
    found.accounts.truncate(limit as usize);
    Ok(found)
}

/// Open accounts with just this balance, the latest first.
pub fn owing(r: &Reader<'_>, balance: Money, limit: u32) -> Result<Vec<i64>> {
    r.all(
        "SELECT id FROM account WHERE balance_cents = ?1 AND closed_on IS NULL
          ORDER BY id DESC LIMIT ?2",
        values![balance, limit],
        |row| row.next(),
    )
}

/// Accounts of the people with this Social Security number.
pub fn with_ssn(r: &Reader<'_>, asked: &AskedSsn, limit: u32) -> Result<Vec<i64>> {
    let by = |place: &str| {
        format!(
            "SELECT account.id FROM person JOIN account ON account.person_id = person.id
              WHERE {place} = ?1 ORDER BY account.id DESC LIMIT ?2"
        )
    };
    match asked {
        AskedSsn::Whole(digits) => {
            r.all(&by("ssn_blind"), values![people::ssn_blind(r, digits), limit], |row| row.next())
        }
        AskedSsn::LastFour(digits) => {
            r.all(&by("ssn_last4"), values![digits.as_str(), limit], |row| row.next())
        }
    }
}

fn add(all: &mut Vec<i64>, more: Vec<i64>) {
    if all.is_empty() {
        *all = more;
        return;
    }
    let known: HashSet<i64> = all.iter().copied().collect();
    all.extend(more.into_iter().filter(|id| !known.contains(id)));
}

/// Reads each word that begins no known name as the names one letter away from it.
fn find_misspelt(
    book: &Book,
    names: &Names,
    r: &Reader<'_>,
    words: &[&str],
    limit: u32,
) -> Result<Found> {
    let known = names.of(book, r)?;
    let mut readings: Vec<Vec<&str>> = vec![Vec::new()];
    for word in words {
        let options: Vec<&str> = if begins_one(&known, word) {
            vec![word]
        } else {
            known.iter().filter(|k| one_edit_apart(word, k)).map(String::as_str).take(4).collect()
        };
        readings = readings
            .iter()
            .flat_map(|so_far| options.iter().map(|o| [so_far.as_slice(), &[*o]].concat()))
            .take(8)
            .collect();
    }
    let mut found = Found::default();
    for reading in &readings {
        let accounts = index::by_words(r, reading, limit)?;
        if !accounts.is_empty() && found.read_as.is_none() {
            found.read_as = Some(reading.join(" "));
        }
        add(&mut found.accounts, accounts);
    }
    Ok(found)
}

/// Whether one letter put in, left out, changed or exchanged with its neighbor makes one word of
/// the other. Words under four letters are too short to guess at.
pub fn one_edit_apart(typed: &str, known: &str) -> bool {
    if typed.is_ascii() && known.is_ascii() {
        return apart_by_one(typed.as_bytes(), known.as_bytes());
    }
    let letters = |text: &str| text.chars().collect::<Vec<char>>();
    apart_by_one(&letters(typed), &letters(known))
}

fn apart_by_one<T: PartialEq>(a: &[T], b: &[T]) -> bool {
    if a.len() < 4 || a.len().abs_diff(b.len()) > 1 || a == b {
        return false;
    }
    let start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[start..], &b[start..]);
    match a.len().cmp(&b.len()) {
        std::cmp::Ordering::Less => *a == b[1..],
        std::cmp::Ordering::Greater => a[1..] == *b,
        std::cmp::Ordering::Equal => {
            let swapped = a.len() >= 2 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..];
            a[1..] == b[1..] || swapped
        }
    }
}

/// Whether one of the words, which are in their order, begins like this.
fn begins_one(known: &[String], word: &str) -> bool {
    let at = known.partition_point(|k| k.as_str() < word);
    known.get(at).is_some_and(|k| k.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::one_edit_apart;

    #[test]
    fn one_wrong_letter_is_forgiven_and_two_are_not() {
        for typed in ["alvarz", "alvraez", "alvares", "alvarrez", "lvarez", "alvareza"] {
            assert!(one_edit_apart(typed, "alvarez"), "{typed}");
        }
        for typed in ["alvarez", "alvaraze", "alvrz", "lee", "avlarze"] {
            assert!(!one_edit_apart(typed, "alvarez"), "{typed}");
        }
    }
}
