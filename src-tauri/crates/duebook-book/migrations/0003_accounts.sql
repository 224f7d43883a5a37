-- Placements and their records, accounts, and what happened on them.

CREATE TABLE placement (
    id            INTEGER PRIMARY KEY,
    client_id     INTEGER NOT NULL REFERENCES client (id),
    file_name     TEXT    NOT NULL,
    file_sha256   TEXT    NOT NULL CHECK (length(file_sha256) = 64),
    placed_on     TEXT    NOT NULL CHECK (length(placed_on) = 10),
    records       INTEGER NOT NULL CHECK (records = accepted + rejected + skipped),
    accepted      INTEGER NOT NULL CHECK (accepted >= 0),
    rejected      INTEGER NOT NULL CHECK (rejected >= 0),
    skipped       INTEGER NOT NULL CHECK (skipped >= 0),
    total_cents   INTEGER NOT NULL,
    to_fees_cents INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    recorded_by   INTEGER NOT NULL REFERENCES app_user (id),
    undone_at     INTEGER
) STRICT;
CREATE INDEX placement_by_file ON placement (file_sha256);
CREATE INDEX placement_of_client ON placement (client_id);

CREATE TABLE placement_map (
    id          INTEGER PRIMARY KEY,
    client_id   INTEGER NOT NULL REFERENCES client (id),
    name        TEXT    NOT NULL,
    fingerprint TEXT    NOT NULL,
    map         TEXT    NOT NULL,
    saved_at    INTEGER NOT NULL,
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX placement_map_by_name ON placement_map (client_id, name);

CREATE TABLE account (
    id                INTEGER PRIMARY KEY,
    file_number       INTEGER NOT NULL UNIQUE,
    client_id         INTEGER NOT NULL REFERENCES client (id),
    person_id         INTEGER NOT NULL REFERENCES person (id),
    client_reference  TEXT    NOT NULL CHECK (length(client_reference) BETWEEN 1 AND 120),
    reference_fold    TEXT    NOT NULL,
    placement_id      INTEGER REFERENCES placement (id),
    consumer          INTEGER NOT NULL CHECK (consumer IN (0, 1)),
    placed_on         TEXT    NOT NULL CHECK (length(placed_on) = 10),
    opened_on         TEXT    CHECK (opened_on IS NULL OR length(opened_on) = 10),
    delinquent_on     TEXT    CHECK (delinquent_on IS NULL OR length(delinquent_on) = 10),
    charged_off_on    TEXT    CHECK (charged_off_on IS NULL OR length(charged_off_on) = 10),
    last_paid_on      TEXT    CHECK (last_paid_on IS NULL OR length(last_paid_on) = 10),
    notice_sent_on    TEXT    CHECK (notice_sent_on IS NULL OR length(notice_sent_on) = 10),
    notice_source     TEXT,
    closed_on         TEXT    CHECK (closed_on IS NULL OR length(closed_on) = 10),
    closed_why        TEXT,
    -- Kept for speed; verify() redoes all of them from the postings.
    costs_cents         INTEGER NOT NULL DEFAULT 0 CHECK (costs_cents >= 0),
    interest_cents      INTEGER NOT NULL DEFAULT 0 CHECK (interest_cents >= 0),
    fees_cents          INTEGER NOT NULL DEFAULT 0 CHECK (fees_cents >= 0),
    attorney_fees_cents INTEGER NOT NULL DEFAULT 0 CHECK (attorney_fees_cents >= 0),
    principal_cents     INTEGER NOT NULL DEFAULT 0 CHECK (principal_cents >= 0),
    balance_cents       INTEGER NOT NULL DEFAULT 0,
    advanced_cents      INTEGER NOT NULL DEFAULT 0 CHECK (advanced_cents >= 0),
    status            TEXT    NOT NULL,
    next_step         TEXT,
    next_on           TEXT    CHECK (next_on IS NULL OR length(next_on) = 10),
    status_changes_on TEXT    CHECK (status_changes_on IS NULL OR length(status_changes_on) = 10),
    -- For sorting and finding without the person's row; written with it.
    person_fold       TEXT    NOT NULL,
    created_at        INTEGER NOT NULL,
    row_version       INTEGER NOT NULL DEFAULT 1,
    CHECK (balance_cents = costs_cents + interest_cents + fees_cents + attorney_fees_cents +
      principal_cents),
    CHECK ((closed_on IS NULL) = (closed_why IS NULL)),
    CHECK ((notice_sent_on IS NULL) = (notice_source IS NULL)),
    CHECK (status IN ('paid', 'closed') OR (next_step IS NOT NULL AND next_on IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX account_by_reference ON account (client_id, client_reference);
CREATE INDEX account_of_client ON account (client_id, reference_fold);
CREATE INDEX account_of_person ON account (person_id);
CREATE INDEX account_by_person_name ON account (person_fold, id);
CREATE INDEX account_by_balance ON account (balance_cents, id);
CREATE INDEX account_by_status ON account (status, id);
CREATE INDEX account_by_placed ON account (placed_on, id);
CREATE INDEX account_by_next ON account (next_on, id);
CREATE INDEX account_by_any_reference ON account (reference_fold, id);
CREATE INDEX account_to_review ON account (status_changes_on);
CREATE INDEX account_of_placement ON account (placement_id);

-- Each record of a placement file as it was sent, card numbers masked, sealed.
CREATE TABLE placement_record (
    id           INTEGER PRIMARY KEY,
    placement_id INTEGER NOT NULL REFERENCES placement (id),
    file_row     INTEGER NOT NULL,
    fate         TEXT    NOT NULL CHECK (fate IN ('accepted', 'rejected', 'skipped')),
    account_id   INTEGER REFERENCES account (id),
    reason       TEXT,
    looks        TEXT,
    kept_seal    BLOB    NOT NULL,
    CHECK (fate = 'accepted' OR account_id IS NULL)
) STRICT;
CREATE INDEX placement_record_of ON placement_record (placement_id, fate, file_row);
CREATE INDEX placement_record_of_account ON placement_record (account_id);

-- What happened, newest last. Appended, never changed.
CREATE TABLE event (
    id          INTEGER PRIMARY KEY,
    account_id  INTEGER REFERENCES account (id),
    person_id   INTEGER REFERENCES person (id),
    client_id   INTEGER REFERENCES client (id),
    kind        TEXT    NOT NULL,
    on_day      TEXT    NOT NULL CHECK (length(on_day) = 10),
    detail      TEXT    NOT NULL,
    user_id     INTEGER REFERENCES app_user (id),
    recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX event_of_account ON event (account_id, id);
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'history is never deleted'); END;
