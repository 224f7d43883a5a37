//! The find box: accounts and people by anything a person knows of them, clients and batches.

use duebook_book::{Reader, accounts, clients, items, paying, payments, search};
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
    pub struct FindAnswer {
        pub accounts: Vec<Hit>,
        pub clients: Vec<Hit>,
        pub batches: Vec<Hit>,
        /// Payments in and out by the number on them, the latest first.
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
    let book = act.book();
    book.read(|r| {
        let mut answer = FindAnswer {
            accounts: Vec::new(),
            clients: Vec::new(),
            batches: Vec::new(),
            items: Vec::new(),
            read_as: None,
        };
        if act.session.has(Right::SeeAccounts) {
            let found = search::find(book, &act.session.names, r, &typed, ACCOUNTS_SHOWN)?;
            for row in accounts::rows(r, &found.accounts)? {
                answer.accounts.push(Hit {
                    kind: "account".to_owned(),
                    id: row.id.0,
                    title: row.person,
                    detail: format!(
                        "{} · {} · {}",
                        row.file_number, row.client, row.client_reference
                    ),
                    balance: Some(row.balance),
                    method: None,
                    status: Some(row.status),
                });
            }
            answer.read_as = found.read_as;
        }
        let folded = text::fold(&typed);
        if act.session.has(Right::SeeClients) && !folded.is_empty() {
            answer.clients = clients::named(r, &folded, OTHERS_SHOWN)?
                .into_iter()
                .map(|(id, name)| plain("client", id.0, name))
                .collect();
        }
        if act.session.has(Right::SeePayments) && typed.trim().len() >= 3 {
            answer.batches = payments::batches_named(r, typed.trim(), OTHERS_SHOWN)?
                .into_iter()
                .map(|(id, name)| plain("batch", id.0, name))
                .collect();
            answer.items = numbered(r, typed.trim())?;
        }
        Ok(answer)
    })
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

/// Payments in and out by the number on them: a check that came opens its batch, one that went
/// out opens what it paid.
fn numbered(r: &Reader<'_>, number: &str) -> Result<Vec<Hit>, Problem> {
    let mut hits = Vec::new();
    for (item, batch) in items::by_reference(r, number, OTHERS_SHOWN)? {
        hits.push(Hit {
            detail: format!("{batch} · {}", item.received_on),
            balance: Some(item.amount),
            method: Some(item.method.code().to_owned()),
            ..plain("batch", item.batch.0, item.reference)
        });
    }
    for paid in paying::by_number(r, number, OTHERS_SHOWN)? {
        let to = match (paid.statement, paid.account) {
            (Some(statement), _) => ("statement", statement.0),
            (None, Some(account)) => ("account", account.0),
            (None, None) => ("trust", paid.id.0),
        };
        hits.push(Hit {
            detail: format!("{} · {}", paid.payee, paid.paid_on),
            balance: Some(paid.amount),
            method: Some(paid.method),
            ..plain(to.0, to.1, paid.number)
        });
    }
    Ok(hits)
}
