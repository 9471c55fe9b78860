-- Permissions to disclose (规程 7.4). Format: docs/formats/disclosure.md. Times in milliseconds.
-- What was asked for. A beneficiary outside of the company has no number and no person: ''.
CREATE TABLE disclosure_request (
  grant_id           TEXT    NOT NULL PRIMARY KEY,
  position           INTEGER NOT NULL UNIQUE,
  requester          TEXT    NOT NULL,
  requester_person   TEXT    NOT NULL,
  beneficiary        TEXT    NOT NULL,
  beneficiary_person TEXT    NOT NULL CHECK (beneficiary_person <> requester_person),
  emergency          INTEGER NOT NULL CHECK (emergency IN (0, 1)),
  max_uses           INTEGER NOT NULL CHECK (max_uses BETWEEN 1 AND 100),
  max_records        INTEGER NOT NULL CHECK (max_records BETWEEN 1 AND 100000),
  requested_at       INTEGER NOT NULL,
  UNIQUE (grant_id, requester_person, beneficiary_person, emergency, max_uses, max_records)
) STRICT, WITHOUT ROWID;

CREATE TABLE disclosure_refusal (
  grant_id   TEXT    NOT NULL PRIMARY KEY REFERENCES disclosure_request (grant_id),
  refused_by TEXT    NOT NULL,
  refused_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What was permitted. Requester, approver and beneficiary are three persons; only in an emergency
-- the requester permits himself, once, and two others say afterwards what they think of it.
CREATE TABLE disclosure_grant (
  grant_id           TEXT    NOT NULL PRIMARY KEY,
  position           INTEGER NOT NULL UNIQUE,
  requester_person   TEXT    NOT NULL,
  beneficiary_person TEXT    NOT NULL,
  emergency          INTEGER NOT NULL,
  max_uses           INTEGER NOT NULL,
  max_records        INTEGER NOT NULL,
  approver           TEXT    NOT NULL,
  approver_person    TEXT    NOT NULL CHECK (approver_person <> beneficiary_person),
  valid_from         INTEGER NOT NULL,
  valid_until        INTEGER NOT NULL CHECK (valid_until > valid_from AND valid_until - valid_from <= 2592000000),
  CHECK ((emergency = 1) = (approver_person = requester_person)),
  CHECK (emergency = 0 OR max_uses = 1),
  UNIQUE (grant_id, max_uses, max_records, valid_from, valid_until),
  UNIQUE (grant_id, emergency, requester_person, beneficiary_person),
  FOREIGN KEY (grant_id, requester_person, beneficiary_person, emergency, max_uses, max_records)
    REFERENCES disclosure_request
      (grant_id, requester_person, beneficiary_person, emergency, max_uses, max_records)
) STRICT, WITHOUT ROWID;

CREATE TABLE disclosure_review (
  grant_id           TEXT    NOT NULL,
  review_number      INTEGER NOT NULL CHECK (review_number IN (1, 2)),
  emergency          INTEGER NOT NULL CHECK (emergency = 1),
  requester_person   TEXT    NOT NULL,
  beneficiary_person TEXT    NOT NULL,
  reviewed_by        TEXT    NOT NULL,
  reviewer_person    TEXT    NOT NULL
    CHECK (reviewer_person <> requester_person AND reviewer_person <> beneficiary_person),
  reviewed_at        INTEGER NOT NULL,
  PRIMARY KEY (grant_id, review_number),
  UNIQUE (grant_id, reviewer_person),
  FOREIGN KEY (grant_id, emergency, requester_person, beneficiary_person)
    REFERENCES disclosure_grant (grant_id, emergency, requester_person, beneficiary_person)
) STRICT, WITHOUT ROWID;

CREATE TABLE disclosure_end (
  grant_id TEXT    NOT NULL PRIMARY KEY REFERENCES disclosure_grant (grant_id),
  cause    TEXT    NOT NULL CHECK (cause IN ('REVOKED', 'DEPARTED')),
  ended_by TEXT    NOT NULL,
  ended_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One row for each export. What it may be stands in the row, held by the key to what was permitted.
CREATE TABLE disclosure_use (
  grant_id    TEXT    NOT NULL,
  use_number  INTEGER NOT NULL CHECK (use_number BETWEEN 1 AND max_uses),
  max_uses    INTEGER NOT NULL,
  max_records INTEGER NOT NULL,
  valid_from  INTEGER NOT NULL,
  valid_until INTEGER NOT NULL,
  used_by     TEXT    NOT NULL,
  records     INTEGER NOT NULL CHECK (records BETWEEN 0 AND max_records),
  used_at     INTEGER NOT NULL CHECK (used_at >= valid_from AND used_at < valid_until),
  PRIMARY KEY (grant_id, use_number),
  FOREIGN KEY (grant_id, max_uses, max_records, valid_from, valid_until)
    REFERENCES disclosure_grant (grant_id, max_uses, max_records, valid_from, valid_until)
) STRICT, WITHOUT ROWID;

CREATE INDEX disclosure_use_by_person ON disclosure_use (used_by, used_at);
CREATE INDEX disclosure_request_by_requester ON disclosure_request (requester_person);
CREATE INDEX disclosure_grant_by_approver ON disclosure_grant (approver_person);

-- What has ended is not used, and what was decided is not decided again.
CREATE TRIGGER disclosure_use_not_after_end BEFORE INSERT ON disclosure_use
WHEN EXISTS (SELECT 1 FROM disclosure_end WHERE grant_id = NEW.grant_id)
BEGIN SELECT RAISE(ABORT, 'hall: the permission has ended'); END;

CREATE TRIGGER disclosure_grant_not_after_refusal BEFORE INSERT ON disclosure_grant
WHEN EXISTS (SELECT 1 FROM disclosure_refusal WHERE grant_id = NEW.grant_id)
BEGIN SELECT RAISE(ABORT, 'hall: the request was refused'); END;

CREATE TRIGGER disclosure_refusal_not_after_grant BEFORE INSERT ON disclosure_refusal
WHEN EXISTS (SELECT 1 FROM disclosure_grant WHERE grant_id = NEW.grant_id)
BEGIN SELECT RAISE(ABORT, 'hall: the request was approved'); END;

-- What is written stays.
CREATE TRIGGER disclosure_request_no_update BEFORE UPDATE ON disclosure_request
BEGIN SELECT RAISE(ABORT, 'hall: disclosure_request is append-only'); END;

CREATE TRIGGER disclosure_request_no_delete BEFORE DELETE ON disclosure_request
BEGIN SELECT RAISE(ABORT, 'hall: disclosure_request is append-only'); END;

CREATE TRIGGER disclosure_refusal_no_update BEFORE UPDATE ON disclosure_refusal
BEGIN SELECT RAISE(ABORT, 'hall: disclosure_refusal is append-only'); END;

CREATE TRIGGER disclosure_refusal_no_delete BEFORE DELETE ON disclosure_refusal
BEGIN SELECT RAISE(ABORT, 'hall: disclosure_refusal is append-only'); END;

CREATE TRIGGER disclosure_grant_no_update BEFORE UPDATE ON disclosure_grant
BEGIN SELECT RAISE(ABORT, 'hall: disclosure_grant is append-only'); END;

CREATE TRIGGER disclosure_grant_no_delete BEFORE DELETE ON disclosure_grant
BEGIN SELECT RAISE(ABORT, 'hall: disclosure_grant is append-only'); END;

CREATE TRIGGER disclosure_review_no_update BEFORE UPDATE ON disclosure_review
BEGIN SELECT RAISE(ABORT, 'hall: disclosure_review is append-only'); END;

CREATE TRIGGER disclosure_review_no_delete BEFORE DELETE ON disclosure_review
BEGIN SELECT RAISE(ABORT, 'hall: disclosure_review is append-only'); END;

CREATE TRIGGER disclosure_end_no_update BEFORE UPDATE ON disclosure_end
BEGIN SELECT RAISE(ABORT, 'hall: disclosure_end is append-only'); END;

CREATE TRIGGER disclosure_end_no_delete BEFORE DELETE ON disclosure_end
BEGIN SELECT RAISE(ABORT, 'hall: disclosure_end is append-only'); END;

CREATE TRIGGER disclosure_use_no_update BEFORE UPDATE ON disclosure_use
BEGIN SELECT RAISE(ABORT, 'hall: disclosure_use is append-only'); END;

CREATE TRIGGER disclosure_use_no_delete BEFORE DELETE ON disclosure_use
BEGIN SELECT RAISE(ABORT, 'hall: disclosure_use is append-only'); END;
