//! Registers: lists of the books, on paper and as a table of the same cells.

use duebook_book::registers::{self, ClientLedgerRow, PaidRow, ReceiptRow, Span};
use duebook_book::{Reader, clients};
use duebook_core::id::ClientId;
use duebook_core::receipt::PaidTo;
use duebook_core::{Day, Money, day};
use duebook_paper::{Register, RegisterColumn, kept_name, paid_out_by, statement_item};

use crate::bank_out::{Table, amount, harmless};
use crate::examined;
use crate::problem::Problem;

/// For whom and when the registers are made.
pub(crate) struct Heading {
    pub(crate) agency: String,
    pub(crate) span: Span,
    pub(crate) made_on: Day,
}

/// A column: its head, whether it holds amounts, and its part of the room.
pub(crate) type Head = (&'static str, bool, u8);

fn columns(heads: &[Head]) -> Vec<RegisterColumn> {
    let column = |(head, amount, part): &Head| RegisterColumn {
        head: (*head).to_owned(),
        amount: *amount,
        part: *part,
    };
    heads.iter().map(column).collect()
}

pub(crate) fn register(
    heading: &Heading,
    title: &str,
    heads: &[Head],
    rows: Vec<Vec<String>>,
) -> Register {
    Register {
        title: title.to_owned(),
        agency: heading.agency.clone(),
        about: Vec::new(),
        span: heading.span,
        made_on: heading.made_on,
        columns: columns(heads),
        rows,
        total: Vec::new(),
    }
}

/// A last row: a word in the first cell, sums in those that are given.
pub(crate) fn total(heads: &[Head], sums: &[(&str, Money)]) -> Vec<String> {
    let cell = |(at, (head, ..)): (usize, &Head)| match sums.iter().find(|(of, _)| of == head) {
        Some((_, sum)) => sum.to_string(),
        None if at == 0 => "Total".to_owned(),
        None => String::new(),
    };
    heads.iter().enumerate().map(cell).collect()
}

pub(crate) fn maybe(on: Option<Day>) -> String {
    on.map(day::iso).unwrap_or_default()
}

const RECEIPTS: &[Head] = &[
    ("Booked", false, 0),
    ("Batch", false, 0),
    ("Line", true, 0),
    ("Received", false, 0),
    ("Item", false, 3),
    ("File", false, 0),
    ("Person", false, 4),
    ("Client", false, 4),
    ("Amount", true, 0),
    ("Deposited", false, 0),
    ("Deposit", true, 0),
    ("State", false, 3),
];

/// Every receipt of the span.
pub(crate) fn receipts(r: &Reader<'_>, heading: &Heading) -> Result<Register, Problem> {
    let found = registers::receipts(r, heading.span)?;
    let sum = found.iter().filter(|row| counts(row)).map(came_in).sum();
    let rows = found.iter().map(receipt).collect();
    let total = total(RECEIPTS, &[("Amount", sum)]);
    Ok(Register { total, ..register(heading, "Receipts journal", RECEIPTS, rows) })
}

/// What the client got and what was voided is listed and not summed.
fn counts(row: &ReceiptRow) -> bool {
    row.voided_on.is_none() && row.paid_to == PaidTo::Agency
}

/// What of a receipt came into trust: the rest a third party has.
fn came_in(row: &ReceiptRow) -> Money {
    row.through.as_ref().map_or(row.amount, |(_, theirs)| row.amount - *theirs)
}

fn receipt(row: &ReceiptRow) -> Vec<String> {
    let state = match (row.voided_on, row.returned_on, row.paid_to, &row.through) {
        (Some(on), ..) => format!("Voided {}", day::iso(on)),
        (_, Some(on), ..) => format!("Returned {}", day::iso(on)),
        (_, _, PaidTo::Client, _) => "Paid to the client".to_owned(),
        (.., Some((name, theirs))) if theirs.is_positive() => {
            format!("Through {name}, which has {theirs} of {}", row.amount)
        }
        (.., Some((name, _))) => format!("Through {name}"),
        _ => String::new(),
    };
    vec![
        day::iso(row.booked_on),
        row.batch.clone(),
        row.line.to_string(),
        day::iso(row.received_on),
        statement_item(row.method.code(), &row.reference),
        row.file_number.map(|number| number.to_string()).unwrap_or_default(),
        row.person.clone(),
        row.client.clone(),
        came_in(row).to_string(),
        maybe(row.deposited_on),
        row.deposit.map(|id| id.to_string()).unwrap_or_default(),
        state,
    ]
}

const PAID: &[Head] = &[
    ("Date", false, 0),
    ("Trust bank", false, 3),
    ("Paid by", false, 0),
    ("To", false, 4),
    ("For", false, 3),
    ("Client", false, 3),
    ("File", false, 0),
    ("Amount", true, 0),
    ("Cleared", false, 0),
    ("State", false, 4),
];

/// Every check and transfer out of trust of the span.
pub(crate) fn paid_out(r: &Reader<'_>, heading: &Heading) -> Result<Register, Problem> {
    let found = registers::paid_out(r, heading.span)?;
    let sum = found.iter().filter(|row| row.undone.is_none()).map(|row| row.amount).sum();
    let rows = found.iter().map(paid).collect();
    let total = total(PAID, &[("Amount", sum)]);
    let about = examined::unused_numbers(&found);
    Ok(Register { about, total, ..register(heading, "Check register", PAID, rows) })
}

fn paid(row: &PaidRow) -> Vec<String> {
    let what = match row.statement {
        Some((_, number)) => format!("Statement {number}"),
        None => kept_name(&row.kind),
    };
    let state = match &row.undone {
        Some((on, why)) => format!("Void {}: {why}", day::iso(*on)),
        None => String::new(),
    };
    vec![
        day::iso(row.paid_on),
        row.bank.clone(),
        kept_name(&paid_out_by(&row.method, &row.number)),
        row.payee.clone(),
        what,
        row.client.clone(),
        row.file_number.map(|number| number.to_string()).unwrap_or_default(),
        row.amount.to_string(),
        maybe(row.cleared_on),
        state,
    ]
}

const LEDGER: &[Head] = &[
    ("Booked", false, 0),
    ("Entry", true, 0),
    ("What", false, 3),
    ("Item or payment", false, 4),
    ("File", false, 0),
    ("In", true, 0),
    ("Out", true, 0),
    ("Balance", true, 0),
];

/// The ledger of one client.
pub(crate) fn ledger_of(
    r: &Reader<'_>,
    heading: &Heading,
    client: ClientId,
) -> Result<Register, Problem> {
    let name = clients::get(r, client)?.form.name;
    let (before, rows) = registers::client_ledger(r, client, heading.span)?;
    Ok(client_ledger(heading, &name, before, &rows))
}

/// The ledger of each client that had money in trust or got some in the span.
pub(crate) fn client_ledgers(
    r: &Reader<'_>,
    heading: &Heading,
) -> Result<Vec<(String, Register)>, Problem> {
    let mut found = Vec::new();
    for client in clients::list(r, heading.made_on)? {
        let (before, rows) = registers::client_ledger(r, client.id, heading.span)?;
        if before.is_zero() && rows.is_empty() {
            continue;
        }
        found.push((client.name.clone(), client_ledger(heading, &client.name, before, &rows)));
    }
    Ok(found)
}

fn client_ledger(
    heading: &Heading,
    name: &str,
    before: Money,
    rows: &[ClientLedgerRow],
) -> Register {
    let mut balance = before;
    let (mut all_in, mut all_out) = (Money::ZERO, Money::ZERO);
    let opening = vec![
        day::iso(heading.span.0),
        String::new(),
        "Brought forward".to_owned(),
        String::new(),
        String::new(),
        String::new(),
        String::new(),
        before.to_string(),
    ];
    let mut listed = vec![opening];
    for row in rows {
        balance += row.amount;
        let (more, less) = (row.amount.or_zero(), (-row.amount).or_zero());
        all_in += more;
        all_out += less;
        let by = match (&row.paid_by, &row.item) {
            (Some((method, number)), _) => kept_name(&paid_out_by(method, number)),
            (None, Some((method, reference))) => statement_item(method.code(), reference),
            (None, None) => String::new(),
        };
        let side = |sum: Money| if sum.is_zero() { String::new() } else { sum.to_string() };
        listed.push(vec![
            day::iso(row.booked_on),
            row.entry.to_string(),
            kept_name(row.kind.code()),
            by,
            row.file_number.map(|number| number.to_string()).unwrap_or_default(),
            side(more),
            side(less),
            balance.to_string(),
        ]);
    }
    let sums = [("In", all_in), ("Out", all_out), ("Balance", balance)];
    Register {
        about: vec![("Client".to_owned(), name.to_owned())],
        total: total(LEDGER, &sums),
        ..register(heading, "Client ledger", LEDGER, listed)
    }
}

/// The cells of registers as a table with heads: UTF-8 with its mark, amounts without thousands.
/// With a name before each row when there are several.
pub(crate) fn table(registers: &[(String, Register)], named: &str) -> Vec<u8> {
    let mut table = Table::new([]);
    let lead = |text: &str| (!named.is_empty()).then(|| text.to_owned());
    for (at, (name, register)) in registers.iter().enumerate() {
        if at == 0 {
            let heads = register.columns.iter().map(|column| column.head.clone());
            table.row(lead(named).into_iter().chain(heads));
        }
        for row in &register.rows {
            let cells = row.iter().zip(&register.columns).map(|(cell, column)| {
                match (column.amount, cell.parse::<Money>()) {
                    (true, Ok(sum)) if cell.contains('.') => amount(sum),
                    _ => harmless(cell),
                }
            });
            table.row(lead(&harmless(name)).into_iter().chain(cells));
        }
    }
    table.bytes()
}
