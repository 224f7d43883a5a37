-- Indexes hold only what is looked for in them: a payment has seven postings, three stand in trust
-- and four name an account, and what stands in none of an index costs no page of it.

DROP INDEX posting_by_ledger_account;
CREATE INDEX posting_in_trust ON posting (ledger_account, client_id)
 WHERE trust_bank_id IS NOT NULL;

DROP INDEX posting_of_account;
CREATE INDEX posting_of_account ON posting (account_id, entry_id) WHERE account_id IS NOT NULL;

DROP INDEX entry_of_item;
CREATE INDEX entry_of_item ON entry (item_id) WHERE item_id IS NOT NULL;

-- The find box looks for sums and the last four digits of Social Security numbers.
CREATE INDEX person_by_last_four ON person (ssn_last4) WHERE ssn_last4 IS NOT NULL;
CREATE INDEX item_by_amount ON item (amount_cents);
