//! A wrong rate of a client is corrected: what differs is shown before it is written.

use duebook_book::rate_correction::{self, Corrected};
use duebook_book::{Writer, accounts, clients, people};
use duebook_core::commission::Scale;
use duebook_core::id::{AccountId, ClientId, FileNumber};
use duebook_core::terms::{Terms, in_force};
use duebook_core::{Day, Money, Rate, shape};

use crate::act::Act;
use crate::clients::check_scale;
use crate::form;
use crate::problem::Problem;

shape! {
    /// The rates as they should have been from a credit day on, up to the next terms.
    pub struct CorrectRate {
        pub client: ClientId,
        pub from_on: Day,
        pub rate: Rate,
        #[serde(default)]
        pub scale: Option<Scale>,
        #[serde(default)]
        pub legal_rate: Option<Rate>,
        pub reason: String,
    }

    /// What differs for one payment on one account.
    pub struct CorrectedRow {
        pub account: AccountId,
        pub file_number: FileNumber,
        pub person: String,
        pub received_on: Day,
        pub rate_before: Rate,
        pub rate: Rate,
        pub commission_before: Money,
        /// New minus old.
        pub commission: Money,
        pub tax: Money,
        /// What the client gets more, or less.
        pub share: Money,
        /// What the client owes more, or less.
        pub claim: Money,
    }

    /// What a correction changes.
    pub struct Correction {
        pub rows: Vec<CorrectedRow>,
        pub commission: Money,
        pub share: Money,
        pub claim: Money,
        /// What the agency owes to trust for it at once.
        pub shortage: Money,
    }
}

/// What a correction would change: it is carried out and taken back.
pub(crate) fn try_correction(act: &Act<'_>, args: CorrectRate) -> Result<Correction, Problem> {
    act.rehearse(|w| {
        let reason = if args.reason.trim().is_empty() { "a trial" } else { &args.reason };
        carry_out(act, w, &CorrectRate { reason: reason.to_owned(), ..args.clone() })
    })
}

/// Corrects a wrong rate and posts what differs.
pub(crate) fn correct(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: CorrectRate,
) -> Result<Correction, Problem> {
    carry_out(act, w, &args)
}

fn carry_out(act: &Act<'_>, w: &Writer<'_>, args: &CorrectRate) -> Result<Correction, Problem> {
    let from = form::past("from_on", args.from_on, act.today)?;
    let reason = form::reason("reason", &args.reason)?;
    check_scale(args.scale.as_ref())?;
    let all = clients::terms_of(w, args.client)?;
    let before = in_force(&all, from).ok_or(duebook_book::Error::Gone)?;
    if from < before.from_on {
        return Err(Problem::corrected_before_terms(before.from_on));
    }
    let after = Terms {
        from_on: from,
        rate: args.rate,
        scale: args.scale.clone(),
        legal_rate: args.legal_rate,
        ..before.clone()
    };
    let same_rates = Terms { from_on: before.from_on, ..after.clone() };
    if same_rates == *before {
        return Err(Problem::rates_are_the_same());
    }
    rate_correction::change_terms(w, &act.stamp(), args.client, (before, &after), &reason)?;
    let next = all.iter().map(|t| t.from_on).filter(|on| *on > from).min();
    let (found, shortage) = rate_correction::post(w, &act.stamp(), args.client, (from, next))?;
    let sum = |of: fn(&Corrected) -> Money| found.iter().map(of).sum();
    let (commission, share) =
        (sum(|c| c.difference.commission), sum(|c| c.difference.client_share));
    let claim = sum(|c| c.difference.claim);
    let rows = found.iter().map(|one| row(w, one)).collect::<Result<_, Problem>>()?;
    Ok(Correction { rows, commission, share, claim, shortage })
}

fn row(w: &Writer<'_>, of: &Corrected) -> Result<CorrectedRow, Problem> {
    let account = accounts::get(w, of.before.account)?;
    Ok(CorrectedRow {
        account: account.id,
        file_number: account.file_number,
        person: people::name_of(w, account.person)?,
        received_on: of.received_on,
        rate_before: of.before.rate,
        rate: of.difference.rate,
        commission_before: of.before.commission,
        commission: of.difference.commission,
        tax: of.difference.tax,
        share: of.difference.client_share,
        claim: of.difference.claim,
    })
}
