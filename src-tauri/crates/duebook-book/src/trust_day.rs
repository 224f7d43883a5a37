//! The trust money of any day: what lies in a trust bank and whose it is, as it was then or as
//! it was known on a day.

use duebook_core::chart::LedgerAccount;
use duebook_core::id::{AccountId, ClientId, ThirdPartyId, TrustBankId};
use duebook_core::{Day, Money, shape};

use crate::db::{Reader, Row};
use crate::error::Result;
use crate::value::Instant;
use crate::{accounts, clients, ledger, people, third_parties, values};

mod kept;

shape! {
    /// What one owner has.
    pub struct Owner {
        /// client, share_commission, share_cost, share_offset, share_tax, share_other, float,
        /// refund, suspense, third, deposit, interest or unclaimed.
        pub kind: String,
        pub client: Option<ClientId>,
        pub account: Option<AccountId>,
        pub third: Option<ThirdPartyId>,
        /// The client, the account with its person, or the third party; nothing for the agency.
        #[serde(default)]
        pub name: String,
        pub amount: Money,
        /// What of it may leave trust.
        pub released: Money,
    }

    /// One trust bank on one day.
    pub struct TrustDay {
        pub on: Day,
        /// The agency's own figure of the bank.
        pub bank: Money,
        /// Received and not deposited or settled.
        pub hand: Money,
        /// What the agency owes to trust.
        pub shortage: Money,
        /// Bank lines that are not explained.
        pub difference: Money,
        pub owners: Vec<Owner>,
        /// What all owners have.
        pub owned: Money,
    }
}

/// The days of money of which a figure is made: booked up to a day, recorded up to an instant.
#[derive(Debug, Clone, Copy)]
pub struct AsOf {
    /// Booked on or before it.
    pub on: Day,
    /// Recorded at or before it; none for all that is known now.
    pub known_at: Option<Instant>,
}

/// One trust bank as of a day.
pub fn of(r: &Reader<'_>, bank: TrustBankId, as_of: AsOf) -> Result<TrustDay> {
    let mut day = TrustDay {
        on: as_of.on,
        bank: Money::ZERO,
        hand: Money::ZERO,
        shortage: Money::ZERO,
        difference: Money::ZERO,
        owners: Vec::new(),
        owned: Money::ZERO,
    };
    let (sums, held) = match as_of.known_at {
        Some(at) => (sums(r, bank, as_of.on, at)?, unreleased(r, bank, as_of.on, at)?),
        None => (kept::sums(r, bank, as_of.on)?, kept::unreleased(r, bank, as_of.on)?),
    };
    for sum in sums {
        match sum.on {
            LedgerAccount::Bank => day.bank += sum.amount,
            LedgerAccount::Hand => day.hand += sum.amount,
            LedgerAccount::Shortage => day.shortage += sum.amount,
            LedgerAccount::Difference => day.difference += sum.amount,
            _ => take(&mut day.owners, &sum, -sum.amount, -sum.amount),
        }
    }
    for held in held {
        take(&mut day.owners, &held, Money::ZERO, held.amount);
    }
    day.owners.retain(|o| !o.amount.is_zero() || !o.released.is_zero());
    for owner in &mut day.owners {
        owner.name = name_of(r, owner)?;
    }
    day.owned = day.owners.iter().map(|o| o.amount).sum();
    Ok(day)
}

fn name_of(r: &Reader<'_>, owner: &Owner) -> Result<String> {
    if let Some(id) = owner.third {
        return Ok(third_parties::get(r, id)?.form.name);
    }
    match (owner.account, owner.client) {
        (Some(id), _) => {
            let account = accounts::get(r, id)?;
            Ok(format!("{} · {}", account.file_number, people::name_of(r, account.person)?))
        }
        (None, Some(client)) => clients::name_of(r, client),
        (None, None) => Ok(String::new()),
    }
}

struct Sum {
    on: LedgerAccount,
    client: Option<ClientId>,
    account: Option<AccountId>,
    third: Option<ThirdPartyId>,
    amount: Money,
}

fn take(owners: &mut Vec<Owner>, sum: &Sum, amount: Money, released: Money) {
    let kind = kind_of(sum.on);
    let of = (kind, sum.client, sum.account, sum.third);
    let same = |o: &&mut Owner| (o.kind.as_str(), o.client, o.account, o.third) == of;
    match owners.iter_mut().find(same) {
        Some(owner) => {
            owner.amount += amount;
            owner.released += released;
        }
        None => owners.push(Owner {
            kind: kind.to_owned(),
            client: sum.client,
            account: sum.account,
            third: sum.third,
            name: String::new(),
            amount,
            released,
        }),
    }
}

fn kind_of(on: LedgerAccount) -> &'static str {
    match on {
        LedgerAccount::Client => "client",
        LedgerAccount::ShareCommission => "share_commission",
        LedgerAccount::ShareCost => "share_cost",
        LedgerAccount::ShareOffset => "share_offset",
        LedgerAccount::ShareTax => "share_tax",
        LedgerAccount::ShareOther => "share_other",
        LedgerAccount::Float => "float",
        LedgerAccount::Refund => "refund",
        LedgerAccount::Suspense => "suspense",
        LedgerAccount::Third => "third",
        LedgerAccount::CostDeposit => "deposit",
        LedgerAccount::InterestOwed => "interest",
        _ => "unclaimed",
    }
}

/// Sums as they were known at an instant, from the postings.
fn sums(r: &Reader<'_>, bank: TrustBankId, on: Day, known: Instant) -> Result<Vec<Sum>> {
    r.all(
        "SELECT ledger_account, client_id,
                CASE ledger_account WHEN ?4 THEN account_id END, third_id,
                CAST(sum(amount_cents) AS INTEGER)
           FROM posting JOIN entry ON entry.id = posting.entry_id
          WHERE trust_bank_id = ?1 AND ledger_account BETWEEN 101 AND 199
            AND booked_on <= ?2 AND recorded_at <= ?3
          GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4",
        values![bank, on, known, LedgerAccount::Refund.code()],
        read_sum,
    )
}

/// What is not released: items without a hold that ends on or before the day.
fn unreleased(r: &Reader<'_>, bank: TrustBankId, on: Day, known: Instant) -> Result<Vec<Sum>> {
    r.all(
        "SELECT ledger_account, posting.client_id,
                CASE ledger_account WHEN ?4 THEN account_id END, posting.third_id,
                CAST(sum(posting.amount_cents) AS INTEGER)
           FROM item
           JOIN entry ON entry.item_id = item.id
           JOIN posting ON posting.entry_id = entry.id
          WHERE item.trust_bank_id = ?1 AND ledger_account BETWEEN 111 AND 199
            AND booked_on <= ?2 AND entry.recorded_at <= ?3
            AND NOT EXISTS (SELECT 1 FROM item_fact AS held
                             WHERE held.item_id = item.id AND held.kind = 'held'
                               AND held.until_day <= ?2
                               AND held.recorded_at <= ?3
                               AND NOT EXISTS (SELECT 1 FROM item_fact AS later
                                                WHERE later.item_id = item.id
                                                  AND later.kind = 'held' AND later.id > held.id
                                                  AND later.recorded_at <= ?3))
          GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4",
        values![bank, on, known, LedgerAccount::Refund.code()],
        read_sum,
    )
}

fn read_sum(row: &Row<'_>) -> Result<Sum> {
    Ok(Sum {
        on: ledger::read_ledger_account(row.next()?)?,
        client: row.next()?,
        account: row.next()?,
        third: row.next()?,
        amount: row.next()?,
    })
}

#[cfg(test)]
mod tests;
