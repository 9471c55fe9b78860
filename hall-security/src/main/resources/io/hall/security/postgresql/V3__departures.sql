-- Departures beside the log of hall-core. Nobody does two steps that two persons must do: each row
-- carries the persons of the rows it follows. Times in milliseconds.

CREATE TABLE departure (
  departure    text COLLATE "C" NOT NULL PRIMARY KEY,
  account      text COLLATE "C" NOT NULL,
  person       text COLLATE "C" NOT NULL,
  hall         text COLLATE "C" NOT NULL,
  last_day     text COLLATE "C" NOT NULL,
  suspended    bigint           NOT NULL CHECK (suspended IN (0, 1)),
  requested_by text COLLATE "C" NOT NULL,
  requester    text COLLATE "C" NOT NULL,
  requested_at bigint           NOT NULL
);

CREATE INDEX departure_by_account ON departure (account);
CREATE UNIQUE INDEX departure_persons ON departure (departure, person, requester);

CREATE TABLE departure_approval (
  departure   text COLLATE "C" NOT NULL PRIMARY KEY,
  person      text COLLATE "C" NOT NULL,
  requester   text COLLATE "C" NOT NULL,
  approved_by text COLLATE "C" NOT NULL,
  approver    text COLLATE "C" NOT NULL CHECK (approver <> requester AND approver <> person),
  approved_at bigint           NOT NULL,
  FOREIGN KEY (departure, person, requester) REFERENCES departure (departure, person, requester)
);

CREATE UNIQUE INDEX departure_approval_persons
  ON departure_approval (departure, person, approver);

-- Each departure ends once.
CREATE TABLE departure_end (
  departure text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES departure (departure),
  ended     text COLLATE "C" NOT NULL CHECK (ended IN ('EXECUTED', 'WITHDRAWN'))
);

CREATE UNIQUE INDEX departure_end_how ON departure_end (departure, ended);

CREATE TABLE departure_withdrawal (
  departure    text COLLATE "C" NOT NULL PRIMARY KEY,
  ended        text COLLATE "C" NOT NULL CHECK (ended = 'WITHDRAWN'),
  withdrawn_by text COLLATE "C" NOT NULL,
  withdrawer   text COLLATE "C" NOT NULL,
  withdrawn_at bigint           NOT NULL,
  FOREIGN KEY (departure, ended) REFERENCES departure_end (departure, ended)
);

-- The position is that of its record.
CREATE TABLE departure_execution (
  departure   text COLLATE "C" NOT NULL PRIMARY KEY,
  ended       text COLLATE "C" NOT NULL CHECK (ended = 'EXECUTED'),
  person      text COLLATE "C" NOT NULL,
  approver    text COLLATE "C" NOT NULL,
  executed_by text COLLATE "C" NOT NULL,
  executor    text COLLATE "C" NOT NULL CHECK (executor <> approver AND executor <> person),
  received_by text COLLATE "C" NOT NULL CHECK (received_by <> executed_by),
  executed_at bigint           NOT NULL,
  position    bigint           NOT NULL,
  FOREIGN KEY (departure, ended) REFERENCES departure_end (departure, ended),
  FOREIGN KEY (departure, person, approver)
    REFERENCES departure_approval (departure, person, approver)
);

CREATE TABLE departure_certificate (
  departure    text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES departure_execution (departure),
  certified_at bigint           NOT NULL,
  position     bigint           NOT NULL
);

CREATE TABLE departure_alarm (
  departure text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES departure (departure),
  raised_at bigint           NOT NULL
);

-- The numbers that were returned unused, first to last, every one of them.
CREATE TABLE departure_numbers (
  departure    text COLLATE "C" NOT NULL REFERENCES departure (departure),
  book         text COLLATE "C" NOT NULL,
  prefix       text COLLATE "C" NOT NULL,
  first_serial bigint           NOT NULL CHECK (first_serial > 0),
  last_serial  bigint           NOT NULL CHECK (last_serial >= first_serial),
  PRIMARY KEY (departure, book)
);

CREATE TABLE departure_task (
  task      text COLLATE "C" NOT NULL PRIMARY KEY,
  departure text COLLATE "C" NOT NULL REFERENCES departure (departure),
  kind      text COLLATE "C" NOT NULL CHECK (kind IN ('COUNT_DRAWER', 'WRITE_OFF_BOOK')),
  hall      text COLLATE "C" NOT NULL,
  cashier   text COLLATE "C" NOT NULL,
  about     text COLLATE "C" NOT NULL,
  since     bigint           NOT NULL
);

CREATE INDEX departure_task_by_hall ON departure_task (hall, since);

CREATE TABLE departure_task_done (
  task    text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES departure_task (task),
  done_by text COLLATE "C" NOT NULL,
  done_at bigint           NOT NULL
);

-- What is written stays.
CREATE TRIGGER departure_no_update BEFORE UPDATE ON departure
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER departure_no_delete BEFORE DELETE OR TRUNCATE ON departure
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER departure_approval_no_update BEFORE UPDATE ON departure_approval
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER departure_approval_no_delete BEFORE DELETE OR TRUNCATE ON departure_approval
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER departure_end_no_update BEFORE UPDATE ON departure_end
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER departure_end_no_delete BEFORE DELETE OR TRUNCATE ON departure_end
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER departure_withdrawal_no_update BEFORE UPDATE ON departure_withdrawal
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER departure_withdrawal_no_delete BEFORE DELETE OR TRUNCATE ON departure_withdrawal
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER departure_execution_no_update BEFORE UPDATE ON departure_execution
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER departure_execution_no_delete BEFORE DELETE OR TRUNCATE ON departure_execution
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER departure_certificate_no_update BEFORE UPDATE ON departure_certificate
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER departure_certificate_no_delete BEFORE DELETE OR TRUNCATE ON departure_certificate
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER departure_alarm_no_update BEFORE UPDATE ON departure_alarm
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER departure_alarm_no_delete BEFORE DELETE OR TRUNCATE ON departure_alarm
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER departure_numbers_no_update BEFORE UPDATE ON departure_numbers
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER departure_numbers_no_delete BEFORE DELETE OR TRUNCATE ON departure_numbers
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER departure_task_no_update BEFORE UPDATE ON departure_task
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER departure_task_no_delete BEFORE DELETE OR TRUNCATE ON departure_task
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER departure_task_done_no_update BEFORE UPDATE ON departure_task_done
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER departure_task_done_no_delete BEFORE DELETE OR TRUNCATE ON departure_task_done
EXECUTE FUNCTION hall_refuse('is append-only');
