//! Clients and their dated terms.

use std::collections::BTreeMap;

use duebook_core::allocation::{AllocationOrder, Spread};
use duebook_core::chart::LedgerAccount;
use duebook_core::hold::ClientHolds;
use duebook_core::id::ClientId;
use duebook_core::remit_minimum::RemitMinimum;
use duebook_core::sales_tax::SalesTax;
use duebook_core::terms::{Remit, Terms, Unmet};
use duebook_core::{Day, Money, Rate, shape, text};

use crate::db::{Reader, Row, Writer};
use crate::error::{Error, Result};
use crate::stamp::Stamp;
use crate::surplus::CREDIT_ON;
use crate::{client_holds, client_minimums, client_taxes, totals, values};

shape! {
    /// What is kept of a client, as its form shows it.
    pub struct ClientForm {
        pub name: String,
        /// The person the agency writes to.
        pub contact: String,
        pub street: String,
        pub city: String,
        pub state: String,
        pub zip: String,
        /// Ten digits, or blank.
        pub phone: String,
        pub email: String,
        /// Whether its debts are consumer debts, so that the federal rules apply.
        pub consumer: bool,
    }

    /// A client with its terms, oldest first.
    pub struct Client {
        pub id: ClientId,
        pub form: ClientForm,
        pub active: bool,
        pub terms: Vec<Terms>,
        /// Sales tax on the commission, oldest first.
        pub taxes: Vec<SalesTax>,
        /// The least it is paid, oldest first.
        pub minimums: Vec<RemitMinimum>,
        /// How long its payments are held, oldest first; the agency's holds before.
        pub holds: Vec<ClientHolds>,
        pub row_version: i64,
    }

    /// One row of the list of clients.
    pub struct ClientRow {
        pub id: ClientId,
        pub name: String,
        pub accounts: i64,
        pub open_accounts: i64,
        pub placed: Money,
        pub balance: Money,
        /// What trust owes the client, deposited or not.
        pub payable: Money,
        pub rate: Rate,
        pub remit: Remit,
    }
}

/// Adds a client with its first terms.
pub fn add(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    form: &ClientForm,
    terms: &Terms,
) -> Result<ClientId> {
    let id = w.insert(
        "INSERT INTO client (name, name_fold, contact, street, city, state, zip, phone, email,
                             consumer, created_at, created_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        values![
            form.name,
            text::fold(&form.name),
            form.contact,
            form.street,
            form.city,
            form.state,
            form.zip,
            form.phone,
            form.email,
            form.consumer,
            stamp.at,
            stamp.user
        ],
    )?;
    add_terms(w, stamp, ClientId(id), terms)?;
    Ok(ClientId(id))
}

/// Saves the form, if no one changed the client since it was read.
///
/// # Errors
/// [`Error::Stale`] when someone did.
pub fn save(w: &Writer<'_>, id: ClientId, form: &ClientForm, row_version: i64) -> Result<()> {
    let changed = w.run(
        "UPDATE client
            SET name = ?2, name_fold = ?3, contact = ?4, street = ?5, city = ?6, state = ?7,
                zip = ?8, phone = ?9, email = ?10, consumer = ?11, row_version = row_version + 1
          WHERE id = ?1 AND row_version = ?12",
        values![
            id,
            form.name,
            text::fold(&form.name),
            form.contact,
            form.street,
            form.city,
            form.state,
            form.zip,
            form.phone,
            form.email,
            form.consumer,
            row_version
        ],
    )?;
    if changed == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Adds terms from a day on. Terms of the same day are refused: what was agreed stays readable.
pub fn add_terms(w: &Writer<'_>, stamp: &Stamp<'_>, id: ClientId, terms: &Terms) -> Result<()> {
    let scale = terms.scale.as_ref();
    w.insert(
        "INSERT INTO client_terms (client_id, from_on, rate, scale, legal_rate, allocation_order,
             remit, unmet, judgment_order, tail, bill_costs, spread, judgment_spread, set_at,
             set_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        values![
            id,
            terms.from_on,
            terms.rate,
            scale.map(|s| serde_json::to_string(s).expect("a scale is a plain record")),
            terms.legal_rate,
            terms.order.to_string(),
            remit_code(terms.remit),
            match terms.unmet {
                Unmet::Carry => "carry",
                Unmet::Invoice => "invoice",
            },
            terms.judgment_order.as_ref().map(ToString::to_string),
            terms.tail,
            terms.bill_costs,
            terms.spread.code(),
            terms.judgment_spread.map(Spread::code),
            stamp.at,
            stamp.user
        ],
    )?;
    Ok(())
}

/// The terms of a client, oldest first.
pub fn terms_of(r: &Reader<'_>, id: ClientId) -> Result<Vec<Terms>> {
    r.all(
        "SELECT from_on, rate, scale, legal_rate, allocation_order, remit, unmet, judgment_order,
                tail, bill_costs, spread, judgment_spread
           FROM client_terms WHERE client_id = ?1 ORDER BY from_on",
        values![id],
        read_terms,
    )
}

/// The name of a client.
pub fn name_of(r: &Reader<'_>, id: ClientId) -> Result<String> {
    r.one("SELECT name FROM client WHERE id = ?1", values![id], |row| row.next())
}

/// The name of every client.
pub fn names(r: &Reader<'_>) -> Result<BTreeMap<ClientId, String>> {
    let rows =
        r.all("SELECT id, name FROM client", values![], |row| Ok((row.next()?, row.next()?)))?;
    Ok(rows.into_iter().collect())
}

/// One client.
pub fn get(r: &Reader<'_>, id: ClientId) -> Result<Client> {
    let mut client = r.one(
        "SELECT name, contact, street, city, state, zip, phone, email, consumer, active, row_version
           FROM client WHERE id = ?1",
        values![id],
        |row| {
            Ok(Client {
                id,
                form: ClientForm {
                    name: row.next()?,
                    contact: row.next()?,
                    street: row.next()?,
                    city: row.next()?,
                    state: row.next()?,
                    zip: row.next()?,
                    phone: row.next()?,
                    email: row.next()?,
                    consumer: row.next()?,
                },
                active: row.next()?,
                row_version: row.next()?,
                terms: Vec::new(),
                taxes: Vec::new(),
                minimums: Vec::new(),
                holds: Vec::new(),
            })
        },
    )?;
    client.terms = terms_of(r, id)?;
    client.taxes = client_taxes::of(r, id)?;
    client.minimums = client_minimums::of(r, id)?;
    client.holds = client_holds::of(r, id)?;
    Ok(client)
}

/// Every client with what is placed, owed and held for it, by name.
pub fn list(r: &Reader<'_>, today: Day) -> Result<Vec<ClientRow>> {
    let mut rows = r.all(
        "SELECT client.id, client.name, CAST(coalesce(sum(accounts), 0) AS INTEGER),
                CAST(coalesce(sum(CASE WHEN status IN ('new', 'validation', 'active', 'plan',
                  'plan_late') THEN accounts ELSE 0 END), 0) AS INTEGER),
                CAST(coalesce(sum(balance_cents), 0) AS INTEGER)
           FROM client
           LEFT JOIN account_total ON account_total.client_id = client.id
          GROUP BY client.id, client.name
          ORDER BY client.name_fold",
        values![],
        |row| {
            Ok(ClientRow {
                id: row.next()?,
                name: row.next()?,
                accounts: row.next()?,
                open_accounts: row.next()?,
                placed: Money::ZERO,
                balance: row.next()?,
                payable: Money::ZERO,
                rate: Rate::ZERO,
                remit: Remit::Net,
            })
        },
    )?;
    let placed = totals::by_client(r, LedgerAccount::Placed)?;
    let payable = totals::by_client(r, LedgerAccount::Client)?;
    for row in &mut rows {
        row.placed = -placed.get(&row.id).copied().unwrap_or_default();
        row.payable = -payable.get(&row.id).copied().unwrap_or_default();
        let terms = terms_of(r, row.id)?;
        if let Some(terms) = duebook_core::terms::in_force(&terms, today) {
            row.rate = terms.rate;
            row.remit = terms.remit;
        }
    }
    Ok(rows)
}

/// Whether a client goes by this name already, other than the one given.
pub fn name_taken(r: &Reader<'_>, name: &str, except: Option<ClientId>) -> Result<bool> {
    let found =
        r.maybe("SELECT id FROM client WHERE name_fold = ?1", values![text::fold(name)], |row| {
            row.next::<ClientId>()
        })?;
    Ok(found.is_some_and(|id| Some(id) != except))
}

pub(crate) fn remit_code(remit: Remit) -> &'static str {
    match remit {
        Remit::Net => "net",
        Remit::Gross => "gross",
        Remit::Combined => "combined",
    }
}

pub(crate) fn read_remit(code: &str) -> Result<Remit> {
    match code {
        "net" => Ok(Remit::Net),
        "gross" => Ok(Remit::Gross),
        "combined" => Ok(Remit::Combined),
        _ => Err(Error::bad_value("remit", "net, gross or combined")),
    }
}

fn read_terms(row: &Row<'_>) -> Result<Terms> {
    let (from_on, rate) = (row.next()?, row.next()?);
    let scale = row.next::<Option<String>>()?.map(|kept| serde_json::from_str(&kept));
    Ok(Terms {
        from_on,
        rate,
        scale: scale.transpose().map_err(|_| Error::bad_value("scale", "a scale"))?,
        legal_rate: row.next()?,
        order: read_order(&row.next::<String>()?)?,
        remit: read_remit(&row.next::<String>()?)?,
        unmet: if row.next::<String>()? == "invoice" { Unmet::Invoice } else { Unmet::Carry },
        judgment_order: row.next::<Option<String>>()?.as_deref().map(read_order).transpose()?,
        tail: row.next()?,
        bill_costs: row.next()?,
        spread: read_spread(&row.next::<String>()?)?,
        judgment_spread: row.next::<Option<String>>()?.as_deref().map(read_spread).transpose()?,
    })
}

fn read_spread(kept: &str) -> Result<Spread> {
    Spread::from_code(kept).ok_or_else(|| Error::bad_value("spread", "sequential or pro_rata"))
}

fn read_order(kept: &str) -> Result<AllocationOrder> {
    kept.parse().map_err(|_| Error::bad_value("allocation_order", "an order"))
}

/// Clients with a word of their name beginning like this, by name. The text is folded.
pub fn named(r: &Reader<'_>, folded: &str, limit: usize) -> Result<Vec<(ClientId, String)>> {
    r.all(
        "SELECT id, name FROM client
          WHERE substr(name_fold, 1, length(?1)) = ?1 OR instr(name_fold, ' ' || ?1) > 0
          ORDER BY name_fold LIMIT ?2",
        values![folded, limit],
        |row| Ok((row.next()?, row.next()?)),
    )
}

/// Whether the book has a client at all.
pub fn any(r: &Reader<'_>) -> Result<bool> {
    Ok(r.maybe("SELECT 1 FROM client LIMIT 1", values![], |row| row.next::<i64>())?.is_some())
}

/// The last day on which a payment of a client was credited. Its terms up to then are in use.
pub fn last_credit(r: &Reader<'_>, id: ClientId) -> Result<Option<Day>> {
    r.one(
        &format!(
            "SELECT max({CREDIT_ON}) FROM line JOIN item ON item.id = line.item_id
              WHERE line.client_id = ?1"
        ),
        values![id],
        |row| row.next(),
    )
}
