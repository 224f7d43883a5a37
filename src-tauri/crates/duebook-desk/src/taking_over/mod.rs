//! What an agency brings from its old system: once for each trust bank, shown before it is written.

use std::collections::BTreeSet;

use duebook_book::history::tell;
use duebook_book::taken_over::{self, Moving, OldItem, Place, TakenOver};
use duebook_book::{Reader, Writer, settings, trust_banks};
use duebook_core::id::{AccountId, TrustBankId};
use duebook_core::method::Holds;
use duebook_core::{Day, Money, shape};
use serde_json::json;

use crate::act::Act;
use crate::bank_out::{Table, harmless};
use crate::clients::Nothing;
use crate::form;
use crate::host::FileKind;
use crate::inbox;
use crate::money::OfBank;
use crate::outbox::{SavedFile, save_as};
use crate::placement::{self, Choices, Header, read_with};
use crate::problem::Problem;

mod table;
mod wrong;

pub(crate) use wrong::Wrong;

shape! {
    /// Whether a trust bank was or can be taken over.
    pub struct TakeOverState {
        pub taken: Option<TakenOver>,
        /// Whether something is booked on it, so that it is too late.
        pub begun: bool,
    }

    /// A row of the table, its cells in the order of the template.
    pub struct TakeOverRow {
        /// Where it stands in the file, the heading is 1.
        pub line: u32,
        pub cells: Vec<String>,
    }

    /// The table that a person chose.
    pub struct TakeOverTable {
        pub name: String,
        pub rows: Vec<TakeOverRow>,
    }

    /// A trust bank as the old system had it at the end of a day.
    pub struct TakeOver {
        pub trust_bank: TrustBankId,
        pub on: Day,
        /// What the bank's statement says.
        pub balance: Money,
        pub rows: Vec<TakeOverRow>,
        /// Why trust lacks something, where it does.
        #[serde(default)]
        pub shortage_reason: String,
    }

    /// What is wrong with a row.
    pub struct RowFault {
        pub line: u32,
        pub words: String,
    }

    /// What a take-over writes, before it is written.
    pub struct TakeOverPreview {
        pub faults: Vec<RowFault>,
        /// What the bank's statement says, what is in hand and on its way to the bank, and checks
        /// that the bank has not paid.
        pub bank: Money,
        pub hand: Money,
        pub transit: Money,
        pub outstanding: Money,
        /// Whose it is.
        pub clients: Money,
        pub share: Money,
        pub refunds: Money,
        pub unidentified: Money,
        /// What clients owe the agency, of it invoiced.
        pub claims: Money,
        pub invoiced: Money,
        /// Costs that are still out.
        pub advanced: Money,
        /// What was collected on accounts before.
        pub collected: Money,
        /// What the owners have more than there is: the agency owes it to trust.
        pub shortage: Money,
        /// What is there and nobody's.
        pub excess: Money,
    }
}

/// At most so many rows are taken.
const ROWS_MAX: usize = 20_000;
/// The template names so many accounts at most.
const NAMED_MAX: usize = 5_000;

/// Whether a trust bank was or can be taken over.
pub(crate) fn state(_: &Act<'_>, r: &Reader<'_>, args: OfBank) -> Result<TakeOverState, Problem> {
    let taken = taken_over::of_bank(r, args.trust_bank)?;
    Ok(TakeOverState { taken, begun: taken_over::is_begun(r, args.trust_bank)? })
}

/// Saves the table that is to be filled in: its headings, and a row for each open account.
pub(crate) fn save_template(act: &Act<'_>, _: Nothing) -> Result<SavedFile, Problem> {
    let named = act.book().read(|r| taken_over::open_with_clients(r, NAMED_MAX))?;
    let mut rows = Table::new(table::HEADS);
    for (number, client) in named {
        let mut cells = vec![String::new(); table::HEADS.len()];
        cells[0] = "collected".to_owned();
        cells[1] = harmless(&client);
        cells[2] = number.to_string();
        rows.row(cells);
    }
    save_as(act, FileKind::Table, "take-over.csv", &rows.bytes())
}

/// Reads the table that a person chooses; nothing when they change their mind.
pub(crate) fn choose(act: &Act<'_>, _: Nothing) -> Result<Option<TakeOverTable>, Problem> {
    let Some(path) = act.desk.setup.host.choose_open(FileKind::Placement) else {
        return Ok(None);
    };
    let (name, bytes) = inbox::read(&path, placement::FILE_MAX, Problem::file_too_large)?;
    let choices = Choices { header: Some(Header::Nowhere), ..Choices::default() };
    let sheet = read_with(&bytes, &choices).map_err(|_| Problem::not_a_take_over_table(&name))?;
    let rows = sheet.show(1, sheet.records(), None);
    let heads = rows.first().map(|row| {
        row.cells.iter().map(|cell| duebook_core::text::fold(cell.trim())).collect::<Vec<_>>()
    });
    let places: Option<Vec<usize>> = heads.and_then(|heads| {
        let place =
            |head: &&str| heads.iter().position(|cell| *cell == duebook_core::text::fold(head));
        table::HEADS.iter().map(place).collect()
    });
    let Some(places) = places else { return Err(Problem::not_a_take_over_table(&name)) };
    if rows.len() > ROWS_MAX {
        return Err(Problem::take_over_too_long(ROWS_MAX));
    }
    let pick = |cells: &[String]| {
        places.iter().map(|at| cells.get(*at).cloned().unwrap_or_default()).collect()
    };
    let rows = rows
        .iter()
        .skip(1)
        .filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()))
        .map(|row| TakeOverRow {
            line: u32::try_from(row.row).unwrap_or(u32::MAX),
            cells: pick(&row.cells),
        })
        .collect();
    Ok(Some(TakeOverTable { name, rows }))
}

/// What a take-over would write: where nothing is wrong it is carried out and taken back.
pub(crate) fn try_take_over(act: &Act<'_>, args: TakeOver) -> Result<TakeOverPreview, Problem> {
    act.rehearse(|w| {
        let (moving, preview) = read(act, w, &args)?;
        if preview.faults.is_empty() && preview.excess.is_zero() {
            carry_out(act, w, &moving)?;
        }
        Ok(preview)
    })
}

/// Takes a trust bank over from the old system.
pub(crate) fn take_over(act: &Act<'_>, w: &Writer<'_>, args: TakeOver) -> Result<Nothing, Problem> {
    let (moving, preview) = read(act, w, &args)?;
    if let Some(first) = preview.faults.first() {
        return Err(Problem::take_over_row(first.line, &first.words, preview.faults.len()));
    }
    if preview.excess.is_positive() {
        return Err(Problem::take_over_excess(preview.excess));
    }
    let reason = form::line("shortage_reason", &args.shortage_reason)?;
    if preview.shortage.is_positive() && reason.is_empty() {
        return Err(Problem::take_over_short(preview.shortage));
    }
    let touched = carry_out(act, w, &moving)?;
    taken_over::name_shortage(w, args.trust_bank, &reason)?;
    for account in touched {
        let past = moving.accounts.iter().find(|past| past.account == account);
        let detail = json!({ "on": moving.on,
                             "collected": past.map(|past| past.collected).unwrap_or_default() });
        tell(w, &act.stamp(), account, "taken_over", &detail)?;
    }
    Ok(Nothing {})
}

fn read(
    act: &Act<'_>,
    r: &Reader<'_>,
    args: &TakeOver,
) -> Result<(Moving, TakeOverPreview), Problem> {
    let on = form::past("on", args.on, act.today)?;
    let balance = form::not_negative("balance", args.balance)?;
    trust_banks::get(r, args.trust_bank)?;
    if taken_over::of_bank(r, args.trust_bank)?.is_some() {
        return Err(Problem::taken_over_before());
    }
    if taken_over::is_begun(r, args.trust_bank)? {
        return Err(Problem::taken_over_too_late());
    }
    if args.rows.len() > ROWS_MAX {
        return Err(Problem::take_over_too_long(ROWS_MAX));
    }
    let of = (args.trust_bank, on, balance);
    let (moving, faults) = table::read(r, of, &args.rows, act.today)?;
    let preview = preview(&moving, faults);
    if preview.faults.is_empty() && preview.is_nothing() {
        return Err(Problem::nothing_to_take_over());
    }
    Ok((moving, preview))
}

/// Carries it out; the accounts that it is about.
fn carry_out(
    act: &Act<'_>,
    w: &Writer<'_>,
    moving: &Moving,
) -> Result<BTreeSet<AccountId>, Problem> {
    let holds: Holds = settings::get(w, "holds")?;
    taken_over::take_over(w, &act.stamp(), moving, &holds)?;
    let of_items = moving.items.iter().filter_map(|item| item.account);
    Ok(of_items.chain(moving.accounts.iter().map(|past| past.account)).collect())
}

fn preview(moving: &Moving, faults: Vec<RowFault>) -> TakeOverPreview {
    let items = |is: fn(&OldItem) -> bool, of: fn(&OldItem) -> Money| -> Money {
        moving.items.iter().filter(|item| is(item)).map(of).sum()
    };
    let opening = moving.opening();
    let checks: Money = moving.checks.iter().map(|check| check.amount).sum();
    let money: Money = moving.money.iter().map(|money| money.amount).sum();
    let invoiced = moving.claims.iter().filter(|claim| claim.invoiced_on.is_some());
    TakeOverPreview {
        faults,
        bank: moving.at_bank,
        hand: items(|item| item.place == Place::Hand, OldItem::amount),
        transit: items(|item| matches!(item.place, Place::Transit(_)), OldItem::amount),
        outstanding: checks,
        clients: money + items(|_| true, |item| item.to_client),
        share: moving.share + items(|_| true, |item| item.share),
        refunds: items(|item| item.account.is_some(), |item| item.over),
        unidentified: items(|item| item.account.is_none(), |item| item.over),
        claims: moving.claims.iter().map(|claim| claim.amount).sum(),
        invoiced: invoiced.map(|claim| claim.amount).sum(),
        advanced: moving.accounts.iter().map(|past| past.advanced).sum(),
        collected: moving.accounts.iter().map(|past| past.collected).sum(),
        shortage: opening.short().or_zero(),
        excess: (-opening.short()).or_zero(),
    }
}

impl TakeOverPreview {
    fn is_nothing(&self) -> bool {
        let TakeOverPreview { bank, hand, transit, clients, share, claims, .. } = self;
        let sums = [bank, hand, transit, clients, share, claims, &self.advanced, &self.collected];
        sums.iter().all(|sum| sum.is_zero())
    }
}
