//! The registers of an examiner's pack beside those of the trust money itself: what each file of
//! it holds, deposits beside the journal, accounts, the banks' lines, history, letters, terms.

use std::collections::BTreeMap;

use duebook_book::examined::{self, AccountSums, BankRow, DepositRow, Happened, LetterKept};
use duebook_book::registers::PaidRow;
use duebook_book::{Reader, clients};
use duebook_core::commission::{Basis, Scale, ScaleStep};
use duebook_core::day::iso;
use duebook_core::sales_tax;
use duebook_core::terms::Terms;
use duebook_core::{Money, Rate};
use duebook_paper::{EXAMINER_CONTENTS, Register, kept_name};
use serde_json::Value;

use crate::problem::Problem;
use crate::register::{Head, Heading, maybe, register, total};

const CONTENTS: &[Head] =
    &[("WAC 308-29-025", false, 0), ("Records", false, 4), ("Files", false, 5)];

/// Which file answers which point of the rule.
pub(crate) fn contents(heading: &Heading) -> Register {
    let rows = EXAMINER_CONTENTS.iter().map(|row| row.map(str::to_owned).to_vec()).collect();
    register(heading, "Contents", CONTENTS, rows)
}

const DEPOSITS: &[Head] = &[
    ("Date", false, 0),
    ("Deposit", true, 0),
    ("How", false, 0),
    ("Trust bank", false, 3),
    ("Items", true, 0),
    ("Total", true, 0),
    ("In the journal", true, 0),
    ("Less", true, 0),
    ("Made by", false, 3),
];

/// Every deposit of the span, beside what the receipts journal has of its items.
pub(crate) fn deposits(r: &Reader<'_>, heading: &Heading) -> Result<Register, Problem> {
    let found = examined::deposits(r, heading.span)?;
    let sum = |of: fn(&DepositRow) -> Money| found.iter().map(of).sum::<Money>();
    let sums = [
        ("Total", sum(|row| row.total)),
        ("In the journal", sum(|row| row.in_journal)),
        ("Less", sum(|row| row.less)),
    ];
    let row = |row: &DepositRow| {
        vec![
            iso(row.on),
            row.id.to_string(),
            kept_name(&row.kind),
            row.bank.clone(),
            row.items.to_string(),
            row.total.to_string(),
            row.in_journal.to_string(),
            row.less.to_string(),
            row.by.clone(),
        ]
    };
    let rows = found.iter().map(row).collect();
    let total = total(DEPOSITS, &sums);
    Ok(Register { total, ..register(heading, "Deposits", DEPOSITS, rows) })
}

const ACCOUNTS: &[Head] = &[
    ("Client", false, 3),
    ("File", false, 0),
    ("Person", false, 3),
    ("Received", true, 0),
    ("Direct to client", true, 0),
    ("Commission", true, 0),
    ("Costs, fees", true, 0),
    ("Client's share", true, 0),
    ("Disbursed", true, 0),
    ("Refunded", true, 0),
];

/// What was received and disbursed for each collection account.
pub(crate) fn accounts(r: &Reader<'_>, heading: &Heading) -> Result<Register, Problem> {
    let found = examined::by_account(r, heading.span)?;
    let sums: [fn(&AccountSums) -> Money; 7] = [
        |row| row.received,
        |row| row.direct,
        |row| row.commission,
        |row| row.own,
        |row| row.share,
        |row| row.paid,
        |row| row.refunded,
    ];
    let row = |row: &AccountSums| {
        let names = [row.client.clone(), row.file_number.to_string(), row.person.clone()];
        names.into_iter().chain(sums.iter().map(|of| of(row).to_string())).collect()
    };
    let heads = ACCOUNTS.iter().skip(3).map(|(head, ..)| *head);
    let totals: Vec<(&str, Money)> =
        heads.zip(sums).map(|(head, of)| (head, found.iter().map(of).sum())).collect();
    let rows = found.iter().map(row).collect();
    let total = total(ACCOUNTS, &totals);
    Ok(Register { total, ..register(heading, "Collection accounts", ACCOUNTS, rows) })
}

const BANK: &[Head] = &[
    ("Trust bank", false, 3),
    ("Date", false, 0),
    ("Kind", false, 0),
    ("Check", false, 0),
    ("Text", false, 4),
    ("Amount", true, 0),
    ("Entry", true, 0),
    ("Booked", false, 0),
    ("File", false, 3),
];

/// The banks' lines with the entry that each of them is.
pub(crate) fn bank_lines(r: &Reader<'_>, heading: &Heading) -> Result<Register, Problem> {
    let row = |row: &BankRow| {
        let (entry, booked) =
            row.entry.map(|(id, on)| (id.to_string(), iso(on))).unwrap_or_default();
        let mut cells = vec![row.bank.clone(), iso(row.on), kept_name(&row.kind)];
        cells.extend([row.number.clone(), row.text.clone(), row.amount.to_string()]);
        cells.extend([entry, booked, row.file.clone()]);
        cells
    };
    let rows = examined::bank_lines(r, heading.span)?.iter().map(row).collect();
    Ok(register(heading, "Bank lines", BANK, rows))
}

const HISTORY: &[Head] = &[
    ("Recorded at", false, 0),
    ("File", false, 0),
    ("Person", false, 3),
    ("What", false, 2),
    ("Details", false, 6),
    ("By", false, 2),
];

/// What happened on accounts, as it was noted.
pub(crate) fn history(r: &Reader<'_>, heading: &Heading) -> Result<Register, Problem> {
    let row = |row: &Happened| {
        vec![
            row.recorded_at.clone(),
            row.file_number.map(|number| number.to_string()).unwrap_or_default(),
            row.person.clone(),
            kept_name(&row.kind),
            details(&row.detail),
            row.by.clone(),
        ]
    };
    let rows = examined::history(r, heading.span)?.iter().map(row).collect();
    Ok(register(heading, "Account history", HISTORY, rows))
}

/// Details that are sums, in cents as they are kept.
const SUMS: [&str; 6] = ["amount", "collected", "forgiven", "over", "owed", "total"];

/// The details of an event as `name: value; name: value`, without those that say nothing.
fn details(kept: &str) -> String {
    let Ok(Value::Object(fields)) = serde_json::from_str(kept) else { return kept.to_owned() };
    let said = |(name, value): (String, Value)| match value {
        Value::Null => None,
        Value::String(text) if text.is_empty() => None,
        Value::Number(cents) if SUMS.contains(&name.as_str()) => {
            Some(format!("{name}: {}", Money::cents(cents.as_i64()?)))
        }
        Value::String(text) => Some(format!("{}: {text}", name.replace('_', " "))),
        other => Some(format!("{}: {other}", name.replace('_', " "))),
    };
    fields.into_iter().filter_map(said).collect::<Vec<_>>().join("; ")
}

const LETTERS: &[Head] = &[
    ("Date", false, 0),
    ("File", false, 0),
    ("To", false, 3),
    ("Letter", false, 2),
    ("Pages", true, 0),
    ("Mailed", false, 0),
    ("SHA-256", false, 5),
];

/// The letters that were made.
pub(crate) fn letters(r: &Reader<'_>, heading: &Heading) -> Result<Register, Problem> {
    let row = |row: &LetterKept| {
        vec![
            iso(row.dated_on),
            row.file_number.to_string(),
            row.person.clone(),
            kept_name(&row.kind),
            row.pages.to_string(),
            maybe(row.mailed_on),
            row.sha256.clone(),
        ]
    };
    let rows = examined::letters(r, heading.span)?.iter().map(row).collect();
    Ok(register(heading, "Letters", LETTERS, rows))
}

const TERMS: &[Head] = &[
    ("Client", false, 4),
    ("From", false, 0),
    ("Rate %", true, 0),
    ("Scale", false, 5),
    ("Legal rate %", true, 0),
    ("Remits", false, 0),
    ("Sales tax %", true, 0),
];

/// What is agreed with each client about the agency's charges.
pub(crate) fn terms(r: &Reader<'_>, heading: &Heading) -> Result<Register, Problem> {
    let mut rows = Vec::new();
    for client in clients::list(r, heading.made_on)? {
        let client = clients::get(r, client.id)?;
        for terms in client.terms.iter().filter(|terms| terms.from_on <= heading.span.1) {
            let tax = sales_tax::rate_on(&client.taxes, heading.span.1.max(terms.from_on));
            rows.push(terms_row(&client.form.name, terms, tax));
        }
    }
    Ok(register(heading, "Client terms", TERMS, rows))
}

fn terms_row(client: &str, terms: &Terms, tax: Rate) -> Vec<String> {
    let remits = serde_json::to_value(terms.remit).ok();
    let remits = remits.as_ref().and_then(Value::as_str).map(kept_name).unwrap_or_default();
    vec![
        client.to_owned(),
        iso(terms.from_on),
        terms.rate.to_string(),
        terms.scale.as_ref().map(scale).unwrap_or_default(),
        terms.legal_rate.map(|rate| rate.to_string()).unwrap_or_default(),
        remits,
        tax.to_string(),
    ]
}

/// `by age: to 90 25.00; then 40.00`. Limits are days or whole cents, as they are kept.
fn scale(scale: &Scale) -> String {
    let by = serde_json::to_value(scale.by).ok();
    let by = by.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
    let step = |step: &ScaleStep| match step.up_to {
        Some(limit) if scale.by == Basis::Age => {
            format!("to {limit} days {}", step.rate)
        }
        Some(limit) => format!("to {} {}", Money::cents(limit), step.rate),
        None => format!("then {}", step.rate),
    };
    let steps: Vec<String> = scale.steps.iter().map(step).collect();
    format!("by {by}: {}", steps.join("; "))
}

/// Numbers of checks that stand between others of their trust bank and were not used.
pub(crate) fn unused_numbers(found: &[PaidRow]) -> Vec<(String, String)> {
    let mut used: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
    for row in found.iter().filter(|row| row.method == "check") {
        used.entry(&row.bank).or_default().extend(row.number.parse::<u64>());
    }
    let unused = |(bank, mut numbers): (&str, Vec<u64>)| {
        numbers.sort_unstable();
        let gaps = numbers.windows(2).filter(|pair| pair[1] > pair[0] + 1);
        let gap = |pair: &[u64]| match (pair[0] + 1, pair[1] - 1) {
            (first, last) if first == last => first.to_string(),
            (first, last) => format!("{first} to {last}"),
        };
        let gaps: Vec<String> = gaps.map(gap).collect();
        let said = if gaps.is_empty() { "none".to_owned() } else { gaps.join(", ") };
        (format!("Not used, {bank}"), said)
    };
    used.into_iter().map(unused).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn details_are_told_by_their_names() {
        let kept = r#"{"note":"Called; will pay","promise_on":null,"amount":1250,"by_phone":true}"#;
        assert_eq!(details(kept), "amount: 12.50; by phone: true; note: Called; will pay");
        assert_eq!(details("not JSON"), "not JSON");
    }
}
