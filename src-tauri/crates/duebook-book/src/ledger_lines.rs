//! The ledger of one account, line by line, as its screen shows it.

use duebook_core::allocation::Parts;
use duebook_core::chart::LedgerAccount;
use duebook_core::id::{AccountId, BatchId, EntryId, ItemId};
use duebook_core::ledger::EntryKind;
use duebook_core::{Day, Money, shape};

use crate::db::Reader;
use crate::error::Result;
use crate::ledger::{read_kind, read_ledger_account};
use crate::values;

shape! {
    /// One line of an account's ledger as its screen shows it.
    pub struct LedgerLine {
        pub entry: EntryId,
        pub kind: EntryKind,
        /// The day of the person's credit.
        pub effective_on: Day,
        /// The day of the money.
        pub booked_on: Day,
        pub item: Option<ItemId>,
        /// The item's means, and the number on it.
        pub method: Option<String>,
        pub reference: Option<String>,
        /// What of the item the entry brought to the account: what met the debt, what met what had
        /// gone back to the client, and what was over.
        pub paid: Money,
        /// The batch that the item came with.
        pub batch: Option<BatchId>,
        /// What the entry did to each part: a placement adds, a payment takes off.
        pub change: Parts,
        pub change_total: Money,
        /// Balance after this line, in the order of recording.
        pub after: Money,
        /// What of the item went past the debt, to what had gone back to the client.
        pub past: Money,
        /// Surplus that went to a refund.
        pub over: Money,
        pub commission: Money,
        pub client_share: Money,
        /// The entry that this one undoes.
        pub reverses: Option<EntryId>,
        /// The entry that undoes this one.
        pub reversed_by: Option<EntryId>,
        pub by: String,
    }
}

/// The ledger of an account in the order of recording.
pub fn of_account(r: &Reader<'_>, account: AccountId) -> Result<Vec<LedgerLine>> {
    let mut lines: Vec<LedgerLine> = Vec::new();
    r.each(
        "SELECT entry.kind, entry.id, entry.effective_on, entry.booked_on, entry.item_id,
                item.batch_id, entry.reverses_id, undone.id, app_user.name,
                posting.ledger_account, posting.amount_cents, item.method, item.reference
           FROM posting
           JOIN entry ON entry.id = posting.entry_id
           JOIN app_user ON app_user.id = entry.user_id
           LEFT JOIN item ON item.id = entry.item_id
           LEFT JOIN entry AS undone ON undone.reverses_id = entry.id
          WHERE posting.account_id = ?1
          ORDER BY posting.entry_id, posting.id",
        values![account],
        |row| {
            let kind = read_kind(row)?;
            let entry = row.get(1)?;
            if lines.last().is_none_or(|line| line.entry != entry) {
                lines.push(LedgerLine {
                    entry,
                    kind,
                    effective_on: row.get(2)?,
                    booked_on: row.get(3)?,
                    item: row.get(4)?,
                    method: row.get(11)?,
                    reference: row.get(12)?,
                    paid: Money::ZERO,
                    batch: row.get(5)?,
                    change: Parts::default(),
                    change_total: Money::ZERO,
                    after: Money::ZERO,
                    past: Money::ZERO,
                    over: Money::ZERO,
                    commission: Money::ZERO,
                    client_share: Money::ZERO,
                    reverses: row.get(6)?,
                    reversed_by: row.get(7)?,
                    by: row.get(8)?,
                });
            }
            let line = lines.last_mut().expect("a line was pushed");
            add_posting(line, read_ledger_account(row.get(9)?)?, row.get(10)?);
            Ok(())
        },
    )?;
    lines.retain(|line| line.kind != EntryKind::CostAdvanced);
    let mut after = Money::ZERO;
    for line in &mut lines {
        after += line.change_total;
        line.after = after;
        line.paid = line.past + line.over - line.change_total;
    }
    Ok(lines)
}

fn add_posting(line: &mut LedgerLine, on: LedgerAccount, amount: Money) {
    match on {
        LedgerAccount::Refund => line.over -= amount,
        // Without an item it is the other side of what went back, and not of money.
        LedgerAccount::Returned if line.item.is_some() => line.past -= amount,
        LedgerAccount::Income => line.commission -= amount,
        LedgerAccount::Client => line.client_share -= amount,
        other => {
            if let Some(bucket) = other.bucket() {
                line.change.add(bucket, amount);
                line.change_total += amount;
            }
        }
    }
}
