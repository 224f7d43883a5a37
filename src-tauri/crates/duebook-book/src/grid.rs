//! The list of accounts in any order and under any filter, a window at a time.
//!
//! A window at row 600,000 must not cost 600,000 rows. So an order is read once from its index as
//! a list of ids and kept; a filter is a set of ids; what is shown is the one walked along the
//! other. Both are forgotten when the accounts change.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use duebook_core::id::ClientId;
use duebook_core::shape;
use duebook_core::standing::Status;
use serde::{Deserialize, Serialize};

use crate::accounts::{self, AccountRow};
use crate::book::Book;
use crate::db::Reader;
use crate::error::Result;
use crate::search::{self, Names};
use crate::values;

/// What the list is sorted by. Every order ends with the account's id, so that it is stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Sort {
    /// The file number.
    FileNumber,
    /// The person's last name, then first.
    Person,
    /// The client's name, then its reference.
    Client,
    /// The client's reference.
    Reference,
    /// What is owed.
    Balance,
    /// Where the account stands.
    Status,
    /// The day of placement.
    Placed,
    /// The day of the next step.
    Next,
}

shape! {
    /// Which accounts the list shows; all that is empty lets every account through.
    #[derive(Eq, Hash, Default)]
    pub struct Filter {
        /// What the find box would find.
        pub text: String,
        pub statuses: Vec<Status>,
        pub client: Option<ClientId>,
        pub bad_address: bool,
        /// Only accounts on which something is owed and work goes on.
        pub open: bool,
    }

    /// A window of the list.
    pub struct AccountWindow {
        /// How many accounts the filter lets through.
        pub count: usize,
        /// The place of the first row.
        pub offset: usize,
        pub rows: Vec<AccountRow>,
    }
}

/// The most rows of one window.
pub const WINDOW_MAX: usize = 500;
/// How many lists are kept; each is eight bytes an account.
const KEPT_MAX: usize = 6;

type Ids = Arc<Vec<i64>>;

/// Orders and filtered lists, kept until the accounts change.
#[derive(Default)]
pub struct Grids {
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    version: u64,
    orders: HashMap<Sort, Ids>,
    lists: HashMap<(Sort, Filter), Ids>,
}

/// What part of the list is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Window<'a> {
    /// Sorted by what.
    pub sort: Sort,
    /// Largest first.
    pub descending: bool,
    /// Which accounts.
    pub filter: &'a Filter,
    /// The place of the first row.
    pub offset: usize,
    /// How many rows, at most [`WINDOW_MAX`].
    pub limit: usize,
}

impl Grids {
    /// A window of the list.
    pub fn window(
        &self,
        book: &Book,
        names: &Names,
        r: &Reader<'_>,
        w: &Window<'_>,
    ) -> Result<AccountWindow> {
        let ids = self.list(book, names, r, w.sort, w.filter)?;
        let offset = w.offset.min(ids.len());
        let end = ids.len().min(offset + w.limit.min(WINDOW_MAX));
        let wanted: Vec<i64> = if w.descending {
            (offset..end).map(|place| ids[ids.len() - 1 - place]).collect()
        } else {
            ids[offset..end].to_vec()
        };
        Ok(AccountWindow { count: ids.len(), offset, rows: accounts::rows(r, &wanted)? })
    }

    fn list(
        &self,
        book: &Book,
        names: &Names,
        r: &Reader<'_>,
        sort: Sort,
        filter: &Filter,
    ) -> Result<Ids> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let version = book.version();
        if kept.version != version {
            *kept = Kept { version, ..Kept::default() };
        }
        if *filter == Filter::default() {
            return kept.order(r, sort);
        }
        let key = (sort, filter.clone());
        if let Some(ids) = kept.lists.get(&key) {
            return Ok(ids.clone());
        }
        let order = kept.order(r, sort)?;
        let passes = passing(book, names, r, filter)?;
        let ids: Ids = Arc::new(order.iter().copied().filter(|id| passes.has(*id)).collect());
        if kept.lists.len() >= KEPT_MAX {
            kept.lists.clear();
        }
        kept.lists.insert(key, ids.clone());
        Ok(ids)
    }
}

impl Kept {
    fn order(&mut self, r: &Reader<'_>, sort: Sort) -> Result<Ids> {
        if let Some(ids) = self.orders.get(&sort) {
            return Ok(ids.clone());
        }
        let ids: Ids = Arc::new(r.all(order_sql(sort), values![], |row| row.next())?);
        if self.orders.len() >= KEPT_MAX {
            self.orders.clear();
        }
        self.orders.insert(sort, ids.clone());
        Ok(ids)
    }
}

/// Each of these is one pass over one index that holds all it needs.
fn order_sql(sort: Sort) -> &'static str {
    match sort {
        Sort::FileNumber => "SELECT id FROM account ORDER BY file_number",
        Sort::Person => "SELECT id FROM account ORDER BY person_fold, id",
        Sort::Client => {
            "SELECT account.id FROM client CROSS JOIN account ON account.client_id = client.id
              ORDER BY client.name_fold, account.reference_fold"
        }
        Sort::Reference => "SELECT id FROM account ORDER BY reference_fold, id",
        Sort::Balance => "SELECT id FROM account ORDER BY balance_cents, id",
        Sort::Status => "SELECT id FROM account ORDER BY status, id",
        Sort::Placed => "SELECT id FROM account ORDER BY placed_on, id",
        Sort::Next => "SELECT id FROM account ORDER BY next_on, id",
    }
}

/// A set of ids, one bit each.
struct IdSet(Vec<u64>);

impl IdSet {
    fn of(ids: impl IntoIterator<Item = i64>) -> IdSet {
        let mut bits = Vec::new();
        for id in ids {
            let (word, bit) = place_of(id);
            if word >= bits.len() {
                bits.resize(word + 1, 0);
            }
            bits[word] |= 1 << bit;
        }
        IdSet(bits)
    }

    fn has(&self, id: i64) -> bool {
        let (word, bit) = place_of(id);
        self.0.get(word).is_some_and(|bits| bits >> bit & 1 == 1)
    }

    fn and(mut self, other: &IdSet) -> IdSet {
        self.0.truncate(other.0.len());
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine &= theirs;
        }
        self
    }
}

fn place_of(id: i64) -> (usize, u32) {
    let id = usize::try_from(id).expect("row ids are positive");
    (id / 64, (id % 64) as u32)
}

/// The accounts that a filter lets through; at least one part of it is set.
fn passing(book: &Book, names: &Names, r: &Reader<'_>, filter: &Filter) -> Result<IdSet> {
    let mut sets = Vec::new();
    if !filter.text.trim().is_empty() {
        sets.push(IdSet::of(search::find(book, names, r, &filter.text, u32::MAX)?.accounts));
    }
    if !filter.statuses.is_empty() {
        let mut ids = Vec::new();
        for status in &filter.statuses {
            r.each("SELECT id FROM account WHERE status = ?1", values![status.code()], |row| {
                ids.push(row.next()?);
                Ok(())
            })?;
        }
        sets.push(IdSet::of(ids));
    }
    if let Some(client) = filter.client {
        let ids = r.all("SELECT id FROM account WHERE client_id = ?1", values![client], |row| {
            row.next()
        })?;
        sets.push(IdSet::of(ids));
    }
    if filter.bad_address {
        let ids = r.all(
            "SELECT account.id FROM address JOIN account ON account.person_id = address.person_id
              WHERE address.bad_on IS NOT NULL AND address.ended_on IS NULL",
            values![],
            |row| row.next(),
        )?;
        sets.push(IdSet::of(ids));
    }
    if filter.open {
        let ids = r.all(
            "SELECT id FROM account WHERE status IN ('new', 'validation', 'active', 'plan',
                 'plan_late')",
            values![],
            |row| row.next(),
        )?;
        sets.push(IdSet::of(ids));
    }
    let first = sets.pop().unwrap_or(IdSet(Vec::new()));
    Ok(sets.iter().fold(first, IdSet::and))
}

#[cfg(test)]
mod tests {
    use super::IdSet;

    #[test]
    fn sets_meet_where_both_have_an_id() {
        let met = IdSet::of([1, 64, 65, 1_000]).and(&IdSet::of([64, 1_000, 5]));
        let has: Vec<i64> =
            [0, 1, 5, 64, 65, 999, 1_000, 9_999].into_iter().filter(|id| met.has(*id)).collect();
        assert_eq!(has, [64, 1_000]);
    }
}
