-- Checkpoints and papers of the season archive. Format: docs/formats/season-archive.md
-- A checkpoint is a record of the stream checkpoint/HALL; the season is its first year.
CREATE TABLE checkpoint (
  hall       TEXT    NOT NULL,
  position   INTEGER NOT NULL,
  season     INTEGER NOT NULL,
  period     TEXT    NOT NULL CHECK (period IN ('DAY', 'MONTH', 'SEASON')),
  first_date TEXT    NOT NULL,
  last_date  TEXT    NOT NULL,
  size       INTEGER NOT NULL CHECK (size >= 0),
  PRIMARY KEY (hall, position)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX checkpoint_by_period ON checkpoint (hall, season, period, last_date);

-- The leaves of each hall's tree of a season, counted from 0, and the record that each stands for.
CREATE TABLE checkpoint_leaf (
  hall     TEXT    NOT NULL,
  season   INTEGER NOT NULL,
  leaf     INTEGER NOT NULL CHECK (leaf >= 0),
  stream   TEXT    NOT NULL,
  position INTEGER NOT NULL,
  hash     BLOB    NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (hall, season, leaf)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX checkpoint_leaf_by_record ON checkpoint_leaf (stream, position);

-- The roots of the full subtrees at each size that has a checkpoint, from the largest to the smallest.
CREATE TABLE checkpoint_node (
  hall   TEXT    NOT NULL,
  season INTEGER NOT NULL,
  size   INTEGER NOT NULL,
  node   INTEGER NOT NULL CHECK (node >= 0),
  hash   BLOB    NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (hall, season, size, node)
) STRICT, WITHOUT ROWID;

-- The bytes of a paper beside its record paper.kept.1.
CREATE TABLE paper_content (
  stream   TEXT    NOT NULL,
  position INTEGER NOT NULL,
  name     TEXT    NOT NULL,
  content  BLOB    NOT NULL,
  PRIMARY KEY (stream, position)
) STRICT;

CREATE UNIQUE INDEX paper_content_by_name ON paper_content (stream, name);

CREATE INDEX receipt_void_by_day ON receipt_void (business_date);

CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'hall: checkpoint is append-only'); END;

CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'hall: checkpoint is append-only'); END;

CREATE TRIGGER checkpoint_leaf_no_update BEFORE UPDATE ON checkpoint_leaf
BEGIN SELECT RAISE(ABORT, 'hall: checkpoint_leaf is append-only'); END;

CREATE TRIGGER checkpoint_leaf_no_delete BEFORE DELETE ON checkpoint_leaf
BEGIN SELECT RAISE(ABORT, 'hall: checkpoint_leaf is append-only'); END;

CREATE TRIGGER checkpoint_node_no_update BEFORE UPDATE ON checkpoint_node
BEGIN SELECT RAISE(ABORT, 'hall: checkpoint_node is append-only'); END;

CREATE TRIGGER checkpoint_node_no_delete BEFORE DELETE ON checkpoint_node
BEGIN SELECT RAISE(ABORT, 'hall: checkpoint_node is append-only'); END;

CREATE TRIGGER paper_content_no_update BEFORE UPDATE ON paper_content
BEGIN SELECT RAISE(ABORT, 'hall: paper_content is append-only'); END;

CREATE TRIGGER paper_content_no_delete BEFORE DELETE ON paper_content
BEGIN SELECT RAISE(ABORT, 'hall: paper_content is append-only'); END;
