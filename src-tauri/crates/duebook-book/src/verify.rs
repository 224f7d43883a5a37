//! Recomputes everything that must hold of the money, from the postings.

use duebook_core::chart::LedgerAccount;
use duebook_core::share::Split;
use duebook_core::shortage;
use duebook_core::{Day, Money, shape};

use crate::db::Reader;
use crate::error::{Error, Result};
use crate::replaying::History;
use crate::{plans, positions, trust_banks, values};

mod balances;
mod bank;
mod clients;
mod kept;
mod sharing;
mod taxes;
mod third;
mod unclaimed;

pub use balances::kept_balances;

shape! {
    /// Something in the book that does not hold.
    #[derive(Eq)]
    pub struct Finding {
        /// Which rule.
        pub rule: String,
        /// Where: the number of an entry, account, item, plan or bank.
        pub at: i64,
        /// What was found and what should be, in cents where it is money.
        pub found: i64,
        pub expected: i64,
    }
}

/// At most so many findings of one rule are listed.
const FINDINGS_MAX: u32 = 20;

/// Every rule of the book. Empty means that all of them hold.
pub fn verify(r: &Reader<'_>, today: Day) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let parts = [
        RULES,
        bank::RULES,
        clients::RULES,
        third::RULES,
        unclaimed::RULES,
        sharing::RULES,
        taxes::RULES,
        kept::RULES,
    ];
    for rule in parts.into_iter().flatten() {
        findings.extend(broken(r, *rule)?);
    }
    findings.extend(chart(r)?);
    findings.extend(owners(r, today)?);
    findings.extend(plan_payments(r)?);
    findings.extend(replayed(r)?);
    findings.extend(kept::changed(r)?);
    Ok(findings)
}

fn broken(r: &Reader<'_>, (rule, sql): Rule) -> Result<Vec<Finding>> {
    r.all(sql, values![FINDINGS_MAX], |row| {
        Ok(Finding {
            rule: rule.to_owned(),
            at: row.next()?,
            found: row.next()?,
            expected: row.next()?,
        })
    })
}

/// Every payment meets what it meets when all is reckoned from nothing in the order of its days.
fn replayed(r: &Reader<'_>) -> Result<Vec<Finding>> {
    let paid = r.all(
        "SELECT account_id FROM line WHERE account_id IS NOT NULL
          UNION SELECT account_id FROM ending
          UNION SELECT account_id FROM interest_terms",
        values![],
        |row| row.next(),
    )?;
    let mut findings = Vec::new();
    for account in paid {
        let history = History::of(r, account)?;
        let finding = |at, found, expected| Finding {
            rule: "payment meets what it meets in the order of days".to_owned(),
            at,
            found,
            expected,
        };
        match history.replayed(&[]) {
            Ok(replayed) => {
                findings.extend(history.commission_changed(r, &replayed.met)?.iter().map(|c| {
                    let rule = "commission is that of what was collected before";
                    Finding { rule: rule.to_owned(), ..finding(c.item.0, 0, 1) }
                }));
                findings.extend(history.changed(&replayed.met).iter().map(|c| {
                    let principal = |s: &Split| s.pieces.principal.in_cents();
                    finding(c.item.0, principal(&c.before.present), principal(&c.after.present))
                }));
                if !history.is_posted(&replayed) {
                    findings.push(finding(account.0, 0, 1));
                }
            }
            Err(Error::AdjustmentInTheWay(_)) => findings.push(finding(account.0, 0, 0)),
            Err(other) => return Err(other),
        }
        if findings.len() >= FINDINGS_MAX as usize {
            break;
        }
    }
    Ok(findings)
}

/// A rule: its name and the statement that finds what does not hold.
type Rule = (&'static str, &'static str);

/// Each gives rows of: where, found, expected; `?1` is the most rows to list.
const RULES: &[Rule] = &[
    ("entry is sealed", "SELECT id, sealed, 1 FROM entry WHERE sealed <> 1 LIMIT ?1"),
    (
        "entry balances in each ledger and trust bank",
        "SELECT entry_id, CAST(sum(amount_cents) AS INTEGER), 0 FROM posting
          GROUP BY entry_id, ledger_account / 100, coalesce(trust_bank_id, 0)
         HAVING sum(amount_cents) <> 0 LIMIT ?1",
    ),
    (
        "reversal is the mirror of its entry",
        "SELECT undo.id, count(*), 0
           FROM entry AS undo
           JOIN posting ON posting.entry_id IN (undo.id, undo.reverses_id)
          WHERE undo.kind IN ('placement_undone', 'payment_undone')
          GROUP BY undo.id, posting.ledger_account,
                   coalesce(posting.client_id, 0), coalesce(posting.account_id, 0)
         HAVING sum(posting.amount_cents) <> 0 LIMIT ?1",
    ),
    (
        "nothing is left of a voided item",
        "SELECT entry.item_id, CAST(sum(posting.amount_cents) AS INTEGER), 0
           FROM item_fact
           JOIN entry ON entry.item_id = item_fact.item_id
           JOIN posting ON posting.entry_id = entry.id
          WHERE item_fact.kind = 'voided' AND entry.kind <> 'shortage'
          GROUP BY entry.item_id,
                   -- A judgment that was entered meanwhile has taken the place of the debt.
                   CASE posting.ledger_account WHEN 306 THEN 301 WHEN 307 THEN 302
                        ELSE posting.ledger_account END,
                   coalesce(posting.client_id, 0),
                   coalesce(posting.account_id, 0)
         HAVING sum(posting.amount_cents) <> 0 LIMIT ?1",
    ),
    (
        "agency's claim on trust is its share in trust",
        "SELECT client_id, CAST(sum(amount_cents) AS INTEGER), 0 FROM ledger_total
          WHERE ledger_account = 202 OR ledger_account BETWEEN 121 AND 126
          GROUP BY client_id HAVING sum(amount_cents) <> 0 LIMIT ?1",
    ),
    (
        "what the agency owes to trust is the shortage in trust",
        "SELECT client_id, CAST(sum(amount_cents) AS INTEGER), 0 FROM ledger_total
          WHERE ledger_account IN (103, 206)
          GROUP BY client_id HAVING sum(amount_cents) <> 0 LIMIT ?1",
    ),
    (
        "money in hand is the sum of items in hand",
        "SELECT bank.id,
                (SELECT CAST(coalesce(sum(amount_cents), 0) AS INTEGER) FROM posting
                  WHERE ledger_account = 102 AND trust_bank_id = bank.id) AS found,
                (SELECT CAST(coalesce(sum(amount_cents), 0) AS INTEGER) FROM item
                  WHERE item.trust_bank_id = bank.id AND item.paid_to = 'agency'
                    AND NOT EXISTS (SELECT 1 FROM item_fact
                      WHERE item_fact.item_id = item.id)) AS expected
           FROM trust_bank AS bank WHERE found <> expected LIMIT ?1",
    ),
    (
        "claims of lines are those of their entries",
        "SELECT line.entry_id, CAST(sum(line.claim_cents) AS INTEGER) AS found,
                (SELECT CAST(coalesce(sum(amount_cents), 0) AS INTEGER) FROM posting
                  WHERE posting.entry_id = line.entry_id AND ledger_account = 203) AS expected
           FROM line GROUP BY line.entry_id HAVING found <> expected LIMIT ?1",
    ),
    (
        "statement is the sum of its lines",
        "SELECT statement.id, CAST(coalesce(sum(client_share_cents + claim_cents), 0) AS INTEGER)
                  AS found, shares_cents + claims_cents AS expected
           FROM statement
           LEFT JOIN statement_line ON statement_line.statement_id = statement.id
           LEFT JOIN line ON line.id = statement_line.line_id
          GROUP BY statement.id HAVING found <> expected LIMIT ?1",
    ),
    (
        "what each owner has is the sum of postings",
        "SELECT ledger_account, CAST(sum(kept) AS INTEGER), CAST(sum(found) AS INTEGER)
           FROM (SELECT trust_bank_id, ledger_account, client_id, account_id,
                        amount_cents AS kept, 0 AS found
                   FROM owner_total
                  UNION ALL
                 SELECT trust_bank_id, ledger_account, coalesce(client_id, 0),
                        CASE ledger_account WHEN 131 THEN account_id WHEN 142 THEN third_id
                                            ELSE 0 END,
                        0, amount_cents
                   FROM posting WHERE ledger_account BETWEEN 111 AND 199) AS both
          GROUP BY trust_bank_id, ledger_account, client_id, account_id
         HAVING sum(kept) <> sum(found) LIMIT ?1",
    ),
    (
        "release of an item is what its facts say",
        "SELECT item.id, 0, 1 FROM item
           JOIN batch ON batch.id = item.batch_id
           LEFT JOIN item_release ON item_release.item_id = item.id
          WHERE coalesce(item_release.booked_on, '') <> batch.booked_on
             OR coalesce(item_release.released_on, '') <>
                coalesce((SELECT CASE kind WHEN 'held' THEN until_day ELSE on_day END
                            FROM item_fact
                           WHERE item_fact.item_id = item.id AND kind IN ('held', 'voided')
                           ORDER BY item_fact.id DESC LIMIT 1),
                         CASE paid_to WHEN 'client' THEN received_on ELSE '' END) LIMIT ?1",
    ),
    (
        "lines of an item are its shares",
        "SELECT line.entry_id, CAST(sum(line.client_share_cents) AS INTEGER) AS found,
                (SELECT CAST(coalesce(-sum(amount_cents), 0) AS INTEGER) FROM posting
                  WHERE posting.entry_id = line.entry_id AND ledger_account = 111) AS expected
           FROM line GROUP BY line.entry_id HAVING found <> expected LIMIT ?1",
    ),
    balances::RULE,
    (
        "placement total is the sum of its accounts",
        "SELECT placement.id, CAST(coalesce(sum(posting.amount_cents), 0) AS INTEGER) AS found,
                -placement.total_cents AS expected
           FROM placement
           JOIN account ON account.placement_id = placement.id
           JOIN posting ON posting.account_id = account.id AND posting.ledger_account = 311
           JOIN entry ON entry.id = posting.entry_id AND entry.kind = 'placement'
          GROUP BY placement.id HAVING found <> expected LIMIT ?1",
    ),
    (
        "totals of accounts are those of the accounts",
        "SELECT client_id, CAST(sum(kept_cents) AS INTEGER), CAST(sum(found_cents) AS INTEGER)
           FROM (SELECT client_id, status, placed_on, accounts AS kept,
                        balance_cents AS kept_cents, 0 AS found, 0 AS found_cents
                   FROM account_total
                  UNION ALL
                 SELECT client_id, status, placed_on, 0, 0, count(*), sum(balance_cents)
                   FROM account GROUP BY client_id, status, placed_on) AS both
          GROUP BY client_id, status, placed_on
         HAVING sum(kept) <> sum(found) OR sum(kept_cents) <> sum(found_cents) LIMIT ?1",
    ),
    (
        "totals of the ledger are those of the postings",
        "SELECT ledger_account, CAST(sum(kept) AS INTEGER), CAST(sum(found) AS INTEGER)
           FROM (SELECT ledger_account, booked_on, client_id, trust_bank_id,
                        amount_cents AS kept, 0 AS found
                   FROM ledger_total
                  UNION ALL
                 SELECT ledger_account, booked_on, coalesce(client_id, 0),
                        coalesce(trust_bank_id, 0), 0, sum(amount_cents)
                   FROM posting JOIN entry ON entry.id = posting.entry_id
                  WHERE ledger_account < 300 OR ledger_account > 310
                  GROUP BY ledger_account, booked_on, client_id, trust_bank_id) AS both
          GROUP BY ledger_account, booked_on, client_id, trust_bank_id
         HAVING sum(kept) <> sum(found) LIMIT ?1",
    ),
    (
        "one plan in force for an account",
        "SELECT account_id, count(*), 1 FROM plan WHERE state = 'active'
          GROUP BY account_id HAVING count(*) > 1 LIMIT ?1",
    ),
    (
        "installments are the plan's total",
        "SELECT plan.id, CAST(sum(installment.amount_cents) AS INTEGER) AS found,
             plan.total_cents AS expected
           FROM plan JOIN installment ON installment.plan_id = plan.id
          GROUP BY plan.id HAVING found <> expected LIMIT ?1",
    ),
];

/// Every posting stands on a ledger account of the chart.
fn chart(r: &Reader<'_>) -> Result<Vec<Finding>> {
    let used = r.all(
        "SELECT ledger_account, count(*) FROM posting GROUP BY ledger_account",
        values![],
        |row| Ok((row.next::<i64>()?, row.next::<i64>()?)),
    )?;
    Ok(used
        .into_iter()
        .filter(|(code, _)| LedgerAccount::from_code(*code).is_none())
        .map(|(code, postings)| Finding {
            rule: "posting stands on the chart".to_owned(),
            at: code,
            found: postings,
            expected: 0,
        })
        .collect())
}

/// What each owner may have today: no one's released position is below zero.
fn owners(r: &Reader<'_>, today: Day) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for bank in trust_banks::all(r)? {
        let short = shortage::missing(&positions::released(r, bank.id, today)?);
        findings.extend(short.iter().map(|p| {
            Finding {
                rule: "released position of an owner is not below zero".to_owned(),
                at: p
                    .account
                    .map(|a| a.0)
                    .or(p.client.map(|c| c.0))
                    .or(p.third.map(|t| t.0))
                    .unwrap_or(bank.id.0),
                found: -p.released.in_cents(),
                expected: 0,
            }
        }));
    }
    Ok(findings)
}

/// What plans say was paid is what was received for them.
fn plan_payments(r: &Reader<'_>) -> Result<Vec<Finding>> {
    let plans =
        r.all("SELECT id, paid_cents FROM plan WHERE state <> 'cancelled'", values![], |row| {
            Ok((row.next()?, row.next::<Money>()?))
        })?;
    let mut findings = Vec::new();
    for (id, paid) in plans {
        let received = plans::received_for(r, id)?;
        if received != paid {
            findings.push(Finding {
                rule: "plan's payments are those received".to_owned(),
                at: id.0,
                found: paid.in_cents(),
                expected: received.in_cents(),
            });
        }
    }
    Ok(findings)
}

/// The rules for what a placement wrote: each entry of its accounts balances and is sealed, each
/// kept balance is the sum of its postings, and together they are the placement's total.
pub fn placement(r: &Reader<'_>, id: duebook_core::id::PlacementId) -> Result<Vec<Finding>> {
    const RULES: &[Rule] = &[
        (
            "entry is sealed",
            "SELECT entry.id, entry.sealed, 1
               FROM account JOIN posting ON posting.account_id = account.id
               JOIN entry ON entry.id = posting.entry_id
              WHERE account.placement_id = ?1 AND entry.sealed <> 1 LIMIT ?2",
        ),
        (
            "kept balance is the sum of postings",
            "SELECT account.id, account.balance_cents,
                    CAST(sum(CASE WHEN ledger_account BETWEEN 301
                      AND 310 THEN amount_cents ELSE 0 END) AS INTEGER) AS due
               FROM account JOIN posting ON posting.account_id = account.id
              WHERE account.placement_id = ?1
              GROUP BY account.id HAVING account.balance_cents <> due LIMIT ?2",
        ),
        (
            "placement total is the sum of its accounts",
            "SELECT placement.id, placement.total_cents,
                 CAST(coalesce(sum(account.balance_cents), 0) AS INTEGER) AS due
               FROM placement LEFT JOIN account ON account.placement_id = placement.id
              WHERE placement.id = ?1
              GROUP BY placement.id HAVING placement.total_cents <> due LIMIT ?2",
        ),
    ];
    let mut findings = Vec::new();
    for (rule, sql) in RULES {
        findings.extend(r.all(sql, values![id, FINDINGS_MAX], |row| {
            Ok(Finding {
                rule: (*rule).to_owned(),
                at: row.next()?,
                found: row.next()?,
                expected: row.next()?,
            })
        })?);
    }
    Ok(findings)
}
