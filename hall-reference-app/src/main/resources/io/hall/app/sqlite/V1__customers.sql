-- Customers of the heating company: what is personal is sealed, and found by keyed hashes of it.
CREATE TABLE customer (
  customer TEXT NOT NULL PRIMARY KEY,
  sealed   BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE customer_index (
  field    TEXT NOT NULL CHECK (field IN ('NAME', 'PHONE', 'ADDRESS')),
  hash     BLOB NOT NULL,
  customer TEXT NOT NULL REFERENCES customer (customer),
  PRIMARY KEY (field, hash, customer)
) STRICT, WITHOUT ROWID;

-- What a customer owes for a season and a category. Money in fen.
CREATE TABLE charge (
  customer TEXT NOT NULL REFERENCES customer (customer),
  season   INTEGER NOT NULL,
  category TEXT NOT NULL,
  fen      INTEGER NOT NULL CHECK (fen > 0),
  quantity TEXT NOT NULL,
  unit     TEXT NOT NULL,
  price    TEXT NOT NULL,
  PRIMARY KEY (customer, season, category)
) STRICT, WITHOUT ROWID;

-- What was paid of it; a payment that is void or refunded has its counter-entry.
CREATE TABLE charge_paid (
  payment  TEXT NOT NULL,
  line     INTEGER NOT NULL,
  customer TEXT NOT NULL,
  season   INTEGER NOT NULL,
  category TEXT NOT NULL,
  fen      INTEGER NOT NULL,
  PRIMARY KEY (payment, line),
  FOREIGN KEY (customer, season, category) REFERENCES charge (customer, season, category)
) STRICT, WITHOUT ROWID;

CREATE INDEX charge_paid_by_customer ON charge_paid (customer);
