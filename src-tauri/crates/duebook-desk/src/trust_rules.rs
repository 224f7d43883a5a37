//! The rules of a trust bank: what is known with its source, and what counsel must be asked.

use duebook_book::trust_rules::{self, KeptRule};
use duebook_book::{Reader, Writer, deadlines};
use duebook_core::id::TrustBankId;
use duebook_core::trust_rule::{RuleUnit, TRUST_RULES, TrustRule};
use duebook_core::{Day, deadline, shape};

use crate::act::Act;
use crate::clients::Nothing;
use crate::form;
use crate::money::OfBank;
use crate::problem::Problem;

shape! {
    /// A rule of a trust bank.
    pub struct RuleRow {
        pub rule: TrustRule,
        pub unit: RuleUnit,
        /// What is in force today; none when nobody knows it, and counsel must be asked.
        pub now: Option<KeptRule>,
        /// All that was set, the newest first.
        pub kept: Vec<KeptRule>,
        /// Of how long records are kept, where that is known.
        pub records: Option<RecordsKept>,
    }

    /// Back to which day records of trust must be there. The book throws nothing away; what is
    /// older than it lies with the old system.
    pub struct RecordsKept {
        pub from_on: Day,
        /// When the first money of the trust bank was booked; none while there is none.
        pub book_from_on: Option<Day>,
    }

    /// A rule from a day on.
    pub struct SetTrustRule {
        pub trust_bank: TrustBankId,
        pub rule: TrustRule,
        pub value: i64,
        pub from_on: Day,
        pub source: String,
    }
}

/// Every rule of a trust bank, known or not.
pub(crate) fn list(act: &Act<'_>, r: &Reader<'_>, args: OfBank) -> Result<Vec<RuleRow>, Problem> {
    let all = trust_rules::all(r, args.trust_bank)?;
    let row = |rule: &TrustRule| {
        let kept: Vec<KeptRule> = all.iter().filter(|k| k.rule == *rule).cloned().collect();
        let now = kept.iter().find(|k| k.from_on <= act.today).cloned();
        let records = match &now {
            Some(KeptRule { rule: TrustRule::KeepRecords, value, .. }) => Some(RecordsKept {
                from_on: deadline::kept_from(act.today, *value),
                book_from_on: deadlines::first_booked(r, args.trust_bank)?,
            }),
            _ => None,
        };
        Ok(RuleRow { rule: *rule, unit: rule.unit(), now, kept, records })
    };
    TRUST_RULES.iter().map(row).collect()
}

/// How many rules of a trust bank nobody has set.
pub(crate) fn unknown(r: &Reader<'_>, bank: TrustBankId, today: Day) -> Result<usize, Problem> {
    let all = trust_rules::all(r, bank)?;
    let known = |rule: &&TrustRule| all.iter().any(|k| k.rule == **rule && k.from_on <= today);
    Ok(TRUST_RULES.len() - TRUST_RULES.iter().filter(known).count())
}

/// Sets a rule from a day on, with the source that says so.
pub(crate) fn set(act: &Act<'_>, w: &Writer<'_>, args: SetTrustRule) -> Result<Nothing, Problem> {
    if !duebook_core::day::in_range(args.from_on) {
        return Err(Problem::day_out_of_range("from_on"));
    }
    if !args.rule.takes(args.value) {
        return Err(Problem::not_a_value_of_the_rule());
    }
    let source = form::needed("source", "the source that says so", &args.source)?;
    let what = (args.rule, args.value);
    trust_rules::set(w, &act.stamp(), args.trust_bank, what, args.from_on, &source)?;
    Ok(Nothing {})
}
