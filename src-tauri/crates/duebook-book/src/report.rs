//! Figures for the manager's page.

use duebook_core::chart::LedgerAccount;
use duebook_core::{Day, Money, day, shape};

use crate::db::Reader;
use crate::error::Result;
use crate::{ledger, values};

shape! {
    /// What was collected on one day.
    pub struct DayTotal {
        pub on: Day,
        pub amount: Money,
    }

    /// What is owed on accounts placed so many days ago.
    pub struct AgeRow {
        /// The first day of age in this row.
        pub from_days: i64,
        /// The last, or none for all that is older.
        pub to_days: Option<i64>,
        pub accounts: i64,
        pub balance: Money,
    }

    /// The figures of the agency as they stand.
    pub struct Figures {
        /// Collected this month so far, by the day of the money.
        pub collected: Money,
        /// The same days of the month before.
        pub collected_before: Money,
        pub open_accounts: i64,
        pub open_balance: Money,
        pub plans_current: i64,
        pub plans_late: i64,
        /// At the bank and in hand, all trust banks.
        pub trust: Money,
        /// Of that, not yet deposited.
        pub in_hand: Money,
        pub by_day: Vec<DayTotal>,
        pub aged: Vec<AgeRow>,
        /// All rows of the aged debt together.
        pub aged_total: AgeRow,
    }
}

/// The first and last day of age of each row of the aged debt, as the trade reports it.
const AGES: [(i64, Option<i64>); 6] =
    [(0, Some(30)), (31, Some(60)), (61, Some(90)), (91, Some(180)), (181, Some(365)), (366, None)];

/// The figures for a day.
pub fn figures(r: &Reader<'_>, today: Day) -> Result<Figures> {
    use chrono::Datelike;
    let first = today.with_day(1).expect("every month has a first day");
    let before_end = day::plus_days(first, -1);
    let before_first = before_end.with_day(1).expect("every month has a first day");
    let same_day = before_first.with_day(today.day()).unwrap_or(before_end);
    let by_day = collected_by_day(r, first, today)?;
    let before = collected_by_day(r, before_first, same_day)?;
    let (open_accounts, open_balance) = r.one(
        "SELECT count(*), CAST(coalesce(sum(balance_cents), 0) AS INTEGER) FROM account
          WHERE status IN ('new', 'validation', 'active', 'plan', 'plan_late')",
        values![],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    let with_status = |code: &str| {
        r.one("SELECT count(*) FROM account WHERE status = ?1", values![code], |row| {
            row.next::<i64>()
        })
    };
    let aged = aged(r, today)?;
    let in_hand = ledger::balance(r, LedgerAccount::Hand, None)?;
    Ok(Figures {
        collected: by_day.iter().map(|d| d.amount).sum(),
        collected_before: before.iter().map(|d| d.amount).sum(),
        open_accounts,
        open_balance,
        plans_current: with_status("plan")?,
        plans_late: with_status("plan_late")?,
        trust: in_hand + ledger::balance(r, LedgerAccount::Bank, None)?,
        in_hand,
        by_day,
        aged_total: AgeRow {
            from_days: 0,
            to_days: None,
            accounts: aged.iter().map(|row| row.accounts).sum(),
            balance: aged.iter().map(|row| row.balance).sum(),
        },
        aged,
    })
}

fn collected_by_day(r: &Reader<'_>, from: Day, to: Day) -> Result<Vec<DayTotal>> {
    r.all(
        "SELECT entry.booked_on, CAST(sum(posting.amount_cents) AS INTEGER)
           FROM entry JOIN posting ON posting.entry_id = entry.id
          WHERE entry.booked_on BETWEEN ?1 AND ?2 AND posting.ledger_account = ?3
          GROUP BY entry.booked_on ORDER BY entry.booked_on",
        values![from, to, LedgerAccount::Collected.code()],
        |row| Ok(DayTotal { on: row.next()?, amount: row.next()? }),
    )
}

fn aged(r: &Reader<'_>, today: Day) -> Result<Vec<AgeRow>> {
    let mut rows = Vec::new();
    for (from_days, to_days) in AGES {
        let newest = day::plus_days(today, -from_days);
        // Accounts placed ahead of today count as not yet a day old.
        let newest = if from_days == 0 { day::day(day::LAST_YEAR, 12, 31) } else { newest };
        let oldest =
            to_days.map_or(day::day(day::FIRST_YEAR, 1, 1), |days| day::plus_days(today, -days));
        let (accounts, balance) = r.one(
            "SELECT count(*), CAST(coalesce(sum(balance_cents), 0) AS INTEGER) FROM account
              WHERE placed_on BETWEEN ?1 AND ?2 AND balance_cents > 0 AND closed_on IS NULL",
            values![oldest, newest],
            |row| Ok((row.next()?, row.next()?)),
        )?;
        rows.push(AgeRow { from_days, to_days, accounts, balance });
    }
    Ok(rows)
}
