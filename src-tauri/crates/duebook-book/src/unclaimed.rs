//! Unclaimed property: sums in trust that wait for their owner or a state. Each is an owner by
//! itself; what every entry adds to it or takes from it is kept beside the postings.

use std::collections::BTreeMap;

use duebook_core::dormancy::OwedKind;
use duebook_core::id::{
    AccountId, ClientId, EntryId, ItemId, PaymentOutId, StatementId, UnclaimedId,
};
use duebook_core::outgoing::{self, Whose};
use duebook_core::{Day, Money, shape};

use crate::db::{Reader, Row, Writer};
use crate::dormancy::read_kind;
use crate::error::{Error, Result};
use crate::ledger::{self, Link};
use crate::owed::{self, Owed, OwedTo};
use crate::paying::{self, NewPayment};
use crate::stamp::Stamp;
use crate::values;

mod lacking;

pub(crate) use lacking::{fill, give_back_of_item, give_back_refunds, turned_of_item};

shape! {
    /// A sum that was paid to a state.
    pub struct PaidToState {
        pub unclaimed: UnclaimedId,
        pub payment: PaymentOutId,
        pub state: String,
        /// Empty when nobody knows it.
        pub owner: String,
        pub kind: OwedKind,
        pub amount: Money,
        pub letter_on: Day,
        pub paid_on: Day,
        /// The office of the state.
        pub payee: String,
    }
}

/// A sum as it stands.
#[derive(Debug, Clone)]
pub struct Sum {
    /// Which.
    pub id: UnclaimedId,
    /// What it was before.
    pub to: OwedTo,
    /// Whose it was before.
    pub whose: Whose,
    /// What of it is there.
    pub amount: Money,
    /// Since when its owner could have had it.
    pub since: Day,
    /// When it became unclaimed.
    pub moved_on: Day,
    /// Why it did, as it was typed.
    pub why: String,
}

const SUMS: &str = "SELECT unclaimed.id, kind, trust_bank_id, client_id, account_id, item_id,
    statement_id, payment_id, since_on, moved_on, why,
    (SELECT CAST(sum(amount_cents) AS INTEGER) FROM unclaimed_part
      WHERE unclaimed_id = unclaimed.id) AS there
    FROM unclaimed";

fn read(row: &Row<'_>) -> Result<Sum> {
    let id = row.next()?;
    let kind = read_kind(&row.next::<String>()?)?;
    let trust_bank = row.next()?;
    let client: Option<ClientId> = row.next()?;
    let (account, item): (Option<AccountId>, Option<ItemId>) = (row.next()?, row.next()?);
    let (statement, payment): (_, Option<PaymentOutId>) = (row.next()?, row.next()?);
    let whose = match (client, account, item) {
        (Some(client), Some(account), _) => Whose::Refund(client, account),
        (_, _, Some(item)) => Whose::Suspense(item),
        (Some(client), None, None) => Whose::Client(client),
        (None, _, None) => return Err(Error::bad_value("unclaimed", "whose it was")),
    };
    // A check is known by its payment alone.
    let to = match payment {
        Some(_) => OwedTo { payment, ..OwedTo::of(kind, trust_bank) },
        None => OwedTo { kind, trust_bank, account, item, statement, payment },
    };
    Ok(Sum {
        id,
        to,
        whose,
        since: row.next()?,
        moved_on: row.next()?,
        why: row.next()?,
        amount: row.next()?,
    })
}

/// One sum.
pub fn get(r: &Reader<'_>, id: UnclaimedId) -> Result<Sum> {
    r.maybe(&format!("{SUMS} WHERE unclaimed.id = ?1"), values![id], read)?.ok_or(Error::Gone)
}

/// Sums that are there, the oldest first.
pub fn standing(r: &Reader<'_>) -> Result<Vec<Owed>> {
    let sums =
        r.all(&format!("{SUMS} WHERE there > 0 ORDER BY since_on, unclaimed.id"), values![], read)?;
    let mut found = Vec::new();
    for sum in sums {
        found.push(Owed {
            owner: owed::owner_of(r, &sum.to)?,
            to: sum.to,
            unclaimed: Some(sum.id),
            moved_on: Some(sum.moved_on),
            why: sum.why,
            amount: sum.amount,
            since: sum.since,
        });
    }
    Ok(found)
}

/// Sums that were paid to states, the latest first.
pub fn paid_to_states(r: &Reader<'_>) -> Result<Vec<PaidToState>> {
    let mut found = r.all(
        "SELECT unclaimed.id, paid.id, unclaimed_payment.state, unclaimed.kind,
                -unclaimed_part.amount_cents, letter_on, paid.paid_on, paid.payee
           FROM unclaimed_payment
           JOIN unclaimed ON unclaimed.id = unclaimed_payment.unclaimed_id
           JOIN payment_out AS paid ON paid.id = unclaimed_payment.payment_id
           JOIN unclaimed_part ON unclaimed_part.unclaimed_id = unclaimed.id
                              AND unclaimed_part.entry_id = paid.entry_id
          WHERE paid.undone_id IS NULL
          ORDER BY paid.paid_on DESC, paid.id DESC, unclaimed.id",
        values![],
        |row| {
            Ok(PaidToState {
                unclaimed: row.next()?,
                payment: row.next()?,
                state: row.next()?,
                owner: String::new(),
                kind: read_kind(&row.next::<String>()?)?,
                amount: row.next()?,
                letter_on: row.next()?,
                paid_on: row.next()?,
                payee: row.next()?,
            })
        },
    )?;
    for paid in &mut found {
        paid.owner = owed::owner_of(r, &get(r, paid.unclaimed)?.to)?.name;
    }
    Ok(found)
}

/// Whether what a statement pays is unclaimed property or was paid to a state.
pub fn is_of_statement(r: &Reader<'_>, statement: StatementId) -> Result<bool> {
    r.one(
        "SELECT EXISTS (SELECT 1 FROM unclaimed WHERE statement_id = ?1 AND back_id IS NULL)",
        values![statement],
        |row| row.next(),
    )
}

fn keep_part(w: &Writer<'_>, sum: UnclaimedId, entry: EntryId, amount: Money) -> Result<()> {
    w.insert(
        "INSERT INTO unclaimed_part (unclaimed_id, entry_id, amount_cents) VALUES (?1, ?2, ?3)",
        values![sum, entry, amount],
    )?;
    Ok(())
}

/// Money that was never paid out becomes unclaimed.
pub fn turn(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    to: &OwedTo,
    (whose, statement): (Whose, Option<StatementId>),
    (amount, since): (Money, Day),
    (on, why): (Day, &str),
) -> Result<UnclaimedId> {
    keep(w, stamp, to, (whose, statement), (amount, since), (on, why, Link::None))
}

/// A stale check is void and its money unclaimed, in one act.
pub fn turn_check(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    check: PaymentOutId,
    whose: (Whose, Option<StatementId>),
    (on, why): (Day, &str),
) -> Result<UnclaimedId> {
    let paid = paying::get(w, check)?;
    let because = Link::Because(paying::undo(w, stamp, check, on, why)?);
    let to = OwedTo { payment: Some(check), ..OwedTo::of(OwedKind::Check, paid.trust_bank) };
    keep(w, stamp, &to, whose, (paid.amount, paid.paid_on), (on, why, because))
}

fn keep(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    to: &OwedTo,
    (whose, statement): (Whose, Option<StatementId>),
    (amount, since): (Money, Day),
    (on, why, link): (Day, &str, Link),
) -> Result<UnclaimedId> {
    let entry = outgoing::unclaimed(to.trust_bank, on, whose, amount)?;
    let entry = ledger::post(w, stamp, &entry, link)?;
    let (account, item) = match whose {
        Whose::Refund(_, account) => (Some(account), None),
        Whose::Suspense(item) => (None, Some(item)),
        Whose::Client(_) => (None, None),
    };
    let id = UnclaimedId(w.insert(
        "INSERT INTO unclaimed (kind, trust_bank_id, client_id, account_id, item_id, statement_id,
             payment_id, amount_cents, since_on, moved_on, entry_id, why)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        values![
            to.kind.code(),
            to.trust_bank,
            whose.client(),
            account,
            item,
            statement,
            to.payment,
            amount,
            since,
            on,
            entry,
            why
        ],
    )?);
    keep_part(w, id, entry, amount)?;
    Ok(id)
}

/// Pays sums of one trust bank to a state. Each with the day on which its owner was written to.
pub fn pay(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    sums: &[(Sum, Day)],
    state: &str,
    payment: &NewPayment<'_>,
) -> Result<PaymentOutId> {
    let mut by_client: BTreeMap<Option<ClientId>, Money> = BTreeMap::new();
    for (sum, _) in sums {
        *by_client.entry(sum.whose.client()).or_default() += sum.amount;
    }
    let by_client: Vec<_> = by_client.into_iter().collect();
    let entry = outgoing::unclaimed_paid(payment.bank, payment.on, &by_client)?;
    let entry = ledger::post(w, stamp, &entry, Link::None)?;
    let paid = paying::keep(w, payment, entry)?;
    for (sum, letter_on) in sums {
        keep_part(w, sum.id, entry, -sum.amount)?;
        w.insert(
            "INSERT INTO unclaimed_payment (payment_id, unclaimed_id, state, letter_on)
             VALUES (?1, ?2, ?3, ?4)",
            values![paid, sum.id, state, letter_on],
        )?;
    }
    Ok(paid)
}

/// What a payment took of sums is there again, since an entry undid it.
pub(crate) fn undo(w: &Writer<'_>, paid: EntryId, undone: EntryId) -> Result<()> {
    w.run(
        "INSERT INTO unclaimed_part
         SELECT unclaimed_id, ?2, -amount_cents FROM unclaimed_part WHERE entry_id = ?1",
        values![paid, undone],
    )?;
    Ok(())
}

/// An owner turned up: the sum is owed as before it became unclaimed.
pub fn take_back(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    sum: &Sum,
    on: Day,
    why: &str,
) -> Result<EntryId> {
    let entry = give_back(w, stamp, sum, sum.amount, (on, Link::None))?;
    w.run(
        "UPDATE unclaimed SET back_id = ?2, back_why = ?3 WHERE id = ?1",
        values![sum.id, entry, why],
    )?;
    Ok(entry)
}

fn give_back(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    sum: &Sum,
    amount: Money,
    (on, link): (Day, Link),
) -> Result<EntryId> {
    let entry = outgoing::unclaimed(sum.to.trust_bank, on, sum.whose, -amount)?;
    let entry = ledger::post(w, stamp, &entry, link)?;
    keep_part(w, sum.id, entry, -amount)?;
    Ok(entry)
}
