//! The whole journal, posting by posting, for a program that reckons it anew by itself.

use duebook_core::chart::LedgerAccount;
use duebook_core::id::{ClientId, EntryId, FileNumber, ThirdPartyId, TrustBankId};
use duebook_core::ledger::EntryKind;
use duebook_core::{Day, Money};

use crate::db::Reader;
use crate::error::Result;
use crate::ledger::{read_kind, read_ledger_account};
use crate::values;

/// A posting with the days and the kind of its entry. Nothing in it says who owes.
#[derive(Debug, Clone)]
pub struct JournalPosting {
    /// The entry.
    pub entry: EntryId,
    /// What happened.
    pub kind: EntryKind,
    /// The day of debts.
    pub effective_on: Day,
    /// The day of trust and agency.
    pub booked_on: Day,
    /// The ledger account.
    pub on: LedgerAccount,
    /// Debit positive, credit negative, in whole cents.
    pub amount: Money,
    /// The trust bank, on every trust posting.
    pub bank: Option<TrustBankId>,
    /// The client, where there is one.
    pub client: Option<(ClientId, String)>,
    /// The account, where there is one.
    pub file_number: Option<FileNumber>,
    /// The third party that is owed or whose part it is.
    pub third: Option<(ThirdPartyId, String)>,
}

/// Hands over every posting of the book: by entry, within it by ledger and trust bank. None is
/// kept, so that memory stays the same for a book of any length. Stops at the first error.
pub fn each(r: &Reader<'_>, mut take: impl FnMut(JournalPosting) -> Result<()>) -> Result<()> {
    r.each(
        "SELECT entry.kind, entry.id, effective_on, booked_on, ledger_account, amount_cents,
                trust_bank_id, client.id, client.name, file_number, third_party.id, third_party.name
           FROM entry
           CROSS JOIN posting ON posting.entry_id = entry.id
           LEFT JOIN client ON client.id = posting.client_id
           LEFT JOIN account ON account.id = posting.account_id
           LEFT JOIN third_party ON third_party.id = posting.third_id
          ORDER BY entry.id, ledger_account / 100, trust_bank_id, posting.id",
        values![],
        |row| {
            let (client, name): (Option<ClientId>, Option<String>) = (row.get(7)?, row.get(8)?);
            let (third, called): (Option<ThirdPartyId>, Option<String>) =
                (row.get(10)?, row.get(11)?);
            take(JournalPosting {
                kind: read_kind(row)?,
                entry: row.get(1)?,
                effective_on: row.get(2)?,
                booked_on: row.get(3)?,
                on: read_ledger_account(row.get(4)?)?,
                amount: row.get(5)?,
                bank: row.get(6)?,
                client: client.zip(name),
                file_number: row.get(9)?,
                third: third.zip(called),
            })
        },
    )
}
