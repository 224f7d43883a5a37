//! The entries of money that leaves trust, comes to its help, or changes between the agency and
//! a client.

use crate::chart::LedgerAccount;
use crate::id::{AccountId, ClientId, ItemId, ThirdPartyId, TrustBankId};
use crate::ledger::{Entry, EntryKind, NotAnEntry, Posting};
use crate::shortage::Position;
use crate::{Day, Money};

/// Collects postings; those of nothing are left out.
struct Draft {
    bank: TrustBankId,
    postings: Vec<Posting>,
}

impl Draft {
    fn new(bank: TrustBankId) -> Draft {
        Draft { bank, postings: Vec::new() }
    }

    fn trust(&mut self, on: LedgerAccount, client: Option<ClientId>, amount: Money) {
        self.put(Posting { on, amount, bank: Some(self.bank), client, account: None, third: None });
    }

    fn agency(&mut self, on: LedgerAccount, client: Option<ClientId>, amount: Money) {
        self.put(Posting { on, amount, bank: None, client, account: None, third: None });
    }

    /// A person's surplus, less where the sum is positive.
    fn refund(&mut self, (client, account): (ClientId, AccountId), amount: Money) {
        let (client, account) = (Some(client), Some(account));
        self.put(Posting {
            on: LedgerAccount::Refund,
            amount,
            bank: Some(self.bank),
            client,
            account,
            third: None,
        });
    }

    fn put(&mut self, posting: Posting) {
        if !posting.amount.is_zero() {
            self.postings.push(posting);
        }
    }

    fn entry(self, kind: EntryKind, on: Day) -> Result<Entry, NotAnEntry> {
        Entry::new(kind, on, on, None, self.postings)
    }
}

/// What the agency owes to trust for one client, or for none.
pub type Owed = (Option<ClientId>, Money);

/// Takes a sum of positions in their order, each at most its own.
///
/// # Panics
/// When there is less than the sum.
pub fn take(positions: &[Position], sum: Money) -> Vec<Position> {
    let mut left = sum;
    let mut taken = Vec::new();
    for position in positions.iter().filter(|p| p.released.is_positive()) {
        let part = left.min(position.released);
        if part.is_positive() {
            taken.push(Position { released: part, ..*position });
            left -= part;
        }
    }
    assert!(left.is_zero(), "only what is released is taken");
    taken
}

/// A shortage met by a transfer from the agency's own bank.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn covered_by_transfer(bank: TrustBankId, on: Day, owed: &[Owed]) -> Result<Entry, NotAnEntry> {
    let total: Money = owed.iter().map(|o| o.1).sum();
    let mut draft = Draft::new(bank);
    draft.trust(LedgerAccount::Bank, None, total);
    draft.agency(LedgerAccount::Operating, None, -total);
    met(&mut draft, owed);
    draft.entry(EntryKind::Cover, on)
}

/// A shortage met from the agency's released share in the same trust bank.
///
/// # Errors
/// [`NotAnEntry`] when share and shortage differ.
pub fn covered_by_share(
    bank: TrustBankId,
    on: Day,
    owed: &[Owed],
    share: &[Position],
) -> Result<Entry, NotAnEntry> {
    let mut draft = Draft::new(bank);
    for part in share {
        draft.trust(part.on, part.client, part.released);
        draft.agency(LedgerAccount::InTrust, part.client, -part.released);
    }
    met(&mut draft, owed);
    draft.entry(EntryKind::Cover, on)
}

/// A shortage met by paying a client from the agency's own bank, where no money of the agency may
/// enter trust: trust owes that client so much less.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn covered_by_payment(
    bank: TrustBankId,
    on: Day,
    client: ClientId,
    owed: &[Owed],
) -> Result<Entry, NotAnEntry> {
    let total: Money = owed.iter().map(|o| o.1).sum();
    let mut draft = Draft::new(bank);
    draft.trust(LedgerAccount::Client, Some(client), total);
    draft.agency(LedgerAccount::Operating, None, -total);
    met(&mut draft, owed);
    draft.entry(EntryKind::Cover, on)
}

fn met(draft: &mut Draft, owed: &[Owed]) {
    for (client, amount) in owed {
        draft.trust(LedgerAccount::Shortage, *client, -*amount);
        draft.agency(LedgerAccount::ToTrust, *client, *amount);
    }
}

/// The agency takes its released share. What it takes beyond that is owed back at once.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn share_taken(
    bank: TrustBankId,
    on: Day,
    share: &[Position],
    excess: Money,
) -> Result<Entry, NotAnEntry> {
    let total = share.iter().map(|p| p.released).sum::<Money>() + excess;
    let mut draft = Draft::new(bank);
    for part in share {
        draft.trust(part.on, part.client, part.released);
        draft.agency(LedgerAccount::InTrust, part.client, -part.released);
    }
    draft.trust(LedgerAccount::Shortage, None, excess);
    draft.agency(LedgerAccount::ToTrust, None, -excess);
    draft.trust(LedgerAccount::Bank, None, -total);
    draft.agency(LedgerAccount::Operating, None, total);
    draft.entry(EntryKind::ShareTaken, on)
}

/// What a client owes is met from its own released money.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn offset(
    bank: TrustBankId,
    on: Day,
    client: ClientId,
    amount: Money,
) -> Result<Entry, NotAnEntry> {
    let whose = Some(client);
    let mut draft = Draft::new(bank);
    draft.trust(LedgerAccount::Client, whose, amount);
    draft.trust(LedgerAccount::ShareOffset, whose, -amount);
    draft.agency(LedgerAccount::InTrust, whose, amount);
    draft.agency(LedgerAccount::Unbilled, whose, -amount);
    draft.entry(EntryKind::Offset, on)
}

/// Claims on a client are invoiced; a negative sum is a credit note.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn invoice(
    bank: TrustBankId,
    on: Day,
    client: ClientId,
    amount: Money,
) -> Result<Entry, NotAnEntry> {
    let mut draft = Draft::new(bank);
    draft.agency(LedgerAccount::Billed, Some(client), amount);
    draft.agency(LedgerAccount::Unbilled, Some(client), -amount);
    draft.entry(EntryKind::Invoice, on)
}

/// A client is paid.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn remittance(
    bank: TrustBankId,
    on: Day,
    client: ClientId,
    amount: Money,
) -> Result<Entry, NotAnEntry> {
    let mut draft = Draft::new(bank);
    draft.trust(LedgerAccount::Client, Some(client), amount);
    draft.trust(LedgerAccount::Bank, None, -amount);
    draft.entry(EntryKind::Remittance, on)
}

/// A client's money moves to another trust bank; each balances by itself.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn moved_to_bank(
    (from, to): (TrustBankId, TrustBankId),
    on: Day,
    client: ClientId,
    amount: Money,
) -> Result<Entry, NotAnEntry> {
    let mut draft = Draft::new(from);
    draft.trust(LedgerAccount::Client, Some(client), amount);
    draft.trust(LedgerAccount::Bank, None, -amount);
    draft.bank = to;
    draft.trust(LedgerAccount::Bank, None, amount);
    draft.trust(LedgerAccount::Client, Some(client), -amount);
    draft.entry(EntryKind::BankMoved, on)
}

/// A person's surplus is paid back.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn refund(
    bank: TrustBankId,
    on: Day,
    client: ClientId,
    account: AccountId,
    amount: Money,
) -> Result<Entry, NotAnEntry> {
    let mut draft = Draft::new(bank);
    draft.refund((client, account), amount);
    draft.trust(LedgerAccount::Bank, None, -amount);
    draft.entry(EntryKind::RefundPaid, on)
}

/// Whose a sum was before it became unclaimed, and is again when its owner turns up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// A person's surplus.
    Refund(ClientId, AccountId),
    /// Nobody knows: the unidentified money of an item.
    Suspense(ItemId),
    /// What a statement pays its client.
    Client(ClientId),
}

impl Whose {
    /// The client that the sum is kept under.
    pub fn client(self) -> Option<ClientId> {
        match self {
            Whose::Refund(client, _) | Whose::Client(client) => Some(client),
            Whose::Suspense(_) => None,
        }
    }
}

/// Money that its owner does not take is unclaimed; below zero it is its owner's again.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn unclaimed(
    bank: TrustBankId,
    on: Day,
    whose: Whose,
    amount: Money,
) -> Result<Entry, NotAnEntry> {
    let mut draft = Draft::new(bank);
    match whose {
        Whose::Refund(client, account) => draft.refund((client, account), amount),
        Whose::Suspense(_) => draft.trust(LedgerAccount::Suspense, None, amount),
        Whose::Client(client) => draft.trust(LedgerAccount::Client, Some(client), amount),
    }
    draft.trust(LedgerAccount::Unclaimed, whose.client(), -amount);
    let back = amount.is_negative();
    let kind = if back { EntryKind::UnclaimedBack } else { EntryKind::Unclaimed };
    // Unidentified money keeps its item, and with it the item's release.
    let item = match whose {
        Whose::Suspense(item) => Some(item),
        _ => None,
    };
    Entry::new(kind, on, on, item, draft.postings)
}

/// Unclaimed sums, by the client that they are kept under, are paid to a state.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn unclaimed_paid(
    bank: TrustBankId,
    on: Day,
    sums: &[(Option<ClientId>, Money)],
) -> Result<Entry, NotAnEntry> {
    let mut draft = Draft::new(bank);
    for (client, amount) in sums {
        draft.trust(LedgerAccount::Unclaimed, *client, *amount);
    }
    draft.trust(LedgerAccount::Bank, None, -sums.iter().map(|sum| sum.1).sum::<Money>());
    draft.entry(EntryKind::UnclaimedPaid, on)
}

/// An attorney, another agency or a sheriff is paid what is owed to it.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn third_paid(
    bank: TrustBankId,
    on: Day,
    third: ThirdPartyId,
    amount: Money,
) -> Result<Entry, NotAnEntry> {
    let mut draft = Draft::new(bank);
    draft.put(Posting {
        on: LedgerAccount::Third,
        amount,
        bank: Some(bank),
        client: None,
        account: None,
        third: Some(third),
    });
    draft.trust(LedgerAccount::Bank, None, -amount);
    draft.entry(EntryKind::ThirdPaid, on)
}

/// Unidentified money goes back to where it came from. The entry is one of its item.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn sent_back(
    bank: TrustBankId,
    on: Day,
    item: ItemId,
    amount: Money,
) -> Result<Entry, NotAnEntry> {
    let mut draft = Draft::new(bank);
    draft.trust(LedgerAccount::Suspense, None, amount);
    draft.trust(LedgerAccount::Bank, None, -amount);
    Entry::new(EntryKind::RefundPaid, on, on, Some(item), draft.postings)
}

/// The bank took a charge from trust: the agency owes it at once.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn bank_charge(bank: TrustBankId, on: Day, amount: Money) -> Result<Entry, NotAnEntry> {
    let mut draft = Draft::new(bank);
    draft.trust(LedgerAccount::Shortage, None, amount);
    draft.trust(LedgerAccount::Bank, None, -amount);
    draft.agency(LedgerAccount::Charges, None, amount);
    draft.agency(LedgerAccount::ToTrust, None, -amount);
    draft.entry(EntryKind::BankCharge, on)
}

#[cfg(test)]
#[path = "outgoing/tests.rs"]
mod tests;
