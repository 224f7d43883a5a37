//! Money that its owner does not take: how much, since when, which state has a claim on it, from
//! what day on, and what is to be done next.

use duebook_book::dormancy::KeptDormancy;
use duebook_book::owed::{self, Owed, OwedTo, UncashedCheck};
use duebook_book::unclaimed::{self, PaidToState};
use duebook_book::{Reader, trust_banks, trust_rules};
use duebook_core::day::{iso, plus_days};
use duebook_core::dormancy::{OwedFacts, OwedKind, OwedStep, next_step};
use duebook_core::id::{ClientId, FileNumber, TrustBankId, UnclaimedId};
use duebook_core::trust_rule::TrustRule;
use duebook_core::{Day, Money, shape};

use crate::act::Act;
use crate::bank_out::{Table, amount, harmless};
use crate::clients::Nothing;
use crate::dormancy::States;
use crate::form;
use crate::host::FileKind;
use crate::outbox::{SavedFile, save_as};
use crate::problem::Problem;

shape! {
    /// A trust bank and when its checks are stale.
    pub struct StaleBank {
        pub trust_bank: TrustBankId,
        pub name: String,
        /// Days; none when nobody knows it, and counsel must be asked.
        pub stale_after: Option<i64>,
        pub next_check: String,
        /// Stale checks that are no property of a person or client: they are made again.
        pub others: Vec<UncashedCheck>,
    }

    /// Money that its owner does not take.
    pub struct OwedRow {
        pub to: OwedTo,
        /// Once it stands as unclaimed property.
        pub unclaimed: Option<UnclaimedId>,
        pub client: Option<ClientId>,
        /// A person, client or payee; empty when nobody knows.
        pub owner: String,
        pub file_number: Option<FileNumber>,
        /// Of the check, the item or the statement.
        pub number: String,
        pub amount: Money,
        pub since: Day,
        /// The state that has a claim on it; empty when nobody knows.
        pub state: String,
        /// Whether that is the agency's, since no address of the owner is known.
        pub is_agency_state: bool,
        /// From when it counts as unclaimed, the last day for the notice to its owner and the day
        /// on which the state has it; none when nobody knows what the state says.
        pub unclaimed_on: Option<Day>,
        pub notice_by: Option<Day>,
        pub due_on: Option<Day>,
        /// When its owner was written to.
        pub noticed_on: Option<Day>,
        pub moved_on: Option<Day>,
        pub step: OwedStep,
        /// Whether it may become unclaimed property today.
        pub may_turn: bool,
    }

    /// What nobody took.
    pub struct UnclaimedScreen {
        pub banks: Vec<StaleBank>,
        /// By the day on which a state has it; what nobody knows a day of last, the oldest first.
        pub rows: Vec<OwedRow>,
        pub paid: Vec<PaidToState>,
        /// What states say, the newest first.
        pub rules: Vec<KeptDormancy>,
    }

    /// The list of one state, or of all.
    pub struct SaveUnclaimed {
        pub state: Option<String>,
    }
}

/// The last day whose checks are stale on a day.
pub(crate) fn stale_to(on: Day, days: i64) -> Day {
    plus_days(on, -days)
}

/// What its owners do not take, what was paid to states and what they say.
pub(crate) fn screen(
    act: &Act<'_>,
    r: &Reader<'_>,
    _: Nothing,
) -> Result<UnclaimedScreen, Problem> {
    let states = States::read(r)?;
    let (found, banks) = collect(r, act.today)?;
    let rows = rows(r, &states, found, act.today)?.into_iter().map(|row| row.0).collect();
    let paid = unclaimed::paid_to_states(r)?;
    Ok(UnclaimedScreen { banks, rows, paid, rules: states.rules() })
}

/// Every sum that its owner does not take, and what is stale besides in each trust bank.
fn collect(r: &Reader<'_>, today: Day) -> Result<(Vec<Owed>, Vec<StaleBank>), Problem> {
    let mut found = unclaimed::standing(r)?;
    let mut banks = Vec::new();
    for bank in trust_banks::all(r)? {
        found.extend(owed::never_paid(r, bank.id, today)?);
        let days = trust_rules::on(r, bank.id, TrustRule::StaleAfter, today)?;
        let stale = match days {
            Some(days) => owed::uncashed(r, bank.id, stale_to(today, days))?,
            None => Vec::new(),
        };
        let (theirs, others): (Vec<_>, Vec<_>) = stale
            .into_iter()
            .partition(|check| matches!(check.kind.as_str(), "refund" | "remittance"));
        for check in &theirs {
            found.push(owed::stale(r, check)?);
        }
        banks.push(StaleBank {
            trust_bank: bank.id,
            name: bank.name,
            stale_after: days,
            next_check: crate::checks::next_number(r, bank.id)?,
            others,
        });
    }
    Ok((found, banks))
}

/// Rows by the day on which a state has them. Parts of one refund are told together, what counts
/// as unclaimed already apart from what does not yet.
fn rows(
    r: &Reader<'_>,
    states: &States,
    found: Vec<Owed>,
    today: Day,
) -> Result<Vec<(OwedRow, Owed)>, Problem> {
    let mut rows: Vec<(OwedRow, Owed)> = Vec::new();
    for owed in found {
        let row = row(r, states, &owed, today)?;
        let same = |(other, _): &&mut (OwedRow, Owed)| {
            row.to.kind == OwedKind::Refund
                && (other.unclaimed, &other.to, other.may_turn)
                    == (row.unclaimed, &row.to, row.may_turn)
                && row.unclaimed.is_none()
        };
        match rows.iter_mut().find(same) {
            Some((other, _)) => other.amount += row.amount,
            None => rows.push((row, owed)),
        }
    }
    rows.sort_by_key(|(row, _)| (row.due_on.is_none(), row.due_on, row.since, row.state.clone()));
    Ok(rows)
}

/// A sum with what its state says of it on a day.
pub(crate) fn row(
    r: &Reader<'_>,
    states: &States,
    owed: &Owed,
    today: Day,
) -> Result<OwedRow, Problem> {
    let (state, is_agency_state) = states.of(&owed.owner);
    let rule = states.rule(&state, owed.to.kind, today);
    let noticed_on = owed::noticed_on(r, &owed.to, owed.since)?;
    let unclaimed_on = rule.map(|rule| rule.unclaimed_on(owed.since));
    let (turned, stale) = (owed.unclaimed.is_some(), owed.to.kind == OwedKind::Check);
    let facts = OwedFacts { rule, since: owed.since, noticed: noticed_on.is_some(), turned, stale };
    Ok(OwedRow {
        to: owed.to.clone(),
        unclaimed: owed.unclaimed,
        client: owed.owner.client,
        owner: owed.owner.name.clone(),
        file_number: owed.owner.file_number,
        number: owed.owner.number.clone(),
        amount: owed.amount,
        since: owed.since,
        state,
        is_agency_state,
        unclaimed_on,
        notice_by: rule.map(|rule| rule.notice_by(owed.since)),
        due_on: rule.map(|rule| rule.due_on(owed.since)),
        noticed_on,
        moved_on: owed.moved_on,
        step: next_step(&facts, today),
        may_turn: !turned && (stale || unclaimed_on.is_some_and(|on| on <= today)),
    })
}

const HEADS: [&str; 16] = [
    "State",
    "Owner",
    "Street",
    "City",
    "Address state",
    "ZIP",
    "Kind",
    "File",
    "Number",
    "Amount",
    "Owed since",
    "Counts as unclaimed",
    "Due to the state",
    "Notice",
    "Unclaimed since",
    "Why",
];

/// Saves what a state has a claim on, or every state, as a table.
pub(crate) fn save(act: &Act<'_>, args: SaveUnclaimed) -> Result<SavedFile, Problem> {
    let state = form::state("state", args.state.as_deref().unwrap_or_default())?;
    let rows =
        act.book().read(|r| rows(r, &States::read(r)?, collect(r, act.today)?.0, act.today))?;
    let mut table = Table::new(HEADS);
    let day = |on: Option<Day>| on.map(iso).unwrap_or_default();
    for (row, owed) in rows.into_iter().filter(|of| state.is_empty() || of.0.state == state) {
        let address = owed.owner.address;
        table.row([
            row.state,
            harmless(&row.owner),
            harmless(&[address.street, address.street2].join(" ")).trim().to_owned(),
            harmless(&address.city),
            address.state,
            address.zip,
            row.to.kind.code().to_owned(),
            row.file_number.map(|number| number.to_string()).unwrap_or_default(),
            harmless(&row.number),
            amount(row.amount),
            iso(row.since),
            day(row.unclaimed_on),
            day(row.due_on),
            day(row.noticed_on),
            day(row.moved_on),
            harmless(&owed.why),
        ]);
    }
    let of = if state.is_empty() { "all" } else { &state };
    save_as(act, FileKind::Table, &format!("unclaimed-{of}-{}.csv", iso(act.today)), &table.bytes())
}
