-- The whole of the money: who was paid, what is released, lines of every kind, statements and
-- payments out, closed months.

-- Who got the money of a line and of an item. What the client got never touches trust.
ALTER TABLE batch_line ADD COLUMN paid_to TEXT NOT NULL DEFAULT 'agency'
  CHECK (paid_to IN ('agency', 'client'));
ALTER TABLE item ADD COLUMN paid_to TEXT NOT NULL DEFAULT 'agency'
  CHECK (paid_to IN ('agency', 'client'));

-- The entry that made this one necessary.
ALTER TABLE entry ADD COLUMN cause_id INTEGER REFERENCES entry (id);

-- How much of an item the bank took back.
ALTER TABLE item_fact ADD COLUMN amount_cents INTEGER
  CHECK (amount_cents IS NULL OR amount_cents > 0);

-- A deposit slip, or what a processor paid for card charges and transfers; what it kept.
ALTER TABLE deposit ADD COLUMN kind TEXT NOT NULL DEFAULT 'slip'
  CHECK (kind IN ('slip', 'settlement'));
ALTER TABLE deposit ADD COLUMN charge_cents INTEGER NOT NULL DEFAULT 0 CHECK (charge_cents >= 0);

-- When the account went to an attorney or to court; of its fees those that are the agency's; the
-- last day to which anything on it counts. The two last are kept for speed and redone by verify().
ALTER TABLE account ADD COLUMN legal_on TEXT CHECK (legal_on IS NULL OR length(legal_on) = 10);
ALTER TABLE account ADD COLUMN agency_fees_cents INTEGER NOT NULL DEFAULT 0
  CHECK (agency_fees_cents >= 0);
ALTER TABLE account ADD COLUMN last_effective_on TEXT NOT NULL DEFAULT '1900-01-01'
  CHECK (length(last_effective_on) = 10);
UPDATE account SET last_effective_on = coalesce(
    (SELECT max(entry.effective_on) FROM posting JOIN entry ON entry.id = posting.entry_id
      WHERE posting.account_id = account.id AND ledger_account BETWEEN 301 AND 310), placed_on);

-- Terms: a scale of rates as JSON, the legal rate, what becomes of a claim that is not met.
CREATE TABLE terms_of_client (
    id               INTEGER PRIMARY KEY,
    client_id        INTEGER NOT NULL REFERENCES client (id),
    from_on          TEXT    NOT NULL CHECK (length(from_on) = 10
      AND from_on BETWEEN '1900-01-01' AND '2199-12-31'),
    rate             TEXT    NOT NULL,
    scale            TEXT,
    legal_rate       TEXT,
    allocation_order TEXT    NOT NULL CHECK (length(allocation_order) = 5),
    remit            TEXT    NOT NULL CHECK (remit IN ('net', 'gross', 'combined')),
    unmet            TEXT    NOT NULL CHECK (unmet IN ('carry', 'invoice')),
    set_at           INTEGER NOT NULL,
    set_by           INTEGER NOT NULL REFERENCES app_user (id)
) STRICT;
INSERT INTO terms_of_client
SELECT id, client_id, from_on, rate, NULL, NULL, allocation_order, remit, 'carry', set_at, set_by
  FROM client_terms;
DROP TABLE client_terms;
ALTER TABLE terms_of_client RENAME TO client_terms;
CREATE UNIQUE INDEX client_terms_by_day ON client_terms (client_id, from_on);

-- Lines of every kind. A line that fills a client's shortage is about no single account.
CREATE TABLE line_kept (
    id                 INTEGER PRIMARY KEY,
    entry_id           INTEGER NOT NULL REFERENCES entry (id),
    item_id            INTEGER REFERENCES item (id),
    account_id         INTEGER REFERENCES account (id),
    client_id          INTEGER NOT NULL REFERENCES client (id),
    trust_bank_id      INTEGER NOT NULL REFERENCES trust_bank (id),
    kind               TEXT    NOT NULL,
    amount_cents       INTEGER NOT NULL,
    over_cents         INTEGER NOT NULL,
    costs_cents        INTEGER NOT NULL,
    fees_cents         INTEGER NOT NULL,
    commission_cents   INTEGER NOT NULL,
    client_share_cents INTEGER NOT NULL,
    claim_cents        INTEGER NOT NULL,
    rate               TEXT    NOT NULL,
    rule               TEXT    NOT NULL,
    remit              TEXT    NOT NULL CHECK (remit IN ('net', 'gross', 'combined')),
    UNIQUE (entry_id, account_id),
    CHECK ((item_id IS NULL) = (account_id IS NULL))
) STRICT;
INSERT INTO line_kept
SELECT line.id, entry_id, item_id, account_id, client_id, item.trust_bank_id, kind,
       line.amount_cents, over_cents, costs_cents, 0, commission_cents, client_share_cents,
       CASE remit WHEN 'gross' THEN commission_cents ELSE 0 END, rate, 'rate', remit
  FROM line JOIN item ON item.id = line.item_id;
DROP TABLE line;
ALTER TABLE line_kept RENAME TO line;
CREATE INDEX line_of_account ON line (account_id);
CREATE INDEX line_of_item ON line (item_id);
CREATE INDEX line_of_client ON line (client_id, id);
CREATE TRIGGER line_is_never_changed BEFORE UPDATE ON line
BEGIN SELECT RAISE(ABORT, 'a line is never changed'); END;
CREATE TRIGGER line_is_never_deleted BEFORE DELETE ON line
BEGIN SELECT RAISE(ABORT, 'a line is never deleted'); END;

-- From when the money of an item may leave trust. Kept for speed; its facts say the same.
CREATE TABLE item_release (
    item_id     INTEGER PRIMARY KEY REFERENCES item (id),
    released_on TEXT CHECK (released_on IS NULL OR length(released_on) = 10)
) STRICT;
INSERT INTO item_release
SELECT id, (SELECT until_day FROM item_fact WHERE item_id = item.id AND kind = 'held'
             ORDER BY item_fact.id DESC LIMIT 1)
  FROM item;
UPDATE item_release SET released_on = (SELECT on_day FROM item_fact
    WHERE item_fact.item_id = item_release.item_id AND kind = 'voided')
 WHERE released_on IS NULL;
CREATE INDEX item_release_by_day ON item_release (released_on, item_id);
CREATE TRIGGER item_waits_for_release AFTER INSERT ON item
BEGIN
    INSERT INTO item_release (item_id, released_on)
    VALUES (new.id, CASE new.paid_to WHEN 'client' THEN new.received_on END);
END;
CREATE TRIGGER item_release_follows AFTER INSERT ON item_fact WHEN new.kind = 'held'
BEGIN
    UPDATE item_release SET released_on = new.until_day WHERE item_id = new.item_id;
END;
-- A voided item leaves nothing, so there is nothing to wait for.
CREATE TRIGGER item_release_ends AFTER INSERT ON item_fact WHEN new.kind = 'voided'
BEGIN
    UPDATE item_release SET released_on = new.on_day WHERE item_id = new.item_id;
END;

-- Every sum of the trust and agency ledgers, and the contra accounts of the debts.
DROP TRIGGER ledger_total_takes_new;
CREATE TRIGGER ledger_total_takes_new AFTER INSERT ON posting
WHEN new.ledger_account < 300 OR new.ledger_account > 310
BEGIN
    INSERT INTO ledger_total (ledger_account, booked_on, client_id, trust_bank_id, amount_cents)
    VALUES (new.ledger_account, (SELECT booked_on FROM entry WHERE id = new.entry_id),
            coalesce(new.client_id, 0), coalesce(new.trust_bank_id, 0), new.amount_cents)
    ON CONFLICT (ledger_account, booked_on, client_id, trust_bank_id)
    DO UPDATE SET amount_cents = amount_cents + excluded.amount_cents;
END;
INSERT INTO ledger_total (ledger_account, booked_on, client_id, trust_bank_id, amount_cents)
SELECT ledger_account, booked_on, coalesce(client_id, 0), coalesce(trust_bank_id, 0),
       sum(amount_cents)
  FROM posting JOIN entry ON entry.id = posting.entry_id
 WHERE ledger_account BETWEEN 200 AND 299
 GROUP BY 1, 2, 3, 4;

-- What each owner has in a trust bank, released or not. 0 stands for no client and no account.
CREATE TABLE owner_total (
    trust_bank_id  INTEGER NOT NULL,
    ledger_account INTEGER NOT NULL,
    client_id      INTEGER NOT NULL,
    account_id     INTEGER NOT NULL,
    amount_cents   INTEGER NOT NULL,
    PRIMARY KEY (trust_bank_id, ledger_account, client_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER owner_total_takes_new AFTER INSERT ON posting
WHEN new.ledger_account BETWEEN 111 AND 199
BEGIN
    INSERT INTO owner_total (trust_bank_id, ledger_account, client_id, account_id, amount_cents)
    VALUES (new.trust_bank_id, new.ledger_account, coalesce(new.client_id, 0),
            CASE new.ledger_account WHEN 131 THEN new.account_id ELSE 0 END, new.amount_cents)
    ON CONFLICT (trust_bank_id, ledger_account, client_id, account_id)
    DO UPDATE SET amount_cents = amount_cents + excluded.amount_cents;
END;
INSERT INTO owner_total (trust_bank_id, ledger_account, client_id, account_id, amount_cents)
SELECT trust_bank_id, ledger_account, coalesce(client_id, 0),
       CASE ledger_account WHEN 131 THEN account_id ELSE 0 END, sum(amount_cents)
  FROM posting WHERE ledger_account BETWEEN 111 AND 199 GROUP BY 1, 2, 3, 4;

-- What a client is told and paid: prepared by one, approved by another.
CREATE TABLE statement (
    id               INTEGER PRIMARY KEY,
    number           INTEGER NOT NULL UNIQUE,
    client_id        INTEGER NOT NULL REFERENCES client (id),
    trust_bank_id    INTEGER NOT NULL REFERENCES trust_bank (id),
    through_on       TEXT    NOT NULL CHECK (length(through_on) = 10),
    state            TEXT    NOT NULL CHECK (state IN ('prepared', 'approved')),
    -- Shares of the lines; claims of the lines; the claim carried in; what was offset, invoiced,
    -- remitted; the claim carried out.
    shares_cents     INTEGER NOT NULL,
    claims_cents     INTEGER NOT NULL,
    carried_in_cents INTEGER NOT NULL,
    offset_cents     INTEGER NOT NULL CHECK (offset_cents >= 0),
    invoice_cents    INTEGER NOT NULL,
    remit_cents      INTEGER NOT NULL CHECK (remit_cents >= 0),
    carried_out_cents INTEGER NOT NULL,
    alone_reason     TEXT,
    prepared_at      INTEGER NOT NULL,
    prepared_by      INTEGER NOT NULL REFERENCES app_user (id),
    approved_at      INTEGER,
    approved_by      INTEGER REFERENCES app_user (id),
    CHECK ((state = 'approved') = (approved_at IS NOT NULL AND approved_by IS NOT NULL)),
    CHECK (shares_cents = remit_cents + offset_cents),
    CHECK (claims_cents + carried_in_cents = offset_cents + invoice_cents + carried_out_cents)
) STRICT;
CREATE INDEX statement_of_client ON statement (client_id, id);
CREATE INDEX statement_by_state ON statement (state, id);
CREATE TRIGGER statement_approved_is_final BEFORE UPDATE ON statement WHEN old.state = 'approved'
BEGIN SELECT RAISE(ABORT, 'an approved statement is never changed'); END;
CREATE TRIGGER statement_approved_stays BEFORE DELETE ON statement WHEN old.state = 'approved'
BEGIN SELECT RAISE(ABORT, 'an approved statement is never deleted'); END;

CREATE TABLE statement_line (
    line_id      INTEGER PRIMARY KEY REFERENCES line (id),
    statement_id INTEGER NOT NULL REFERENCES statement (id)
) STRICT;
CREATE INDEX statement_line_of ON statement_line (statement_id);
CREATE TRIGGER statement_line_is_final BEFORE UPDATE ON statement_line
BEGIN SELECT RAISE(ABORT, 'a line stays on its statement'); END;
CREATE TRIGGER statement_line_stays BEFORE DELETE ON statement_line
WHEN (SELECT state FROM statement WHERE id = old.statement_id) = 'approved'
BEGIN SELECT RAISE(ABORT, 'a line stays on its approved statement'); END;

-- Money out of trust, with the entry that posted it and the one that undid it.
CREATE TABLE payment_out (
    id            INTEGER PRIMARY KEY,
    trust_bank_id INTEGER NOT NULL REFERENCES trust_bank (id),
    kind          TEXT    NOT NULL CHECK (kind IN ('remittance', 'refund', 'share', 'charge')),
    client_id     INTEGER REFERENCES client (id),
    account_id    INTEGER REFERENCES account (id),
    statement_id  INTEGER REFERENCES statement (id),
    method        TEXT    NOT NULL CHECK (method IN ('check', 'ach', 'transfer')),
    number        TEXT    NOT NULL CHECK (length(number) <= 40),
    payee         TEXT    NOT NULL CHECK (length(payee) BETWEEN 1 AND 120),
    amount_cents  INTEGER NOT NULL CHECK (amount_cents > 0),
    paid_on       TEXT    NOT NULL CHECK (length(paid_on) = 10),
    entry_id      INTEGER NOT NULL UNIQUE REFERENCES entry (id),
    undone_id     INTEGER UNIQUE REFERENCES entry (id),
    undone_why    TEXT,
    replaces_id   INTEGER REFERENCES payment_out (id),
    CHECK ((kind = 'remittance') = (statement_id IS NOT NULL)),
    CHECK ((undone_id IS NULL) = (undone_why IS NULL))
) STRICT;
CREATE INDEX payment_out_of_statement ON payment_out (statement_id);
CREATE INDEX payment_out_of_bank ON payment_out (trust_bank_id, paid_on);
CREATE UNIQUE INDEX payment_out_by_check ON payment_out (trust_bank_id, number)
 WHERE method = 'check';
CREATE TRIGGER payment_out_stays BEFORE DELETE ON payment_out
BEGIN SELECT RAISE(ABORT, 'a payment is never deleted'); END;

-- A closed month refuses money booked in it. Its sheet stays as it was at the close.
CREATE TABLE month_close (
    month     TEXT    NOT NULL PRIMARY KEY CHECK (length(month) = 7),
    sheet     TEXT    NOT NULL,
    closed_at INTEGER NOT NULL,
    closed_by INTEGER NOT NULL REFERENCES app_user (id)
) STRICT;
CREATE TRIGGER month_close_is_final BEFORE UPDATE ON month_close
BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER month_close_stays BEFORE DELETE ON month_close
BEGIN SELECT RAISE(ABORT, 'a closed month is never deleted'); END;
