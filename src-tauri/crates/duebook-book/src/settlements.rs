//! Settlements: a sum that is taken for the whole. The rest is forgiven when the sum is there and
//! good, and owed again when it goes back.

use duebook_core::id::{AccountId, SettlementId};
use duebook_core::replay::Ending;
use duebook_core::{Day, Money, shape};

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::history::tell;
use crate::stamp::Stamp;
use crate::surplus::CREDIT_ON;
use crate::{endings, values};

shape! {
    /// A settlement as the account's screen shows it.
    pub struct Settlement {
        pub id: SettlementId,
        /// What is taken for the whole.
        pub amount: Money,
        pub agreed_on: Day,
        pub pay_by: Day,
        /// active, kept, bounced or cancelled.
        pub state: String,
        pub ended_on: Option<Day>,
        /// Received since the agreement, good or not.
        pub paid: Money,
        /// What was forgiven and is not owed again.
        pub forgiven: Money,
        pub by: String,
    }
}

/// The settlement that an account's screen shows: the one in force, else the latest.
pub fn latest(r: &Reader<'_>, account: AccountId) -> Result<Option<Settlement>> {
    let found = r.maybe(
        "SELECT settlement.id, amount_cents, agreed_on, pay_by, state, ended_on, app_user.name,
                (SELECT CAST(coalesce(sum(amount_cents), 0) AS INTEGER) FROM posting
                  WHERE posting.account_id = ?1 AND ledger_account = 316)
           FROM settlement JOIN app_user ON app_user.id = settlement.made_by
          WHERE account_id = ?1 ORDER BY state <> 'active', settlement.id DESC LIMIT 1",
        values![account],
        |row| {
            Ok(Settlement {
                id: row.next()?,
                amount: row.next()?,
                agreed_on: row.next()?,
                pay_by: row.next()?,
                state: row.next()?,
                ended_on: row.next()?,
                by: row.next()?,
                forgiven: row.next()?,
                paid: Money::ZERO,
            })
        },
    )?;
    let with_paid = |settlement: Settlement| {
        let paid = received(r, settlement.id, None)?;
        Ok(Settlement { paid, ..settlement })
    };
    found.map(with_paid).transpose()
}

/// Keeps a settlement that was agreed.
pub fn add(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    account: AccountId,
    amount: Money,
    pay_by: Day,
) -> Result<SettlementId> {
    let id = w.insert(
        "INSERT INTO settlement (account_id, amount_cents, agreed_on, pay_by, after_item, made_at,
             made_by)
         VALUES (?1, ?2, ?3, ?4, (SELECT coalesce(max(id), 0) FROM item), ?5, ?6)",
        values![account, amount, stamp.today, pay_by, stamp.at, stamp.user],
    )?;
    Ok(SettlementId(id))
}

/// Ends a settlement that is not going to be kept. Says whether one was in force.
pub fn cancel(w: &Writer<'_>, stamp: &Stamp<'_>, account: AccountId) -> Result<bool> {
    let changed = w.run(
        "UPDATE settlement SET state = 'cancelled', ended_on = ?2
          WHERE account_id = ?1 AND state = 'active'",
        values![account, stamp.today],
    )?;
    Ok(changed > 0)
}

/// What was received for a settlement since its agreement, less what went back; with a day, only
/// what is good by then.
fn received(r: &Reader<'_>, id: SettlementId, good_on: Option<Day>) -> Result<Money> {
    r.one(
        &format!(
            "SELECT CAST(coalesce(sum(line.amount_cents), 0) AS INTEGER)
               FROM settlement
               JOIN line ON line.account_id = settlement.account_id
               JOIN item ON item.id = line.item_id
               JOIN item_release ON item_release.item_id = item.id
              WHERE settlement.id = ?1
                AND ({CREDIT_ON} > settlement.agreed_on
                     OR ({CREDIT_ON} = settlement.agreed_on
                         AND item.id > settlement.after_item))
                AND (?2 IS NULL OR item_release.released_on <= ?2)"
        ),
        values![id, good_on],
        |row| row.next(),
    )
}

/// Forgives the rest of the debts whose settlement is there and good by today: of one account, or
/// of all.
pub(crate) fn keep_due(w: &Writer<'_>, stamp: &Stamp<'_>, only: Option<AccountId>) -> Result<()> {
    let active = w.all(
        "SELECT id, account_id, amount_cents FROM settlement
          WHERE state = 'active' AND (?1 IS NULL OR account_id = ?1)",
        values![only],
        |row| Ok((row.next::<SettlementId>()?, row.next()?, row.next::<Money>()?)),
    )?;
    for (id, account, amount) in active {
        if received(w, id, Some(stamp.today))? >= amount {
            w.run(
                "UPDATE settlement SET state = 'kept', ended_on = ?2 WHERE id = ?1",
                values![id, stamp.today],
            )?;
            endings::end(w, stamp, account, Ending::Forgiven, stamp.today)?;
            let settled = latest(w, account)?.map_or(Money::ZERO, |s| s.forgiven);
            let detail = serde_json::json!({ "amount": amount, "forgiven": settled });
            tell(w, stamp, account, "settled", &detail)?;
        }
    }
    Ok(())
}

/// Lets what was forgiven be owed again from a day on, when the money of a kept settlement is no
/// longer all there. Before the account is reckoned anew.
pub(crate) fn bounce(w: &Writer<'_>, account: AccountId, on: Day) -> Result<()> {
    let kept = w.maybe(
        "SELECT id, amount_cents FROM settlement
          WHERE account_id = ?1 AND state = 'kept' ORDER BY id DESC LIMIT 1",
        values![account],
        |row| Ok((row.next::<SettlementId>()?, row.next::<Money>()?)),
    )?;
    let Some((id, amount)) = kept else { return Ok(()) };
    if received(w, id, None)? < amount {
        let sql = "UPDATE settlement SET state = 'bounced', ended_on = ?2 WHERE id = ?1";
        w.run(sql, values![id, on])?;
        endings::mark_reopened(w, account, Ending::Forgiven, on)?;
    }
    Ok(())
}
