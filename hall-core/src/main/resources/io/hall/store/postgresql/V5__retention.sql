-- Destruction lists and matters that are open. Format: docs/formats/destruction-list.md
-- Each number is the position of a record of the stream retention.
CREATE TABLE matter_opened (
  position bigint  NOT NULL PRIMARY KEY,
  kind     text COLLATE "C" NOT NULL CHECK (kind IN ('ALL', 'SEASON', 'HALL', 'RECEIPT')),
  value    text COLLATE "C" NOT NULL
);

CREATE TABLE matter_closed (
  matter      bigint  NOT NULL PRIMARY KEY REFERENCES matter_opened (position),
  position    bigint  NOT NULL,
  closed_by   text COLLATE "C" NOT NULL,
  approved_by text COLLATE "C" NOT NULL CHECK (approved_by <> closed_by)
);

CREATE TABLE destruction_list (
  position   bigint  NOT NULL PRIMARY KEY,
  drafted_by text COLLATE "C" NOT NULL
);

-- The personal texts of a list, in runs of positions.
CREATE TABLE destruction_text (
  stream         text COLLATE "C" NOT NULL,
  first_position bigint  NOT NULL CHECK (first_position > 0),
  last_position  bigint  NOT NULL CHECK (last_position >= first_position),
  list           bigint  NOT NULL REFERENCES destruction_list (position),
  PRIMARY KEY (stream, first_position, list)
);

CREATE TABLE destruction_appraised (
  list         bigint  NOT NULL PRIMARY KEY REFERENCES destruction_list (position),
  position     bigint  NOT NULL,
  appraised_by text COLLATE "C" NOT NULL
);

CREATE TABLE destruction_approved (
  list      bigint  NOT NULL PRIMARY KEY REFERENCES destruction_appraised (list),
  position  bigint  NOT NULL,
  first_by  text COLLATE "C" NOT NULL,
  second_by text COLLATE "C" NOT NULL CHECK (second_by <> first_by)
);

CREATE TABLE destruction_executed (
  list     bigint  NOT NULL PRIMARY KEY REFERENCES destruction_approved (list),
  position bigint  NOT NULL
);

-- A personal text as it is to lie there instead of the one that does: see the trigger below.
CREATE TABLE personal_text_renewal (
  stream   text COLLATE "C" NOT NULL,
  position bigint  NOT NULL,
  salt     bytea   NOT NULL,
  content  bytea   NOT NULL,
  PRIMARY KEY (stream, position)
);

-- A personal text goes when it stands on an executed list, or when another one takes its place.
CREATE FUNCTION hall_personal_text_goes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
      SELECT 1 FROM destruction_text t JOIN destruction_executed e ON e.list = t.list
      WHERE t.stream = OLD.stream AND t.first_position <= OLD.position
        AND t.last_position >= OLD.position)
    AND NOT EXISTS (
      SELECT 1 FROM personal_text_renewal r
      WHERE r.stream = OLD.stream AND r.position = OLD.position)
  THEN
    RAISE EXCEPTION 'hall: personal_text is destroyed only by an executed list';
  END IF;
  RETURN OLD;
END
$$;

CREATE FUNCTION hall_personal_text_renewed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO personal_text (stream, position, salt, content)
    SELECT r.stream, r.position, r.salt, r.content FROM personal_text_renewal r
    WHERE r.stream = OLD.stream AND r.position = OLD.position;
  DELETE FROM personal_text_renewal WHERE stream = OLD.stream AND position = OLD.position;
  RETURN NULL;
END
$$;

CREATE TRIGGER personal_text_no_delete BEFORE DELETE ON personal_text
FOR EACH ROW EXECUTE FUNCTION hall_personal_text_goes();

CREATE TRIGGER personal_text_renewed AFTER DELETE ON personal_text
FOR EACH ROW EXECUTE FUNCTION hall_personal_text_renewed();

CREATE TRIGGER personal_text_no_truncate BEFORE TRUNCATE ON personal_text
EXECUTE FUNCTION hall_refuse('is destroyed only by an executed list');

CREATE TRIGGER matter_opened_no_update BEFORE UPDATE ON matter_opened
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER matter_opened_no_delete BEFORE DELETE OR TRUNCATE ON matter_opened
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER matter_closed_no_update BEFORE UPDATE ON matter_closed
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER matter_closed_no_delete BEFORE DELETE OR TRUNCATE ON matter_closed
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER destruction_list_no_update BEFORE UPDATE ON destruction_list
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER destruction_list_no_delete BEFORE DELETE OR TRUNCATE ON destruction_list
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER destruction_text_no_update BEFORE UPDATE ON destruction_text
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER destruction_text_no_delete BEFORE DELETE OR TRUNCATE ON destruction_text
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER destruction_appraised_no_update BEFORE UPDATE ON destruction_appraised
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER destruction_appraised_no_delete BEFORE DELETE OR TRUNCATE ON destruction_appraised
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER destruction_approved_no_update BEFORE UPDATE ON destruction_approved
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER destruction_approved_no_delete BEFORE DELETE OR TRUNCATE ON destruction_approved
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER destruction_executed_no_update BEFORE UPDATE ON destruction_executed
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER destruction_executed_no_delete BEFORE DELETE OR TRUNCATE ON destruction_executed
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER personal_text_renewal_no_update BEFORE UPDATE ON personal_text_renewal
EXECUTE FUNCTION hall_refuse('is append-only');
