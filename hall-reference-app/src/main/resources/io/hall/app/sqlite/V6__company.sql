-- The company whose data these are: one row, or none for the invented company.
CREATE TABLE company (
  name TEXT NOT NULL
);
