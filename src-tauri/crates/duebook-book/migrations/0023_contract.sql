-- Whether a payment fills the parts of a debt one after the other or all at once, by what is owed.

ALTER TABLE client_terms ADD COLUMN spread TEXT NOT NULL DEFAULT 'sequential'
  CHECK (spread IN ('sequential', 'pro_rata'));
ALTER TABLE client_terms ADD COLUMN judgment_spread TEXT
  CHECK (judgment_spread IS NULL OR judgment_spread IN ('sequential', 'pro_rata'));
