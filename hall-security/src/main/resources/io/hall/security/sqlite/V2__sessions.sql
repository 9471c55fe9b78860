-- Sessions. They change as long as they are open; what has ended stays as it is. Times in milliseconds.

CREATE TABLE account_session (
  id           TEXT    NOT NULL PRIMARY KEY,
  token_hash   BLOB    NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  account      TEXT    NOT NULL,
  person       TEXT    NOT NULL,
  role         TEXT    NOT NULL,
  account_hall TEXT    NOT NULL,
  epoch        INTEGER NOT NULL,
  hall         TEXT    NOT NULL,
  terminal     TEXT    NOT NULL,
  opened_at    INTEGER NOT NULL,
  ends_at      INTEGER NOT NULL CHECK (ends_at > opened_at),
  ends_for     TEXT    NOT NULL CHECK (ends_for IN ('ABSOLUTE', 'HALL_CLOSED')),
  used_at      INTEGER NOT NULL CHECK (used_at >= opened_at),
  locked_at    INTEGER,
  ended_at     INTEGER,
  end_reason   TEXT,
  reused_at    INTEGER,
  CHECK ((ended_at IS NULL) = (end_reason IS NULL)),
  CHECK (reused_at IS NULL OR ended_at IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- One session for each account.
CREATE UNIQUE INDEX account_session_open ON account_session (account) WHERE ended_at IS NULL;
CREATE INDEX account_session_ended ON account_session (ended_at);

CREATE TRIGGER account_session_ended_stays BEFORE UPDATE ON account_session
WHEN OLD.ended_at IS NOT NULL AND (NEW.ended_at IS NOT OLD.ended_at
  OR NEW.end_reason IS NOT OLD.end_reason OR NEW.token_hash <> OLD.token_hash
  OR NEW.used_at <> OLD.used_at OR NEW.locked_at IS NOT OLD.locked_at
  OR OLD.reused_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'hall: account_session has ended'); END;

CREATE TRIGGER account_session_belongs BEFORE UPDATE ON account_session
WHEN NEW.id <> OLD.id OR NEW.account <> OLD.account OR NEW.person <> OLD.person
  OR NEW.role <> OLD.role OR NEW.account_hall <> OLD.account_hall OR NEW.epoch <> OLD.epoch
  OR NEW.hall <> OLD.hall OR NEW.terminal <> OLD.terminal OR NEW.opened_at <> OLD.opened_at
  OR NEW.ends_at <> OLD.ends_at OR NEW.ends_for <> OLD.ends_for OR NEW.used_at < OLD.used_at
BEGIN SELECT RAISE(ABORT, 'hall: account_session belongs to its holder'); END;

CREATE TRIGGER account_session_no_delete BEFORE DELETE ON account_session
WHEN OLD.ended_at IS NULL
BEGIN SELECT RAISE(ABORT, 'hall: account_session is open'); END;
