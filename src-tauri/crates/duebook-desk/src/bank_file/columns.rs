//! Finds the headings of a bank's columns and what each column is.

use duebook_core::text::fold;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The bank's day.
    Day,
    /// With its sign, or without one where [`Role::Kind`] says which way.
    Amount,
    /// Out of the account.
    Debit,
    /// Into the account.
    Credit,
    /// Whom and what for.
    Text,
    /// Number of a check or slip.
    Number,
    /// What the account held after the line.
    Balance,
    /// The bank's word for the line.
    Kind,
    /// Number of the account.
    Account,
    /// Currency.
    Currency,
    /// The bank's id of the line.
    Id,
}

/// Headings by role, the better first, folded: small letters, punctuation is a blank.
const WORDS: &[(Role, &[&str])] = &[
    (
        Role::Day,
        &[
            "posting date",
            "posted date",
            "post date",
            "date posted",
            "posted on",
            "posted",
            "booking date",
            "process date",
            "processed date",
            "date",
            "effective date",
            "transaction date",
            "trans date",
            "value date",
        ],
    ),
    (
        Role::Amount,
        &["amount", "transaction amount", "trans amount", "amount usd", "net amount", "amt"],
    ),
    (
        Role::Debit,
        &[
            "debit",
            "debits",
            "debit amount",
            "amount debit",
            "withdrawal",
            "withdrawals",
            "withdrawal amount",
            "withdrawals debits",
            "money out",
            "paid out",
        ],
    ),
    (
        Role::Credit,
        &[
            "credit",
            "credits",
            "credit amount",
            "amount credit",
            "deposit",
            "deposits",
            "deposit amount",
            "deposits credits",
            "money in",
            "paid in",
        ],
    ),
    (
        Role::Text,
        &[
            "description",
            "transaction description",
            "details",
            "payee",
            "name",
            "memo",
            "narrative",
            "particulars",
            "reference",
            "customer reference",
            "original description",
            "extended description",
            "additional information",
        ],
    ),
    (
        Role::Number,
        &[
            "check number",
            "check no",
            "check num",
            "check",
            "check or slip",
            "check serial number",
            "serial number",
            "cheque number",
        ],
    ),
    (
        Role::Balance,
        &["balance", "running balance", "running bal", "ledger balance", "closing balance"],
    ),
    (
        Role::Kind,
        &[
            "type",
            "transaction type",
            "trans type",
            "tran type",
            "credit debit indicator",
            "credit or debit",
            "debit credit",
            "dr cr",
            "cr dr",
            "transaction code",
        ],
    ),
    (Role::Account, &["account", "account number", "account no", "acct", "acct number"]),
    (Role::Currency, &["currency", "currency code", "ccy"]),
    (
        Role::Id,
        &["transaction id", "transaction number", "fitid", "bank reference", "unique id", "id"],
    ),
];

/// Which column is what. Columns count from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    by_role: Vec<(Role, usize)>,
    /// How many columns the headings have.
    pub(super) width: usize,
}

impl Columns {
    /// The columns of a row of headings; `None` when a bank's line could not be read by it.
    pub(super) fn of(cells: &[String]) -> Option<Columns> {
        let folded: Vec<String> = cells.iter().map(|cell| fold(cell)).collect();
        let mut by_role = Vec::new();
        for (role, words) in WORDS {
            let rank = |cell: &String| words.iter().position(|word| word == cell);
            let mut found: Vec<(usize, usize)> = folded
                .iter()
                .enumerate()
                .filter_map(|(column, cell)| Some((rank(cell)?, column)))
                .collect();
            found.sort();
            // All texts count, in the order of the file; of all else only the best heading.
            if *role == Role::Text {
                found.sort_by_key(|(_, column)| *column);
            } else {
                found.truncate(1);
            }
            by_role.extend(found.into_iter().map(|(_, column)| (*role, column)));
        }
        let width = cells.iter().rposition(|cell| !cell.trim().is_empty())? + 1;
        let columns = Columns { by_role, width };
        let has = |role| columns.column(role).is_some();
        let sums = has(Role::Amount) || has(Role::Debit) && has(Role::Credit);
        (has(Role::Day) && sums && columns.by_role.len() >= 3).then_some(columns)
    }

    fn column(&self, role: Role) -> Option<usize> {
        self.by_role.iter().find(|(found, _)| *found == role).map(|(_, column)| *column)
    }

    /// The cell of a row; blank when there is none.
    pub(super) fn cell<'a>(&self, row: &'a [String], role: Role) -> &'a str {
        let cell = self.column(role).and_then(|column| row.get(column));
        cell.map_or("", |cell| cell.trim())
    }

    /// All texts of a row in one.
    pub(super) fn text(&self, row: &[String]) -> String {
        let texts = self.by_role.iter().filter(|(role, _)| *role == Role::Text);
        let mut whole = String::new();
        for text in texts.filter_map(|(_, column)| row.get(*column)).map(|text| text.trim()) {
            if !text.is_empty() && !whole.contains(text) {
                if !whole.is_empty() {
                    whole.push(' ');
                }
                whole.push_str(text);
            }
        }
        whole
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(headings: &str) -> Option<Columns> {
        let cells: Vec<String> = headings.split(',').map(str::to_owned).collect();
        Columns::of(&cells)
    }

    #[test]
    fn headings_of_banks_are_known() {
        for headings in [
            "Date,Description,Amount,Running Bal.",
            "Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #",
            "Date,Check Number,Description,Withdrawals (-),Deposits (+),Balance",
            "Account Number,Post Date,Check,Description,Debit,Credit,Status,Balance",
            "Transaction ID,Posting Date,Transaction Type,Amount",
        ] {
            assert!(of(headings).is_some(), "{headings}");
        }
        for headings in
            ["Date,Name", "Account,Name,Balance,Date", "Amount,Description", "Date,Amount"]
        {
            assert!(of(headings).is_none(), "{headings}");
        }
    }

    #[test]
    fn the_day_is_that_of_the_bank() {
        let columns = of("Transaction Date,Posted Date,Amount,Memo,Description").unwrap();
        let row: Vec<String> = "1,2,3,b,a".split(',').map(str::to_owned).collect();
        assert_eq!(columns.cell(&row, Role::Day), "2");
        assert_eq!(columns.text(&row), "b a");
        assert_eq!(columns.cell(&row, Role::Balance), "");
    }
}
