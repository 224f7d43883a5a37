-- Who changed a batch last, and when: nobody changes or posts what another user has changed since
-- they looked at it.

ALTER TABLE batch ADD COLUMN changed_at INTEGER;
ALTER TABLE batch ADD COLUMN changed_by INTEGER REFERENCES app_user (id);
