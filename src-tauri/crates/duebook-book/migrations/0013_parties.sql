-- Money whose owner does not take it: checks that went stale, and what is paid to the state.

-- Payments out of trust also hand unclaimed property to a state.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE payment_out_kept AS SELECT * FROM payment_out;
DROP TABLE payment_out;
CREATE TABLE payment_out (
    id            INTEGER PRIMARY KEY,
    trust_bank_id INTEGER NOT NULL REFERENCES trust_bank (id),
    kind          TEXT    NOT NULL
                  CHECK (kind IN ('remittance', 'refund', 'share', 'charge', 'cost', 'unclaimed')),
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
    replaces_id   INTEGER REFERENCES payment_out (id),
    CHECK ((kind = 'remittance') = (statement_id IS NOT NULL)),
    CHECK ((undone_id IS NULL) = (undone_why IS NULL))
) STRICT;
INSERT INTO payment_out
SELECT id, trust_bank_id, kind, client_id, account_id, statement_id, method, number, payee,
       amount_cents, paid_on, entry_id, undone_id, undone_why, replaces_id FROM payment_out_kept
 ORDER BY id;
DROP TABLE payment_out_kept;
CREATE INDEX payment_out_of_statement ON payment_out (statement_id);
CREATE INDEX payment_out_of_bank ON payment_out (trust_bank_id, paid_on);
CREATE UNIQUE INDEX payment_out_by_check ON payment_out (trust_bank_id, number)
 WHERE method = 'check';
CREATE TRIGGER payment_out_stays BEFORE DELETE ON payment_out
BEGIN SELECT RAISE(ABORT, 'a payment is never deleted'); END;

-- A check that nobody cashed: its money waits in trust for its owner or the state.
CREATE TABLE unclaimed (
    id         INTEGER PRIMARY KEY,
    payment_id INTEGER NOT NULL UNIQUE REFERENCES payment_out (id),
    moved_on   TEXT    NOT NULL CHECK (length(moved_on) = 10),
    entry_id   INTEGER NOT NULL UNIQUE REFERENCES entry (id)
) STRICT;
CREATE TRIGGER unclaimed_is_never_changed BEFORE UPDATE ON unclaimed
BEGIN SELECT RAISE(ABORT, 'unclaimed money is never changed'); END;
CREATE TRIGGER unclaimed_stays BEFORE DELETE ON unclaimed
BEGIN SELECT RAISE(ABORT, 'unclaimed money is never deleted'); END;

-- What was paid to a state of it, and when its owner was written to before.
CREATE TABLE unclaimed_payment (
    payment_id   INTEGER PRIMARY KEY REFERENCES payment_out (id),
    unclaimed_id INTEGER NOT NULL REFERENCES unclaimed (id),
    letter_on    TEXT    NOT NULL CHECK (length(letter_on) = 10)
) STRICT;
CREATE INDEX unclaimed_payment_of ON unclaimed_payment (unclaimed_id);
CREATE TRIGGER unclaimed_payment_is_final BEFORE UPDATE ON unclaimed_payment
BEGIN SELECT RAISE(ABORT, 'what was paid to a state is never changed'); END;
CREATE TRIGGER unclaimed_payment_stays BEFORE DELETE ON unclaimed_payment
BEGIN SELECT RAISE(ABORT, 'what was paid to a state is never deleted'); END;
