//! The find box: accounts and people by anything a person knows of them, clients, batches, payments
//! by their number or sum.

use duebook_book::accounts::AccountRow;
use duebook_book::items::Item;
use duebook_book::paying::PaymentOut;
use duebook_book::{Reader, accounts, clients, items, paying, payments, search};
use duebook_core::asked::{self, AskedSsn};
use duebook_core::{Money, shape, text};

use crate::act::Act;
use crate::problem::Problem;
use crate::right::Right;

shape! {
    /// What was typed.
    pub struct Find {
        pub text: String,
    }

    /// Something that was found.
    pub struct Hit {
        /// account, client or batch.
        pub kind: String,
        pub id: i64,
        /// A name.
        pub title: String,
        /// File number, client and the like.
        pub detail: String,
        /// What is owed, on accounts; the sum of a payment.
        pub balance: Option<Money>,
        /// The means of a payment.
        pub method: Option<String>,
        pub status: Option<duebook_core::standing::Status>,
    }

    /// What was found, best first in each kind.
    #[derive(Default)]
    pub struct FindAnswer {
        pub accounts: Vec<Hit>,
        pub clients: Vec<Hit>,
        pub batches: Vec<Hit>,
        /// Payments in and out by the number on them or their sum, the latest first.
        pub items: Vec<Hit>,
        /// The names that were looked for instead of what was typed.
        pub read_as: Option<String>,
    }
}

const ACCOUNTS_SHOWN: u32 = 8;
const OTHERS_SHOWN: usize = 5;

pub(crate) fn find(act: &Act<'_>, args: Find) -> Result<FindAnswer, Problem> {
    let mut typed = args.text;
    typed.truncate(typed.floor_char_boundary(200));
    act.book().read(|r| match (asked::sum(&typed), asked::ssn(&typed)) {
        (Some(sum), _) => of_sum(act, r, sum),
        (_, Some(ssn)) => of_ssn(act, r, &ssn),
        _ => by_name_or_number(act, r, &typed),
    })
}

/// Open accounts that owe just this, payments in and out of just this.
fn of_sum(act: &Act<'_>, r: &Reader<'_>, sum: Money) -> Result<FindAnswer, Problem> {
    let mut answer = FindAnswer::default();
    if act.session.has(Right::SeeAccounts) {
        answer.accounts = account_hits(r, &search::owing(r, sum, ACCOUNTS_SHOWN)?)?;
    }
    if act.session.has(Right::SeePayments) {
        let came = items::of_amount(r, sum, OTHERS_SHOWN)?;
        answer.items = payments_found(came, paying::of_amount(r, sum, OTHERS_SHOWN)?);
    }
    Ok(answer)
}

fn of_ssn(act: &Act<'_>, r: &Reader<'_>, asked: &AskedSsn) -> Result<FindAnswer, Problem> {
    act.must(Right::FindNumbers)?;
    let found = search::with_ssn(r, asked, ACCOUNTS_SHOWN)?;
    Ok(FindAnswer { accounts: account_hits(r, &found)?, ..FindAnswer::default() })
}

fn by_name_or_number(act: &Act<'_>, r: &Reader<'_>, typed: &str) -> Result<FindAnswer, Problem> {
    let mut answer = FindAnswer::default();
    if act.session.has(Right::SeeAccounts) {
        let found = search::find(act.book(), &act.session.names, r, typed, ACCOUNTS_SHOWN)?;
        answer.accounts = account_hits(r, &found.accounts)?;
        answer.read_as = found.read_as;
    }
    let folded = text::fold(typed);
    if act.session.has(Right::SeeClients) && !folded.is_empty() {
        answer.clients = clients::named(r, &folded, OTHERS_SHOWN)?
            .into_iter()
            .map(|(id, name)| plain("client", id.0, name))
            .collect();
    }
    let number = typed.trim();
    if act.session.has(Right::SeePayments) && number.len() >= 3 {
        answer.batches = payments::batches_named(r, number, OTHERS_SHOWN)?
            .into_iter()
            .map(|(id, name)| plain("batch", id.0, name))
            .collect();
        let came = items::by_reference(r, number, OTHERS_SHOWN)?;
        answer.items = payments_found(came, paying::by_number(r, number, OTHERS_SHOWN)?);
    }
    Ok(answer)
}

fn account_hits(r: &Reader<'_>, ids: &[i64]) -> Result<Vec<Hit>, Problem> {
    let hit = |row: AccountRow| Hit {
        detail: format!("{} · {} · {}", row.file_number, row.client, row.client_reference),
        balance: Some(row.balance),
        status: Some(row.status),
        ..plain("account", row.id.0, row.person)
    };
    Ok(accounts::rows(r, ids)?.into_iter().map(hit).collect())
}

fn plain(kind: &str, id: i64, title: String) -> Hit {
    Hit {
        kind: kind.to_owned(),
        id,
        title,
        detail: String::new(),
        balance: None,
        method: None,
        status: None,
    }
}

/// Payments in and out: a check that came opens its batch, one that went out opens what it paid.
fn payments_found(came: Vec<(Item, String)>, went: Vec<PaymentOut>) -> Vec<Hit> {
    let came = came.into_iter().map(|(item, batch)| Hit {
        detail: format!("{batch} · {}", item.received_on),
        balance: Some(item.amount),
        method: Some(item.method.code().to_owned()),
        ..plain("batch", item.batch.0, item.reference)
    });
    let went = went.into_iter().map(|paid| {
        let to = match (paid.statement, paid.account) {
            (Some(statement), _) => ("statement", statement.0),
            (None, Some(account)) => ("account", account.0),
            (None, None) => ("trust", paid.id.0),
        };
        Hit {
            detail: format!("{} · {}", paid.payee, paid.paid_on),
            balance: Some(paid.amount),
            method: Some(paid.method),
            ..plain(to.0, to.1, paid.number)
        }
    });
    came.chain(went).collect()
}
