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
  id         INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  code_hash  BLOB    NOT NULL,
  opened_at  INTEGER NOT NULL,
  expires_at INTEGER NOT NULL CHECK (expires_at > opened_at AND expires_at <= opened_at + 1800000),
  used_at    INTEGER
) STRICT;

-- A number is one for ever: whoever had it, in whatever letters.
CREATE TABLE account (
  number     TEXT NOT NULL PRIMARY KEY CHECK (number NOT GLOB '*[^A-Za-z0-9._-]*' AND number GLOB '[A-Za-z0-9]*'
    AND length(number) <= 40 AND length(CAST(number AS BLOB)) = length(number)),
  number_key TEXT NOT NULL UNIQUE CHECK (number_key = lower(number)),
  person     TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  UNIQUE (number, person)
) STRICT;

CREATE INDEX account_by_person ON account (person);

-- What a system administrator asks for, and the answer of another person.
CREATE TABLE account_change (
  change       TEXT NOT NULL PRIMARY KEY,
  kind         TEXT NOT NULL CHECK (kind IN ('CREATE', 'ROLE', 'RESUME', 'FACTOR')),
  number       TEXT NOT NULL,
  person       TEXT NOT NULL,
  role         TEXT NOT NULL,
  hall         TEXT NOT NULL,
  asked_by     TEXT NOT NULL,
  asked_person TEXT NOT NULL CHECK (asked_person <> person),
  asked_at     INTEGER NOT NULL,
  UNIQUE (change, number, person, asked_person),
  FOREIGN KEY (asked_by, asked_person) REFERENCES account (number, person)
) STRICT;

CREATE INDEX account_change_by_number ON account_change (number);

CREATE TABLE account_answer (
  change          TEXT NOT NULL PRIMARY KEY,
  approved        INTEGER NOT NULL CHECK (approved IN (0, 1)),
  number          TEXT NOT NULL,
  person          TEXT NOT NULL,
  asked_person    TEXT NOT NULL,
  answered_by     TEXT NOT NULL,
  answered_person TEXT NOT NULL,
  answered_at     INTEGER NOT NULL,
  CHECK (approved = 0 OR (answered_person <> asked_person AND answered_person <> person)),
  FOREIGN KEY (change, number, person, asked_person)
    REFERENCES account_change (change, number, person, asked_person),
  FOREIGN KEY (answered_by, answered_person) REFERENCES account (number, person)
) STRICT;

-- The life of an account; the last step tells how it stands.
CREATE TABLE account_step (
  number          TEXT NOT NULL,
  step            INTEGER NOT NULL CHECK (step > 0),
  person          TEXT NOT NULL,
  why             TEXT NOT NULL,
  state           TEXT NOT NULL CHECK (state IN ('INVITED', 'ACTIVE', 'SUSPENDED', 'CLOSED')),
  role            TEXT NOT NULL CHECK (role IN ('CASHIER', 'HALL_HEAD', 'SETTLEMENT_ADMIN', 'FINANCE', 'LEADER', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR')),
  hall            TEXT NOT NULL CHECK (hall <> '' OR role NOT IN ('CASHIER', 'HALL_HEAD')),
  change          TEXT UNIQUE REFERENCES account_answer (change),
  taken_by        TEXT NOT NULL,
  taken_person    TEXT NOT NULL,
  approved_by     TEXT,
  approved_person TEXT,
  taken_at        INTEGER NOT NULL,
  PRIMARY KEY (number, step),
  CHECK ((why IN ('CREATE', 'ROLE', 'RESUME')) = (change IS NOT NULL)),
  CHECK ((why = 'CLOSED') = (approved_by IS NOT NULL)),
  CHECK ((approved_by IS NULL) = (approved_person IS NULL)),
  CHECK (approved_person <> taken_person AND approved_person <> person),
  CHECK (why NOT IN ('SUSPENDED', 'DORMANT', 'CLOSED') OR taken_person <> person),
  FOREIGN KEY (number, person) REFERENCES account (number, person),
  FOREIGN KEY (taken_by, taken_person) REFERENCES account (number, person),
  FOREIGN KEY (approved_by, approved_person) REFERENCES account (number, person)
) STRICT;

CREATE VIEW account_standing AS
SELECT s.number, s.person, s.step, s.why, s.state, s.role, s.hall, s.taken_at
FROM account_step s
WHERE s.step = (SELECT max(l.step) FROM account_step l WHERE l.number = s.number);

-- How the holder is known. What changes stands alone; nothing here is a secret in the clear.
CREATE TABLE account_password (
  number      TEXT NOT NULL,
  version     INTEGER NOT NULL CHECK (version > 0),
  record      TEXT NOT NULL,
  set_at      INTEGER NOT NULL,
  must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
  PRIMARY KEY (number, version)
) STRICT;

-- Codes with which a holder sets a password: single use, short-lived.
CREATE TABLE account_code (
  number     TEXT NOT NULL,
  issue      INTEGER NOT NULL CHECK (issue > 0),
  code_hash  BLOB NOT NULL,
  issued_by  TEXT NOT NULL,
  issued_at  INTEGER NOT NULL,
  expires_at INTEGER NOT NULL CHECK (expires_at > issued_at AND expires_at <= issued_at + 86400000),
  used_at    INTEGER,
  PRIMARY KEY (number, issue)
) STRICT;

CREATE TABLE account_totp (
  number       TEXT NOT NULL PRIMARY KEY,
  algorithm    TEXT NOT NULL CHECK (algorithm IN ('SHA1', 'SHA256', 'SHA512', 'SM3')),
  secret       BLOB NOT NULL,
  enrolled_at  INTEGER NOT NULL,
  confirmed_at INTEGER,
  last_step    INTEGER NOT NULL
) STRICT;

CREATE TABLE account_recovery (
  number  TEXT NOT NULL,
  slot    INTEGER NOT NULL CHECK (slot BETWEEN 1 AND 8),
  record  TEXT NOT NULL,
  used_at INTEGER,
  PRIMARY KEY (number, slot)
) STRICT;

-- Failures in a row, apart for each device that is known to be the holder's ('' for all others).
CREATE TABLE account_attempts (
  number_key TEXT NOT NULL,
  device     TEXT NOT NULL,
  failures   INTEGER NOT NULL CHECK (failures >= 0),
  wait_until INTEGER NOT NULL,
  last_at    INTEGER NOT NULL,
  PRIMARY KEY (number_key, device)
) STRICT;

-- Failures at a terminal or in a hall within a while.
CREATE TABLE sign_in_place (
  place        TEXT NOT NULL PRIMARY KEY,
  failures     INTEGER NOT NULL CHECK (failures >= 0),
  since        INTEGER NOT NULL,
  paused_until INTEGER NOT NULL
) STRICT;

CREATE TABLE account_device (
  number   TEXT NOT NULL,
  device   TEXT NOT NULL,
  known_at INTEGER NOT NULL,
  used_at  INTEGER NOT NULL,
  PRIMARY KEY (device, number)
) STRICT;

CREATE TABLE account_sign_in (
  number   TEXT NOT NULL PRIMARY KEY,
  at       INTEGER NOT NULL,
  hall     TEXT NOT NULL,
  terminal TEXT NOT NULL,
  failures INTEGER NOT NULL
) STRICT;

CREATE TRIGGER account_step_follows BEFORE INSERT ON account_step
BEGIN
  SELECT RAISE(ABORT, 'hall: account_step: an account''s steps follow each other')
  WHERE NEW.step <> 1 + (SELECT coalesce(max(step), 0) FROM account_step WHERE number = NEW.number);
  SELECT RAISE(ABORT, 'hall: account_step: no such step from this state')
  WHERE NOT EXISTS (SELECT 1 FROM account_transition WHERE why = NEW.why AND after = NEW.state AND before =
    coalesce((SELECT state FROM account_standing WHERE number = NEW.number), ''));
  SELECT RAISE(ABORT, 'hall: account_step: a role changes with an approved change alone')
  WHERE NEW.why NOT IN ('FIRST', 'CREATE', 'ROLE') AND NOT EXISTS (SELECT 1 FROM account_standing
    WHERE number = NEW.number AND role = NEW.role AND hall = NEW.hall);
  SELECT RAISE(ABORT, 'hall: account_step: the change is not approved')
  WHERE NEW.change IS NOT NULL AND NOT EXISTS (SELECT 1 FROM account_change c
    JOIN account_answer a ON a.change = c.change AND a.approved = 1 WHERE c.change = NEW.change
    AND c.kind = NEW.why AND c.number = NEW.number AND c.role = NEW.role AND c.hall = NEW.hall);
  SELECT RAISE(ABORT, 'hall: account_step: one person does not have both roles')
  WHERE NEW.state <> 'CLOSED' AND EXISTS (SELECT 1 FROM account_standing o
    JOIN role_exclusion x ON x.role = o.role AND x.other = NEW.role
    WHERE o.person = NEW.person AND o.number <> NEW.number AND o.state <> 'CLOSED');
  SELECT RAISE(ABORT, 'hall: account_step: a system administrator closes accounts')
  WHERE NEW.why = 'CLOSED' AND NOT EXISTS (SELECT 1 FROM account_standing
    WHERE number = NEW.taken_by AND state = 'ACTIVE' AND role = 'SYSTEM_ADMIN');
END;

CREATE TRIGGER account_is_approved BEFORE INSERT ON account
BEGIN
  SELECT RAISE(ABORT, 'hall: account: an account needs an approved change')
  WHERE NOT EXISTS (SELECT 1 FROM account_change c JOIN account_answer a ON a.change = c.change AND a.approved = 1
    WHERE c.kind = 'CREATE' AND c.number = NEW.number AND c.person = NEW.person)
  AND NOT (EXISTS (SELECT 1 FROM account_bootstrap WHERE used_at IS NULL AND opened_at <= NEW.created_at
    AND expires_at > NEW.created_at) AND (SELECT count(*) FROM account) < 2);
END;

CREATE TRIGGER account_change_is_asked BEFORE INSERT ON account_change
BEGIN
  SELECT RAISE(ABORT, 'hall: account_change: a system administrator asks for changes')
  WHERE NOT EXISTS (SELECT 1 FROM account_standing
    WHERE number = NEW.asked_by AND state = 'ACTIVE' AND role = 'SYSTEM_ADMIN');
END;

CREATE TRIGGER account_answer_is_due BEFORE INSERT ON account_answer
BEGIN
  SELECT RAISE(ABORT, 'hall: account_answer: this role does not approve the change')
  WHERE NEW.approved = 1 AND NOT EXISTS (SELECT 1 FROM account_change c
    JOIN account_standing s ON s.number = NEW.answered_by AND s.state = 'ACTIVE'
    JOIN account_approver p ON p.approver = s.role AND p.role = c.role
      AND (p.hall = 'ANY' OR s.hall = c.hall)
    WHERE c.change = NEW.change);
END;

CREATE TRIGGER account_bootstrap_is_first BEFORE INSERT ON account_bootstrap
BEGIN
  SELECT RAISE(ABORT, 'hall: account_bootstrap: there are accounts already')
  WHERE EXISTS (SELECT 1 FROM account);
END;

CREATE TRIGGER account_bootstrap_is_once BEFORE UPDATE ON account_bootstrap
BEGIN
  SELECT RAISE(ABORT, 'hall: account_bootstrap: was used')
  WHERE OLD.used_at IS NOT NULL;
END;

CREATE TRIGGER account_code_is_once BEFORE UPDATE ON account_code
BEGIN
  SELECT RAISE(ABORT, 'hall: account_code: a code is used once')
  WHERE OLD.used_at IS NOT NULL OR NEW.code_hash <> OLD.code_hash OR NEW.expires_at > OLD.expires_at OR NEW.number <> OLD.number;
END;

CREATE TRIGGER account_totp_goes_on BEFORE UPDATE ON account_totp
BEGIN
  SELECT RAISE(ABORT, 'hall: account_totp: a step is taken once')
  WHERE NEW.last_step < OLD.last_step AND NEW.secret = OLD.secret;
END;

-- What is written stays.
CREATE TRIGGER account_no_update BEFORE UPDATE ON account
BEGIN SELECT RAISE(ABORT, 'hall: account is append-only'); END;

CREATE TRIGGER account_change_no_update BEFORE UPDATE ON account_change
BEGIN SELECT RAISE(ABORT, 'hall: account_change is append-only'); END;

CREATE TRIGGER account_answer_no_update BEFORE UPDATE ON account_answer
BEGIN SELECT RAISE(ABORT, 'hall: account_answer is append-only'); END;

CREATE TRIGGER account_step_no_update BEFORE UPDATE ON account_step
BEGIN SELECT RAISE(ABORT, 'hall: account_step is append-only'); END;

CREATE TRIGGER account_no_delete BEFORE DELETE ON account
BEGIN SELECT RAISE(ABORT, 'hall: account is append-only'); END;

CREATE TRIGGER account_change_no_delete BEFORE DELETE ON account_change
BEGIN SELECT RAISE(ABORT, 'hall: account_change is append-only'); END;

CREATE TRIGGER account_answer_no_delete BEFORE DELETE ON account_answer
BEGIN SELECT RAISE(ABORT, 'hall: account_answer is append-only'); END;

CREATE TRIGGER account_step_no_delete BEFORE DELETE ON account_step
BEGIN SELECT RAISE(ABORT, 'hall: account_step is append-only'); END;

CREATE TRIGGER account_bootstrap_no_delete BEFORE DELETE ON account_bootstrap
BEGIN SELECT RAISE(ABORT, 'hall: account_bootstrap is append-only'); END;
