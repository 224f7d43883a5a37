//! The rules of each trust bank: dated settings with their source.

use duebook_core::id::TrustBankId;
use duebook_core::trust_rule::TrustRule;
use duebook_core::{Day, shape};

use crate::db::{Reader, Row, Writer};
use crate::error::{Error, Result};
use crate::stamp::Stamp;
use crate::values;

shape! {
    /// A rule as it was set.
    pub struct KeptRule {
        pub rule: TrustRule,
        /// Days, years or cents; one for yes, zero for no.
        pub value: i64,
        pub from_on: Day,
        /// The statute, rule, contract or opinion that says so.
        pub source: String,
        pub set_by: String,
    }
}

/// Sets a rule from a day on.
pub fn set(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    bank: TrustBankId,
    (rule, value): (TrustRule, i64),
    from_on: Day,
    source: &str,
) -> Result<()> {
    w.insert(
        "INSERT INTO trust_rule (trust_bank_id, rule, from_on, value, source, set_at, set_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        values![bank, rule.code(), from_on, value, source, stamp.at, stamp.user],
    )?;
    Ok(())
}

/// Everything that was set for a trust bank, the newest first.
pub fn all(r: &Reader<'_>, bank: TrustBankId) -> Result<Vec<KeptRule>> {
    r.all(
        "SELECT rule, value, from_on, source, app_user.name
           FROM trust_rule JOIN app_user ON app_user.id = set_by
          WHERE trust_bank_id = ?1 ORDER BY from_on DESC, trust_rule.id DESC",
        values![bank],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<KeptRule> {
    let code: String = row.next()?;
    Ok(KeptRule {
        rule: TrustRule::from_code(&code).ok_or_else(|| Error::bad_value("rule", "a rule"))?,
        value: row.next()?,
        from_on: row.next()?,
        source: row.next()?,
        set_by: row.next()?,
    })
}

/// What a rule says on a day; nothing when nobody has set it.
pub fn on(r: &Reader<'_>, bank: TrustBankId, rule: TrustRule, day: Day) -> Result<Option<i64>> {
    r.maybe(
        "SELECT value FROM trust_rule
          WHERE trust_bank_id = ?1 AND rule = ?2 AND from_on <= ?3
          ORDER BY from_on DESC, id DESC LIMIT 1",
        values![bank, rule.code(), day],
        |row| row.next(),
    )
}

/// What a rule says on a day, of everything that was set, the newest first.
pub fn in_force(all: &[KeptRule], rule: TrustRule, day: Day) -> Option<i64> {
    all.iter().find(|kept| kept.rule == rule && kept.from_on <= day).map(|kept| kept.value)
}

/// Whether a rule of yes or no says yes on a day.
pub fn allows(r: &Reader<'_>, bank: TrustBankId, rule: TrustRule, day: Day) -> Result<bool> {
    Ok(on(r, bank, rule, day)? == Some(1))
}
