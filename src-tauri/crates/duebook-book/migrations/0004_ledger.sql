-- The journal: trust banks, items and what became of them, sealed entries, batches, deposits.

CREATE TABLE trust_bank (
    id            INTEGER PRIMARY KEY,
    name          TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    bank_name     TEXT    NOT NULL,
    account_seal  BLOB,
    account_last4 TEXT    NOT NULL CHECK (length(account_last4) IN (0, 4)),
    active        INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    created_at    INTEGER NOT NULL,
    row_version   INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE batch (
    id                  INTEGER PRIMARY KEY,
    name                TEXT    NOT NULL UNIQUE,
    source              TEXT    NOT NULL CHECK (source IN ('mail', 'desk', 'card', 'ach')),
    booked_on           TEXT    NOT NULL CHECK (length(booked_on) = 10),
    trust_bank_id       INTEGER NOT NULL REFERENCES trust_bank (id),
    control_count       INTEGER NOT NULL CHECK (control_count >= 0),
    control_total_cents INTEGER NOT NULL CHECK (control_total_cents >= 0),
    state               TEXT    NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'posted')),
    difference_reason   TEXT,
    posted_at           INTEGER,
    posted_by           INTEGER REFERENCES app_user (id),
    created_at          INTEGER NOT NULL,
    created_by          INTEGER NOT NULL REFERENCES app_user (id),
    row_version         INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX batch_by_state ON batch (state, booked_on);

CREATE TABLE batch_line (
    id           INTEGER PRIMARY KEY,
    batch_id     INTEGER NOT NULL REFERENCES batch (id),
    line         INTEGER NOT NULL CHECK (line >= 1),
    method       TEXT    NOT NULL
                 CHECK (method IN ('check', 'card', 'ach', 'cash', 'money_order', 'wire')),
    reference    TEXT    NOT NULL CHECK (length(reference) <= 40),
    dated_on     TEXT    CHECK (dated_on IS NULL OR length(dated_on) = 10),
    received_on  TEXT    NOT NULL CHECK (length(received_on) = 10),
    amount_cents INTEGER NOT NULL CHECK (amount_cents >= 0),
    note         TEXT    NOT NULL CHECK (length(note) <= 400),
    answers      TEXT    NOT NULL DEFAULT '',
    UNIQUE (batch_id, line)
) STRICT;

-- The accounts that one line pays: one, or several for one check over several accounts.
CREATE TABLE batch_share (
    id            INTEGER PRIMARY KEY,
    batch_line_id INTEGER NOT NULL REFERENCES batch_line (id),
    position      INTEGER NOT NULL,
    account_id    INTEGER NOT NULL REFERENCES account (id),
    amount_cents  INTEGER NOT NULL CHECK (amount_cents >= 0),
    UNIQUE (batch_line_id, position),
    UNIQUE (batch_line_id, account_id)
) STRICT;
CREATE INDEX batch_share_of_account ON batch_share (account_id);

CREATE TABLE item (
    id            INTEGER PRIMARY KEY,
    batch_id      INTEGER NOT NULL REFERENCES batch (id),
    line          INTEGER NOT NULL,
    trust_bank_id INTEGER NOT NULL REFERENCES trust_bank (id),
    method        TEXT    NOT NULL,
    reference     TEXT    NOT NULL,
    dated_on      TEXT,
    received_on   TEXT    NOT NULL CHECK (length(received_on) = 10),
    amount_cents  INTEGER NOT NULL CHECK (amount_cents > 0),
    UNIQUE (batch_id, line)
) STRICT;
CREATE INDEX item_by_reference ON item (reference, amount_cents);
CREATE TRIGGER item_is_never_changed BEFORE UPDATE ON item
BEGIN SELECT RAISE(ABORT, 'an item is never changed'); END;
CREATE TRIGGER item_is_never_deleted BEFORE DELETE ON item
BEGIN SELECT RAISE(ABORT, 'an item is never deleted'); END;

CREATE TABLE deposit (
    id            INTEGER PRIMARY KEY,
    trust_bank_id INTEGER NOT NULL REFERENCES trust_bank (id),
    deposited_on  TEXT    NOT NULL CHECK (length(deposited_on) = 10),
    total_cents   INTEGER NOT NULL CHECK (total_cents > 0),
    items         INTEGER NOT NULL CHECK (items > 0),
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER NOT NULL REFERENCES app_user (id)
) STRICT;

-- What became of an item, with the time it was learned. Appended, never changed.
CREATE TABLE item_fact (
    id          INTEGER PRIMARY KEY,
    item_id     INTEGER NOT NULL REFERENCES item (id),
    kind        TEXT    NOT NULL CHECK (kind IN ('deposited', 'held', 'voided', 'returned')),
    on_day      TEXT    NOT NULL CHECK (length(on_day) = 10),
    until_day   TEXT    CHECK (until_day IS NULL OR length(until_day) = 10),
    deposit_id  INTEGER REFERENCES deposit (id),
    reason      TEXT,
    recorded_at INTEGER NOT NULL,
    recorded_by INTEGER NOT NULL REFERENCES app_user (id),
    CHECK ((kind = 'held') = (until_day IS NOT NULL)),
    CHECK ((kind = 'deposited') = (deposit_id IS NOT NULL))
) STRICT;
CREATE INDEX item_fact_of_item ON item_fact (item_id, kind, id);
CREATE INDEX item_fact_of_deposit ON item_fact (deposit_id);
CREATE TRIGGER item_fact_is_never_changed BEFORE UPDATE ON item_fact
BEGIN SELECT RAISE(ABORT, 'a fact about an item is never changed'); END;
CREATE TRIGGER item_fact_is_never_deleted BEFORE DELETE ON item_fact
BEGIN SELECT RAISE(ABORT, 'a fact about an item is never deleted'); END;

CREATE TABLE entry (
    id           INTEGER PRIMARY KEY,
    kind         TEXT    NOT NULL,
    effective_on TEXT    NOT NULL CHECK (length(effective_on) = 10
      AND effective_on BETWEEN '1900-01-01' AND '2199-12-31'),
    booked_on    TEXT    NOT NULL CHECK (length(booked_on) = 10
      AND booked_on BETWEEN '1900-01-01' AND '2199-12-31'),
    recorded_at  INTEGER NOT NULL,
    user_id      INTEGER NOT NULL REFERENCES app_user (id),
    request_id   TEXT    NOT NULL,
    item_id      INTEGER REFERENCES item (id),
    reverses_id  INTEGER UNIQUE REFERENCES entry (id),
    sealed       INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1))
) STRICT;
CREATE INDEX entry_of_item ON entry (item_id);
CREATE INDEX entry_by_booked ON entry (booked_on);

-- Debit positive, credit negative. The ledger account is a number of the chart, its hundreds
-- the ledger: 1 trust, 2 agency, 3 debts.
CREATE TABLE posting (
    id             INTEGER PRIMARY KEY,
    entry_id       INTEGER NOT NULL REFERENCES entry (id),
    ledger_account INTEGER NOT NULL CHECK (ledger_account BETWEEN 101 AND 399),
    amount_cents   INTEGER NOT NULL CHECK (amount_cents <> 0),
    trust_bank_id  INTEGER REFERENCES trust_bank (id),
    client_id      INTEGER REFERENCES client (id),
    account_id     INTEGER REFERENCES account (id),
    CHECK ((ledger_account / 100 = 1) = (trust_bank_id IS NOT NULL)),
    CHECK (ledger_account / 100 <> 3 OR (account_id IS NOT NULL AND client_id IS NOT NULL))
) STRICT;
CREATE INDEX posting_of_entry ON posting (entry_id);
CREATE INDEX posting_of_account ON posting (account_id, entry_id);
CREATE INDEX posting_by_ledger_account ON posting (ledger_account, client_id);

-- An entry is sealed last. From then on nothing about it changes.
CREATE TRIGGER entry_is_born_open BEFORE INSERT ON entry WHEN new.sealed <> 0
BEGIN SELECT RAISE(ABORT, 'an entry is sealed after its postings'); END;
CREATE TRIGGER entry_seals_only_balanced BEFORE UPDATE OF sealed ON entry WHEN new.sealed = 1
BEGIN
    SELECT RAISE(ABORT, 'an entry without postings')
     WHERE NOT EXISTS (SELECT 1 FROM posting WHERE entry_id = new.id);
    SELECT RAISE(ABORT, 'an entry balances in each ledger and trust bank')
     WHERE EXISTS (SELECT 1 FROM posting WHERE entry_id = new.id
                    GROUP BY ledger_account / 100, coalesce(trust_bank_id, 0)
                   HAVING sum(amount_cents) <> 0);
END;
CREATE TRIGGER entry_sealed_is_final BEFORE UPDATE ON entry WHEN old.sealed = 1
BEGIN SELECT RAISE(ABORT, 'a sealed entry is never changed'); END;
CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;
CREATE TRIGGER posting_joins_only_open_entries BEFORE INSERT ON posting
WHEN (SELECT sealed FROM entry WHERE id = new.entry_id) <> 0
BEGIN SELECT RAISE(ABORT, 'a sealed entry takes no more postings'); END;
CREATE TRIGGER posting_is_never_changed BEFORE UPDATE ON posting
BEGIN SELECT RAISE(ABORT, 'a posting is never changed'); END;
CREATE TRIGGER posting_is_never_deleted BEFORE DELETE ON posting
BEGIN SELECT RAISE(ABORT, 'a posting is never deleted'); END;

-- What one entry of an item meant for one account: the line that a client statement takes.
CREATE TABLE line (
    id                 INTEGER PRIMARY KEY,
    entry_id           INTEGER NOT NULL REFERENCES entry (id),
    item_id            INTEGER NOT NULL REFERENCES item (id),
    account_id         INTEGER NOT NULL REFERENCES account (id),
    client_id          INTEGER NOT NULL REFERENCES client (id),
    kind               TEXT    NOT NULL CHECK (kind IN ('receipt', 'void', 'return')),
    amount_cents       INTEGER NOT NULL,
    over_cents         INTEGER NOT NULL,
    costs_cents        INTEGER NOT NULL,
    commission_cents   INTEGER NOT NULL,
    client_share_cents INTEGER NOT NULL,
    rate               TEXT    NOT NULL,
    remit              TEXT    NOT NULL CHECK (remit IN ('net', 'gross')),
    UNIQUE (entry_id, account_id)
) STRICT;
CREATE INDEX line_of_account ON line (account_id);
CREATE INDEX line_of_item ON line (item_id);
CREATE TRIGGER line_is_never_changed BEFORE UPDATE ON line
BEGIN SELECT RAISE(ABORT, 'a line is never changed'); END;
CREATE TRIGGER line_is_never_deleted BEFORE DELETE ON line
BEGIN SELECT RAISE(ABORT, 'a line is never deleted'); END;
