//! Money that its owner could have and does not take: refunds that were never paid out, money of
//! nobody, statements that were never paid, checks that nobody cashes.

use std::collections::BTreeMap;

use duebook_core::chart::LedgerAccount;
use duebook_core::dormancy::OwedKind;
use duebook_core::id::{
    AccountId, ClientId, FileNumber, ItemId, PaymentOutId, StatementId, TrustBankId, UnclaimedId,
};
use duebook_core::outgoing::Whose;
use duebook_core::{Day, Money, shape};

use crate::bank_movements::NEVER;
use crate::db::{Reader, Row, Writer};
use crate::error::{Error, Result};
use crate::paying::{self, PaymentOut};
use crate::people::Address;
use crate::stamp::Stamp;
use crate::statement_list::IS_OPEN;
use crate::{accounts, clients, ledger, moving, people, positions, surplus, values};

shape! {
    /// Which money it is. A check is known by its payment, a refund by its account, money of nobody
    /// by its item, a client's by its statement.
    #[derive(Eq)]
    pub struct OwedTo {
        pub kind: OwedKind,
        pub trust_bank: TrustBankId,
        pub account: Option<AccountId>,
        pub item: Option<ItemId>,
        pub statement: Option<StatementId>,
        pub payment: Option<PaymentOutId>,
    }

    /// A check that the bank has not paid yet.
    pub struct UncashedCheck {
        pub payment: PaymentOutId,
        pub trust_bank: TrustBankId,
        pub number: String,
        pub payee: String,
        pub amount: Money,
        pub paid_on: Day,
        /// As the payment's.
        pub kind: String,
    }
}

/// A sum that its owner does not take.
#[derive(Debug, Clone)]
pub struct Owed {
    /// Which money it is.
    pub to: OwedTo,
    /// Once it stands as unclaimed property.
    pub unclaimed: Option<UnclaimedId>,
    /// When it became that.
    pub moved_on: Option<Day>,
    /// Why it became that.
    pub why: String,
    /// How much.
    pub amount: Money,
    /// Since when its owner could have had it.
    pub since: Day,
    /// Whose it is, as far as anyone knows.
    pub owner: OwnerOf,
}

/// Who is owed a sum, and where.
#[derive(Debug, Clone, Default)]
pub struct OwnerOf {
    /// The client that it is kept under.
    pub client: Option<ClientId>,
    /// A person or client; empty when nobody knows.
    pub name: String,
    /// The last address that is known of it; empty when none is.
    pub address: Address,
    /// The account of a person's refund.
    pub file_number: Option<FileNumber>,
    /// Of the check, the item or the statement.
    pub number: String,
}

impl OwedTo {
    /// Money of a kind in a trust bank, to be filled in.
    pub fn of(kind: OwedKind, trust_bank: TrustBankId) -> OwedTo {
        OwedTo { kind, trust_bank, account: None, item: None, statement: None, payment: None }
    }
}

/// Whose money a check would bring back, and the statement it paid.
pub fn whose_check(
    r: &Reader<'_>,
    paid: &PaymentOut,
) -> Result<Option<(Whose, Option<StatementId>)>> {
    let entry =
        r.one("SELECT entry_id FROM payment_out WHERE id = ?1", values![paid.id], |row| {
            row.next()
        })?;
    let item = ledger::get(r, entry)?.item();
    Ok(match (paid.kind.as_str(), paid.client, paid.account, item) {
        ("refund", Some(client), Some(account), _) => Some((Whose::Refund(client, account), None)),
        ("refund", None, None, Some(item)) => Some((Whose::Suspense(item), None)),
        ("remittance", Some(client), _, _) => Some((Whose::Client(client), paid.statement)),
        _ => None,
    })
}

/// Who is owed a sum.
///
/// # Errors
/// [`Error::Gone`] when nothing says which sum it is.
pub fn owner_of(r: &Reader<'_>, to: &OwedTo) -> Result<OwnerOf> {
    if let Some(id) = to.payment {
        let paid = paying::get(r, id)?;
        let owner = match (paid.account, paid.client) {
            (Some(account), _) => of_account(r, account)?,
            (None, Some(client)) => of_client(r, client)?,
            (None, None) => OwnerOf { name: paid.payee, ..OwnerOf::default() },
        };
        return Ok(OwnerOf { number: paid.number, ..owner });
    }
    match (to.account, to.item, to.statement) {
        (Some(account), ..) => of_account(r, account),
        (_, Some(item), _) => {
            let number = crate::items::get(r, item)?.reference;
            Ok(OwnerOf { number, ..OwnerOf::default() })
        }
        (_, _, Some(statement)) => {
            let (client, number): (ClientId, i64) = r.one(
                "SELECT client_id, number FROM statement WHERE id = ?1",
                values![statement],
                |row| Ok((row.next()?, row.next()?)),
            )?;
            Ok(OwnerOf { number: number.to_string(), ..of_client(r, client)? })
        }
        (None, None, None) => Err(Error::Gone),
    }
}

fn of_account(r: &Reader<'_>, id: AccountId) -> Result<OwnerOf> {
    let account = accounts::get(r, id)?;
    let person = people::get(r, account.person)?;
    let address = people::last_address_of(r, account.person)?;
    Ok(OwnerOf {
        client: Some(account.client),
        name: person.full_name(),
        address: address.map(|kept| kept.address).unwrap_or_default(),
        file_number: Some(account.file_number),
        number: String::new(),
    })
}

fn of_client(r: &Reader<'_>, id: ClientId) -> Result<OwnerOf> {
    let form = clients::get(r, id)?.form;
    let (street, city, state, zip) = (form.street, form.city, form.state, form.zip);
    let address = Address { street, street2: String::new(), city, state, zip };
    Ok(OwnerOf { client: Some(id), name: form.name, address, ..OwnerOf::default() })
}

/// What is released and was never taken, apart from checks.
pub fn never_paid(r: &Reader<'_>, bank: TrustBankId, today: Day) -> Result<Vec<Owed>> {
    let mut found = refunds(r, bank, today)?;
    for of in moving::unidentified(r)? {
        if of.trust_bank == bank && of.released_on.is_some_and(|on| on <= today) {
            let item = Some(of.item);
            let to = OwedTo { item, ..OwedTo::of(OwedKind::Suspense, bank) };
            found.push(waiting(r, to, of.amount, of.received_on)?);
        }
    }
    let sql = format!(
        "SELECT id, remit_cents, through_on FROM statement
          WHERE state = 'approved' AND remit_cents > 0 AND trust_bank_id = ?1 AND {IS_OPEN}
          ORDER BY id"
    );
    let unpaid = r.all(&sql, values![bank], |row| {
        Ok((row.next::<StatementId>()?, row.next()?, row.next()?))
    })?;
    for (statement, amount, since) in unpaid {
        let statement = Some(statement);
        let to = OwedTo { statement, ..OwedTo::of(OwedKind::Client, bank) };
        found.push(waiting(r, to, amount, since)?);
    }
    Ok(found)
}

/// Each released surplus of a trust bank by the payment that brought it, the oldest first.
fn refunds(r: &Reader<'_>, bank: TrustBankId, today: Day) -> Result<Vec<Owed>> {
    let mut left: BTreeMap<AccountId, Money> = BTreeMap::new();
    for position in positions::released(r, bank, today)? {
        if let (LedgerAccount::Refund, Some(account)) = (position.on, position.account) {
            *left.entry(account).or_default() += position.released;
        }
    }
    let mut found = Vec::new();
    for (account, mut left) in left {
        let to = OwedTo { account: Some(account), ..OwedTo::of(OwedKind::Refund, bank) };
        for surplus in surplus::of_account(r, account, bank)? {
            let part = surplus.amount.min(left);
            if part.is_positive() && surplus.released_on.is_some_and(|on| on <= today) {
                found.push(waiting(r, to.clone(), part, surplus.received_on)?);
                left -= part;
            }
        }
    }
    Ok(found)
}

fn waiting(r: &Reader<'_>, to: OwedTo, amount: Money, since: Day) -> Result<Owed> {
    let owner = owner_of(r, &to)?;
    Ok(Owed { to, unclaimed: None, moved_on: None, why: String::new(), amount, since, owner })
}

const UNCASHED: &str = "SELECT payment_out.id, payment_out.trust_bank_id, number, payee,
    payment_out.amount_cents, paid_on, kind
    FROM payment_out
    JOIN bank_movement ON bank_movement.entry_id = payment_out.entry_id
                      AND bank_movement.trust_bank_id = payment_out.trust_bank_id
   WHERE method = 'check' AND undone_id IS NULL AND bank_movement.cleared_on = ?1";

fn read_uncashed(row: &Row<'_>) -> Result<UncashedCheck> {
    Ok(UncashedCheck {
        payment: row.next()?,
        trust_bank: row.next()?,
        number: row.next()?,
        payee: row.next()?,
        amount: row.next()?,
        paid_on: row.next()?,
        kind: row.next()?,
    })
}

/// Checks of a trust bank up to a day that the bank has not paid, the oldest first.
pub fn uncashed(r: &Reader<'_>, bank: TrustBankId, to: Day) -> Result<Vec<UncashedCheck>> {
    let sql = format!(
        "{UNCASHED} AND payment_out.trust_bank_id = ?2 AND paid_on <= ?3
         ORDER BY paid_on, payment_out.id"
    );
    r.all(&sql, values![NEVER, bank, to], read_uncashed)
}

/// Whether the bank has not paid a check yet.
pub fn is_uncashed(r: &Reader<'_>, payment: PaymentOutId) -> Result<bool> {
    let sql = format!("{UNCASHED} AND payment_out.id = ?2");
    Ok(r.maybe(&sql, values![NEVER, payment], read_uncashed)?.is_some())
}

/// A stale check as a sum that its owner does not take.
pub fn stale(r: &Reader<'_>, check: &UncashedCheck) -> Result<Owed> {
    let payment = Some(check.payment);
    let to = OwedTo { payment, ..OwedTo::of(OwedKind::Check, check.trust_bank) };
    waiting(r, to, check.amount, check.paid_on)
}

/// Keeps when the owner of a sum was written to.
pub fn notice(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    to: &OwedTo,
    sent_on: Day,
    how: &str,
) -> Result<()> {
    w.insert(
        "INSERT INTO owner_notice (trust_bank_id, account_id, item_id, statement_id, payment_id,
             sent_on, how, recorded_at, recorded_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        values![
            to.trust_bank,
            to.account,
            to.item,
            to.statement,
            to.payment,
            sent_on,
            how,
            stamp.at,
            stamp.user
        ],
    )?;
    Ok(())
}

/// The first notice to the owner of a sum since it could have it.
pub fn noticed_on(r: &Reader<'_>, to: &OwedTo, since: Day) -> Result<Option<Day>> {
    let (which, id) = match (to.account, to.item, to.statement, to.payment) {
        (Some(id), ..) => ("account_id", id.0),
        (_, Some(id), ..) => ("item_id", id.0),
        (_, _, Some(id), _) => ("statement_id", id.0),
        (.., Some(id)) => ("payment_id", id.0),
        _ => return Err(Error::Gone),
    };
    let sql = format!(
        "SELECT min(sent_on) FROM owner_notice
          WHERE {which} = ?1 AND trust_bank_id = ?2 AND sent_on >= ?3"
    );
    r.one(&sql, values![id, to.trust_bank, since], |row| row.next())
}
