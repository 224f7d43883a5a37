//! Files of transfers that were made for a bank, and which payments each of them sends. A payment
//! is sent by one file alone; the file can be saved again as it was.

use duebook_core::id::{AchFileId, PaymentOutId, TrustBankId};
use duebook_core::{Day, Money, shape};

use crate::db::{Reader, Writer};
use crate::error::{Error, Result};
use crate::paying::{self, PaymentOut};
use crate::stamp::Stamp;
use crate::values;

shape! {
    /// A file of transfers as the list shows it.
    pub struct AchFileRow {
        pub id: AchFileId,
        pub trust_bank: TrustBankId,
        pub made_on: Day,
        /// A for the first file of its day, then B.
        pub modifier: String,
        /// The banking day on which receivers have the money.
        pub effective_on: Day,
        pub payments: u32,
        pub total: Money,
        pub by: String,
    }
}

/// A file that was just made.
#[derive(Clone, Copy)]
pub struct NewAchFile<'a> {
    /// Whose trust bank takes it.
    pub bank: TrustBankId,
    /// See [`next_modifier`].
    pub modifier: char,
    /// The banking day on which receivers have the money.
    pub effective_on: Day,
    /// What it sends.
    pub payments: &'a [PaymentOut],
    /// Its bytes.
    pub bytes: &'a [u8],
}

fn place(id: AchFileId) -> String {
    format!("ach_file.file/{}", id.0)
}

/// Remittances by transfer that stand and that no file has sent, oldest first.
pub fn waiting(r: &Reader<'_>, bank: TrustBankId) -> Result<Vec<PaymentOut>> {
    let ids = r.all(
        "SELECT payment_out.id FROM payment_out
          WHERE trust_bank_id = ?1 AND method = 'ach' AND kind = 'remittance'
            AND undone_id IS NULL
            AND NOT EXISTS (SELECT 1 FROM ach_file_payment WHERE payment_id = payment_out.id)
          ORDER BY payment_out.id",
        values![bank],
        |row| row.next::<PaymentOutId>(),
    )?;
    ids.into_iter().map(|id| paying::get(r, id)).collect()
}

/// The letter of the next file of a day: A, B and so on; none after 26.
pub fn next_modifier(r: &Reader<'_>, bank: TrustBankId, on: Day) -> Result<Option<char>> {
    let made: i64 = r.one(
        "SELECT count(*) FROM ach_file WHERE trust_bank_id = ?1 AND made_on = ?2",
        values![bank, on],
        |row| row.next(),
    )?;
    Ok(u8::try_from(made).ok().filter(|made| *made < 26).map(|made| char::from(b'A' + made)))
}

/// Keeps a file with what it sends.
pub fn keep(w: &Writer<'_>, stamp: &Stamp<'_>, file: &NewAchFile<'_>) -> Result<AchFileId> {
    let total: Money = file.payments.iter().map(|payment| payment.amount).sum();
    let id = AchFileId(w.insert(
        "INSERT INTO ach_file (trust_bank_id, made_on, modifier, effective_on, payments,
             total_cents, made_at, made_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![
            file.bank,
            stamp.today,
            file.modifier.to_string(),
            file.effective_on,
            file.payments.len(),
            total,
            stamp.at,
            stamp.user
        ],
    )?);
    let seal = w.fields().seal(&place(id), file.bytes)?;
    w.run("UPDATE ach_file SET file_seal = ?2 WHERE id = ?1", values![id, seal])?;
    for payment in file.payments {
        w.run(
            "INSERT INTO ach_file_payment (payment_id, ach_file_id) VALUES (?1, ?2)",
            values![payment.id, id],
        )?;
    }
    Ok(id)
}

const FILES: &str = "SELECT ach_file.id, trust_bank_id, made_on, modifier, effective_on, payments,
    total_cents, app_user.name FROM ach_file JOIN app_user ON app_user.id = made_by";

fn read_file(row: &crate::db::Row<'_>) -> Result<AchFileRow> {
    Ok(AchFileRow {
        id: row.next()?,
        trust_bank: row.next()?,
        made_on: row.next()?,
        modifier: row.next()?,
        effective_on: row.next()?,
        payments: row.next()?,
        total: row.next()?,
        by: row.next()?,
    })
}

/// Files of a trust bank, the latest first.
pub fn latest(r: &Reader<'_>, bank: TrustBankId, limit: u32) -> Result<Vec<AchFileRow>> {
    let sql = format!("{FILES} WHERE trust_bank_id = ?1 ORDER BY ach_file.id DESC LIMIT ?2");
    r.all(&sql, values![bank, limit], read_file)
}

/// A file as it was made: its row and its bytes.
pub fn get(r: &Reader<'_>, id: AchFileId) -> Result<(AchFileRow, Vec<u8>)> {
    let file = r.one(&format!("{FILES} WHERE ach_file.id = ?1"), values![id], read_file)?;
    let seal = r.one("SELECT file_seal FROM ach_file WHERE id = ?1", values![id], |row| {
        row.next::<Option<Vec<u8>>>()
    })?;
    let bytes = r.fields().open(&place(id), &seal.ok_or(Error::Gone)?)?;
    Ok((file, bytes.to_vec()))
}
