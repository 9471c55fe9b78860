-- Checkpoints and papers of the season archive. Format: docs/formats/season-archive.md
-- A checkpoint is a record of the stream checkpoint/HALL; the season is its first year.
CREATE TABLE checkpoint (
  hall       text COLLATE "C" NOT NULL,
  position   bigint           NOT NULL,
  season     bigint           NOT NULL,
  period     text COLLATE "C" NOT NULL CHECK (period IN ('DAY', 'MONTH', 'SEASON')),
  first_date text COLLATE "C" NOT NULL,
  last_date  text COLLATE "C" NOT NULL,
  size       bigint           NOT NULL CHECK (size >= 0),
  PRIMARY KEY (hall, position)
);

CREATE UNIQUE INDEX checkpoint_by_period ON checkpoint (hall, season, period, last_date);

-- The leaves of each hall's tree of a season, counted from 0, and the record that each stands for.
CREATE TABLE checkpoint_leaf (
  hall       text COLLATE "C" NOT NULL,
  season     bigint           NOT NULL,
  leaf       bigint           NOT NULL CHECK (leaf >= 0),
  stream     text COLLATE "C" NOT NULL,
  position   bigint           NOT NULL,
  hash       bytea            NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (hall, season, leaf)
);

CREATE UNIQUE INDEX checkpoint_leaf_by_record ON checkpoint_leaf (stream, position);

-- The roots of the full subtrees at each size that has a checkpoint, from the largest to the smallest.
CREATE TABLE checkpoint_node (
  hall       text COLLATE "C" NOT NULL,
  season     bigint           NOT NULL,
  size       bigint           NOT NULL,
  node       bigint           NOT NULL CHECK (node >= 0),
  hash       bytea            NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (hall, season, size, node)
);

-- The bytes of a paper beside its record paper.kept.1.
CREATE TABLE paper_content (
  stream     text COLLATE "C" NOT NULL,
  position   bigint           NOT NULL,
  name       text COLLATE "C" NOT NULL,
  content    bytea            NOT NULL,
  PRIMARY KEY (stream, position)
);

CREATE UNIQUE INDEX paper_content_by_name ON paper_content (stream, name);

CREATE INDEX receipt_void_by_day ON receipt_void (business_date);

CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER checkpoint_no_delete BEFORE DELETE OR TRUNCATE ON checkpoint
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER checkpoint_leaf_no_update BEFORE UPDATE ON checkpoint_leaf
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER checkpoint_leaf_no_delete BEFORE DELETE OR TRUNCATE ON checkpoint_leaf
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER checkpoint_node_no_update BEFORE UPDATE ON checkpoint_node
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER checkpoint_node_no_delete BEFORE DELETE OR TRUNCATE ON checkpoint_node
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER paper_content_no_update BEFORE UPDATE ON paper_content
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER paper_content_no_delete BEFORE DELETE OR TRUNCATE ON paper_content
EXECUTE FUNCTION hall_refuse('is append-only');
