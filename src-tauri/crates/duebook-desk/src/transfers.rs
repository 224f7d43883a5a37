//! Files of transfers: remittances by ACH that wait, the file that sends them, and how each trust
//! bank wants it (Nacha Operating Rules, Appendix Three).

use chrono::Timelike;
use duebook_book::ach_files::{self, AchFileRow, NewAchFile};
use duebook_book::client_banks::{self, ClientBank, ClientBankForm};
use duebook_book::history::{About, tell};
use duebook_book::paying::PaymentOut;
use duebook_book::{Reader, Writer, clients, settings, statements, trust_banks};
use duebook_core::id::{AchFileId, ClientId, PaymentOutId, TrustBankId};
use duebook_core::{Day, Money, shape};
use serde_json::json;

use crate::act::Act;
use crate::agency::Agency;
use crate::bank_out::nacha::{self, BankAccount, Transfer};
use crate::bank_out::routing::Routing;
use crate::clients::{Nothing, OfClient};
use crate::form;
use crate::host::FileKind;
use crate::money::OfBank;
use crate::outbox::{SavedFile, save_as};
use crate::problem::Problem;

shape! {
    /// How a trust bank wants its files of transfers.
    #[derive(Default)]
    pub struct AchOrigin {
        /// The bank's routing number, nine digits.
        pub routing: String,
        /// Immediate origin as the bank assigned it; blank for the bank's own number.
        pub origin: String,
        /// The name that receivers see, at most 16 characters.
        pub company: String,
        /// Ten characters, as the bank assigned them: often 1 and the agency's EIN.
        pub company_id: String,
        /// Whether the file also debits the trust account, so that it balances by itself.
        pub balanced: bool,
    }

    /// The same as it is typed.
    pub struct SaveAchOrigin {
        pub trust_bank: TrustBankId,
        pub ach: AchOrigin,
    }

    /// A client's bank account as it is typed.
    pub struct SaveClientBank {
        pub client: ClientId,
        pub form: ClientBankForm,
    }

    /// A remittance that waits to be sent.
    pub struct WaitingTransfer {
        pub payment: PaymentOutId,
        pub client: Option<ClientId>,
        pub payee: String,
        pub paid_on: Day,
        pub amount: Money,
        /// The end of the client's account; none when it is not known.
        pub account_last4: Option<String>,
    }

    /// What waits to be sent from a trust bank, and the files that were made.
    pub struct Transfers {
        pub waiting: Vec<WaitingTransfer>,
        pub total: Money,
        /// Whether the book knows how the bank wants its files.
        pub set_up: bool,
        pub files: Vec<AchFileRow>,
    }

    /// A file of everything that waits.
    pub struct MakeTransfers {
        pub trust_bank: TrustBankId,
        /// The banking day on which clients have the money.
        pub effective_on: Day,
    }

    /// One file of transfers.
    pub struct OfAchFile {
        pub file: AchFileId,
    }
}

/// How many files the list shows.
const FILES_SHOWN: u32 = 100;
/// What receivers see as the purpose.
const PURPOSE: &str = "REMITTANCE";

fn setting(bank: TrustBankId) -> String {
    format!("ach/{}", bank.0)
}

/// How a trust bank wants its files of transfers.
pub(crate) fn origin(_: &Act<'_>, r: &Reader<'_>, of: OfBank) -> Result<AchOrigin, Problem> {
    Ok(settings::get(r, &setting(of.trust_bank))?)
}

/// Saves how a trust bank wants its files of transfers.
pub(crate) fn save_origin(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: SaveAchOrigin,
) -> Result<Nothing, Problem> {
    trust_banks::get(w, args.trust_bank)?;
    let typed = args.ach;
    let ach = AchOrigin {
        routing: routing("routing", &typed.routing)?.whole().to_owned(),
        origin: form::line("origin", &typed.origin)?,
        company: form::needed("company", "the name that clients see", &typed.company)?,
        company_id: form::needed("company_id", "the company's number", &typed.company_id)?,
        balanced: typed.balanced,
    };
    for (field, text, most) in [
        ("origin", &ach.origin, 10),
        ("company", &ach.company, 16),
        ("company_id", &ach.company_id, 10),
    ] {
        if text.chars().count() > most {
            return Err(Problem::too_long(field, most));
        }
    }
    settings::set(w, &act.stamp(), &setting(args.trust_bank), &ach)?;
    Ok(Nothing {})
}

fn routing(field: &str, text: &str) -> Result<Routing, Problem> {
    Routing::parse(text).map_err(|_| Problem::not_a_routing_number(field))
}

/// Where a client's money is sent.
pub(crate) fn client_bank(
    _: &Act<'_>,
    r: &Reader<'_>,
    of: OfClient,
) -> Result<Option<ClientBank>, Problem> {
    Ok(client_banks::of(r, of.client)?)
}

/// Saves where a client's money is sent. That it was changed is written down, the number is not.
pub(crate) fn save_client_bank(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: SaveClientBank,
) -> Result<Nothing, Problem> {
    clients::get(w, args.client)?;
    let number = args.form.account_number.trim().to_owned();
    let digits = (4..=17).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    let kept = client_banks::of(w, args.client)?;
    let kept_as_it_is = number.is_empty() && kept.is_some();
    if !(digits || kept_as_it_is) {
        return Err(Problem::not_a_client_account());
    }
    let form = ClientBankForm {
        routing: routing("routing", &args.form.routing)?.whole().to_owned(),
        account_number: number,
        ..args.form
    };
    client_banks::save(w, &act.stamp(), args.client, &form)?;
    let about = About { client: Some(args.client), ..About::default() };
    let last4 = client_banks::of(w, args.client)?.map(|bank| bank.account_last4);
    tell(w, &act.stamp(), about, "client_bank_set", &json!({ "last4": last4 }))?;
    Ok(Nothing {})
}

/// What waits to be sent from a trust bank, and the files that were made.
pub(crate) fn list(_: &Act<'_>, r: &Reader<'_>, of: OfBank) -> Result<Transfers, Problem> {
    let ach: AchOrigin = settings::get(r, &setting(of.trust_bank))?;
    let mut waiting = Vec::new();
    for payment in ach_files::waiting(r, of.trust_bank)? {
        let bank = payment.client.map(|client| client_banks::of(r, client)).transpose()?.flatten();
        waiting.push(WaitingTransfer {
            payment: payment.id,
            client: payment.client,
            payee: payment.payee,
            paid_on: payment.paid_on,
            amount: payment.amount,
            account_last4: bank.map(|bank| bank.account_last4),
        });
    }
    Ok(Transfers {
        total: waiting.iter().map(|transfer| transfer.amount).sum(),
        waiting,
        set_up: !ach.routing.is_empty(),
        files: ach_files::latest(r, of.trust_bank, FILES_SHOWN)?,
    })
}

/// Makes the file of everything that waits, and keeps it: each payment is sent once.
pub(crate) fn make(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: MakeTransfers,
) -> Result<AchFileRow, Problem> {
    if args.effective_on < act.today {
        return Err(Problem::effective_before_today());
    }
    let waiting = ach_files::waiting(w, args.trust_bank)?;
    if waiting.is_empty() {
        return Err(Problem::no_transfer_waits());
    }
    let modifier = ach_files::next_modifier(w, args.trust_bank, act.today)?;
    let modifier = modifier.ok_or_else(Problem::too_many_files_today)?;
    let file = written(act, w, &args, modifier, &waiting)?;
    let bytes = nacha::nacha(&file).map_err(|fault| Problem::bank_file_fault(&fault))?;
    let new = NewAchFile {
        bank: args.trust_bank,
        modifier,
        effective_on: args.effective_on,
        payments: &waiting,
        bytes: &bytes,
    };
    let id = ach_files::keep(w, &act.stamp(), &new)?;
    Ok(ach_files::get(w, id)?.0)
}

fn written(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: &MakeTransfers,
    modifier: char,
    waiting: &[PaymentOut],
) -> Result<nacha::Transfers, Problem> {
    let ach: AchOrigin = settings::get(w, &setting(args.trust_bank))?;
    if ach.routing.is_empty() {
        return Err(Problem::transfers_not_set_up());
    }
    let agency: Agency = settings::get(w, "agency")?;
    let bank = trust_banks::get(w, args.trust_bank)?;
    let own = routing("routing", &ach.routing)?;
    let offset = match ach.balanced {
        true => {
            let number = trust_banks::account_number(w, bank.id)?;
            let number = number.ok_or_else(Problem::trust_account_unknown)?;
            Some(BankAccount { routing: own, number, savings: false })
        }
        false => None,
    };
    let time = act.at.with_timezone(&act.session.zone());
    Ok(nacha::Transfers {
        bank: own,
        bank_name: if bank.bank_name.is_empty() { bank.name } else { bank.bank_name },
        origin: (!ach.origin.is_empty()).then_some(ach.origin),
        agency: agency.name,
        company: ach.company,
        company_id: ach.company_id,
        description: PURPOSE.to_owned(),
        created_on: act.today,
        created_at: Some((time.hour() as u8, time.minute() as u8)),
        modifier,
        effective_on: args.effective_on,
        offset,
        transfers: waiting.iter().map(|p| transfer(w, p)).collect::<Result<_, _>>()?,
    })
}

fn transfer(r: &Reader<'_>, payment: &PaymentOut) -> Result<Transfer, Problem> {
    let missing = || Problem::client_account_missing(&payment.payee);
    let client = payment.client.ok_or_else(missing)?;
    let bank = client_banks::of(r, client)?.ok_or_else(missing)?;
    let number = client_banks::number(r, client)?.ok_or_else(missing)?;
    let statement = payment.statement.map(|id| statements::get(r, id)).transpose()?;
    let statement = statement.and_then(|view| view.number);
    Ok(Transfer {
        name: payment.payee.clone(),
        account: BankAccount {
            routing: routing("routing", &bank.routing)?,
            number,
            savings: bank.savings,
        },
        to_company: bank.company,
        amount: payment.amount,
        id: statement.map_or_else(|| payment.id.0.to_string(), |number| number.to_string()),
        words: statement.map(duebook_paper::transfer_words),
    })
}

/// Saves a file of transfers, as it was made, where the person says.
pub(crate) fn save(act: &Act<'_>, of: OfAchFile) -> Result<SavedFile, Problem> {
    let (file, bytes) = act.book().read(|r| ach_files::get(r, of.file))?;
    let day = duebook_core::day::iso(file.made_on);
    save_as(act, FileKind::Ach, &format!("ach-{day}-{}.ach", file.modifier), &bytes)
}
