-- Cuts of seasons: which records belong to which archive. Format: docs/formats/season-archive.md
-- A cut is a record of the stream season-archive at this position; the season is its first year.
CREATE TABLE archive_cut (
  position    bigint  NOT NULL PRIMARY KEY,
  season      bigint  NOT NULL,
  first_date  text COLLATE "C" NOT NULL,
  last_date   text COLLATE "C" NOT NULL CHECK (last_date >= first_date),
  closing     bigint  NOT NULL CHECK (closing IN (0, 1)),
  cut_at      bigint  NOT NULL,
  cut_by      text COLLATE "C" NOT NULL,
  approved_by text COLLATE "C" NOT NULL CHECK (approved_by <> cut_by),
  retention   text COLLATE "C" NOT NULL
);

CREATE UNIQUE INDEX archive_cut_closing ON archive_cut (season) WHERE closing = 1;

-- The streams of a cut, the stream season-archive itself left out.
CREATE TABLE archive_part (
  stream         text COLLATE "C" NOT NULL,
  cut            bigint  NOT NULL REFERENCES archive_cut (position),
  first_position bigint  NOT NULL CHECK (first_position > 0),
  last_position  bigint  NOT NULL CHECK (last_position >= first_position),
  PRIMARY KEY (stream, cut)
);

-- Which cut was built first and sealed, by the record at this position.
CREATE TABLE archive_sealed (
  cut      bigint  NOT NULL PRIMARY KEY REFERENCES archive_cut (position),
  position bigint  NOT NULL
);

CREATE TRIGGER archive_cut_no_update BEFORE UPDATE ON archive_cut
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER archive_cut_no_delete BEFORE DELETE OR TRUNCATE ON archive_cut
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER archive_part_no_update BEFORE UPDATE ON archive_part
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER archive_part_no_delete BEFORE DELETE OR TRUNCATE ON archive_part
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER archive_sealed_no_update BEFORE UPDATE ON archive_sealed
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER archive_sealed_no_delete BEFORE DELETE OR TRUNCATE ON archive_sealed
EXECUTE FUNCTION hall_refuse('is append-only');
