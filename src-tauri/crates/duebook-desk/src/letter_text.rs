//! What a letter says: values from the book put into the forms of the paper.

use duebook_book::accounts::{self, Account};
use duebook_book::people::{self, Person};
use duebook_book::plans::{self, Plan};
use duebook_book::{Reader, ledger_lines, letters, settings};
use duebook_core::ledger::EntryKind;
use duebook_core::{day, text};
use duebook_paper::{
    About, Disclosure, Document, Installment, Itemization, Letterhead, PlanAgreement, Reminder,
};

use crate::act::Act;
use crate::agency::Agency;
use crate::letters::{LetterFor, LetterKind};
use crate::problem::{Problem, ways_to_pay};

/// Days after the letter by which a reminder asks for payment.
const PAY_WITHIN_DAYS: i64 = 14;
/// Days after a due date until a plan may end.
const GRACE_DAYS: u32 = 5;

/// Whether a reminder may go out for the account: only after a validation notice, only to an
/// address that mail reaches, only while something is owed.
pub(crate) fn may_remind(account: &Account, person: &Person) -> Result<(), Problem> {
    let number = account.file_number.to_string();
    if account.closed_on.is_some() {
        return Err(Problem::closed_account(&number));
    }
    if !account.balance.is_positive() {
        return Err(Problem::nothing_due(&number));
    }
    if account.consumer && account.notice_sent_on.is_none() {
        return Err(Problem::no_notice(&number));
    }
    may_mail(person)
}

fn may_mail(person: &Person) -> Result<(), Problem> {
    match &person.address {
        None => Err(Problem::no_address(&person.full_name())),
        Some(kept) if kept.bad_on.is_some() => Err(Problem::bad_address(&person.full_name())),
        Some(_) => Ok(()),
    }
}

pub(crate) fn compose(act: &Act<'_>, r: &Reader<'_>, of: &LetterFor) -> Result<Document, Problem> {
    let account = accounts::get(r, of.account)?;
    let person = people::get(r, account.person)?;
    let agency: Agency = settings::get(r, "agency")?;
    let disclosure = disclosure(r, &account)?;
    let made = match of.kind {
        LetterKind::Reminder => {
            may_remind(&account, &person)?;
            reminder(act, r, &account, &person, &agency, disclosure)?
        }
        LetterKind::PlanAgreement => {
            may_mail(&person)?;
            let plan = plans::active(r, of.account, act.today)?;
            let plan = plan.ok_or_else(|| Problem::no_plan(&account.file_number.to_string()))?;
            agreement(act, &account, &person, &agency, &plan, disclosure)
        }
    };
    made.map_err(|refused| Problem::letter_refused(&refused))
}

/// The first communication says more than later ones (12 CFR 1006.18(e)); debts that are no
/// consumer debts need neither statement.
pub(crate) fn disclosure(r: &Reader<'_>, account: &Account) -> Result<Disclosure, Problem> {
    if !account.consumer {
        return Ok(Disclosure::None);
    }
    let spoken = account.notice_sent_on.is_some() || letters::any_sent(r, account.id)?;
    Ok(if spoken { Disclosure::Subsequent } else { Disclosure::Initial })
}

type Made = Result<Document, duebook_paper::Refused>;

fn reminder(
    act: &Act<'_>,
    r: &Reader<'_>,
    account: &Account,
    person: &Person,
    agency: &Agency,
    disclosure: Disclosure,
) -> Result<Made, Problem> {
    Ok(duebook_paper::first_reminder(&Reminder {
        head: letterhead(agency),
        about: about(act, account, person),
        items: itemization(r, account)?,
        owed: account.balance,
        owed_on: act.today,
        pay_by: day::plus_days(act.today, PAY_WITHIN_DAYS),
        payable_to: agency.name.clone(),
        ways_to_pay: ways_to_pay(
            &agency.name,
            &said_phone(&agency.phone),
            &agency.hours,
            &agency.website,
        ),
        further: Vec::new(),
        signed_by: act.session.user.name.clone(),
        disclosure,
    }))
}

/// What was placed, by part, and what was taken off since.
fn itemization(r: &Reader<'_>, account: &Account) -> Result<Itemization, Problem> {
    let lines = ledger_lines::of_account(r, account.id)?;
    let placed = lines.iter().find(|line| line.kind == EntryKind::Placement);
    let placed = placed.map(|line| line.change).unwrap_or_default();
    Ok(Itemization {
        principal: placed.principal,
        interest: placed.interest,
        fees: placed.fees + placed.attorney_fees,
        costs: placed.costs,
        paid: placed.total() - account.balance,
    })
}

fn agreement(
    act: &Act<'_>,
    account: &Account,
    person: &Person,
    agency: &Agency,
    plan: &Plan,
    disclosure: Disclosure,
) -> Made {
    let steps = plan.steps.iter().map(|step| step.installment);
    duebook_paper::payment_plan_agreement(&PlanAgreement {
        head: letterhead(agency),
        about: about(act, account, person),
        agreed_on: plan.terms.agreed_on,
        owed: account.balance,
        owed_on: act.today,
        total: plan.terms.total,
        installments: steps
            .map(|i| Installment { due_on: i.due_on, amount: i.amount, balance_after: i.left })
            .collect(),
        payable_to: agency.name.clone(),
        ways_to_pay: ways_to_pay(
            &agency.name,
            &said_phone(&agency.phone),
            &agency.hours,
            &agency.website,
        ),
        grace_days: GRACE_DAYS,
        further_terms: Vec::new(),
        signed_by: act.session.user.name.clone(),
        disclosure,
    })
}

pub(crate) fn letterhead(agency: &Agency) -> Letterhead {
    Letterhead {
        agency: agency.name.clone(),
        address: lines(&[&agency.street, &city_line(&agency.city, &agency.state, &agency.zip)]),
        return_address: None,
        phone: said_phone(&agency.phone),
        hours: agency.hours.clone(),
        website: agency.website.clone(),
        license: agency.license_line.clone(),
    }
}

pub(crate) fn about(act: &Act<'_>, account: &Account, person: &Person) -> About {
    let address = person.address.as_ref().map(|kept| &kept.address);
    let address =
        address.map(|a| lines(&[&a.street, &a.street2, &city_line(&a.city, &a.state, &a.zip)]));
    About {
        name: person.full_name(),
        address: address.unwrap_or_default(),
        date: act.today,
        our_file: account.file_number.to_string(),
        creditor: account.client_name.clone(),
        reference: said_reference(&account.form.client_reference),
    }
}

pub(crate) fn lines(parts: &[&str]) -> Vec<String> {
    parts.iter().filter(|part| !part.is_empty()).map(|part| (*part).to_owned()).collect()
}

pub(crate) fn city_line(city: &str, state: &str, zip: &str) -> String {
    let place = [city, state].into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ");
    text::clean_line(&format!("{place} {zip}"))
}

fn said_phone(digits: &str) -> String {
    match digits.len() {
        10 => format!("({}) {}-{}", &digits[..3], &digits[3..6], &digits[6..]),
        _ => digits.to_owned(),
    }
}

/// A creditor's number as long as a card's is shown by its end only, as the rule for validation
/// notices allows (12 CFR 1006.34(c)(2)(iv)).
pub(crate) fn said_reference(reference: &str) -> String {
    let digits: Vec<char> = reference.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        12.. => format!("ending in {}", digits[digits.len() - 4..].iter().collect::<String>()),
        _ => reference.to_owned(),
    }
}
