//! Entries: balanced by construction, in each ledger they touch, the trust ledger per bank.
//!
//! Amounts are signed: a debit is positive, a credit negative. What a person or client is owed
//! is a credit balance, so a liability reads negative here and positive on screens.

use serde::{Deserialize, Serialize};

use crate::chart::{Ledger, LedgerAccount};
use crate::id::{AccountId, ClientId, ItemId, ThirdPartyId, TrustBankId};
use crate::{Day, Money};

/// What happened, as the register names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum EntryKind {
    /// A client placed an account.
    Placement,
    /// The agency advanced a cost before the placement.
    CostAdvanced,
    /// Money was received.
    Receipt,
    /// The client was paid directly.
    Direct,
    /// A receipt was voided before its deposit.
    Void,
    /// A batch was handed to the bank.
    Deposit,
    /// A processor paid card charges or transfers.
    Settlement,
    /// The bank took an item back, or a part of it.
    Return,
    /// A placement was undone before anything was done with its accounts.
    PlacementUndone,
    /// What a payment meets was reckoned anew.
    Resplit,
    /// The same for a payment that was returned, on the day of the return.
    ReturnResplit,
    /// A payment was moved from one account to another.
    Move,
    /// Unidentified money found its account.
    Identified,
    /// What an owner lacks became a debt of the agency to trust.
    Shortage,
    /// The agency brought what it owed to trust.
    Cover,
    /// What a client owes was met from its own money.
    Offset,
    /// Claims on a client were invoiced.
    Invoice,
    /// A client paid an invoice.
    InvoicePaid,
    /// A client was paid.
    Remittance,
    /// A person's surplus was paid back.
    RefundPaid,
    /// A payment out was voided, stopped or lost.
    PaymentUndone,
    /// The agency took its released share.
    ShareTaken,
    /// The bank took a charge from trust.
    BankCharge,
    /// The bank credited interest.
    BankInterest,
    /// Interest of the bank went to its owner.
    InterestPassed,
    /// The bank moved money that is not explained.
    Difference,
    /// The bank set a difference right.
    DifferenceResolved,
    /// A fee or cost was added to a debt.
    Added,
    /// A debt was waived or corrected.
    Adjusted,
    /// The client corrected what it placed.
    Corrected,
    /// Interest became due.
    Accrued,
    /// A wrong rate of commission was corrected.
    RateCorrected,
    /// A client deposited money for costs.
    CostDeposit,
    /// A cost was paid out of a client's deposit.
    CostPaid,
    /// A client's money moved to another trust bank.
    BankMoved,
    /// A client was charged a flat fee.
    FlatFee,
    /// A claim on a client was given up.
    WrittenOff,
    /// What was left of a debt went back to the client.
    Returned,
    /// The rest was forgiven in a settlement.
    Forgiven,
    /// What had ended is owed again.
    Reopened,
    /// Costs of the agency that the client has to bear.
    CostsBilled,
    /// A court entered judgment.
    Judgment,
    /// Money that its owner does not take waits for its owner or the state.
    Unclaimed,
    /// Unclaimed property is owed to its owner again.
    UnclaimedBack,
    /// Unclaimed property was paid to the state.
    UnclaimedPaid,
    /// A surplus was used on another account of its person.
    SurplusUsed,
    /// It was there when the agency moved in from its old system.
    TakenOver,
    /// An attorney, another agency or a sheriff was paid.
    ThirdPaid,
}

/// Every kind, with the name the book keeps.
pub const ENTRY_KINDS: [(EntryKind, &str); 48] = [
    (EntryKind::Placement, "placement"),
    (EntryKind::CostAdvanced, "cost_advanced"),
    (EntryKind::Receipt, "receipt"),
    (EntryKind::Direct, "direct"),
    (EntryKind::Void, "void"),
    (EntryKind::Deposit, "deposit"),
    (EntryKind::Settlement, "settlement"),
    (EntryKind::Return, "return"),
    (EntryKind::PlacementUndone, "placement_undone"),
    (EntryKind::Resplit, "resplit"),
    (EntryKind::ReturnResplit, "return_resplit"),
    (EntryKind::Move, "move"),
    (EntryKind::Identified, "identified"),
    (EntryKind::Shortage, "shortage"),
    (EntryKind::Cover, "cover"),
    (EntryKind::Offset, "offset"),
    (EntryKind::Invoice, "invoice"),
    (EntryKind::InvoicePaid, "invoice_paid"),
    (EntryKind::Remittance, "remittance"),
    (EntryKind::RefundPaid, "refund_paid"),
    (EntryKind::PaymentUndone, "payment_undone"),
    (EntryKind::ShareTaken, "share_taken"),
    (EntryKind::BankCharge, "bank_charge"),
    (EntryKind::BankInterest, "bank_interest"),
    (EntryKind::InterestPassed, "interest_passed"),
    (EntryKind::Difference, "difference"),
    (EntryKind::DifferenceResolved, "difference_resolved"),
    (EntryKind::Added, "added"),
    (EntryKind::Adjusted, "adjusted"),
    (EntryKind::Corrected, "corrected"),
    (EntryKind::Accrued, "accrued"),
    (EntryKind::RateCorrected, "rate_corrected"),
    (EntryKind::CostDeposit, "cost_deposit"),
    (EntryKind::CostPaid, "cost_paid"),
    (EntryKind::BankMoved, "bank_moved"),
    (EntryKind::FlatFee, "flat_fee"),
    (EntryKind::WrittenOff, "written_off"),
    (EntryKind::Returned, "returned"),
    (EntryKind::Forgiven, "forgiven"),
    (EntryKind::Reopened, "reopened"),
    (EntryKind::CostsBilled, "costs_billed"),
    (EntryKind::Judgment, "judgment"),
    (EntryKind::Unclaimed, "unclaimed"),
    (EntryKind::UnclaimedBack, "unclaimed_back"),
    (EntryKind::UnclaimedPaid, "unclaimed_paid"),
    (EntryKind::SurplusUsed, "surplus_used"),
    (EntryKind::TakenOver, "taken_over"),
    (EntryKind::ThirdPaid, "third_paid"),
];

impl EntryKind {
    /// The name the book keeps.
    pub fn code(self) -> &'static str {
        ENTRY_KINDS.iter().find(|(k, _)| *k == self).expect("every kind is listed").1
    }

    /// The kind of a kept name.
    pub fn from_code(code: &str) -> Option<EntryKind> {
        ENTRY_KINDS.iter().find(|(_, c)| *c == code).map(|(k, _)| *k)
    }
}

/// One line of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posting {
    /// Where it stands.
    pub on: LedgerAccount,
    /// Debit positive, credit negative, never zero.
    pub amount: Money,
    /// The trust bank, on every trust posting.
    pub bank: Option<TrustBankId>,
    /// The client, where the chart keeps the ledger account by client.
    pub client: Option<ClientId>,
    /// The account, on every debt posting and wherever the money can be traced to one.
    pub account: Option<AccountId>,
    /// The third party that is owed, or whose part it is.
    pub third: Option<ThirdPartyId>,
}

/// A balanced set of postings with its days. It exists only balanced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    kind: EntryKind,
    effective_on: Day,
    booked_on: Day,
    item: Option<ItemId>,
    postings: Vec<Posting>,
}

/// Why postings are no entry. Each is a fault of the program, never of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnEntry {
    /// Debits and credits of one ledger, or of one trust bank, differ by this much.
    #[error("{0:?} is off by {1}")]
    Unbalanced(Ledger, Money),
    /// Nothing is posted.
    #[error("an entry without postings")]
    Empty,
    /// A posting of nothing.
    #[error("a posting of zero to {0:?}")]
    Zero(LedgerAccount),
    /// A posting does not say whose it is.
    #[error("{0:?} needs its bank, client, account or third party")]
    NoOwner(LedgerAccount),
}

impl Entry {
    /// Makes an entry of postings that balance.
    pub fn new(
        kind: EntryKind,
        effective_on: Day,
        booked_on: Day,
        item: Option<ItemId>,
        postings: Vec<Posting>,
    ) -> Result<Entry, NotAnEntry> {
        if postings.is_empty() {
            return Err(NotAnEntry::Empty);
        }
        postings.iter().try_for_each(check_posting)?;
        check_balance(&postings)?;
        Ok(Entry { kind, effective_on, booked_on, item, postings })
    }

    /// What happened.
    pub fn kind(&self) -> EntryKind {
        self.kind
    }
    /// The day of the person's credit: dates the debt postings.
    pub fn effective_on(&self) -> Day {
        self.effective_on
    }
    /// The day of the money: dates the trust and agency postings.
    pub fn booked_on(&self) -> Day {
        self.booked_on
    }
    /// The item whose money it is.
    pub fn item(&self) -> Option<ItemId> {
        self.item
    }
    /// Its lines.
    pub fn postings(&self) -> &[Posting] {
        &self.postings
    }

    /// The mirror of a placement that is undone, on the day it was placed.
    pub fn undone(&self) -> Entry {
        self.mirrored(EntryKind::PlacementUndone, self.effective_on, self.booked_on)
    }

    /// The same accounts and sums with the sides exchanged, on other days.
    pub fn mirrored(&self, kind: EntryKind, effective_on: Day, booked_on: Day) -> Entry {
        let postings = self.postings.iter().map(|p| Posting { amount: -p.amount, ..*p }).collect();
        Entry::new(kind, effective_on, booked_on, self.item, postings)
            .expect("the mirror of a balanced entry balances")
    }
}

fn check_posting(p: &Posting) -> Result<(), NotAnEntry> {
    if p.amount.is_zero() {
        return Err(NotAnEntry::Zero(p.on));
    }
    let has_owner = match p.on {
        LedgerAccount::Client | LedgerAccount::Unbilled | LedgerAccount::Billed => {
            p.client.is_some()
        }
        LedgerAccount::Refund => p.account.is_some(),
        LedgerAccount::Third | LedgerAccount::ThirdExpense => p.third.is_some(),
        _ => true,
    };
    let has_place = match p.on.ledger() {
        Ledger::Trust => p.bank.is_some(),
        Ledger::Agency => p.bank.is_none(),
        Ledger::Debts => p.account.is_some() && p.client.is_some() && p.bank.is_none(),
    };
    if has_owner && has_place { Ok(()) } else { Err(NotAnEntry::NoOwner(p.on)) }
}

fn check_balance(postings: &[Posting]) -> Result<(), NotAnEntry> {
    let mut groups: Vec<(Ledger, Option<TrustBankId>, Money)> = Vec::new();
    for p in postings {
        let key = (p.on.ledger(), p.bank);
        match groups.iter_mut().find(|g| (g.0, g.1) == key) {
            Some(group) => group.2 += p.amount,
            None => groups.push((key.0, key.1, p.amount)),
        }
    }
    match groups.iter().find(|g| !g.2.is_zero()) {
        Some((ledger, _, off)) => Err(NotAnEntry::Unbalanced(*ledger, *off)),
        None => Ok(()),
    }
}

/// The entry of a placement: what the client says is owed, by bucket.
pub fn placement(
    client: ClientId,
    account: AccountId,
    placed_on: Day,
    owed: &crate::allocation::Parts,
) -> Result<Entry, NotAnEntry> {
    let posting = |on, amount| Posting {
        on,
        amount,
        bank: None,
        client: Some(client),
        account: Some(account),
        third: None,
    };
    let mut postings: Vec<Posting> = crate::allocation::BUCKETS
        .into_iter()
        .filter(|b| !owed.get(*b).is_zero())
        .map(|b| posting(b.into(), owed.get(b)))
        .collect();
    if !owed.total().is_zero() {
        postings.push(posting(LedgerAccount::Placed, -owed.total()));
    }
    Entry::new(EntryKind::Placement, placed_on, placed_on, None, postings)
}

/// The entry of costs that the agency itself advanced for an account before it was placed.
pub fn cost_advanced(
    client: ClientId,
    account: AccountId,
    placed_on: Day,
    amount: Money,
) -> Result<Entry, NotAnEntry> {
    let posting = |on, amount| Posting {
        on,
        amount,
        bank: None,
        client: Some(client),
        account: Some(account),
        third: None,
    };
    let postings = vec![
        posting(LedgerAccount::Advanced, amount),
        Posting { client: None, account: None, ..posting(LedgerAccount::Operating, -amount) },
    ];
    Entry::new(EntryKind::CostAdvanced, placed_on, placed_on, None, postings)
}

#[cfg(test)]
#[path = "ledger/tests.rs"]
mod tests;
