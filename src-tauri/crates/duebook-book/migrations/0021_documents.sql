-- Documents that are kept with an account: what others sent, as they sent it.

CREATE TABLE document (
    id          INTEGER PRIMARY KEY,
    account_id  INTEGER NOT NULL REFERENCES account (id),
    name        TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    media       TEXT    NOT NULL CHECK (media IN
                ('pdf', 'png', 'jpeg', 'gif', 'webp', 'email', 'text', 'office')),
    kind        TEXT    NOT NULL CHECK (kind IN
                ('bill', 'contract', 'payment', 'authorization', 'court', 'dispute',
                 'identity_theft', 'bankruptcy', 'death', 'correspondence', 'other')),
    -- What it is evidence of, in the words of who added it.
    evidence    TEXT    NOT NULL CHECK (length(evidence) <= 300),
    dated_on    TEXT    CHECK (dated_on IS NULL OR length(dated_on) = 10),
    -- Longer than the law asks for.
    keep_until  TEXT    CHECK (keep_until IS NULL OR length(keep_until) = 10),
    size_bytes  INTEGER NOT NULL CHECK (size_bytes > 0),
    sha256      TEXT    NOT NULL CHECK (length(sha256) = 64),
    added_on    TEXT    NOT NULL CHECK (length(added_on) = 10),
    added_at    INTEGER NOT NULL,
    added_by    INTEGER NOT NULL REFERENCES app_user (id)
) STRICT;
CREATE INDEX document_of_account ON document (account_id, id);
CREATE TRIGGER document_is_never_changed BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'a document is never changed'); END;
CREATE TRIGGER document_is_never_deleted BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'a document is only removed, with a reason'); END;

-- Apart, so that lists read no content.
CREATE TABLE document_content (
    document_id INTEGER PRIMARY KEY REFERENCES document (id),
    content     BLOB    NOT NULL
) STRICT;
CREATE TRIGGER document_content_is_never_changed BEFORE UPDATE ON document_content
BEGIN SELECT RAISE(ABORT, 'a document is never changed'); END;
CREATE TRIGGER document_content_stays BEFORE DELETE ON document_content
WHEN NOT EXISTS (SELECT 1 FROM document_removal WHERE document_id = old.document_id)
BEGIN SELECT RAISE(ABORT, 'a document is only removed, with a reason'); END;

-- That it was there stays; what it was is gone.
CREATE TABLE document_removal (
    document_id INTEGER PRIMARY KEY REFERENCES document (id),
    why         TEXT    NOT NULL CHECK (length(why) BETWEEN 1 AND 400),
    removed_on  TEXT    NOT NULL CHECK (length(removed_on) = 10),
    removed_at  INTEGER NOT NULL,
    removed_by  INTEGER NOT NULL REFERENCES app_user (id)
) STRICT;
CREATE TRIGGER document_removal_is_never_changed BEFORE UPDATE ON document_removal
BEGIN SELECT RAISE(ABORT, 'a removal is never changed'); END;
CREATE TRIGGER document_removal_is_never_deleted BEFORE DELETE ON document_removal
BEGIN SELECT RAISE(ABORT, 'a removal is never changed'); END;
