//! The entry of money received: what it pays, whose it is, what the agency earned.

use crate::allocation::{Allocation, BUCKETS, Parts, allocate};
use crate::chart::LedgerAccount;
use crate::id::{AccountId, ClientId, ItemId, TrustBankId};
use crate::ledger::{Entry, EntryKind, NotAnEntry, Posting};
use crate::terms::{Remit, Terms};
use crate::{Day, Money, Rate};

/// What one account gets of an item, and how the account stands before it.
#[derive(Debug, Clone)]
pub struct Share<'a> {
    /// The account that is paid.
    pub account: AccountId,
    /// Its client.
    pub client: ClientId,
    /// The part of the item.
    pub amount: Money,
    /// What is owed on the credit day, before this item.
    pub owed: Parts,
    /// Of the costs owed, what the agency itself advanced and has not got back.
    pub advanced: Money,
    /// The client's terms in force on the credit day.
    pub terms: &'a Terms,
}

/// What became of one share: the line that a client statement will show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The account that was paid.
    pub account: AccountId,
    /// Its client.
    pub client: ClientId,
    /// The part of the item.
    pub amount: Money,
    /// What met the debt, by bucket.
    pub pieces: Parts,
    /// Surplus that belongs to the person.
    pub over: Money,
    /// The rate by which the commission was reckoned.
    pub rate: Rate,
    /// The agency's commission.
    pub commission: Money,
    /// Costs that go back to the agency.
    pub costs: Money,
    /// What trust owes to the client.
    pub client_share: Money,
    /// Whether the commission stays in trust (net) or is claimed from the client (gross).
    pub remit: Remit,
}

/// Divides one share: the debt first, the surplus to the person, costs to whom they belong, the
/// commission by the terms, the rest to the client.
pub fn divide(share: &Share<'_>) -> Line {
    let Allocation { pieces, over } = allocate(share.amount, &share.owed, &share.terms.order);
    let costs = pieces.costs.min(share.advanced);
    let commission = share.terms.commission(&pieces);
    let kept = match share.terms.remit {
        Remit::Net => commission,
        Remit::Gross => Money::ZERO,
    };
    Line {
        account: share.account,
        client: share.client,
        amount: share.amount,
        pieces,
        over,
        rate: share.terms.rate,
        commission,
        costs,
        client_share: pieces.total() - costs - kept,
        remit: share.terms.remit,
    }
}

/// One check, card charge, transfer or sum of cash, as it is posted.
#[derive(Debug, Clone, Copy)]
pub struct Received {
    /// The item.
    pub item: ItemId,
    /// The trust bank that will hold it.
    pub bank: TrustBankId,
    /// The day of the person's credit.
    pub effective_on: Day,
    /// The day of the money.
    pub booked_on: Day,
}

/// The entry of one item over its accounts: one entry, one line per account.
pub fn receipt(received: &Received, lines: &[Line]) -> Result<Entry, NotAnEntry> {
    let total: Money = lines.iter().map(|l| l.amount).sum();
    let mut postings = vec![Posting {
        on: LedgerAccount::Hand,
        amount: total,
        bank: Some(received.bank),
        client: None,
        account: None,
    }];
    for line in lines {
        trust_postings(received.bank, line, &mut postings);
        agency_postings(line, &mut postings);
        debt_postings(line, &mut postings);
    }
    postings.retain(|p| !p.amount.is_zero());
    Entry::new(
        EntryKind::Receipt,
        received.effective_on,
        received.booked_on,
        Some(received.item),
        postings,
    )
}

fn trust_postings(bank: TrustBankId, line: &Line, postings: &mut Vec<Posting>) {
    let owed = |on, amount: Money| Posting {
        on,
        amount: -amount,
        bank: Some(bank),
        client: Some(line.client),
        account: Some(line.account),
    };
    let kept = if line.remit == Remit::Net { line.commission } else { Money::ZERO };
    postings.extend([
        owed(LedgerAccount::Client, line.client_share),
        owed(LedgerAccount::ShareCommission, kept),
        owed(LedgerAccount::ShareCost, line.costs),
        owed(LedgerAccount::Refund, line.over),
    ]);
}

fn agency_postings(line: &Line, postings: &mut Vec<Posting>) {
    let posting = |on, amount| Posting {
        on,
        amount,
        bank: None,
        client: Some(line.client),
        account: Some(line.account),
    };
    let (in_trust, unbilled) = match line.remit {
        Remit::Net => (line.commission + line.costs, Money::ZERO),
        Remit::Gross => (line.costs, line.commission),
    };
    postings.extend([
        posting(LedgerAccount::InTrust, in_trust),
        posting(LedgerAccount::Unbilled, unbilled),
        posting(LedgerAccount::Income, -line.commission),
        posting(LedgerAccount::Advanced, -line.costs),
    ]);
}

fn debt_postings(line: &Line, postings: &mut Vec<Posting>) {
    let posting = |on, amount| Posting {
        on,
        amount,
        bank: None,
        client: Some(line.client),
        account: Some(line.account),
    };
    postings.push(posting(LedgerAccount::Collected, line.pieces.total()));
    postings.extend(BUCKETS.into_iter().map(|b| posting(b.into(), -line.pieces.get(b))));
}

#[cfg(test)]
#[path = "receipt/tests.rs"]
mod tests;
