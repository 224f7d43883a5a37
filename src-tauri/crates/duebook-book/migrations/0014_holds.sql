-- How long payments of a client are held, from a day on: longer or shorter than those of others.
CREATE TABLE client_hold (
    id        INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES client (id),
    from_on   TEXT    NOT NULL CHECK (length(from_on) = 10),
    days      TEXT    NOT NULL CHECK (json_valid(days)),
    source    TEXT    NOT NULL CHECK (length(source) BETWEEN 1 AND 400),
    set_at    INTEGER NOT NULL,
    set_by    INTEGER NOT NULL REFERENCES app_user (id),
    UNIQUE (client_id, from_on)
) STRICT;
CREATE TRIGGER client_hold_is_never_changed BEFORE UPDATE ON client_hold
BEGIN SELECT RAISE(ABORT, 'a hold that was agreed is never changed'); END;
CREATE TRIGGER client_hold_stays BEFORE DELETE ON client_hold
BEGIN SELECT RAISE(ABORT, 'a hold that was agreed is never deleted'); END;
