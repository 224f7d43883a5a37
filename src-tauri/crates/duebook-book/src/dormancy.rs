//! What states say of money that its owner does not take: dated settings with their source.

use duebook_core::dormancy::{Dormancy, OwedKind};
use duebook_core::{Day, shape};

use crate::db::{Reader, Row, Writer};
use crate::error::{Error, Result};
use crate::stamp::Stamp;
use crate::values;

shape! {
    /// What a state says of a kind of money, as it was set.
    pub struct KeptDormancy {
        /// Two letters.
        pub state: String,
        pub kind: OwedKind,
        pub from_on: Day,
        pub rule: Dormancy,
        /// The statute, rule or opinion that says so.
        pub source: String,
        pub set_by: String,
    }
}

/// Sets what a state says of a kind of money from a day on.
pub fn set(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    (state, kind): (&str, OwedKind),
    from_on: Day,
    rule: &Dormancy,
    source: &str,
) -> Result<()> {
    w.insert(
        "INSERT INTO dormancy (state, kind, from_on, months, notice_days, report_month,
             report_day, source, set_at, set_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        values![
            state,
            kind.code(),
            from_on,
            rule.months,
            rule.notice_days,
            rule.report_month,
            rule.report_day,
            source,
            stamp.at,
            stamp.user
        ],
    )?;
    Ok(())
}

/// Everything that was set, by state and kind, the newest first.
pub fn all(r: &Reader<'_>) -> Result<Vec<KeptDormancy>> {
    r.all(
        "SELECT state, kind, from_on, months, notice_days, report_month, report_day, source,
                app_user.name
           FROM dormancy JOIN app_user ON app_user.id = set_by
          ORDER BY state, kind, from_on DESC, dormancy.id DESC",
        values![],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<KeptDormancy> {
    Ok(KeptDormancy {
        state: row.next()?,
        kind: read_kind(&row.next::<String>()?)?,
        from_on: row.next()?,
        rule: Dormancy {
            months: row.next()?,
            notice_days: row.next()?,
            report_month: row.next()?,
            report_day: row.next()?,
        },
        source: row.next()?,
        set_by: row.next()?,
    })
}

pub(crate) fn read_kind(code: &str) -> Result<OwedKind> {
    OwedKind::from_code(code).ok_or_else(|| Error::bad_value("kind", "a kind of money"))
}
