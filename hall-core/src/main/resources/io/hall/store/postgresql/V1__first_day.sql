-- The log: append-only, one chain for each stream. Formats: docs/formats/receipt-chain.md
CREATE TABLE log_record (
  stream        text COLLATE "C" NOT NULL,
  position      bigint           NOT NULL CHECK (position > 0),
  request_id    text COLLATE "C" NOT NULL UNIQUE,
  content       bytea            NOT NULL,
  previous_hash bytea            NOT NULL CHECK (length(previous_hash) = 32),
  hash          bytea            NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (stream, position)
);

-- Personal fields, apart from the chain, so that they can be erased on their date.
CREATE TABLE personal_text (
  stream   text COLLATE "C" NOT NULL,
  position bigint           NOT NULL,
  salt     bytea            NOT NULL,
  content  bytea            NOT NULL,
  PRIMARY KEY (stream, position)
);

-- Tables to ask questions of, filled in the same transaction as the log. Money in fen, times in milliseconds.
CREATE TABLE shift_opened (
  hall          text COLLATE "C" NOT NULL,
  cashier       text COLLATE "C" NOT NULL,
  business_date text COLLATE "C" NOT NULL,
  shift         bigint           NOT NULL CHECK (shift > 0),
  opened_at     bigint           NOT NULL,
  float_fen     bigint           NOT NULL CHECK (float_fen >= 0),
  PRIMARY KEY (hall, cashier, business_date, shift)
);

CREATE TABLE shift_closed (
  hall          text COLLATE "C" NOT NULL,
  cashier       text COLLATE "C" NOT NULL,
  business_date text COLLATE "C" NOT NULL,
  shift         bigint           NOT NULL,
  closed_at     bigint           NOT NULL,
  PRIMARY KEY (hall, cashier, business_date, shift),
  FOREIGN KEY (hall, cashier, business_date, shift)
    REFERENCES shift_opened (hall, cashier, business_date, shift)
);

CREATE TABLE shift_count (
  hall          text COLLATE "C" NOT NULL,
  cashier       text COLLATE "C" NOT NULL,
  business_date text COLLATE "C" NOT NULL,
  shift         bigint           NOT NULL,
  face_fen      bigint           NOT NULL CHECK (face_fen > 0),
  pieces        bigint           NOT NULL CHECK (pieces >= 0),
  PRIMARY KEY (hall, cashier, business_date, shift, face_fen),
  FOREIGN KEY (hall, cashier, business_date, shift)
    REFERENCES shift_closed (hall, cashier, business_date, shift)
);

CREATE TABLE receipt_book (
  book         text COLLATE "C" NOT NULL PRIMARY KEY,
  kind         text COLLATE "C" NOT NULL CHECK (kind IN ('RECEIPT', 'REFUND', 'TRAINING')),
  prefix       text COLLATE "C" NOT NULL,
  first_serial bigint           NOT NULL CHECK (first_serial > 0),
  last_serial  bigint           NOT NULL CHECK (last_serial >= first_serial)
);

CREATE UNIQUE INDEX receipt_book_by_number ON receipt_book (prefix, first_serial);

-- The life of a book; the last step tells where it is. The position is that of its record.
CREATE TABLE receipt_book_step (
  book     text COLLATE "C" NOT NULL REFERENCES receipt_book (book),
  position bigint           NOT NULL,
  status   text COLLATE "C" NOT NULL CHECK (status IN ('IN_STOCK', 'HANDED_OUT', 'IN_USE', 'WRITTEN_OFF')),
  hall     text COLLATE "C",
  cashier  text COLLATE "C",
  taken_at bigint           NOT NULL,
  PRIMARY KEY (book, position)
);

CREATE INDEX receipt_book_step_by_cashier ON receipt_book_step (cashier);
CREATE INDEX receipt_book_step_by_hall ON receipt_book_step (hall);

-- The tables that grow with each receipt refer to each other without FOREIGN KEY: one transaction
-- of the register fills them, and each look-up would cost as much as a row.
CREATE TABLE receipt (
  number        text COLLATE "C" NOT NULL PRIMARY KEY,
  book          text COLLATE "C" NOT NULL,
  serial        bigint           NOT NULL,
  position      bigint           NOT NULL,
  hall          text COLLATE "C" NOT NULL,
  cashier       text COLLATE "C" NOT NULL,
  business_date text COLLATE "C" NOT NULL,
  issued_at     bigint           NOT NULL,
  payment       text COLLATE "C" NOT NULL,
  refunds       text COLLATE "C" REFERENCES receipt (number)
);

CREATE INDEX receipt_by_day ON receipt (hall, business_date, number);
-- Not unique: what was voided may be issued anew. The register sees to it that one document counts.
CREATE INDEX receipt_by_payment ON receipt (payment);
CREATE INDEX receipt_by_refund ON receipt (refunds) WHERE refunds IS NOT NULL;

CREATE TABLE receipt_line (
  number     text COLLATE "C" NOT NULL,
  line       bigint           NOT NULL,
  category   text COLLATE "C" NOT NULL,
  season     bigint           NOT NULL,
  tender     text COLLATE "C" NOT NULL,
  amount_fen bigint           NOT NULL,
  PRIMARY KEY (number, line)
);

CREATE TABLE receipt_void (
  number        text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES receipt (number),
  business_date text COLLATE "C" NOT NULL,
  voided_at     bigint           NOT NULL,
  requested_by  text COLLATE "C" NOT NULL,
  approved_by   text COLLATE "C" NOT NULL CHECK (approved_by <> requested_by),
  reason        text COLLATE "C" NOT NULL
);

CREATE TABLE receipt_spoiled (
  number        text COLLATE "C" NOT NULL PRIMARY KEY,
  book          text COLLATE "C" NOT NULL REFERENCES receipt_book (book),
  hall          text COLLATE "C" NOT NULL,
  business_date text COLLATE "C" NOT NULL,
  spoiled_at    bigint           NOT NULL,
  spoiled_by    text COLLATE "C" NOT NULL,
  witnessed_by  text COLLATE "C" NOT NULL CHECK (witnessed_by <> spoiled_by),
  reason        text COLLATE "C" NOT NULL
);

CREATE INDEX receipt_spoiled_by_day ON receipt_spoiled (hall, business_date);

CREATE TABLE receipt_reprint (
  number     text COLLATE "C" NOT NULL REFERENCES receipt (number),
  copy       bigint           NOT NULL CHECK (copy > 1),
  printed_at bigint           NOT NULL,
  printed_by text COLLATE "C" NOT NULL,
  PRIMARY KEY (number, copy)
);

CREATE TABLE daily_report (
  hall          text COLLATE "C" NOT NULL,
  business_date text COLLATE "C" NOT NULL,
  version       bigint           NOT NULL CHECK (version > 0),
  submitted_at  bigint           NOT NULL,
  submitted_by  text COLLATE "C" NOT NULL,
  net_fen       bigint           NOT NULL,
  PRIMARY KEY (hall, business_date, version)
);

-- What is written stays: only personal texts may be erased, and never changed.
CREATE FUNCTION hall_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'hall: % %', TG_TABLE_NAME, TG_ARGV[0];
END
$$;

CREATE TRIGGER log_record_no_update BEFORE UPDATE ON log_record
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER log_record_no_delete BEFORE DELETE OR TRUNCATE ON log_record
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER shift_opened_no_update BEFORE UPDATE ON shift_opened
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER shift_opened_no_delete BEFORE DELETE OR TRUNCATE ON shift_opened
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER shift_closed_no_update BEFORE UPDATE ON shift_closed
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER shift_closed_no_delete BEFORE DELETE OR TRUNCATE ON shift_closed
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER shift_count_no_update BEFORE UPDATE ON shift_count
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER shift_count_no_delete BEFORE DELETE OR TRUNCATE ON shift_count
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER receipt_book_no_update BEFORE UPDATE ON receipt_book
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER receipt_book_no_delete BEFORE DELETE OR TRUNCATE ON receipt_book
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER receipt_book_step_no_update BEFORE UPDATE ON receipt_book_step
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER receipt_book_step_no_delete BEFORE DELETE OR TRUNCATE ON receipt_book_step
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER receipt_spoiled_no_update BEFORE UPDATE ON receipt_spoiled
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER receipt_spoiled_no_delete BEFORE DELETE OR TRUNCATE ON receipt_spoiled
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER receipt_no_update BEFORE UPDATE ON receipt
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER receipt_no_delete BEFORE DELETE OR TRUNCATE ON receipt
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER receipt_line_no_update BEFORE UPDATE ON receipt_line
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER receipt_line_no_delete BEFORE DELETE OR TRUNCATE ON receipt_line
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER receipt_void_no_update BEFORE UPDATE ON receipt_void
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER receipt_void_no_delete BEFORE DELETE OR TRUNCATE ON receipt_void
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER receipt_reprint_no_update BEFORE UPDATE ON receipt_reprint
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER receipt_reprint_no_delete BEFORE DELETE OR TRUNCATE ON receipt_reprint
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER daily_report_no_update BEFORE UPDATE ON daily_report
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER daily_report_no_delete BEFORE DELETE OR TRUNCATE ON daily_report
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER personal_text_no_update BEFORE UPDATE ON personal_text
EXECUTE FUNCTION hall_refuse('is not changed, only erased');
