-- Monthly summaries handed over to the settlement administrator; docs/formats/month-chain.md
CREATE TABLE monthly_summary (
  month          text COLLATE "C" NOT NULL,
  version        bigint           NOT NULL CHECK (version > 0),
  handed_over_at bigint           NOT NULL,
  prepared_by    text COLLATE "C" NOT NULL,
  received_by    text COLLATE "C" NOT NULL CHECK (received_by <> prepared_by),
  net_fen        bigint           NOT NULL,
  PRIMARY KEY (month, version)
);

CREATE TRIGGER monthly_summary_no_update BEFORE UPDATE ON monthly_summary
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER monthly_summary_no_delete BEFORE DELETE OR TRUNCATE ON monthly_summary
EXECUTE FUNCTION hall_refuse('is append-only');
