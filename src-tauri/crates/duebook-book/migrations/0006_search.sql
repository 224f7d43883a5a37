-- What the find box looks through. Both tables hold folded text only and are rebuilt from the
-- rows they speak of; the row id is the account's.

-- Words by their beginnings: names, business names, client references.
CREATE VIRTUAL TABLE find_word USING fts5 (
    words, content = '', contentless_delete = 1, prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 0'
);
-- Parts of numbers: telephone numbers and references.
CREATE VIRTUAL TABLE find_part USING fts5 (
    parts, content = '', contentless_delete = 1, tokenize = 'trigram'
);

-- Every first and last name word in the book, so that one wrong letter is still found.
CREATE TABLE name_word (
    id   INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE
) STRICT;
