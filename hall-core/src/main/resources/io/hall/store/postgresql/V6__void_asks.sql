-- Voids that are asked for, and those that were declined; one that was granted is in receipt_void.
-- Each is a record of the stream void-ask/HALL; times in milliseconds. Format: docs/formats/receipt-chain.md
CREATE TABLE receipt_void_ask (
  ask      text COLLATE "C" NOT NULL PRIMARY KEY,
  number   text COLLATE "C" NOT NULL REFERENCES receipt (number),
  hall     text COLLATE "C" NOT NULL,
  reason   text COLLATE "C" NOT NULL,
  asked_by text COLLATE "C" NOT NULL,
  asked_at bigint  NOT NULL
);

CREATE INDEX receipt_void_ask_by_number ON receipt_void_ask (number);

CREATE INDEX receipt_void_ask_by_hall ON receipt_void_ask (hall);

CREATE TABLE receipt_void_decline (
  ask         text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES receipt_void_ask (ask),
  declined_by text COLLATE "C" NOT NULL,
  declined_at bigint  NOT NULL
);

CREATE TRIGGER receipt_void_ask_no_update BEFORE UPDATE ON receipt_void_ask
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER receipt_void_ask_no_delete BEFORE DELETE OR TRUNCATE ON receipt_void_ask
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER receipt_void_decline_no_update BEFORE UPDATE ON receipt_void_decline
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER receipt_void_decline_no_delete BEFORE DELETE OR TRUNCATE ON receipt_void_decline
EXECUTE FUNCTION hall_refuse('is append-only');
