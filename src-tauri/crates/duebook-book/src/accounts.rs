//! Accounts: one placed debt each, with its kept balances and where it stands.

use duebook_core::allocation::Parts;
use duebook_core::id::{AccountId, ClientId, FileNumber, PersonId, PlacementId};
use duebook_core::share::Debt;
use duebook_core::standing::{Clearance, Facts, Standing, Status, Step, standing};
use duebook_core::{Day, Money, ledger as entries, shape, text};

use crate::db::{Reader, Row, Writer};
use crate::error::{Error, Result};
use crate::ledger::Link;
use crate::search::Findable;
use crate::stamp::Stamp;
use crate::{ledger, people, search, values};

shape! {
    /// What a client says of a debt when it places it.
    pub struct AccountForm {
        /// The client's own number for the account.
        pub client_reference: String,
        pub opened_on: Option<Day>,
        /// First delinquency.
        pub delinquent_on: Option<Day>,
        pub charged_off_on: Option<Day>,
        pub last_paid_on: Option<Day>,
    }

    /// An account with all that decides how it may be worked.
    pub struct Account {
        pub id: AccountId,
        pub file_number: FileNumber,
        pub client: ClientId,
        pub client_name: String,
        pub person: PersonId,
        pub form: AccountForm,
        pub consumer: bool,
        pub placed_on: Day,
        /// When a validation notice was sent, and how the agency knows.
        pub notice_sent_on: Option<Day>,
        pub notice_source: Option<String>,
        pub closed_on: Option<Day>,
        pub closed_why: Option<String>,
        pub owed: Parts,
        pub balance: Money,
        /// Costs the agency advanced and has not got back.
        pub advanced: Money,
        /// Of the fees, those that are the agency's.
        pub agency_fees: Money,
        /// What went back to the client and may still come in here.
        pub given_back: Money,
        /// Since when a judgment stands for it.
        pub judged_on: Option<Day>,
        /// Whether it has terms of interest.
        pub bears_interest: bool,
        /// Whether the person disputes it.
        pub disputed: bool,
        /// When it went to an attorney or to court.
        pub legal_on: Option<Day>,
        /// The last day to which anything on it counts.
        pub last_effective_on: Day,
        pub status: Status,
        pub next_step: Option<Step>,
        pub next_on: Option<Day>,
        /// The placement file it came with, if it came with one.
        pub placement: Option<PlacementId>,
        pub row_version: i64,
    }

    /// One row of the list of accounts.
    pub struct AccountRow {
        pub id: AccountId,
        pub file_number: FileNumber,
        /// Last name first.
        pub person: String,
        pub client: String,
        pub client_reference: String,
        pub balance: Money,
        pub status: Status,
        pub placed_on: Day,
        pub next_step: Option<Step>,
        pub next_on: Option<Day>,
        pub bad_address: bool,
    }
}

impl Account {
    /// What a payment meets on it now.
    pub fn debt(&self) -> Debt {
        Debt {
            owed: self.owed,
            advanced: self.advanced,
            agency_fees: self.agency_fees,
            given_back: self.given_back,
        }
    }
}

/// A debt that is about to be placed.
#[derive(Debug, Clone)]
pub struct NewAccount<'a> {
    /// Who placed it.
    pub client: ClientId,
    /// Who owes it.
    pub person: PersonId,
    /// The folded name of the person.
    pub person_fold: &'a str,
    /// The telephone numbers of the person, for the find box.
    pub phones: &'a [&'a str],
    /// What the client says of it.
    pub form: &'a AccountForm,
    /// Whether it is a consumer debt.
    pub consumer: bool,
    /// The day of placement.
    pub placed_on: Day,
    /// What is owed, by part.
    pub owed: Parts,
    /// Of the costs, what the agency itself advanced.
    pub advanced: Money,
    /// When a validation notice was sent, and how the agency knows.
    pub notice: Option<(Day, &'a str)>,
    /// The placement it belongs to.
    pub placement: Option<PlacementId>,
}

/// Places an account: the row, its entries, its standing, and the find box knows it.
pub fn place(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    new: &NewAccount<'_>,
) -> Result<(AccountId, FileNumber)> {
    let file_number = FileNumber(crate::settings::next_number(w, "file_number")?);
    let facts = Facts {
        placed_on: new.placed_on,
        closed_on: None,
        balance: new.owed.total(),
        notice_sent_on: new.notice.map(|n| n.0),
        installment_due_on: None,
        money: Clearance::GoodFrom(None),
    };
    let stands = standing(&facts, stamp.today);
    let reference = text::fold(&new.form.client_reference);
    let id = insert(w, stamp, new, file_number, &reference, &stands)?;
    let entry =
        entries::placement(new.client, id, new.placed_on, &new.owed).map_err(Error::from)?;
    ledger::record(w, stamp, &entry, Link::None)?;
    if new.advanced.is_positive() {
        let entry = entries::cost_advanced(new.client, id, new.placed_on, new.advanced)?;
        ledger::record(w, stamp, &entry, Link::None)?;
    }
    let findable =
        Findable { fold: new.person_fold, file_number: file_number.0, reference: &reference };
    search::index_new(w, id, &findable, new.phones);
    Ok((id, file_number))
}

/// The row of an account that is being placed, with the balances that its entries will make.
fn insert(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    new: &NewAccount<'_>,
    file_number: FileNumber,
    reference: &str,
    stands: &Standing,
) -> Result<AccountId> {
    let (form, owed) = (new.form, &new.owed);
    let id = w.insert(
        "INSERT INTO account (file_number, client_id, person_id, client_reference, reference_fold,
             placement_id, consumer, placed_on, opened_on, delinquent_on, charged_off_on,
             last_paid_on, notice_sent_on, notice_source, status, next_step, next_on,
             status_changes_on, person_fold, created_at, costs_cents, interest_cents, fees_cents,
             attorney_fees_cents, principal_cents, balance_cents, advanced_cents,
             last_effective_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
                 ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?8)",
        values![
            file_number,
            new.client,
            new.person,
            form.client_reference,
            reference,
            new.placement,
            new.consumer,
            new.placed_on,
            form.opened_on,
            form.delinquent_on,
            form.charged_off_on,
            form.last_paid_on,
            new.notice.map(|n| n.0),
            new.notice.map(|n| n.1),
            stands.status.code(),
            stands.next.map(|n| n.0.code()),
            stands.next.map(|n| n.1),
            stands.changes_on,
            new.person_fold,
            stamp.at,
            owed.costs,
            owed.interest,
            owed.fees,
            owed.attorney_fees,
            owed.principal,
            owed.total(),
            new.advanced
        ],
    )?;
    Ok(AccountId(id))
}

/// One account.
pub fn get(r: &Reader<'_>, id: AccountId) -> Result<Account> {
    r.one(
        "SELECT account.id, file_number, client_id, client.name, person_id, client_reference,
             opened_on,
                delinquent_on, charged_off_on, last_paid_on, account.consumer, placed_on,
                  notice_sent_on,
                notice_source, closed_on, closed_why, costs_cents, interest_cents, fees_cents,
                attorney_fees_cents, principal_cents, balance_cents, advanced_cents,
                agency_fees_cents, given_back_cents, judged_on,
                EXISTS (SELECT 1 FROM interest_terms WHERE account_id = account.id),
                EXISTS (SELECT 1 FROM dispute WHERE account_id = account.id AND ended_on IS NULL),
                legal_on, last_effective_on,
                status, next_step,
                next_on, placement_id, account.row_version
           FROM account JOIN client ON client.id = account.client_id
          WHERE account.id = ?1",
        values![id],
        read_account,
    )
}

fn read_account(row: &Row<'_>) -> Result<Account> {
    Ok(Account {
        id: row.next()?,
        file_number: row.next()?,
        client: row.next()?,
        client_name: row.next()?,
        person: row.next()?,
        form: AccountForm {
            client_reference: row.next()?,
            opened_on: row.next()?,
            delinquent_on: row.next()?,
            charged_off_on: row.next()?,
            last_paid_on: row.next()?,
        },
        consumer: row.next()?,
        placed_on: row.next()?,
        notice_sent_on: row.next()?,
        notice_source: row.next()?,
        closed_on: row.next()?,
        closed_why: row.next()?,
        owed: Parts {
            costs: row.next()?,
            interest: row.next()?,
            fees: row.next()?,
            attorney_fees: row.next()?,
            principal: row.next()?,
        },
        balance: row.next()?,
        advanced: row.next()?,
        agency_fees: row.next()?,
        given_back: row.next()?,
        judged_on: row.next()?,
        bears_interest: row.next()?,
        disputed: row.next()?,
        legal_on: row.next()?,
        last_effective_on: row.next()?,
        status: read_status(&row.next::<String>()?)?,
        next_step: row.next::<Option<String>>()?.as_deref().map(read_step).transpose()?,
        next_on: row.next()?,
        placement: row.next()?,
        row_version: row.next()?,
    })
}

/// The account with this file number.
pub fn by_file_number(r: &Reader<'_>, number: FileNumber) -> Result<Option<AccountId>> {
    r.maybe("SELECT id FROM account WHERE file_number = ?1", values![number], |row| row.next())
}

/// Whether the client has placed an account under this reference already.
pub fn reference_taken(
    r: &Reader<'_>,
    client: ClientId,
    reference: &str,
    except: Option<AccountId>,
) -> Result<bool> {
    let found = r.maybe(
        "SELECT id FROM account WHERE client_id = ?1 AND client_reference = ?2",
        values![client, reference],
        |row| row.next::<AccountId>(),
    )?;
    Ok(found.is_some_and(|id| Some(id) != except))
}

/// Saves what the client says of the debt, if no one changed the account since it was read.
pub fn save(w: &Writer<'_>, id: AccountId, form: &AccountForm, row_version: i64) -> Result<()> {
    let changed = w.run(
        "UPDATE account
            SET client_reference = ?2, reference_fold = ?3, opened_on = ?4, delinquent_on = ?5,
                charged_off_on = ?6, last_paid_on = ?7, row_version = row_version + 1
          WHERE id = ?1 AND row_version = ?8",
        values![
            id,
            form.client_reference,
            text::fold(&form.client_reference),
            form.opened_on,
            form.delinquent_on,
            form.charged_off_on,
            form.last_paid_on,
            row_version
        ],
    )?;
    if changed != 1 {
        return Err(Error::Stale);
    }
    search::index_account(w, id)
}

/// Notes when an account went to an attorney or to court. It decides the rate of payments
/// credited after that day; what was posted before stays as it was.
pub fn set_legal(w: &Writer<'_>, id: AccountId, on: Option<Day>) -> Result<()> {
    w.run(
        "UPDATE account SET legal_on = ?2, row_version = row_version + 1 WHERE id = ?1",
        values![id, on],
    )?;
    Ok(())
}

/// Rows of the list, in the order of the ids given.
pub fn rows(r: &Reader<'_>, ids: &[i64]) -> Result<Vec<AccountRow>> {
    ids.iter().map(|id| row_of(r, AccountId(*id))).collect()
}

/// One row of the list.
pub fn row_of(r: &Reader<'_>, id: AccountId) -> Result<AccountRow> {
    r.one(
        "SELECT account.id, file_number, first_name, last_name, client.name, client_reference,
                balance_cents, status, placed_on, next_step, next_on,
                EXISTS (SELECT 1 FROM address
                         WHERE address.person_id = account.person_id
                           AND ended_on IS NULL AND bad_on IS NOT NULL)
           FROM account
           JOIN client ON client.id = account.client_id
           JOIN person ON person.id = account.person_id
          WHERE account.id = ?1",
        values![id],
        |row| {
            let (id, file_number) = (row.next()?, row.next()?);
            let (first, last): (String, String) = (row.next()?, row.next()?);
            Ok(AccountRow {
                id,
                file_number,
                person: people::sorted_name(&first, &last),
                client: row.next()?,
                client_reference: row.next()?,
                balance: row.next()?,
                status: read_status(&row.next::<String>()?)?,
                placed_on: row.next()?,
                next_step: row.next::<Option<String>>()?.as_deref().map(read_step).transpose()?,
                next_on: row.next()?,
                bad_address: row.next()?,
            })
        },
    )
}

/// The other accounts of the same person.
pub fn linked(r: &Reader<'_>, id: AccountId) -> Result<Vec<AccountRow>> {
    let ids = r.all(
        "SELECT other.id FROM account AS this JOIN account AS other
             ON other.person_id = this.person_id
          WHERE this.id = ?1 AND other.id <> ?1 ORDER BY other.file_number",
        values![id],
        |row| row.next::<i64>(),
    )?;
    rows(r, &ids)
}

pub(crate) fn read_status(code: &str) -> Result<Status> {
    Status::from_code(code).ok_or_else(|| Error::bad_value("status", "a status"))
}

pub(crate) fn read_step(code: &str) -> Result<Step> {
    Step::from_code(code).ok_or_else(|| Error::bad_value("next_step", "a step"))
}

/// The accounts of a person.
pub fn of_person(r: &Reader<'_>, person: PersonId) -> Result<Vec<AccountId>> {
    r.all("SELECT id FROM account WHERE person_id = ?1 ORDER BY id", values![person], |row| {
        row.next()
    })
}
