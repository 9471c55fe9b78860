-- The five kinds of difference, counted: the plain join, and the copies of each side by a count of
-- its keys; like reconcile.sql, for lines of one key that are copies of each other.
SELECT
  joined.*,
  ((SELECT count(*) - count(DISTINCT key) FROM ours)
    + (SELECT count(*) - count(DISTINCT key) FROM theirs))::BIGINT AS duplicates
FROM (
  SELECT
    count(*) FILTER (t.key IS NULL) AS missing_there,
    count(*) FILTER (o.key IS NULL) AS missing_here,
    count(*) FILTER (o.amount <> t.amount) AS amount,
    count(*) FILTER (o.amount = t.amount AND o.dims <> t.dims) AS dimensions
  FROM ours o FULL OUTER JOIN theirs t ON o.key = t.key) joined
