//! The lists that an examiner of trust money asks for (WAC 308-29-025): every receipt, every
//! payment out, each client's ledger; and the agency's own journal by days.

use duebook_core::basis::{Booked, Leg};
use duebook_core::chart::LedgerAccount;
use duebook_core::id::{ClientId, FileNumber, StatementId, TrustBankId};
use duebook_core::ledger::EntryKind;
use duebook_core::method::Method;
use duebook_core::receipt::PaidTo;
use duebook_core::{Day, Money};

use crate::db::{Reader, Row};
use crate::error::{Error, Result};
use crate::ledger::read_ledger_account;
use crate::{payments, people, values};

/// The first and the last day of a list.
pub type Span = (Day, Day);

/// What one account got of an item that was posted; all of it while nobody knows whose it is.
#[derive(Debug, Clone)]
pub struct ReceiptRow {
    /// The day of the money.
    pub booked_on: Day,
    /// The name of its batch.
    pub batch: String,
    /// Its line there.
    pub line: i64,
    /// The day of the person's credit.
    pub received_on: Day,
    /// The means of payment.
    pub method: Method,
    /// Check number, last four digits of a card, trace.
    pub reference: String,
    /// The account.
    pub file_number: Option<FileNumber>,
    /// Who owes, last name first.
    pub person: String,
    /// The client.
    pub client: String,
    /// The trust bank.
    pub bank: String,
    /// How much.
    pub amount: Money,
    /// Who got it.
    pub paid_to: PaidTo,
    /// The third party that it came through, and what of the sum did not come in since it has it.
    pub through: Option<(String, Money)>,
    /// When it came to the bank.
    pub deposited_on: Option<Day>,
    /// The deposit that brought it there.
    pub deposit: Option<i64>,
    /// When it was voided.
    pub voided_on: Option<Day>,
    /// When the bank took it back, or a part of it.
    pub returned_on: Option<Day>,
}

/// Every receipt whose money was booked in the span, in the order of the batches.
pub fn receipts(r: &Reader<'_>, (from, to): Span) -> Result<Vec<ReceiptRow>> {
    r.all(
        "SELECT batch.booked_on, batch.name, item.line, item.received_on, item.method,
                item.reference, account.file_number, person.first_name, person.last_name,
                client.name, trust_bank.name,
                coalesce(batch_share.amount_cents, item.amount_cents), item.paid_to,
                third_party.name,
                CASE WHEN item.third_way IN ('kept', 'client_fee')
                     THEN coalesce(line.third_cents, 0) ELSE 0 END,
                (SELECT max(on_day) FROM item_fact
                  WHERE item_id = item.id AND item_fact.kind = 'deposited'),
                (SELECT max(deposit_id) FROM item_fact WHERE item_id = item.id),
                (SELECT max(on_day) FROM item_fact
                  WHERE item_id = item.id AND item_fact.kind = 'voided'),
                (SELECT max(on_day) FROM item_fact
                  WHERE item_id = item.id AND item_fact.kind = 'returned')
           FROM item
           JOIN batch ON batch.id = item.batch_id
           JOIN trust_bank ON trust_bank.id = item.trust_bank_id
           LEFT JOIN batch_line ON batch_line.batch_id = item.batch_id
                               AND batch_line.line = item.line
           LEFT JOIN batch_share ON batch_share.batch_line_id = batch_line.id
           LEFT JOIN account ON account.id = batch_share.account_id
           LEFT JOIN person ON person.id = account.person_id
           LEFT JOIN client ON client.id = account.client_id
           LEFT JOIN third_party ON third_party.id = item.third_id
           LEFT JOIN line ON line.item_id = item.id AND line.account_id = account.id
                         AND line.kind = 'receipt'
          WHERE batch.booked_on BETWEEN ?1 AND ?2
          ORDER BY batch.booked_on, batch.id, item.line, batch_share.position",
        values![from, to],
        read_receipt,
    )
}

fn read_receipt(row: &Row<'_>) -> Result<ReceiptRow> {
    Ok(ReceiptRow {
        booked_on: row.next()?,
        batch: row.next()?,
        line: row.next()?,
        received_on: row.next()?,
        method: payments::read_method(&row.next::<String>()?)?,
        reference: row.next()?,
        file_number: row.next()?,
        person: {
            let (first, last): (Option<String>, Option<String>) = (row.next()?, row.next()?);
            people::sorted_name(&first.unwrap_or_default(), &last.unwrap_or_default())
        },
        client: row.next::<Option<String>>()?.unwrap_or_default(),
        bank: row.next()?,
        amount: row.next()?,
        paid_to: payments::read_paid_to(&row.next::<String>()?)?,
        through: {
            let (name, theirs): (Option<String>, Money) = (row.next()?, row.next()?);
            name.map(|name| (name, theirs))
        },
        deposited_on: row.next()?,
        deposit: row.next()?,
        voided_on: row.next()?,
        returned_on: row.next()?,
    })
}

/// A payment out of trust.
#[derive(Debug, Clone)]
pub struct PaidRow {
    /// The day of the check or transfer.
    pub paid_on: Day,
    /// The trust bank.
    pub bank: String,
    /// remittance, refund, share or charge.
    pub kind: String,
    /// check, ach or transfer.
    pub method: String,
    /// The number of a check.
    pub number: String,
    /// To whom.
    pub payee: String,
    /// The client whose money it is.
    pub client: String,
    /// The account that it is about.
    pub file_number: Option<FileNumber>,
    /// The statement that it pays.
    pub statement: Option<(StatementId, i64)>,
    /// How much.
    pub amount: Money,
    /// When the bank paid it; none as long as it did not.
    pub cleared_on: Option<Day>,
    /// When it was voided, stopped or lost, and why.
    pub undone: Option<(Day, String)>,
}

/// Every payment out of the span, the oldest first.
pub fn paid_out(r: &Reader<'_>, (from, to): Span) -> Result<Vec<PaidRow>> {
    r.all(
        "SELECT paid_on, trust_bank.name, payment_out.kind, method, payment_out.number, payee,
                coalesce(client.name, ''), account.file_number, statement.id, statement.number,
                amount_cents,
                (SELECT bank_movement.cleared_on FROM bank_movement
                  WHERE bank_movement.entry_id = payment_out.entry_id
                    AND bank_movement.trust_bank_id = payment_out.trust_bank_id
                    AND bank_movement.cleared_on < '9999-12-31'),
                undone.booked_on, undone_why
           FROM payment_out
           JOIN trust_bank ON trust_bank.id = payment_out.trust_bank_id
           LEFT JOIN client ON client.id = payment_out.client_id
           LEFT JOIN account ON account.id = payment_out.account_id
           LEFT JOIN statement ON statement.id = payment_out.statement_id
           LEFT JOIN entry AS undone ON undone.id = undone_id
          WHERE paid_on BETWEEN ?1 AND ?2
          ORDER BY paid_on, payment_out.id",
        values![from, to],
        |row| {
            Ok(PaidRow {
                paid_on: row.next()?,
                bank: row.next()?,
                kind: row.next()?,
                method: row.next()?,
                number: row.next()?,
                payee: row.next()?,
                client: row.next()?,
                file_number: row.next()?,
                statement: {
                    let (id, number): (Option<StatementId>, Option<i64>) =
                        (row.next()?, row.next()?);
                    id.zip(number)
                },
                amount: row.next()?,
                cleared_on: row.next()?,
                undone: {
                    let (on, why): (Option<Day>, Option<String>) = (row.next()?, row.next()?);
                    on.zip(why)
                },
            })
        },
    )
}

/// What an entry did to what trust owes a client.
#[derive(Debug, Clone)]
pub struct ClientLedgerRow {
    /// The day of the money.
    pub booked_on: Day,
    /// The number of the entry.
    pub entry: i64,
    /// What it was.
    pub kind: EntryKind,
    /// How it was paid, when it is about an item.
    pub item: Option<(Method, String)>,
    /// The account, when it is about one.
    pub file_number: Option<FileNumber>,
    /// How it was paid out, when it is a payment: check, ach; and the number.
    pub paid_by: Option<(String, String)>,
    /// What the client has more; negative for less.
    pub amount: Money,
}

/// A client's ledger: what trust owed it before the span, and what was booked in it.
pub fn client_ledger(
    r: &Reader<'_>,
    client: ClientId,
    (from, to): Span,
) -> Result<(Money, Vec<ClientLedgerRow>)> {
    let code = LedgerAccount::Client.code();
    let before: Money = r.one(
        "SELECT CAST(coalesce(-sum(amount_cents), 0) AS INTEGER) FROM ledger_total
          WHERE ledger_account = ?1 AND client_id = ?2 AND booked_on < ?3",
        values![code, client, from],
        |row| row.next(),
    )?;
    let rows = r.all(
        "SELECT entry.booked_on, entry.id, entry.kind, item.method, item.reference,
                max(account.file_number), payment_out.method, payment_out.number,
                CAST(-sum(posting.amount_cents) AS INTEGER)
           FROM posting
           JOIN entry ON entry.id = posting.entry_id
           LEFT JOIN item ON item.id = entry.item_id
           LEFT JOIN account ON account.id = posting.account_id
           LEFT JOIN payment_out ON payment_out.entry_id = coalesce(entry.reverses_id, entry.id)
          WHERE posting.ledger_account = ?1 AND posting.client_id = ?2
            AND posting.trust_bank_id IS NOT NULL AND entry.booked_on BETWEEN ?3 AND ?4
          GROUP BY entry.id
         HAVING sum(posting.amount_cents) <> 0
          ORDER BY entry.booked_on, entry.id",
        values![code, client, from, to],
        |row| {
            let (booked_on, entry) = (row.next()?, row.next()?);
            let kind = EntryKind::from_code(&row.next::<String>()?)
                .ok_or_else(|| Error::bad_value("kind", "a kind of entry"))?;
            let (method, reference): (Option<String>, Option<String>) = (row.next()?, row.next()?);
            let method = method.map(|method| payments::read_method(&method)).transpose()?;
            Ok(ClientLedgerRow {
                booked_on,
                entry,
                kind,
                item: method.zip(reference),
                file_number: row.next()?,
                paid_by: {
                    let (method, number): (Option<String>, Option<String>) =
                        (row.next()?, row.next()?);
                    method.zip(number)
                },
                amount: row.next()?,
            })
        },
    )?;
    Ok((before, rows))
}

/// Hands over every entry that touches the agency, of the span or from the first one on, by the
/// day it was booked.
pub fn agency_entries(
    r: &Reader<'_>,
    (from, to): (Option<Day>, Day),
    mut take: impl FnMut(&Booked),
) -> Result<()> {
    let mut latest: Option<(i64, Booked)> = None;
    r.each(
        "SELECT entry.id, entry.kind, entry.booked_on, item_id IS NOT NULL, released_on, ledger_account,
                client_id, CAST(sum(amount_cents) AS INTEGER)
           FROM entry
           JOIN posting ON posting.entry_id = entry.id
           LEFT JOIN item_release USING (item_id)
          WHERE entry.booked_on <= ?1 AND entry.booked_on >= coalesce(?2, '')
            AND (ledger_account BETWEEN 200 AND 299 OR ledger_account IN (121, 125))
          GROUP BY entry.booked_on, entry.id, ledger_account, client_id
          ORDER BY entry.booked_on, entry.id",
        values![to, from],
        |row| {
            let id: i64 = row.get(0)?;
            let leg = Leg {
                on: read_ledger_account(row.get(5)?)?,
                client: row.get(6)?,
                amount: row.get(7)?,
            };
            if let Some((_, entry)) = latest.as_mut().filter(|(known, _)| *known == id) {
                entry.legs.push(leg);
                return Ok(());
            }
            let kind = EntryKind::from_code(&row.get::<String>(1)?)
                .ok_or_else(|| Error::bad_value("kind", "a kind of entry"))?;
            let is_of_item: bool = row.get(3)?;
            let released_on: Option<Day> = row.get(4)?;
            let item = is_of_item.then_some(released_on);
            let entry = Booked { on: row.get(2)?, kind, item, legs: vec![leg] };
            if let Some((_, done)) = latest.replace((id, entry)) {
                take(&done);
            }
            Ok(())
        },
    )?;
    if let Some((_, last)) = latest {
        take(&last);
    }
    Ok(())
}

/// A check as the bank is told of it.
#[derive(Debug, Clone)]
pub struct IssuedRow {
    /// Its number.
    pub number: String,
    /// The day on it.
    pub on: Day,
    /// How much.
    pub amount: Money,
    /// To whom.
    pub payee: String,
    /// Whether it was voided or stopped since.
    pub undone: bool,
}

/// The checks of a trust bank that were written or undone in the span, by their numbers.
pub fn issued(r: &Reader<'_>, bank: TrustBankId, (from, to): Span) -> Result<Vec<IssuedRow>> {
    r.all(
        "SELECT number, paid_on, amount_cents, payee, undone_id IS NOT NULL
           FROM payment_out LEFT JOIN entry AS undone ON undone.id = undone_id
          WHERE trust_bank_id = ?1 AND method = 'check'
            AND (paid_on BETWEEN ?2 AND ?3 OR undone.booked_on BETWEEN ?2 AND ?3)
          ORDER BY CAST(number AS INTEGER)",
        values![bank, from, to],
        |row| {
            Ok(IssuedRow {
                number: row.next()?,
                on: row.next()?,
                amount: row.next()?,
                payee: row.next()?,
                undone: row.next()?,
            })
        },
    )
}
