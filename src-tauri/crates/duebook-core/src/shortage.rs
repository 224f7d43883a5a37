//! No owner's released money falls below zero: what is missing becomes a debt of the agency to
//! trust in the same act.

use crate::chart::LedgerAccount;
use crate::id::{AccountId, ClientId, ItemId, ThirdPartyId, TrustBankId};
use crate::ledger::{Entry, EntryKind, NotAnEntry, Posting};
use crate::{Day, Money};

/// What one owner may have of one trust bank on one of its ledger accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// A liability of trust.
    pub on: LedgerAccount,
    /// The client it is kept under.
    pub client: Option<ClientId>,
    /// The account, for refunds.
    pub account: Option<AccountId>,
    /// The third party, for what is owed to one.
    pub third: Option<ThirdPartyId>,
    /// What is released: positive when trust owes it.
    pub released: Money,
}

/// What must be filled so that no owner of a trust bank is below zero. The agency is one owner
/// with all its shares; each client and each refund is one by itself.
pub fn missing(positions: &[Position]) -> Vec<Position> {
    let mut fills: Vec<Position> = positions
        .iter()
        .filter(|p| !p.on.is_share() && p.released.is_negative())
        .map(|p| Position { released: -p.released, ..*p })
        .collect();
    let shares = || positions.iter().filter(|p| p.on.is_share());
    let mut left = (-shares().map(|p| p.released).sum::<Money>()).or_zero();
    for short in shares().filter(|p| p.released.is_negative()) {
        let part = left.min(-short.released);
        if part.is_positive() {
            fills.push(Position { released: part, ..*short });
            left -= part;
        }
    }
    fills
}

/// The entry that fills what is missing. A client's part becomes a claim on the client, the
/// agency's part restores its share, that of a refund or a third party is the agency's loss until
/// it is paid back. What fills an item that is held is released with it.
///
/// # Errors
/// [`NotAnEntry::Empty`] when nothing is missing.
pub fn entry(
    bank: TrustBankId,
    on: Day,
    fills: &[Position],
    item: Option<ItemId>,
) -> Result<Entry, NotAnEntry> {
    let mut postings = Vec::new();
    for fill in fills {
        let posting = |account, amount| Posting {
            on: account,
            amount,
            bank: None,
            client: fill.client,
            account: fill.account,
            third: fill.third,
        };
        let trust = |account, amount| Posting { bank: Some(bank), ..posting(account, amount) };
        let claim = match fill.on {
            share if share.is_share() => LedgerAccount::InTrust,
            LedgerAccount::Client | LedgerAccount::CostDeposit => LedgerAccount::Unbilled,
            _ => LedgerAccount::Loss,
        };
        postings.extend([
            trust(LedgerAccount::Shortage, fill.released),
            trust(fill.on, -fill.released),
            posting(claim, fill.released),
            posting(LedgerAccount::ToTrust, -fill.released),
        ]);
    }
    Entry::new(EntryKind::Shortage, on, on, item, postings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::day;

    fn position(on: LedgerAccount, cents: i64) -> Position {
        Position {
            on,
            client: Some(ClientId(1)),
            account: None,
            third: None,
            released: Money::cents(cents),
        }
    }

    #[test]
    fn the_agency_is_one_owner_and_each_client_is_one() {
        let of_november = [
            position(LedgerAccount::Client, -113_40),
            position(LedgerAccount::ShareCommission, -48_60),
            position(LedgerAccount::ShareCost, -11_40),
        ];
        let fills = missing(&of_november);
        let total: Money = fills.iter().map(|f| f.released).sum();
        assert_eq!(total, Money::cents(173_40));
        let entry = entry(TrustBankId(1), day(2026, 11, 23), &fills, None).unwrap();
        let on = |account| -> i64 {
            let of = entry.postings().iter().filter(|p| p.on == account);
            of.map(|p| p.amount.in_cents()).sum()
        };
        assert_eq!(on(LedgerAccount::Unbilled), 113_40);
        assert_eq!(on(LedgerAccount::InTrust), 60_00);
        assert_eq!(on(LedgerAccount::ToTrust), -173_40);
    }

    #[test]
    fn a_share_above_zero_makes_good_for_one_below() {
        let positions = [
            position(LedgerAccount::ShareCommission, 11_40),
            position(LedgerAccount::ShareCost, -38_00),
        ];
        let fills = missing(&positions);
        assert_eq!(fills.len(), 1);
        assert_eq!(
            (fills[0].on, fills[0].released),
            (LedgerAccount::ShareCost, Money::cents(26_60))
        );
        assert!(missing(&positions[..1]).is_empty());
    }
}
