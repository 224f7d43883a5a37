-- Where a payment goes: the directions of persons, and debts that they dispute.

-- A person disputes a debt, until it is settled or taken back.
CREATE TABLE dispute (
    id          INTEGER PRIMARY KEY,
    account_id  INTEGER NOT NULL REFERENCES account (id),
    disputed_on TEXT    NOT NULL CHECK (length(disputed_on) = 10),
    about       TEXT    NOT NULL CHECK (length(about) BETWEEN 1 AND 400),
    recorded_at INTEGER NOT NULL,
    recorded_by INTEGER NOT NULL REFERENCES app_user (id),
    ended_on    TEXT    CHECK (ended_on IS NULL OR length(ended_on) = 10),
    ended_why   TEXT    CHECK (ended_why IS NULL OR length(ended_why) BETWEEN 1 AND 400),
    ended_at    INTEGER,
    ended_by    INTEGER REFERENCES app_user (id),
    CHECK ((ended_on IS NULL) = (ended_why IS NULL)),
    CHECK ((ended_on IS NULL) = (ended_at IS NULL AND ended_by IS NULL)),
    CHECK (ended_on IS NULL OR ended_on >= disputed_on)
) STRICT;
CREATE UNIQUE INDEX dispute_in_force ON dispute (account_id) WHERE ended_on IS NULL;
CREATE INDEX dispute_of_account ON dispute (account_id);
CREATE TRIGGER dispute_that_ended_stays BEFORE UPDATE ON dispute
WHEN old.ended_on IS NOT NULL OR new.account_id <> old.account_id
  OR new.disputed_on <> old.disputed_on OR new.about <> old.about
BEGIN SELECT RAISE(ABORT, 'a dispute is only ended'); END;
CREATE TRIGGER dispute_is_never_deleted BEFORE DELETE ON dispute
BEGIN SELECT RAISE(ABORT, 'a dispute is never deleted'); END;

-- What a person said of where a payment goes, and of each account the sum that was named.
CREATE TABLE batch_direction (
    batch_line_id INTEGER PRIMARY KEY REFERENCES batch_line (id),
    given_on      TEXT    NOT NULL CHECK (length(given_on) = 10),
    way           TEXT    NOT NULL
                  CHECK (way IN ('letter', 'phone', 'memo', 'message', 'in_person')),
    said          TEXT    NOT NULL CHECK (length(said) <= 400)
) STRICT;
CREATE TABLE batch_wish (
    batch_line_id INTEGER NOT NULL REFERENCES batch_direction (batch_line_id),
    position      INTEGER NOT NULL,
    account_id    INTEGER NOT NULL REFERENCES account (id),
    named_cents   INTEGER CHECK (named_cents IS NULL OR named_cents > 0),
    PRIMARY KEY (batch_line_id, position),
    UNIQUE (batch_line_id, account_id)
) STRICT;
CREATE INDEX batch_wish_of_account ON batch_wish (account_id);
CREATE TRIGGER batch_direction_is_never_changed BEFORE UPDATE ON batch_direction
BEGIN SELECT RAISE(ABORT, 'a direction is never changed'); END;
CREATE TRIGGER batch_wish_is_never_changed BEFORE UPDATE ON batch_wish
BEGIN SELECT RAISE(ABORT, 'a direction is never changed'); END;
CREATE TRIGGER batch_direction_of_a_draft_only BEFORE INSERT ON batch_direction
WHEN (SELECT state FROM batch JOIN batch_line ON batch_line.batch_id = batch.id
       WHERE batch_line.id = new.batch_line_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'what was posted takes no direction'); END;
CREATE TRIGGER batch_wish_of_a_draft_only BEFORE INSERT ON batch_wish
WHEN (SELECT state FROM batch JOIN batch_line ON batch_line.batch_id = batch.id
       WHERE batch_line.id = new.batch_line_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'what was posted takes no direction'); END;
CREATE TRIGGER batch_direction_stays BEFORE DELETE ON batch_direction
WHEN (SELECT state FROM batch JOIN batch_line ON batch_line.batch_id = batch.id
       WHERE batch_line.id = old.batch_line_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a direction stays with its item'); END;
CREATE TRIGGER batch_wish_stays BEFORE DELETE ON batch_wish
WHEN (SELECT state FROM batch JOIN batch_line ON batch_line.batch_id = batch.id
       WHERE batch_line.id = old.batch_line_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a direction stays with its item'); END;

-- Sales tax that the agency paid to a state for a month.
CREATE TABLE tax_payment (
    id           INTEGER PRIMARY KEY,
    state        TEXT    NOT NULL CHECK (length(state) = 2),
    month        TEXT    NOT NULL CHECK (length(month) = 7),
    amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
    paid_on      TEXT    NOT NULL CHECK (length(paid_on) = 10),
    reference    TEXT    NOT NULL CHECK (length(reference) <= 120),
    entry_id     INTEGER NOT NULL UNIQUE REFERENCES entry (id),
    undone_id    INTEGER UNIQUE REFERENCES entry (id),
    undone_why   TEXT,
    CHECK ((undone_id IS NULL) = (undone_why IS NULL))
) STRICT;
CREATE INDEX tax_payment_of_state ON tax_payment (state, month);
CREATE TRIGGER tax_payment_is_only_undone BEFORE UPDATE ON tax_payment
WHEN old.undone_id IS NOT NULL OR new.state <> old.state OR new.month <> old.month
  OR new.amount_cents <> old.amount_cents OR new.paid_on <> old.paid_on
  OR new.reference <> old.reference OR new.entry_id <> old.entry_id
BEGIN SELECT RAISE(ABORT, 'a payment of tax is only undone'); END;
CREATE TRIGGER tax_payment_is_never_deleted BEFORE DELETE ON tax_payment
BEGIN SELECT RAISE(ABORT, 'a payment of tax is never deleted'); END;
