-- Payment plans and the letters that were made.

CREATE TABLE plan (
    id          INTEGER PRIMARY KEY,
    account_id  INTEGER NOT NULL REFERENCES account (id),
    agreed_on   TEXT    NOT NULL CHECK (length(agreed_on) = 10),
    terms       TEXT    NOT NULL,
    total_cents INTEGER NOT NULL CHECK (total_cents > 0),
    -- The newest item when the plan was made: what came the same day before it does not count.
    after_item  INTEGER NOT NULL,
    -- Paid on the account since the agreement, returns taken off; verify() redoes it.
    paid_cents  INTEGER NOT NULL DEFAULT 0,
    state       TEXT    NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'kept', 'cancelled')),
    ended_on    TEXT    CHECK (ended_on IS NULL OR length(ended_on) = 10),
    ended_why   TEXT,
    made_at     INTEGER NOT NULL,
    made_by     INTEGER NOT NULL REFERENCES app_user (id),
    CHECK ((state = 'active') = (ended_on IS NULL))
) STRICT;
CREATE INDEX plan_of_account ON plan (account_id, state);
CREATE INDEX plan_by_state ON plan (state);

CREATE TABLE installment (
    id           INTEGER PRIMARY KEY,
    plan_id      INTEGER NOT NULL REFERENCES plan (id),
    number       INTEGER NOT NULL CHECK (number >= 0),
    due_on       TEXT    NOT NULL CHECK (length(due_on) = 10),
    moved_from   TEXT    CHECK (moved_from IS NULL OR length(moved_from) = 10),
    amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
    left_cents   INTEGER NOT NULL CHECK (left_cents >= 0),
    UNIQUE (plan_id, number)
) STRICT;

-- A letter is kept as it was made and never made again.
CREATE TABLE letter (
    id         INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    person_id  INTEGER NOT NULL REFERENCES person (id),
    kind       TEXT    NOT NULL CHECK (kind IN ('plan_agreement', 'reminder')),
    plan_id    INTEGER REFERENCES plan (id),
    dated_on   TEXT    NOT NULL CHECK (length(dated_on) = 10),
    pages      INTEGER NOT NULL CHECK (pages > 0),
    text       TEXT    NOT NULL,
    pdf        BLOB    NOT NULL,
    sha256     TEXT    NOT NULL CHECK (length(sha256) = 64),
    made_at    INTEGER NOT NULL,
    made_by    INTEGER NOT NULL REFERENCES app_user (id)
) STRICT;
CREATE INDEX letter_of_account ON letter (account_id);
CREATE TRIGGER letter_is_never_changed BEFORE UPDATE ON letter
BEGIN SELECT RAISE(ABORT, 'a letter that was made is never changed'); END;
CREATE TRIGGER letter_is_never_deleted BEFORE DELETE ON letter
BEGIN SELECT RAISE(ABORT, 'a letter that was made is never deleted'); END;

-- Whether it was printed is a fact of its own.
CREATE TABLE letter_mailing (
    id          INTEGER PRIMARY KEY,
    letter_id   INTEGER NOT NULL UNIQUE REFERENCES letter (id),
    mailed_on   TEXT    NOT NULL CHECK (length(mailed_on) = 10),
    recorded_at INTEGER NOT NULL,
    recorded_by INTEGER NOT NULL REFERENCES app_user (id)
) STRICT;
