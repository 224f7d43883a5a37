//! The rules of unclaimed property.

/// Each gives rows of: where, found, expected; `?1` is the most rows to list.
pub(super) const RULES: &[(&str, &str)] = &[
    (
        "postings of unclaimed property are divided over its sums",
        "SELECT entry_id, CAST(sum(kept) AS INTEGER), CAST(sum(found) AS INTEGER)
           FROM (SELECT part.entry_id, unclaimed.trust_bank_id,
                        coalesce(unclaimed.client_id, 0) AS client, part.amount_cents AS kept,
                        0 AS found
                   FROM unclaimed_part AS part
                   JOIN unclaimed ON unclaimed.id = part.unclaimed_id
                  UNION ALL
                 SELECT entry_id, trust_bank_id, coalesce(client_id, 0), 0, -amount_cents
                   FROM posting WHERE ledger_account = 145) AS both
          GROUP BY entry_id, trust_bank_id, client
         HAVING sum(kept) <> sum(found) LIMIT ?1",
    ),
    (
        "no sum of unclaimed property is below zero or more than it was",
        "SELECT unclaimed.id, CAST(sum(part.amount_cents) AS INTEGER) AS found,
                unclaimed.amount_cents AS expected
           FROM unclaimed JOIN unclaimed_part AS part ON part.unclaimed_id = unclaimed.id
          GROUP BY unclaimed.id HAVING found NOT BETWEEN 0 AND expected LIMIT ?1",
    ),
    (
        "unclaimed property left its owner, and goes back to the same",
        "SELECT part.entry_id, part.amount_cents AS found,
                (SELECT CAST(coalesce(sum(posting.amount_cents), 0) AS INTEGER) FROM posting
                  WHERE posting.entry_id = part.entry_id
                    AND posting.trust_bank_id = unclaimed.trust_bank_id
                    AND posting.ledger_account = CASE WHEN unclaimed.account_id IS NOT NULL
                                                      THEN 131
                                                      WHEN unclaimed.item_id IS NOT NULL THEN 141
                                                      ELSE 111 END
                    AND coalesce(posting.client_id, 0) = coalesce(unclaimed.client_id, 0)
                    AND coalesce(posting.account_id, 0) = coalesce(unclaimed.account_id, 0)
                    AND coalesce(entry.item_id, 0) = coalesce(unclaimed.item_id, 0)) AS expected
           FROM unclaimed_part AS part
           JOIN unclaimed ON unclaimed.id = part.unclaimed_id
           JOIN entry ON entry.id = part.entry_id
          WHERE entry.kind IN ('unclaimed', 'unclaimed_back') AND found <> expected LIMIT ?1",
    ),
    (
        "a sum of unclaimed property is what became that",
        "SELECT unclaimed.id, coalesce(part.amount_cents, 0) AS found,
                unclaimed.amount_cents AS expected
           FROM unclaimed
           LEFT JOIN unclaimed_part AS part ON part.unclaimed_id = unclaimed.id
                                           AND part.entry_id = unclaimed.entry_id
          WHERE found <> expected LIMIT ?1",
    ),
    (
        "what a state is paid is the sums that it is paid for",
        "SELECT paid.id, paid.amount_cents AS found,
                (SELECT CAST(coalesce(-sum(part.amount_cents), 0) AS INTEGER)
                   FROM unclaimed_payment AS of
                   JOIN unclaimed_part AS part ON part.unclaimed_id = of.unclaimed_id
                                              AND part.entry_id = paid.entry_id
                  WHERE of.payment_id = paid.id) AS expected
           FROM payment_out AS paid WHERE paid.kind = 'unclaimed' AND found <> expected LIMIT ?1",
    ),
    (
        "a statement is paid or unclaimed once, and whole",
        "SELECT statement.id,
                (SELECT count(*) FROM payment_out
                  WHERE statement_id = statement.id AND undone_id IS NULL) AS paid,
                1 - count(unclaimed.id)
           FROM statement
           JOIN unclaimed ON unclaimed.statement_id = statement.id AND back_id IS NULL
          GROUP BY statement.id
         HAVING paid > 0 OR count(unclaimed.id) > 1
             OR sum(unclaimed.amount_cents) <> remit_cents OR statement.state <> 'approved'
          LIMIT ?1",
    ),
];
