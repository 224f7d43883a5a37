//! The rules of money that came through third parties or is shared with them.

/// Each gives rows of: where, found, expected; `?1` is the most rows to list.
pub(super) const RULES: &[(&str, &str)] = &[
    (
        "receipt in hand and kept by a third party is collected, surplus and unidentified",
        "SELECT entry.id, CAST(sum(CASE WHEN ledger_account IN (102, 131, 141) THEN amount_cents
                                        WHEN ledger_account = 312 THEN -amount_cents
                                        ELSE 0 END) AS INTEGER) AS found,
                (SELECT CAST(coalesce(-sum(forwarding_cents), 0) AS INTEGER)
                   FROM line JOIN item ON item.id = line.item_id
                  WHERE line.entry_id = entry.id
                    AND item.third_way IN ('kept', 'client_fee')) AS expected
           FROM entry JOIN posting ON posting.entry_id = entry.id
          WHERE entry.kind IN ('receipt', 'void')
          GROUP BY entry.id HAVING found <> expected LIMIT ?1",
    ),
    (
        "what third parties bear on the agency is that of the lines",
        "SELECT line.entry_id, CAST(sum(line.forwarding_cents) AS INTEGER) AS found,
                (SELECT CAST(coalesce(sum(amount_cents), 0) AS INTEGER) FROM posting
                  WHERE posting.entry_id = line.entry_id AND ledger_account = 213) AS expected
           FROM line WHERE item_id IS NOT NULL
          GROUP BY line.entry_id HAVING found <> expected LIMIT ?1",
    ),
    (
        "what an item owes to its third party is that of its lines",
        "SELECT item.id,
                (SELECT CAST(coalesce(sum(third_cents), 0) AS INTEGER) FROM line
                  WHERE line.item_id = item.id) AS found,
                (SELECT CAST(coalesce(-sum(posting.amount_cents), 0) AS INTEGER)
                   FROM entry JOIN posting ON posting.entry_id = entry.id
                  WHERE entry.item_id = item.id AND posting.ledger_account = 142
                    AND posting.third_id = item.third_id) AS expected
           FROM item WHERE item.third_way = 'owed' AND found <> expected LIMIT ?1",
    ),
    (
        "a fee that the client bears is adjusted and not collected",
        "SELECT item.id,
                (SELECT CAST(coalesce(sum(third_cents - forwarding_cents), 0) AS INTEGER) FROM line
                  WHERE line.item_id = item.id) AS found,
                (SELECT CAST(coalesce(sum(posting.amount_cents), 0) AS INTEGER)
                   FROM entry JOIN posting ON posting.entry_id = entry.id
                  WHERE entry.item_id = item.id AND posting.ledger_account = 315) AS expected
           FROM item WHERE item.third_id IS NOT NULL AND found <> expected LIMIT ?1",
    ),
    (
        "the part of a third party is that of the item, as long as nothing of it went back",
        "SELECT item.id,
                (SELECT CAST(coalesce(sum(third_cents), 0) AS INTEGER) FROM line
                  WHERE line.item_id = item.id) AS found,
                CASE third_way WHEN 'debtor_fee' THEN 0 ELSE third_cents END AS expected
           FROM item
          WHERE third_id IS NOT NULL AND found <> expected
            AND NOT EXISTS (SELECT 1 FROM item_fact
                             WHERE item_id = item.id AND kind IN ('voided', 'returned')) LIMIT ?1",
    ),
    (
        "third parties are owed what items owe them less what they were paid",
        "SELECT third_party.id,
                (SELECT CAST(coalesce(-sum(posting.amount_cents), 0) AS INTEGER)
                   FROM posting JOIN entry ON entry.id = posting.entry_id
                  WHERE posting.third_id = third_party.id AND ledger_account = 142
                    AND entry.kind <> 'shortage') AS found,
                (SELECT CAST(coalesce(sum(line.third_cents), 0) AS INTEGER)
                   FROM item JOIN line ON line.item_id = item.id
                  WHERE item.third_id = third_party.id AND item.third_way = 'owed')
                - (SELECT CAST(coalesce(sum(amount_cents), 0) AS INTEGER) FROM payment_out
                    WHERE payment_out.third_id = third_party.id
                      AND undone_id IS NULL) AS expected
           FROM third_party WHERE found <> expected LIMIT ?1",
    ),
];
