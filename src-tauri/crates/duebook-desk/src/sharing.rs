//! How one payment is shared among several debts: as the person directed, else by the agency's
//! rule, and never to a debt that is disputed (12 CFR 1006.30(c)).

use std::collections::BTreeSet;

use duebook_book::accounts::{self, Account};
use duebook_book::payments::{Direction, LineForm, ShareRow};
use duebook_book::{Reader, Writer, disputes, people, settings};
use duebook_core::id::{AccountId, BatchId, BatchLineId, FileNumber};
use duebook_core::receipt::PaidTo;
use duebook_core::sharing::{Owing, SharingRule, Wanted, as_directed, by_rule};
use duebook_core::{Day, Money, shape};

use crate::act::Act;
use crate::batch_lines::Known;
use crate::batches;
use crate::clients::Nothing;
use crate::form;
use crate::problem::Problem;
use crate::third_parties::credited;

shape! {
    /// A line whose shares are to be worked out: among the accounts of its shares, or, where the
    /// person directed it, among those that the direction names.
    pub struct ShareByRule {
        pub batch: BatchId,
        /// The line that is being changed; none for a new one below all others.
        pub line: Option<BatchLineId>,
        pub form: LineForm,
        /// Whether the other open accounts of the same persons take part as well.
        pub all_of_person: bool,
    }

    /// The shares as they follow from the direction or the rule.
    pub struct SharesByRule {
        /// The agency's rule; none where the person directed the payment.
        pub rule: Option<SharingRule>,
        pub shares: Vec<ShareRow>,
        /// What the shares leave over.
        pub left: Money,
        pub left_out: Vec<LeftOut>,
    }

    /// An account that gets nothing.
    pub struct LeftOut {
        pub account: AccountId,
        pub file_number: FileNumber,
        pub person: String,
        /// disputed, closed, nothing_owed or used_up.
        pub why: String,
        /// The day of the dispute.
        pub on: Option<Day>,
    }

    /// How payments are shared that nobody directed.
    pub struct SaveSharing {
        pub rule: SharingRule,
    }
}

/// What a person said, as it can be kept: at least one account, none twice, every sum a sum.
pub(crate) fn check(typed: &Direction, today: Day) -> Result<Direction, Problem> {
    let given_on = form::past("given_on", typed.given_on, today)?;
    let said = form::line("said", &form::note("said", &typed.said)?)?;
    if typed.wishes.is_empty() {
        return Err(Problem::direction_without_account());
    }
    for (at, wish) in typed.wishes.iter().enumerate() {
        if typed.wishes[..at].iter().any(|w| w.account == wish.account) {
            return Err(Problem::account_twice());
        }
        if wish.named.is_some_and(|named| !named.is_positive()) {
            return Err(Problem::direction_names_nothing());
        }
    }
    Ok(Direction { given_on, said, ..typed.clone() })
}

/// Whether nothing of a payment may go to an account: it is disputed, and the payment is for
/// several debts, or the person owes several.
pub(crate) fn is_barred(r: &Reader<'_>, account: &Account, named: usize) -> Result<bool, Problem> {
    let disputed = account.disputed;
    Ok(disputed && (named > 1 || disputes::owes_more(r, account.person, account.id)?))
}

/// Refuses a payment to a disputed debt of a person who owes several.
pub(crate) fn must_not_be_barred(r: &Reader<'_>, account: &Account) -> Result<(), Problem> {
    match is_barred(r, account, 1)? {
        true => Err(Problem::debt_disputed(&account.file_number.to_string())),
        false => Ok(()),
    }
}

impl Known {
    /// The shares that follow from the direction of a line. None without one. Where one of the
    /// accounts is disputed, the person must be asked, and nobody gets anything.
    pub(crate) fn directed(
        &mut self,
        r: &Reader<'_>,
        form: &LineForm,
    ) -> Result<Option<Vec<(AccountId, Money)>>, Problem> {
        let Some(direction) = &form.direction else { return Ok(None) };
        let mut wanted = Vec::new();
        for wish in &direction.wishes {
            let in_trust = form.paid_to == PaidTo::Agency;
            let account = self.account(r, wish.account)?;
            if in_trust && is_barred(r, account, direction.wishes.len())? {
                return Ok(Some(Vec::new()));
            }
            let owed = self.owed_before(r, form, wish.account)?;
            wanted.push(Wanted { account: wish.account, named: wish.named, owed });
        }
        Ok(Some(as_directed(credited(form), &wanted)))
    }
}

/// Works out the shares of a line, after those above it. Saves nothing.
pub(crate) fn by(
    act: &Act<'_>,
    r: &Reader<'_>,
    args: ShareByRule,
) -> Result<SharesByRule, Problem> {
    let candidates: Vec<AccountId> = match &args.form.direction {
        Some(direction) => direction.wishes.iter().map(|wish| wish.account).collect(),
        None => wanted(r, &args.form, args.all_of_person)?,
    };
    if candidates.is_empty() {
        return Err(Problem::nobody_to_share());
    }
    let place = (args.batch, args.line);
    let (form, mut known) = batches::stood(act, r, place, &args.form, &candidates)?;
    let whole = credited(&form);
    let directed = known.directed(r, &form)?;
    let rule: SharingRule = settings::get(r, "sharing")?;
    let (mut owing, mut left_out) = (Vec::new(), Vec::new());
    for id in &candidates {
        let owed = known.owed_before(r, &form, *id)?;
        let account = known.account(r, *id)?;
        let why = if is_barred(r, account, candidates.len())? {
            "disputed"
        } else if account.closed_on.is_some() && directed.is_none() {
            "closed"
        } else if !owed.is_positive() {
            "nothing_owed"
        } else {
            let since = account.form.delinquent_on.unwrap_or(account.placed_on);
            owing.push(Owing { account: *id, file_number: account.file_number, since, owed });
            "used_up"
        };
        left_out.push((*id, why));
    }
    let rule = directed.is_none().then_some(rule);
    let shares = directed.unwrap_or_else(|| by_rule(rule.unwrap_or_default(), whole, &owing));
    // Where a dispute keeps all of it back, the others have no reason of their own.
    let all_kept = rule.is_none() && shares.is_empty();
    left_out.retain(|(id, why)| {
        shares.iter().all(|(account, _)| account != id) && (!all_kept || *why == "disputed")
    });
    let left_out = left_out
        .into_iter()
        .map(|(id, why)| left(r, known.account(r, id)?, why))
        .collect::<Result<_, Problem>>()?;
    let shared: Money = shares.iter().map(|share| share.1).sum();
    let shares = shares.into_iter().map(|share| row(r, share)).collect::<Result<_, Problem>>()?;
    Ok(SharesByRule { rule, shares, left: whole - shared, left_out })
}

/// The accounts of a line, with the other open ones of the same persons where they are wanted.
fn wanted(r: &Reader<'_>, form: &LineForm, all: bool) -> Result<Vec<AccountId>, Problem> {
    let mut found: Vec<AccountId> = form.shares.iter().map(|share| share.account).collect();
    let mut persons = BTreeSet::new();
    for id in found.clone().into_iter().filter(|_| all) {
        let person = accounts::get(r, id)?.person;
        if !persons.insert(person.0) {
            continue;
        }
        for other in accounts::of_person(r, person)? {
            if !found.contains(&other) && accounts::get(r, other)?.closed_on.is_none() {
                found.push(other);
            }
        }
    }
    Ok(found)
}

fn left(r: &Reader<'_>, account: &Account, why: &str) -> Result<LeftOut, Problem> {
    let dispute = match why {
        "disputed" => disputes::in_force(r, account.id)?,
        _ => None,
    };
    Ok(LeftOut {
        account: account.id,
        file_number: account.file_number,
        person: people::name_of(r, account.person)?,
        why: why.to_owned(),
        on: dispute.map(|dispute| dispute.disputed_on),
    })
}

/// An account with whose it is and what it gets.
pub(crate) fn row(
    r: &Reader<'_>,
    (account, amount): (AccountId, Money),
) -> Result<ShareRow, Problem> {
    let row = accounts::row_of(r, account)?;
    Ok(ShareRow {
        account,
        file_number: row.file_number,
        person: row.person,
        client: row.client,
        balance: row.balance,
        amount,
    })
}

/// Saves how payments are shared that nobody directed.
pub(crate) fn save(act: &Act<'_>, w: &Writer<'_>, args: SaveSharing) -> Result<Nothing, Problem> {
    settings::set(w, &act.stamp(), "sharing", &args.rule)?;
    Ok(Nothing {})
}
