-- The keys that seal, and what they sealed, beside the log of hall-core. Formats: docs/formats/seal.md
-- Times in milliseconds; position is that of the record in the stream "seals".

CREATE TABLE seal_key (
  name          text COLLATE "C" NOT NULL PRIMARY KEY,
  owner         text COLLATE "C" NOT NULL,
  algorithm     text COLLATE "C" NOT NULL,
  certificate   bytea            NOT NULL,
  valid_from    bigint           NOT NULL,
  valid_to      bigint           NOT NULL,
  position      bigint           NOT NULL UNIQUE,
  registered_at bigint           NOT NULL,
  registered_by text COLLATE "C" NOT NULL,
  CHECK (valid_from < valid_to)
);

CREATE INDEX seal_key_by_owner ON seal_key (owner);

CREATE TABLE seal_key_revoked (
  name       text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES seal_key (name),
  reason     text COLLATE "C" NOT NULL CHECK (reason IN ('REPLACED', 'DEPARTED', 'COMPROMISED')),
  position   bigint           NOT NULL,
  revoked_at bigint           NOT NULL,
  revoked_by text COLLATE "C" NOT NULL
);

CREATE TABLE seal_made (
  seal     text COLLATE "C" NOT NULL PRIMARY KEY,
  name     text COLLATE "C" NOT NULL REFERENCES seal_key (name),
  about    text COLLATE "C" NOT NULL,
  position bigint           NOT NULL UNIQUE,
  made_at  bigint           NOT NULL
);

CREATE INDEX seal_made_by_about ON seal_made (about);

CREATE TRIGGER seal_key_no_update BEFORE UPDATE ON seal_key
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER seal_key_no_delete BEFORE DELETE OR TRUNCATE ON seal_key
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER seal_key_revoked_no_update BEFORE UPDATE ON seal_key_revoked
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER seal_key_revoked_no_delete BEFORE DELETE OR TRUNCATE ON seal_key_revoked
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER seal_made_no_update BEFORE UPDATE ON seal_made
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER seal_made_no_delete BEFORE DELETE OR TRUNCATE ON seal_made
EXECUTE FUNCTION hall_refuse('is append-only');
