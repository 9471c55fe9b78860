-- Cuts of seasons: which records belong to which archive. Format: docs/formats/season-archive.md
-- A cut is a record of the stream season-archive at this position; the season is its first year.
CREATE TABLE archive_cut (
  position    INTEGER NOT NULL PRIMARY KEY,
  season      INTEGER NOT NULL,
  first_date  TEXT    NOT NULL,
  last_date   TEXT    NOT NULL CHECK (last_date >= first_date),
  closing     INTEGER NOT NULL CHECK (closing IN (0, 1)),
  cut_at      INTEGER NOT NULL,
  cut_by      TEXT    NOT NULL,
  approved_by TEXT    NOT NULL CHECK (approved_by <> cut_by),
  retention   TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX archive_cut_closing ON archive_cut (season) WHERE closing = 1;

-- The streams of a cut, the stream season-archive itself left out.
CREATE TABLE archive_part (
  stream         TEXT    NOT NULL,
  cut            INTEGER NOT NULL REFERENCES archive_cut (position),
  first_position INTEGER NOT NULL CHECK (first_position > 0),
  last_position  INTEGER NOT NULL CHECK (last_position >= first_position),
  PRIMARY KEY (stream, cut)
) STRICT, WITHOUT ROWID;

-- Which cut was built first and sealed, by the record at this position.
CREATE TABLE archive_sealed (
  cut      INTEGER NOT NULL PRIMARY KEY REFERENCES archive_cut (position),
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER archive_cut_no_update BEFORE UPDATE ON archive_cut
BEGIN SELECT RAISE(ABORT, 'hall: archive_cut is append-only'); END;

CREATE TRIGGER archive_cut_no_delete BEFORE DELETE ON archive_cut
BEGIN SELECT RAISE(ABORT, 'hall: archive_cut is append-only'); END;

CREATE TRIGGER archive_part_no_update BEFORE UPDATE ON archive_part
BEGIN SELECT RAISE(ABORT, 'hall: archive_part is append-only'); END;

CREATE TRIGGER archive_part_no_delete BEFORE DELETE ON archive_part
BEGIN SELECT RAISE(ABORT, 'hall: archive_part is append-only'); END;

CREATE TRIGGER archive_sealed_no_update BEFORE UPDATE ON archive_sealed
BEGIN SELECT RAISE(ABORT, 'hall: archive_sealed is append-only'); END;

CREATE TRIGGER archive_sealed_no_delete BEFORE DELETE ON archive_sealed
BEGIN SELECT RAISE(ABORT, 'hall: archive_sealed is append-only'); END;
