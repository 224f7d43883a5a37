//! More lists that an examiner asks for (WAC 308-29-025): deposits beside the receipts journal,
//! what came in and went out on each account, the bank's lines, and what happened on accounts.

use duebook_core::id::{ClientId, FileNumber};
use duebook_core::{Day, Money};

use crate::db::{Reader, Row};
use crate::error::Result;
use crate::registers::Span;
use crate::{people, value, values};

/// A deposit slip, or what a processor paid.
#[derive(Debug, Clone)]
pub struct DepositRow {
    /// Its number.
    pub id: i64,
    /// The day on which it was handed to the bank, or came in.
    pub on: Day,
    /// slip or settlement.
    pub kind: String,
    /// The trust bank.
    pub bank: String,
    /// How many items.
    pub items: u32,
    /// What it is by itself.
    pub total: Money,
    /// What the receipts journal has of its items.
    pub in_journal: Money,
    /// What was short of it: the processor's charge, or cash that the bank did not find.
    pub less: Money,
    /// Who made it.
    pub by: String,
}

/// Every deposit of the span, the oldest first.
pub fn deposits(r: &Reader<'_>, (from, to): Span) -> Result<Vec<DepositRow>> {
    r.all(
        "SELECT deposit.id, deposited_on, deposit.kind, trust_bank.name, items, total_cents,
                (SELECT CAST(coalesce(sum(item.amount_cents), 0) AS INTEGER)
                   FROM item_fact JOIN item ON item.id = item_fact.item_id
                  WHERE item_fact.deposit_id = deposit.id AND item_fact.kind = 'deposited'),
                charge_cents, app_user.name
           FROM deposit
           JOIN trust_bank ON trust_bank.id = deposit.trust_bank_id
           JOIN app_user ON app_user.id = deposit.recorded_by
          WHERE deposited_on BETWEEN ?1 AND ?2 ORDER BY deposited_on, deposit.id",
        values![from, to],
        |row| {
            Ok(DepositRow {
                id: row.next()?,
                on: row.next()?,
                kind: row.next()?,
                bank: row.next()?,
                items: row.next()?,
                total: row.next()?,
                in_journal: row.next()?,
                less: row.next()?,
                by: row.next()?,
            })
        },
    )
}

/// What came in and went out on one account.
#[derive(Debug, Clone)]
pub struct AccountSums {
    /// The client.
    pub client: String,
    /// The account.
    pub file_number: FileNumber,
    /// Who owes, last name first.
    pub person: String,
    /// What came into trust, less what went back.
    pub received: Money,
    /// What the client got itself.
    pub direct: Money,
    /// The agency's commission with its sales tax.
    pub commission: Money,
    /// Costs and fees that are the agency's.
    pub own: Money,
    /// The client's share.
    pub share: Money,
    /// What of its share the client was paid, also of money that was booked before.
    pub paid: Money,
    /// Surplus that was paid back.
    pub refunded: Money,
}

/// What was received and disbursed in the span, by client and account.
pub fn by_account(r: &Reader<'_>, (from, to): Span) -> Result<Vec<AccountSums>> {
    r.all(
        "SELECT client.name, account.file_number, person.first_name, person.last_name,
                CAST(sum(received) AS INTEGER), CAST(sum(direct) AS INTEGER),
                CAST(sum(commission) AS INTEGER), CAST(sum(own) AS INTEGER),
                CAST(sum(share) AS INTEGER), CAST(sum(paid) AS INTEGER),
                CAST(sum(refunded) AS INTEGER)
           FROM (SELECT line.account_id,
                        CASE item.paid_to WHEN 'client' THEN 0
                             ELSE line.amount_cents
                                  - CASE WHEN item.third_way IN ('kept', 'client_fee')
                                         THEN line.third_cents ELSE 0 END END AS received,
                        CASE item.paid_to WHEN 'client' THEN line.amount_cents ELSE 0 END AS direct,
                        line.commission_cents + line.tax_cents AS commission,
                        line.costs_cents + line.fees_cents AS own,
                        line.client_share_cents AS share, 0 AS paid, 0 AS refunded
                   FROM line
                   JOIN entry ON entry.id = line.entry_id
                   JOIN item ON item.id = line.item_id
                  WHERE entry.booked_on BETWEEN ?1 AND ?2
                  UNION ALL
                 SELECT line.account_id, 0, 0, 0, 0, 0, line.client_share_cents, 0
                   FROM payment_out
                   JOIN statement_line ON statement_line.statement_id = payment_out.statement_id
                   JOIN line ON line.id = statement_line.line_id
                  WHERE payment_out.paid_on BETWEEN ?1 AND ?2 AND undone_id IS NULL
                    AND line.account_id IS NOT NULL
                  UNION ALL
                 SELECT account_id, 0, 0, 0, 0, 0, 0, amount_cents
                   FROM payment_out
                  WHERE paid_on BETWEEN ?1 AND ?2 AND undone_id IS NULL AND kind = 'refund'
                    AND account_id IS NOT NULL) AS moved
           JOIN account ON account.id = moved.account_id
           JOIN client ON client.id = account.client_id
           JOIN person ON person.id = account.person_id
          GROUP BY client.id, client.name, account.id, account.file_number, person.first_name,
                   person.last_name
          ORDER BY client.name, client.id, account.file_number",
        values![from, to],
        |row| {
            Ok(AccountSums {
                client: row.next()?,
                file_number: row.next()?,
                person: read_person(row)?,
                received: row.next()?,
                direct: row.next()?,
                commission: row.next()?,
                own: row.next()?,
                share: row.next()?,
                paid: row.next()?,
                refunded: row.next()?,
            })
        },
    )
}

fn read_person(row: &Row<'_>) -> Result<String> {
    let (first, last): (String, String) = (row.next()?, row.next()?);
    Ok(people::sorted_name(&first, &last))
}

/// A line of a bank's statement with the entry that it is.
#[derive(Debug, Clone)]
pub struct BankRow {
    /// The trust bank.
    pub bank: String,
    /// The bank's day.
    pub on: Day,
    /// The bank's word.
    pub kind: String,
    /// Of a check.
    pub number: String,
    /// Whom and what for.
    pub text: String,
    /// Into the bank positive.
    pub amount: Money,
    /// The statement file that had it first.
    pub file: String,
    /// The entry that it is, and the day on which that was booked; none as long as nobody knows.
    pub entry: Option<(i64, Day)>,
}

/// The lines of the banks of the span, by trust bank and day.
pub fn bank_lines(r: &Reader<'_>, (from, to): Span) -> Result<Vec<BankRow>> {
    r.all(
        "SELECT trust_bank.name, posted_on, bank_line.kind, coalesce(bank_line.number, ''), text,
                amount_cents, bank_statement.file_name, entry.id, entry.booked_on
           FROM bank_line
           JOIN bank_statement ON bank_statement.id = bank_line.bank_statement_id
           JOIN trust_bank ON trust_bank.id = bank_line.trust_bank_id
           LEFT JOIN bank_match ON bank_match.line_id = bank_line.id AND role = 'movement'
           LEFT JOIN entry ON entry.id = bank_match.entry_id
          WHERE posted_on BETWEEN ?1 AND ?2
          ORDER BY bank_line.trust_bank_id, posted_on, bank_line.id",
        values![from, to],
        |row| {
            Ok(BankRow {
                bank: row.next()?,
                on: row.next()?,
                kind: row.next()?,
                number: row.next()?,
                text: row.next()?,
                amount: row.next()?,
                file: row.next()?,
                entry: {
                    let (id, on): (Option<i64>, Option<Day>) = (row.next()?, row.next()?);
                    id.zip(on)
                },
            })
        },
    )
}

/// Something that happened on an account, or about a client.
#[derive(Debug, Clone)]
pub struct Happened {
    /// The instant of writing, UTC, RFC 3339.
    pub recorded_at: String,
    /// The account.
    pub file_number: Option<FileNumber>,
    /// The person of the account, last name first.
    pub person: String,
    /// The client that it is about.
    pub client: Option<ClientId>,
    /// What it was.
    pub kind: String,
    /// What it says, as JSON.
    pub detail: String,
    /// Who did it; blank when the program did.
    pub by: String,
}

/// What was noted in the span, the oldest first.
pub fn history(r: &Reader<'_>, (from, to): Span) -> Result<Vec<Happened>> {
    r.all(
        "SELECT event.recorded_at, account.file_number, coalesce(person.first_name, ''),
                coalesce(person.last_name, ''), event.client_id, event.kind, event.detail,
                coalesce(app_user.name, '')
           FROM event
           LEFT JOIN account ON account.id = event.account_id
           LEFT JOIN person ON person.id = account.person_id
           LEFT JOIN app_user ON app_user.id = event.user_id
          WHERE event.on_day BETWEEN ?1 AND ?2 ORDER BY event.id",
        values![from, to],
        |row| {
            Ok(Happened {
                recorded_at: value::rfc3339(row.next()?),
                file_number: row.next()?,
                person: read_person(row)?,
                client: row.next()?,
                kind: row.next()?,
                detail: row.next()?,
                by: row.next()?,
            })
        },
    )
}

/// A letter as it is kept.
#[derive(Debug, Clone)]
pub struct LetterKept {
    /// The date on it.
    pub dated_on: Day,
    /// The account.
    pub file_number: FileNumber,
    /// To whom, last name first.
    pub person: String,
    /// What it is.
    pub kind: String,
    /// How many pages.
    pub pages: u32,
    /// When it was mailed.
    pub mailed_on: Option<Day>,
    /// Of its PDF, in hex.
    pub sha256: String,
}

/// The letters that are dated in the span, the oldest first.
pub fn letters(r: &Reader<'_>, (from, to): Span) -> Result<Vec<LetterKept>> {
    r.all(
        "SELECT dated_on, account.file_number, person.first_name, person.last_name, letter.kind,
                pages, mailed_on, sha256
           FROM letter
           JOIN account ON account.id = letter.account_id
           JOIN person ON person.id = letter.person_id
           LEFT JOIN letter_mailing ON letter_mailing.letter_id = letter.id
          WHERE dated_on BETWEEN ?1 AND ?2 ORDER BY dated_on, letter.id",
        values![from, to],
        |row| {
            Ok(LetterKept {
                dated_on: row.next()?,
                file_number: row.next()?,
                person: read_person(row)?,
                kind: row.next()?,
                pages: row.next()?,
                mailed_on: row.next()?,
                sha256: row.next()?,
            })
        },
    )
}
