-- Clients with their terms, the people who owe, and how to reach them.

CREATE TABLE client (
    id          INTEGER PRIMARY KEY,
    name        TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    name_fold   TEXT    NOT NULL,
    contact     TEXT    NOT NULL,
    street      TEXT    NOT NULL,
    city        TEXT    NOT NULL,
    state       TEXT    NOT NULL CHECK (length(state) IN (0, 2)),
    zip         TEXT    NOT NULL,
    phone       TEXT    NOT NULL,
    email       TEXT    NOT NULL,
    consumer    INTEGER NOT NULL CHECK (consumer IN (0, 1)),
    active      INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    created_at  INTEGER NOT NULL,
    created_by  INTEGER NOT NULL REFERENCES app_user (id),
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX client_by_name ON client (name_fold);

-- Terms are dated and only ever added: the credit day of a payment decides which apply.
CREATE TABLE client_terms (
    id               INTEGER PRIMARY KEY,
    client_id        INTEGER NOT NULL REFERENCES client (id),
    from_on          TEXT    NOT NULL CHECK (length(from_on) = 10
      AND from_on BETWEEN '1900-01-01' AND '2199-12-31'),
    rate             TEXT    NOT NULL,
    allocation_order TEXT    NOT NULL CHECK (length(allocation_order) = 5),
    remit            TEXT    NOT NULL CHECK (remit IN ('net', 'gross')),
    set_at           INTEGER NOT NULL,
    set_by           INTEGER NOT NULL REFERENCES app_user (id)
) STRICT;
CREATE UNIQUE INDEX client_terms_by_day ON client_terms (client_id, from_on);

-- The Social Security number and the birth date are sealed; the last four digits are what
-- screens show, the blind index finds an exact number.
CREATE TABLE person (
    id          INTEGER PRIMARY KEY,
    first_name  TEXT    NOT NULL CHECK (length(first_name) <= 120),
    last_name   TEXT    NOT NULL CHECK (length(last_name) BETWEEN 1 AND 120),
    business    INTEGER NOT NULL CHECK (business IN (0, 1)),
    name_fold   TEXT    NOT NULL,
    email       TEXT    NOT NULL,
    birth_seal  BLOB,
    ssn_seal    BLOB,
    ssn_blind   BLOB,
    ssn_last4   TEXT    CHECK (ssn_last4 IS NULL OR length(ssn_last4) = 4),
    created_at  INTEGER NOT NULL,
    row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX person_by_ssn ON person (ssn_blind);

CREATE TABLE address (
    id         INTEGER PRIMARY KEY,
    person_id  INTEGER NOT NULL REFERENCES person (id),
    street     TEXT    NOT NULL,
    street2    TEXT    NOT NULL,
    city       TEXT    NOT NULL,
    state      TEXT    NOT NULL CHECK (length(state) IN (0, 2)),
    zip        TEXT    NOT NULL,
    bad_on     TEXT    CHECK (bad_on IS NULL OR length(bad_on) = 10),
    ended_on   TEXT    CHECK (ended_on IS NULL OR length(ended_on) = 10)
) STRICT;
CREATE INDEX address_of_person ON address (person_id);

CREATE TABLE phone (
    id         INTEGER PRIMARY KEY,
    person_id  INTEGER NOT NULL REFERENCES person (id),
    digits     TEXT    NOT NULL CHECK (length(digits) = 10),
    kind       TEXT    NOT NULL CHECK (kind IN ('mobile', 'home', 'work', 'other')),
    wrong_on   TEXT    CHECK (wrong_on IS NULL OR length(wrong_on) = 10),
    ended_on   TEXT    CHECK (ended_on IS NULL OR length(ended_on) = 10)
) STRICT;
CREATE INDEX phone_of_person ON phone (person_id);
CREATE INDEX phone_by_digits ON phone (digits);
