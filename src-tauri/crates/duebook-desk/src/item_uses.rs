//! Money in trust that is no account's: a client paid an invoice into trust by mistake, or
//! deposited it for costs, of which costs are paid.

use duebook_book::history::tell;
use duebook_book::paying::NewPayment;
use duebook_book::{Writer, accounts, clients, invoices, item_uses, items, moving, positions};
use duebook_core::chart::LedgerAccount;
use duebook_core::id::{AccountId, ClientId, InvoiceId, ItemId, TrustBankId};
use duebook_core::{Day, Money, shape};
use serde_json::json;

use crate::act::Act;
use crate::clients::Nothing;
use crate::form;
use crate::problem::Problem;
use crate::trust::{PaidOut, check_method, others_keep_theirs, payment};

shape! {
    /// Unidentified money that a client sent: for an invoice, or for costs when none is named.
    pub struct UsePayment {
        pub item: ItemId,
        pub client: ClientId,
        #[serde(default)]
        pub invoice: Option<InvoiceId>,
        pub amount: Money,
    }

    /// A cost that is paid out of the client's deposit.
    pub struct PayCost {
        pub trust_bank: TrustBankId,
        pub account: AccountId,
        pub amount: Money,
        pub on: Day,
        /// Who gets it: the court, the sheriff.
        pub payee: String,
        /// What for.
        pub about: String,
        /// check or ach.
        pub method: String,
        pub number: String,
    }
}

/// Unidentified money is a client's: it pays an invoice, or lies in trust for costs.
pub(crate) fn use_payment(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: UsePayment,
) -> Result<Nothing, Problem> {
    let item = items::get(w, args.item)?;
    clients::get(w, args.client)?;
    let waits = moving::waiting(w, &item)?;
    if !args.amount.is_positive() || args.amount > waits {
        return Err(Problem::identified_more_than_waits(waits));
    }
    if let Some(id) = args.invoice {
        let invoice = invoices::get(w, id, act.today)?;
        if invoice.client != args.client {
            return Err(duebook_book::Error::Gone.into());
        }
        if args.amount > invoice.open {
            return Err(Problem::more_than_invoiced(invoice.open));
        }
    }
    item_uses::give(w, &act.stamp(), &item, (args.client, args.invoice), args.amount)?;
    Ok(Nothing {})
}

/// Pays a cost out of the client's released deposit; the person owes it from that day on.
pub(crate) fn pay_cost(act: &Act<'_>, w: &Writer<'_>, args: PayCost) -> Result<PaidOut, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let payee = form::needed("payee", "who is paid", &args.payee)?;
    let about = form::needed("about", "what the cost is for", &args.about)?;
    let account = accounts::get(w, args.account)?;
    if account.closed_on.is_some() {
        return Err(Problem::closed_account(&account.file_number.to_string()));
    }
    if on < account.placed_on {
        return Err(Problem::charge_before_placement(account.placed_on));
    }
    let released = positions::released_of(w, args.trust_bank, act.today, |p| {
        p.on == LedgerAccount::CostDeposit && p.client == Some(account.client)
    })?;
    if !args.amount.is_positive() || args.amount > released {
        let there = released.or_zero();
        return Err(Problem::cost_more_than_deposit(there).overdrawing(
            args.trust_bank,
            args.amount,
            there,
        ));
    }
    others_keep_theirs(act, w, args.trust_bank, released, args.amount)?;
    let number = check_method(w, args.trust_bank, &args.method, &args.number)?;
    let new = NewPayment {
        kind: "cost",
        client: Some(account.client),
        account: Some(args.account),
        method: &args.method,
        number: &number,
        amount: args.amount,
        ..payment(args.trust_bank, on, &payee)
    };
    let whose = (args.trust_bank, account.client, args.account);
    let paid = item_uses::pay_cost(w, &act.stamp(), &new, whose)?;
    let detail = json!({ "kind": "client_cost", "part": "costs", "amount": args.amount, "on": on,
                         "basis": about });
    tell(w, &act.stamp(), args.account, "charge", &detail)?;
    Ok(PaidOut { payment: paid })
}
