-- Papers about money that were handed over, where clients' money is sent, and the files that
-- sent it.

-- A statement or a check that was printed: the first is the original, later ones are copies.
CREATE TABLE paper_made (
    id           INTEGER PRIMARY KEY,
    statement_id INTEGER REFERENCES statement (id),
    payment_id   INTEGER REFERENCES payment_out (id),
    made_on      TEXT    NOT NULL CHECK (length(made_on) = 10),
    made_at      INTEGER NOT NULL,
    made_by      INTEGER NOT NULL REFERENCES app_user (id),
    CHECK ((statement_id IS NULL) <> (payment_id IS NULL))
) STRICT;
CREATE INDEX paper_made_of_statement ON paper_made (statement_id);
CREATE INDEX paper_made_of_payment ON paper_made (payment_id);
CREATE TRIGGER paper_made_is_never_changed BEFORE UPDATE ON paper_made
BEGIN SELECT RAISE(ABORT, 'what was printed is never changed'); END;
CREATE TRIGGER paper_made_is_never_deleted BEFORE DELETE ON paper_made
BEGIN SELECT RAISE(ABORT, 'what was printed is never deleted'); END;

-- The account to which a client's money is sent. Its number is sealed; screens show its end.
CREATE TABLE client_bank (
    client_id     INTEGER PRIMARY KEY REFERENCES client (id),
    routing       TEXT    NOT NULL CHECK (length(routing) = 9),
    account_seal  BLOB    NOT NULL,
    account_last4 TEXT    NOT NULL CHECK (length(account_last4) = 4),
    savings       INTEGER NOT NULL CHECK (savings IN (0, 1)),
    -- A consumer's account takes other entries than a company's.
    company       INTEGER NOT NULL CHECK (company IN (0, 1)),
    set_at        INTEGER NOT NULL,
    set_by        INTEGER NOT NULL REFERENCES app_user (id)
) STRICT;

-- A file of transfers as it was made for the bank, sealed: it holds whole account numbers.
CREATE TABLE ach_file (
    id            INTEGER PRIMARY KEY,
    trust_bank_id INTEGER NOT NULL REFERENCES trust_bank (id),
    made_on       TEXT    NOT NULL CHECK (length(made_on) = 10),
    modifier      TEXT    NOT NULL CHECK (length(modifier) = 1),
    effective_on  TEXT    NOT NULL CHECK (length(effective_on) = 10),
    payments      INTEGER NOT NULL CHECK (payments > 0),
    total_cents   INTEGER NOT NULL CHECK (total_cents > 0),
    file_seal     BLOB,
    made_at       INTEGER NOT NULL,
    made_by       INTEGER NOT NULL REFERENCES app_user (id),
    UNIQUE (trust_bank_id, made_on, modifier)
) STRICT;

-- A payment is sent by one file alone.
CREATE TABLE ach_file_payment (
    payment_id  INTEGER PRIMARY KEY REFERENCES payment_out (id),
    ach_file_id INTEGER NOT NULL REFERENCES ach_file (id)
) STRICT;
CREATE INDEX ach_file_payment_of ON ach_file_payment (ach_file_id);
CREATE TRIGGER ach_file_payment_is_final BEFORE UPDATE ON ach_file_payment
BEGIN SELECT RAISE(ABORT, 'a payment stays in the file that sent it'); END;
CREATE TRIGGER ach_file_payment_stays BEFORE DELETE ON ach_file_payment
BEGIN SELECT RAISE(ABORT, 'a payment stays in the file that sent it'); END;
