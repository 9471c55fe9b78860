-- Accounts (工号), who may use them, and their secrets. Formats: docs/formats/account-chain.md
-- Times in milliseconds.

-- Which roles one person never has at the same time (不相容岗位). Changed by a migration alone.
CREATE VIEW role_exclusion (role, other, source) AS
WITH pair (role, other, source) AS (VALUES
  ('CASHIER', 'SETTLEMENT_ADMIN', '规程 7.1'),
  ('CASHIER', 'FINANCE', '会计法 37'),
  ('SETTLEMENT_ADMIN', 'FINANCE', '规程 7.3'),
  ('HALL_HEAD', 'SETTLEMENT_ADMIN', '规程 7.1'),
  ('SYSTEM_ADMIN', 'CASHIER', '规程 8.3'),
  ('SYSTEM_ADMIN', 'HALL_HEAD', '规程 8.3'),
  ('SYSTEM_ADMIN', 'SETTLEMENT_ADMIN', '规程 8.3'),
  ('SYSTEM_ADMIN', 'FINANCE', '规程 8.3'),
  ('SYSTEM_ADMIN', 'LEADER', '规程 7.4'),
  ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'GB/T 22239-2019 8.1.4.2'),
  ('SYSTEM_ADMIN', 'AUDITOR', 'GB/T 22239-2019 8.1.4.2'),
  ('SECURITY_ADMIN', 'CASHIER', 'GB/T 22239-2019 8.1.4.2'),
  ('SECURITY_ADMIN', 'HALL_HEAD', 'GB/T 22239-2019 8.1.4.2'),
  ('SECURITY_ADMIN', 'SETTLEMENT_ADMIN', 'GB/T 22239-2019 8.1.4.2'),
  ('SECURITY_ADMIN', 'FINANCE', 'GB/T 22239-2019 8.1.4.2'),
  ('SECURITY_ADMIN', 'AUDITOR', 'GB/T 22239-2019 8.1.4.2'),
  ('AUDITOR', 'CASHIER', 'GB/T 22239-2019 8.1.4.3'),
  ('AUDITOR', 'HALL_HEAD', 'GB/T 22239-2019 8.1.4.3'),
  ('AUDITOR', 'SETTLEMENT_ADMIN', 'GB/T 22239-2019 8.1.4.3'),
  ('AUDITOR', 'FINANCE', 'GB/T 22239-2019 8.1.4.3'),
  ('AUDITOR', 'LEADER', 'GB/T 22239-2019 8.1.4.3'))
SELECT role, other, source FROM pair UNION ALL SELECT other, role, source FROM pair;

-- Which roles approve a change of which accounts; OWN for those of the own hall alone.
CREATE VIEW account_approver (approver, role, hall) AS
VALUES
  ('HALL_HEAD', 'CASHIER', 'OWN'),
  ('LEADER', 'CASHIER', 'ANY'), ('LEADER', 'HALL_HEAD', 'ANY'),
  ('LEADER', 'SETTLEMENT_ADMIN', 'ANY'), ('LEADER', 'FINANCE', 'ANY'),
  ('LEADER', 'LEADER', 'ANY'), ('LEADER', 'SYSTEM_ADMIN', 'ANY'),
  ('LEADER', 'SECURITY_ADMIN', 'ANY'), ('LEADER', 'AUDITOR', 'ANY'),
  ('SECURITY_ADMIN', 'CASHIER', 'ANY'), ('SECURITY_ADMIN', 'HALL_HEAD', 'ANY'),
  ('SECURITY_ADMIN', 'SETTLEMENT_ADMIN', 'ANY'), ('SECURITY_ADMIN', 'FINANCE', 'ANY'),
  ('SECURITY_ADMIN', 'LEADER', 'ANY'), ('SECURITY_ADMIN', 'SYSTEM_ADMIN', 'ANY'),
  ('SECURITY_ADMIN', 'SECURITY_ADMIN', 'ANY'), ('SECURITY_ADMIN', 'AUDITOR', 'ANY');

-- How an account goes from state to state; what is closed stays closed.
CREATE VIEW account_transition (before, why, after) AS
VALUES
  ('', 'FIRST', 'INVITED'), ('', 'CREATE', 'INVITED'), ('INVITED', 'ACTIVATED', 'ACTIVE'),
  ('INVITED', 'ROLE', 'INVITED'), ('ACTIVE', 'ROLE', 'ACTIVE'),
  ('INVITED', 'SUSPENDED', 'SUSPENDED'), ('ACTIVE', 'SUSPENDED', 'SUSPENDED'),
  ('INVITED', 'DORMANT', 'SUSPENDED'), ('ACTIVE', 'DORMANT', 'SUSPENDED'),
  ('SUSPENDED', 'RESUME', 'ACTIVE'), ('INVITED', 'CLOSED', 'CLOSED'),
  ('ACTIVE', 'CLOSED', 'CLOSED'), ('SUSPENDED', 'CLOSED', 'CLOSED');

-- The one way in while there are no accounts: open once, for a short time.
CREATE TABLE account_bootstrap (
  id         integer NOT NULL PRIMARY KEY CHECK (id = 1),
  code_hash  bytea    NOT NULL,
  opened_at  bigint NOT NULL,
  expires_at bigint NOT NULL CHECK (expires_at > opened_at AND expires_at <= opened_at + 1800000),
  used_at    bigint
);

-- A number is one for ever: whoever had it, in whatever letters.
CREATE TABLE account (
  number     text COLLATE "C" NOT NULL PRIMARY KEY CHECK (number ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
  number_key text COLLATE "C" NOT NULL UNIQUE CHECK (number_key = lower(number)),
  person     text COLLATE "C" NOT NULL,
  created_at bigint NOT NULL,
  UNIQUE (number, person)
);

CREATE INDEX account_by_person ON account (person);

-- What a system administrator asks for, and the answer of another person.
CREATE TABLE account_change (
  change       text COLLATE "C" NOT NULL PRIMARY KEY,
  kind         text COLLATE "C" NOT NULL CHECK (kind IN ('CREATE', 'ROLE', 'RESUME', 'FACTOR')),
  number       text COLLATE "C" NOT NULL,
  person       text COLLATE "C" NOT NULL,
  role         text COLLATE "C" NOT NULL,
  hall         text COLLATE "C" NOT NULL,
  asked_by     text COLLATE "C" NOT NULL,
  asked_person text COLLATE "C" NOT NULL CHECK (asked_person <> person),
  asked_at     bigint NOT NULL,
  UNIQUE (change, number, person, asked_person),
  FOREIGN KEY (asked_by, asked_person) REFERENCES account (number, person)
);

CREATE INDEX account_change_by_number ON account_change (number);

CREATE TABLE account_answer (
  change          text COLLATE "C" NOT NULL PRIMARY KEY,
  approved        integer NOT NULL CHECK (approved IN (0, 1)),
  number          text COLLATE "C" NOT NULL,
  person          text COLLATE "C" NOT NULL,
  asked_person    text COLLATE "C" NOT NULL,
  answered_by     text COLLATE "C" NOT NULL,
  answered_person text COLLATE "C" NOT NULL,
  answered_at     bigint NOT NULL,
  CHECK (approved = 0 OR (answered_person <> asked_person AND answered_person <> person)),
  FOREIGN KEY (change, number, person, asked_person)
    REFERENCES account_change (change, number, person, asked_person),
  FOREIGN KEY (answered_by, answered_person) REFERENCES account (number, person)
);

-- The life of an account; the last step tells how it stands.
CREATE TABLE account_step (
  number          text COLLATE "C" NOT NULL,
  step            integer NOT NULL CHECK (step > 0),
  person          text COLLATE "C" NOT NULL,
  why             text COLLATE "C" NOT NULL,
  state           text COLLATE "C" NOT NULL CHECK (state IN ('INVITED', 'ACTIVE', 'SUSPENDED', 'CLOSED')),
  role            text COLLATE "C" NOT NULL CHECK (role IN ('CASHIER', 'HALL_HEAD', 'SETTLEMENT_ADMIN', 'FINANCE', 'LEADER', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR')),
  hall            text COLLATE "C" NOT NULL CHECK (hall <> '' OR role NOT IN ('CASHIER', 'HALL_HEAD')),
  change          text COLLATE "C" UNIQUE REFERENCES account_answer (change),
  taken_by        text COLLATE "C" NOT NULL,
  taken_person    text COLLATE "C" NOT NULL,
  approved_by     text COLLATE "C",
  approved_person text COLLATE "C",
  taken_at        bigint NOT NULL,
  PRIMARY KEY (number, step),
  CHECK ((why IN ('CREATE', 'ROLE', 'RESUME')) = (change IS NOT NULL)),
  CHECK ((why = 'CLOSED') = (approved_by IS NOT NULL)),
  CHECK ((approved_by IS NULL) = (approved_person IS NULL)),
  CHECK (approved_person <> taken_person AND approved_person <> person),
  CHECK (why NOT IN ('SUSPENDED', 'DORMANT', 'CLOSED') OR taken_person <> person),
  FOREIGN KEY (number, person) REFERENCES account (number, person),
  FOREIGN KEY (taken_by, taken_person) REFERENCES account (number, person),
  FOREIGN KEY (approved_by, approved_person) REFERENCES account (number, person)
);

CREATE VIEW account_standing AS
SELECT s.number, s.person, s.step, s.why, s.state, s.role, s.hall, s.taken_at
FROM account_step s
WHERE s.step = (SELECT max(l.step) FROM account_step l WHERE l.number = s.number);

-- How the holder is known. What changes stands alone; nothing here is a secret in the clear.
CREATE TABLE account_password (
  number      text COLLATE "C" NOT NULL,
  version     integer NOT NULL CHECK (version > 0),
  record      text COLLATE "C" NOT NULL,
  set_at      bigint NOT NULL,
  must_change integer NOT NULL CHECK (must_change IN (0, 1)),
  PRIMARY KEY (number, version)
);

-- Codes with which a holder sets a password: single use, short-lived.
CREATE TABLE account_code (
  number     text COLLATE "C" NOT NULL,
  issue      integer NOT NULL CHECK (issue > 0),
  code_hash  bytea NOT NULL,
  issued_by  text COLLATE "C" NOT NULL,
  issued_at  bigint NOT NULL,
  expires_at bigint NOT NULL CHECK (expires_at > issued_at AND expires_at <= issued_at + 86400000),
  used_at    bigint,
  PRIMARY KEY (number, issue)
);

CREATE TABLE account_totp (
  number       text COLLATE "C" NOT NULL PRIMARY KEY,
  algorithm    text COLLATE "C" NOT NULL CHECK (algorithm IN ('SHA1', 'SHA256', 'SHA512', 'SM3')),
  secret       bytea NOT NULL,
  enrolled_at  bigint NOT NULL,
  confirmed_at bigint,
  last_step    bigint NOT NULL
);

CREATE TABLE account_recovery (
  number  text COLLATE "C" NOT NULL,
  slot    integer NOT NULL CHECK (slot BETWEEN 1 AND 8),
  record  text COLLATE "C" NOT NULL,
  used_at bigint,
  PRIMARY KEY (number, slot)
);

-- Failures in a row, apart for each device that is known to be the holder's ('' for all others).
CREATE TABLE account_attempts (
  number_key text COLLATE "C" NOT NULL,
  device     text COLLATE "C" NOT NULL,
  failures   integer NOT NULL CHECK (failures >= 0),
  wait_until bigint NOT NULL,
  last_at    bigint NOT NULL,
  PRIMARY KEY (number_key, device)
);

-- Failures at a terminal or in a hall within a while.
CREATE TABLE sign_in_place (
  place        text COLLATE "C" NOT NULL PRIMARY KEY,
  failures     integer NOT NULL CHECK (failures >= 0),
  since        bigint NOT NULL,
  paused_until bigint NOT NULL
);

CREATE TABLE account_device (
  number   text COLLATE "C" NOT NULL,
  device   text COLLATE "C" NOT NULL,
  known_at bigint NOT NULL,
  used_at  bigint NOT NULL,
  PRIMARY KEY (device, number)
);

CREATE TABLE account_sign_in (
  number   text COLLATE "C" NOT NULL PRIMARY KEY,
  at       bigint NOT NULL,
  hall     text COLLATE "C" NOT NULL,
  terminal text COLLATE "C" NOT NULL,
  failures integer NOT NULL
);

CREATE FUNCTION account_step_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Two transactions that give one person two roles would not see each other.
  PERFORM pg_advisory_xact_lock(hashtextextended('hall.person/' || NEW.person, 0));
  IF NEW.step <> 1 + (SELECT coalesce(max(step), 0) FROM account_step WHERE number = NEW.number) THEN
    RAISE EXCEPTION 'hall: account_step: an account''s steps follow each other';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM account_transition WHERE why = NEW.why AND after = NEW.state AND before =
    coalesce((SELECT state FROM account_standing WHERE number = NEW.number), '')) THEN
    RAISE EXCEPTION 'hall: account_step: no such step from this state';
  END IF;
  IF NEW.why NOT IN ('FIRST', 'CREATE', 'ROLE') AND NOT EXISTS (SELECT 1 FROM account_standing
    WHERE number = NEW.number AND role = NEW.role AND hall = NEW.hall) THEN
    RAISE EXCEPTION 'hall: account_step: a role changes with an approved change alone';
  END IF;
  IF NEW.change IS NOT NULL AND NOT EXISTS (SELECT 1 FROM account_change c
    JOIN account_answer a ON a.change = c.change AND a.approved = 1 WHERE c.change = NEW.change
    AND c.kind = NEW.why AND c.number = NEW.number AND c.role = NEW.role AND c.hall = NEW.hall) THEN
    RAISE EXCEPTION 'hall: account_step: the change is not approved';
  END IF;
  IF NEW.state <> 'CLOSED' AND EXISTS (SELECT 1 FROM account_standing o
    JOIN role_exclusion x ON x.role = o.role AND x.other = NEW.role
    WHERE o.person = NEW.person AND o.number <> NEW.number AND o.state <> 'CLOSED') THEN
    RAISE EXCEPTION 'hall: account_step: one person does not have both roles';
  END IF;
  IF NEW.why = 'CLOSED' AND NOT EXISTS (SELECT 1 FROM account_standing
    WHERE number = NEW.taken_by AND state = 'ACTIVE' AND role = 'SYSTEM_ADMIN') THEN
    RAISE EXCEPTION 'hall: account_step: a system administrator closes accounts';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER account_step_follows BEFORE INSERT ON account_step
FOR EACH ROW EXECUTE FUNCTION account_step_follows();

CREATE FUNCTION account_is_approved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM account_change c JOIN account_answer a ON a.change = c.change AND a.approved = 1
    WHERE c.kind = 'CREATE' AND c.number = NEW.number AND c.person = NEW.person)
  AND NOT (EXISTS (SELECT 1 FROM account_bootstrap WHERE used_at IS NULL AND opened_at <= NEW.created_at
    AND expires_at > NEW.created_at) AND (SELECT count(*) FROM account) < 2) THEN
    RAISE EXCEPTION 'hall: account: an account needs an approved change';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER account_is_approved BEFORE INSERT ON account
FOR EACH ROW EXECUTE FUNCTION account_is_approved();

CREATE FUNCTION account_change_is_asked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM account_standing
    WHERE number = NEW.asked_by AND state = 'ACTIVE' AND role = 'SYSTEM_ADMIN') THEN
    RAISE EXCEPTION 'hall: account_change: a system administrator asks for changes';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER account_change_is_asked BEFORE INSERT ON account_change
FOR EACH ROW EXECUTE FUNCTION account_change_is_asked();

CREATE FUNCTION account_answer_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.approved = 1 AND NOT EXISTS (SELECT 1 FROM account_change c
    JOIN account_standing s ON s.number = NEW.answered_by AND s.state = 'ACTIVE'
    JOIN account_approver p ON p.approver = s.role AND p.role = c.role
      AND (p.hall = 'ANY' OR s.hall = c.hall)
    WHERE c.change = NEW.change) THEN
    RAISE EXCEPTION 'hall: account_answer: this role does not approve the change';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER account_answer_is_due BEFORE INSERT ON account_answer
FOR EACH ROW EXECUTE FUNCTION account_answer_is_due();

CREATE FUNCTION account_bootstrap_is_first() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM account) THEN
    RAISE EXCEPTION 'hall: account_bootstrap: there are accounts already';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER account_bootstrap_is_first BEFORE INSERT ON account_bootstrap
FOR EACH ROW EXECUTE FUNCTION account_bootstrap_is_first();

CREATE FUNCTION account_bootstrap_is_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.used_at IS NOT NULL THEN
    RAISE EXCEPTION 'hall: account_bootstrap: was used';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER account_bootstrap_is_once BEFORE UPDATE ON account_bootstrap
FOR EACH ROW EXECUTE FUNCTION account_bootstrap_is_once();

CREATE FUNCTION account_code_is_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.used_at IS NOT NULL OR NEW.code_hash <> OLD.code_hash OR NEW.expires_at > OLD.expires_at OR NEW.number <> OLD.number THEN
    RAISE EXCEPTION 'hall: account_code: a code is used once';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER account_code_is_once BEFORE UPDATE ON account_code
FOR EACH ROW EXECUTE FUNCTION account_code_is_once();

CREATE FUNCTION account_totp_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.last_step < OLD.last_step AND NEW.secret = OLD.secret THEN
    RAISE EXCEPTION 'hall: account_totp: a step is taken once';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER account_totp_goes_on BEFORE UPDATE ON account_totp
FOR EACH ROW EXECUTE FUNCTION account_totp_goes_on();

-- What is written stays.
CREATE TRIGGER account_no_update BEFORE UPDATE ON account
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER account_change_no_update BEFORE UPDATE ON account_change
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER account_answer_no_update BEFORE UPDATE ON account_answer
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER account_step_no_update BEFORE UPDATE ON account_step
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER account_no_delete BEFORE DELETE OR TRUNCATE ON account
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER account_change_no_delete BEFORE DELETE OR TRUNCATE ON account_change
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER account_answer_no_delete BEFORE DELETE OR TRUNCATE ON account_answer
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER account_step_no_delete BEFORE DELETE OR TRUNCATE ON account_step
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER account_bootstrap_no_delete BEFORE DELETE OR TRUNCATE ON account_bootstrap
EXECUTE FUNCTION hall_refuse('is append-only');
