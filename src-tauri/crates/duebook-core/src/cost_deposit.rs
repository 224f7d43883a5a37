//! The entries of clients' money for costs: deposited into trust, and paid out for an account.

use crate::chart::LedgerAccount;
use crate::id::{AccountId, ClientId, ItemId, TrustBankId};
use crate::ledger::{Entry, EntryKind, NotAnEntry, Posting};
use crate::{Day, Money};

fn trust(bank: TrustBankId, on: LedgerAccount, client: Option<ClientId>, amount: Money) -> Posting {
    Posting { on, amount, bank: Some(bank), client, account: None, third: None }
}

/// Money that came in is a client's deposit for costs, with the hold of its item. Below zero it is
/// taken back.
///
/// # Errors
/// [`NotAnEntry::Zero`] for nothing.
pub fn received(
    (bank, item): (TrustBankId, ItemId),
    on: Day,
    client: ClientId,
    amount: Money,
) -> Result<Entry, NotAnEntry> {
    let postings = vec![
        trust(bank, LedgerAccount::Suspense, None, amount),
        trust(bank, LedgerAccount::CostDeposit, Some(client), -amount),
    ];
    Entry::new(EntryKind::CostDeposit, on, on, Some(item), postings)
}

/// A cost is paid out of a client's deposit. The person owes it; recovered later it is the
/// client's, without commission.
///
/// # Errors
/// [`NotAnEntry::Zero`] for nothing.
pub fn paid(
    bank: TrustBankId,
    on: Day,
    (client, account): (ClientId, AccountId),
    amount: Money,
) -> Result<Entry, NotAnEntry> {
    let debt = |on, amount| Posting {
        on,
        amount,
        bank: None,
        client: Some(client),
        account: Some(account),
        third: None,
    };
    let postings = vec![
        trust(bank, LedgerAccount::CostDeposit, Some(client), amount),
        trust(bank, LedgerAccount::Bank, None, -amount),
        debt(LedgerAccount::Costs, amount),
        debt(LedgerAccount::Added, -amount),
    ];
    Entry::new(EntryKind::CostPaid, on, on, None, postings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::day;

    fn on(entry: &Entry, account: LedgerAccount) -> i64 {
        entry.postings().iter().filter(|p| p.on == account).map(|p| p.amount.in_cents()).sum()
    }

    #[test]
    fn a_deposit_for_costs_is_the_clients_until_a_cost_is_paid_of_it() {
        let (bank, client) = (TrustBankId(1), ClientId(1));
        let of = (bank, ItemId(7));
        let came = received(of, day(2026, 11, 2), client, Money::cents(200_00)).unwrap();
        assert_eq!(on(&came, LedgerAccount::Suspense), 200_00);
        assert_eq!(on(&came, LedgerAccount::CostDeposit), -200_00);
        let whose = (client, AccountId(3));
        let cost = paid(bank, day(2026, 11, 12), whose, Money::cents(38_00)).unwrap();
        assert_eq!(on(&cost, LedgerAccount::CostDeposit), 38_00);
        assert_eq!(on(&cost, LedgerAccount::Bank), -38_00);
        assert_eq!(
            (on(&cost, LedgerAccount::Costs), on(&cost, LedgerAccount::Added)),
            (38_00, -38_00)
        );
    }
}
