-- The log: append-only, one chain for each stream. Formats: docs/formats/receipt-chain.md
CREATE TABLE log_record (
  stream        TEXT    NOT NULL,
  position      INTEGER NOT NULL CHECK (position > 0),
  request_id    TEXT    NOT NULL UNIQUE,
  content       BLOB    NOT NULL,
  previous_hash BLOB    NOT NULL CHECK (length(previous_hash) = 32),
  hash          BLOB    NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (stream, position)
) STRICT, WITHOUT ROWID;

-- Personal fields, apart from the chain, so that they can be erased on their date.
CREATE TABLE personal_text (
  stream   TEXT    NOT NULL,
  position INTEGER NOT NULL,
  salt     BLOB    NOT NULL,
  content  BLOB    NOT NULL,
  PRIMARY KEY (stream, position)
) STRICT, WITHOUT ROWID;

-- Tables to ask questions of, filled in the same transaction as the log. Money in fen, times in milliseconds.
CREATE TABLE shift_opened (
  hall          TEXT    NOT NULL,
  cashier       TEXT    NOT NULL,
  business_date TEXT    NOT NULL,
  shift         INTEGER NOT NULL CHECK (shift > 0),
  opened_at     INTEGER NOT NULL,
  float_fen     INTEGER NOT NULL CHECK (float_fen >= 0),
  PRIMARY KEY (hall, cashier, business_date, shift)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_closed (
  hall          TEXT    NOT NULL,
  cashier       TEXT    NOT NULL,
  business_date TEXT    NOT NULL,
  shift         INTEGER NOT NULL,
  closed_at     INTEGER NOT NULL,
  PRIMARY KEY (hall, cashier, business_date, shift),
  FOREIGN KEY (hall, cashier, business_date, shift)
    REFERENCES shift_opened (hall, cashier, business_date, shift)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_count (
  hall          TEXT    NOT NULL,
  cashier       TEXT    NOT NULL,
  business_date TEXT    NOT NULL,
  shift         INTEGER NOT NULL,
  face_fen      INTEGER NOT NULL CHECK (face_fen > 0),
  pieces        INTEGER NOT NULL CHECK (pieces >= 0),
  PRIMARY KEY (hall, cashier, business_date, shift, face_fen),
  FOREIGN KEY (hall, cashier, business_date, shift)
    REFERENCES shift_closed (hall, cashier, business_date, shift)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt_book (
  book         TEXT    NOT NULL PRIMARY KEY,
  kind         TEXT    NOT NULL CHECK (kind IN ('RECEIPT', 'REFUND', 'TRAINING')),
  prefix       TEXT    NOT NULL,
  first_serial INTEGER NOT NULL CHECK (first_serial > 0),
  last_serial  INTEGER NOT NULL CHECK (last_serial >= first_serial)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX receipt_book_by_number ON receipt_book (prefix, first_serial);

-- The life of a book; the last step tells where it is. The position is that of its record.
CREATE TABLE receipt_book_step (
  book     TEXT    NOT NULL REFERENCES receipt_book (book),
  position INTEGER NOT NULL,
  status   TEXT    NOT NULL CHECK (status IN ('IN_STOCK', 'HANDED_OUT', 'IN_USE', 'WRITTEN_OFF')),
  hall     TEXT,
  cashier  TEXT,
  taken_at INTEGER NOT NULL,
  PRIMARY KEY (book, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX receipt_book_step_by_cashier ON receipt_book_step (cashier);
CREATE INDEX receipt_book_step_by_hall ON receipt_book_step (hall);

-- The tables that grow with each receipt refer to each other without FOREIGN KEY: one transaction
-- of the register fills them, and each look-up would cost as much as a row.
CREATE TABLE receipt (
  number        TEXT    NOT NULL PRIMARY KEY,
  book          TEXT    NOT NULL,
  serial        INTEGER NOT NULL,
  position      INTEGER NOT NULL,
  hall          TEXT    NOT NULL,
  cashier       TEXT    NOT NULL,
  business_date TEXT    NOT NULL,
  issued_at     INTEGER NOT NULL,
  payment       TEXT    NOT NULL,
  refunds       TEXT    REFERENCES receipt (number)
) STRICT, WITHOUT ROWID;

CREATE INDEX receipt_by_day ON receipt (hall, business_date, number);
-- Not unique: what was voided may be issued anew. The register sees to it that one document counts.
CREATE INDEX receipt_by_payment ON receipt (payment);
CREATE INDEX receipt_by_refund ON receipt (refunds) WHERE refunds IS NOT NULL;

CREATE TABLE receipt_line (
  number     TEXT    NOT NULL,
  line       INTEGER NOT NULL,
  category   TEXT    NOT NULL,
  season     INTEGER NOT NULL,
  tender     TEXT    NOT NULL,
  amount_fen INTEGER NOT NULL,
  PRIMARY KEY (number, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt_void (
  number        TEXT    NOT NULL PRIMARY KEY REFERENCES receipt (number),
  business_date TEXT    NOT NULL,
  voided_at     INTEGER NOT NULL,
  requested_by  TEXT    NOT NULL,
  approved_by   TEXT    NOT NULL CHECK (approved_by <> requested_by),
  reason        TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt_spoiled (
  number        TEXT    NOT NULL PRIMARY KEY,
  book          TEXT    NOT NULL REFERENCES receipt_book (book),
  hall          TEXT    NOT NULL,
  business_date TEXT    NOT NULL,
  spoiled_at    INTEGER NOT NULL,
  spoiled_by    TEXT    NOT NULL,
  witnessed_by  TEXT    NOT NULL CHECK (witnessed_by <> spoiled_by),
  reason        TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX receipt_spoiled_by_day ON receipt_spoiled (hall, business_date);

CREATE TABLE receipt_reprint (
  number     TEXT    NOT NULL REFERENCES receipt (number),
  copy       INTEGER NOT NULL CHECK (copy > 1),
  printed_at INTEGER NOT NULL,
  printed_by TEXT    NOT NULL,
  PRIMARY KEY (number, copy)
) STRICT, WITHOUT ROWID;

CREATE TABLE daily_report (
  hall          TEXT    NOT NULL,
  business_date TEXT    NOT NULL,
  version       INTEGER NOT NULL CHECK (version > 0),
  submitted_at  INTEGER NOT NULL,
  submitted_by  TEXT    NOT NULL,
  net_fen       INTEGER NOT NULL,
  PRIMARY KEY (hall, business_date, version)
) STRICT, WITHOUT ROWID;

-- What is written stays: only personal texts may be erased, and never changed.
CREATE TRIGGER log_record_no_update BEFORE UPDATE ON log_record
BEGIN SELECT RAISE(ABORT, 'hall: log_record is append-only'); END;

CREATE TRIGGER log_record_no_delete BEFORE DELETE ON log_record
BEGIN SELECT RAISE(ABORT, 'hall: log_record is append-only'); END;

CREATE TRIGGER shift_opened_no_update BEFORE UPDATE ON shift_opened
BEGIN SELECT RAISE(ABORT, 'hall: shift_opened is append-only'); END;

CREATE TRIGGER shift_opened_no_delete BEFORE DELETE ON shift_opened
BEGIN SELECT RAISE(ABORT, 'hall: shift_opened is append-only'); END;

CREATE TRIGGER shift_closed_no_update BEFORE UPDATE ON shift_closed
BEGIN SELECT RAISE(ABORT, 'hall: shift_closed is append-only'); END;

CREATE TRIGGER shift_closed_no_delete BEFORE DELETE ON shift_closed
BEGIN SELECT RAISE(ABORT, 'hall: shift_closed is append-only'); END;

CREATE TRIGGER shift_count_no_update BEFORE UPDATE ON shift_count
BEGIN SELECT RAISE(ABORT, 'hall: shift_count is append-only'); END;

CREATE TRIGGER shift_count_no_delete BEFORE DELETE ON shift_count
BEGIN SELECT RAISE(ABORT, 'hall: shift_count is append-only'); END;

CREATE TRIGGER receipt_book_no_update BEFORE UPDATE ON receipt_book
BEGIN SELECT RAISE(ABORT, 'hall: receipt_book is append-only'); END;

CREATE TRIGGER receipt_book_no_delete BEFORE DELETE ON receipt_book
BEGIN SELECT RAISE(ABORT, 'hall: receipt_book is append-only'); END;

CREATE TRIGGER receipt_book_step_no_update BEFORE UPDATE ON receipt_book_step
BEGIN SELECT RAISE(ABORT, 'hall: receipt_book_step is append-only'); END;

CREATE TRIGGER receipt_book_step_no_delete BEFORE DELETE ON receipt_book_step
BEGIN SELECT RAISE(ABORT, 'hall: receipt_book_step is append-only'); END;

CREATE TRIGGER receipt_spoiled_no_update BEFORE UPDATE ON receipt_spoiled
BEGIN SELECT RAISE(ABORT, 'hall: receipt_spoiled is append-only'); END;

CREATE TRIGGER receipt_spoiled_no_delete BEFORE DELETE ON receipt_spoiled
BEGIN SELECT RAISE(ABORT, 'hall: receipt_spoiled is append-only'); END;

CREATE TRIGGER receipt_no_update BEFORE UPDATE ON receipt
BEGIN SELECT RAISE(ABORT, 'hall: receipt is append-only'); END;

CREATE TRIGGER receipt_no_delete BEFORE DELETE ON receipt
BEGIN SELECT RAISE(ABORT, 'hall: receipt is append-only'); END;

CREATE TRIGGER receipt_line_no_update BEFORE UPDATE ON receipt_line
BEGIN SELECT RAISE(ABORT, 'hall: receipt_line is append-only'); END;

CREATE TRIGGER receipt_line_no_delete BEFORE DELETE ON receipt_line
BEGIN SELECT RAISE(ABORT, 'hall: receipt_line is append-only'); END;

CREATE TRIGGER receipt_void_no_update BEFORE UPDATE ON receipt_void
BEGIN SELECT RAISE(ABORT, 'hall: receipt_void is append-only'); END;

CREATE TRIGGER receipt_void_no_delete BEFORE DELETE ON receipt_void
BEGIN SELECT RAISE(ABORT, 'hall: receipt_void is append-only'); END;

CREATE TRIGGER receipt_reprint_no_update BEFORE UPDATE ON receipt_reprint
BEGIN SELECT RAISE(ABORT, 'hall: receipt_reprint is append-only'); END;

CREATE TRIGGER receipt_reprint_no_delete BEFORE DELETE ON receipt_reprint
BEGIN SELECT RAISE(ABORT, 'hall: receipt_reprint is append-only'); END;

CREATE TRIGGER daily_report_no_update BEFORE UPDATE ON daily_report
BEGIN SELECT RAISE(ABORT, 'hall: daily_report is append-only'); END;

CREATE TRIGGER daily_report_no_delete BEFORE DELETE ON daily_report
BEGIN SELECT RAISE(ABORT, 'hall: daily_report is append-only'); END;

CREATE TRIGGER personal_text_no_update BEFORE UPDATE ON personal_text
BEGIN SELECT RAISE(ABORT, 'hall: personal_text is not changed, only erased'); END;
