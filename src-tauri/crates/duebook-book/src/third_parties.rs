//! Attorneys, other agencies and sheriffs: who they are, what trust owes them, and what they had.

use std::collections::BTreeMap;

use duebook_core::chart::LedgerAccount;
use duebook_core::id::{PaymentOutId, ThirdPartyId, TrustBankId};
use duebook_core::third::{PartyKind, Through, Way};
use duebook_core::{Day, Money, Rate, outgoing, shape};

use crate::db::{Reader, Row, Writer};
use crate::error::{Error, Result};
use crate::ledger::{self, Link};
use crate::paying::{self, NewPayment};
use crate::stamp::Stamp;
use crate::{positions, trust_banks, values};

shape! {
    /// A third party, as its form shows it.
    pub struct ThirdForm {
        pub kind: PartyKind,
        pub name: String,
        pub street: String,
        pub city: String,
        pub state: String,
        pub zip: String,
        /// Nine digits set it, blank leaves it as it is: it is written only.
        pub tax_id: String,
        /// Its share of what it collects.
        pub rate: Rate,
        pub active: bool,
    }

    /// A third party.
    pub struct ThirdParty {
        pub id: ThirdPartyId,
        /// Its form, without the tax number.
        pub form: ThirdForm,
        pub tax_id_last4: Option<String>,
        pub row_version: i64,
    }

    /// A third party as it is chosen for a payment.
    pub struct ThirdName {
        pub id: ThirdPartyId,
        pub name: String,
        /// Its share of what it collects.
        pub rate: Rate,
        pub active: bool,
    }

    /// What a trust bank owes to a third party.
    pub struct ThirdPayable {
        pub trust_bank: TrustBankId,
        pub owed: Money,
        /// What of it may leave trust.
        pub released: Money,
    }

    /// What a third party had in a year.
    pub struct ThirdYear {
        pub year: i32,
        pub third: ThirdPartyId,
        /// Of what it collected it kept so much of the agency's commission.
        pub kept: Money,
        /// It was paid so much out of trust.
        pub paid: Money,
        /// It took so much off as fees, whoever bears them.
        pub fees: Money,
    }
}

fn place(id: ThirdPartyId) -> String {
    format!("third_party.tax_id/{}", id.0)
}

/// Adds a third party.
pub fn add(w: &Writer<'_>, stamp: &Stamp<'_>, form: &ThirdForm) -> Result<ThirdPartyId> {
    let id = ThirdPartyId(w.insert(
        "INSERT INTO third_party (kind, name, street, city, state, zip, rate, active, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        values![
            form.kind.code(),
            form.name,
            form.street,
            form.city,
            form.state,
            form.zip,
            form.rate,
            form.active,
            stamp.at
        ],
    )?);
    seal(w, id, &form.tax_id)?;
    Ok(id)
}

/// Saves a third party, unless someone else has saved it meanwhile.
///
/// # Errors
/// [`Error::Stale`] then.
pub fn save(w: &Writer<'_>, id: ThirdPartyId, form: &ThirdForm, row_version: i64) -> Result<()> {
    let changed = w.run(
        "UPDATE third_party SET kind = ?3, name = ?4, street = ?5, city = ?6, state = ?7, zip = ?8,
                rate = ?9, active = ?10, row_version = row_version + 1
          WHERE id = ?1 AND row_version = ?2",
        values![
            id,
            row_version,
            form.kind.code(),
            form.name,
            form.street,
            form.city,
            form.state,
            form.zip,
            form.rate,
            form.active
        ],
    )?;
    if changed == 0 {
        return Err(Error::Stale);
    }
    seal(w, id, &form.tax_id)
}

fn seal(w: &Writer<'_>, id: ThirdPartyId, tax_id: &str) -> Result<()> {
    if tax_id.is_empty() {
        return Ok(());
    }
    let seal = w.fields().seal(&place(id), tax_id)?;
    let last4 = &tax_id[tax_id.len().saturating_sub(4)..];
    w.run(
        "UPDATE third_party SET tax_id_seal = ?2, tax_id_last4 = ?3 WHERE id = ?1",
        values![id, seal, last4],
    )
    .map(drop)
}

/// The whole tax number, for the yearly list.
pub fn tax_id(r: &Reader<'_>, id: ThirdPartyId) -> Result<Option<String>> {
    let seal = r.one("SELECT tax_id_seal FROM third_party WHERE id = ?1", values![id], |row| {
        row.next::<Option<Vec<u8>>>()
    })?;
    seal.map(|seal| Ok(r.fields().open_text(&place(id), &seal)?.to_string())).transpose()
}

const PARTIES: &str = "SELECT id, kind, name, street, city, state, zip, rate, active, tax_id_last4,
    row_version FROM third_party";

fn read_party(row: &Row<'_>) -> Result<ThirdParty> {
    Ok(ThirdParty {
        id: row.next()?,
        form: ThirdForm {
            kind: PartyKind::from_code(&row.next::<String>()?)
                .ok_or_else(|| Error::bad_value("kind", "a kind of third party"))?,
            name: row.next()?,
            street: row.next()?,
            city: row.next()?,
            state: row.next()?,
            zip: row.next()?,
            tax_id: String::new(),
            rate: row.next()?,
            active: row.next()?,
        },
        tax_id_last4: row.next()?,
        row_version: row.next()?,
    })
}

/// Every third party, by name.
pub fn all(r: &Reader<'_>) -> Result<Vec<ThirdParty>> {
    r.all(&format!("{PARTIES} ORDER BY name COLLATE NOCASE, id"), values![], read_party)
}

/// The names of every third party, by name.
pub fn names(r: &Reader<'_>) -> Result<Vec<ThirdName>> {
    r.all(
        "SELECT id, name, rate, active FROM third_party ORDER BY name COLLATE NOCASE, id",
        values![],
        |row| {
            Ok(ThirdName {
                id: row.next()?,
                name: row.next()?,
                rate: row.next()?,
                active: row.next()?,
            })
        },
    )
}

/// One third party.
pub fn get(r: &Reader<'_>, id: ThirdPartyId) -> Result<ThirdParty> {
    r.maybe(&format!("{PARTIES} WHERE id = ?1"), values![id], read_party)?.ok_or(Error::Gone)
}

/// Whether another third party has the name.
pub fn name_taken(r: &Reader<'_>, name: &str, but: Option<ThirdPartyId>) -> Result<bool> {
    let found = r.maybe(
        "SELECT 1 FROM third_party WHERE name = ?1 AND id <> coalesce(?2, 0)",
        values![name, but],
        |row| row.next::<i64>(),
    )?;
    Ok(found.is_some())
}

/// The third party of an item, how it gets its part, and no sum.
pub(crate) fn read_through(row: &Row<'_>) -> Result<Option<Through>> {
    let (party, way): (Option<ThirdPartyId>, Option<String>) = (row.next()?, row.next()?);
    let Some((party, way)) = party.zip(way) else { return Ok(None) };
    let way = Way::from_code(&way)
        .ok_or_else(|| Error::bad_value("third_way", "how a third party gets its part"))?;
    Ok(Some(Through { party, way, amount: Money::ZERO }))
}

/// What trust owes to third parties today, by party and trust bank.
pub fn payables(r: &Reader<'_>, today: Day) -> Result<BTreeMap<ThirdPartyId, Vec<ThirdPayable>>> {
    let mut found: BTreeMap<ThirdPartyId, Vec<ThirdPayable>> = BTreeMap::new();
    for bank in trust_banks::all(r)? {
        let owed = r.all(
            "SELECT account_id, CAST(-sum(amount_cents) AS INTEGER) FROM owner_total
              WHERE trust_bank_id = ?1 AND ledger_account = ?2 AND client_id = 0
              GROUP BY account_id HAVING sum(amount_cents) <> 0",
            values![bank.id, LedgerAccount::Third.code()],
            |row| Ok((row.next::<ThirdPartyId>()?, row.next::<Money>()?)),
        )?;
        if owed.is_empty() {
            continue;
        }
        let positions = positions::released(r, bank.id, today)?;
        for (third, owed) in owed {
            let of_party = positions.iter().filter(|p| p.third == Some(third));
            let released = of_party.map(|p| p.released).sum();
            found.entry(third).or_default().push(ThirdPayable {
                trust_bank: bank.id,
                owed,
                released,
            });
        }
    }
    Ok(found)
}

/// What of what it is owed may leave a trust bank.
pub fn released(r: &Reader<'_>, bank: TrustBankId, id: ThirdPartyId, today: Day) -> Result<Money> {
    positions::released_of(r, bank, today, |p| p.third == Some(id))
}

/// Pays a third party.
pub fn pay(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    third: ThirdPartyId,
    payment: &NewPayment<'_>,
) -> Result<PaymentOutId> {
    let entry = outgoing::third_paid(payment.bank, payment.on, third, payment.amount)?;
    paying::keep(w, payment, ledger::post(w, stamp, &entry, Link::None)?)
}

/// What each third party had by year, the latest first. What it kept and its fees count on the day
/// the money was booked, a payment on its own day. A fee that the debtor bears was never credited:
/// it stays taken also when the money goes back.
pub fn years(r: &Reader<'_>) -> Result<Vec<ThirdYear>> {
    r.all(
        "SELECT year, third_id, CAST(sum(kept) AS INTEGER), CAST(sum(paid) AS INTEGER),
                CAST(sum(fees) AS INTEGER)
           FROM (SELECT CAST(substr(entry.booked_on, 1, 4) AS INTEGER) AS year, item.third_id,
                        CASE item.third_way WHEN 'kept' THEN line.third_cents ELSE 0 END AS kept,
                        0 AS paid,
                        CASE item.third_way WHEN 'client_fee' THEN line.third_cents
                                            ELSE 0 END AS fees
                   FROM item
                   JOIN line ON line.item_id = item.id
                   JOIN entry ON entry.id = line.entry_id
                  WHERE item.third_id IS NOT NULL
                  UNION ALL
                 SELECT CAST(substr(batch.booked_on, 1, 4) AS INTEGER), item.third_id, 0, 0,
                        item.third_cents
                   FROM item JOIN batch ON batch.id = item.batch_id
                  WHERE item.third_way = 'debtor_fee'
                    AND NOT EXISTS (SELECT 1 FROM item_fact
                                     WHERE item_id = item.id AND item_fact.kind = 'voided')
                  UNION ALL
                 SELECT CAST(substr(paid_on, 1, 4) AS INTEGER), third_id, 0, amount_cents, 0
                   FROM payment_out WHERE third_id IS NOT NULL AND undone_id IS NULL) AS had
          GROUP BY year, third_id HAVING sum(kept) <> 0 OR sum(paid) <> 0 OR sum(fees) <> 0
          ORDER BY year DESC, third_id",
        values![],
        |row| {
            Ok(ThirdYear {
                year: row.next()?,
                third: row.next()?,
                kept: row.next()?,
                paid: row.next()?,
                fees: row.next()?,
            })
        },
    )
}
