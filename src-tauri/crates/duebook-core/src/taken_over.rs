//! The entries by which an agency moves in from its old system: what lay in a trust bank, whose it
//! was, what clients owed, and what had been collected on each account.
//!
//! What was earned before is the agency's opening balance and no income of this book.

use crate::allocation::Parts;
use crate::charge::Charged;
use crate::chart::LedgerAccount;
use crate::id::{AccountId, ClientId, TrustBankId};
use crate::ledger::{Entry, EntryKind, NotAnEntry, Posting};
use crate::{Day, Money};

/// A trust bank on the day of the take-over, without the money of items in hand.
#[derive(Debug, Clone, Default)]
pub struct Opening {
    /// What the bank's statement says.
    pub at_bank: Money,
    /// Of that, what items brought that are taken over one by one.
    pub of_items: Money,
    /// What clients have beside their items, checks that the bank has not paid included.
    pub clients: Vec<(ClientId, Money)>,
    /// Refunds whose checks the bank has not paid.
    pub refunds: Vec<(ClientId, AccountId, Money)>,
    /// The agency's share beside what is of items.
    pub share: Money,
    /// What clients owe, invoiced or not.
    pub claims: Vec<(ClientId, Money)>,
}

impl Opening {
    /// What the owners have more than there is; below zero what is there and nobody's.
    pub fn short(&self) -> Money {
        let clients = self.clients.iter().map(|(_, amount)| *amount).sum::<Money>();
        let refunds = self.refunds.iter().map(|(.., amount)| *amount).sum::<Money>();
        self.of_items + clients + refunds + self.share - self.at_bank
    }

    /// Whether nothing lies in the trust bank and no client owes anything.
    pub fn is_nothing(&self) -> bool {
        let sums = [self.at_bank, self.of_items, self.share];
        let lists = self.clients.is_empty() && self.refunds.is_empty() && self.claims.is_empty();
        lists && sums.iter().all(|sum| sum.is_zero())
    }

    /// The entry. What the owners have more than there is the agency owes to trust from the first
    /// day.
    ///
    /// # Errors
    /// [`NotAnEntry`] when there is nothing, or less is owned than there is.
    pub fn entry(&self, bank: TrustBankId, on: Day) -> Result<Entry, NotAnEntry> {
        let agency = |on, amount| Posting {
            on,
            amount,
            bank: None,
            client: None,
            account: None,
            third: None,
        };
        let trust = |on, amount| Posting { bank: Some(bank), ..agency(on, amount) };
        let short = self.short();
        let mut postings = vec![
            trust(LedgerAccount::Bank, self.at_bank),
            trust(LedgerAccount::Hand, -self.of_items),
            trust(LedgerAccount::Shortage, short),
            trust(LedgerAccount::ShareCommission, -self.share),
            agency(LedgerAccount::InTrust, self.share),
            agency(LedgerAccount::ToTrust, -short),
        ];
        for (client, amount) in &self.clients {
            let client = Some(*client);
            postings.push(Posting { client, ..trust(LedgerAccount::Client, -*amount) });
        }
        for (client, account, amount) in &self.refunds {
            let (client, account) = (Some(*client), Some(*account));
            postings.push(Posting { client, account, ..trust(LedgerAccount::Refund, -*amount) });
        }
        for (client, amount) in &self.claims {
            let client = Some(*client);
            postings.push(Posting { client, ..agency(LedgerAccount::Unbilled, *amount) });
        }
        let is_agency = |p: &&Posting| p.bank.is_none();
        let owned = postings.iter().filter(is_agency).map(|p| p.amount).sum::<Money>();
        postings.push(agency(LedgerAccount::Opening, -owned));
        postings.retain(|p| !p.amount.is_zero());
        Entry::new(EntryKind::TakenOver, on, on, None, postings)
    }
}

/// What was collected on an account before, which its placement leaves out, and the costs that the
/// agency has still out on it.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn account(of: &Charged, collected: Money, advanced: Money) -> Result<Entry, NotAnEntry> {
    let opening = of.posting(LedgerAccount::Opening, -advanced);
    let mut postings = vec![
        of.posting(LedgerAccount::Collected, collected),
        of.posting(LedgerAccount::Placed, -collected),
        of.posting(LedgerAccount::Advanced, advanced),
        Posting { client: None, account: None, ..opening },
    ];
    postings.retain(|p| !p.amount.is_zero());
    Entry::new(EntryKind::TakenOver, of.effective_on, of.booked_on, None, postings)
}

/// What an item that is taken over has paid is put back on the account, from which the item then
/// takes it again: the balance was placed without it.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn owed_before(of: &Charged, paid: Money) -> Result<Entry, NotAnEntry> {
    let parts = Parts { principal: paid, ..Parts::default() };
    let mut postings = of.parts(&parts, Money::ZERO);
    postings.push(of.posting(LedgerAccount::Placed, -paid));
    postings.retain(|p| !p.amount.is_zero());
    Entry::new(EntryKind::TakenOver, of.effective_on, of.booked_on, None, postings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::day;

    const ON: (i32, u32, u32) = (2026, 11, 2);

    fn cents(entry: &Entry, on: LedgerAccount) -> i64 {
        entry.postings().iter().filter(|p| p.on == on).map(|p| p.amount.in_cents()).sum()
    }

    fn opening() -> Opening {
        Opening {
            at_bank: Money::cents(2_000_00),
            of_items: Money::cents(150_00),
            clients: vec![(ClientId(1), Money::cents(1_600_00))],
            share: Money::cents(250_00),
            claims: vec![(ClientId(2), Money::cents(300_00))],
            ..Opening::default()
        }
    }

    #[test]
    fn what_was_there_is_whose_it_was_and_the_agencys_opening() {
        let entry = opening().entry(TrustBankId(1), day(ON.0, ON.1, ON.2)).unwrap();
        assert_eq!(cents(&entry, LedgerAccount::Shortage), 0);
        assert_eq!(cents(&entry, LedgerAccount::InTrust), 250_00);
        assert_eq!(cents(&entry, LedgerAccount::Opening), -550_00);
    }

    #[test]
    fn what_the_owners_have_more_the_agency_owes() {
        let opening = Opening { at_bank: Money::cents(1_990_00), ..opening() };
        let entry = opening.entry(TrustBankId(1), day(ON.0, ON.1, ON.2)).unwrap();
        assert_eq!(cents(&entry, LedgerAccount::Shortage), 10_00);
        assert_eq!(cents(&entry, LedgerAccount::ToTrust), -10_00);
        assert_eq!(cents(&entry, LedgerAccount::Opening), -540_00);
    }

    #[test]
    fn what_was_collected_is_placed_and_no_money_moves() {
        let of = Charged {
            account: AccountId(1),
            client: ClientId(1),
            effective_on: day(ON.0, ON.1, ON.2),
            booked_on: day(ON.0, ON.1, ON.2),
            agency_fees: Money::ZERO,
            judged_on: None,
        };
        let entry = account(&of, Money::cents(500_00), Money::cents(38_00)).unwrap();
        assert_eq!(cents(&entry, LedgerAccount::Placed), -500_00);
        assert_eq!(cents(&entry, LedgerAccount::Opening), -38_00);
        let entry = owed_before(&of, Money::cents(40_00)).unwrap();
        assert_eq!(cents(&entry, LedgerAccount::Principal), 40_00);
    }
}
