-- A payment that is made again names the one that was lost; what was taken beyond the agency's
-- share says why.

ALTER TABLE payment_out ADD COLUMN note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 300);
CREATE INDEX payment_out_lost ON payment_out (amount_cents) WHERE undone_id IS NOT NULL;
CREATE INDEX payment_out_again ON payment_out (replaces_id) WHERE replaces_id IS NOT NULL;

-- Why money became unclaimed.
ALTER TABLE unclaimed ADD COLUMN why TEXT NOT NULL DEFAULT '' CHECK (length(why) <= 400);
