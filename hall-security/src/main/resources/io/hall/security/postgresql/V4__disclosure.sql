-- Permissions to disclose (规程 7.4). Format: docs/formats/disclosure.md. Times in milliseconds.
-- What was asked for. A beneficiary outside of the company has no number and no person: ''.
CREATE TABLE disclosure_request (
  grant_id           text COLLATE "C" NOT NULL PRIMARY KEY,
  position           bigint           NOT NULL UNIQUE,
  requester          text COLLATE "C" NOT NULL,
  requester_person   text COLLATE "C" NOT NULL,
  beneficiary        text COLLATE "C" NOT NULL,
  beneficiary_person text COLLATE "C" NOT NULL CHECK (beneficiary_person <> requester_person),
  emergency          bigint           NOT NULL CHECK (emergency IN (0, 1)),
  max_uses           bigint           NOT NULL CHECK (max_uses BETWEEN 1 AND 100),
  max_records        bigint           NOT NULL CHECK (max_records BETWEEN 1 AND 100000),
  requested_at       bigint           NOT NULL,
  UNIQUE (grant_id, requester_person, beneficiary_person, emergency, max_uses, max_records)
);

CREATE TABLE disclosure_refusal (
  grant_id   text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES disclosure_request (grant_id),
  refused_by text COLLATE "C" NOT NULL,
  refused_at bigint           NOT NULL
);

-- What was permitted. Requester, approver and beneficiary are three persons; only in an emergency
-- the requester permits himself, once, and two others say afterwards what they think of it.
CREATE TABLE disclosure_grant (
  grant_id           text COLLATE "C" NOT NULL PRIMARY KEY,
  position           bigint           NOT NULL UNIQUE,
  requester_person   text COLLATE "C" NOT NULL,
  beneficiary_person text COLLATE "C" NOT NULL,
  emergency          bigint           NOT NULL,
  max_uses           bigint           NOT NULL,
  max_records        bigint           NOT NULL,
  approver           text COLLATE "C" NOT NULL,
  approver_person    text COLLATE "C" NOT NULL CHECK (approver_person <> beneficiary_person),
  valid_from         bigint           NOT NULL,
  valid_until        bigint           NOT NULL CHECK (valid_until > valid_from AND valid_until - valid_from <= 2592000000),
  CHECK ((emergency = 1) = (approver_person = requester_person)),
  CHECK (emergency = 0 OR max_uses = 1),
  UNIQUE (grant_id, max_uses, max_records, valid_from, valid_until),
  UNIQUE (grant_id, emergency, requester_person, beneficiary_person),
  FOREIGN KEY (grant_id, requester_person, beneficiary_person, emergency, max_uses, max_records)
    REFERENCES disclosure_request
      (grant_id, requester_person, beneficiary_person, emergency, max_uses, max_records)
);

CREATE TABLE disclosure_review (
  grant_id           text COLLATE "C" NOT NULL,
  review_number      bigint           NOT NULL CHECK (review_number IN (1, 2)),
  emergency          bigint           NOT NULL CHECK (emergency = 1),
  requester_person   text COLLATE "C" NOT NULL,
  beneficiary_person text COLLATE "C" NOT NULL,
  reviewed_by        text COLLATE "C" NOT NULL,
  reviewer_person    text COLLATE "C" NOT NULL
    CHECK (reviewer_person <> requester_person AND reviewer_person <> beneficiary_person),
  reviewed_at        bigint           NOT NULL,
  PRIMARY KEY (grant_id, review_number),
  UNIQUE (grant_id, reviewer_person),
  FOREIGN KEY (grant_id, emergency, requester_person, beneficiary_person)
    REFERENCES disclosure_grant (grant_id, emergency, requester_person, beneficiary_person)
);

CREATE TABLE disclosure_end (
  grant_id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES disclosure_grant (grant_id),
  cause    text COLLATE "C" NOT NULL CHECK (cause IN ('REVOKED', 'DEPARTED')),
  ended_by text COLLATE "C" NOT NULL,
  ended_at bigint           NOT NULL
);

-- One row for each export. What it may be stands in the row, held by the key to what was permitted.
CREATE TABLE disclosure_use (
  grant_id    text COLLATE "C" NOT NULL,
  use_number  bigint           NOT NULL CHECK (use_number BETWEEN 1 AND max_uses),
  max_uses    bigint           NOT NULL,
  max_records bigint           NOT NULL,
  valid_from  bigint           NOT NULL,
  valid_until bigint           NOT NULL,
  used_by     text COLLATE "C" NOT NULL,
  records     bigint           NOT NULL CHECK (records BETWEEN 0 AND max_records),
  used_at     bigint           NOT NULL CHECK (used_at >= valid_from AND used_at < valid_until),
  PRIMARY KEY (grant_id, use_number),
  FOREIGN KEY (grant_id, max_uses, max_records, valid_from, valid_until)
    REFERENCES disclosure_grant (grant_id, max_uses, max_records, valid_from, valid_until)
);

CREATE INDEX disclosure_use_by_person ON disclosure_use (used_by, used_at);
CREATE INDEX disclosure_request_by_requester ON disclosure_request (requester_person);
CREATE INDEX disclosure_grant_by_approver ON disclosure_grant (approver_person);

-- What has ended is not used, and what was decided is not decided again.
CREATE FUNCTION disclosure_use_not_after_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM disclosure_end WHERE grant_id = NEW.grant_id) THEN
    RAISE EXCEPTION 'hall: the permission has ended';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER disclosure_use_not_after_end BEFORE INSERT ON disclosure_use
FOR EACH ROW EXECUTE FUNCTION disclosure_use_not_after_end();

CREATE FUNCTION disclosure_grant_not_after_refusal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM disclosure_refusal WHERE grant_id = NEW.grant_id) THEN
    RAISE EXCEPTION 'hall: the request was refused';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER disclosure_grant_not_after_refusal BEFORE INSERT ON disclosure_grant
FOR EACH ROW EXECUTE FUNCTION disclosure_grant_not_after_refusal();

CREATE FUNCTION disclosure_refusal_not_after_grant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM disclosure_grant WHERE grant_id = NEW.grant_id) THEN
    RAISE EXCEPTION 'hall: the request was approved';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER disclosure_refusal_not_after_grant BEFORE INSERT ON disclosure_refusal
FOR EACH ROW EXECUTE FUNCTION disclosure_refusal_not_after_grant();

-- What is written stays.
CREATE TRIGGER disclosure_request_no_update BEFORE UPDATE ON disclosure_request
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER disclosure_request_no_delete BEFORE DELETE OR TRUNCATE ON disclosure_request
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER disclosure_refusal_no_update BEFORE UPDATE ON disclosure_refusal
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER disclosure_refusal_no_delete BEFORE DELETE OR TRUNCATE ON disclosure_refusal
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER disclosure_grant_no_update BEFORE UPDATE ON disclosure_grant
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER disclosure_grant_no_delete BEFORE DELETE OR TRUNCATE ON disclosure_grant
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER disclosure_review_no_update BEFORE UPDATE ON disclosure_review
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER disclosure_review_no_delete BEFORE DELETE OR TRUNCATE ON disclosure_review
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER disclosure_end_no_update BEFORE UPDATE ON disclosure_end
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER disclosure_end_no_delete BEFORE DELETE OR TRUNCATE ON disclosure_end
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER disclosure_use_no_update BEFORE UPDATE ON disclosure_use
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER disclosure_use_no_delete BEFORE DELETE OR TRUNCATE ON disclosure_use
EXECUTE FUNCTION hall_refuse('is append-only');
