-- The groups whose sums or counts are not the same on both sides, counted, by one grouping.
SELECT count(*) AS differing
FROM (
  SELECT dims
  FROM (
    SELECT dims, amount, 1 AS n FROM ours
    UNION ALL
    SELECT dims, -amount, -1 AS n FROM theirs)
  GROUP BY dims
  HAVING sum(amount) <> 0 OR sum(n) <> 0)
