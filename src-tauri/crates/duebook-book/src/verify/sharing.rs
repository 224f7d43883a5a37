//! The rules of how one payment is shared among several debts.

/// Each gives rows of: where, found, expected; `?1` is the most rows to list.
pub(super) const RULES: &[(&str, &str)] = &[
    (
        "no account has more of a directed item than the person named",
        "SELECT batch_share.batch_line_id, batch_share.amount_cents, coalesce(named_cents, 0)
           FROM batch_direction
           JOIN batch_share ON batch_share.batch_line_id = batch_direction.batch_line_id
           JOIN batch_line ON batch_line.id = batch_direction.batch_line_id
           JOIN batch ON batch.id = batch_line.batch_id
           LEFT JOIN batch_wish ON batch_wish.batch_line_id = batch_share.batch_line_id
                               AND batch_wish.account_id = batch_share.account_id
          WHERE state = 'posted'
            AND (batch_wish.account_id IS NULL OR batch_share.amount_cents > named_cents)
          LIMIT ?1",
    ),
    (
        "a directed item fills what was named before it goes on",
        "SELECT batch_wish.batch_line_id, coalesce(batch_share.amount_cents, 0), named_cents
           FROM batch_wish
           JOIN batch_line ON batch_line.id = batch_wish.batch_line_id
           JOIN batch ON batch.id = batch_line.batch_id
           LEFT JOIN batch_share ON batch_share.batch_line_id = batch_wish.batch_line_id
                                AND batch_share.account_id = batch_wish.account_id
          WHERE state = 'posted' AND coalesce(batch_share.amount_cents, 0) < named_cents
            AND EXISTS (SELECT 1 FROM batch_wish AS later
                          JOIN batch_share AS got ON got.batch_line_id = later.batch_line_id
                                                 AND got.account_id = later.account_id
                         WHERE later.batch_line_id = batch_wish.batch_line_id
                           AND later.position > batch_wish.position)
          LIMIT ?1",
    ),
    (
        "nothing of an item for several accounts goes to a disputed one",
        "SELECT batch_share.batch_line_id, batch_share.amount_cents, 0
           FROM dispute
           JOIN batch_share ON batch_share.account_id = dispute.account_id
           JOIN batch_line ON batch_line.id = batch_share.batch_line_id
           JOIN batch ON batch.id = batch_line.batch_id
          WHERE state = 'posted' AND batch_line.paid_to = 'agency'
            AND dispute.recorded_at < posted_at
            AND (dispute.ended_at IS NULL OR dispute.ended_at > posted_at)
            AND EXISTS (SELECT 1 FROM batch_share AS other
                         WHERE other.batch_line_id = batch_share.batch_line_id
                           AND other.id <> batch_share.id)
          LIMIT ?1",
    ),
];
