//! The rules of sales tax that is paid to states.

/// Each gives rows of: where, found, expected; `?1` is the most rows to list.
pub(super) const RULES: &[(&str, &str)] = &[
    (
        "a payment of sales tax is what its entry took off the payable",
        "SELECT tax_payment.entry_id, tax_payment.amount_cents AS kept,
                (SELECT CAST(coalesce(sum(amount_cents), 0) AS INTEGER) FROM posting
                  WHERE posting.entry_id = tax_payment.entry_id AND ledger_account = 221) AS found
           FROM tax_payment JOIN entry ON entry.id = tax_payment.entry_id
          WHERE kept <> found OR entry.booked_on <> paid_on OR entry.kind <> 'tax_paid' LIMIT ?1",
    ),
    (
        "sales tax payable is that of the lines less what was paid",
        "SELECT 0, CAST(coalesce(sum(found), 0) AS INTEGER),
                CAST(coalesce(sum(expected), 0) AS INTEGER)
           FROM (SELECT -amount_cents AS found, 0 AS expected FROM posting
                  WHERE ledger_account = 221
                  UNION ALL SELECT 0, tax_cents FROM line
                  UNION ALL SELECT 0, -amount_cents FROM tax_payment WHERE undone_id IS NULL)
         HAVING sum(found) <> sum(expected) LIMIT ?1",
    ),
];
