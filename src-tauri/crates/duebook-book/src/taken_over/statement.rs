//! Statements that clients had from the old system.

use duebook_core::id::{ClientId, StatementId, TrustBankId};
use duebook_core::{Day, Money};

use crate::db::Writer;
use crate::error::Result;
use crate::stamp::Stamp;
use crate::{settings, values};

/// Keeps an approved statement of lines that a client was told of by the old system: what is still
/// to be paid of it, or what was invoiced. Its id and number.
pub(super) fn keep(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    (client, bank, on): (ClientId, TrustBankId, Day),
    lines: &[i64],
    invoiced: Option<Money>,
) -> Result<(StatementId, i64)> {
    let number = settings::next_number(w, "statement")?;
    let mut share = Money::ZERO;
    for line in lines {
        let sql = "SELECT client_share_cents FROM line WHERE id = ?1";
        share += w.one(sql, values![line], |row| row.next::<Money>())?;
    }
    let id = w.insert(
        "INSERT INTO statement (number, client_id, trust_bank_id, through_on, state, shares_cents,
             claims_cents, carried_in_cents, offset_cents, invoice_cents, remit_cents,
             carried_out_cents, alone_reason, prepared_at, prepared_by, approved_at, approved_by)
         VALUES (?1, ?2, ?3, ?4, 'approved', ?5, ?6, 0, 0, ?6, ?5, 0, 'Taken over', ?7, ?8,
             ?7, ?8)",
        values![
            number,
            client,
            bank,
            on,
            share,
            invoiced.unwrap_or_default(),
            stamp.at,
            stamp.user
        ],
    )?;
    for line in lines {
        w.run(
            "INSERT INTO statement_line (line_id, statement_id) VALUES (?1, ?2)",
            values![line, id],
        )?;
    }
    Ok((StatementId(id), number))
}
