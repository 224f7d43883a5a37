-- What clients owe the agency, and the settings of trust money.

-- Claims that a statement invoiced.
CREATE TABLE invoice (
    id            INTEGER PRIMARY KEY,
    number        INTEGER NOT NULL UNIQUE,
    client_id     INTEGER NOT NULL REFERENCES client (id),
    trust_bank_id INTEGER NOT NULL REFERENCES trust_bank (id),
    statement_id  INTEGER NOT NULL REFERENCES statement (id),
    entry_id      INTEGER NOT NULL UNIQUE REFERENCES entry (id),
    amount_cents  INTEGER NOT NULL CHECK (amount_cents <> 0),
    invoiced_on   TEXT    NOT NULL CHECK (length(invoiced_on) = 10)
) STRICT;
CREATE INDEX invoice_of_client ON invoice (client_id, invoiced_on);
CREATE TRIGGER invoice_is_never_changed BEFORE UPDATE ON invoice
BEGIN SELECT RAISE(ABORT, 'an invoice is never changed'); END;
CREATE TRIGGER invoice_is_never_deleted BEFORE DELETE ON invoice
BEGIN SELECT RAISE(ABORT, 'an invoice is never deleted'); END;
INSERT INTO invoice (number, client_id, trust_bank_id, statement_id, entry_id, amount_cents,
                     invoiced_on)
SELECT statement.number, statement.client_id, statement.trust_bank_id, statement.id, entry.id,
       posting.amount_cents, entry.booked_on
  FROM entry
  JOIN posting ON posting.entry_id = entry.id AND posting.ledger_account = 204
  JOIN statement ON statement.client_id = posting.client_id
       AND statement.approved_at = entry.recorded_at
       AND statement.invoice_cents = posting.amount_cents
 WHERE entry.kind = 'invoice'
 GROUP BY entry.id;

-- What an invoice became less by: paid, paid into trust by mistake, written off. Below zero where
-- a payment came back.
CREATE TABLE invoice_change (
    id           INTEGER PRIMARY KEY,
    invoice_id   INTEGER NOT NULL REFERENCES invoice (id),
    kind         TEXT    NOT NULL CHECK (kind IN ('paid', 'paid_into_trust', 'written_off')),
    amount_cents INTEGER NOT NULL CHECK (amount_cents <> 0),
    on_day       TEXT    NOT NULL CHECK (length(on_day) = 10),
    -- The number of the check or transfer; why it was written off.
    about        TEXT    NOT NULL CHECK (length(about) <= 200),
    entry_id     INTEGER NOT NULL REFERENCES entry (id)
) STRICT;
CREATE INDEX invoice_change_of ON invoice_change (invoice_id);
CREATE TRIGGER invoice_change_is_final BEFORE UPDATE ON invoice_change
BEGIN SELECT RAISE(ABORT, 'what became of an invoice is never changed'); END;
CREATE TRIGGER invoice_change_stays BEFORE DELETE ON invoice_change
BEGIN SELECT RAISE(ABORT, 'what became of an invoice is never deleted'); END;

-- What a line of no item is about, as its client statement says it.
CREATE TABLE line_about (
    line_id INTEGER PRIMARY KEY REFERENCES line (id),
    about   TEXT    NOT NULL CHECK (length(about) BETWEEN 1 AND 200)
) STRICT;

-- What law and contracts say of a trust bank, from a day on, with the source. What is not here is
-- not known, and an act that needs it is refused.
CREATE TABLE trust_rule (
    id            INTEGER PRIMARY KEY,
    trust_bank_id INTEGER NOT NULL REFERENCES trust_bank (id),
    rule          TEXT    NOT NULL,
    from_on       TEXT    NOT NULL CHECK (length(from_on) = 10),
    value         INTEGER NOT NULL CHECK (value >= 0),
    source        TEXT    NOT NULL CHECK (length(source) BETWEEN 1 AND 400),
    set_at        INTEGER NOT NULL,
    set_by        INTEGER NOT NULL REFERENCES app_user (id)
) STRICT;
CREATE INDEX trust_rule_by_day ON trust_rule (trust_bank_id, rule, from_on, id);
CREATE TRIGGER trust_rule_is_never_changed BEFORE UPDATE ON trust_rule
BEGIN SELECT RAISE(ABORT, 'a rule is set anew, never changed'); END;
CREATE TRIGGER trust_rule_stays BEFORE DELETE ON trust_rule
BEGIN SELECT RAISE(ABORT, 'a rule is set anew, never deleted'); END;

-- Sales tax on the commission: by client, from a credit day on, with its source.
CREATE TABLE client_tax (
    id        INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES client (id),
    from_on   TEXT    NOT NULL CHECK (length(from_on) = 10),
    rate      TEXT    NOT NULL,
    state     TEXT    NOT NULL CHECK (length(state) = 2),
    source    TEXT    NOT NULL CHECK (length(source) BETWEEN 1 AND 400),
    set_at    INTEGER NOT NULL,
    set_by    INTEGER NOT NULL REFERENCES app_user (id),
    UNIQUE (client_id, from_on)
) STRICT;
ALTER TABLE line ADD COLUMN tax_cents INTEGER NOT NULL DEFAULT 0;

-- Terms as they stood before a wrong rate in them was corrected, and why.
CREATE TABLE client_terms_before (
    id           INTEGER PRIMARY KEY,
    client_id    INTEGER NOT NULL REFERENCES client (id),
    from_on      TEXT    NOT NULL CHECK (length(from_on) = 10),
    terms        TEXT    NOT NULL,
    reason       TEXT    NOT NULL CHECK (length(reason) BETWEEN 1 AND 400),
    corrected_at INTEGER NOT NULL,
    corrected_by INTEGER NOT NULL REFERENCES app_user (id)
) STRICT;
CREATE TRIGGER client_terms_before_is_final BEFORE UPDATE ON client_terms_before
BEGIN SELECT RAISE(ABORT, 'what terms were before is never changed'); END;
CREATE TRIGGER client_terms_before_stays BEFORE DELETE ON client_terms_before
BEGIN SELECT RAISE(ABORT, 'what terms were before is never deleted'); END;

-- A returned item that went in again, or a chargeback that was won: a new item with its own hold.
CREATE TABLE item_again (
    item_id    INTEGER PRIMARY KEY REFERENCES item (id),
    of_item_id INTEGER NOT NULL UNIQUE REFERENCES item (id)
) STRICT;
CREATE TRIGGER item_again_is_final BEFORE UPDATE ON item_again
BEGIN SELECT RAISE(ABORT, 'which item went in again is never changed'); END;
CREATE TRIGGER item_again_stays BEFORE DELETE ON item_again
BEGIN SELECT RAISE(ABORT, 'which item went in again is never deleted'); END;

-- Checks and card charges dated ahead, until their day: nothing of them is booked before.
CREATE TABLE held_item (
    id           INTEGER PRIMARY KEY,
    account_id   INTEGER NOT NULL REFERENCES account (id),
    method       TEXT    NOT NULL CHECK (method IN ('check', 'card', 'ach')),
    reference    TEXT    NOT NULL CHECK (length(reference) <= 40),
    amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
    received_on  TEXT    NOT NULL CHECK (length(received_on) = 10),
    due_on       TEXT    NOT NULL CHECK (length(due_on) = 10),
    place        TEXT    NOT NULL CHECK (length(place) BETWEEN 1 AND 200),
    notice_on    TEXT    CHECK (notice_on IS NULL OR length(notice_on) = 10),
    ended        TEXT    CHECK (ended IS NULL OR ended IN ('taken', 'given_back')),
    ended_on     TEXT    CHECK (ended_on IS NULL OR length(ended_on) = 10),
    ended_why    TEXT    CHECK (ended_why IS NULL OR length(ended_why) <= 400),
    -- The line of a batch that it became.
    batch_line_id INTEGER REFERENCES batch_line (id),
    held_at      INTEGER NOT NULL,
    held_by      INTEGER NOT NULL REFERENCES app_user (id),
    CHECK (due_on > received_on),
    CHECK ((ended IS NULL) = (ended_on IS NULL))
) STRICT;
CREATE INDEX held_item_by_day ON held_item (ended, due_on);
CREATE INDEX held_item_of_account ON held_item (account_id);

-- What of an item is neither an account's nor unidentified: it paid an invoice, or is a client's
-- deposit for costs. Below zero where the bank took it back.
CREATE TABLE item_use (
    id           INTEGER PRIMARY KEY,
    item_id      INTEGER NOT NULL REFERENCES item (id),
    client_id    INTEGER NOT NULL REFERENCES client (id),
    invoice_id   INTEGER REFERENCES invoice (id),
    amount_cents INTEGER NOT NULL CHECK (amount_cents <> 0),
    entry_id     INTEGER NOT NULL UNIQUE REFERENCES entry (id)
) STRICT;
CREATE INDEX item_use_of_item ON item_use (item_id);
CREATE TRIGGER item_use_is_final BEFORE UPDATE ON item_use
BEGIN SELECT RAISE(ABORT, 'a use of an item is never changed'); END;
CREATE TRIGGER item_use_stays BEFORE DELETE ON item_use
BEGIN SELECT RAISE(ABORT, 'a use of an item is never deleted'); END;

-- Payments out of trust also pay costs from clients' deposits.
CREATE TABLE payment_out_kept (
    id            INTEGER PRIMARY KEY,
    trust_bank_id INTEGER NOT NULL REFERENCES trust_bank (id),
    kind          TEXT    NOT NULL
                  CHECK (kind IN ('remittance', 'refund', 'share', 'charge', 'cost')),
    client_id     INTEGER REFERENCES client (id),
    account_id    INTEGER REFERENCES account (id),
    statement_id  INTEGER REFERENCES statement (id),
    method        TEXT    NOT NULL CHECK (method IN ('check', 'ach', 'transfer')),
    number        TEXT    NOT NULL CHECK (length(number) <= 40),
    payee         TEXT    NOT NULL CHECK (length(payee) BETWEEN 1 AND 120),
    amount_cents  INTEGER NOT NULL CHECK (amount_cents > 0),
    paid_on       TEXT    NOT NULL CHECK (length(paid_on) = 10),
    entry_id      INTEGER NOT NULL UNIQUE REFERENCES entry (id),
    undone_id     INTEGER UNIQUE REFERENCES entry (id),
    undone_why    TEXT,
    replaces_id   INTEGER REFERENCES payment_out_kept (id),
    CHECK ((kind = 'remittance') = (statement_id IS NOT NULL)),
    CHECK ((undone_id IS NULL) = (undone_why IS NULL))
) STRICT;
INSERT INTO payment_out_kept
SELECT id, trust_bank_id, kind, client_id, account_id, statement_id, method, number, payee,
       amount_cents, paid_on, entry_id, undone_id, undone_why, replaces_id FROM payment_out;
DROP TABLE payment_out;
ALTER TABLE payment_out_kept RENAME TO payment_out;
CREATE INDEX payment_out_of_statement ON payment_out (statement_id);
CREATE INDEX payment_out_of_bank ON payment_out (trust_bank_id, paid_on);
CREATE UNIQUE INDEX payment_out_by_check ON payment_out (trust_bank_id, number)
 WHERE method = 'check';
CREATE TRIGGER payment_out_stays BEFORE DELETE ON payment_out
BEGIN SELECT RAISE(ABORT, 'a payment is never deleted'); END;

-- The least that a client is paid, from a day on, and how long less is deferred.
CREATE TABLE client_minimum (
    id            INTEGER PRIMARY KEY,
    client_id     INTEGER NOT NULL REFERENCES client (id),
    from_on       TEXT    NOT NULL CHECK (length(from_on) = 10),
    minimum_cents INTEGER NOT NULL CHECK (minimum_cents >= 0),
    months        INTEGER NOT NULL CHECK (months BETWEEN 0 AND 12),
    source        TEXT    NOT NULL CHECK (length(source) BETWEEN 1 AND 400),
    set_at        INTEGER NOT NULL,
    set_by        INTEGER NOT NULL REFERENCES app_user (id),
    UNIQUE (client_id, from_on)
) STRICT;
