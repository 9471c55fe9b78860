-- What somebody asks another to allow, and what was decided. Notes are sealed, times in milliseconds.
CREATE TABLE approval (
  request  text COLLATE "C" NOT NULL PRIMARY KEY,
  kind     text COLLATE "C" NOT NULL CHECK (kind IN ('REFUND', 'LATE_REPORT')),
  hall     text COLLATE "C" NOT NULL,
  asked_by text COLLATE "C" NOT NULL,
  subject  text COLLATE "C" NOT NULL,
  note     bytea NOT NULL,
  asked_at bigint NOT NULL
);

CREATE TABLE approval_decision (
  approval   text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES approval (request),
  granted    bigint NOT NULL CHECK (granted IN (0, 1)),
  decided_by text COLLATE "C" NOT NULL,
  note       bytea NOT NULL,
  decided_at bigint NOT NULL
);

-- The statements of a hall's day as they were handed in; the last version counts.
CREATE TABLE day_statement (
  hall          text COLLATE "C" NOT NULL,
  business_date text COLLATE "C" NOT NULL,
  tender        text COLLATE "C" NOT NULL,
  version       bigint NOT NULL,
  request       text COLLATE "C" NOT NULL,
  lines         bytea NOT NULL,
  handed_in_by  text COLLATE "C" NOT NULL,
  handed_in_at  bigint NOT NULL,
  PRIMARY KEY (hall, business_date, tender, version),
  UNIQUE (request, tender)
);

-- Differences booked as over or short, until they are taken back. Money in fen; reasons are sealed.
CREATE TABLE day_booking (
  request       text COLLATE "C" NOT NULL PRIMARY KEY,
  hall          text COLLATE "C" NOT NULL,
  business_date text COLLATE "C" NOT NULL,
  cashier       text COLLATE "C" NOT NULL,
  tender        text COLLATE "C" NOT NULL,
  fen           bigint NOT NULL CHECK (fen <> 0),
  reason        bytea NOT NULL,
  approver      text COLLATE "C" NOT NULL,
  booked_at     bigint NOT NULL
);

CREATE TABLE day_booking_back (
  booking  text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES day_booking (request),
  taken_by text COLLATE "C" NOT NULL,
  taken_at bigint NOT NULL
);

CREATE INDEX day_booking_by_day ON day_booking (hall, business_date);
