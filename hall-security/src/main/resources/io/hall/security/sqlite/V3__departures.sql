-- Departures beside the log of hall-core. Nobody does two steps that two persons must do: each row
-- carries the persons of the rows it follows. Times in milliseconds.

CREATE TABLE departure (
  departure    TEXT    NOT NULL PRIMARY KEY,
  account      TEXT    NOT NULL,
  person       TEXT    NOT NULL,
  hall         TEXT    NOT NULL,
  last_day     TEXT    NOT NULL,
  suspended    INTEGER NOT NULL CHECK (suspended IN (0, 1)),
  requested_by TEXT    NOT NULL,
  requester    TEXT    NOT NULL,
  requested_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX departure_by_account ON departure (account);
CREATE UNIQUE INDEX departure_persons ON departure (departure, person, requester);

CREATE TABLE departure_approval (
  departure   TEXT    NOT NULL PRIMARY KEY,
  person      TEXT    NOT NULL,
  requester   TEXT    NOT NULL,
  approved_by TEXT    NOT NULL,
  approver    TEXT    NOT NULL CHECK (approver <> requester AND approver <> person),
  approved_at INTEGER NOT NULL,
  FOREIGN KEY (departure, person, requester) REFERENCES departure (departure, person, requester)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX departure_approval_persons
  ON departure_approval (departure, person, approver);

-- Each departure ends once.
CREATE TABLE departure_end (
  departure TEXT NOT NULL PRIMARY KEY REFERENCES departure (departure),
  ended     TEXT NOT NULL CHECK (ended IN ('EXECUTED', 'WITHDRAWN'))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX departure_end_how ON departure_end (departure, ended);

CREATE TABLE departure_withdrawal (
  departure    TEXT    NOT NULL PRIMARY KEY,
  ended        TEXT    NOT NULL CHECK (ended = 'WITHDRAWN'),
  withdrawn_by TEXT    NOT NULL,
  withdrawer   TEXT    NOT NULL,
  withdrawn_at INTEGER NOT NULL,
  FOREIGN KEY (departure, ended) REFERENCES departure_end (departure, ended)
) STRICT, WITHOUT ROWID;

-- The position is that of its record.
CREATE TABLE departure_execution (
  departure   TEXT    NOT NULL PRIMARY KEY,
  ended       TEXT    NOT NULL CHECK (ended = 'EXECUTED'),
  person      TEXT    NOT NULL,
  approver    TEXT    NOT NULL,
  executed_by TEXT    NOT NULL,
  executor    TEXT    NOT NULL CHECK (executor <> approver AND executor <> person),
  received_by TEXT    NOT NULL CHECK (received_by <> executed_by),
  executed_at INTEGER NOT NULL,
  position    INTEGER NOT NULL,
  FOREIGN KEY (departure, ended) REFERENCES departure_end (departure, ended),
  FOREIGN KEY (departure, person, approver)
    REFERENCES departure_approval (departure, person, approver)
) STRICT, WITHOUT ROWID;

CREATE TABLE departure_certificate (
  departure    TEXT    NOT NULL PRIMARY KEY REFERENCES departure_execution (departure),
  certified_at INTEGER NOT NULL,
  position     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE departure_alarm (
  departure TEXT    NOT NULL PRIMARY KEY REFERENCES departure (departure),
  raised_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The numbers that were returned unused, first to last, every one of them.
CREATE TABLE departure_numbers (
  departure    TEXT    NOT NULL REFERENCES departure (departure),
  book         TEXT    NOT NULL,
  prefix       TEXT    NOT NULL,
  first_serial INTEGER NOT NULL CHECK (first_serial > 0),
  last_serial  INTEGER NOT NULL CHECK (last_serial >= first_serial),
  PRIMARY KEY (departure, book)
) STRICT, WITHOUT ROWID;

CREATE TABLE departure_task (
  task      TEXT    NOT NULL PRIMARY KEY,
  departure TEXT    NOT NULL REFERENCES departure (departure),
  kind      TEXT    NOT NULL CHECK (kind IN ('COUNT_DRAWER', 'WRITE_OFF_BOOK')),
  hall      TEXT    NOT NULL,
  cashier   TEXT    NOT NULL,
  about     TEXT    NOT NULL,
  since     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX departure_task_by_hall ON departure_task (hall, since);

CREATE TABLE departure_task_done (
  task    TEXT    NOT NULL PRIMARY KEY REFERENCES departure_task (task),
  done_by TEXT    NOT NULL,
  done_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What is written stays.
CREATE TRIGGER departure_no_update BEFORE UPDATE ON departure
BEGIN SELECT RAISE(ABORT, 'hall: departure is append-only'); END;

CREATE TRIGGER departure_no_delete BEFORE DELETE ON departure
BEGIN SELECT RAISE(ABORT, 'hall: departure is append-only'); END;

CREATE TRIGGER departure_approval_no_update BEFORE UPDATE ON departure_approval
BEGIN SELECT RAISE(ABORT, 'hall: departure_approval is append-only'); END;

CREATE TRIGGER departure_approval_no_delete BEFORE DELETE ON departure_approval
BEGIN SELECT RAISE(ABORT, 'hall: departure_approval is append-only'); END;

CREATE TRIGGER departure_end_no_update BEFORE UPDATE ON departure_end
BEGIN SELECT RAISE(ABORT, 'hall: departure_end is append-only'); END;

CREATE TRIGGER departure_end_no_delete BEFORE DELETE ON departure_end
BEGIN SELECT RAISE(ABORT, 'hall: departure_end is append-only'); END;

CREATE TRIGGER departure_withdrawal_no_update BEFORE UPDATE ON departure_withdrawal
BEGIN SELECT RAISE(ABORT, 'hall: departure_withdrawal is append-only'); END;

CREATE TRIGGER departure_withdrawal_no_delete BEFORE DELETE ON departure_withdrawal
BEGIN SELECT RAISE(ABORT, 'hall: departure_withdrawal is append-only'); END;

CREATE TRIGGER departure_execution_no_update BEFORE UPDATE ON departure_execution
BEGIN SELECT RAISE(ABORT, 'hall: departure_execution is append-only'); END;

CREATE TRIGGER departure_execution_no_delete BEFORE DELETE ON departure_execution
BEGIN SELECT RAISE(ABORT, 'hall: departure_execution is append-only'); END;

CREATE TRIGGER departure_certificate_no_update BEFORE UPDATE ON departure_certificate
BEGIN SELECT RAISE(ABORT, 'hall: departure_certificate is append-only'); END;

CREATE TRIGGER departure_certificate_no_delete BEFORE DELETE ON departure_certificate
BEGIN SELECT RAISE(ABORT, 'hall: departure_certificate is append-only'); END;

CREATE TRIGGER departure_alarm_no_update BEFORE UPDATE ON departure_alarm
BEGIN SELECT RAISE(ABORT, 'hall: departure_alarm is append-only'); END;

CREATE TRIGGER departure_alarm_no_delete BEFORE DELETE ON departure_alarm
BEGIN SELECT RAISE(ABORT, 'hall: departure_alarm is append-only'); END;

CREATE TRIGGER departure_numbers_no_update BEFORE UPDATE ON departure_numbers
BEGIN SELECT RAISE(ABORT, 'hall: departure_numbers is append-only'); END;

CREATE TRIGGER departure_numbers_no_delete BEFORE DELETE ON departure_numbers
BEGIN SELECT RAISE(ABORT, 'hall: departure_numbers is append-only'); END;

CREATE TRIGGER departure_task_no_update BEFORE UPDATE ON departure_task
BEGIN SELECT RAISE(ABORT, 'hall: departure_task is append-only'); END;

CREATE TRIGGER departure_task_no_delete BEFORE DELETE ON departure_task
BEGIN SELECT RAISE(ABORT, 'hall: departure_task is append-only'); END;

CREATE TRIGGER departure_task_done_no_update BEFORE UPDATE ON departure_task_done
BEGIN SELECT RAISE(ABORT, 'hall: departure_task_done is append-only'); END;

CREATE TRIGGER departure_task_done_no_delete BEFORE DELETE ON departure_task_done
BEGIN SELECT RAISE(ABORT, 'hall: departure_task_done is append-only'); END;
