//! The find box: accounts and people by anything a person knows of them, clients and batches.

use duebook_book::{accounts, clients, payments, search};
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
        /// What is owed, on accounts.
        pub balance: Option<Money>,
        pub status: Option<duebook_core::standing::Status>,
    }

    /// What was found, best first in each kind.
    pub struct FindAnswer {
        pub accounts: Vec<Hit>,
        pub clients: Vec<Hit>,
        pub batches: Vec<Hit>,
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
        }
        Ok(answer)
    })
}

fn plain(kind: &str, id: i64, title: String) -> Hit {
    Hit { kind: kind.to_owned(), id, title, detail: String::new(), balance: None, status: None }
}
