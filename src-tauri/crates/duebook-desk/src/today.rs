//! The manager's page, and the check of the whole book.

use duebook_book::report::{self, Figures};
use duebook_book::settings;
use duebook_book::verify::{self, Finding};
use duebook_core::{Day, shape};

use crate::act::Act;
use crate::clients::Nothing;
use crate::problem::Problem;

shape! {
    /// The agency as it stands today.
    pub struct AgencyToday {
        pub today: Day,
        pub figures: Figures,
        /// When the last backup was made and found good, UTC, RFC 3339.
        pub last_backup_at: Option<String>,
        pub has_clients: bool,
        pub has_trust_bank: bool,
        pub has_agency_address: bool,
    }

    /// What the check of the whole book found; nothing is good.
    pub struct Verified {
        pub findings: Vec<Finding>,
        /// How long it took.
        pub seconds: u64,
    }
}

pub(crate) fn figures(act: &Act<'_>, _: Nothing) -> Result<AgencyToday, Problem> {
    act.book().read_long(|r| {
        let agency: crate::agency::Agency = settings::get(r, "agency")?;
        Ok(AgencyToday {
            today: act.today,
            figures: report::figures(r, act.today)?,
            last_backup_at: crate::backups::last_at(act)?,
            has_clients: duebook_book::clients::any(r)?,
            has_trust_bank: !duebook_book::trust_banks::all(r)?.is_empty(),
            has_agency_address: !agency.street.is_empty(),
        })
    })
}

pub(crate) fn verify(act: &Act<'_>, _: Nothing) -> Result<Verified, Problem> {
    let started = act.desk.now();
    let findings = act.book().read_long(|r| verify::verify(r, act.today))?;
    let seconds = (act.desk.now() - started).num_seconds().max(0).unsigned_abs();
    Ok(Verified { findings, seconds })
}
