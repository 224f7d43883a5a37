//! What states say of money that its owner does not take: what is known with its source, and what
//! counsel must be asked.

use duebook_book::dormancy::{self, KeptDormancy};
use duebook_book::owed::OwnerOf;
use duebook_book::{Reader, Writer, settings};
use duebook_core::dormancy::{Dormancy, OwedKind};
use duebook_core::{Day, shape};

use crate::act::Act;
use crate::agency::Agency;
use crate::clients::Nothing;
use crate::form;
use crate::problem::Problem;

shape! {
    /// What a state says of a kind of money, from a day on.
    pub struct SetDormancy {
        /// Two letters.
        pub state: String,
        pub kind: OwedKind,
        pub from_on: Day,
        pub rule: Dormancy,
        pub source: String,
    }
}

/// Sets what a state says of a kind of money, with the source that says so.
pub(crate) fn set(act: &Act<'_>, w: &Writer<'_>, args: SetDormancy) -> Result<Nothing, Problem> {
    if !duebook_core::day::in_range(args.from_on) {
        return Err(Problem::day_out_of_range("from_on"));
    }
    let state = form::state("state", &args.state)?;
    if state.is_empty() {
        return Err(Problem::not_a_state("state"));
    }
    if !args.rule.is_possible() {
        return Err(Problem::not_a_dormancy());
    }
    let source = form::needed("source", "the source that says so", &args.source)?;
    dormancy::set(w, &act.stamp(), (&state, args.kind), args.from_on, &args.rule, &source)?;
    Ok(Nothing {})
}

/// Everything that states say, and where the agency is.
pub(crate) struct States {
    rules: Vec<KeptDormancy>,
    agency: String,
}

impl States {
    pub(crate) fn read(r: &Reader<'_>) -> Result<States, Problem> {
        let agency: Agency = settings::get(r, "agency")?;
        Ok(States { rules: dormancy::all(r)?, agency: agency.state })
    }

    /// Everything that was set, by state and kind, the newest first.
    pub(crate) fn rules(self) -> Vec<KeptDormancy> {
        self.rules
    }

    /// What a state says of a kind of money on a day; nothing when nobody has set it.
    pub(crate) fn rule(&self, state: &str, kind: OwedKind, on: Day) -> Option<Dormancy> {
        let is =
            |kept: &&KeptDormancy| kept.state == state && kept.kind == kind && kept.from_on <= on;
        self.rules.iter().find(is).map(|kept| kept.rule)
    }

    /// The state that has a claim on money: that of its owner's last known address, and where none
    /// is known that of the agency, which holds it (Texas v. New Jersey, 379 U.S. 674 (1965)).
    /// Whether it is the agency's.
    pub(crate) fn of(&self, owner: &OwnerOf) -> (String, bool) {
        match owner.address.state.as_str() {
            "" => (self.agency.clone(), true),
            state => (state.to_owned(), false),
        }
    }
}
