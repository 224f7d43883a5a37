-- Money whose owner does not take it: what states say of it, notices to owners, and each sum that
-- became unclaimed by itself, whether it came from a stale check or was never paid out.

-- What a state says of a kind of money, from a day on, with its source.
CREATE TABLE dormancy (
    id           INTEGER PRIMARY KEY,
    state        TEXT    NOT NULL CHECK (length(state) = 2),
    kind         TEXT    NOT NULL CHECK (kind IN ('refund', 'suspense', 'client', 'check')),
    from_on      TEXT    NOT NULL CHECK (length(from_on) = 10),
    months       INTEGER NOT NULL CHECK (months BETWEEN 1 AND 600),
    notice_days  INTEGER NOT NULL CHECK (notice_days BETWEEN 0 AND 366),
    report_month INTEGER NOT NULL CHECK (report_month BETWEEN 1 AND 12),
    report_day   INTEGER NOT NULL CHECK (report_day BETWEEN 1 AND 31),
    source       TEXT    NOT NULL CHECK (length(source) BETWEEN 1 AND 400),
    set_at       INTEGER NOT NULL,
    set_by       INTEGER NOT NULL REFERENCES app_user (id)
) STRICT;
CREATE INDEX dormancy_by_day ON dormancy (state, kind, from_on, id);
CREATE TRIGGER dormancy_is_never_changed BEFORE UPDATE ON dormancy
BEGIN SELECT RAISE(ABORT, 'a rule of a state is set anew, never changed'); END;
CREATE TRIGGER dormancy_stays BEFORE DELETE ON dormancy
BEGIN SELECT RAISE(ABORT, 'a rule of a state is set anew, never deleted'); END;

PRAGMA defer_foreign_keys = ON;
CREATE TABLE unclaimed_kept AS SELECT * FROM unclaimed;
CREATE TABLE unclaimed_payment_kept AS SELECT * FROM unclaimed_payment;
DROP TABLE unclaimed_payment;
DROP TABLE unclaimed;

-- A sum that waits in trust for its owner or the state. It left a person's refund, unidentified
-- money or what a statement pays its client.
CREATE TABLE unclaimed (
    id            INTEGER PRIMARY KEY,
    kind          TEXT    NOT NULL CHECK (kind IN ('refund', 'suspense', 'client', 'check')),
    trust_bank_id INTEGER NOT NULL REFERENCES trust_bank (id),
    client_id     INTEGER REFERENCES client (id),
    account_id    INTEGER REFERENCES account (id),
    item_id       INTEGER REFERENCES item (id),
    statement_id  INTEGER REFERENCES statement (id),
    -- The check that nobody cashed.
    payment_id    INTEGER UNIQUE REFERENCES payment_out (id),
    amount_cents  INTEGER NOT NULL CHECK (amount_cents > 0),
    -- Since when its owner could have had it.
    since_on      TEXT    NOT NULL CHECK (length(since_on) = 10),
    moved_on      TEXT    NOT NULL CHECK (length(moved_on) = 10),
    entry_id      INTEGER NOT NULL UNIQUE REFERENCES entry (id),
    -- The owner turned up: it is owed as before.
    back_id       INTEGER UNIQUE REFERENCES entry (id),
    back_why      TEXT,
    CHECK ((account_id IS NOT NULL) + (item_id IS NOT NULL) + (statement_id IS NOT NULL) = 1),
    CHECK ((item_id IS NULL) = (client_id IS NOT NULL)),
    CHECK ((kind = 'check') = (payment_id IS NOT NULL)),
    CHECK (kind <> 'refund' OR account_id IS NOT NULL),
    CHECK (kind <> 'suspense' OR item_id IS NOT NULL),
    CHECK (kind <> 'client' OR statement_id IS NOT NULL),
    CHECK ((back_id IS NULL) = (back_why IS NULL))
) STRICT;
INSERT INTO unclaimed
SELECT unclaimed_kept.id, 'check', payment_out.trust_bank_id, payment_out.client_id,
       payment_out.account_id, NULL, NULL, payment_id, amount_cents, paid_on, moved_on,
       unclaimed_kept.entry_id, NULL, NULL
  FROM unclaimed_kept JOIN payment_out ON payment_out.id = payment_id
 ORDER BY unclaimed_kept.id;
CREATE UNIQUE INDEX unclaimed_of_statement ON unclaimed (statement_id)
 WHERE statement_id IS NOT NULL AND back_id IS NULL;
CREATE INDEX unclaimed_of_account ON unclaimed (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX unclaimed_of_item ON unclaimed (item_id) WHERE item_id IS NOT NULL;
CREATE TRIGGER unclaimed_is_never_changed
BEFORE UPDATE OF id, kind, trust_bank_id, client_id, account_id, item_id, statement_id, payment_id,
                 amount_cents, since_on, moved_on, entry_id ON unclaimed
BEGIN SELECT RAISE(ABORT, 'unclaimed money is never changed'); END;
CREATE TRIGGER unclaimed_is_taken_back_once BEFORE UPDATE OF back_id, back_why ON unclaimed
WHEN old.back_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'unclaimed money is taken back once'); END;
CREATE TRIGGER unclaimed_stays BEFORE DELETE ON unclaimed
BEGIN SELECT RAISE(ABORT, 'unclaimed money is never deleted'); END;

-- What each entry adds to a sum or takes from it: every posting of unclaimed property, divided.
CREATE TABLE unclaimed_part (
    unclaimed_id INTEGER NOT NULL REFERENCES unclaimed (id),
    entry_id     INTEGER NOT NULL REFERENCES entry (id),
    amount_cents INTEGER NOT NULL CHECK (amount_cents <> 0),
    PRIMARY KEY (unclaimed_id, entry_id)
) STRICT;
CREATE INDEX unclaimed_part_of_entry ON unclaimed_part (entry_id);
INSERT INTO unclaimed_part SELECT id, entry_id, amount_cents FROM unclaimed;
INSERT INTO unclaimed_part
SELECT unclaimed_id, payment_out.entry_id, -amount_cents
  FROM unclaimed_payment_kept JOIN payment_out ON payment_out.id = payment_id;
INSERT INTO unclaimed_part
SELECT unclaimed_id, payment_out.undone_id, amount_cents
  FROM unclaimed_payment_kept JOIN payment_out ON payment_out.id = payment_id
 WHERE undone_id IS NOT NULL;
CREATE TRIGGER unclaimed_part_is_final BEFORE UPDATE ON unclaimed_part
BEGIN SELECT RAISE(ABORT, 'a part of unclaimed money is never changed'); END;
CREATE TRIGGER unclaimed_part_stays BEFORE DELETE ON unclaimed_part
BEGIN SELECT RAISE(ABORT, 'a part of unclaimed money is never deleted'); END;

-- What was paid to a state: one payment for several sums, each with the day of its notice.
CREATE TABLE unclaimed_payment (
    payment_id   INTEGER NOT NULL REFERENCES payment_out (id),
    unclaimed_id INTEGER NOT NULL REFERENCES unclaimed (id),
    state        TEXT    NOT NULL CHECK (length(state) IN (0, 2)),
    letter_on    TEXT    NOT NULL CHECK (length(letter_on) = 10),
    PRIMARY KEY (payment_id, unclaimed_id)
) STRICT;
CREATE INDEX unclaimed_payment_of ON unclaimed_payment (unclaimed_id);
INSERT INTO unclaimed_payment
SELECT unclaimed_payment_kept.payment_id, unclaimed_id,
       coalesce((SELECT address.state FROM address WHERE address.person_id = account.person_id
                  ORDER BY address.id DESC LIMIT 1), ''), letter_on
  FROM unclaimed_payment_kept
  JOIN unclaimed ON unclaimed.id = unclaimed_id
  JOIN account ON account.id = unclaimed.account_id;
CREATE TRIGGER unclaimed_payment_is_final BEFORE UPDATE ON unclaimed_payment
BEGIN SELECT RAISE(ABORT, 'what was paid to a state is never changed'); END;
CREATE TRIGGER unclaimed_payment_stays BEFORE DELETE ON unclaimed_payment
BEGIN SELECT RAISE(ABORT, 'what was paid to a state is never deleted'); END;

-- When the owner of money was written to, before it became unclaimed or after.
CREATE TABLE owner_notice (
    id            INTEGER PRIMARY KEY,
    trust_bank_id INTEGER NOT NULL REFERENCES trust_bank (id),
    account_id    INTEGER REFERENCES account (id),
    item_id       INTEGER REFERENCES item (id),
    statement_id  INTEGER REFERENCES statement (id),
    payment_id    INTEGER REFERENCES payment_out (id),
    sent_on       TEXT    NOT NULL CHECK (length(sent_on) = 10),
    how           TEXT    NOT NULL CHECK (length(how) BETWEEN 1 AND 400),
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER NOT NULL REFERENCES app_user (id),
    CHECK ((account_id IS NOT NULL) + (item_id IS NOT NULL) + (statement_id IS NOT NULL)
           + (payment_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX owner_notice_of_account ON owner_notice (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX owner_notice_of_item ON owner_notice (item_id) WHERE item_id IS NOT NULL;
CREATE INDEX owner_notice_of_statement ON owner_notice (statement_id)
 WHERE statement_id IS NOT NULL;
CREATE INDEX owner_notice_of_payment ON owner_notice (payment_id) WHERE payment_id IS NOT NULL;
INSERT INTO owner_notice (trust_bank_id, payment_id, sent_on, how, recorded_at, recorded_by)
SELECT paid.trust_bank_id, unclaimed.payment_id, kept.letter_on, 'Letter', entry.recorded_at,
       entry.user_id
  FROM unclaimed_payment_kept AS kept
  JOIN payment_out AS paid ON paid.id = kept.payment_id
  JOIN entry ON entry.id = paid.entry_id
  JOIN unclaimed ON unclaimed.id = kept.unclaimed_id;
CREATE TRIGGER owner_notice_is_final BEFORE UPDATE ON owner_notice
BEGIN SELECT RAISE(ABORT, 'a notice to an owner is never changed'); END;
CREATE TRIGGER owner_notice_stays BEFORE DELETE ON owner_notice
BEGIN SELECT RAISE(ABORT, 'a notice to an owner is never deleted'); END;
DROP TABLE unclaimed_payment_kept;
DROP TABLE unclaimed_kept;
