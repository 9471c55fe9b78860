-- What somebody asks another to allow, and what was decided. Notes are sealed, times in milliseconds.
CREATE TABLE approval (
  request  TEXT    NOT NULL PRIMARY KEY,
  kind     TEXT    NOT NULL CHECK (kind IN ('REFUND', 'LATE_REPORT')),
  hall     TEXT    NOT NULL,
  asked_by TEXT    NOT NULL,
  subject  TEXT    NOT NULL,
  note     BLOB    NOT NULL,
  asked_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE approval_decision (
  approval   TEXT    NOT NULL PRIMARY KEY REFERENCES approval (request),
  granted    INTEGER NOT NULL CHECK (granted IN (0, 1)),
  decided_by TEXT    NOT NULL,
  note       BLOB    NOT NULL,
  decided_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The statements of a hall's day as they were handed in; the last version counts.
CREATE TABLE day_statement (
  hall          TEXT    NOT NULL,
  business_date TEXT    NOT NULL,
  tender        TEXT    NOT NULL,
  version       INTEGER NOT NULL,
  request       TEXT    NOT NULL,
  lines         BLOB    NOT NULL,
  handed_in_by  TEXT    NOT NULL,
  handed_in_at  INTEGER NOT NULL,
  PRIMARY KEY (hall, business_date, tender, version),
  UNIQUE (request, tender)
) STRICT, WITHOUT ROWID;

-- Differences booked as over or short, until they are taken back. Money in fen; reasons are sealed.
CREATE TABLE day_booking (
  request       TEXT    NOT NULL PRIMARY KEY,
  hall          TEXT    NOT NULL,
  business_date TEXT    NOT NULL,
  cashier       TEXT    NOT NULL,
  tender        TEXT    NOT NULL,
  fen           INTEGER NOT NULL CHECK (fen <> 0),
  reason        BLOB    NOT NULL,
  approver      TEXT    NOT NULL,
  booked_at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE day_booking_back (
  booking  TEXT    NOT NULL PRIMARY KEY REFERENCES day_booking (request),
  taken_by TEXT    NOT NULL,
  taken_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX day_booking_by_day ON day_booking (hall, business_date);
