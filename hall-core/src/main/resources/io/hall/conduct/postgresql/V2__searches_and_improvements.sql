-- Hazards that a search named, and proposals for a better hall. Formats: docs/formats/conduct-chain.md

CREATE TABLE hazard_search_hazard (
  remedy     text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES remedy (remedy),
  request_id text COLLATE "C" NOT NULL REFERENCES hazard_search (request_id)
);

CREATE INDEX hazard_search_hazard_by_search ON hazard_search_hazard (request_id);

CREATE TABLE improvement (
  proposal    text COLLATE "C" NOT NULL PRIMARY KEY,
  hall        text COLLATE "C" NOT NULL,
  position    bigint NOT NULL,
  proposed_by text COLLATE "C" NOT NULL,
  proposed_at bigint NOT NULL,
  UNIQUE (proposal, proposed_by)
);

CREATE INDEX improvement_by_hall ON improvement (hall, proposed_at);

CREATE TABLE improvement_answer (
  proposal    text COLLATE "C" NOT NULL PRIMARY KEY,
  proposed_by text COLLATE "C" NOT NULL,
  adopted     bigint NOT NULL CHECK (adopted IN (0, 1)),
  answered_by text COLLATE "C" NOT NULL CHECK (answered_by <> proposed_by),
  answered_at bigint NOT NULL,
  FOREIGN KEY (proposal, proposed_by) REFERENCES improvement (proposal, proposed_by)
);

CREATE TRIGGER hazard_search_hazard_no_update BEFORE UPDATE ON hazard_search_hazard
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER hazard_search_hazard_no_delete BEFORE DELETE OR TRUNCATE ON hazard_search_hazard
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER improvement_no_update BEFORE UPDATE ON improvement
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER improvement_no_delete BEFORE DELETE OR TRUNCATE ON improvement
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER improvement_answer_no_update BEFORE UPDATE ON improvement_answer
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER improvement_answer_no_delete BEFORE DELETE OR TRUNCATE ON improvement_answer
EXECUTE FUNCTION hall_refuse('is append-only');
