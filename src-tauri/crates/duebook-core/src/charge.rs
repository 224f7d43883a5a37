//! The entries that change what a person owes without a payment: fees, costs, waivers, and what
//! the client corrects.

use serde::{Deserialize, Serialize};

use crate::allocation::{BUCKETS, Bucket, Parts};
use crate::chart::LedgerAccount;
use crate::id::{AccountId, ClientId};
use crate::ledger::{Entry, EntryKind, NotAnEntry, Posting};
use crate::{Day, Money};

/// Why a debt changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum ChargeKind {
    /// A fee on a legal basis; it is the client's.
    ClientFee,
    /// A fee on a legal basis; it is the agency's and carries no commission.
    AgencyFee,
    /// A cost that the client paid.
    ClientCost,
    /// A cost that the agency advances from its own bank and gets back first.
    AgencyCost,
    /// Taken off by the agency, with the client's leave.
    Waived,
    /// The client corrects what it placed, up or down; nothing is earned on it.
    Corrected,
}

impl ChargeKind {
    /// The entry that posts it.
    pub fn entry_kind(self) -> EntryKind {
        match self {
            ChargeKind::Waived => EntryKind::Adjusted,
            ChargeKind::Corrected => EntryKind::Corrected,
            _ => EntryKind::Added,
        }
    }

    /// The other side in the debts.
    fn contra(self) -> LedgerAccount {
        match self {
            ChargeKind::Waived => LedgerAccount::Adjusted,
            ChargeKind::Corrected => LedgerAccount::Placed,
            _ => LedgerAccount::Added,
        }
    }

    /// The part of the debt it must be about, where there is only one.
    pub fn only_bucket(self) -> Option<Bucket> {
        match self {
            ChargeKind::ClientFee | ChargeKind::AgencyFee => Some(Bucket::Fees),
            ChargeKind::ClientCost | ChargeKind::AgencyCost => Some(Bucket::Costs),
            ChargeKind::Waived | ChargeKind::Corrected => None,
        }
    }
}

/// The account that is charged, and the days of it.
#[derive(Debug, Clone, Copy)]
pub struct Charged {
    /// The account.
    pub account: AccountId,
    /// Its client.
    pub client: ClientId,
    /// The day from which it counts.
    pub effective_on: Day,
    /// The day of the agency's money, where it advances any.
    pub booked_on: Day,
    /// Of the fees taken off, those that are the agency's.
    pub agency_fees: Money,
    /// Since when a judgment stands for the debt: from then on its parts are the judgment's.
    pub judged_on: Option<Day>,
}

impl Charged {
    /// A posting on the account.
    pub(crate) fn posting(&self, on: LedgerAccount, amount: Money) -> Posting {
        let (client, account) = (Some(self.client), Some(self.account));
        Posting { on, amount, bank: None, client, account, third: None }
    }

    /// What is added to each part of the debt, of the fees so much as the agency's.
    pub(crate) fn parts(&self, parts: &Parts, agency_fees: Money) -> Vec<Posting> {
        let judged = self.judged_on.is_some_and(|on| on <= self.effective_on);
        let of_bucket = |bucket| {
            let own = if bucket == Bucket::Fees { agency_fees } else { Money::ZERO };
            self.posting(LedgerAccount::of_debt(bucket, judged), parts.get(bucket) - own)
        };
        let mut postings: Vec<Posting> = BUCKETS.into_iter().map(of_bucket).collect();
        postings.push(self.posting(LedgerAccount::AgencyFees, agency_fees));
        postings
    }
}

/// The entry of a charge: what it adds to each part of the debt, negative where it takes off.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn charge(of: &Charged, kind: ChargeKind, parts: &Parts) -> Result<Entry, NotAnEntry> {
    let own_fees = match kind {
        ChargeKind::AgencyFee => parts.fees,
        _ => of.agency_fees,
    };
    let posting = |on, amount| of.posting(on, amount);
    let mut postings = of.parts(parts, own_fees);
    postings.push(posting(kind.contra(), -parts.total()));
    if kind == ChargeKind::AgencyCost {
        postings.push(posting(LedgerAccount::Advanced, parts.costs));
        postings.push(Posting {
            client: None,
            account: None,
            ..posting(LedgerAccount::Operating, -parts.costs)
        });
    }
    postings.retain(|p| !p.amount.is_zero());
    Entry::new(kind.entry_kind(), of.effective_on, of.booked_on, None, postings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::day;

    fn of(kind: ChargeKind, parts: Parts, agency_fees: i64) -> Entry {
        let charged = Charged {
            account: AccountId(1),
            client: ClientId(1),
            effective_on: day(2026, 11, 2),
            booked_on: day(2026, 11, 2),
            agency_fees: Money::cents(agency_fees),
            judged_on: None,
        };
        charge(&charged, kind, &parts).unwrap()
    }

    fn on(entry: &Entry, account: LedgerAccount) -> i64 {
        entry.postings().iter().filter(|p| p.on == account).map(|p| p.amount.in_cents()).sum()
    }

    #[test]
    fn a_cost_that_the_agency_advances_is_its_claim_and_the_persons_debt() {
        let parts = Parts { costs: Money::cents(38_00), ..Parts::default() };
        let own = of(ChargeKind::AgencyCost, parts, 0);
        assert_eq!(on(&own, LedgerAccount::Advanced), 38_00);
        assert_eq!(on(&own, LedgerAccount::Operating), -38_00);
        assert_eq!(on(&own, LedgerAccount::Costs), 38_00);
        let clients = of(ChargeKind::ClientCost, parts, 0);
        assert_eq!(on(&clients, LedgerAccount::Advanced), 0);
    }

    #[test]
    fn a_fee_says_whose_it_is_also_when_it_is_waived() {
        let fees = Parts { fees: Money::cents(25_00), ..Parts::default() };
        let own = of(ChargeKind::AgencyFee, fees, 0);
        assert_eq!(
            (on(&own, LedgerAccount::AgencyFees), on(&own, LedgerAccount::Fees)),
            (25_00, 0)
        );
        let off = of(ChargeKind::Waived, -fees, -10_00);
        assert_eq!(on(&off, LedgerAccount::AgencyFees), -10_00);
        assert_eq!(on(&off, LedgerAccount::Fees), -15_00);
        assert_eq!(on(&off, LedgerAccount::Adjusted), 25_00);
    }

    #[test]
    fn a_correction_of_the_client_changes_what_was_placed() {
        let parts = Parts { principal: Money::cents(20_00), ..Parts::default() };
        let entry = of(ChargeKind::Corrected, parts, 0);
        assert_eq!(on(&entry, LedgerAccount::Placed), -20_00);
        assert_eq!(on(&entry, LedgerAccount::Principal), 20_00);
    }
}
