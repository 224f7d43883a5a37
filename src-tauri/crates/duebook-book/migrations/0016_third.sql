-- Attorneys, other agencies and sheriffs: whom money comes through, or with whom it is shared.

CREATE TABLE third_party (
    id           INTEGER PRIMARY KEY,
    kind         TEXT    NOT NULL CHECK (kind IN ('attorney', 'agency', 'sheriff')),
    name         TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    street       TEXT    NOT NULL CHECK (length(street) <= 120),
    city         TEXT    NOT NULL CHECK (length(city) <= 120),
    state        TEXT    NOT NULL CHECK (length(state) IN (0, 2)),
    zip          TEXT    NOT NULL CHECK (length(zip) <= 10),
    -- For information returns: sealed by itself, its end for the eye.
    tax_id_seal  BLOB,
    tax_id_last4 TEXT    CHECK (tax_id_last4 IS NULL OR length(tax_id_last4) = 4),
    -- Its share of what it collects.
    rate         TEXT    NOT NULL,
    active       INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    created_at   INTEGER NOT NULL,
    row_version  INTEGER NOT NULL DEFAULT 1,
    CHECK ((tax_id_seal IS NULL) = (tax_id_last4 IS NULL))
) STRICT;
CREATE UNIQUE INDEX third_party_by_name ON third_party (name);

-- The party of a line as it is typed, how it gets its part, and the part; then the item's.
ALTER TABLE batch_line ADD COLUMN third_id INTEGER REFERENCES third_party (id);
ALTER TABLE batch_line ADD COLUMN third_way TEXT
  CHECK (third_way IN ('kept', 'owed', 'client_fee', 'debtor_fee'));
ALTER TABLE batch_line ADD COLUMN third_cents INTEGER NOT NULL DEFAULT 0 CHECK (third_cents >= 0);
ALTER TABLE item ADD COLUMN third_id INTEGER REFERENCES third_party (id);
ALTER TABLE item ADD COLUMN third_way TEXT
  CHECK (third_way IN ('kept', 'owed', 'client_fee', 'debtor_fee'));
ALTER TABLE item ADD COLUMN third_cents INTEGER NOT NULL DEFAULT 0 CHECK (third_cents >= 0);
CREATE INDEX item_of_third ON item (third_id) WHERE third_id IS NOT NULL;

-- Of the party's part what is of this line, and what of that the agency bears.
ALTER TABLE line ADD COLUMN third_cents INTEGER NOT NULL DEFAULT 0;
ALTER TABLE line ADD COLUMN forwarding_cents INTEGER NOT NULL DEFAULT 0;

-- Whose a payable to third parties is, and whose part an expense.
ALTER TABLE posting ADD COLUMN third_id INTEGER REFERENCES third_party (id);
CREATE INDEX posting_of_third ON posting (third_id, ledger_account) WHERE third_id IS NOT NULL;

-- Each third party is an owner. The number beside the client is the account's of a refund, the
-- party's of what is owed to one.
DROP TRIGGER owner_total_takes_new;
CREATE TRIGGER owner_total_takes_new AFTER INSERT ON posting
WHEN new.ledger_account BETWEEN 111 AND 199
BEGIN
    INSERT INTO owner_total (trust_bank_id, ledger_account, client_id, account_id, amount_cents)
    VALUES (new.trust_bank_id, new.ledger_account, coalesce(new.client_id, 0),
            CASE new.ledger_account WHEN 131 THEN new.account_id
                                    WHEN 142 THEN new.third_id ELSE 0 END, new.amount_cents)
    ON CONFLICT (trust_bank_id, ledger_account, client_id, account_id)
    DO UPDATE SET amount_cents = amount_cents + excluded.amount_cents;
END;

-- Payments out of trust also pay third parties.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE payment_out_kept AS SELECT * FROM payment_out;
DROP TABLE payment_out;
CREATE TABLE payment_out (
    id            INTEGER PRIMARY KEY,
    trust_bank_id INTEGER NOT NULL REFERENCES trust_bank (id),
    kind          TEXT    NOT NULL
                  CHECK (kind IN ('remittance', 'refund', 'share', 'charge', 'cost', 'unclaimed',
                                  'third')),
    client_id     INTEGER REFERENCES client (id),
    account_id    INTEGER REFERENCES account (id),
    third_id      INTEGER REFERENCES third_party (id),
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
    CHECK ((kind = 'third') = (third_id IS NOT NULL)),
    CHECK ((undone_id IS NULL) = (undone_why IS NULL))
) STRICT;
INSERT INTO payment_out
SELECT id, trust_bank_id, kind, client_id, account_id, NULL, statement_id, method, number, payee,
       amount_cents, paid_on, entry_id, undone_id, undone_why, replaces_id FROM payment_out_kept
 ORDER BY id;
DROP TABLE payment_out_kept;
CREATE INDEX payment_out_of_statement ON payment_out (statement_id);
CREATE INDEX payment_out_of_bank ON payment_out (trust_bank_id, paid_on);
CREATE INDEX payment_out_of_third ON payment_out (third_id, paid_on) WHERE third_id IS NOT NULL;
CREATE UNIQUE INDEX payment_out_by_check ON payment_out (trust_bank_id, number)
 WHERE method = 'check';
CREATE TRIGGER payment_out_stays BEFORE DELETE ON payment_out
BEGIN SELECT RAISE(ABORT, 'a payment is never deleted'); END;
