-- How debts end without being paid, judgments, settlements, and interest.

ALTER TABLE account ADD COLUMN judged_on TEXT CHECK (judged_on IS NULL OR length(judged_on) = 10);
-- What went back to the client and may still come in. Kept for speed; verify() redoes it.
ALTER TABLE account ADD COLUMN given_back_cents INTEGER NOT NULL DEFAULT 0
  CHECK (given_back_cents >= 0);

ALTER TABLE client_terms ADD COLUMN judgment_order TEXT
  CHECK (judgment_order IS NULL OR length(judgment_order) = 5);
ALTER TABLE client_terms ADD COLUMN tail INTEGER NOT NULL DEFAULT 0 CHECK (tail IN (0, 1));
ALTER TABLE client_terms ADD COLUMN bill_costs INTEGER NOT NULL DEFAULT 0
  CHECK (bill_costs IN (0, 1));

-- What was left of a debt at the end of a day went back to the client or was forgiven, until it
-- was owed again. What that came to is what the entries say.
CREATE TABLE ending (
    id          INTEGER PRIMARY KEY,
    account_id  INTEGER NOT NULL REFERENCES account (id),
    how         TEXT    NOT NULL CHECK (how IN ('returned', 'forgiven')),
    on_day      TEXT    NOT NULL CHECK (length(on_day) = 10),
    reopened_on TEXT    CHECK (reopened_on IS NULL OR reopened_on >= on_day),
    recorded_at INTEGER NOT NULL,
    recorded_by INTEGER NOT NULL REFERENCES app_user (id)
) STRICT;
CREATE INDEX ending_of_account ON ending (account_id, id);
CREATE TRIGGER ending_stays BEFORE DELETE ON ending
BEGIN SELECT RAISE(ABORT, 'an ending is never deleted'); END;

-- What a court entered, once for an account.
CREATE TABLE judgment (
    account_id  INTEGER PRIMARY KEY REFERENCES account (id),
    entered_on  TEXT    NOT NULL CHECK (length(entered_on) = 10),
    court       TEXT    NOT NULL CHECK (length(court) BETWEEN 1 AND 120),
    case_number TEXT    NOT NULL CHECK (length(case_number) BETWEEN 1 AND 60),
    entry_id    INTEGER NOT NULL UNIQUE REFERENCES entry (id),
    recorded_at INTEGER NOT NULL,
    recorded_by INTEGER NOT NULL REFERENCES app_user (id)
) STRICT;
CREATE TRIGGER judgment_is_never_changed BEFORE UPDATE ON judgment
BEGIN SELECT RAISE(ABORT, 'a judgment is never changed'); END;
CREATE TRIGGER judgment_stays BEFORE DELETE ON judgment
BEGIN SELECT RAISE(ABORT, 'a judgment is never deleted'); END;

-- How a debt bears interest, as JSON, and why it may. The latest counts.
CREATE TABLE interest_terms (
    id         INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    terms      TEXT    NOT NULL,
    basis      TEXT    NOT NULL CHECK (length(basis) BETWEEN 1 AND 300),
    set_at     INTEGER NOT NULL,
    set_by     INTEGER NOT NULL REFERENCES app_user (id)
) STRICT;
CREATE INDEX interest_terms_of_account ON interest_terms (account_id, id);
CREATE TRIGGER interest_terms_are_never_changed BEFORE UPDATE ON interest_terms
BEGIN SELECT RAISE(ABORT, 'terms of interest are never changed'); END;
CREATE TRIGGER interest_terms_stay BEFORE DELETE ON interest_terms
BEGIN SELECT RAISE(ABORT, 'terms of interest are never deleted'); END;

-- A sum that is taken for the whole. The rest is forgiven when it is there and good.
CREATE TABLE settlement (
    id           INTEGER PRIMARY KEY,
    account_id   INTEGER NOT NULL REFERENCES account (id),
    amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
    agreed_on    TEXT    NOT NULL CHECK (length(agreed_on) = 10),
    pay_by       TEXT    NOT NULL CHECK (length(pay_by) = 10 AND pay_by >= agreed_on),
    -- The newest item when it was agreed: what came before it does not count.
    after_item   INTEGER NOT NULL,
    state        TEXT    NOT NULL DEFAULT 'active'
      CHECK (state IN ('active', 'kept', 'bounced', 'cancelled')),
    ended_on     TEXT    CHECK (ended_on IS NULL OR length(ended_on) = 10),
    made_at      INTEGER NOT NULL,
    made_by      INTEGER NOT NULL REFERENCES app_user (id),
    CHECK ((state = 'active') = (ended_on IS NULL))
) STRICT;
CREATE INDEX settlement_of_account ON settlement (account_id, state);
CREATE INDEX settlement_by_state ON settlement (state);
