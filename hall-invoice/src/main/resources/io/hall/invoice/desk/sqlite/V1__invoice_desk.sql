-- The invoice desk beside the log of hall-core. Formats: docs/formats/invoice-chain.md
-- Money in fen, times in milliseconds.

CREATE TABLE invoice_draft (
  draft      TEXT    NOT NULL PRIMARY KEY,
  hall       TEXT    NOT NULL,
  position   INTEGER NOT NULL,
  drawn_by   TEXT    NOT NULL,
  drawn_at   INTEGER NOT NULL,
  colour     TEXT    NOT NULL CHECK (colour IN ('BLUE', 'RED')),
  blue       TEXT    REFERENCES invoice_draft (draft),
  form       TEXT,
  corrects   TEXT    REFERENCES invoice_draft (draft),
  net_fen    INTEGER NOT NULL,
  tax_fen    INTEGER NOT NULL,
  gross_fen  INTEGER NOT NULL,
  CHECK ((colour = 'RED') = (blue IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX invoice_draft_by_hall ON invoice_draft (hall, drawn_at);
CREATE INDEX invoice_draft_by_blue ON invoice_draft (blue) WHERE blue IS NOT NULL;
CREATE INDEX invoice_draft_by_corrected ON invoice_draft (corrects) WHERE corrects IS NOT NULL;

CREATE TABLE invoice_share (
  draft      TEXT    NOT NULL REFERENCES invoice_draft (draft),
  receipt    TEXT    NOT NULL,
  season     INTEGER NOT NULL,
  amount_fen INTEGER NOT NULL,
  PRIMARY KEY (draft, receipt, season)
) STRICT, WITHOUT ROWID;

CREATE INDEX invoice_share_by_receipt ON invoice_share (receipt);

CREATE TABLE invoice_check (
  draft      TEXT    NOT NULL REFERENCES invoice_draft (draft),
  attempt    INTEGER NOT NULL CHECK (attempt > 0),
  position   INTEGER NOT NULL,
  checked_by TEXT    NOT NULL,
  checked_at INTEGER NOT NULL,
  passed     INTEGER NOT NULL CHECK (passed IN (0, 1)),
  PRIMARY KEY (draft, attempt)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX invoice_check_passed ON invoice_check (draft) WHERE passed = 1;
CREATE UNIQUE INDEX invoice_check_by_person ON invoice_check (draft, attempt, checked_by, passed);

CREATE TABLE invoice_send (
  draft      TEXT    NOT NULL,
  attempt    INTEGER NOT NULL CHECK (attempt > 0),
  check_no   INTEGER NOT NULL,
  checked_by TEXT    NOT NULL,
  passed     INTEGER NOT NULL CHECK (passed = 1),
  sent_by    TEXT    NOT NULL CHECK (sent_by <> checked_by),
  sent_at    INTEGER NOT NULL,
  PRIMARY KEY (draft, attempt),
  FOREIGN KEY (draft, check_no, checked_by, passed)
    REFERENCES invoice_check (draft, attempt, checked_by, passed)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX invoice_send_by_person ON invoice_send (draft, attempt, checked_by, sent_by);

CREATE TABLE invoice_failure (
  draft     TEXT    NOT NULL,
  attempt   INTEGER NOT NULL,
  failure   TEXT    NOT NULL,
  failed_at INTEGER NOT NULL,
  PRIMARY KEY (draft, attempt),
  FOREIGN KEY (draft, attempt) REFERENCES invoice_send (draft, attempt)
) STRICT, WITHOUT ROWID;

-- It differs if the platform issued something else than was checked.
CREATE TABLE invoice_issue (
  draft       TEXT    NOT NULL PRIMARY KEY,
  attempt     INTEGER NOT NULL,
  differs     INTEGER NOT NULL CHECK (differs IN (0, 1)),
  checked_by  TEXT    NOT NULL,
  issued_by   TEXT    NOT NULL,
  code        TEXT    NOT NULL,
  number      TEXT    NOT NULL,
  check_code  TEXT    NOT NULL,
  issue_date  TEXT    NOT NULL,
  recorded_at INTEGER NOT NULL,
  FOREIGN KEY (draft, attempt, checked_by, issued_by)
    REFERENCES invoice_send (draft, attempt, checked_by, sent_by)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX invoice_issue_by_number ON invoice_issue (code, number);
CREATE UNIQUE INDEX invoice_issue_by_person
  ON invoice_issue (draft, differs, checked_by, issued_by);
CREATE UNIQUE INDEX invoice_issue_by_outcome ON invoice_issue (draft, differs);
CREATE INDEX invoice_issue_by_day ON invoice_issue (issue_date);

-- What was issued instead; the position is that of its record.
CREATE TABLE invoice_differing (
  draft     TEXT    NOT NULL PRIMARY KEY,
  differs   INTEGER NOT NULL CHECK (differs = 1),
  position  INTEGER NOT NULL,
  net_fen   INTEGER NOT NULL,
  tax_fen   INTEGER NOT NULL,
  gross_fen INTEGER NOT NULL,
  FOREIGN KEY (draft, differs) REFERENCES invoice_issue (draft, differs)
) STRICT, WITHOUT ROWID;

-- What it has of the receipts, in the place of what was checked.
CREATE TABLE invoice_differing_share (
  draft      TEXT    NOT NULL REFERENCES invoice_differing (draft),
  receipt    TEXT    NOT NULL,
  season     INTEGER NOT NULL,
  amount_fen INTEGER NOT NULL,
  PRIMARY KEY (draft, receipt, season),
  FOREIGN KEY (draft, receipt, season) REFERENCES invoice_share (draft, receipt, season)
) STRICT, WITHOUT ROWID;

-- Issued before the desk was in use, and known from its file.
CREATE TABLE invoice_taken_over (
  draft      TEXT    NOT NULL PRIMARY KEY REFERENCES invoice_draft (draft),
  code       TEXT    NOT NULL,
  number     TEXT    NOT NULL,
  check_code TEXT    NOT NULL,
  issue_date TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX invoice_taken_over_by_number ON invoice_taken_over (code, number);
CREATE INDEX invoice_taken_over_by_day ON invoice_taken_over (issue_date);

CREATE TABLE invoice_file (
  draft    TEXT    NOT NULL REFERENCES invoice_draft (draft),
  file     INTEGER NOT NULL CHECK (file > 0),
  media    TEXT    NOT NULL CHECK (media IN ('XML', 'OFD', 'PDF')),
  size     INTEGER NOT NULL CHECK (size > 0),
  position INTEGER NOT NULL,
  PRIMARY KEY (draft, file)
) STRICT, WITHOUT ROWID;

CREATE TABLE invoice_review (
  draft       TEXT    NOT NULL PRIMARY KEY,
  differs     INTEGER NOT NULL CHECK (differs = 0),
  checked_by  TEXT    NOT NULL,
  issued_by   TEXT    NOT NULL,
  reviewed_by TEXT    NOT NULL CHECK (reviewed_by <> checked_by AND reviewed_by <> issued_by),
  reviewed_at INTEGER NOT NULL,
  FOREIGN KEY (draft, differs, checked_by, issued_by)
    REFERENCES invoice_issue (draft, differs, checked_by, issued_by)
) STRICT, WITHOUT ROWID;

-- Operations found it wrong; the reasons are in the record at the position.
CREATE TABLE invoice_refusal (
  draft       TEXT    NOT NULL PRIMARY KEY,
  differs     INTEGER NOT NULL CHECK (differs = 0),
  position    INTEGER NOT NULL,
  checked_by  TEXT    NOT NULL,
  issued_by   TEXT    NOT NULL,
  refused_by  TEXT    NOT NULL CHECK (refused_by <> checked_by AND refused_by <> issued_by),
  refused_at  INTEGER NOT NULL,
  FOREIGN KEY (draft, differs, checked_by, issued_by)
    REFERENCES invoice_issue (draft, differs, checked_by, issued_by)
) STRICT, WITHOUT ROWID;

CREATE TABLE invoice_delivery (
  draft        TEXT    NOT NULL PRIMARY KEY REFERENCES invoice_review (draft),
  delivered_by TEXT    NOT NULL,
  received_by  TEXT    NOT NULL CHECK (received_by <> delivered_by),
  delivered_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE invoice_withdrawal (
  draft        TEXT    NOT NULL PRIMARY KEY REFERENCES invoice_draft (draft),
  withdrawn_by TEXT    NOT NULL,
  withdrawn_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE invoice_void (
  draft        TEXT    NOT NULL PRIMARY KEY REFERENCES invoice_issue (draft),
  requested_by TEXT    NOT NULL,
  approved_by  TEXT    NOT NULL CHECK (approved_by <> requested_by),
  voided_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE red_form (
  form         TEXT    NOT NULL PRIMARY KEY,
  hall         TEXT    NOT NULL,
  blue         TEXT    NOT NULL REFERENCES invoice_draft (draft),
  reason       TEXT    NOT NULL,
  started_by   TEXT    NOT NULL CHECK (started_by IN ('SELLER', 'BUYER')),
  requested_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE red_form_confirmed (
  form         TEXT    NOT NULL PRIMARY KEY REFERENCES red_form (form),
  confirmed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Where each invoice stands, and whether it counts, from the rows above.
CREATE VIEW invoice_standing AS
SELECT d.draft, d.hall, d.colour, d.blue, d.form, d.corrects,
  coalesce(x.net_fen, d.net_fen) AS net_fen,
  coalesce(x.tax_fen, d.tax_fen) AS tax_fen,
  coalesce(x.gross_fen, d.gross_fen) AS gross_fen,
  coalesce(i.code, o.code) AS code,
  coalesce(i.number, o.number) AS number,
  coalesce(i.issue_date, o.issue_date) AS issue_date,
  CASE
    WHEN v.draft IS NOT NULL THEN 'VOIDED'
    WHEN w.draft IS NOT NULL THEN 'WITHDRAWN'
    WHEN o.draft IS NOT NULL THEN 'TAKEN_OVER'
    WHEN f.draft IS NOT NULL THEN 'DELIVERED'
    WHEN r.draft IS NOT NULL THEN 'REVIEWED'
    WHEN n.draft IS NOT NULL THEN 'REFUSED'
    WHEN x.draft IS NOT NULL THEN 'DIFFERING'
    WHEN i.draft IS NOT NULL THEN 'ISSUED'
    WHEN EXISTS (SELECT 1 FROM invoice_send s WHERE s.draft = d.draft AND NOT EXISTS
      (SELECT 1 FROM invoice_failure e WHERE e.draft = s.draft AND e.attempt = s.attempt))
      THEN 'SENT'
    WHEN EXISTS (SELECT 1 FROM invoice_check c WHERE c.draft = d.draft AND c.passed = 1)
      THEN 'CLEARED'
    ELSE 'DRAFTED'
  END AS stage,
  CASE
    WHEN v.draft IS NULL AND (i.draft IS NOT NULL OR o.draft IS NOT NULL) THEN 1
    ELSE 0
  END AS counts
FROM invoice_draft d
LEFT JOIN invoice_issue i ON i.draft = d.draft
LEFT JOIN invoice_differing x ON x.draft = d.draft
LEFT JOIN invoice_taken_over o ON o.draft = d.draft
LEFT JOIN invoice_review r ON r.draft = d.draft
LEFT JOIN invoice_refusal n ON n.draft = d.draft
LEFT JOIN invoice_delivery f ON f.draft = d.draft
LEFT JOIN invoice_withdrawal w ON w.draft = d.draft
LEFT JOIN invoice_void v ON v.draft = d.draft;

-- What is written stays.
CREATE TRIGGER invoice_draft_no_update BEFORE UPDATE ON invoice_draft
BEGIN SELECT RAISE(ABORT, 'hall: invoice_draft is append-only'); END;

CREATE TRIGGER invoice_draft_no_delete BEFORE DELETE ON invoice_draft
BEGIN SELECT RAISE(ABORT, 'hall: invoice_draft is append-only'); END;

CREATE TRIGGER invoice_share_no_update BEFORE UPDATE ON invoice_share
BEGIN SELECT RAISE(ABORT, 'hall: invoice_share is append-only'); END;

CREATE TRIGGER invoice_share_no_delete BEFORE DELETE ON invoice_share
BEGIN SELECT RAISE(ABORT, 'hall: invoice_share is append-only'); END;

CREATE TRIGGER invoice_check_no_update BEFORE UPDATE ON invoice_check
BEGIN SELECT RAISE(ABORT, 'hall: invoice_check is append-only'); END;

CREATE TRIGGER invoice_check_no_delete BEFORE DELETE ON invoice_check
BEGIN SELECT RAISE(ABORT, 'hall: invoice_check is append-only'); END;

CREATE TRIGGER invoice_send_no_update BEFORE UPDATE ON invoice_send
BEGIN SELECT RAISE(ABORT, 'hall: invoice_send is append-only'); END;

CREATE TRIGGER invoice_send_no_delete BEFORE DELETE ON invoice_send
BEGIN SELECT RAISE(ABORT, 'hall: invoice_send is append-only'); END;

CREATE TRIGGER invoice_failure_no_update BEFORE UPDATE ON invoice_failure
BEGIN SELECT RAISE(ABORT, 'hall: invoice_failure is append-only'); END;

CREATE TRIGGER invoice_failure_no_delete BEFORE DELETE ON invoice_failure
BEGIN SELECT RAISE(ABORT, 'hall: invoice_failure is append-only'); END;

CREATE TRIGGER invoice_issue_no_update BEFORE UPDATE ON invoice_issue
BEGIN SELECT RAISE(ABORT, 'hall: invoice_issue is append-only'); END;

CREATE TRIGGER invoice_issue_no_delete BEFORE DELETE ON invoice_issue
BEGIN SELECT RAISE(ABORT, 'hall: invoice_issue is append-only'); END;

CREATE TRIGGER invoice_differing_no_update BEFORE UPDATE ON invoice_differing
BEGIN SELECT RAISE(ABORT, 'hall: invoice_differing is append-only'); END;

CREATE TRIGGER invoice_differing_no_delete BEFORE DELETE ON invoice_differing
BEGIN SELECT RAISE(ABORT, 'hall: invoice_differing is append-only'); END;

CREATE TRIGGER invoice_differing_share_no_update BEFORE UPDATE ON invoice_differing_share
BEGIN SELECT RAISE(ABORT, 'hall: invoice_differing_share is append-only'); END;

CREATE TRIGGER invoice_differing_share_no_delete BEFORE DELETE ON invoice_differing_share
BEGIN SELECT RAISE(ABORT, 'hall: invoice_differing_share is append-only'); END;

CREATE TRIGGER invoice_taken_over_no_update BEFORE UPDATE ON invoice_taken_over
BEGIN SELECT RAISE(ABORT, 'hall: invoice_taken_over is append-only'); END;

CREATE TRIGGER invoice_taken_over_no_delete BEFORE DELETE ON invoice_taken_over
BEGIN SELECT RAISE(ABORT, 'hall: invoice_taken_over is append-only'); END;

CREATE TRIGGER invoice_file_no_update BEFORE UPDATE ON invoice_file
BEGIN SELECT RAISE(ABORT, 'hall: invoice_file is append-only'); END;

CREATE TRIGGER invoice_file_no_delete BEFORE DELETE ON invoice_file
BEGIN SELECT RAISE(ABORT, 'hall: invoice_file is append-only'); END;

CREATE TRIGGER invoice_review_no_update BEFORE UPDATE ON invoice_review
BEGIN SELECT RAISE(ABORT, 'hall: invoice_review is append-only'); END;

CREATE TRIGGER invoice_review_no_delete BEFORE DELETE ON invoice_review
BEGIN SELECT RAISE(ABORT, 'hall: invoice_review is append-only'); END;

CREATE TRIGGER invoice_refusal_no_update BEFORE UPDATE ON invoice_refusal
BEGIN SELECT RAISE(ABORT, 'hall: invoice_refusal is append-only'); END;

CREATE TRIGGER invoice_refusal_no_delete BEFORE DELETE ON invoice_refusal
BEGIN SELECT RAISE(ABORT, 'hall: invoice_refusal is append-only'); END;

CREATE TRIGGER invoice_delivery_no_update BEFORE UPDATE ON invoice_delivery
BEGIN SELECT RAISE(ABORT, 'hall: invoice_delivery is append-only'); END;

CREATE TRIGGER invoice_delivery_no_delete BEFORE DELETE ON invoice_delivery
BEGIN SELECT RAISE(ABORT, 'hall: invoice_delivery is append-only'); END;

CREATE TRIGGER invoice_withdrawal_no_update BEFORE UPDATE ON invoice_withdrawal
BEGIN SELECT RAISE(ABORT, 'hall: invoice_withdrawal is append-only'); END;

CREATE TRIGGER invoice_withdrawal_no_delete BEFORE DELETE ON invoice_withdrawal
BEGIN SELECT RAISE(ABORT, 'hall: invoice_withdrawal is append-only'); END;

CREATE TRIGGER invoice_void_no_update BEFORE UPDATE ON invoice_void
BEGIN SELECT RAISE(ABORT, 'hall: invoice_void is append-only'); END;

CREATE TRIGGER invoice_void_no_delete BEFORE DELETE ON invoice_void
BEGIN SELECT RAISE(ABORT, 'hall: invoice_void is append-only'); END;

CREATE TRIGGER red_form_no_update BEFORE UPDATE ON red_form
BEGIN SELECT RAISE(ABORT, 'hall: red_form is append-only'); END;

CREATE TRIGGER red_form_no_delete BEFORE DELETE ON red_form
BEGIN SELECT RAISE(ABORT, 'hall: red_form is append-only'); END;

CREATE TRIGGER red_form_confirmed_no_update BEFORE UPDATE ON red_form_confirmed
BEGIN SELECT RAISE(ABORT, 'hall: red_form_confirmed is append-only'); END;

CREATE TRIGGER red_form_confirmed_no_delete BEFORE DELETE ON red_form_confirmed
BEGIN SELECT RAISE(ABORT, 'hall: red_form_confirmed is append-only'); END;
