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
/// How many filtered lists are kept, beside one order for each [`Sort`]; four bytes an account.
const LISTS_MAX: usize = 6;
/// How many filters are kept; a bit an account.
const FILTERS_MAX: usize = 24;

/// Numbers of accounts. No agency comes near four billion.
type Ids = Arc<Vec<u32>>;

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
    filters: HashMap<Filter, Arc<IdSet>>,
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
            (offset..end).map(|place| ids[ids.len() - 1 - place].into()).collect()
        } else {
            ids[offset..end].iter().map(|id| i64::from(*id)).collect()
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
        let version = book.list_version();
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
        let passes = match kept.filters.get(filter) {
            Some(passes) => passes.clone(),
            None => kept.filter(filter, passing(book, names, r, filter)?),
        };
        let ids: Ids = Arc::new(order.iter().copied().filter(|id| passes.has(*id)).collect());
        if kept.lists.len() >= LISTS_MAX {
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
        self.orders.insert(sort, ids.clone());
        Ok(ids)
    }

    fn filter(&mut self, filter: &Filter, passes: IdSet) -> Arc<IdSet> {
        if self.filters.len() >= FILTERS_MAX {
            self.filters.clear();
        }
        let passes = Arc::new(passes);
        self.filters.insert(filter.clone(), passes.clone());
        passes
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
#[derive(Default)]
struct IdSet(Vec<u64>);

impl IdSet {
    fn of(ids: impl IntoIterator<Item = u32>) -> IdSet {
        let mut set = IdSet::default();
        ids.into_iter().for_each(|id| set.add(id));
        set
    }

    fn add(&mut self, id: u32) {
        let (word, bit) = place_of(id);
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << bit;
    }

    /// Every id that a statement gives.
    fn asked(r: &Reader<'_>, sql: &str, params: impl crate::value::Params) -> Result<IdSet> {
        let mut set = IdSet::default();
        r.each(sql, params, |row| {
            set.add(row.next()?);
            Ok(())
        })?;
        Ok(set)
    }

    fn has(&self, id: u32) -> bool {
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

    fn or(mut self, other: &IdSet) -> IdSet {
        self.0.resize(self.0.len().max(other.0.len()), 0);
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine |= theirs;
        }
        self
    }
}

fn place_of(id: u32) -> (usize, u32) {
    (id as usize / 64, id % 64)
}

/// The accounts that a filter lets through; at least one part of it is set.
fn passing(book: &Book, names: &Names, r: &Reader<'_>, filter: &Filter) -> Result<IdSet> {
    let mut sets = Vec::new();
    if !filter.text.trim().is_empty() {
        let found = search::find(book, names, r, &filter.text, u32::MAX)?;
        let ids = found.accounts.into_iter().filter_map(|id| u32::try_from(id).ok());
        sets.push(IdSet::of(ids));
    }
    if !filter.statuses.is_empty() {
        let mut any = IdSet::default();
        for status in &filter.statuses {
            let sql = "SELECT id FROM account WHERE status = ?1";
            any = any.or(&IdSet::asked(r, sql, values![status.code()])?);
        }
        sets.push(any);
    }
    if let Some(client) = filter.client {
        let sql = "SELECT id FROM account WHERE client_id = ?1";
        sets.push(IdSet::asked(r, sql, values![client])?);
    }
    if filter.bad_address {
        let sql = "SELECT account.id FROM address
                     JOIN account ON account.person_id = address.person_id
                    WHERE address.bad_on IS NOT NULL AND address.ended_on IS NULL";
        sets.push(IdSet::asked(r, sql, values![])?);
    }
    if filter.open {
        let sql = "SELECT id FROM account
                    WHERE status IN ('new', 'validation', 'active', 'plan', 'plan_late')";
        sets.push(IdSet::asked(r, sql, values![])?);
    }
    let first = sets.pop().unwrap_or_default();
    Ok(sets.iter().fold(first, IdSet::and))
}

#[cfg(test)]
mod tests {
    use super::IdSet;

    #[test]
    fn sets_meet_where_both_have_an_id() {
        let met = IdSet::of([1, 64, 65, 1_000]).and(&IdSet::of([64, 1_000, 5]));
        let has: Vec<u32> =
            [0, 1, 5, 64, 65, 999, 1_000, 9_999].into_iter().filter(|id| met.has(*id)).collect();
        assert_eq!(has, [64, 1_000]);
    }
}
