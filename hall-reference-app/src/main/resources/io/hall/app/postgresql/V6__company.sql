-- The company whose data these are: one row, or none for the invented company.
CREATE TABLE hall_company (
  name TEXT NOT NULL
);
