//! How debts bear interest, and why they may.

use duebook_core::id::AccountId;
use duebook_core::interest::InterestTerms;
use duebook_core::shape;

use crate::db::{Reader, Writer};
use crate::error::{Error, Result};
use crate::stamp::Stamp;
use crate::{endings, values};

shape! {
    /// The terms in force on an account.
    pub struct KeptInterest {
        pub terms: InterestTerms,
        /// The clause, statute or judgment that allows it.
        pub basis: String,
        /// The instant of setting, UTC, RFC 3339.
        pub set_at: String,
        pub by: String,
    }
}

/// The terms of an account; none when it bears no interest.
pub fn of_account(r: &Reader<'_>, account: AccountId) -> Result<Option<KeptInterest>> {
    r.maybe(
        "SELECT terms, basis, set_at, app_user.name
           FROM interest_terms JOIN app_user ON app_user.id = interest_terms.set_by
          WHERE account_id = ?1 ORDER BY interest_terms.id DESC LIMIT 1",
        values![account],
        |row| {
            let terms = serde_json::from_str(&row.next::<String>()?)
                .map_err(|_| Error::bad_value("terms", "terms of interest"))?;
            Ok(KeptInterest {
                terms,
                basis: row.next()?,
                set_at: crate::value::rfc3339(row.next()?),
                by: row.next()?,
            })
        },
    )
}

/// Sets the terms of an account. All its interest is reckoned anew by them.
pub fn set(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    account: AccountId,
    terms: &InterestTerms,
    basis: &str,
) -> Result<()> {
    let kept = serde_json::to_string(terms).expect("terms are plain records");
    w.insert(
        "INSERT INTO interest_terms (account_id, terms, basis, set_at, set_by)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        values![account, kept, basis, stamp.at, stamp.user],
    )?;
    endings::anew(w, stamp, account)
}
