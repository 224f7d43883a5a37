//! The lines of items: what each entry of an item meant for one account, as a client statement
//! takes it.

use duebook_core::chart::LedgerAccount;
use duebook_core::commission::{Basis, RateFacts, RateRule};
use duebook_core::id::{AccountId, ClientId, EntryId, ItemId, TrustBankId};
use duebook_core::receipt::{Line, PaidTo};
use duebook_core::share::Split;
use duebook_core::terms::Terms;
use duebook_core::{Day, Money, day};

use crate::accounts::Account;
use crate::db::{Reader, Writer};
use crate::error::{Error, Result};
use crate::{clients, third_parties, values};

/// Keeps a line of an entry.
pub(crate) fn keep(
    w: &Writer<'_>,
    entry: EntryId,
    item: ItemId,
    bank: TrustBankId,
    kind: &str,
    line: &Line,
) -> Result<()> {
    w.insert(
        "INSERT INTO line (entry_id, item_id, account_id, client_id, trust_bank_id, kind,
             amount_cents, over_cents, costs_cents, fees_cents, commission_cents,
             client_share_cents, claim_cents, rate, rule, remit, tax_cents, third_cents,
             forwarding_cents)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
                 ?19)",
        values![
            entry,
            item,
            line.account,
            line.client,
            bank,
            kind,
            line.amount(),
            line.split.over,
            line.split.costs,
            line.split.fees,
            line.commission,
            line.client_share,
            line.claim,
            line.rate,
            line.rule.code(),
            clients::remit_code(line.remit),
            line.tax,
            line.theirs(),
            line.forwarding
        ],
    )?;
    Ok(())
}

/// Keeps the line that fills what a client lacks: the agency advances it and claims it back.
pub(crate) fn keep_fill(
    w: &Writer<'_>,
    entry: EntryId,
    client: ClientId,
    bank: TrustBankId,
    amount: Money,
) -> Result<()> {
    keep_alone(w, entry, client, bank, ("shortage", amount, amount)).map(drop)
}

/// Keeps the line of what a client's deposit for costs lacks: the agency claims it back.
pub(crate) fn keep_cost_fill(
    w: &Writer<'_>,
    entry: EntryId,
    client: ClientId,
    bank: TrustBankId,
    amount: Money,
) -> Result<()> {
    keep_alone(w, entry, client, bank, ("shortage", Money::ZERO, amount)).map(drop)
}

/// Keeps the line of what the client had from the agency's own bank in the place of trust.
pub(crate) fn keep_paid_by_agency(
    w: &Writer<'_>,
    entry: EntryId,
    client: ClientId,
    bank: TrustBankId,
    amount: Money,
) -> Result<()> {
    keep_alone(w, entry, client, bank, ("paid_by_agency", -amount, Money::ZERO)).map(drop)
}

/// Keeps the two lines of money that moved to another trust bank.
pub(crate) fn keep_moved(
    w: &Writer<'_>,
    entry: EntryId,
    client: ClientId,
    (from, to): (TrustBankId, TrustBankId),
    amount: Money,
) -> Result<()> {
    keep_alone(w, entry, client, from, ("bank_moved", -amount, Money::ZERO))?;
    keep_alone(w, entry, client, to, ("bank_moved", amount, Money::ZERO)).map(drop)
}

/// Keeps the line of interest that the bank credited and that is the client's.
pub(crate) fn keep_interest(
    w: &Writer<'_>,
    entry: EntryId,
    client: ClientId,
    bank: TrustBankId,
    amount: Money,
) -> Result<()> {
    keep_alone(w, entry, client, bank, ("interest", amount, Money::ZERO)).map(drop)
}

/// Keeps a line of no item with what it is about, as the client's statement says it. Its number.
pub(crate) fn keep_claim(
    w: &Writer<'_>,
    entry: EntryId,
    (client, bank): (ClientId, TrustBankId),
    sums: (&str, Money, Money),
    about: &str,
) -> Result<i64> {
    let line = keep_alone(w, entry, client, bank, sums)?;
    w.insert("INSERT INTO line_about (line_id, about) VALUES (?1, ?2)", values![line, about])?;
    Ok(line)
}

/// Keeps the line of costs that are billed to the client, since an account went back to it.
pub(crate) fn keep_costs(
    w: &Writer<'_>,
    entry: EntryId,
    client: ClientId,
    bank: TrustBankId,
    amount: Money,
) -> Result<()> {
    keep_alone(w, entry, client, bank, ("costs", Money::ZERO, amount)).map(drop)
}

/// Keeps a line of no item: its kind, the client's share and the claim on it.
fn keep_alone(
    w: &Writer<'_>,
    entry: EntryId,
    client: ClientId,
    bank: TrustBankId,
    (kind, share, claim): (&str, Money, Money),
) -> Result<i64> {
    w.insert(
        "INSERT INTO line (entry_id, client_id, trust_bank_id, kind, amount_cents, over_cents,
             costs_cents, fees_cents, commission_cents, client_share_cents, claim_cents, rate,
             rule, remit)
         VALUES (?1, ?2, ?3, ?4, 0, 0, 0, 0, 0, ?5, ?6, '0.00', 'rate', 'net')",
        values![entry, client, bank, kind, share, claim],
    )
}

/// What an item means for an account now: all its lines together, with the split of its
/// postings.
pub(crate) fn present(
    r: &Reader<'_>,
    item: ItemId,
    account: AccountId,
    paid_to: PaidTo,
    split: Split,
) -> Result<Line> {
    sums(r, (item, account), paid_to, split, None)
}

/// Whether what an item meets on an account was reckoned anew since it was posted.
pub fn reckoned_anew(r: &Reader<'_>, item: ItemId, account: AccountId) -> Result<bool> {
    let found = r.maybe(
        "SELECT 1 FROM line WHERE item_id = ?1 AND account_id = ?2
            AND kind IN ('resplit', 'return_resplit')",
        values![item, account],
        |row| row.next::<i64>(),
    )?;
    Ok(found.is_some())
}

/// What the item meant on the day it came, without what was taken back.
pub fn received(
    r: &Reader<'_>,
    item: ItemId,
    account: AccountId,
    paid_to: PaidTo,
    split: Split,
) -> Result<Line> {
    sums(r, (item, account), paid_to, split, Some(day::day(day::FIRST_YEAR, 1, 1)))
}

/// [`present`] without what was taken back after a day.
pub(crate) fn through(
    r: &Reader<'_>,
    of: (ItemId, AccountId),
    paid_to: PaidTo,
    split: Split,
    day: Day,
) -> Result<Line> {
    sums(r, of, paid_to, split, Some(day))
}

fn sums(
    r: &Reader<'_>,
    (item, account): (ItemId, AccountId),
    paid_to: PaidTo,
    split: Split,
    through: Option<Day>,
) -> Result<Line> {
    let sql = "SELECT line.client_id, rate, rule, remit, commission, tax, share, claim, judged_on,
                theirs, forwarding, item.third_id, item.third_way
           FROM (SELECT CAST(sum(commission_cents) AS INTEGER) AS commission,
                        CAST(sum(tax_cents) AS INTEGER) AS tax,
                        CAST(sum(client_share_cents) AS INTEGER) AS share,
                        CAST(sum(claim_cents) AS INTEGER) AS claim,
                        CAST(sum(third_cents) AS INTEGER) AS theirs,
                        CAST(sum(forwarding_cents) AS INTEGER) AS forwarding,
                        max(line.id) AS last
                   FROM line JOIN entry ON entry.id = line.entry_id
                  WHERE line.item_id = ?1 AND account_id = ?2
                    AND (?3 IS NULL OR line.kind NOT IN ('return', 'return_resplit')
                         OR entry.effective_on <= ?3)) AS total
           JOIN line ON line.id = total.last
           JOIN item ON item.id = line.item_id
           JOIN account ON account.id = line.account_id";
    r.one(sql, values![item, account, through], |row| {
        let (client, rate, rule) = (row.next()?, row.next()?, row.next::<String>()?);
        let forwarding;
        Ok(Line {
            account,
            client,
            paid_to,
            split,
            rate,
            rule: read_rule(&rule)?,
            remit: clients::read_remit(&row.next::<String>()?)?,
            commission: row.next()?,
            tax: row.next()?,
            client_share: row.next()?,
            claim: row.next()?,
            judged_on: row.next()?,
            through: {
                let theirs = row.next()?;
                forwarding = row.next()?;
                third_parties::read_through(row)?.map(|through| through.of(theirs))
            },
            forwarding,
        })
    })
}

fn read_rule(code: &str) -> Result<RateRule> {
    RateRule::from_code(code).ok_or_else(|| Error::bad_value("rule", "a rule of rates"))
}

/// What decides the rate of an account under terms. `met_before`: what payments before had met.
pub fn rate_facts(
    r: &Reader<'_>,
    account: &Account,
    terms: &Terms,
    met_before: &Split,
) -> Result<RateFacts> {
    let looks_at = terms.scale.as_ref().map(|s| s.by);
    let placed = if looks_at == Some(Basis::Balance) {
        r.one(
            "SELECT CAST(coalesce(-sum(amount_cents), 0) AS INTEGER)
               FROM posting WHERE account_id = ?1 AND ledger_account = ?2",
            values![account.id, LedgerAccount::Placed.code()],
            |row| row.next(),
        )?
    } else {
        Money::ZERO
    };
    let since = account.form.delinquent_on;
    Ok(RateFacts {
        age_days: since.map(|on| day::days_between(on, account.placed_on)),
        placed,
        collected_before: terms.earning(met_before),
        legal_on: account.legal_on,
    })
}
