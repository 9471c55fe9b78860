-- Keys of billing systems. What a key is, is known to whoever was given it: here stands its hash.
CREATE TABLE api_key (
  client       text COLLATE "C" NOT NULL PRIMARY KEY,
  hall         text COLLATE "C" NOT NULL, -- empty for all
  hash         bytea NOT NULL,
  made_at      bigint NOT NULL,
  withdrawn_at bigint
);
