//! Attorneys, other agencies and sheriffs: who they are, what trust owes them, and what they had
//! by year.

use duebook_book::history::{About, tell};
use duebook_book::paying::NewPayment;
use duebook_book::payments::LineForm;
use duebook_book::third_parties::{
    self, ThirdForm, ThirdName, ThirdParty, ThirdPayable, ThirdYear,
};
use duebook_book::{Reader, Writer, trust_banks};
use duebook_core::day::iso;
use duebook_core::id::{ThirdPartyId, TrustBankId};
use duebook_core::receipt::{Line, PaidTo};
use duebook_core::third::{PartyKind, Through, Way};
use duebook_core::{Day, Money, Rate, shape};
use serde_json::json;

use crate::act::Act;
use crate::bank_out::{Table, amount, harmless};
use crate::batch_lines::Divided;
use crate::clients::Nothing;
use crate::form;
use crate::host::FileKind;
use crate::outbox::{SavedFile, save_as};
use crate::problem::Problem;
use crate::trust::{PaidOut, check_method, others_keep_theirs, payment};

shape! {
    /// A third party with what trust owes it.
    pub struct ThirdRow {
        pub party: ThirdParty,
        /// By trust bank; a bank that owes it nothing is left out.
        pub payable: Vec<ThirdPayable>,
    }

    /// A trust bank that pays.
    pub struct ThirdBank {
        pub trust_bank: TrustBankId,
        pub name: String,
        pub next_check: String,
    }

    /// Every third party.
    pub struct ThirdScreen {
        pub parties: Vec<ThirdRow>,
        pub banks: Vec<ThirdBank>,
        /// What they had, the latest year first.
        pub years: Vec<ThirdYear>,
    }

    /// One third party.
    pub struct OfThird {
        pub third: ThirdPartyId,
    }

    /// A payment that comes through a third party, and how that gets its part.
    pub struct AskPart {
        pub third: ThirdPartyId,
        pub way: Way,
        /// What came in.
        pub came: Money,
    }

    /// The part by the share that is agreed.
    pub struct ThirdPart {
        pub amount: Money,
    }

    /// A third party's form as it was changed.
    pub struct SaveThird {
        pub third: ThirdPartyId,
        pub form: ThirdForm,
        pub row_version: i64,
    }

    /// What a third party is owed is paid, or a part of it.
    pub struct PayThird {
        pub third: ThirdPartyId,
        pub trust_bank: TrustBankId,
        pub amount: Money,
        /// check or ach.
        pub method: String,
        pub number: String,
        pub on: Day,
    }
}

pub(crate) fn screen(act: &Act<'_>, r: &Reader<'_>, _: Nothing) -> Result<ThirdScreen, Problem> {
    let mut payables = third_parties::payables(r, act.today)?;
    let parties = third_parties::all(r)?.into_iter().map(|party| {
        let payable = payables.remove(&party.id).unwrap_or_default();
        ThirdRow { party, payable }
    });
    let parties = parties.collect();
    let mut banks = Vec::new();
    for bank in trust_banks::all(r)? {
        let next_check = crate::checks::next_number(r, bank.id)?;
        banks.push(ThirdBank { trust_bank: bank.id, name: bank.name, next_check });
    }
    Ok(ThirdScreen { parties, banks, years: third_parties::years(r)? })
}

/// Whom a payment can come through, and the names of those that payments came through.
pub(crate) fn names(_: &Act<'_>, r: &Reader<'_>, _: Nothing) -> Result<Vec<ThirdName>, Problem> {
    Ok(third_parties::names(r)?)
}

pub(crate) fn add(act: &Act<'_>, w: &Writer<'_>, typed: ThirdForm) -> Result<OfThird, Problem> {
    let checked = check(w, &typed, None)?;
    Ok(OfThird { third: third_parties::add(w, &act.stamp(), &checked)? })
}

pub(crate) fn save(_: &Act<'_>, w: &Writer<'_>, args: SaveThird) -> Result<Nothing, Problem> {
    third_parties::get(w, args.third)?;
    let checked = check(w, &args.form, Some(args.third))?;
    third_parties::save(w, args.third, &checked, args.row_version)?;
    Ok(Nothing {})
}

fn check(
    r: &Reader<'_>,
    typed: &ThirdForm,
    own: Option<ThirdPartyId>,
) -> Result<ThirdForm, Problem> {
    let name = form::needed("name", "the name", &typed.name)?;
    if third_parties::name_taken(r, &name, own)? {
        return Err(Problem::name_taken("name", &name));
    }
    if typed.rate > Rate::basis_points(10_000) {
        return Err(Problem::more_than_all("rate"));
    }
    Ok(ThirdForm {
        name,
        street: form::line("street", &typed.street)?,
        city: form::line("city", &typed.city)?,
        state: form::state("state", &typed.state)?,
        zip: form::zip("zip", &typed.zip)?,
        tax_id: tax_id("tax_id", &typed.tax_id)?,
        ..typed.clone()
    })
}

/// An employer's or a person's number: nine digits, or blank.
fn tax_id(field: &str, text: &str) -> Result<String, Problem> {
    form::ssn(field, text).map_err(|_| Problem::not_a_tax_id(field))
}

/// What a third party's part of a payment would be.
pub(crate) fn part(_: &Act<'_>, r: &Reader<'_>, args: AskPart) -> Result<ThirdPart, Problem> {
    form::not_negative("came", args.came)?;
    let rate = third_parties::get(r, args.third)?.form.rate;
    Ok(ThirdPart { amount: args.way.part(rate, args.came) })
}

/// The third party of a line that is typed: one that is there, and money of which trust gets
/// something.
pub(crate) fn check_through(
    r: &Reader<'_>,
    through: Option<Through>,
    paid_to: PaidTo,
) -> Result<(), Problem> {
    let Some(through) = through else { return Ok(()) };
    form::not_negative("through.amount", through.amount)?;
    let party = third_parties::get(r, through.party)?;
    if !party.form.active {
        return Err(Problem::third_not_active(&party.form.name));
    }
    if paid_to == PaidTo::Client { Err(Problem::through_to_client()) } else { Ok(()) }
}

/// Pays a third party what is released of what it is owed.
pub(crate) fn pay(act: &Act<'_>, w: &Writer<'_>, args: PayThird) -> Result<PaidOut, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let party = third_parties::get(w, args.third)?;
    let number = check_method(w, args.trust_bank, &args.method, &args.number)?;
    let released = third_parties::released(w, args.trust_bank, args.third, act.today)?;
    if !args.amount.is_positive() || args.amount > released {
        let there = released.or_zero();
        return Err(Problem::third_not_released(&party.form.name, there).overdrawing(
            args.trust_bank,
            args.amount,
            there,
        ));
    }
    others_keep_theirs(act, w, args.trust_bank, released, args.amount)?;
    let new = NewPayment {
        kind: "third",
        third: Some(args.third),
        method: &args.method,
        number: &number,
        amount: args.amount,
        ..payment(args.trust_bank, on, &party.form.name)
    };
    Ok(PaidOut { payment: third_parties::pay(w, &act.stamp(), args.third, &new)? })
}

const HEADS: [&str; 11] = [
    "Year",
    "Name",
    "Kind",
    "Tax ID",
    "Street",
    "City",
    "State",
    "ZIP",
    "Paid",
    "Kept of collections",
    "Fees taken",
];

/// Saves what third parties had by year as a table, with their whole tax numbers: payers report
/// what they paid for services to the IRS by them (26 U.S.C. 6041A). It is written down who did.
pub(crate) fn save_years(act: &Act<'_>, _: Nothing) -> Result<SavedFile, Problem> {
    let rows = act.session.write(|w| {
        let mut rows = Vec::new();
        for had in third_parties::years(w)? {
            let of = third_parties::get(w, had.third)?.form;
            rows.push(row(&had, of, third_parties::tax_id(w, had.third)?));
        }
        let detail = json!({ "rows": rows.len() });
        tell(w, &act.stamp(), About::default(), "tax_numbers_saved", &detail)?;
        Ok(rows)
    })?;
    let mut table = Table::new(HEADS);
    rows.into_iter().for_each(|row| table.row(row));
    save_as(act, FileKind::Table, &format!("third-parties-{}.csv", iso(act.today)), &table.bytes())
}

fn row(had: &ThirdYear, of: ThirdForm, tax_id: Option<String>) -> Vec<String> {
    let kind = match of.kind {
        PartyKind::Attorney => "Attorney",
        PartyKind::Agency => "Agency",
        PartyKind::Sheriff => "Sheriff or garnishee",
    };
    vec![
        had.year.to_string(),
        harmless(&of.name),
        kind.to_owned(),
        tax_id.unwrap_or_default(),
        harmless(&of.street),
        harmless(&of.city),
        of.state,
        of.zip,
        amount(had.paid),
        amount(had.kept),
        amount(had.fees),
    ]
}

/// A third party's part that nobody can bear: its share is the agency's commission at most, and a
/// fee the client's part.
pub(crate) fn third_over(form: &LineForm, divided: &[Divided]) -> Option<(&'static str, String)> {
    let sum = |of: fn(&Line) -> Money| divided.iter().map(|d| of(&d.line)).sum::<Money>();
    let (borne, commission) = (sum(|line| line.forwarding), sum(|line| line.commission));
    match form.through?.way {
        Way::Kept | Way::Owed if borne > commission => Some(("third_over", commission.to_string())),
        Way::ClientFee if borne.is_positive() => {
            Some(("fee_over", (sum(Line::theirs) - borne).to_string()))
        }
        _ => None,
    }
}

/// What the persons are credited: what came in, and what a third party has of it.
pub(crate) fn credited(form: &LineForm) -> Money {
    form.amount + form.through.map_or(Money::ZERO, |through| through.credited_beyond())
}
