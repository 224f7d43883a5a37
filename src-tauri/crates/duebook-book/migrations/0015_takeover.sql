-- A person's surplus that pays another of its accounts, and what an agency brings from its old
-- system.

-- The part of an item that was more than one account owed, used on another account of the same
-- person, with the authority of the person. It counts there from the day of the authority.
CREATE TABLE surplus_use (
    id              INTEGER PRIMARY KEY,
    item_id         INTEGER NOT NULL REFERENCES item (id),
    from_account_id INTEGER NOT NULL REFERENCES account (id),
    to_account_id   INTEGER NOT NULL REFERENCES account (id),
    amount_cents    INTEGER NOT NULL CHECK (amount_cents > 0),
    authority       TEXT    NOT NULL CHECK (authority IN ('written', 'recorded')),
    authority_on    TEXT    NOT NULL CHECK (length(authority_on) = 10),
    note            TEXT    NOT NULL CHECK (length(note) BETWEEN 1 AND 400),
    entry_id        INTEGER NOT NULL UNIQUE REFERENCES entry (id),
    -- The entry that gave it back to the account that it came from.
    undone_id       INTEGER UNIQUE REFERENCES entry (id),
    recorded_at     INTEGER NOT NULL,
    recorded_by     INTEGER NOT NULL REFERENCES app_user (id),
    UNIQUE (item_id, to_account_id),
    CHECK (from_account_id <> to_account_id)
) STRICT;
CREATE INDEX surplus_use_from ON surplus_use (from_account_id);
CREATE INDEX surplus_use_to ON surplus_use (to_account_id);
CREATE TRIGGER surplus_use_is_final BEFORE UPDATE ON surplus_use
WHEN old.undone_id IS NOT NULL OR new.undone_id IS NULL
BEGIN SELECT RAISE(ABORT, 'a use of a surplus is undone once, and else never changed'); END;
CREATE TRIGGER surplus_use_stays BEFORE DELETE ON surplus_use
BEGIN SELECT RAISE(ABORT, 'a use of a surplus is never deleted'); END;

-- A trust bank that began with what the old system had at the end of a day: once, before anything
-- else was booked on it.
CREATE TABLE taken_over (
    trust_bank_id   INTEGER PRIMARY KEY REFERENCES trust_bank (id),
    on_day          TEXT    NOT NULL CHECK (length(on_day) = 10),
    -- What the bank's statement said, and what the owners had more than there was.
    bank_cents      INTEGER NOT NULL CHECK (bank_cents >= 0),
    shortage_cents  INTEGER NOT NULL CHECK (shortage_cents >= 0),
    shortage_reason TEXT    NOT NULL DEFAULT '' CHECK (length(shortage_reason) <= 400),
    -- None where nothing lay in it, and only accounts have a past.
    entry_id        INTEGER UNIQUE REFERENCES entry (id),
    recorded_at     INTEGER NOT NULL,
    recorded_by     INTEGER NOT NULL REFERENCES app_user (id)
) STRICT;
CREATE TRIGGER taken_over_stays BEFORE DELETE ON taken_over
BEGIN SELECT RAISE(ABORT, 'a take-over is never deleted'); END;

-- What an account has of an item as the old system had divided it: it is never reckoned anew.
CREATE TABLE taken_over_share (
    item_id    INTEGER NOT NULL REFERENCES item (id),
    account_id INTEGER NOT NULL REFERENCES account (id),
    PRIMARY KEY (item_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER taken_over_share_is_final BEFORE UPDATE ON taken_over_share
BEGIN SELECT RAISE(ABORT, 'what was taken over is never changed'); END;
CREATE TRIGGER taken_over_share_stays BEFORE DELETE ON taken_over_share
BEGIN SELECT RAISE(ABORT, 'what was taken over is never deleted'); END;
