-- Voids that are asked for, and those that were declined; one that was granted is in receipt_void.
-- Each is a record of the stream void-ask/HALL; times in milliseconds. Format: docs/formats/receipt-chain.md
CREATE TABLE receipt_void_ask (
  ask      TEXT    NOT NULL PRIMARY KEY,
  number   TEXT    NOT NULL REFERENCES receipt (number),
  hall     TEXT    NOT NULL,
  reason   TEXT    NOT NULL,
  asked_by TEXT    NOT NULL,
  asked_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX receipt_void_ask_by_number ON receipt_void_ask (number);

CREATE INDEX receipt_void_ask_by_hall ON receipt_void_ask (hall);

CREATE TABLE receipt_void_decline (
  ask         TEXT    NOT NULL PRIMARY KEY REFERENCES receipt_void_ask (ask),
  declined_by TEXT    NOT NULL,
  declined_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER receipt_void_ask_no_update BEFORE UPDATE ON receipt_void_ask
BEGIN SELECT RAISE(ABORT, 'hall: receipt_void_ask is append-only'); END;

CREATE TRIGGER receipt_void_ask_no_delete BEFORE DELETE ON receipt_void_ask
BEGIN SELECT RAISE(ABORT, 'hall: receipt_void_ask is append-only'); END;

CREATE TRIGGER receipt_void_decline_no_update BEFORE UPDATE ON receipt_void_decline
BEGIN SELECT RAISE(ABORT, 'hall: receipt_void_decline is append-only'); END;

CREATE TRIGGER receipt_void_decline_no_delete BEFORE DELETE ON receipt_void_decline
BEGIN SELECT RAISE(ABORT, 'hall: receipt_void_decline is append-only'); END;
