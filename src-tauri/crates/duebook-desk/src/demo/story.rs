//! What happened at Harbor Recovery in the last four months.

use duebook_core::Day;
use duebook_core::day::{is_business_day, plus_days};
use serde_json::{Value, json};

use super::Teller;
use super::files::{Chance, list};
use crate::imports;
use crate::problem::Problem;
use crate::right::Right;

/// So many days before today the story begins.
const DAYS: i64 = 120;

/// The first day of the story.
pub(super) fn first_day(today: Day) -> Day {
    plus_days(today, -DAYS)
}

/// The working day so many days before today, or the one before it.
fn ago(today: Day, days: i64) -> Day {
    let mut day = plus_days(today, -days);
    while !is_business_day(day) {
        day = plus_days(day, -1);
    }
    day
}

struct Account {
    id: i64,
    balance: i64,
}

/// Tells the story up to today.
pub(super) fn tell(t: &Teller<'_>, today: Day) -> Result<(), Problem> {
    let mut chance = Chance(20_261_123);
    let bank = t.call(
        "add_trust_bank",
        json!({ "name": "Trust account", "bank_name": "First Pacific Bank",
                "account_number": "0001234471" }),
    )?["trust_bank"]
        .clone();
    set_rules(t, &bank, today)?;
    let card = client(t, "Harbor Card", "33.33", "gross", today)?;
    let dental = client(t, "Northside Dental Group", "30", "net", today)?;
    let alder = client(t, "City of Alder", "28", "net", today)?;

    let first = place(t, &mut chance, &card, "HC-", 160, ago(today, 110), Some(ago(today, 108)))?;
    let second = place(t, &mut chance, &dental, "ND", 140, ago(today, 78), Some(ago(today, 75)))?;
    let worked = in_turn(first, second);
    make_plans(t, today, &worked[..40])?;
    receive(t, &mut chance, today, &bank, &worked)?;
    place(t, &mut chance, &alder, "A-", 90, ago(today, 20), Some(ago(today, 15)))?;
    let new = place(t, &mut chance, &card, "HD-", 30, ago(today, 3), None)?;
    odds_and_ends(t, today, &worked, &new)?;
    open_batches(t, today, &bank, &worked)
}

/// What counsel has said of the trust bank; the rest is still to be asked.
fn set_rules(t: &Teller<'_>, bank: &Value, today: Day) -> Result<(), Problem> {
    for rule in ["agency_money", "offset_fees"] {
        t.call(
            "set_trust_rule",
            json!({ "trust_bank": bank, "rule": rule, "value": 1, "from_on": plus_days(today, -400),
                    "source": "Letter of counsel on file" }),
        )?;
    }
    Ok(())
}

/// One of each in turn, so that every client has plans and payments.
fn in_turn(first: Vec<Account>, second: Vec<Account>) -> Vec<Account> {
    let mut both = Vec::new();
    let (mut first, mut second) = (first.into_iter(), second.into_iter());
    loop {
        let (one, other) = (first.next(), second.next());
        if one.is_none() && other.is_none() {
            return both;
        }
        both.extend(one);
        both.extend(other);
    }
}

fn client(
    t: &Teller<'_>,
    name: &str,
    rate: &str,
    remit: &str,
    today: Day,
) -> Result<Value, Problem> {
    let answer = t.call(
        "add_client",
        json!({
            "form": { "name": name, "contact": "Accounts receivable",
            "street": "1 Civic Plaza", "city": "Oakland",
                      "state": "CA", "zip": "94612", "phone": "5105550111", "email": "",
                      "consumer": true },
            "terms": { "from_on": plus_days(today, -400), "rate": rate, "remit": remit,
                       "order": ["costs", "interest", "fees", "attorney_fees", "principal"] },
        }),
    )?;
    Ok(answer["client"].clone())
}

/// Takes in a client's list on a day; the accounts it made.
fn place(
    t: &Teller<'_>,
    chance: &mut Chance,
    client: &Value,
    prefix: &str,
    count: usize,
    on: Day,
    notice: Option<Day>,
) -> Result<Vec<Account>, Problem> {
    t.on(notice.unwrap_or(on).max(on));
    let bytes = list(chance, prefix, count, on, notice);
    let name = format!("{}placement {on}.csv", prefix.to_lowercase());
    let act = t.desk.act(Right::Import, "")?;
    let file = imports::take_bytes(&act, &name, bytes)?.token;
    let read =
        t.call("read_placement", json!({ "file": file, "client": client, "choices": {} }))?;
    let map = &read["map"]["map"];
    t.call(
        "post_placement",
        json!({ "file": file, "client": client, "map": map, "save_map_as": "Monthly list",
                "placed_on": on,
                "control_count": count, "control_total": null, "anyway": false }),
    )?;
    let window = t.call(
        "accounts",
        json!({ "sort": "file_number", "descending": true, "offset": 0, "limit": count,
                "filter": { "text": "", "statuses": [], "client": client, "bad_address": false,
                "open": false } }),
    )?;
    let number = |v: &Value| v.as_i64().unwrap_or_default();
    let rows = window["rows"].as_array().cloned().unwrap_or_default();
    let account =
        |row: &Value| Account { id: number(&row["id"]), balance: number(&row["balance"]) };
    Ok(rows.iter().rev().map(account).collect())
}

/// Forty people agree to pay by the month.
fn make_plans(t: &Teller<'_>, today: Day, accounts: &[Account]) -> Result<(), Problem> {
    for (index, account) in accounts.iter().enumerate() {
        let agreed_on = ago(today, 62 - index as i64 / 2);
        t.on(agreed_on);
        let payments = 3 + index % 9;
        let terms = json!({
            "total": account.balance, "down_payment": 0, "agreed_on": agreed_on,
            "first_on": plus_days(agreed_on, 7 + (index % 14) as i64), "every": "month",
            "day_rule": "next",
            "split": { "by": "count", "value": if index % 10 == 0 { 1 } else { payments } },
        });
        t.call("save_plan", json!({ "account": account.id, "terms": terms }))?;
        let words = "Talked. Hours were cut; can pay by the month.";
        t.call("add_note", json!({ "account": account.id, "note": words }))?;
    }
    Ok(())
}

/// Checks come in every few days: plan payments, some balances in full, two overpayments. Each
/// batch is deposited the same day; one check comes back, one line is voided.
fn receive(
    t: &Teller<'_>,
    chance: &mut Chance,
    today: Day,
    bank: &Value,
    worked: &[Account],
) -> Result<(), Problem> {
    let mut check = 1_100;
    for (week, days) in [52, 45, 38, 31, 24, 17, 10, 6].into_iter().enumerate() {
        let on = ago(today, days);
        t.on(on);
        let mut lines = Vec::new();
        for (index, account) in worked[..40].iter().enumerate() {
            // Every fifth person pays nothing, so that some plans are late.
            if index % 5 != 4 && (index + week) % 4 == 0 {
                let screen = t.call("account", json!({ "account": account.id }))?;
                if let Some(due) = screen["plan"]["next_amount"].as_i64() {
                    lines.push((account.id, due));
                }
            }
        }
        for account in worked[60 + week * 6..].iter().take(5) {
            let part = 20_00 + chance.below(80_00) as i64;
            lines.push((account.id, part.min(account.balance)));
        }
        if let Some(account) = worked.get(40 + week) {
            let over = if week == 2 || week == 5 { 37_60 } else { 0 };
            lines.push((account.id, account.balance + over));
        }
        let batch = batch(t, bank, on, &lines, &mut check)?;
        t.call("post_batch", json!({ "batch": batch, "difference_reason": "" }))?;
        if week == 3 {
            let item = item_of(t, &batch, 1)?;
            t.call("void_item", json!({ "item": item, "reason": "Typed twice" }))?;
        }
        t.call("make_deposit", json!({ "trust_bank": bank, "on": on }))?;
        if week == 4 {
            t.on(ago(today, days - 5));
            let item = item_of(t, &batch, 2)?;
            let args = json!({ "item": item, "on": ago(today, days - 5),
                        "reason": "Insufficient funds" });
            t.call("return_item", args)?;
        }
    }
    Ok(())
}

fn batch(
    t: &Teller<'_>,
    bank: &Value,
    on: Day,
    lines: &[(i64, i64)],
    check: &mut u32,
) -> Result<Value, Problem> {
    let total: i64 = lines.iter().map(|line| line.1).sum();
    let head = json!({ "source": "mail", "booked_on": on, "trust_bank": bank,
                       "control_count": lines.len(), "control_total": total });
    let batch = t.call("add_batch", head)?["batch"].clone();
    for (account, amount) in lines {
        *check += 1;
        let form = json!({
            "method": "check", "reference": check.to_string(), "dated_on": on,
            "received_on": on, "amount": amount,
            "note": "", "shares": [{ "account": account, "amount": amount }],
            "answers": ["overpayment"],
        });
        t.call("save_line", json!({ "batch": batch, "line": null, "form": form }))?;
    }
    Ok(batch)
}

fn item_of(t: &Teller<'_>, batch: &Value, line: usize) -> Result<Value, Problem> {
    let screen = t.call("batch", json!({ "batch": batch }))?;
    Ok(screen["lines"][line - 1]["line"]["item"]["item"].clone())
}

/// Mail that came back, accounts that were closed, notes on new ones.
fn odds_and_ends(
    t: &Teller<'_>,
    today: Day,
    worked: &[Account],
    new: &[Account],
) -> Result<(), Problem> {
    t.on(ago(today, 2));
    for account in &worked[200..208] {
        let person = t.call("account", json!({ "account": account.id }))?["person"]["id"].clone();
        t.call("mark_address", json!({ "person": person, "bad": true }))?;
    }
    let reasons = ["Recalled by the client", "Listed in error", "Cannot be found", "Small balance"];
    for (account, reason) in worked[220..226].iter().zip(reasons.iter().cycle()) {
        t.call("close_account", json!({ "account": account.id, "reason": reason }))?;
    }
    for account in &new[..6] {
        t.call(
            "add_note",
            json!({ "account": account.id, "note": "Validation notice to be sent." }),
        )?;
    }
    Ok(())
}

/// Today's mail, half typed: two batches wait to be posted.
fn open_batches(
    t: &Teller<'_>,
    today: Day,
    bank: &Value,
    worked: &[Account],
) -> Result<(), Problem> {
    t.on(today);
    let mut check = 2_200;
    let mail: Vec<(i64, i64)> =
        worked[110..115].iter().map(|a| (a.id, 45_00.min(a.balance))).collect();
    let first = batch(t, bank, today, &mail, &mut check)?;
    let total: i64 = mail.iter().map(|line| line.1).sum();
    let head = json!({ "source": "mail", "booked_on": today, "trust_bank": bank,
                       "control_count": mail.len() + 2, "control_total": total + 366_00 });
    t.call("save_batch", json!({ "batch": first, "head": head }))?;
    let desk: Vec<(i64, i64)> =
        worked[120..122].iter().map(|a| (a.id, 60_00.min(a.balance))).collect();
    batch(t, bank, today, &desk, &mut check)?;
    Ok(())
}
