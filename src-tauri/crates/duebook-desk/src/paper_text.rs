//! What papers about money say: values from the book put into the forms of the paper.

use duebook_book::items;
use duebook_book::paying::PaymentOut;
use duebook_book::people::{self, Person};
use duebook_book::registers::Span;
use duebook_book::statements::{StatementLine, StatementView};
use duebook_book::{
    Reader, accounts, clients, deposits, paper_log, paying, settings, trust_banks, trust_proof,
};
use duebook_core::id::{AccountId, ClientId, DepositId, ItemId, TrustBankId};
use duebook_core::matching::{MovementKind, Window};
use duebook_core::method::Method;
use duebook_core::receipt::PaidTo;
use duebook_core::{Day, Money, day};
use duebook_paper::{
    self as paper, Applied, ClientStatement, DepositCheck, DepositSlip, Invoiced, OpenLine, Owner,
    PaymentReceipt, Settled, TrustProof, Unapproved,
};

use crate::act::Act;
use crate::agency::Agency;
use crate::letter_text::{about, city_line, disclosure, letterhead, lines, said_reference};
use crate::papers::Made;
use crate::problem::Problem;
use crate::register::{self, Heading};
use crate::right::Right;
use crate::zone;

fn made(name: String, document: Result<paper::Document, paper::Refused>) -> Result<Made, Problem> {
    let document = document.map_err(|refused| Problem::paper_refused(&refused))?;
    Ok(Made { name, document })
}

/// A statement as it is: a preview before it is prepared, a draft until it is approved, a copy
/// once it was printed.
pub(crate) fn statement(
    act: &Act<'_>,
    r: &Reader<'_>,
    view: &StatementView,
) -> Result<Made, Problem> {
    let agency: Agency = settings::get(r, "agency")?;
    let client = clients::get(r, view.client)?.form;
    let sums = &view.sums;
    let (mut date, mut copy, mut paid) = (act.today, None, None);
    if let (Some(id), true) = (view.id, view.approved) {
        if let Some(at) = paper_log::approved_at(r, id)? {
            date = zone::day_of(at, act.session.zone());
        }
        copy = paper_log::statement_made_on(r, id)?.map(paper::first_made_on);
        paid = paying::of_statement(r, id)?;
    }
    let number = view.number.map(|number| number.to_string()).unwrap_or_default();
    let paper = ClientStatement {
        head: letterhead(&agency),
        address: lines(&[
            &client.contact,
            &client.street,
            &city_line(&client.city, &client.state, &client.zip),
        ]),
        client: client.name,
        date,
        from: None,
        through: view.through_on,
        lines: view.lines.iter().map(line).collect(),
        claim_in: sums.carried_in,
        offset: sums.offset,
        settled: settled(paid, sums.remit, date),
        invoiced: (!sums.invoice.is_zero()).then(|| Invoiced {
            amount: sums.invoice,
            number: number.clone(),
            due_on: None,
        }),
        claim_out: sums.carried_out,
        notes: Vec::new(),
        prepared_by: view.prepared_by.clone().unwrap_or_default(),
        approved_by: view.approved_by.clone().unwrap_or_default(),
        alone_reason: view.alone_reason.clone().unwrap_or_default(),
        copy,
        unapproved: match (view.id, view.approved) {
            (None, _) => Some(Unapproved::Preview),
            (Some(_), false) => Some(Unapproved::Draft),
            (Some(_), true) => None,
        },
        number,
    };
    let name = match view.number {
        Some(number) => format!("statement-{number}"),
        None => format!("statement-preview-{}", day::iso(view.through_on)),
    };
    made(name, paper::client_statement(&paper))
}

/// What became of the client's share that is not offset.
fn settled(paid: Option<PaymentOut>, remit: Money, on: Day) -> Settled {
    match paid {
        Some(paid) => Settled::Remitted {
            amount: remit,
            by: paper::paid_out_by(&paid.method, &paid.number),
            on: paid.paid_on,
        },
        None if remit.is_zero() => Settled::Remitted { amount: remit, by: String::new(), on },
        None => Settled::Unpaid { amount: remit },
    }
}

fn line(line: &StatementLine) -> paper::StatementLine {
    // A line of no item has in the place of its number what it is about.
    let about = if line.item.is_none() { line.reference.as_str() } else { "" };
    let kind = paper::statement_kind(&line.kind, about, !line.share.is_zero());
    let credited = matches!(kind, paper::LineKind::Payment | paper::LineKind::PaidToYou);
    paper::StatementLine {
        file: line.file_number.map(|number| number.to_string()).unwrap_or_default(),
        person: line.person.clone(),
        reference: said_reference(&line.client_reference),
        item: paper::statement_item(&line.method, &line.reference),
        on: line.received_on.filter(|_| credited).unwrap_or(line.booked_on),
        kind,
        paid: line.amount - line.over,
        costs_back: line.own,
        commission: line.commission,
        rate: (!line.commission.is_zero()).then_some(line.rate),
        tax: line.tax,
        fee: line.fee,
        share: line.share,
        claim: line.claim,
    }
}

/// A deposit slip. The whole account number is for those who bring it to the bank.
pub(crate) fn deposit_slip(act: &Act<'_>, r: &Reader<'_>, id: DepositId) -> Result<Made, Problem> {
    let slip = slip_of(r, id, act.session.has(Right::PostPayments))?;
    made(format!("deposit-slip-{}", id.0), paper::deposit_slip(&slip))
}

/// A slip with the whole account number, or with its end alone.
pub(crate) fn slip_of(r: &Reader<'_>, id: DepositId, whole: bool) -> Result<DepositSlip, Problem> {
    let agency: Agency = settings::get(r, "agency")?;
    let slip = deposits::slip(r, id)?;
    let bank = trust_banks::get(r, slip.trust_bank)?;
    let whole = match whole {
        true => trust_banks::account_number(r, bank.id)?,
        false => None,
    };
    let items = deposits::items_of(r, id)?;
    let cash = items.iter().filter(|item| item.method == Method::Cash);
    let bank_name = if bank.bank_name.is_empty() { &bank.name } else { &bank.bank_name };
    Ok(DepositSlip {
        depositor: agency.name,
        account_number: whole.unwrap_or_else(|| paper::ending_in(&bank.account_last4)),
        bank: bank_name.clone(),
        account: bank.name.clone(),
        number: id.0.to_string(),
        on: slip.on,
        cash: cash.map(|item| item.amount).sum(),
        checks: items
            .iter()
            .filter(|item| item.method != Method::Cash)
            .map(|item| DepositCheck {
                number: match item.method {
                    Method::Check => item.reference.clone(),
                    other => paper::statement_item(other.code(), &item.reference),
                },
                from: item.from.clone(),
                amount: item.amount,
            })
            .collect(),
        total: slip.total,
    })
}

/// The receipt for what an item paid on the accounts of one person.
pub(crate) fn receipt(
    act: &Act<'_>,
    r: &Reader<'_>,
    id: ItemId,
    named: AccountId,
) -> Result<Made, Problem> {
    let item = items::get(r, id)?;
    let facts = items::facts(r, id)?;
    if facts.voided_on.is_some() || !facts.returned.is_zero() {
        return Err(Problem::receipt_of_undone());
    }
    if item.paid_to == PaidTo::Client {
        return Err(Problem::receipt_of_direct());
    }
    let first = accounts::get(r, named)?;
    let person: Person = people::get(r, first.person)?;
    let agency: Agency = settings::get(r, "agency")?;
    let (mut applied, mut held) = (Vec::new(), Money::ZERO);
    for share in items::shares(r, &item)? {
        let account = accounts::get(r, share.account)?;
        if account.person != first.person {
            continue;
        }
        held += share.split.over;
        applied.push(Applied {
            our_file: account.file_number.to_string(),
            creditor: account.client_name,
            parts: share.split.pieces,
            balance_after: account.balance,
            balance_on: act.today,
        });
    }
    let met: Money = applied.iter().map(|a| a.parts.total()).sum();
    let receipt = PaymentReceipt {
        head: letterhead(&agency),
        about: about(act, &first, &person),
        number: id.0.to_string(),
        received: met + held,
        received_on: item.received_on,
        by: paper::paid_by(item.method, &item.reference),
        applied,
        held,
        may_be_returned: item.method != Method::Cash,
        further: Vec::new(),
        signed_by: act.session.user.name.clone(),
        disclosure: disclosure(r, &first)?,
    };
    made(format!("receipt-{}", id.0), paper::payment_receipt(&receipt))
}

/// The proof of a trust bank on a day, as all is known now.
pub(crate) fn proof(
    act: &Act<'_>,
    r: &Reader<'_>,
    bank: TrustBankId,
    on: Day,
) -> Result<Made, Problem> {
    let agency: Agency = settings::get(r, "agency")?;
    let known = trust_bank_of(r, bank)?;
    let found = trust_proof::of(r, bank, on)?;
    let open = |w: &trust_proof::Waiting| {
        let m = &w.movement;
        let window = Window::default();
        let kind = m.matching_kind();
        let limit = if kind == MovementKind::Check { window.check_late } else { window.late };
        OpenLine {
            what: paper::movement(kind, m.number.as_deref().unwrap_or_default(), &m.payee),
            on: m.booked_on,
            amount: m.amount.abs(),
            limit_days: Some(u32::from(limit)),
        }
    };
    let waiting = |is: fn(Money) -> bool| {
        found.waiting.iter().filter(|w| is(w.movement.amount)).map(open).collect()
    };
    let proof = TrustProof {
        agency: agency.name.clone(),
        bank: known.0,
        account: known.1,
        on,
        known_on: act.today,
        statement: found.bank.as_ref().map(|figure| figure.amount),
        in_transit: waiting(Money::is_positive),
        outstanding: waiting(Money::is_negative),
        booked_later: found.later.iter().map(booked_later).collect(),
        not_in_ledger: found.open_lines.iter().map(not_in_ledger).collect(),
        broken_chain: found
            .bank
            .as_ref()
            .and_then(|figure| figure.broken.as_ref())
            .map(|broken| (broken.from_on, broken.to_on)),
        ledger_bank: found.ledger.bank,
        in_hand: found.ledger.hand,
        shortage: found.ledger.shortage,
        difference: found.ledger.difference,
        owners: found.ledger.owners.iter().map(|o| owner(o, &agency.name)).collect(),
        prepared_by: act.session.user.name.clone(),
        checked_by: String::new(),
    };
    made(format!("trust-proof-{}-{}", bank.0, day::iso(on)), paper::trust_proof(&proof))
}

/// What trust owes a client, entry by entry, as an examiner's pack has it for all of them.
pub(crate) fn client_ledger(
    act: &Act<'_>,
    r: &Reader<'_>,
    client: ClientId,
    span: Span,
) -> Result<Made, Problem> {
    let agency: Agency = settings::get(r, "agency")?;
    let heading = Heading { agency: agency.name, span, made_on: act.today };
    let ledger = register::ledger_of(r, &heading, client)?;
    let name = format!("client-ledger-{}-{}-{}", client.0, day::iso(span.0), day::iso(span.1));
    made(name, paper::register(&ledger))
}

fn booked_later(movement: &duebook_book::bank_movements::BankMovement) -> OpenLine {
    let number = movement.number.as_deref().unwrap_or_default();
    OpenLine {
        what: paper::movement(movement.matching_kind(), number, &movement.payee),
        on: movement.booked_on,
        amount: movement.amount,
        limit_days: None,
    }
}

fn not_in_ledger(line: &duebook_book::bank_lines::BankLineRow) -> OpenLine {
    OpenLine {
        what: paper::bank_line(&line.text, line.amount),
        on: line.posted_on,
        amount: line.amount,
        limit_days: None,
    }
}

fn owner(owner: &duebook_book::trust_day::Owner, agency: &str) -> Owner {
    let kind = paper::owner_kind(&owner.kind).to_owned();
    let own = owner.kind.starts_with("share") || owner.kind == "float";
    Owner {
        name: match (owner.name.is_empty(), own) {
            (false, false) => owner.name.clone(),
            (false, true) => paper::share_from(agency, &owner.name),
            (true, true) => agency.to_owned(),
            (true, false) => kind.clone(),
        },
        kind,
        released: owner.released,
        amount: owner.amount,
    }
}

/// What a trust bank is called on paper, and the end of its number.
pub(crate) fn trust_bank_of(r: &Reader<'_>, id: TrustBankId) -> Result<(String, String), Problem> {
    let bank = trust_banks::get(r, id)?;
    let name = lines(&[&bank.bank_name, &bank.name]).join(", ");
    Ok((name, paper::ending_in(&bank.account_last4)))
}
