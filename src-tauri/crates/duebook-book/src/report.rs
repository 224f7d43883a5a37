//! Figures for the manager's page.

use duebook_core::chart::LedgerAccount;
use duebook_core::{Day, Money, day, shape};

use crate::db::Reader;
use crate::error::Result;
use crate::totals;

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
    let aged = aged(r, today)?;
    let accounts = aged.iter().map(|row| row.accounts).sum();
    let balance = aged.iter().map(|row| row.balance).sum();
    let in_hand = totals::on_ledger(r, LedgerAccount::Hand)?;
    Ok(Figures {
        collected: by_day.iter().map(|d| d.amount).sum(),
        collected_before: before.iter().map(|d| d.amount).sum(),
        open_accounts: accounts,
        open_balance: balance,
        plans_current: totals::with_status(r, "plan")?,
        plans_late: totals::with_status(r, "plan_late")?,
        trust: in_hand + totals::on_ledger(r, LedgerAccount::Bank)?,
        in_hand,
        by_day,
        aged_total: AgeRow { from_days: 0, to_days: None, accounts, balance },
        aged,
    })
}

fn collected_by_day(r: &Reader<'_>, from: Day, to: Day) -> Result<Vec<DayTotal>> {
    let days = totals::by_day(r, LedgerAccount::Collected, from, to)?;
    Ok(days.into_iter().map(|(on, amount)| DayTotal { on, amount }).collect())
}

fn aged(r: &Reader<'_>, today: Day) -> Result<Vec<AgeRow>> {
    let mut rows = Vec::new();
    for (from_days, to_days) in AGES {
        let newest = day::plus_days(today, -from_days);
        // Accounts placed ahead of today count as not yet a day old.
        let newest = if from_days == 0 { day::day(day::LAST_YEAR, 12, 31) } else { newest };
        let oldest =
            to_days.map_or(day::day(day::FIRST_YEAR, 1, 1), |days| day::plus_days(today, -days));
        let open = totals::open_placed(r, oldest, newest)?;
        let (accounts, balance) = (open.count, open.balance);
        rows.push(AgeRow { from_days, to_days, accounts, balance });
    }
    Ok(rows)
}
