//! Balances of accounts that are kept beside their postings.

use super::{Finding, Rule, broken};
use crate::db::Reader;
use crate::error::Result;

/// Accounts whose kept balance is not the sum of their postings.
pub fn kept_balances(r: &Reader<'_>) -> Result<Vec<Finding>> {
    broken(r, RULE)
}

pub(super) const RULE: Rule = (
    "kept balance is the sum of postings",
    "SELECT account.id, account.balance_cents, CAST(coalesce(kept.total, 0) AS INTEGER)
       FROM account
       LEFT JOIN (SELECT account_id,
                         sum(CASE WHEN ledger_account IN (301, 306)
                           THEN amount_cents ELSE 0 END) AS principal,
                         sum(CASE WHEN ledger_account IN (302, 307)
                           THEN amount_cents ELSE 0 END) AS interest,
                         sum(CASE WHEN ledger_account IN (303, 308)
                           THEN amount_cents ELSE 0 END)
                           AS fees,
                         sum(CASE WHEN ledger_account = 304 THEN amount_cents ELSE 0 END) AS
                           costs,
                         sum(CASE WHEN ledger_account = 305 THEN amount_cents ELSE 0 END) AS
                           attorney_fees,
                         sum(CASE WHEN ledger_account = 205 THEN amount_cents ELSE 0 END) AS
                           advanced,
                         sum(CASE WHEN ledger_account = 308 THEN amount_cents ELSE 0 END) AS
                           agency_fees,
                         sum(CASE WHEN ledger_account = 317 THEN amount_cents ELSE 0 END) AS
                           given_back,
                         sum(CASE WHEN ledger_account BETWEEN 301
                           AND 310 THEN amount_cents ELSE 0 END) AS total
                    FROM posting WHERE account_id IS NOT NULL GROUP BY account_id) AS kept
         ON kept.account_id = account.id
      WHERE account.principal_cents <> coalesce(kept.principal, 0)
         OR account.interest_cents <> coalesce(kept.interest, 0)
         OR account.fees_cents <> coalesce(kept.fees, 0)
         OR account.costs_cents <> coalesce(kept.costs, 0)
         OR account.attorney_fees_cents <> coalesce(kept.attorney_fees, 0)
         OR account.agency_fees_cents <> coalesce(kept.agency_fees, 0)
         OR account.given_back_cents <> coalesce(kept.given_back, 0)
         OR account.advanced_cents <> coalesce(kept.advanced, 0) LIMIT ?1",
);
