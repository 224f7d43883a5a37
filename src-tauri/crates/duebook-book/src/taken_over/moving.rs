//! What is taken over of a trust bank, as the old system has it.

use std::collections::BTreeMap;

use duebook_core::id::{AccountId, ClientId, TrustBankId};
use duebook_core::method::Method;
use duebook_core::taken_over::Opening;
use duebook_core::{Day, Money};

/// Where an item is on the day of the take-over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Not given to the bank.
    Hand,
    /// Given to the bank on a day, and not on its statement.
    Transit(Day),
    /// On the bank's statement, given to the bank on a day.
    Bank(Day),
}

/// An item that is taken over.
#[derive(Debug, Clone)]
pub struct OldItem {
    /// Its means.
    pub method: Method,
    /// The number on it.
    pub number: String,
    /// The day of the person's credit.
    pub received_on: Day,
    /// Whom it paid; none where nobody knows.
    pub account: Option<AccountId>,
    /// What of it is still in trust for the client.
    pub to_client: Money,
    /// What of it is still in trust for the agency.
    pub share: Money,
    /// What of it is the person's again, or nobody's that is known.
    pub over: Money,
    /// Where it is.
    pub place: Place,
    /// The first day on which it may leave trust, where the old system says it.
    pub released_on: Option<Day>,
    /// Whether the client was told of it on a statement that is still to be paid.
    pub told: bool,
}

impl OldItem {
    /// Its sum.
    pub fn amount(&self) -> Money {
        self.to_client + self.share + self.over
    }
}

/// A check that the bank has not paid.
#[derive(Debug, Clone)]
pub struct OldCheck {
    /// Its number.
    pub number: String,
    /// Its day.
    pub paid_on: Day,
    /// To whom.
    pub payee: String,
    /// How much.
    pub amount: Money,
    /// The client.
    pub client: ClientId,
    /// The account whose refund it is; none where it pays the client.
    pub refund_of: Option<AccountId>,
}

/// What a client has in trust that is of no single item.
#[derive(Debug, Clone)]
pub struct OldMoney {
    /// The client.
    pub client: ClientId,
    /// How much.
    pub amount: Money,
    /// What it is of, as its next statement says it.
    pub about: String,
    /// Whether it was told on a statement that is still to be paid.
    pub told: bool,
}

/// What a client owes the agency.
#[derive(Debug, Clone)]
pub struct OldClaim {
    /// The client.
    pub client: ClientId,
    /// How much.
    pub amount: Money,
    /// What for.
    pub about: String,
    /// The day of its invoice; none where it is not invoiced.
    pub invoiced_on: Option<Day>,
}

/// What was collected on an account before, and the costs that are still out on it.
#[derive(Debug, Clone, Copy)]
pub struct OldAccount {
    /// The account.
    pub account: AccountId,
    /// Collected before, what is listed item by item left out.
    pub collected: Money,
    /// Advanced by the agency and not recovered.
    pub advanced: Money,
}

/// All of a trust bank's take-over.
#[derive(Debug, Clone)]
pub struct Moving {
    /// The trust bank.
    pub bank: TrustBankId,
    /// The day, at whose end all of it is so.
    pub on: Day,
    /// What the bank's statement says at its end.
    pub at_bank: Money,
    /// Money of payments.
    pub items: Vec<OldItem>,
    /// Money of clients beside it.
    pub money: Vec<OldMoney>,
    /// The agency's share beside what is of payments.
    pub share: Money,
    /// Checks that the bank has not paid.
    pub checks: Vec<OldCheck>,
    /// What clients owe.
    pub claims: Vec<OldClaim>,
    /// Accounts with a past.
    pub accounts: Vec<OldAccount>,
}

impl Moving {
    /// The entry that begins the trust bank.
    pub fn opening(&self) -> Opening {
        let mut clients: BTreeMap<ClientId, Money> = BTreeMap::new();
        let mut claims: BTreeMap<ClientId, Money> = BTreeMap::new();
        for money in &self.money {
            *clients.entry(money.client).or_default() += money.amount;
        }
        for check in self.checks.iter().filter(|check| check.refund_of.is_none()) {
            *clients.entry(check.client).or_default() += check.amount;
        }
        for claim in &self.claims {
            *claims.entry(claim.client).or_default() += claim.amount;
        }
        let of_bank = self.items.iter().filter(|item| matches!(item.place, Place::Bank(_)));
        let refund = |check: &OldCheck| Some((check.client, check.refund_of?, check.amount));
        Opening {
            at_bank: self.at_bank,
            of_items: of_bank.map(OldItem::amount).sum(),
            clients: clients.into_iter().collect(),
            refunds: self.checks.iter().filter_map(refund).collect(),
            share: self.share,
            claims: claims.into_iter().collect(),
        }
    }
}
