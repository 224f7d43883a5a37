//! The postings of an account, entry by entry, as what they did to its debt.

use duebook_core::allocation::Parts;
use duebook_core::chart::LedgerAccount;
use duebook_core::id::{EntryId, ItemId, TrustBankId};
use duebook_core::ledger::EntryKind;
use duebook_core::receipt::PaidTo;
use duebook_core::replay::Ending;
use duebook_core::share::Split;
use duebook_core::{Day, Money};

use crate::db::Row;
use crate::error::{Error, Result};

pub(super) const EVENTS: &str = "SELECT entry.id, entry.kind, entry.effective_on, entry.item_id,
        item.trust_bank_id, item.paid_to,
        coalesce(surplus_use.authority_on, item.received_on), item.batch_id,
        posting.ledger_account, posting.amount_cents, item.line, batch.booked_on,
        taken_over_share.item_id IS NOT NULL
   FROM posting
   JOIN entry ON entry.id = posting.entry_id
   LEFT JOIN item ON item.id = entry.item_id
   LEFT JOIN batch ON batch.id = item.batch_id
   LEFT JOIN surplus_use ON surplus_use.item_id = entry.item_id
    AND surplus_use.to_account_id = posting.account_id
   LEFT JOIN taken_over_share ON taken_over_share.item_id = entry.item_id
    AND taken_over_share.account_id = posting.account_id
  WHERE posting.account_id = ?1
  ORDER BY posting.entry_id, posting.id";

#[derive(Default, PartialEq, Eq)]
pub(super) struct Charge {
    pub(super) parts: Parts,
    pub(super) advanced: Money,
    pub(super) agency_fees: Money,
    /// Collected before, in another system.
    pub(super) collected: Money,
}

pub(super) struct LegItem {
    pub(super) id: ItemId,
    pub(super) bank: TrustBankId,
    pub(super) paid_to: PaidTo,
    pub(super) received_on: Day,
    pub(super) place: (Day, i64, i64),
}

/// The postings of one entry on the account.
pub(super) struct Leg {
    pub(super) entry: EntryId,
    pub(super) kind: EntryKind,
    pub(super) on: Day,
    pub(super) item: Option<LegItem>,
    pub(super) charge: Charge,
    after: Money,
    over: Money,
    /// How a debt ended, or had ended, by this entry.
    pub(super) ending: Option<Ending>,
}

impl Leg {
    pub(super) fn read(row: &Row<'_>, entry: EntryId) -> Result<Leg> {
        // How the old system divided an item stays: it changes the debt like a charge.
        let is_old: bool = row.get(12)?;
        let item = match row.get::<Option<ItemId>>(3)?.filter(|_| !is_old) {
            None => None,
            Some(id) => Some(LegItem {
                id,
                bank: row.get(4)?,
                paid_to: PaidTo::from_code(&row.get::<String>(5)?)
                    .ok_or_else(|| Error::bad_value("paid_to", "agency or client"))?,
                received_on: row.get(6)?,
                place: (row.get(11)?, row.get(7)?, row.get(10)?),
            }),
        };
        let kind = EntryKind::from_code(&row.get::<String>(1)?)
            .ok_or_else(|| Error::bad_value("kind", "a kind of entry"))?;
        let on = row.get(2)?;
        let charge = Charge::default();
        let (after, over) = (Money::ZERO, Money::ZERO);
        Ok(Leg { entry, kind, on, item, charge, after, over, ending: Ending::of_entry(kind) })
    }

    pub(super) fn add(&mut self, on: LedgerAccount, amount: Money) {
        if let Some(bucket) = on.bucket() {
            self.charge.parts.add(bucket, amount);
        }
        match on {
            LedgerAccount::AgencyFees => self.charge.agency_fees += amount,
            LedgerAccount::Collected => self.charge.collected += amount,
            LedgerAccount::Advanced => self.charge.advanced += amount,
            LedgerAccount::Refund => self.over -= amount,
            LedgerAccount::Returned => self.after -= amount,
            _ => {}
        }
        self.ending = self.ending.or(Ending::of_contra(on));
    }

    pub(super) fn split(&self) -> Split {
        Split {
            pieces: -self.charge.parts,
            after: self.after,
            over: self.over,
            costs: -self.charge.advanced,
            fees: -self.charge.agency_fees,
        }
    }
}
