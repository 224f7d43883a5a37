//! The rules of bank lines, the movements that they are, and what owners have by month.

/// Each gives rows of: where, found, expected; `?1` is the most rows to list.
pub(super) const RULES: &[(&str, &str)] = &[
    (
        "bank line is the sum of its entries",
        "SELECT bank_line.id,
                (SELECT CAST(coalesce(sum(posting.amount_cents), 0) AS INTEGER)
                   FROM bank_match
                   JOIN posting ON posting.entry_id = bank_match.entry_id
                    AND posting.trust_bank_id = bank_match.trust_bank_id
                  WHERE bank_match.line_id = bank_line.id AND ledger_account = 101) AS found,
                amount_cents
           FROM bank_line
          WHERE EXISTS (SELECT 1 FROM bank_match WHERE line_id = bank_line.id)
            AND found <> amount_cents LIMIT ?1",
    ),
    (
        "movements of a bank are the postings on it",
        "SELECT entry_id, CAST(sum(kept) AS INTEGER), CAST(sum(found) AS INTEGER)
           FROM (SELECT entry_id, trust_bank_id, amount_cents AS kept, 0 AS found
                   FROM bank_movement
                  UNION ALL
                 SELECT entry_id, trust_bank_id, 0, amount_cents
                   FROM posting WHERE ledger_account = 101) AS both
          GROUP BY entry_id, trust_bank_id HAVING sum(kept) <> sum(found) LIMIT ?1",
    ),
    (
        "movement of a bank has the days of its entry and its line",
        "SELECT bank_movement.entry_id, 0, 1
           FROM bank_movement
           JOIN entry ON entry.id = bank_movement.entry_id
           LEFT JOIN bank_match ON bank_match.entry_id = bank_movement.entry_id
            AND bank_match.trust_bank_id = bank_movement.trust_bank_id
           LEFT JOIN bank_line ON bank_line.id = bank_match.line_id
          WHERE bank_movement.booked_on <> entry.booked_on
             OR bank_movement.cleared_on <> coalesce(bank_line.posted_on, '9999-12-31') LIMIT ?1",
    ),
    (
        "what owners have by month is the sum of their days",
        "SELECT ledger_account, CAST(sum(kept) AS INTEGER), CAST(sum(found) AS INTEGER)
           FROM (SELECT trust_bank_id, month, ledger_account, client_id,
                        amount_cents AS kept, 0 AS found
                   FROM owner_month
                  UNION ALL
                 SELECT trust_bank_id, substr(booked_on, 1, 7), ledger_account, client_id, 0,
                        amount_cents
                   FROM ledger_total
                  WHERE ledger_account BETWEEN 111 AND 199 AND ledger_account <> 131) AS both
          GROUP BY trust_bank_id, month, ledger_account, client_id
         HAVING sum(kept) <> sum(found) LIMIT ?1",
    ),
    (
        "trust bank that was taken over began with that",
        "SELECT taken_over.trust_bank_id, bank_cents AS found,
                (SELECT CAST(coalesce(sum(amount_cents), 0) AS INTEGER) FROM posting
                  WHERE posting.entry_id = taken_over.entry_id AND ledger_account = 101)
                  AS expected
           FROM taken_over
          WHERE found <> expected
             OR shortage_cents <> (SELECT CAST(coalesce(sum(amount_cents), 0) AS INTEGER)
                                     FROM posting WHERE posting.entry_id = taken_over.entry_id
                                      AND ledger_account = 103)
             OR EXISTS (SELECT 1 FROM posting
                         WHERE posting.trust_bank_id = taken_over.trust_bank_id
                           AND posting.entry_id < taken_over.entry_id) LIMIT ?1",
    ),
    (
        "bank statement has the lines that came first with it",
        "SELECT bank_statement.id,
                (SELECT count(*) FROM bank_line
                  WHERE bank_statement_id = bank_statement.id) AS found, new_lines
           FROM bank_statement WHERE found <> new_lines LIMIT ?1",
    ),
];
