-- Keys of billing systems. What a key is, is known to whoever was given it: here stands its hash.
CREATE TABLE api_key (
  client       TEXT    NOT NULL PRIMARY KEY,
  hall         TEXT    NOT NULL, -- empty for all
  hash         BLOB    NOT NULL,
  made_at      INTEGER NOT NULL,
  withdrawn_at INTEGER
) STRICT, WITHOUT ROWID;
