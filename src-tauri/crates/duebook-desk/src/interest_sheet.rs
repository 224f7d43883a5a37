//! The sheet that proves an account's interest on a day.

use duebook_book::{Instant, Reader, accounts, people, settings};
use duebook_core::day;
use duebook_paper::{InterestProof, interest_proof};

use crate::act::Act;
use crate::agency::Agency;
use crate::debts::{self, AccountOnDay, OwedOn};
use crate::letter_text::{letterhead, said_reference};
use crate::outbox::OpenedFile;
use crate::papers::{self, Made};
use crate::problem::Problem;
use crate::zone;

/// Hands the sheet to the system's viewer for printing.
pub(crate) fn open(act: &Act<'_>, args: AccountOnDay) -> Result<OpenedFile, Problem> {
    let made = act.book().read(|r| make(act, r, args))?;
    papers::hand_over(act, &made)
}

fn make(act: &Act<'_>, r: &Reader<'_>, args: AccountOnDay) -> Result<Made, Problem> {
    let (on, account) = (args.on, accounts::get(r, args.account)?);
    let file = account.file_number.to_string();
    let OwedOn { owed, reckoning, interest, .. } = debts::owed_on(act, r, args)?;
    let (Some(reckoning), Some(kept)) = (reckoning, interest) else {
        return Err(Problem::bears_no_interest(&file));
    };
    let agency: Agency = settings::get(r, "agency")?;
    let set_at: Instant = kept.set_at.parse().expect("the book writes RFC 3339");
    let judgment = kept.terms.judgment.as_ref();
    let proof = InterestProof {
        head: letterhead(&agency),
        person: people::get(r, account.person)?.full_name(),
        client: account.client_name,
        reference: said_reference(&account.form.client_reference),
        on,
        known_on: act.today,
        starts_on: kept.terms.starts_on,
        compounding: (
            kept.terms.basis.compounding,
            judgment.map(|judgment| (judgment.entered_on, judgment.basis.compounding)),
        ),
        basis: kept.basis,
        set_by: kept.by,
        set_on: zone::day_of(set_at, act.session.zone()),
        reckoning,
        owed,
        prepared_by: act.session.user.name.clone(),
        our_file: file.clone(),
    };
    let document = interest_proof(&proof).map_err(|refused| Problem::paper_refused(&refused))?;
    Ok(Made { name: format!("interest-{file}-{}", day::iso(on)), document })
}
