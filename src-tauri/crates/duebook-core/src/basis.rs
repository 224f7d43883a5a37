//! When the agency's income counts: on the day it was posted, when the money of its item is
//! released, or when the agency has taken its share or told its client what is owed.
//!
//! Nothing is posted here. The entries of the agency's ledger come in by the day they were booked,
//! sums by day, ledger account and client go out. Over all time the three differ only by what is
//! not released, or not taken and not invoiced: [`Journal::open`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::chart::{Ledger, LedgerAccount};
use crate::id::ClientId;
use crate::ledger::EntryKind;
use crate::{Day, Money};

/// When income counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum IncomeBasis {
    /// On the day it was booked.
    Posted,
    /// From the release of its item on; what is booked later counts on its own day.
    Released,
    /// When the agency takes its share out of trust, or the claim on the client is invoiced or
    /// offset. What goes back after that counts against it on its own day.
    #[default]
    TakenInvoiced,
}

/// A line's account in the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum JournalAccount {
    /// A ledger account of the agency.
    Of(LedgerAccount),
    /// Income that is booked and not yet taken or invoiced.
    NotYet,
}

impl JournalAccount {
    /// The name people read.
    pub fn title(self) -> &'static str {
        match self {
            JournalAccount::Of(account) => account.title(),
            JournalAccount::NotYet => "Income not yet taken or invoiced",
        }
    }
}

/// A sum on a ledger account in an entry. Debit positive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leg {
    /// An account of the agency, or its share of commission or other income in trust.
    pub on: LedgerAccount,
    /// The client it concerns.
    pub client: Option<ClientId>,
    /// How much.
    pub amount: Money,
}

/// An entry as far as it touches the agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booked {
    /// The day of the money.
    pub on: Day,
    /// What happened.
    pub kind: EntryKind,
    /// Whether it is about an item, and from when the item's money may leave trust.
    pub item: Option<Option<Day>>,
    /// Its sums.
    pub legs: Vec<Leg>,
}

/// Where a sum of the journal stands.
pub type Cell = (Day, JournalAccount, Option<ClientId>);

/// The agency's journal while its entries come in, in the order of their days.
#[derive(Debug)]
pub struct Journal {
    basis: IncomeBasis,
    from: Day,
    to: Day,
    cells: BTreeMap<Cell, Money>,
    clients: BTreeMap<Option<ClientId>, Pools>,
    open: Money,
}

/// What of a client's part of the agency's money has not counted as income yet.
#[derive(Debug, Default)]
struct Pools {
    /// The agency's share in trust, and what of it is income that has not counted.
    share: Pool,
    /// The claim on the client that is not invoiced, and the same of it.
    claim: Pool,
}

#[derive(Debug, Default)]
struct Pool {
    whole: Money,
    waits: Money,
}

impl Pool {
    /// What counted before, or never is income, leaves first. More than is there cannot wait, and
    /// what is missing counted already.
    fn settle(&mut self, change: Money, income: Money) {
        self.whole += change;
        self.waits = (self.waits + income).min(self.whole).or_zero();
    }
}

impl Journal {
    /// The journal of these days, both included.
    pub fn new(basis: IncomeBasis, (from, to): (Day, Day)) -> Journal {
        let (cells, clients) = (BTreeMap::new(), BTreeMap::new());
        Journal { basis, from, to, cells, clients, open: Money::ZERO }
    }

    /// From which day on it must see entries; from the first one where nothing is said.
    pub fn needs_from(&self) -> Option<Day> {
        (self.basis == IncomeBasis::Posted).then_some(self.from)
    }

    /// Takes the next entry, none of which is booked after the last day.
    pub fn take(&mut self, entry: &Booked) {
        let on = match (self.basis, entry.item) {
            (IncomeBasis::Released, Some(released)) => {
                released.map(|released| released.max(entry.on))
            }
            _ => Some(entry.on),
        };
        match on.filter(|on| *on <= self.to) {
            Some(on) => {
                for leg in agency(entry) {
                    self.put(on, JournalAccount::Of(leg.on), leg.client, leg.amount);
                }
            }
            None => self.open += income(agency(entry)),
        }
        if self.basis == IncomeBasis::TakenInvoiced {
            self.defer(entry);
        }
    }

    /// Income of an entry waits until it is taken or invoiced; what an entry takes no longer waits.
    fn defer(&mut self, entry: &Booked) {
        let mut clients: Vec<_> = entry.legs.iter().map(|leg| leg.client).collect();
        clients.sort();
        clients.dedup();
        for client in clients {
            let of_client = || entry.legs.iter().filter(|leg| leg.client == client);
            let sum = |is: fn(LedgerAccount) -> bool| -> Money {
                of_client().filter(|leg| is(leg.on)).map(|leg| leg.amount).sum()
            };
            let earned = income(of_client());
            let share = -sum(is_income_share);
            let claim = sum(|on| on == LedgerAccount::Unbilled);
            let (in_share, in_claim) = match earned.is_zero() {
                false => (share, within(earned - share, claim)),
                // A taking that was undone waits again.
                true if entry.kind == EntryKind::PaymentUndone => (share.or_zero(), Money::ZERO),
                true => (Money::ZERO, Money::ZERO),
            };
            let pools = self.clients.entry(client).or_default();
            let before = pools.share.waits + pools.claim.waits;
            pools.share.settle(share, in_share);
            pools.claim.settle(claim, in_claim);
            let change = pools.share.waits + pools.claim.waits - before;
            self.open += change;
            self.put(entry.on, JournalAccount::Of(LedgerAccount::Income), client, change);
            self.put(entry.on, JournalAccount::NotYet, client, -change);
        }
    }

    fn put(&mut self, on: Day, account: JournalAccount, client: Option<ClientId>, amount: Money) {
        if on >= self.from {
            *self.cells.entry((on, account, client)).or_default() += amount;
        }
    }

    /// Income that was booked up to the last day and has not counted by then.
    pub fn open(&self) -> Money {
        self.open
    }

    /// The sums of the days, without those of nothing. Those of a day sum to nothing.
    pub fn cells(self) -> impl Iterator<Item = (Cell, Money)> {
        self.cells.into_iter().filter(|(_, amount)| !amount.is_zero())
    }
}

fn agency(entry: &Booked) -> impl Iterator<Item = &Leg> {
    entry.legs.iter().filter(|leg| leg.on.ledger() == Ledger::Agency)
}

/// Income less what third parties have of it.
fn income<'a>(legs: impl Iterator<Item = &'a Leg>) -> Money {
    let earned = |leg: &&Leg| is_income(leg.on);
    -legs.filter(earned).map(|leg| leg.amount).sum::<Money>()
}

/// Whether it is income, or what third parties have of it.
pub fn is_income(on: LedgerAccount) -> bool {
    let kinds = [LedgerAccount::Income, LedgerAccount::OtherIncome, LedgerAccount::ThirdExpense];
    kinds.contains(&on)
}

/// Whether it is the agency's income that still lies in trust. Costs and tax are none, and what
/// was offset counted when it was.
pub fn is_income_share(on: LedgerAccount) -> bool {
    matches!(on, LedgerAccount::ShareCommission | LedgerAccount::ShareOther)
}

/// The sum, at most the whole in its direction.
fn within(sum: Money, whole: Money) -> Money {
    if whole.is_negative() { sum.max(whole).min(Money::ZERO) } else { sum.min(whole).or_zero() }
}

#[cfg(test)]
mod tests;
