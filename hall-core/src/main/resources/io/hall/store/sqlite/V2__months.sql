-- Monthly summaries handed over to the settlement administrator; docs/formats/month-chain.md
CREATE TABLE monthly_summary (
  month          TEXT    NOT NULL,
  version        INTEGER NOT NULL CHECK (version > 0),
  handed_over_at INTEGER NOT NULL,
  prepared_by    TEXT    NOT NULL,
  received_by    TEXT    NOT NULL CHECK (received_by <> prepared_by),
  net_fen        INTEGER NOT NULL,
  PRIMARY KEY (month, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER monthly_summary_no_update BEFORE UPDATE ON monthly_summary
BEGIN SELECT RAISE(ABORT, 'hall: monthly_summary is append-only'); END;

CREATE TRIGGER monthly_summary_no_delete BEFORE DELETE ON monthly_summary
BEGIN SELECT RAISE(ABORT, 'hall: monthly_summary is append-only'); END;
