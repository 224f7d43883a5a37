//! Roles and what each may do. Every command names the right it needs; what no role has, no one
//! does.

use serde::{Deserialize, Serialize};

macro_rules! rights {
    ($($(#[$doc:meta])* $name:ident = $code:literal: $($role:ident)*;)*) => {
        /// Something that a user may or may not do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
        pub enum Right { $($(#[$doc])* $name,)* }

        /// Every right.
        pub const RIGHTS: &[Right] = &[$(Right::$name),*];

        impl Right {
            /// The roles that have it.
            pub fn roles(self) -> &'static [Role] {
                match self { $(Right::$name => &[$(Role::$role),*],)* }
            }
            /// The name as the page has it.
            pub fn code(self) -> &'static str {
                match self { $(Right::$name => $code,)* }
            }
        }
    };
}

pub use duebook_book::Role;

rights! {
    /// Needs no book and no user: opening one.
    Anyone = "anyone": ;
    /// Every signed-in user: the own session and password.
    Own = "own": Collector Bookkeeper Manager Administrator Auditor;
    /// Reads accounts, people, plans, letters and their history.
    SeeAccounts = "see_accounts": Collector Bookkeeper Manager Auditor;
    /// Notes, plans, letters, addresses: the work on an account.
    WorkAccounts = "work_accounts": Collector Manager;
    /// Keeps documents with accounts.
    KeepDocuments = "keep_documents": Collector Bookkeeper Manager;
    /// Adds, closes and corrects accounts by hand.
    KeepAccounts = "keep_accounts": Bookkeeper Manager;
    /// Prints letters that were made.
    PrintLetters = "print_letters": Collector Bookkeeper Manager;
    /// Sees a whole Social Security number; each time is written down.
    RevealNumbers = "reveal_numbers": Manager;
    /// Finds people by their Social Security number or its last four digits.
    FindNumbers = "find_numbers": Collector Manager;
    /// Reads clients and their terms.
    SeeClients = "see_clients": Collector Bookkeeper Manager Auditor;
    /// Adds clients and their terms.
    KeepClients = "keep_clients": Manager;
    /// Reads placement files and what became of them.
    SeeImports = "see_imports": Bookkeeper Manager Auditor;
    /// Takes in placement files.
    Import = "import": Bookkeeper Manager;
    /// Reads batches, deposits and trust figures.
    SeePayments = "see_payments": Bookkeeper Manager Auditor;
    /// Types batches.
    EnterPayments = "enter_payments": Bookkeeper Manager;
    /// Posts batches, makes deposits, voids and takes back items.
    PostPayments = "post_payments": Bookkeeper Manager;
    /// Posts a batch that does not agree with its control total.
    PostDifference = "post_difference": Manager;
    /// Prepares client statements, pays them, takes the agency's share, meets shortages.
    PayOut = "pay_out": Bookkeeper Manager;
    /// Gives up what a client owes the agency.
    WriteOff = "write_off": Manager;
    /// Approves client statements.
    Approve = "approve": Bookkeeper Manager;
    /// Closes months.
    CloseMonths = "close_months": Bookkeeper Manager;
    /// Reads the figures of the agency.
    SeeReports = "see_reports": Collector Bookkeeper Manager Auditor;
    /// Recomputes the whole book.
    Verify = "verify": Bookkeeper Manager Administrator Auditor;
    /// Users, passwords and roles.
    KeepUsers = "keep_users": Administrator;
    /// Settings of the agency and trust banks.
    KeepSettings = "keep_settings": Administrator Manager;
    /// Backs up and looks at backups.
    BackUp = "back_up": Administrator Manager Bookkeeper;
}

/// The rights of someone with these roles.
pub fn rights_of(roles: &[Role]) -> Vec<Right> {
    RIGHTS
        .iter()
        .copied()
        .filter(|right| right.roles().iter().any(|role| roles.contains(role)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_administrator_sees_no_debts_and_an_auditor_changes_nothing() {
        let administrator = rights_of(&[Role::Administrator]);
        assert!(!administrator.contains(&Right::SeeAccounts));
        let auditor = rights_of(&[Role::Auditor]);
        for right in [Right::WorkAccounts, Right::PostPayments, Right::Import, Right::KeepUsers] {
            assert!(!auditor.contains(&right), "{right:?}");
        }
        assert!(auditor.contains(&Right::SeePayments));
    }
}
