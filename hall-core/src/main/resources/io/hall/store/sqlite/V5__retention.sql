-- Destruction lists and matters that are open. Format: docs/formats/destruction-list.md
-- Each number is the position of a record of the stream retention.
CREATE TABLE matter_opened (
  position INTEGER NOT NULL PRIMARY KEY,
  kind     TEXT    NOT NULL CHECK (kind IN ('ALL', 'SEASON', 'HALL', 'RECEIPT')),
  value    TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE matter_closed (
  matter      INTEGER NOT NULL PRIMARY KEY REFERENCES matter_opened (position),
  position    INTEGER NOT NULL,
  closed_by   TEXT    NOT NULL,
  approved_by TEXT    NOT NULL CHECK (approved_by <> closed_by)
) STRICT, WITHOUT ROWID;

CREATE TABLE destruction_list (
  position   INTEGER NOT NULL PRIMARY KEY,
  drafted_by TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- The personal texts of a list, in runs of positions.
CREATE TABLE destruction_text (
  stream         TEXT    NOT NULL,
  first_position INTEGER NOT NULL CHECK (first_position > 0),
  last_position  INTEGER NOT NULL CHECK (last_position >= first_position),
  list           INTEGER NOT NULL REFERENCES destruction_list (position),
  PRIMARY KEY (stream, first_position, list)
) STRICT, WITHOUT ROWID;

CREATE TABLE destruction_appraised (
  list         INTEGER NOT NULL PRIMARY KEY REFERENCES destruction_list (position),
  position     INTEGER NOT NULL,
  appraised_by TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE destruction_approved (
  list      INTEGER NOT NULL PRIMARY KEY REFERENCES destruction_appraised (list),
  position  INTEGER NOT NULL,
  first_by  TEXT    NOT NULL,
  second_by TEXT    NOT NULL CHECK (second_by <> first_by)
) STRICT, WITHOUT ROWID;

CREATE TABLE destruction_executed (
  list     INTEGER NOT NULL PRIMARY KEY REFERENCES destruction_approved (list),
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A personal text as it is to lie there instead of the one that does: see the trigger below.
CREATE TABLE personal_text_renewal (
  stream   TEXT    NOT NULL,
  position INTEGER NOT NULL,
  salt     BLOB    NOT NULL,
  content  BLOB    NOT NULL,
  PRIMARY KEY (stream, position)
) STRICT, WITHOUT ROWID;

-- A personal text goes when it stands on an executed list, or when another one takes its place.
CREATE TRIGGER personal_text_no_delete BEFORE DELETE ON personal_text
WHEN NOT EXISTS (
    SELECT 1 FROM destruction_text t JOIN destruction_executed e ON e.list = t.list
    WHERE t.stream = OLD.stream AND t.first_position <= OLD.position
      AND t.last_position >= OLD.position)
  AND NOT EXISTS (
    SELECT 1 FROM personal_text_renewal r
    WHERE r.stream = OLD.stream AND r.position = OLD.position)
BEGIN SELECT RAISE(ABORT, 'hall: personal_text is destroyed only by an executed list'); END;

CREATE TRIGGER personal_text_renewed AFTER DELETE ON personal_text
BEGIN
  INSERT INTO personal_text (stream, position, salt, content)
    SELECT r.stream, r.position, r.salt, r.content FROM personal_text_renewal r
    WHERE r.stream = OLD.stream AND r.position = OLD.position;
  DELETE FROM personal_text_renewal WHERE stream = OLD.stream AND position = OLD.position;
END;

CREATE TRIGGER matter_opened_no_update BEFORE UPDATE ON matter_opened
BEGIN SELECT RAISE(ABORT, 'hall: matter_opened is append-only'); END;

CREATE TRIGGER matter_opened_no_delete BEFORE DELETE ON matter_opened
BEGIN SELECT RAISE(ABORT, 'hall: matter_opened is append-only'); END;

CREATE TRIGGER matter_closed_no_update BEFORE UPDATE ON matter_closed
BEGIN SELECT RAISE(ABORT, 'hall: matter_closed is append-only'); END;

CREATE TRIGGER matter_closed_no_delete BEFORE DELETE ON matter_closed
BEGIN SELECT RAISE(ABORT, 'hall: matter_closed is append-only'); END;

CREATE TRIGGER destruction_list_no_update BEFORE UPDATE ON destruction_list
BEGIN SELECT RAISE(ABORT, 'hall: destruction_list is append-only'); END;

CREATE TRIGGER destruction_list_no_delete BEFORE DELETE ON destruction_list
BEGIN SELECT RAISE(ABORT, 'hall: destruction_list is append-only'); END;

CREATE TRIGGER destruction_text_no_update BEFORE UPDATE ON destruction_text
BEGIN SELECT RAISE(ABORT, 'hall: destruction_text is append-only'); END;

CREATE TRIGGER destruction_text_no_delete BEFORE DELETE ON destruction_text
BEGIN SELECT RAISE(ABORT, 'hall: destruction_text is append-only'); END;

CREATE TRIGGER destruction_appraised_no_update BEFORE UPDATE ON destruction_appraised
BEGIN SELECT RAISE(ABORT, 'hall: destruction_appraised is append-only'); END;

CREATE TRIGGER destruction_appraised_no_delete BEFORE DELETE ON destruction_appraised
BEGIN SELECT RAISE(ABORT, 'hall: destruction_appraised is append-only'); END;

CREATE TRIGGER destruction_approved_no_update BEFORE UPDATE ON destruction_approved
BEGIN SELECT RAISE(ABORT, 'hall: destruction_approved is append-only'); END;

CREATE TRIGGER destruction_approved_no_delete BEFORE DELETE ON destruction_approved
BEGIN SELECT RAISE(ABORT, 'hall: destruction_approved is append-only'); END;

CREATE TRIGGER destruction_executed_no_update BEFORE UPDATE ON destruction_executed
BEGIN SELECT RAISE(ABORT, 'hall: destruction_executed is append-only'); END;

CREATE TRIGGER destruction_executed_no_delete BEFORE DELETE ON destruction_executed
BEGIN SELECT RAISE(ABORT, 'hall: destruction_executed is append-only'); END;

CREATE TRIGGER personal_text_renewal_no_update BEFORE UPDATE ON personal_text_renewal
BEGIN SELECT RAISE(ABORT, 'hall: personal_text_renewal is append-only'); END;
