//! The facts of a trust bank from which the days of its rules are reckoned: since when something
//! waits to be posted, deposited, paid or taken.

use duebook_core::chart::LedgerAccount;
use duebook_core::day::plus_days;
use duebook_core::deadline;
use duebook_core::id::{
    AccountId, BatchId, ClientId, FileNumber, ItemId, StatementId, TrustBankId,
};
use duebook_core::method::Method;
use duebook_core::{Day, Money};

use crate::db::Reader;
use crate::error::Result;
use crate::statement_list::IS_OPEN;
use crate::surplus::CREDIT_ON;
use crate::{bank_statements, payments, people, trust_proof, values};

/// A batch that is still a draft.
#[derive(Debug, Clone)]
pub struct Unposted {
    /// Its number.
    pub batch: BatchId,
    /// Its name.
    pub name: String,
    /// When the oldest of its payments was received.
    pub since: Day,
    /// What its payments are together.
    pub amount: Money,
}

/// Drafts of a trust bank with a payment in them, by the oldest of their payments.
pub fn unposted(r: &Reader<'_>, bank: TrustBankId) -> Result<Vec<Unposted>> {
    r.all(
        "SELECT batch.id, batch.name, min(batch_line.received_on),
                CAST(sum(batch_line.amount_cents) AS INTEGER)
           FROM batch JOIN batch_line ON batch_line.batch_id = batch.id
          WHERE batch.state = 'draft' AND batch.trust_bank_id = ?1
          GROUP BY batch.id, batch.name ORDER BY 3, batch.id",
        values![bank],
        |row| {
            Ok(Unposted {
                batch: row.next()?,
                name: row.next()?,
                since: row.next()?,
                amount: row.next()?,
            })
        },
    )
}

/// A payment that came to the bank on a later day than it was received.
#[derive(Debug, Clone)]
pub struct Deposited {
    /// Its item.
    pub item: ItemId,
    /// The batch that it came with.
    pub batch: BatchId,
    /// The means of payment.
    pub method: Method,
    /// The number on it.
    pub reference: String,
    /// The day of the person's credit.
    pub received_on: Day,
    /// The day on which it was handed to the bank.
    pub deposited_on: Day,
    /// Its sum.
    pub amount: Money,
    /// Why it was late, where somebody was asked.
    pub reason: String,
}

/// What came to a trust bank since a day, later than it was received, the latest first.
pub fn deposited_later(r: &Reader<'_>, bank: TrustBankId, since: Day) -> Result<Vec<Deposited>> {
    r.all(
        "SELECT item.id, item.batch_id, item.method, item.reference, item.received_on,
                item_fact.on_day, item.amount_cents, coalesce(item_fact.reason, '')
           FROM deposit
           JOIN item_fact ON item_fact.deposit_id = deposit.id
           JOIN item ON item.id = item_fact.item_id
          WHERE deposit.trust_bank_id = ?1 AND deposit.deposited_on >= ?2
            AND item_fact.on_day > item.received_on
          ORDER BY item_fact.on_day DESC, item.id DESC",
        values![bank, since],
        |row| {
            Ok(Deposited {
                item: row.next()?,
                batch: row.next()?,
                method: payments::read_method(&row.next::<String>()?)?,
                reference: row.next()?,
                received_on: row.next()?,
                deposited_on: row.next()?,
                amount: row.next()?,
                reason: row.next()?,
            })
        },
    )
}

/// What a client has of an item, or of something else that was booked, and was not paid.
#[derive(Debug, Clone)]
pub struct Unpaid {
    /// Whose it is.
    pub client: ClientId,
    /// Its name.
    pub client_name: String,
    /// The statement that tells it and was not paid.
    pub statement: Option<StatementId>,
    /// The item, its batch, its method and the number on it.
    pub item: Option<(ItemId, BatchId, Method, String)>,
    /// The day of collection; the day of booking of what is no item.
    pub collected_on: Day,
    /// How much; negative for what comes off it.
    pub amount: Money,
    /// From when it may leave trust, where that is known.
    pub released_on: Option<Day>,
    /// What its statement pays, after what is offset.
    pub remit: Option<Money>,
}

/// What clients have in a trust bank and were not paid, by client, statement and item.
pub fn unpaid(r: &Reader<'_>, bank: TrustBankId) -> Result<Vec<Unpaid>> {
    let sql = format!(
        "SELECT line.client_id, client.name, statement_line.statement_id, item.id, item.batch_id,
                item.method, item.reference,
                min(coalesce({CREDIT_ON}, entry.booked_on)),
                CAST(sum(line.client_share_cents) AS INTEGER), item_release.released_on,
                statement.remit_cents
           FROM line
           JOIN entry ON entry.id = line.entry_id
           JOIN client ON client.id = line.client_id
           LEFT JOIN item ON item.id = line.item_id
           LEFT JOIN item_release ON item_release.item_id = line.item_id
           LEFT JOIN statement_line ON statement_line.line_id = line.id
           LEFT JOIN statement ON statement.id = statement_line.statement_id
          WHERE line.trust_bank_id = ?1 AND line.client_share_cents <> 0
            AND (statement.id IS NULL OR statement.state = 'prepared'
                 OR (statement.remit_cents > 0 AND {IS_OPEN}))
          GROUP BY line.client_id, client.name, statement_line.statement_id, item.id,
                   item.batch_id, item.method, item.reference, item_release.released_on,
                   statement.remit_cents, CASE WHEN item.id IS NULL THEN entry.id END
         HAVING sum(line.client_share_cents) <> 0
          ORDER BY client.name, line.client_id, statement_line.statement_id, 8"
    );
    r.all(&sql, values![bank], |row| {
        Ok(Unpaid {
            client: row.next()?,
            client_name: row.next()?,
            statement: row.next()?,
            item: {
                let (item, batch): (Option<ItemId>, Option<BatchId>) = (row.next()?, row.next()?);
                let method: Option<String> = row.next()?;
                let reference: Option<String> = row.next()?;
                let method = method.map(|method| payments::read_method(&method)).transpose()?;
                item.zip(batch)
                    .zip(method.zip(reference))
                    .map(|((item, batch), (method, reference))| (item, batch, method, reference))
            },
            collected_on: row.next()?,
            amount: row.next()?,
            released_on: row.next()?,
            remit: row.next()?,
        })
    })
}

/// Since when the agency has had the oldest of its released share: that of the day on which an
/// item was released, or on which it was booked where that is later.
pub fn oldest_share(
    r: &Reader<'_>,
    bank: TrustBankId,
    today: Day,
    released: Money,
) -> Result<Option<Day>> {
    // Most shares are taken every month, so that the first look is enough.
    for days in [64, 512, 4_096, 65_536] {
        let from = plus_days(today, -days);
        let came = r.all(
            "SELECT CASE WHEN item_release.released_on > entry.booked_on
                         THEN item_release.released_on ELSE entry.booked_on END,
                    CAST(-sum(posting.amount_cents) AS INTEGER)
               FROM item_release CROSS JOIN entry CROSS JOIN posting
              WHERE item_release.released_on BETWEEN ?2 AND ?3
                AND entry.item_id = item_release.item_id AND posting.entry_id = entry.id
                AND posting.trust_bank_id = ?1 AND posting.ledger_account BETWEEN 121 AND 126
              GROUP BY 1
              UNION ALL
             SELECT entry.booked_on, CAST(-sum(posting.amount_cents) AS INTEGER)
               FROM entry CROSS JOIN posting
              WHERE entry.booked_on BETWEEN ?2 AND ?3 AND entry.item_id IS NULL
                AND posting.entry_id = entry.id AND posting.trust_bank_id = ?1
                AND posting.ledger_account BETWEEN 121 AND 126 AND posting.amount_cents < 0
              GROUP BY 1",
            values![bank, from, today],
            |row| Ok((row.next::<Day>()?, row.next::<Money>()?)),
        )?;
        if let Some(since) = deadline::oldest(&came, released) {
            return Ok(Some(since));
        }
    }
    Ok(None)
}

/// A surplus that was not paid back.
#[derive(Debug, Clone)]
pub struct Surplus {
    /// Whose account.
    pub account: AccountId,
    /// Its file number.
    pub file_number: FileNumber,
    /// The person, last name first.
    pub person: String,
    /// How much is owed back.
    pub owed: Money,
    /// When the oldest of it was received.
    pub since: Day,
}

/// Surplus that a trust bank owes to people, by account.
pub fn surplus(r: &Reader<'_>, bank: TrustBankId) -> Result<Vec<Surplus>> {
    let mut came: Vec<(Surplus, Vec<(Day, Money)>)> = Vec::new();
    r.each(
        "SELECT account.id, account.file_number, person.first_name, person.last_name,
                -owner_total.amount_cents, item.received_on,
                CAST(-sum(posting.amount_cents) AS INTEGER)
           FROM owner_total
           JOIN account ON account.id = owner_total.account_id
           JOIN person ON person.id = account.person_id
           JOIN posting ON posting.account_id = account.id
                       AND posting.ledger_account = ?2 AND posting.trust_bank_id = ?1
           JOIN entry ON entry.id = posting.entry_id
           JOIN item ON item.id = entry.item_id
          WHERE owner_total.trust_bank_id = ?1 AND owner_total.ledger_account = ?2
            AND owner_total.amount_cents < 0
          GROUP BY account.id, item.received_on ORDER BY account.id",
        values![bank, LedgerAccount::Refund.code()],
        |row| {
            let account = row.next()?;
            let file_number = row.next()?;
            let (first, last): (String, String) = (row.next()?, row.next()?);
            let person = people::sorted_name(&first, &last);
            let (owed, since): (Money, Day) = (row.next()?, row.next()?);
            let part = (since, row.next()?);
            match came.last_mut().filter(|(of, _)| of.account == account) {
                Some((_, parts)) => parts.push(part),
                None => {
                    let of = Surplus { account, file_number, person, owed, since };
                    came.push((of, vec![part]));
                }
            }
            Ok(())
        },
    )?;
    let oldest = |(of, parts): (Surplus, Vec<(Day, Money)>)| {
        let since = deadline::oldest(&parts, of.owed).unwrap_or(of.since);
        Surplus { since, ..of }
    };
    Ok(came.into_iter().map(oldest).collect())
}

/// So many bank statements are looked at for one that agrees.
const STATEMENTS_LOOKED_AT: u32 = 24;

/// The last day on which a trust bank was reconciled: a statement of the bank covers it and its
/// proof does not fail. Where there was none, the day on which the first of its money was booked.
pub fn reconciled(r: &Reader<'_>, bank: TrustBankId) -> Result<Option<Day>> {
    for statement in bank_statements::list(r, bank, STATEMENTS_LOOKED_AT)? {
        let on = statement.balance_on.unwrap_or(statement.to_on);
        let proof = trust_proof::of(r, bank, on)?;
        if matches!(proof.verdict.as_str(), "agrees" | "look") {
            return Ok(Some(on));
        }
    }
    first_booked(r, bank)
}

/// The day on which the first money of a trust bank was booked.
pub fn first_booked(r: &Reader<'_>, bank: TrustBankId) -> Result<Option<Day>> {
    r.one(
        "SELECT min(booked_on) FROM ledger_total WHERE trust_bank_id = ?1",
        values![bank],
        |row| row.next(),
    )
}
