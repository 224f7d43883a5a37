//! What a client owes the agency: its invoices with their age, flat fees, what is given up.

use duebook_book::invoices::{self, Invoice};
use duebook_book::{Reader, Writer, client_claims, clients, positions, trust_banks};
use duebook_core::chart::LedgerAccount;
use duebook_core::id::{ClientId, InvoiceId, TrustBankId};
use duebook_core::{Day, Money, shape};

use crate::act::Act;
use crate::clients::{Nothing, OfClient};
use crate::form;
use crate::problem::Problem;

shape! {
    /// Claims of one trust bank's statements that are neither offset nor invoiced.
    pub struct OpenClaim {
        pub trust_bank: TrustBankId,
        pub trust_bank_name: String,
        pub amount: Money,
    }

    /// What a client owes the agency.
    pub struct ClientMoney {
        /// Open ones first, the oldest first.
        pub invoices: Vec<Invoice>,
        pub open_invoices: Money,
        /// Of the open invoices, those made within the last 30, 60, 90 days, and the older.
        pub by_age: Vec<Money>,
        /// One for each trust bank.
        pub claims: Vec<OpenClaim>,
        /// Its deposits for costs, one for each trust bank, as far as they are released.
        pub deposits: Vec<OpenClaim>,
    }

    /// A client pays invoices into the agency's own bank.
    pub struct PayInvoice {
        pub client: ClientId,
        /// Which one; the oldest first when none is named.
        #[serde(default)]
        pub invoice: Option<InvoiceId>,
        pub amount: Money,
        pub on: Day,
        /// The number of the check or transfer.
        pub reference: String,
    }

    /// A claim on a client that is given up.
    pub struct WriteOffClaim {
        pub client: ClientId,
        /// The invoice; without one, claims that are not invoiced.
        #[serde(default)]
        pub invoice: Option<InvoiceId>,
        /// Whose statements tell the claims that are not invoiced.
        pub trust_bank: TrustBankId,
        pub amount: Money,
        pub on: Day,
        pub reason: String,
    }

    /// A service that a client pays by itself.
    pub struct AddFlatFee {
        pub client: ClientId,
        /// Whose statement tells it.
        pub trust_bank: TrustBankId,
        pub amount: Money,
        pub on: Day,
        /// What for, as the statement says it.
        pub about: String,
    }
}

/// The invoices and open claims of a client.
pub(crate) fn show(act: &Act<'_>, r: &Reader<'_>, args: OfClient) -> Result<ClientMoney, Problem> {
    clients::get(r, args.client)?;
    let invoices = invoices::of_client(r, args.client, act.today)?;
    let aged = |from: i64, to: i64| {
        let of_age = invoices.iter().filter(|i| (from..=to).contains(&i.age));
        of_age.map(|i| i.open).sum::<Money>()
    };
    let (mut claims, mut deposits) = (Vec::new(), Vec::new());
    for bank in trust_banks::all(r)? {
        deposits.push(OpenClaim {
            amount: positions::released_of(r, bank.id, act.today, |p| {
                p.on == LedgerAccount::CostDeposit && p.client == Some(args.client)
            })?,
            trust_bank: bank.id,
            trust_bank_name: bank.name.clone(),
        });
        claims.push(OpenClaim {
            amount: client_claims::unbilled(r, args.client, bank.id)?,
            trust_bank: bank.id,
            trust_bank_name: bank.name,
        });
    }
    Ok(ClientMoney {
        open_invoices: invoices.iter().map(|i| i.open).sum(),
        by_age: vec![aged(0, 30), aged(31, 60), aged(61, 90), aged(91, i64::MAX)],
        invoices,
        claims,
        deposits,
    })
}

/// A client pays invoices. A short payment leaves the rest open.
pub(crate) fn pay(act: &Act<'_>, w: &Writer<'_>, args: PayInvoice) -> Result<Nothing, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let about = form::line("reference", &args.reference)?;
    let mut open = invoices::of_client(w, args.client, act.today)?;
    if let Some(chosen) = args.invoice {
        open.retain(|i| i.id == chosen);
    }
    let owed: Money = open.iter().map(|i| i.open).sum();
    let (met, left) = invoices::oldest_first(&open, args.amount);
    if met.is_empty() || left.is_positive() {
        return Err(Problem::more_than_invoiced(owed));
    }
    open.retain(|i| met.iter().any(|m| m.0 == i.id));
    check_days(&open, on)?;
    invoices::pay(w, &act.stamp(), args.client, on, &met, &about)?;
    Ok(Nothing {})
}

fn check_days(of: &[Invoice], on: Day) -> Result<(), Problem> {
    match of.iter().map(|i| i.invoiced_on).max() {
        Some(last) if on < last => Err(Problem::paid_before_invoice(last)),
        _ => Ok(()),
    }
}

/// A claim is given up, with its reason.
pub(crate) fn write_off(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: WriteOffClaim,
) -> Result<Nothing, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let reason = form::reason("reason", &args.reason)?;
    let invoice = args.invoice.map(|id| invoices::get(w, id, act.today)).transpose()?;
    if invoice.as_ref().is_some_and(|i| i.client != args.client) {
        return Err(duebook_book::Error::Gone.into());
    }
    let open = match &invoice {
        Some(invoice) => invoice.open,
        None => client_claims::unbilled(w, args.client, args.trust_bank)?,
    };
    if !args.amount.is_positive() || args.amount > open {
        return Err(Problem::more_than_claimed(open.or_zero()));
    }
    let what = (args.amount, on);
    match &invoice {
        Some(invoice) => {
            check_days(std::slice::from_ref(invoice), on)?;
            invoices::write_off(w, &act.stamp(), invoice, what, &reason)?;
        }
        None => {
            let of = (args.client, args.trust_bank);
            client_claims::write_off(w, &act.stamp(), of, what, &reason)?;
        }
    }
    Ok(Nothing {})
}

/// A client is charged a flat fee: a line of its next statement.
pub(crate) fn flat_fee(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: AddFlatFee,
) -> Result<Nothing, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let about = form::needed("about", "what the fee is for", &args.about)?;
    let amount = form::not_negative("amount", args.amount)?;
    if amount.is_zero() {
        return Err(Problem::charge_of_nothing());
    }
    clients::get(w, args.client)?;
    let of = (args.client, args.trust_bank);
    client_claims::charge(w, &act.stamp(), of, (amount, on), &about)?;
    Ok(Nothing {})
}
