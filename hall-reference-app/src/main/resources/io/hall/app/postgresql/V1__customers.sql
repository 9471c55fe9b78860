-- Customers of the heating company: what is personal is sealed, and found by keyed hashes of it.
CREATE TABLE customer (
  customer text COLLATE "C" NOT NULL PRIMARY KEY,
  sealed   bytea NOT NULL
);

CREATE TABLE customer_index (
  field    text COLLATE "C" NOT NULL CHECK (field IN ('NAME', 'PHONE', 'ADDRESS')),
  hash     bytea NOT NULL,
  customer text COLLATE "C" NOT NULL REFERENCES customer (customer),
  PRIMARY KEY (field, hash, customer)
);

-- What a customer owes for a season and a category. Money in fen.
CREATE TABLE charge (
  customer text COLLATE "C" NOT NULL REFERENCES customer (customer),
  season   bigint NOT NULL,
  category text COLLATE "C" NOT NULL,
  fen      bigint NOT NULL CHECK (fen > 0),
  quantity text COLLATE "C" NOT NULL,
  unit     text COLLATE "C" NOT NULL,
  price    text COLLATE "C" NOT NULL,
  PRIMARY KEY (customer, season, category)
);

-- What was paid of it; a payment that is void or refunded has its counter-entry.
CREATE TABLE charge_paid (
  payment  text COLLATE "C" NOT NULL,
  line     bigint NOT NULL,
  customer text COLLATE "C" NOT NULL,
  season   bigint NOT NULL,
  category text COLLATE "C" NOT NULL,
  fen      bigint NOT NULL,
  PRIMARY KEY (payment, line),
  FOREIGN KEY (customer, season, category) REFERENCES charge (customer, season, category)
);

CREATE INDEX charge_paid_by_customer ON charge_paid (customer);
