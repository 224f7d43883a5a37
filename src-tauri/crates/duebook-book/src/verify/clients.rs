//! The rules of what clients owe the agency.

/// Each gives rows of: where, found, expected; `?1` is the most rows to list.
pub(super) const RULES: &[(&str, &str)] = &[
    (
        "what is open of a client's invoices is its invoiced claims",
        "SELECT client_id, CAST(sum(kept) AS INTEGER), CAST(sum(found) AS INTEGER)
           FROM (SELECT client_id, amount_cents AS kept, 0 AS found FROM invoice
                  UNION ALL
                 SELECT client_id, -invoice_change.amount_cents, 0
                   FROM invoice_change JOIN invoice ON invoice.id = invoice_change.invoice_id
                  UNION ALL
                 SELECT client_id, 0, amount_cents FROM posting WHERE ledger_account = 204) AS both
          GROUP BY client_id HAVING sum(kept) <> sum(found) LIMIT ?1",
    ),
    (
        "no more of an invoice is paid or written off than it was",
        "SELECT invoice.id, CAST(sum(invoice_change.amount_cents) AS INTEGER),
                invoice.amount_cents
           FROM invoice JOIN invoice_change ON invoice_change.invoice_id = invoice.id
          GROUP BY invoice.id
         HAVING sum(invoice_change.amount_cents) NOT BETWEEN 0 AND invoice.amount_cents LIMIT ?1",
    ),
    (
        "what is used of an item came from what was unidentified of it",
        "SELECT item_use.entry_id, item_use.amount_cents AS found,
                (SELECT CAST(coalesce(sum(amount_cents), 0) AS INTEGER) FROM posting
                  WHERE posting.entry_id = item_use.entry_id AND ledger_account = 141) AS expected
           FROM item_use WHERE found <> expected LIMIT ?1",
    ),
    (
        "surplus that is used is what left the refund of its account",
        "SELECT surplus_use.entry_id, surplus_use.amount_cents AS found,
                (SELECT CAST(coalesce(sum(amount_cents), 0) AS INTEGER) FROM posting
                  WHERE posting.entry_id = surplus_use.entry_id AND ledger_account = 131
                    AND account_id = from_account_id) AS expected
           FROM surplus_use
           JOIN item ON item.id = surplus_use.item_id
           JOIN entry ON entry.id = surplus_use.entry_id
           JOIN account AS one ON one.id = from_account_id
           JOIN account AS other ON other.id = to_account_id
          WHERE found <> expected OR entry.effective_on <> authority_on
             OR authority_on < item.received_on OR one.person_id <> other.person_id LIMIT ?1",
    ),
    (
        "sales tax of lines is that of their entries",
        "SELECT line.entry_id, CAST(sum(line.tax_cents) AS INTEGER) AS found,
                (SELECT CAST(coalesce(-sum(amount_cents), 0) AS INTEGER) FROM posting
                  WHERE posting.entry_id = line.entry_id AND ledger_account = 221) AS expected
           FROM line GROUP BY line.entry_id HAVING found <> expected LIMIT ?1",
    ),
];
