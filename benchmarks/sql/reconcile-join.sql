-- A plain join: four kinds of difference, counted; duplicates pass unseen.
SELECT
  count(*) FILTER (t.key IS NULL) AS missing_there,
  count(*) FILTER (o.key IS NULL) AS missing_here,
  count(*) FILTER (o.amount <> t.amount) AS amount,
  count(*) FILTER (o.amount = t.amount AND o.dims <> t.dims) AS dimensions
FROM ours o FULL OUTER JOIN theirs t ON o.key = t.key
