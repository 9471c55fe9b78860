-- The vault's data keys. Formats: docs/formats/vault.md. Times in milliseconds.

-- A key of a table and month seals values; a key of a column and of no month makes its blind index.
CREATE TABLE vault_key (
  id          bigint           NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
  table_name  text COLLATE "C" NOT NULL CHECK (table_name <> ''),
  column_name text COLLATE "C" NOT NULL,
  month       text COLLATE "C" NOT NULL,
  algorithm   text COLLATE "C" NOT NULL
    CHECK (algorithm IN ('AES-256-GCM', 'SM4-GCM', 'HMAC-SHA-256')),
  made_at     bigint           NOT NULL,
  CHECK ((column_name = '') = (month <> '')),
  CHECK ((algorithm = 'HMAC-SHA-256') = (month = ''))
);

CREATE INDEX vault_key_by_table ON vault_key (table_name, month);

-- The key itself, encrypted by a key-encryption key that is not in the database.
CREATE TABLE vault_wrapping (
  key_id     bigint           NOT NULL REFERENCES vault_key (id),
  kek        text COLLATE "C" NOT NULL,
  wrapped    bytea            NOT NULL,
  wrapped_at bigint           NOT NULL,
  PRIMARY KEY (key_id, kek)
);

CREATE INDEX vault_wrapping_by_kek ON vault_wrapping (kek);

-- How many values a vault may seal with a key before it asks again.
CREATE TABLE vault_use (
  key_id bigint NOT NULL REFERENCES vault_key (id),
  part   bigint NOT NULL,
  most   bigint NOT NULL CHECK (most > 0),
  PRIMARY KEY (key_id, part)
);

-- Keys that seal nothing more.
CREATE TABLE vault_turned (
  key_id    bigint NOT NULL PRIMARY KEY REFERENCES vault_key (id),
  turned_at bigint NOT NULL
);

-- Keys that are no more; the record at the position of the stream "vault" says so.
CREATE TABLE vault_destroyed (
  key_id       bigint           NOT NULL PRIMARY KEY REFERENCES vault_key (id),
  position     bigint           NOT NULL,
  destroyed_at bigint           NOT NULL,
  requested_by text COLLATE "C" NOT NULL,
  approved_by  text COLLATE "C" NOT NULL CHECK (approved_by <> requested_by),
  reason       text COLLATE "C" NOT NULL
);

-- What is written stays, but for wrappings: the last one of a key goes only with the key.
CREATE FUNCTION hall_vault_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS
      (SELECT 1 FROM vault_wrapping w WHERE w.key_id = OLD.key_id AND w.kek <> OLD.kek)
    AND NOT EXISTS (SELECT 1 FROM vault_destroyed d WHERE d.key_id = OLD.key_id) THEN
    RAISE EXCEPTION 'hall: vault_wrapping holds the key';
  END IF;
  RETURN OLD;
END
$$;

CREATE FUNCTION hall_vault_dead() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM vault_destroyed d WHERE d.key_id = NEW.key_id) THEN
    RAISE EXCEPTION 'hall: vault_wrapping of a destroyed key';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER vault_wrapping_no_update BEFORE UPDATE OR TRUNCATE ON vault_wrapping
EXECUTE FUNCTION hall_refuse('is not changed');

CREATE TRIGGER vault_wrapping_last BEFORE DELETE ON vault_wrapping
FOR EACH ROW EXECUTE FUNCTION hall_vault_keep();

CREATE TRIGGER vault_wrapping_destroyed BEFORE INSERT ON vault_wrapping
FOR EACH ROW EXECUTE FUNCTION hall_vault_dead();

CREATE TRIGGER vault_key_no_update BEFORE UPDATE ON vault_key
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER vault_key_no_delete BEFORE DELETE OR TRUNCATE ON vault_key
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER vault_use_no_update BEFORE UPDATE ON vault_use
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER vault_use_no_delete BEFORE DELETE OR TRUNCATE ON vault_use
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER vault_turned_no_update BEFORE UPDATE ON vault_turned
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER vault_turned_no_delete BEFORE DELETE OR TRUNCATE ON vault_turned
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER vault_destroyed_no_update BEFORE UPDATE ON vault_destroyed
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER vault_destroyed_no_delete BEFORE DELETE OR TRUNCATE ON vault_destroyed
EXECUTE FUNCTION hall_refuse('is append-only');
