-- What every book has before the first account: its own history, its settings, its users.
-- Instants are INTEGER milliseconds of UTC. A day is TEXT YYYY-MM-DD.

-- The steps this book has taken. A step that reads differently later is refused.
CREATE TABLE schema_migration (
    id         INTEGER PRIMARY KEY,
    name       TEXT    NOT NULL,
    sha256     TEXT    NOT NULL CHECK (length(sha256) = 64),
    applied_at INTEGER NOT NULL CHECK (applied_at > 0),
    app        TEXT    NOT NULL
) STRICT;

-- Who works at the agency. The public key belongs to the user's slot in the keyring.
CREATE TABLE app_user (
    id          INTEGER PRIMARY KEY,
    login       TEXT    NOT NULL UNIQUE CHECK (length(login) BETWEEN 1 AND 40),
    name        TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    public_key  BLOB    NOT NULL CHECK (length(public_key) = 32),
    active      INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    must_change INTEGER NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1)),
    created_at  INTEGER NOT NULL CHECK (created_at > 0),
    row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version > 0)
) STRICT;

CREATE TABLE user_role (
    user_id INTEGER NOT NULL REFERENCES app_user (id),
    role    TEXT    NOT NULL
            CHECK (role IN ('collector', 'bookkeeper', 'manager', 'administrator', 'auditor')),
    PRIMARY KEY (user_id, role)
) STRICT;

CREATE TABLE setting (
    name   TEXT    NOT NULL PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 80),
    value  TEXT    NOT NULL,
    set_at INTEGER NOT NULL CHECK (set_at > 0),
    set_by INTEGER REFERENCES app_user (id)
) STRICT;

-- A request that was carried out. The same request again changes nothing and gets this answer.
CREATE TABLE request (
    request_id  TEXT    NOT NULL PRIMARY KEY CHECK (length(request_id) BETWEEN 8 AND 64),
    command     TEXT    NOT NULL,
    user_id     INTEGER REFERENCES app_user (id),
    recorded_at INTEGER NOT NULL CHECK (recorded_at > 0),
    answer      TEXT
) STRICT;

-- Numbers that people see. The next one to be given.
CREATE TABLE counter (
    name TEXT    NOT NULL PRIMARY KEY,
    next INTEGER NOT NULL CHECK (next > 0)
) STRICT;
