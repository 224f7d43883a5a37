-- Who changed a batch last, and when: nobody changes or posts what another user has changed since
-- they looked at it. And who tried to pay more out of trust than there was.

-- The last change that each user made to a batch, and the version that it had from then on.
CREATE TABLE batch_change (
    batch_id    INTEGER NOT NULL REFERENCES batch (id),
    user_id     INTEGER NOT NULL REFERENCES app_user (id),
    row_version INTEGER NOT NULL,
    changed_at  INTEGER NOT NULL,
    PRIMARY KEY (batch_id, user_id)
) STRICT;

-- Payments out of trust that were refused, because they were beyond what is released for their
-- owner or would have taken the money of others.
CREATE TABLE overdraw_attempt (
    id            INTEGER PRIMARY KEY,
    trust_bank_id INTEGER NOT NULL REFERENCES trust_bank (id),
    command       TEXT    NOT NULL,
    wanted_cents  INTEGER NOT NULL,
    there_cents   INTEGER NOT NULL,
    words         TEXT    NOT NULL,
    tried_on      TEXT    NOT NULL CHECK (length(tried_on) = 10),
    tried_at      INTEGER NOT NULL,
    tried_by      INTEGER NOT NULL REFERENCES app_user (id)
) STRICT;
CREATE INDEX overdraw_attempt_of_bank ON overdraw_attempt (trust_bank_id, id);
CREATE TRIGGER overdraw_attempt_is_never_changed BEFORE UPDATE ON overdraw_attempt
BEGIN SELECT RAISE(ABORT, 'an attempt is never changed'); END;
CREATE TRIGGER overdraw_attempt_is_never_deleted BEFORE DELETE ON overdraw_attempt
BEGIN SELECT RAISE(ABORT, 'an attempt is never deleted'); END;
