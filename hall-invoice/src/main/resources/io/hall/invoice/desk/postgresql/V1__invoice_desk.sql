-- The invoice desk beside the log of hall-core. Formats: docs/formats/invoice-chain.md
-- Money in fen, times in milliseconds.

CREATE TABLE invoice_draft (
  draft      text COLLATE "C" NOT NULL PRIMARY KEY,
  hall       text COLLATE "C" NOT NULL,
  position   bigint NOT NULL,
  drawn_by   text COLLATE "C" NOT NULL,
  drawn_at   bigint NOT NULL,
  colour     text COLLATE "C" NOT NULL CHECK (colour IN ('BLUE', 'RED')),
  blue       text COLLATE "C" REFERENCES invoice_draft (draft),
  form       text COLLATE "C",
  corrects   text COLLATE "C" REFERENCES invoice_draft (draft),
  net_fen    bigint NOT NULL,
  tax_fen    bigint NOT NULL,
  gross_fen  bigint NOT NULL,
  CHECK ((colour = 'RED') = (blue IS NOT NULL))
);

CREATE INDEX invoice_draft_by_hall ON invoice_draft (hall, drawn_at);
CREATE INDEX invoice_draft_by_blue ON invoice_draft (blue) WHERE blue IS NOT NULL;
CREATE INDEX invoice_draft_by_corrected ON invoice_draft (corrects) WHERE corrects IS NOT NULL;

CREATE TABLE invoice_share (
  draft      text COLLATE "C" NOT NULL REFERENCES invoice_draft (draft),
  receipt    text COLLATE "C" NOT NULL,
  season     bigint NOT NULL,
  amount_fen bigint NOT NULL,
  PRIMARY KEY (draft, receipt, season)
);

CREATE INDEX invoice_share_by_receipt ON invoice_share (receipt);

CREATE TABLE invoice_check (
  draft      text COLLATE "C" NOT NULL REFERENCES invoice_draft (draft),
  attempt    bigint NOT NULL CHECK (attempt > 0),
  position   bigint NOT NULL,
  checked_by text COLLATE "C" NOT NULL,
  checked_at bigint NOT NULL,
  passed     bigint NOT NULL CHECK (passed IN (0, 1)),
  PRIMARY KEY (draft, attempt)
);

CREATE UNIQUE INDEX invoice_check_passed ON invoice_check (draft) WHERE passed = 1;
CREATE UNIQUE INDEX invoice_check_by_person ON invoice_check (draft, attempt, checked_by, passed);

CREATE TABLE invoice_send (
  draft      text COLLATE "C" NOT NULL,
  attempt    bigint NOT NULL CHECK (attempt > 0),
  check_no   bigint NOT NULL,
  checked_by text COLLATE "C" NOT NULL,
  passed     bigint NOT NULL CHECK (passed = 1),
  sent_by    text COLLATE "C" NOT NULL CHECK (sent_by <> checked_by),
  sent_at    bigint NOT NULL,
  PRIMARY KEY (draft, attempt),
  FOREIGN KEY (draft, check_no, checked_by, passed)
    REFERENCES invoice_check (draft, attempt, checked_by, passed)
);

CREATE UNIQUE INDEX invoice_send_by_person ON invoice_send (draft, attempt, checked_by, sent_by);

CREATE TABLE invoice_failure (
  draft     text COLLATE "C" NOT NULL,
  attempt   bigint NOT NULL,
  failure   text COLLATE "C" NOT NULL,
  failed_at bigint NOT NULL,
  PRIMARY KEY (draft, attempt),
  FOREIGN KEY (draft, attempt) REFERENCES invoice_send (draft, attempt)
);

-- It differs if the platform issued something else than was checked.
CREATE TABLE invoice_issue (
  draft       text COLLATE "C" NOT NULL PRIMARY KEY,
  attempt     bigint NOT NULL,
  differs     bigint NOT NULL CHECK (differs IN (0, 1)),
  checked_by  text COLLATE "C" NOT NULL,
  issued_by   text COLLATE "C" NOT NULL,
  code        text COLLATE "C" NOT NULL,
  number      text COLLATE "C" NOT NULL,
  check_code  text COLLATE "C" NOT NULL,
  issue_date  text COLLATE "C" NOT NULL,
  recorded_at bigint NOT NULL,
  FOREIGN KEY (draft, attempt, checked_by, issued_by)
    REFERENCES invoice_send (draft, attempt, checked_by, sent_by)
);

CREATE UNIQUE INDEX invoice_issue_by_number ON invoice_issue (code, number);
CREATE UNIQUE INDEX invoice_issue_by_person
  ON invoice_issue (draft, differs, checked_by, issued_by);
CREATE UNIQUE INDEX invoice_issue_by_outcome ON invoice_issue (draft, differs);
CREATE INDEX invoice_issue_by_day ON invoice_issue (issue_date);

-- What was issued instead; the position is that of its record.
CREATE TABLE invoice_differing (
  draft     text COLLATE "C" NOT NULL PRIMARY KEY,
  differs   bigint NOT NULL CHECK (differs = 1),
  position  bigint NOT NULL,
  net_fen   bigint NOT NULL,
  tax_fen   bigint NOT NULL,
  gross_fen bigint NOT NULL,
  FOREIGN KEY (draft, differs) REFERENCES invoice_issue (draft, differs)
);

-- What it has of the receipts, in the place of what was checked.
CREATE TABLE invoice_differing_share (
  draft      text COLLATE "C" NOT NULL REFERENCES invoice_differing (draft),
  receipt    text COLLATE "C" NOT NULL,
  season     bigint NOT NULL,
  amount_fen bigint NOT NULL,
  PRIMARY KEY (draft, receipt, season),
  FOREIGN KEY (draft, receipt, season) REFERENCES invoice_share (draft, receipt, season)
);

-- Issued before the desk was in use, and known from its file.
CREATE TABLE invoice_taken_over (
  draft      text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES invoice_draft (draft),
  code       text COLLATE "C" NOT NULL,
  number     text COLLATE "C" NOT NULL,
  check_code text COLLATE "C" NOT NULL,
  issue_date text COLLATE "C" NOT NULL
);

CREATE UNIQUE INDEX invoice_taken_over_by_number ON invoice_taken_over (code, number);
CREATE INDEX invoice_taken_over_by_day ON invoice_taken_over (issue_date);

CREATE TABLE invoice_file (
  draft    text COLLATE "C" NOT NULL REFERENCES invoice_draft (draft),
  file     bigint NOT NULL CHECK (file > 0),
  media    text COLLATE "C" NOT NULL CHECK (media IN ('XML', 'OFD', 'PDF')),
  size     bigint NOT NULL CHECK (size > 0),
  position bigint NOT NULL,
  PRIMARY KEY (draft, file)
);

CREATE TABLE invoice_review (
  draft       text COLLATE "C" NOT NULL PRIMARY KEY,
  differs     bigint NOT NULL CHECK (differs = 0),
  checked_by  text COLLATE "C" NOT NULL,
  issued_by   text COLLATE "C" NOT NULL,
  reviewed_by text COLLATE "C" NOT NULL CHECK (reviewed_by <> checked_by AND reviewed_by <> issued_by),
  reviewed_at bigint NOT NULL,
  FOREIGN KEY (draft, differs, checked_by, issued_by)
    REFERENCES invoice_issue (draft, differs, checked_by, issued_by)
);

-- Operations found it wrong; the reasons are in the record at the position.
CREATE TABLE invoice_refusal (
  draft       text COLLATE "C" NOT NULL PRIMARY KEY,
  differs     bigint NOT NULL CHECK (differs = 0),
  position    bigint NOT NULL,
  checked_by  text COLLATE "C" NOT NULL,
  issued_by   text COLLATE "C" NOT NULL,
  refused_by  text COLLATE "C" NOT NULL CHECK (refused_by <> checked_by AND refused_by <> issued_by),
  refused_at  bigint NOT NULL,
  FOREIGN KEY (draft, differs, checked_by, issued_by)
    REFERENCES invoice_issue (draft, differs, checked_by, issued_by)
);

CREATE TABLE invoice_delivery (
  draft        text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES invoice_review (draft),
  delivered_by text COLLATE "C" NOT NULL,
  received_by  text COLLATE "C" NOT NULL CHECK (received_by <> delivered_by),
  delivered_at bigint NOT NULL
);

CREATE TABLE invoice_withdrawal (
  draft        text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES invoice_draft (draft),
  withdrawn_by text COLLATE "C" NOT NULL,
  withdrawn_at bigint NOT NULL
);

CREATE TABLE invoice_void (
  draft        text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES invoice_issue (draft),
  requested_by text COLLATE "C" NOT NULL,
  approved_by  text COLLATE "C" NOT NULL CHECK (approved_by <> requested_by),
  voided_at    bigint NOT NULL
);

CREATE TABLE red_form (
  form         text COLLATE "C" NOT NULL PRIMARY KEY,
  hall         text COLLATE "C" NOT NULL,
  blue         text COLLATE "C" NOT NULL REFERENCES invoice_draft (draft),
  reason       text COLLATE "C" NOT NULL,
  started_by   text COLLATE "C" NOT NULL CHECK (started_by IN ('SELLER', 'BUYER')),
  requested_at bigint NOT NULL
);

CREATE TABLE red_form_confirmed (
  form         text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES red_form (form),
  confirmed_at bigint NOT NULL
);

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
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_draft_no_delete BEFORE DELETE OR TRUNCATE ON invoice_draft
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_share_no_update BEFORE UPDATE ON invoice_share
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_share_no_delete BEFORE DELETE OR TRUNCATE ON invoice_share
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_check_no_update BEFORE UPDATE ON invoice_check
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_check_no_delete BEFORE DELETE OR TRUNCATE ON invoice_check
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_send_no_update BEFORE UPDATE ON invoice_send
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_send_no_delete BEFORE DELETE OR TRUNCATE ON invoice_send
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_failure_no_update BEFORE UPDATE ON invoice_failure
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_failure_no_delete BEFORE DELETE OR TRUNCATE ON invoice_failure
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_issue_no_update BEFORE UPDATE ON invoice_issue
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_issue_no_delete BEFORE DELETE OR TRUNCATE ON invoice_issue
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_differing_no_update BEFORE UPDATE ON invoice_differing
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_differing_no_delete BEFORE DELETE OR TRUNCATE ON invoice_differing
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_differing_share_no_update BEFORE UPDATE ON invoice_differing_share
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_differing_share_no_delete BEFORE DELETE OR TRUNCATE ON invoice_differing_share
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_taken_over_no_update BEFORE UPDATE ON invoice_taken_over
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_taken_over_no_delete BEFORE DELETE OR TRUNCATE ON invoice_taken_over
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_file_no_update BEFORE UPDATE ON invoice_file
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_file_no_delete BEFORE DELETE OR TRUNCATE ON invoice_file
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_review_no_update BEFORE UPDATE ON invoice_review
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_review_no_delete BEFORE DELETE OR TRUNCATE ON invoice_review
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_refusal_no_update BEFORE UPDATE ON invoice_refusal
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_refusal_no_delete BEFORE DELETE OR TRUNCATE ON invoice_refusal
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_delivery_no_update BEFORE UPDATE ON invoice_delivery
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_delivery_no_delete BEFORE DELETE OR TRUNCATE ON invoice_delivery
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_withdrawal_no_update BEFORE UPDATE ON invoice_withdrawal
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_withdrawal_no_delete BEFORE DELETE OR TRUNCATE ON invoice_withdrawal
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_void_no_update BEFORE UPDATE ON invoice_void
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER invoice_void_no_delete BEFORE DELETE OR TRUNCATE ON invoice_void
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER red_form_no_update BEFORE UPDATE ON red_form
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER red_form_no_delete BEFORE DELETE OR TRUNCATE ON red_form
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER red_form_confirmed_no_update BEFORE UPDATE ON red_form_confirmed
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER red_form_confirmed_no_delete BEFORE DELETE OR TRUNCATE ON red_form_confirmed
EXECUTE FUNCTION hall_refuse('is append-only');
