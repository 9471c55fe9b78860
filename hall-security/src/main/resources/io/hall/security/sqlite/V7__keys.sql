-- The keys that seal, and what they sealed, beside the log of hall-core. Formats: docs/formats/seal.md
-- Times in milliseconds; position is that of the record in the stream "seals".

CREATE TABLE seal_key (
  name          TEXT    NOT NULL PRIMARY KEY,
  owner         TEXT    NOT NULL,
  algorithm     TEXT    NOT NULL,
  certificate   BLOB    NOT NULL,
  valid_from    INTEGER NOT NULL,
  valid_to      INTEGER NOT NULL,
  position      INTEGER NOT NULL UNIQUE,
  registered_at INTEGER NOT NULL,
  registered_by TEXT    NOT NULL,
  CHECK (valid_from < valid_to)
) STRICT, WITHOUT ROWID;

CREATE INDEX seal_key_by_owner ON seal_key (owner);

CREATE TABLE seal_key_revoked (
  name       TEXT    NOT NULL PRIMARY KEY REFERENCES seal_key (name),
  reason     TEXT    NOT NULL CHECK (reason IN ('REPLACED', 'DEPARTED', 'COMPROMISED')),
  position   INTEGER NOT NULL,
  revoked_at INTEGER NOT NULL,
  revoked_by TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE seal_made (
  seal     TEXT    NOT NULL PRIMARY KEY,
  name     TEXT    NOT NULL REFERENCES seal_key (name),
  about    TEXT    NOT NULL,
  position INTEGER NOT NULL UNIQUE,
  made_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX seal_made_by_about ON seal_made (about);

CREATE TRIGGER seal_key_no_update BEFORE UPDATE ON seal_key
BEGIN SELECT RAISE(ABORT, 'hall: seal_key is append-only'); END;

CREATE TRIGGER seal_key_no_delete BEFORE DELETE ON seal_key
BEGIN SELECT RAISE(ABORT, 'hall: seal_key is append-only'); END;

CREATE TRIGGER seal_key_revoked_no_update BEFORE UPDATE ON seal_key_revoked
BEGIN SELECT RAISE(ABORT, 'hall: seal_key_revoked is append-only'); END;

CREATE TRIGGER seal_key_revoked_no_delete BEFORE DELETE ON seal_key_revoked
BEGIN SELECT RAISE(ABORT, 'hall: seal_key_revoked is append-only'); END;

CREATE TRIGGER seal_made_no_update BEFORE UPDATE ON seal_made
BEGIN SELECT RAISE(ABORT, 'hall: seal_made is append-only'); END;

CREATE TRIGGER seal_made_no_delete BEFORE DELETE ON seal_made
BEGIN SELECT RAISE(ABORT, 'hall: seal_made is append-only'); END;
