-- Hazards that a search named, and proposals for a better hall. Formats: docs/formats/conduct-chain.md

CREATE TABLE hazard_search_hazard (
  remedy     TEXT NOT NULL PRIMARY KEY REFERENCES remedy (remedy),
  request_id TEXT NOT NULL REFERENCES hazard_search (request_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX hazard_search_hazard_by_search ON hazard_search_hazard (request_id);

CREATE TABLE improvement (
  proposal    TEXT    NOT NULL PRIMARY KEY,
  hall        TEXT    NOT NULL,
  position    INTEGER NOT NULL,
  proposed_by TEXT    NOT NULL,
  proposed_at INTEGER NOT NULL,
  UNIQUE (proposal, proposed_by)
) STRICT, WITHOUT ROWID;

CREATE INDEX improvement_by_hall ON improvement (hall, proposed_at);

CREATE TABLE improvement_answer (
  proposal    TEXT    NOT NULL PRIMARY KEY,
  proposed_by TEXT    NOT NULL,
  adopted     INTEGER NOT NULL CHECK (adopted IN (0, 1)),
  answered_by TEXT    NOT NULL CHECK (answered_by <> proposed_by),
  answered_at INTEGER NOT NULL,
  FOREIGN KEY (proposal, proposed_by) REFERENCES improvement (proposal, proposed_by)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER hazard_search_hazard_no_update BEFORE UPDATE ON hazard_search_hazard
BEGIN SELECT RAISE(ABORT, 'hall: hazard_search_hazard is append-only'); END;

CREATE TRIGGER hazard_search_hazard_no_delete BEFORE DELETE ON hazard_search_hazard
BEGIN SELECT RAISE(ABORT, 'hall: hazard_search_hazard is append-only'); END;

CREATE TRIGGER improvement_no_update BEFORE UPDATE ON improvement
BEGIN SELECT RAISE(ABORT, 'hall: improvement is append-only'); END;

CREATE TRIGGER improvement_no_delete BEFORE DELETE ON improvement
BEGIN SELECT RAISE(ABORT, 'hall: improvement is append-only'); END;

CREATE TRIGGER improvement_answer_no_update BEFORE UPDATE ON improvement_answer
BEGIN SELECT RAISE(ABORT, 'hall: improvement_answer is append-only'); END;

CREATE TRIGGER improvement_answer_no_delete BEFORE DELETE ON improvement_answer
BEGIN SELECT RAISE(ABORT, 'hall: improvement_answer is append-only'); END;
