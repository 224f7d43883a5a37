//! What stands in the pack for an examiner of trust money, by the points of WAC 308-29-025.

/// The point of the rule, the records that it asks for, and the files of the pack that have them.
pub const EXAMINER_CONTENTS: [[&str; 3]; 9] = [
    ["(1)(a)", "Receipts journal: day received and who paid", "1-receipts-journal"],
    [
        "(1)(b)",
        "Numbered checks: purpose and the client account that is debited",
        "2-check-register",
    ],
    [
        "(1)(c)",
        "Deposit slips with their days, beside the receipts journal",
        "3-deposits, 4-deposit-slips",
    ],
    [
        "(1)(d)",
        "Client ledgers, and money in and out by collection account",
        "5-client-ledgers, 8-collection-accounts",
    ],
    [
        "(1)(e)",
        "Reconciled bank statements",
        "6-trust-proof, 7-bank-lines. Statements on paper and canceled checks come from the bank.",
    ],
    ["(2)(a)", "Financial statements of the licensee", "Not in this book."],
    ["(2)(b)", "Notes of events and conversations", "9-account-history"],
    [
        "(2)(c)",
        "Agreements, statements and correspondence",
        "10-letters is the list; each letter is kept in this book as it was made and is printed \
         from it. Contracts on paper are not in this book.",
    ],
    ["(2)(d)", "Schedule of fees and charges", "11-client-terms"],
];
