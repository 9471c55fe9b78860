-- Sessions. They change as long as they are open; what has ended stays as it is. Times in milliseconds.

CREATE TABLE account_session (
  id           text COLLATE "C" NOT NULL PRIMARY KEY,
  token_hash   bytea            NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  account      text COLLATE "C" NOT NULL,
  person       text COLLATE "C" NOT NULL,
  role         text COLLATE "C" NOT NULL,
  account_hall text COLLATE "C" NOT NULL,
  epoch        bigint           NOT NULL,
  hall         text COLLATE "C" NOT NULL,
  terminal     text COLLATE "C" NOT NULL,
  opened_at    bigint           NOT NULL,
  ends_at      bigint           NOT NULL CHECK (ends_at > opened_at),
  ends_for     text COLLATE "C" NOT NULL CHECK (ends_for IN ('ABSOLUTE', 'HALL_CLOSED')),
  used_at      bigint           NOT NULL CHECK (used_at >= opened_at),
  locked_at    bigint,
  ended_at     bigint,
  end_reason   text COLLATE "C",
  reused_at    bigint,
  CHECK ((ended_at IS NULL) = (end_reason IS NULL)),
  CHECK (reused_at IS NULL OR ended_at IS NOT NULL)
);

-- One session for each account.
CREATE UNIQUE INDEX account_session_open ON account_session (account) WHERE ended_at IS NULL;
CREATE INDEX account_session_ended ON account_session (ended_at);

CREATE TRIGGER account_session_ended_stays BEFORE UPDATE ON account_session
FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL AND (NEW.ended_at IS DISTINCT FROM OLD.ended_at
  OR NEW.end_reason IS DISTINCT FROM OLD.end_reason OR NEW.token_hash <> OLD.token_hash
  OR NEW.used_at <> OLD.used_at OR NEW.locked_at IS DISTINCT FROM OLD.locked_at
  OR OLD.reused_at IS NOT NULL))
EXECUTE FUNCTION hall_refuse('has ended');

CREATE TRIGGER account_session_belongs BEFORE UPDATE ON account_session
FOR EACH ROW WHEN (NEW.id <> OLD.id OR NEW.account <> OLD.account OR NEW.person <> OLD.person
  OR NEW.role <> OLD.role OR NEW.account_hall <> OLD.account_hall OR NEW.epoch <> OLD.epoch
  OR NEW.hall <> OLD.hall OR NEW.terminal <> OLD.terminal OR NEW.opened_at <> OLD.opened_at
  OR NEW.ends_at <> OLD.ends_at OR NEW.ends_for <> OLD.ends_for OR NEW.used_at < OLD.used_at)
EXECUTE FUNCTION hall_refuse('belongs to its holder');

CREATE TRIGGER account_session_no_delete BEFORE DELETE ON account_session
FOR EACH ROW WHEN (OLD.ended_at IS NULL)
EXECUTE FUNCTION hall_refuse('is open');

CREATE TRIGGER account_session_no_truncate BEFORE TRUNCATE ON account_session
EXECUTE FUNCTION hall_refuse('is not emptied');
