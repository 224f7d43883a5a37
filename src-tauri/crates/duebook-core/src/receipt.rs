//! The entries of an item: what it pays, whose it is, what the agency earned, and what becomes
//! of that when it is reckoned anew or goes back.

use serde::{Deserialize, Serialize};

use crate::chart::LedgerAccount;
use crate::commission::{RateFacts, RateRule, Reckoned};
use crate::id::{AccountId, ClientId, ItemId, TrustBankId};
use crate::ledger::{Entry, EntryKind, NotAnEntry};
use crate::share::Split;
use crate::terms::{Remit, Terms};
use crate::third::{Through, Way};
use crate::{Day, Money, Rate, Rounding};

mod postings;

use postings::postings;

/// Who got the money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum PaidTo {
    /// The agency, into trust.
    #[default]
    Agency,
    /// The client directly.
    Client,
}

impl PaidTo {
    /// The name the book keeps.
    pub fn code(self) -> &'static str {
        match self {
            PaidTo::Agency => "agency",
            PaidTo::Client => "client",
        }
    }

    /// The receiver of a kept name.
    pub fn from_code(code: &str) -> Option<PaidTo> {
        [PaidTo::Agency, PaidTo::Client].into_iter().find(|p| p.code() == code)
    }
}

/// What one account gets of an item: the line that a client statement will show. A difference
/// or a return is a line too, with every sum signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The account that was paid.
    pub account: AccountId,
    /// Its client.
    pub client: ClientId,
    /// Who got the money.
    pub paid_to: PaidTo,
    /// What the sum meets.
    pub split: Split,
    /// The rate by which the commission was reckoned.
    pub rate: Rate,
    /// Why that rate.
    pub rule: RateRule,
    /// The agency's commission.
    pub commission: Money,
    /// Sales tax on the commission, which the client owes and the agency passes on.
    pub tax: Money,
    /// What trust owes to the client.
    pub client_share: Money,
    /// What the client owes to the agency.
    pub claim: Money,
    /// How the client is paid.
    pub remit: Remit,
    /// Since when a judgment stands for the debt: from then on its parts are the judgment's.
    pub judged_on: Option<Day>,
    /// The third party that it came through or is shared with, and its part.
    pub through: Option<Through>,
    /// What of that part the agency bears, out of its commission.
    pub forwarding: Money,
}

/// Whose money it is and what decides the commission on it.
#[derive(Debug, Clone, Copy)]
pub struct Whose<'a> {
    /// The account that is paid.
    pub account: AccountId,
    /// Its client.
    pub client: ClientId,
    /// Who got the money.
    pub paid_to: PaidTo,
    /// What decides the rate.
    pub facts: RateFacts,
    /// The client's terms in force on the credit day.
    pub terms: &'a Terms,
    /// Net or gross, as it was fixed on the day the item was booked.
    pub remit: Remit,
    /// The day of the person's credit.
    pub credit_on: Day,
    /// Since when a judgment stands for the debt.
    pub judged_on: Option<Day>,
    /// The sales tax on the commission of that day.
    pub tax: Rate,
    /// The third party that it came through or is shared with, and its part of this account.
    pub through: Option<Through>,
}

/// Divides what an item meets: costs and fees to whom they belong, the commission by the terms
/// with the sales tax on it, which is rounded by itself, the rest to the client.
///
/// A third party's part is a share of the commission, so that the agency bears it; a client that
/// is paid gross has so much less in trust and owes so much less. A fee that the client bears is
/// its loss as far as its money goes, the rest the agency's.
pub fn line(whose: &Whose<'_>, split: Split) -> Line {
    let Reckoned { commission, rate, rule } =
        whose.terms.commission(&split, &whose.facts, whose.credit_on);
    let own = split.costs + split.fees;
    let tax = whose.tax.of(commission, Rounding::HalfAway);
    let earned = commission + tax;
    let gross = whose.remit == Remit::Gross;
    let kept = if gross { Money::ZERO } else { earned };
    let (theirs, fee) = match whose.through {
        Some(Through { way: Way::Kept | Way::Owed, amount, .. }) => (amount, Money::ZERO),
        Some(Through { way: Way::ClientFee, amount, .. }) => (Money::ZERO, amount),
        _ => (Money::ZERO, Money::ZERO),
    };
    let before_fee = split.debt() - own - kept;
    let borne = fee.min(before_fee.or_zero());
    let left = before_fee - borne;
    let instead = if gross { theirs.min(left.or_zero()) } else { Money::ZERO };
    let (client_share, claim) = match whose.paid_to {
        PaidTo::Agency => (left - instead, earned - kept - instead),
        PaidTo::Client => (Money::ZERO, earned + own),
    };
    Line {
        account: whose.account,
        client: whose.client,
        paid_to: whose.paid_to,
        split,
        rate,
        rule,
        commission,
        tax,
        client_share,
        claim,
        remit: whose.remit,
        judged_on: whose.judged_on,
        through: whose.through,
        forwarding: theirs + fee - borne,
    }
}

impl Line {
    /// What of the item the account got.
    pub fn amount(&self) -> Money {
        self.split.amount()
    }

    /// What of it came in: what was credited beyond that, a third party has.
    pub fn in_hand(&self) -> Money {
        self.amount() - self.through.map_or(Money::ZERO, |t| t.credited_beyond())
    }

    /// The third party's part of it.
    pub fn theirs(&self) -> Money {
        self.through.map_or(Money::ZERO, |t| t.amount)
    }

    /// The fee that the client bears: the person is credited it, and it was not collected.
    pub fn adjusted(&self) -> Money {
        match self.through {
            Some(Through { way: Way::ClientFee, amount, .. }) => amount - self.forwarding,
            _ => Money::ZERO,
        }
    }

    /// Whether nothing is left of it.
    pub fn is_nothing(&self) -> bool {
        self.split == Split::default()
            && [
                self.commission,
                self.tax,
                self.client_share,
                self.claim,
                self.theirs(),
                self.forwarding,
            ]
            .iter()
            .all(|m| m.is_zero())
    }

    /// What must be posted so that `before` becomes this. The rate and its rule are the new ones.
    #[must_use]
    pub fn less(&self, before: &Line) -> Line {
        Line {
            split: self.split - before.split,
            commission: self.commission - before.commission,
            tax: self.tax - before.tax,
            client_share: self.client_share - before.client_share,
            claim: self.claim - before.claim,
            through: self.through.map(|t| t.of(t.amount - before.theirs())),
            forwarding: self.forwarding - before.forwarding,
            ..*self
        }
    }

    /// The exact negative.
    #[must_use]
    pub fn reversed(&self) -> Line {
        self.nothing().less(self)
    }

    /// The same line with every sum at zero.
    #[must_use]
    pub fn nothing(&self) -> Line {
        Line {
            split: Split::default(),
            commission: Money::ZERO,
            tax: Money::ZERO,
            client_share: Money::ZERO,
            claim: Money::ZERO,
            through: self.through.map(|t| t.of(Money::ZERO)),
            forwarding: Money::ZERO,
            ..*self
        }
    }
}

/// The item that an entry is about, and its days.
#[derive(Debug, Clone, Copy)]
pub struct OfItem {
    /// The item.
    pub item: ItemId,
    /// The trust bank that holds it.
    pub bank: TrustBankId,
    /// The day that dates the debt.
    pub effective_on: Day,
    /// The day of the money.
    pub booked_on: Day,
}

/// Money received: one entry for the item, with what is not known yet in suspense.
///
/// # Errors
/// [`NotAnEntry`] when it is a receipt of nothing.
pub fn receipt(of: &OfItem, lines: &[Line], unknown: Money) -> Result<Entry, NotAnEntry> {
    let direct = lines.iter().any(|l| l.paid_to == PaidTo::Client);
    let kind = if direct { EntryKind::Direct } else { EntryKind::Receipt };
    entry(of, kind, Some(LedgerAccount::Hand), lines, unknown)
}

/// A difference between what an item met and what it meets now. No money moves.
///
/// # Errors
/// [`NotAnEntry`] when the sums of the lines do not cancel.
pub fn change(
    of: &OfItem,
    kind: EntryKind,
    lines: &[Line],
    known: Money,
) -> Result<Entry, NotAnEntry> {
    entry(of, kind, None, lines, -known)
}

/// Money that the bank took back, from lines that are negative.
///
/// # Errors
/// [`NotAnEntry`] when nothing is taken back.
pub fn taken_back(of: &OfItem, lines: &[Line], unknown: Money) -> Result<Entry, NotAnEntry> {
    entry(of, EntryKind::Return, Some(LedgerAccount::Bank), lines, unknown)
}

/// An item that was there when the agency moved in from its old system.
///
/// # Errors
/// [`NotAnEntry`] when it is an item of nothing.
pub fn taken_over(of: &OfItem, lines: &[Line], unknown: Money) -> Result<Entry, NotAnEntry> {
    before_this_book(of, EntryKind::TakenOver, lines, unknown)
}

/// [`voided`] of an item that was taken over.
///
/// # Errors
/// [`NotAnEntry`] when nothing is voided.
pub fn voided_taken_over(of: &OfItem, lines: &[Line], unknown: Money) -> Result<Entry, NotAnEntry> {
    before_this_book(of, EntryKind::Void, lines, unknown)
}

/// An item that was typed in error, before its deposit, from lines that are negative.
///
/// # Errors
/// [`NotAnEntry`] when nothing is voided.
pub fn voided(of: &OfItem, lines: &[Line], unknown: Money) -> Result<Entry, NotAnEntry> {
    entry(of, EntryKind::Void, Some(LedgerAccount::Hand), lines, unknown)
}

fn entry(
    of: &OfItem,
    kind: EntryKind,
    money: Option<LedgerAccount>,
    lines: &[Line],
    unknown: Money,
) -> Result<Entry, NotAnEntry> {
    let postings = postings(of, money, lines, unknown);
    Entry::new(kind, of.effective_on, of.booked_on, Some(of.item), postings)
}

/// What the agency earned by the lines is its opening balance: it earned that before this book.
fn before_this_book(
    of: &OfItem,
    kind: EntryKind,
    lines: &[Line],
    unknown: Money,
) -> Result<Entry, NotAnEntry> {
    let mut postings = postings(of, Some(LedgerAccount::Hand), lines, unknown);
    for posting in postings.iter_mut().filter(|p| p.on == LedgerAccount::Income) {
        posting.on = LedgerAccount::Opening;
    }
    Entry::new(kind, of.effective_on, of.booked_on, Some(of.item), postings)
}

#[cfg(test)]
#[path = "receipt/tests.rs"]
mod tests;

#[cfg(test)]
#[path = "receipt/third/tests.rs"]
mod third_tests;
