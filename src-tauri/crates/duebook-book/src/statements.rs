//! Client statements: what of the money of its items a client gets now, what it owes, and that
//! every line is told once.

use std::collections::{BTreeMap, BTreeSet};

use duebook_core::id::{AccountId, ClientId, FileNumber, ItemId, LineId, StatementId, TrustBankId};
use duebook_core::statement::{Settled, settle};
use duebook_core::terms::in_force;
use duebook_core::trust_rule::TrustRule;
use duebook_core::{Day, Money, Rate, outgoing, shape};

use crate::db::{Reader, Row, Writer};
use crate::error::{Error, Result};
use crate::ledger::Link;
use crate::stamp::Stamp;
use crate::{clients, invoices, ledger, people, settings, trust_rules, values};

shape! {
    /// A line as a statement lists it.
    pub struct StatementLine {
        pub id: LineId,
        /// receipt, direct, resplit, return, return_resplit, move, identified, shortage, interest,
        /// flat_fee or written_off.
        pub kind: String,
        pub item: Option<ItemId>,
        pub account: Option<AccountId>,
        pub file_number: Option<FileNumber>,
        pub person: String,
        pub client_reference: String,
        /// How and with which number it was paid; for a line of no item, what it is about.
        pub method: String,
        pub reference: String,
        /// The day of the person's credit.
        pub received_on: Option<Day>,
        pub booked_on: Day,
        pub amount: Money,
        pub over: Money,
        /// Costs and fees that went back to the agency.
        pub own: Money,
        pub rate: Rate,
        pub commission: Money,
        /// Sales tax on the commission.
        pub tax: Money,
        /// What a sheriff or garnishee took off and the client bears.
        pub fee: Money,
        pub share: Money,
        pub claim: Money,
    }

    /// A statement as it is or would be.
    pub struct StatementView {
        /// None until it is prepared.
        pub id: Option<StatementId>,
        pub number: Option<i64>,
        pub client: ClientId,
        pub client_name: String,
        pub trust_bank: TrustBankId,
        pub through_on: Day,
        pub lines: Vec<StatementLine>,
        /// Sales tax on the commission of the lines, part of what is kept back or claimed.
        pub tax: Money,
        /// Lines whose money is not released yet.
        pub held_back: usize,
        pub held_back_total: Money,
        pub sums: Settled,
        pub approved: bool,
        pub prepared_by: Option<String>,
        pub approved_by: Option<String>,
        /// Why the preparer approved it alone.
        pub alone_reason: Option<String>,
    }
}

/// What a statement of a client through a day would say.
pub fn draft(
    r: &Reader<'_>,
    client: ClientId,
    bank: TrustBankId,
    through: Day,
) -> Result<StatementView> {
    derive(r, client, bank, through, None)
}

fn derive(
    r: &Reader<'_>,
    client: ClientId,
    bank: TrustBankId,
    through: Day,
    own: Option<StatementId>,
) -> Result<StatementView> {
    let (lines, held_back) = due(r, client, bank, through, own)?;
    let terms = clients::terms_of(r, client)?;
    let terms = in_force(&terms, through).ok_or(Error::Gone)?;
    let shares = lines.iter().map(|l| l.share).sum();
    let claims = lines.iter().map(|l| l.claim).sum();
    let carried_in = carried_out(r, client, bank)?;
    let may_offset = trust_rules::allows(r, bank, TrustRule::OffsetFees, through)?;
    Ok(StatementView {
        id: own,
        number: None,
        client,
        client_name: clients::get(r, client)?.form.name,
        trust_bank: bank,
        through_on: through,
        sums: settle(terms, may_offset, shares, claims, carried_in),
        tax: lines.iter().map(|l| l.tax).sum(),
        held_back: held_back.len(),
        held_back_total: held_back.iter().map(|l| l.share).sum(),
        lines,
        approved: false,
        prepared_by: None,
        approved_by: None,
        alone_reason: None,
    })
}

const LINES: &str = "SELECT line.id, line.kind, line.item_id, line.account_id, account.file_number,
        person.first_name, person.last_name, account.client_reference, item.method,
        coalesce(item.reference, line_about.about),
        coalesce((SELECT authority_on FROM surplus_use WHERE surplus_use.item_id = line.item_id
                     AND to_account_id = line.account_id), item.received_on), entry.booked_on,
        line.amount_cents, line.over_cents, line.costs_cents + line.fees_cents, line.rate,
        line.commission_cents, line.tax_cents,
        CASE item.third_way WHEN 'client_fee' THEN line.third_cents - forwarding_cents ELSE 0 END,
        line.client_share_cents, line.claim_cents,
        item_release.released_on
   FROM line
   JOIN entry ON entry.id = line.entry_id
   LEFT JOIN item ON item.id = line.item_id
   LEFT JOIN line_about ON line_about.line_id = line.id
   LEFT JOIN item_release ON item_release.item_id = line.item_id
   LEFT JOIN account ON account.id = line.account_id
   LEFT JOIN person ON person.id = account.person_id";

fn read_line(row: &Row<'_>) -> Result<(StatementLine, Option<Day>)> {
    let line = StatementLine {
        id: row.next()?,
        kind: row.next()?,
        item: row.next()?,
        account: row.next()?,
        file_number: row.next()?,
        person: {
            let (first, last): (Option<String>, Option<String>) = (row.next()?, row.next()?);
            people::sorted_name(&first.unwrap_or_default(), &last.unwrap_or_default())
        },
        client_reference: row.next::<Option<String>>()?.unwrap_or_default(),
        method: row.next::<Option<String>>()?.unwrap_or_default(),
        reference: row.next::<Option<String>>()?.unwrap_or_default(),
        received_on: row.next()?,
        booked_on: row.next()?,
        amount: row.next()?,
        over: row.next()?,
        own: row.next()?,
        rate: row.next()?,
        commission: row.next()?,
        tax: row.next()?,
        fee: row.next()?,
        share: row.next()?,
        claim: row.next()?,
    };
    Ok((line, row.next()?))
}

/// The lines that are due, and those whose money is held back. An item's lines go together: all
/// when it is released; those after an approved statement at once; a whole return with its
/// receipt. What was voided is told to no one.
fn due(
    r: &Reader<'_>,
    client: ClientId,
    bank: TrustBankId,
    through: Day,
    own: Option<StatementId>,
) -> Result<(Vec<StatementLine>, Vec<StatementLine>)> {
    let sql = format!(
        "{LINES}
          WHERE line.client_id = ?1 AND line.trust_bank_id = ?2 AND entry.booked_on <= ?3
            AND NOT EXISTS (SELECT 1 FROM statement_line
                             WHERE line_id = line.id AND statement_id <> coalesce(?4, 0))
          ORDER BY line.id"
    );
    let open = r.all(&sql, values![client, bank, through, own], read_line)?;
    let told = told_before(r, client, bank)?;
    // Items of which nothing is left: voided, or taken back whole.
    let mut left: BTreeMap<ItemId, (Money, Money)> = BTreeMap::new();
    let mut ended: BTreeMap<ItemId, bool> = BTreeMap::new();
    for (line, _) in &open {
        if let Some(item) = line.item {
            let sums = left.entry(item).or_default();
            sums.0 += line.share;
            sums.1 += line.claim;
            match line.kind.as_str() {
                "void" => drop(ended.insert(item, true)),
                "return" => drop(ended.entry(item).or_insert(false)),
                _ => {}
            }
        }
    }
    // What was voided before it was told is told to no one.
    let unheard = |item: &ItemId| ended.get(item) == Some(&true) && !told.contains(item);
    let open = open.into_iter().filter(|(line, _)| !line.item.is_some_and(|i| unheard(&i)));
    let goes = |(line, released): &(StatementLine, Option<Day>)| {
        let Some(item) = line.item else { return true };
        released.is_some_and(|on| on <= through)
            || told.contains(&item)
            || (ended.contains_key(&item) && left[&item] == (Money::ZERO, Money::ZERO))
    };
    let (due, held): (Vec<_>, Vec<_>) = open.partition(goes);
    let lines = |of: Vec<(StatementLine, Option<Day>)>| of.into_iter().map(|l| l.0).collect();
    Ok((lines(due), lines(held)))
}

/// Items of which a line stands on an approved statement of this client. What another client of
/// the same check was told says nothing of this one's money.
fn told_before(r: &Reader<'_>, client: ClientId, bank: TrustBankId) -> Result<BTreeSet<ItemId>> {
    let found = r.all(
        "SELECT DISTINCT told.item_id
           FROM line AS open
           JOIN line AS told ON told.item_id = open.item_id
           JOIN statement_line ON statement_line.line_id = told.id
           JOIN statement ON statement.id = statement_line.statement_id
          WHERE open.client_id = ?1 AND open.trust_bank_id = ?2 AND statement.state = 'approved'
            AND statement.client_id = ?1
            AND NOT EXISTS (SELECT 1 FROM statement_line AS own
                              JOIN statement AS of ON of.id = own.statement_id
                             WHERE own.line_id = open.id AND of.state = 'approved')",
        values![client, bank],
        |row| row.next(),
    )?;
    Ok(found.into_iter().collect())
}

/// The claim that the last approved statement of a client carried out.
fn carried_out(r: &Reader<'_>, client: ClientId, bank: TrustBankId) -> Result<Money> {
    let found = r.maybe(
        "SELECT carried_out_cents FROM statement
          WHERE client_id = ?1 AND trust_bank_id = ?2 AND state = 'approved'
          ORDER BY id DESC LIMIT 1",
        values![client, bank],
        |row| row.next(),
    )?;
    Ok(found.unwrap_or_default())
}

/// Keeps a statement as it is now, to be approved by another. One that was prepared before makes
/// room for it.
pub fn prepare(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    client: ClientId,
    bank: TrustBankId,
    through: Day,
) -> Result<StatementId> {
    let waiting = w.all(
        "SELECT id FROM statement
          WHERE client_id = ?1 AND trust_bank_id = ?2 AND state = 'prepared'",
        values![client, bank],
        |row| row.next::<StatementId>(),
    )?;
    for old in waiting {
        discard(w, old)?;
    }
    let view = draft(w, client, bank, through)?;
    let sums = &view.sums;
    let number = settings::next_number(w, "statement")?;
    let id = StatementId(w.insert(
        "INSERT INTO statement (number, client_id, trust_bank_id, through_on, state, shares_cents,
             claims_cents, carried_in_cents, offset_cents, invoice_cents, remit_cents,
             carried_out_cents, prepared_at, prepared_by)
         VALUES (?1, ?2, ?3, ?4, 'prepared', ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        values![
            number,
            client,
            bank,
            through,
            sums.shares,
            sums.claims,
            sums.carried_in,
            sums.offset,
            sums.invoice,
            sums.remit,
            sums.carried_out,
            stamp.at,
            stamp.user
        ],
    )?);
    for line in &view.lines {
        w.run(
            "INSERT INTO statement_line (line_id, statement_id) VALUES (?1, ?2)",
            values![line.id, id],
        )?;
    }
    Ok(id)
}

/// Throws a prepared statement away; its lines are open again.
pub fn discard(w: &Writer<'_>, id: StatementId) -> Result<()> {
    w.run("DELETE FROM statement_line WHERE statement_id = ?1", values![id])?;
    let gone = w.run("DELETE FROM statement WHERE id = ?1 AND state = 'prepared'", values![id])?;
    if gone == 1 { Ok(()) } else { Err(Error::Gone) }
}

/// Whether a prepared statement still says what it would say now.
pub fn still_holds(r: &Reader<'_>, view: &StatementView) -> Result<bool> {
    let now = derive(r, view.client, view.trust_bank, view.through_on, view.id)?;
    let ids = |lines: &[StatementLine]| lines.iter().map(|l| l.id).collect::<BTreeSet<_>>();
    Ok(ids(&now.lines) == ids(&view.lines) && now.sums == view.sums)
}

/// Approves a statement: its lines are locked, what is offset and invoiced is posted.
pub fn approve(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    view: &StatementView,
    alone_reason: Option<&str>,
) -> Result<()> {
    let id = view.id.ok_or(Error::Gone)?;
    let changed = w.run(
        "UPDATE statement SET state = 'approved', approved_at = ?2, approved_by = ?3,
                              alone_reason = ?4
          WHERE id = ?1 AND state = 'prepared'",
        values![id, stamp.at, stamp.user, alone_reason],
    )?;
    if changed != 1 {
        return Err(Error::Gone);
    }
    let (bank, client, sums) = (view.trust_bank, view.client, &view.sums);
    if sums.offset.is_positive() {
        let entry = outgoing::offset(bank, stamp.today, client, sums.offset)?;
        ledger::post(w, stamp, &entry, Link::None)?;
    }
    if !sums.invoice.is_zero() {
        let entry = outgoing::invoice(bank, stamp.today, client, sums.invoice)?;
        let entry = ledger::post(w, stamp, &entry, Link::None)?;
        let of = (id, view.number.ok_or(Error::Gone)?);
        invoices::keep(w, of, (client, bank), (sums.invoice, stamp.today), entry)?;
    }
    Ok(())
}

/// A statement with its lines.
pub fn get(r: &Reader<'_>, id: StatementId) -> Result<StatementView> {
    let mut view = r.one(
        "SELECT number, client_id, client.name, trust_bank_id, through_on, shares_cents,
                claims_cents, carried_in_cents, offset_cents, invoice_cents, remit_cents,
                carried_out_cents, statement.state = 'approved', preparer.name,
                approver.name, alone_reason
           FROM statement
           JOIN client ON client.id = statement.client_id
           JOIN app_user AS preparer ON preparer.id = prepared_by
           LEFT JOIN app_user AS approver ON approver.id = approved_by
          WHERE statement.id = ?1",
        values![id],
        |row| {
            Ok(StatementView {
                id: Some(id),
                number: row.next()?,
                client: row.next()?,
                client_name: row.next()?,
                trust_bank: row.next()?,
                through_on: row.next()?,
                lines: Vec::new(),
                tax: Money::ZERO,
                held_back: 0,
                held_back_total: Money::ZERO,
                sums: read_sums(row)?,
                approved: row.next()?,
                prepared_by: row.next()?,
                approved_by: row.next()?,
                alone_reason: row.next()?,
            })
        },
    )?;
    let sql = format!(
        "{LINES} JOIN statement_line ON statement_line.line_id = line.id
          WHERE statement_line.statement_id = ?1 ORDER BY line.id"
    );
    view.lines = r.all(&sql, values![id], |row| Ok(read_line(row)?.0))?;
    view.tax = view.lines.iter().map(|l| l.tax).sum();
    Ok(view)
}

/// Who prepared a statement.
pub fn preparer(r: &Reader<'_>, id: StatementId) -> Result<duebook_core::id::UserId> {
    r.one("SELECT prepared_by FROM statement WHERE id = ?1", values![id], |row| row.next())
}

pub(crate) fn read_sums(row: &Row<'_>) -> Result<Settled> {
    Ok(Settled {
        shares: row.next()?,
        claims: row.next()?,
        carried_in: row.next()?,
        offset: row.next()?,
        invoice: row.next()?,
        remit: row.next()?,
        carried_out: row.next()?,
    })
}
