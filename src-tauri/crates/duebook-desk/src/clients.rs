//! Clients: who places debts, and on what terms.

use duebook_book::clients::{self, Client, ClientForm, ClientRow};
use duebook_book::{Reader, Writer, client_taxes};
use duebook_core::commission::{NotAScale, Scale};
use duebook_core::id::ClientId;
use duebook_core::sales_tax::SalesTax;
use duebook_core::shape;
use duebook_core::terms::Terms;

use crate::act::Act;
use crate::form;
use crate::problem::Problem;

shape! {
    /// Nothing to say.
    pub struct Nothing {}

    /// One client.
    pub struct OfClient {
        pub client: ClientId,
    }

    /// A client with its first terms.
    pub struct AddClient {
        pub form: ClientForm,
        pub terms: Terms,
    }

    /// A client's form as it was changed.
    pub struct SaveClient {
        pub client: ClientId,
        pub form: ClientForm,
        pub row_version: i64,
    }

    /// Sales tax on a client's commission from a day on.
    pub struct SetTax {
        pub client: ClientId,
        pub tax: SalesTax,
    }

    /// Terms from a day on.
    pub struct AddTerms {
        pub client: ClientId,
        pub terms: Terms,
    }
}

/// Sets the sales tax on a client's commission, after the last payment that was credited.
pub(crate) fn set_tax(act: &Act<'_>, w: &Writer<'_>, args: SetTax) -> Result<Nothing, Problem> {
    if !duebook_core::day::in_range(args.tax.from_on) {
        return Err(Problem::day_out_of_range("from_on"));
    }
    let state = form::state("state", &args.tax.state)?;
    if state.is_empty() {
        return Err(Problem::not_a_state("state"));
    }
    let source = form::needed("source", "the source that says so", &args.tax.source)?;
    let client = clients::get(w, args.client)?;
    if client.taxes.iter().any(|t| t.from_on == args.tax.from_on) {
        return Err(Problem::terms_taken(args.tax.from_on));
    }
    if let Some(last) = clients::last_credit(w, args.client)?.filter(|d| *d >= args.tax.from_on) {
        return Err(Problem::terms_in_the_past(last));
    }
    let tax = SalesTax { state, source, ..args.tax };
    client_taxes::add(w, &act.stamp(), args.client, &tax)?;
    Ok(Nothing {})
}

pub(crate) fn list(act: &Act<'_>, r: &Reader<'_>, _: Nothing) -> Result<Vec<ClientRow>, Problem> {
    Ok(clients::list(r, act.today)?)
}

pub(crate) fn get(_: &Act<'_>, r: &Reader<'_>, args: OfClient) -> Result<Client, Problem> {
    Ok(clients::get(r, args.client)?)
}

pub(crate) fn add(act: &Act<'_>, w: &Writer<'_>, args: AddClient) -> Result<OfClient, Problem> {
    let checked = check(&args.form)?;
    check_terms(&args.terms)?;
    if clients::name_taken(w, &checked.name, None)? {
        return Err(Problem::name_taken("name", &checked.name));
    }
    Ok(OfClient { client: clients::add(w, &act.stamp(), &checked, &args.terms)? })
}

pub(crate) fn save(_: &Act<'_>, w: &Writer<'_>, args: SaveClient) -> Result<Nothing, Problem> {
    let checked = check(&args.form)?;
    if clients::name_taken(w, &checked.name, Some(args.client))? {
        return Err(Problem::name_taken("name", &checked.name));
    }
    clients::save(w, args.client, &checked, args.row_version)?;
    Ok(Nothing {})
}

pub(crate) fn add_terms(act: &Act<'_>, w: &Writer<'_>, args: AddTerms) -> Result<Nothing, Problem> {
    check_terms(&args.terms)?;
    let client = clients::get(w, args.client)?;
    if client.terms.iter().any(|t| t.from_on == args.terms.from_on) {
        return Err(Problem::terms_taken(args.terms.from_on));
    }
    if let Some(last) = clients::last_credit(w, args.client)?.filter(|d| *d >= args.terms.from_on) {
        return Err(Problem::terms_in_the_past(last));
    }
    clients::add_terms(w, &act.stamp(), args.client, &args.terms)?;
    Ok(Nothing {})
}

fn check_terms(terms: &Terms) -> Result<(), Problem> {
    if !duebook_core::day::in_range(terms.from_on) {
        return Err(Problem::day_out_of_range("from_on"));
    }
    check_scale(terms.scale.as_ref())
}

/// Whether rates in steps can be reckoned with.
pub(crate) fn check_scale(scale: Option<&Scale>) -> Result<(), Problem> {
    match scale.map_or(Ok(()), Scale::check) {
        Ok(()) => Ok(()),
        Err(NotAScale::Limits) => Err(Problem::scale_limits()),
        Err(NotAScale::Marginal) => Err(Problem::scale_in_parts()),
    }
}

fn check(typed: &ClientForm) -> Result<ClientForm, Problem> {
    Ok(ClientForm {
        name: form::needed("name", "the client's name", &typed.name)?,
        contact: form::line("contact", &typed.contact)?,
        street: form::line("street", &typed.street)?,
        city: form::line("city", &typed.city)?,
        state: form::state("state", &typed.state)?,
        zip: form::zip("zip", &typed.zip)?,
        phone: form::phone("phone", &typed.phone)?,
        email: form::email("email", &typed.email)?,
        consumer: typed.consumer,
    })
}
