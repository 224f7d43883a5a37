//! The table of a take-over as a person fills it in: a row for each payment, check or claim, by the
//! words of its first column.

use std::collections::BTreeMap;

use duebook_book::taken_over::{Moving, OldAccount, OldCheck, OldClaim, OldItem, OldMoney, Place};
use duebook_book::{Reader, accounts, clients, paying, taken_over};
use duebook_core::day::plus_days;
use duebook_core::id::{AccountId, ClientId, FileNumber, TrustBankId};
use duebook_core::method::{METHODS, Method};
use duebook_core::text::fold;
use duebook_core::{Day, Money};

use super::wrong::Wrong;
use super::{RowFault, TakeOverRow};
use crate::placement::{DateOrder, dates};
use crate::problem::Problem;

/// The columns, in the order of the template.
pub(super) const HEADS: [&str; 15] = [
    "Kind",
    "Client",
    "Account",
    "Received",
    "Means",
    "Number",
    "Client money",
    "Agency share",
    "Surplus",
    "Amount",
    "Where",
    "Given to bank",
    "Released",
    "On statement",
    "About",
];

/// The places of [`HEADS`].
#[derive(Clone, Copy)]
enum Column {
    Kind,
    Client,
    Account,
    Received,
    Means,
    Number,
    ClientMoney,
    Share,
    Surplus,
    Amount,
    Where,
    Given,
    Released,
    Told,
    About,
}

/// How far ahead the end of a hold may lie.
const AHEAD_DAYS: i64 = 366;

/// The rows as what is taken over, or what is wrong with them.
pub(super) fn read(
    r: &Reader<'_>,
    (bank, on, at_bank): (TrustBankId, Day, Money),
    rows: &[TakeOverRow],
    today: Day,
) -> Result<(Moving, Vec<RowFault>), Problem> {
    let mut names: BTreeMap<String, ClientId> = BTreeMap::new();
    for client in clients::list(r, today)? {
        names.insert(fold(&client.name), client.id);
    }
    let moving = Moving {
        bank,
        on,
        at_bank,
        items: Vec::new(),
        money: Vec::new(),
        share: Money::ZERO,
        checks: Vec::new(),
        claims: Vec::new(),
        accounts: Vec::new(),
    };
    let mut table = Table { r, names, on, moving, pasts: BTreeMap::new() };
    let mut faults = Vec::new();
    for row in rows.iter().filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty())) {
        match table.take(row) {
            Ok(()) => {}
            Err(Fault::Row(wrong)) => {
                let words = Problem::wrong_row(&wrong);
                faults.push(RowFault { line: row.line, words });
            }
            Err(Fault::Book(problem)) => return Err(*problem),
        }
    }
    let Table { mut moving, pasts, .. } = table;
    for (account, past) in pasts {
        let (collected, advanced) = past;
        moving.accounts.push(OldAccount { account, collected, advanced });
    }
    Ok((moving, faults))
}

/// What keeps a row from being taken.
enum Fault {
    /// Something is wrong with it.
    Row(Wrong),
    /// The book could not be read.
    Book(Box<Problem>),
}

impl From<duebook_book::Error> for Fault {
    fn from(error: duebook_book::Error) -> Fault {
        Fault::Book(Box::new(error.into()))
    }
}

fn wrong<T>(wrong: Wrong) -> Result<T, Fault> {
    Err(Fault::Row(wrong))
}

struct Table<'r, 'b> {
    r: &'r Reader<'b>,
    names: BTreeMap<String, ClientId>,
    on: Day,
    moving: Moving,
    /// By account, what was collected and what is still out of the costs.
    pasts: BTreeMap<AccountId, (Money, Money)>,
}

fn cell(row: &TakeOverRow, column: Column) -> &str {
    row.cells.get(column as usize).map_or("", |text| text.trim())
}

impl Table<'_, '_> {
    fn take(&mut self, row: &TakeOverRow) -> Result<(), Fault> {
        match fold(cell(row, Column::Kind)).as_str() {
            "payment" => self.payment(row),
            "client money" => self.client_money(row),
            "agency share" => {
                self.moving.share += needed(row, Column::Amount)?;
                Ok(())
            }
            "check" => self.check(row),
            "invoice" => self.claim(row, Some(self.day(row, Column::Received)?)),
            "claim" => self.claim(row, None),
            "collected" => self.past(row, |past, amount| past.0 += amount),
            "costs" => self.costs(row),
            _ => wrong(Wrong::Kind),
        }
    }

    fn payment(&mut self, row: &TakeOverRow) -> Result<(), Fault> {
        let account = self.account(row)?;
        let [to_client, share, over] =
            [Column::ClientMoney, Column::Share, Column::Surplus].map(|column| money(row, column));
        let (to_client, share, over) = (to_client?, share?, over?);
        let (parts, whole) = (to_client + share + over, money(row, Column::Amount)?);
        let over = match account {
            Some(_) if whole.is_zero() || whole == parts => over,
            Some(_) => return wrong(Wrong::NotTheSum),
            None if !parts.is_zero() => {
                return wrong(Wrong::PartsOfNobody);
            }
            None => whole,
        };
        if !(to_client + share + over).is_positive() {
            return wrong(Wrong::NoAmount);
        }
        let means = fold(cell(row, Column::Means));
        let method = METHODS.into_iter().find(|m| m.code().replace('_', " ") == means);
        let Some(method) = method.or(means.is_empty().then_some(Method::Check)) else {
            return wrong(Wrong::Means);
        };
        let number = cell(row, Column::Number);
        if number.chars().count() > 40 {
            return wrong(Wrong::LongNumber);
        }
        let received_on = self.day(row, Column::Received)?;
        let released_on = self.maybe_day(row, Column::Released)?;
        let place = self.place(row, received_on)?;
        let told = yes(row)?;
        if told && account.is_none() {
            return wrong(Wrong::NobodyTold);
        }
        self.moving.items.push(OldItem {
            method,
            number: number.to_owned(),
            received_on,
            account,
            to_client,
            share,
            over,
            place,
            released_on,
            told,
        });
        Ok(())
    }

    fn place(&self, row: &TakeOverRow, received_on: Day) -> Result<Place, Fault> {
        let given = match cell(row, Column::Given) {
            "" => received_on,
            _ => self.day(row, Column::Given)?,
        };
        if given < received_on {
            return wrong(Wrong::GivenBefore);
        }
        match fold(cell(row, Column::Where)).as_str() {
            "hand" => Ok(Place::Hand),
            "transit" => Ok(Place::Transit(given)),
            "" | "bank" => Ok(Place::Bank(given)),
            _ => wrong(Wrong::Where),
        }
    }

    fn client_money(&mut self, row: &TakeOverRow) -> Result<(), Fault> {
        let money = OldMoney {
            client: self.client(row)?,
            amount: needed(row, Column::Amount)?,
            about: about(row, "Taken over")?,
            told: yes(row)?,
        };
        self.moving.money.push(money);
        Ok(())
    }

    fn check(&mut self, row: &TakeOverRow) -> Result<(), Fault> {
        let number = cell(row, Column::Number);
        let digits = (1..=10).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
        if !digits {
            return wrong(Wrong::NotACheck);
        }
        if self.moving.checks.iter().any(|check| check.number == number) {
            return wrong(Wrong::CheckTwice(number.to_owned()));
        }
        if paying::number_taken(self.r, self.moving.bank, number)? {
            return wrong(Wrong::CheckUsed(number.to_owned()));
        }
        let refund_of = self.account(row)?;
        let client = match refund_of {
            Some(account) => accounts::get(self.r, account)?.client,
            None => self.client(row)?,
        };
        let payee = about(row, "")?;
        if payee.is_empty() {
            return wrong(Wrong::NoPayee);
        }
        self.moving.checks.push(OldCheck {
            number: number.to_owned(),
            paid_on: self.day(row, Column::Received)?,
            payee: payee.chars().take(120).collect(),
            amount: needed(row, Column::Amount)?,
            client,
            refund_of,
        });
        Ok(())
    }

    fn claim(&mut self, row: &TakeOverRow, invoiced_on: Option<Day>) -> Result<(), Fault> {
        let claim = OldClaim {
            client: self.client(row)?,
            amount: needed(row, Column::Amount)?,
            about: about(row, "Taken over")?,
            invoiced_on,
        };
        self.moving.claims.push(claim);
        Ok(())
    }

    /// Costs that are still out are a part of what the person owes.
    fn costs(&mut self, row: &TakeOverRow) -> Result<(), Fault> {
        self.past(row, |past, amount| past.1 += amount)?;
        let Some(id) = self.account(row)? else { return Ok(()) };
        let account = accounts::get(self.r, id)?;
        let room = account.owed.costs - account.advanced;
        if self.pasts[&id].1 > room {
            return wrong(Wrong::Costs(room));
        }
        Ok(())
    }

    fn past(
        &mut self,
        row: &TakeOverRow,
        add: impl Fn(&mut (Money, Money), Money),
    ) -> Result<(), Fault> {
        // The template names every account; those without a past stay empty.
        let amount = money(row, Column::Amount)?;
        let Some(account) = self.account(row)? else { return wrong(Wrong::NoAccount) };
        if !amount.is_zero() {
            add(self.pasts.entry(account).or_default(), amount);
        }
        Ok(())
    }

    fn client(&self, row: &TakeOverRow) -> Result<ClientId, Fault> {
        let name = cell(row, Column::Client);
        match self.names.get(&fold(name)) {
            Some(client) => Ok(*client),
            None if name.is_empty() => wrong(Wrong::NoClient),
            None => wrong(Wrong::UnknownClient(name.to_owned())),
        }
    }

    /// The account by its file number, or by the client's reference.
    fn account(&self, row: &TakeOverRow) -> Result<Option<AccountId>, Fault> {
        let text = cell(row, Column::Account);
        if text.is_empty() {
            return Ok(None);
        }
        let client = match cell(row, Column::Client) {
            "" => None,
            _ => Some(self.client(row)?),
        };
        let of_number = match text.parse::<FileNumber>() {
            Ok(number) => accounts::by_file_number(self.r, number)?,
            Err(()) => None,
        };
        let mut found = taken_over::by_reference(self.r, text)?;
        found.extend(of_number.filter(|id| !found.contains(id)));
        if let Some(client) = client {
            let mut of_client = Vec::new();
            for id in found {
                if accounts::get(self.r, id)?.client == client {
                    of_client.push(id);
                }
            }
            found = of_client;
        }
        match found[..] {
            [one] => Ok(Some(one)),
            [] => wrong(Wrong::UnknownAccount(text.to_owned())),
            _ => wrong(Wrong::SeveralAccounts(text.to_owned())),
        }
    }

    /// A day up to that of the take-over.
    fn day(&self, row: &TakeOverRow, column: Column) -> Result<Day, Fault> {
        let day = self.maybe_day(row, column)?;
        let head = HEADS[column as usize];
        match day {
            Some(day) if day <= self.on => Ok(day),
            Some(_) => wrong(Wrong::AfterTheDay(head)),
            None => wrong(Wrong::NoDay(head)),
        }
    }

    fn maybe_day(&self, row: &TakeOverRow, column: Column) -> Result<Option<Day>, Fault> {
        let text = cell(row, column);
        let latest = plus_days(self.on, AHEAD_DAYS);
        match dates::read(text, DateOrder::Mdy, latest, false) {
            Ok(day) => Ok(day),
            Err(_) => wrong(Wrong::NotADay(text.to_owned())),
        }
    }
}

fn money(row: &TakeOverRow, column: Column) -> Result<Money, Fault> {
    let text = cell(row, column);
    match text.parse::<Money>() {
        Ok(amount) if !amount.is_negative() => Ok(amount),
        Ok(_) => wrong(Wrong::BelowZero(HEADS[column as usize])),
        Err(_) if text.is_empty() => Ok(Money::ZERO),
        Err(_) => wrong(Wrong::NotAnAmount(text.to_owned())),
    }
}

fn needed(row: &TakeOverRow, column: Column) -> Result<Money, Fault> {
    let amount = money(row, column)?;
    if amount.is_positive() { Ok(amount) } else { wrong(Wrong::NoAmount) }
}

fn yes(row: &TakeOverRow) -> Result<bool, Fault> {
    match fold(cell(row, Column::Told)).as_str() {
        "yes" => Ok(true),
        "" | "no" => Ok(false),
        _ => wrong(Wrong::Told),
    }
}

fn about(row: &TakeOverRow, otherwise: &str) -> Result<String, Fault> {
    let text = cell(row, Column::About);
    let text = if text.is_empty() { otherwise } else { text };
    if text.chars().count() > 200 {
        return wrong(Wrong::LongAbout);
    }
    if text.chars().any(char::is_control) || crate::placement::has_card(text) {
        return wrong(Wrong::AboutNotKept);
    }
    Ok(text.to_owned())
}
