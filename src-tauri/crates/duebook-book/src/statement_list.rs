//! The list of client statements.

use duebook_core::id::{ClientId, StatementId};
use duebook_core::statement::Settled;
use duebook_core::{Day, shape};

use crate::db::Reader;
use crate::error::Result;
use crate::statements::read_sums;
use crate::values;

shape! {
    /// A row of the list of statements.
    pub struct StatementRow {
        pub id: StatementId,
        pub number: i64,
        pub client: ClientId,
        pub client_name: String,
        pub through_on: Day,
        pub lines: u32,
        pub sums: Settled,
        pub approved: bool,
        pub prepared_by: String,
        pub approved_by: Option<String>,
        /// How it was paid, and the number of the check; or unclaimed, when it became that.
        pub paid_by: Option<String>,
    }
}

/// Nothing was done yet with what a `statement` pays: neither a payment nor unclaimed property
/// stands for it.
pub(crate) const IS_OPEN: &str = "NOT EXISTS (SELECT 1 FROM payment_out
      WHERE payment_out.statement_id = statement.id AND undone_id IS NULL)
    AND NOT EXISTS (SELECT 1 FROM unclaimed
      WHERE unclaimed.statement_id = statement.id AND back_id IS NULL)";

/// Statements, prepared ones first, then the latest.
pub fn latest(r: &Reader<'_>, limit: u32) -> Result<Vec<StatementRow>> {
    r.all(
        "SELECT statement.id, statement.number, statement.client_id, client.name, through_on,
                (SELECT count(*) FROM statement_line WHERE statement_id = statement.id),
                shares_cents, claims_cents, carried_in_cents, offset_cents, invoice_cents,
                remit_cents, carried_out_cents, statement.state = 'approved',
                preparer.name, approver.name,
                coalesce(
                  (SELECT payment_out.method || ' ' || payment_out.number FROM payment_out
                    WHERE payment_out.statement_id = statement.id AND undone_id IS NULL),
                  (SELECT 'unclaimed' FROM unclaimed
                    WHERE unclaimed.statement_id = statement.id AND back_id IS NULL))
           FROM statement
           JOIN client ON client.id = statement.client_id
           JOIN app_user AS preparer ON preparer.id = prepared_by
           LEFT JOIN app_user AS approver ON approver.id = approved_by
          ORDER BY statement.state = 'approved', statement.id DESC LIMIT ?1",
        values![limit],
        |row| {
            Ok(StatementRow {
                id: row.next()?,
                number: row.next()?,
                client: row.next()?,
                client_name: row.next()?,
                through_on: row.next()?,
                lines: row.next()?,
                sums: read_sums(row)?,
                approved: row.next()?,
                prepared_by: row.next()?,
                approved_by: row.next()?,
                paid_by: row.next()?,
            })
        },
    )
}
