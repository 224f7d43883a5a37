-- Sums kept for speed, so that the first screen of a large book is there at once. Triggers bring
-- them along with every write; verify() redoes all of them.

-- Accounts and what is owed on them, by client, standing and day of placement.
CREATE TABLE account_total (
    client_id     INTEGER NOT NULL REFERENCES client (id),
    status        TEXT    NOT NULL,
    placed_on     TEXT    NOT NULL,
    accounts      INTEGER NOT NULL,
    balance_cents INTEGER NOT NULL,
    PRIMARY KEY (client_id, status, placed_on)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER account_total_takes_new AFTER INSERT ON account
BEGIN
    INSERT INTO account_total (client_id, status, placed_on, accounts, balance_cents)
    VALUES (new.client_id, new.status, new.placed_on, 1, new.balance_cents)
    ON CONFLICT (client_id, status, placed_on)
    DO UPDATE SET accounts = accounts + 1, balance_cents = balance_cents + excluded.balance_cents;
END;
CREATE TRIGGER account_total_follows AFTER UPDATE OF status, balance_cents ON account
WHEN new.status <> old.status OR new.balance_cents <> old.balance_cents
BEGIN
    UPDATE account_total
       SET accounts = accounts - 1, balance_cents = balance_cents - old.balance_cents
     WHERE client_id = old.client_id AND status = old.status AND placed_on = old.placed_on;
    INSERT INTO account_total (client_id, status, placed_on, accounts, balance_cents)
    VALUES (new.client_id, new.status, new.placed_on, 1, new.balance_cents)
    ON CONFLICT (client_id, status, placed_on)
    DO UPDATE SET accounts = accounts + 1, balance_cents = balance_cents + excluded.balance_cents;
END;
CREATE TRIGGER account_stays_where_it_was_placed
BEFORE UPDATE OF client_id, placed_on ON account
WHEN new.client_id <> old.client_id OR new.placed_on <> old.placed_on
BEGIN SELECT RAISE(ABORT, 'an account keeps its client and its day of placement'); END;
CREATE TRIGGER account_is_never_deleted BEFORE DELETE ON account
BEGIN SELECT RAISE(ABORT, 'an account is never deleted'); END;

-- Postings on the trust ledger, on Placed and on Collected, by the day of the money. 0 stands
-- for no client and for no bank.
CREATE TABLE ledger_total (
    ledger_account INTEGER NOT NULL,
    booked_on      TEXT    NOT NULL,
    client_id      INTEGER NOT NULL,
    trust_bank_id  INTEGER NOT NULL,
    amount_cents   INTEGER NOT NULL,
    PRIMARY KEY (ledger_account, booked_on, client_id, trust_bank_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER ledger_total_takes_new AFTER INSERT ON posting
WHEN new.ledger_account < 200 OR new.ledger_account IN (311, 312)
BEGIN
    INSERT INTO ledger_total (ledger_account, booked_on, client_id, trust_bank_id, amount_cents)
    VALUES (new.ledger_account, (SELECT booked_on FROM entry WHERE id = new.entry_id),
            coalesce(new.client_id, 0), coalesce(new.trust_bank_id, 0), new.amount_cents)
    ON CONFLICT (ledger_account, booked_on, client_id, trust_bank_id)
    DO UPDATE SET amount_cents = amount_cents + excluded.amount_cents;
END;

INSERT INTO account_total (client_id, status, placed_on, accounts, balance_cents)
SELECT client_id, status, placed_on, count(*), sum(balance_cents)
  FROM account GROUP BY client_id, status, placed_on;
INSERT INTO ledger_total (ledger_account, booked_on, client_id, trust_bank_id, amount_cents)
SELECT ledger_account, booked_on, coalesce(client_id, 0), coalesce(trust_bank_id, 0),
       sum(amount_cents)
  FROM posting JOIN entry ON entry.id = posting.entry_id
 WHERE ledger_account < 200 OR ledger_account IN (311, 312)
 GROUP BY 1, 2, 3, 4;

-- Mail that comes back is rare: the few addresses it comes back from are found without the rest.
CREATE INDEX address_bad ON address (person_id) WHERE bad_on IS NOT NULL AND ended_on IS NULL;
