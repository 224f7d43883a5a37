-- What the banks say: their statements, the lines of them, and which movement each line is.

-- A statement as it was taken in. What it covers and what the account held are the bank's words.
CREATE TABLE bank_statement (
    id            INTEGER PRIMARY KEY,
    trust_bank_id INTEGER NOT NULL REFERENCES trust_bank (id),
    file_name     TEXT    NOT NULL CHECK (length(file_name) BETWEEN 1 AND 255),
    file_sha256   TEXT    NOT NULL CHECK (length(file_sha256) = 64),
    format        TEXT    NOT NULL CHECK (format IN ('ofx', 'csv')),
    from_on       TEXT    NOT NULL CHECK (length(from_on) = 10),
    to_on         TEXT    NOT NULL CHECK (length(to_on) = 10),
    balance_on    TEXT    CHECK (balance_on IS NULL OR length(balance_on) = 10),
    balance_cents INTEGER,
    -- In the file, and of them those that no statement had before.
    lines         INTEGER NOT NULL CHECK (lines > 0),
    new_lines     INTEGER NOT NULL CHECK (new_lines BETWEEN 0 AND lines),
    taken_at      INTEGER NOT NULL,
    taken_by      INTEGER NOT NULL REFERENCES app_user (id),
    UNIQUE (trust_bank_id, file_sha256),
    CHECK (from_on <= to_on),
    CHECK ((balance_on IS NULL) = (balance_cents IS NULL))
) STRICT;
CREATE TRIGGER bank_statement_is_never_changed BEFORE UPDATE ON bank_statement
BEGIN SELECT RAISE(ABORT, 'a bank statement is never changed'); END;

-- A line belongs to the first statement that had it. Those that look alike are counted.
CREATE TABLE bank_line (
    id                INTEGER PRIMARY KEY,
    bank_statement_id INTEGER NOT NULL REFERENCES bank_statement (id),
    trust_bank_id     INTEGER NOT NULL REFERENCES trust_bank (id),
    posted_on         TEXT    NOT NULL CHECK (length(posted_on) = 10),
    amount_cents      INTEGER NOT NULL CHECK (amount_cents <> 0),
    kind              TEXT    NOT NULL,
    number            TEXT    CHECK (number IS NULL OR length(number) BETWEEN 1 AND 255),
    text              TEXT    NOT NULL CHECK (length(text) <= 300),
    bank_ref          TEXT    CHECK (bank_ref IS NULL OR length(bank_ref) BETWEEN 1 AND 255),
    twin              INTEGER NOT NULL CHECK (twin >= 1)
) STRICT;
CREATE INDEX bank_line_of_statement ON bank_line (bank_statement_id);
CREATE UNIQUE INDEX bank_line_once
    ON bank_line (trust_bank_id, posted_on, amount_cents, text, coalesce(bank_ref, ''), twin);
CREATE TRIGGER bank_line_is_never_changed BEFORE UPDATE ON bank_line
BEGIN SELECT RAISE(ABORT, 'a bank line is never changed'); END;
CREATE TRIGGER bank_line_of_closed_month_stays BEFORE DELETE ON bank_line
WHEN EXISTS (SELECT 1 FROM month_close WHERE month = substr(old.posted_on, 1, 7))
BEGIN SELECT RAISE(ABORT, 'a bank line of a closed month is never deleted'); END;

-- Which entry a line is: its movement, and beside it the difference that stands under the line. A
-- match is an opinion about two facts and moves no money, so it is taken back by deleting it,
-- until the month of either is closed: with that it was signed.
CREATE TABLE bank_match (
    line_id       INTEGER NOT NULL REFERENCES bank_line (id),
    role          TEXT    NOT NULL CHECK (role IN ('movement', 'difference')),
    entry_id      INTEGER NOT NULL REFERENCES entry (id),
    trust_bank_id INTEGER NOT NULL REFERENCES trust_bank (id),
    -- Whether the entry was written because of the line.
    made          INTEGER NOT NULL CHECK (made IN (0, 1)),
    matched_at    INTEGER NOT NULL,
    matched_by    INTEGER NOT NULL REFERENCES app_user (id),
    PRIMARY KEY (line_id, role),
    UNIQUE (entry_id, trust_bank_id)
) STRICT;
CREATE TRIGGER bank_match_is_never_changed BEFORE UPDATE ON bank_match
BEGIN SELECT RAISE(ABORT, 'a match is taken back, never changed'); END;
CREATE TRIGGER bank_match_keeps_to_one_bank BEFORE INSERT ON bank_match
BEGIN
    SELECT RAISE(ABORT, 'a line and its movement are of one trust bank')
     WHERE NOT EXISTS (SELECT 1 FROM bank_line
                        WHERE id = new.line_id AND trust_bank_id = new.trust_bank_id)
        OR NOT EXISTS (SELECT 1 FROM posting
                        WHERE entry_id = new.entry_id AND ledger_account = 101
                          AND trust_bank_id = new.trust_bank_id);
END;
CREATE TRIGGER bank_match_that_wrote_stays BEFORE DELETE ON bank_match WHEN old.made = 1
BEGIN SELECT RAISE(ABORT, 'an entry stays under the line that it was written for'); END;
CREATE TRIGGER bank_match_of_closed_month_stays BEFORE DELETE ON bank_match
WHEN EXISTS (SELECT 1 FROM month_close
              WHERE month IN ((SELECT substr(posted_on, 1, 7) FROM bank_line
                                WHERE id = old.line_id),
                              (SELECT substr(booked_on, 1, 7) FROM entry
                                WHERE id = old.entry_id)))
BEGIN SELECT RAISE(ABORT, 'a match of a closed month is never taken back'); END;

-- Every movement on a trust bank with the day of its line; year 9999 while it has none. Kept for
-- speed; verify() redoes it.
CREATE TABLE bank_movement (
    entry_id      INTEGER NOT NULL REFERENCES entry (id),
    trust_bank_id INTEGER NOT NULL,
    booked_on     TEXT    NOT NULL,
    amount_cents  INTEGER NOT NULL,
    cleared_on    TEXT    NOT NULL DEFAULT '9999-12-31',
    PRIMARY KEY (entry_id, trust_bank_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX bank_movement_by_day
    ON bank_movement (trust_bank_id, cleared_on, booked_on, entry_id, amount_cents);
CREATE TRIGGER bank_movement_takes_new AFTER INSERT ON posting WHEN new.ledger_account = 101
BEGIN
    INSERT INTO bank_movement (entry_id, trust_bank_id, booked_on, amount_cents)
    VALUES (new.entry_id, new.trust_bank_id,
            (SELECT booked_on FROM entry WHERE id = new.entry_id), new.amount_cents)
    ON CONFLICT (entry_id, trust_bank_id)
    DO UPDATE SET amount_cents = amount_cents + excluded.amount_cents;
END;
CREATE TRIGGER bank_movement_clears AFTER INSERT ON bank_match
BEGIN
    UPDATE bank_movement
       SET cleared_on = (SELECT posted_on FROM bank_line WHERE id = new.line_id)
     WHERE entry_id = new.entry_id AND trust_bank_id = new.trust_bank_id;
END;
CREATE TRIGGER bank_movement_opens AFTER DELETE ON bank_match
BEGIN
    UPDATE bank_movement SET cleared_on = '9999-12-31'
     WHERE entry_id = old.entry_id AND trust_bank_id = old.trust_bank_id;
END;
INSERT INTO bank_movement (entry_id, trust_bank_id, booked_on, amount_cents)
SELECT entry_id, trust_bank_id, booked_on, sum(amount_cents)
  FROM posting JOIN entry ON entry.id = posting.entry_id
 WHERE ledger_account = 101 GROUP BY 1, 2, 3;

-- The day an item was booked, beside the day of its release: what was not released on a past day
-- is found without looking at every item.
ALTER TABLE item_release ADD COLUMN booked_on TEXT NOT NULL DEFAULT '1900-01-01'
  CHECK (length(booked_on) = 10);
UPDATE item_release SET booked_on = (SELECT batch.booked_on FROM item
    JOIN batch ON batch.id = item.batch_id WHERE item.id = item_release.item_id);
DROP INDEX item_release_by_day;
CREATE INDEX item_release_by_day ON item_release (released_on, booked_on, item_id);
DROP TRIGGER item_waits_for_release;
CREATE TRIGGER item_waits_for_release AFTER INSERT ON item
BEGIN
    INSERT INTO item_release (item_id, released_on, booked_on)
    VALUES (new.id, CASE new.paid_to WHEN 'client' THEN new.received_on END,
            (SELECT booked_on FROM batch WHERE id = new.batch_id));
END;

-- What owners have, by the month of the money, so that a day long ago is not added up from each
-- day. Refunds are told by their accounts and are few; 0 stands for no client.
CREATE TABLE owner_month (
    trust_bank_id  INTEGER NOT NULL,
    month          TEXT    NOT NULL,
    ledger_account INTEGER NOT NULL,
    client_id      INTEGER NOT NULL,
    amount_cents   INTEGER NOT NULL,
    PRIMARY KEY (trust_bank_id, month, ledger_account, client_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER owner_month_takes_new AFTER INSERT ON posting
WHEN new.ledger_account BETWEEN 111 AND 199 AND new.ledger_account <> 131
BEGIN
    INSERT INTO owner_month (trust_bank_id, month, ledger_account, client_id, amount_cents)
    VALUES (new.trust_bank_id,
            (SELECT substr(booked_on, 1, 7) FROM entry WHERE id = new.entry_id),
            new.ledger_account, coalesce(new.client_id, 0), new.amount_cents)
    ON CONFLICT (trust_bank_id, month, ledger_account, client_id)
    DO UPDATE SET amount_cents = amount_cents + excluded.amount_cents;
END;
INSERT INTO owner_month (trust_bank_id, month, ledger_account, client_id, amount_cents)
SELECT trust_bank_id, substr(booked_on, 1, 7), ledger_account, client_id, sum(amount_cents)
  FROM ledger_total WHERE ledger_account BETWEEN 111 AND 199 AND ledger_account <> 131
 GROUP BY 1, 2, 3, 4;
