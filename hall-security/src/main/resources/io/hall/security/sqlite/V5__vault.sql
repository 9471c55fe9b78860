-- The vault's data keys. Formats: docs/formats/vault.md. Times in milliseconds.

-- A key of a table and month seals values; a key of a column and of no month makes its blind index.
CREATE TABLE vault_key (
  id          INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
  table_name  TEXT    NOT NULL CHECK (table_name <> ''),
  column_name TEXT    NOT NULL,
  month       TEXT    NOT NULL,
  algorithm   TEXT    NOT NULL CHECK (algorithm IN ('AES-256-GCM', 'SM4-GCM', 'HMAC-SHA-256')),
  made_at     INTEGER NOT NULL,
  CHECK ((column_name = '') = (month <> '')),
  CHECK ((algorithm = 'HMAC-SHA-256') = (month = ''))
) STRICT;

CREATE INDEX vault_key_by_table ON vault_key (table_name, month);

-- The key itself, encrypted by a key-encryption key that is not in the database.
CREATE TABLE vault_wrapping (
  key_id     INTEGER NOT NULL REFERENCES vault_key (id),
  kek        TEXT    NOT NULL,
  wrapped    BLOB    NOT NULL,
  wrapped_at INTEGER NOT NULL,
  PRIMARY KEY (key_id, kek)
) STRICT, WITHOUT ROWID;

CREATE INDEX vault_wrapping_by_kek ON vault_wrapping (kek);

-- How many values a vault may seal with a key before it asks again.
CREATE TABLE vault_use (
  key_id  INTEGER NOT NULL REFERENCES vault_key (id),
  part    INTEGER NOT NULL,
  most    INTEGER NOT NULL CHECK (most > 0),
  PRIMARY KEY (key_id, part)
) STRICT, WITHOUT ROWID;

-- Keys that seal nothing more.
CREATE TABLE vault_turned (
  key_id    INTEGER NOT NULL PRIMARY KEY REFERENCES vault_key (id),
  turned_at INTEGER NOT NULL
) STRICT;

-- Keys that are no more; the record at the position of the stream "vault" says so.
CREATE TABLE vault_destroyed (
  key_id       INTEGER NOT NULL PRIMARY KEY REFERENCES vault_key (id),
  position     INTEGER NOT NULL,
  destroyed_at INTEGER NOT NULL,
  requested_by TEXT    NOT NULL,
  approved_by  TEXT    NOT NULL CHECK (approved_by <> requested_by),
  reason       TEXT    NOT NULL
) STRICT;

-- What is written stays, but for wrappings: the last one of a key goes only with the key.
CREATE TRIGGER vault_wrapping_no_update BEFORE UPDATE ON vault_wrapping
BEGIN SELECT RAISE(ABORT, 'hall: vault_wrapping is not changed'); END;

CREATE TRIGGER vault_wrapping_last BEFORE DELETE ON vault_wrapping
WHEN NOT EXISTS (SELECT 1 FROM vault_wrapping w WHERE w.key_id = OLD.key_id AND w.kek <> OLD.kek)
  AND NOT EXISTS (SELECT 1 FROM vault_destroyed d WHERE d.key_id = OLD.key_id)
BEGIN SELECT RAISE(ABORT, 'hall: vault_wrapping holds the key'); END;

CREATE TRIGGER vault_wrapping_destroyed BEFORE INSERT ON vault_wrapping
WHEN EXISTS (SELECT 1 FROM vault_destroyed d WHERE d.key_id = NEW.key_id)
BEGIN SELECT RAISE(ABORT, 'hall: vault_wrapping of a destroyed key'); END;

CREATE TRIGGER vault_key_no_update BEFORE UPDATE ON vault_key
BEGIN SELECT RAISE(ABORT, 'hall: vault_key is append-only'); END;

CREATE TRIGGER vault_key_no_delete BEFORE DELETE ON vault_key
BEGIN SELECT RAISE(ABORT, 'hall: vault_key is append-only'); END;

CREATE TRIGGER vault_use_no_update BEFORE UPDATE ON vault_use
BEGIN SELECT RAISE(ABORT, 'hall: vault_use is append-only'); END;

CREATE TRIGGER vault_use_no_delete BEFORE DELETE ON vault_use
BEGIN SELECT RAISE(ABORT, 'hall: vault_use is append-only'); END;

CREATE TRIGGER vault_turned_no_update BEFORE UPDATE ON vault_turned
BEGIN SELECT RAISE(ABORT, 'hall: vault_turned is append-only'); END;

CREATE TRIGGER vault_turned_no_delete BEFORE DELETE ON vault_turned
BEGIN SELECT RAISE(ABORT, 'hall: vault_turned is append-only'); END;

CREATE TRIGGER vault_destroyed_no_update BEFORE UPDATE ON vault_destroyed
BEGIN SELECT RAISE(ABORT, 'hall: vault_destroyed is append-only'); END;

CREATE TRIGGER vault_destroyed_no_delete BEFORE DELETE ON vault_destroyed
BEGIN SELECT RAISE(ABORT, 'hall: vault_destroyed is append-only'); END;
