//! The entries of money that leaves trust, comes to its help, or changes between the agency and
//! a client.

use crate::chart::LedgerAccount;
use crate::id::{AccountId, ClientId, ItemId, TrustBankId};
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
        self.put(Posting { on, amount, bank: Some(self.bank), client, account: None });
    }

    fn agency(&mut self, on: LedgerAccount, client: Option<ClientId>, amount: Money) {
        self.put(Posting { on, amount, bank: None, client, account: None });
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

/// A surplus that was never cashed is unclaimed.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn unclaimed(
    bank: TrustBankId,
    on: Day,
    (client, account): (ClientId, AccountId),
    amount: Money,
) -> Result<Entry, NotAnEntry> {
    let mut draft = Draft::new(bank);
    draft.refund((client, account), amount);
    draft.trust(LedgerAccount::Unclaimed, Some(client), -amount);
    draft.entry(EntryKind::Unclaimed, on)
}

/// Unclaimed property is paid to the state of its owner's last address.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn unclaimed_paid(
    bank: TrustBankId,
    on: Day,
    client: ClientId,
    amount: Money,
) -> Result<Entry, NotAnEntry> {
    let mut draft = Draft::new(bank);
    draft.trust(LedgerAccount::Unclaimed, Some(client), amount);
    draft.trust(LedgerAccount::Bank, None, -amount);
    draft.entry(EntryKind::UnclaimedPaid, on)
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
mod tests {
    use super::*;
    use crate::day::day;

    const BANK: TrustBankId = TrustBankId(1);

    fn on(entry: &Entry, account: LedgerAccount) -> i64 {
        entry.postings().iter().filter(|p| p.on == account).map(|p| p.amount.in_cents()).sum()
    }

    fn share(on: LedgerAccount, cents: i64) -> Position {
        Position { on, client: Some(ClientId(1)), account: None, released: Money::cents(cents) }
    }

    #[test]
    fn the_agency_takes_its_share_by_its_parts_and_owes_what_was_too_much() {
        let have =
            [share(LedgerAccount::ShareCommission, 94_07), share(LedgerAccount::ShareCost, 38_00)];
        let taken = take(&have, Money::cents(132_07));
        let entry = share_taken(BANK, day(2026, 11, 16), &taken, Money::cents(5_00)).unwrap();
        assert_eq!(on(&entry, LedgerAccount::Bank), -137_07);
        assert_eq!(on(&entry, LedgerAccount::InTrust), -132_07);
        assert_eq!(on(&entry, LedgerAccount::Shortage), 5_00);
        assert_eq!(on(&entry, LedgerAccount::Operating), 137_07);
        let part = take(&have, Money::cents(100_00));
        assert_eq!(part[1].released, Money::cents(5_93));
    }

    #[test]
    fn a_shortage_is_met_from_the_share_or_from_operating() {
        let owed = [(Some(ClientId(1)), Money::cents(26_60))];
        let by_transfer = covered_by_transfer(BANK, day(2026, 11, 20), &owed).unwrap();
        assert_eq!(on(&by_transfer, LedgerAccount::Bank), 26_60);
        assert_eq!(on(&by_transfer, LedgerAccount::Shortage), -26_60);
        let taken = take(&[share(LedgerAccount::ShareCommission, 30_00)], Money::cents(26_60));
        let by_share = covered_by_share(BANK, day(2026, 11, 20), &owed, &taken).unwrap();
        assert_eq!(on(&by_share, LedgerAccount::ShareCommission), 26_60);
        assert_eq!(on(&by_share, LedgerAccount::InTrust), -26_60);
        assert_eq!(on(&by_share, LedgerAccount::Bank), 0);
    }

    #[test]
    fn a_client_that_moves_leaves_both_trust_banks_balanced() {
        let (on, other) = (day(2026, 11, 30), TrustBankId(2));
        let moved = moved_to_bank((BANK, other), on, ClientId(1), Money::cents(50_00)).unwrap();
        let of = |bank, account| -> i64 {
            let found = moved.postings().iter().filter(|p| p.bank == Some(bank) && p.on == account);
            found.map(|p| p.amount.in_cents()).sum()
        };
        assert_eq!(
            (of(BANK, LedgerAccount::Client), of(BANK, LedgerAccount::Bank)),
            (50_00, -50_00)
        );
        assert_eq!(
            (of(other, LedgerAccount::Client), of(other, LedgerAccount::Bank)),
            (-50_00, 50_00)
        );
    }

    #[test]
    fn a_client_that_the_agency_pays_itself_is_owed_less_by_trust() {
        let owed = [(Some(ClientId(2)), Money::cents(140_00)), (None, Money::cents(60_00))];
        let paid = covered_by_payment(BANK, day(2026, 11, 23), ClientId(1), &owed).unwrap();
        assert_eq!(on(&paid, LedgerAccount::Client), 200_00);
        assert_eq!(on(&paid, LedgerAccount::Shortage), -200_00);
        assert_eq!(on(&paid, LedgerAccount::ToTrust), 200_00);
        assert_eq!(on(&paid, LedgerAccount::Operating), -200_00);
        assert_eq!(on(&paid, LedgerAccount::Bank), 0);
    }

    #[test]
    #[should_panic(expected = "only what is released is taken")]
    fn nothing_is_taken_that_is_not_there() {
        take(&[share(LedgerAccount::ShareCommission, 1)], Money::cents(2));
    }
}
