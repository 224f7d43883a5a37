//! Which part of the book a write touched, so that a screen asks again only for what it shows.

use serde::Serialize;

/// A part of the book, as screens know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Area {
    /// Placed debts, their balances and history.
    Accounts,
    /// Those who owe, their addresses and phones.
    People,
    /// Creditors and their terms.
    Clients,
    /// Items, batches, deposits and the ledger behind them.
    Payments,
    /// Letters made and sent.
    Letters,
    /// Payment plans.
    Plans,
    /// Placement files and saved maps.
    Imports,
    /// Settings of the agency.
    Settings,
    /// Users and roles.
    Users,
}

impl Area {
    /// Every area.
    pub const ALL: [Area; 9] = [
        Area::Accounts,
        Area::People,
        Area::Clients,
        Area::Payments,
        Area::Letters,
        Area::Plans,
        Area::Imports,
        Area::Settings,
        Area::Users,
    ];

    /// The area a table belongs to; `None` for tables that no screen shows: the log of steps,
    /// repeated requests, counters, the search index.
    pub fn of_table(table: &str) -> Option<Area> {
        TABLES.iter().find(|(name, _)| *name == table).map(|(_, area)| *area)
    }

    fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// Tables by area. A table that stands in none tells no screen that it changed.
const TABLES: &[(&str, Area)] = &[
    ("setting", Area::Settings),
    ("app_user", Area::Users),
    ("user_role", Area::Users),
    ("client", Area::Clients),
    ("client_terms", Area::Clients),
    ("client_tax", Area::Clients),
    ("client_hold", Area::Clients),
    ("client_minimum", Area::Clients),
    ("person", Area::People),
    ("address", Area::People),
    ("phone", Area::People),
    ("account", Area::Accounts),
    ("event", Area::Accounts),
    ("placement", Area::Imports),
    ("placement_map", Area::Imports),
    ("trust_bank", Area::Payments),
    ("batch", Area::Payments),
    ("batch_line", Area::Payments),
    ("batch_share", Area::Payments),
    ("batch_direction", Area::Payments),
    ("batch_wish", Area::Payments),
    ("item", Area::Payments),
    ("item_fact", Area::Payments),
    ("deposit", Area::Payments),
    ("entry", Area::Payments),
    ("statement", Area::Payments),
    ("payment_out", Area::Payments),
    ("dormancy", Area::Settings),
    ("owner_notice", Area::Payments),
    ("unclaimed", Area::Payments),
    ("unclaimed_payment", Area::Payments),
    ("surplus_use", Area::Payments),
    ("taken_over", Area::Payments),
    ("taken_over_share", Area::Payments),
    ("third_party", Area::Payments),
    ("tax_payment", Area::Payments),
    ("month_close", Area::Payments),
    ("invoice", Area::Payments),
    ("held_item", Area::Payments),
    ("item_use", Area::Payments),
    ("trust_rule", Area::Settings),
    ("invoice_change", Area::Payments),
    ("bank_statement", Area::Payments),
    ("bank_match", Area::Payments),
    ("ending", Area::Accounts),
    ("judgment", Area::Accounts),
    ("dispute", Area::Accounts),
    ("document", Area::Accounts),
    ("document_removal", Area::Accounts),
    ("interest_terms", Area::Accounts),
    ("settlement", Area::Accounts),
    ("paper_made", Area::Payments),
    ("ach_file", Area::Payments),
    ("client_bank", Area::Clients),
    ("plan", Area::Plans),
    ("installment", Area::Plans),
    ("letter", Area::Letters),
    ("letter_mailing", Area::Letters),
];

/// Tables that decide what the list of accounts holds, in which order and under which filter.
const LISTED: &[&str] = &["account", "address", "client"];
const LIST: u32 = 1 << 30;
/// The words of names, for those with one wrong letter.
const NAMES: u32 = 1 << 31;

/// The areas one write touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changed(u32);

impl Changed {
    /// No area.
    pub const NOTHING: Changed = Changed(0);

    pub(crate) fn from_bits(bits: u32) -> Changed {
        Changed(bits)
    }

    pub(crate) fn bit_of_table(table: &str) -> u32 {
        let area = Area::of_table(table).map_or(0, Area::bit);
        let list = if LISTED.contains(&table) { LIST } else { 0 };
        let names = if table == "name_word" { NAMES } else { 0 };
        area | list | names
    }

    /// Whether the list of accounts may be another one.
    pub(crate) fn has_list(self) -> bool {
        self.0 & LIST != 0
    }

    /// Whether the book knows more names.
    pub(crate) fn has_names(self) -> bool {
        self.0 & NAMES != 0
    }

    /// Whether the write touched this area.
    pub fn has(self, area: Area) -> bool {
        self.0 & area.bit() != 0
    }

    /// Whether the write touched no area.
    pub fn is_empty(self) -> bool {
        self.0 & !(LIST | NAMES) == 0
    }

    /// The areas, in their order.
    pub fn areas(self) -> impl Iterator<Item = Area> {
        Area::ALL.into_iter().filter(move |area| self.has(*area))
    }

    /// These areas and those.
    pub fn and(self, other: Changed) -> Changed {
        Changed(self.0 | other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_are_told_apart() {
        let users = Changed::from_bits(Changed::bit_of_table("app_user"));
        assert!(users.has(Area::Users) && !users.has(Area::Settings));
        let both = users.and(Changed::from_bits(Changed::bit_of_table("setting")));
        assert_eq!(both.areas().collect::<Vec<_>>(), [Area::Settings, Area::Users]);
        assert!(Changed::from_bits(Changed::bit_of_table("counter")).is_empty());
    }

    /// Tables that no screen shows by themselves: they change together with one that stands above.
    const BEHIND: &[&str] = &[
        "schema_migration",
        "request",
        "counter",
        "posting",
        "line",
        "placement_record",
        "name_word",
        "account_total",
        "ledger_total",
        "owner_total",
        "owner_month",
        "item_release",
        "statement_line",
        "client_terms_before",
        "item_again",
        "line_about",
        "bank_line",
        "bank_movement",
        "ach_file_payment",
        "unclaimed_part",
        "document_content",
        "batch_change",
        // A screen that was refused stays as it is, with what was typed.
        "overdraw_attempt",
    ];

    #[test]
    fn every_table_belongs_to_an_area_or_stands_behind_one() {
        let scratch = crate::testing::scratch();
        let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
        let tables =
            scratch.book.read(|r| r.all(sql, crate::values![], |row| row.next::<String>()));
        for table in tables.unwrap() {
            let known = Area::of_table(&table).is_some() || BEHIND.contains(&table.as_str());
            let search = table.starts_with("find_") || table.starts_with("sqlite_");
            assert!(known || search, "{table} tells no screen that it changed");
        }
    }
}
