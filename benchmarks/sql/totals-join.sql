-- The groups whose sums or counts are not the same on both sides, counted, by two groupings joined.
WITH o AS (
  SELECT dims, sum(amount) AS amount, count(*) AS n FROM ours GROUP BY dims
), t AS (
  SELECT dims, sum(amount) AS amount, count(*) AS n FROM theirs GROUP BY dims
)
SELECT count(*) AS differing
FROM o FULL OUTER JOIN t ON o.dims = t.dims
WHERE o.amount IS DISTINCT FROM t.amount OR o.n IS DISTINCT FROM t.n
