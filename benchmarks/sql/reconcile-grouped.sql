-- The five kinds of difference, counted, by one grouping of both sides instead of a join; like
-- reconcile.sql, for lines of one key that are copies of each other.
SELECT
  count(*) FILTER (theirs = 0) AS missing_there,
  count(*) FILTER (ours = 0) AS missing_here,
  count(*) FILTER (ours > 0 AND theirs > 0 AND low <> high) AS amount,
  count(*) FILTER (ours > 0 AND theirs > 0 AND low = high AND low_dims <> high_dims) AS dimensions,
  coalesce(sum(
    CASE
      WHEN theirs = 0 THEN ours - 1
      WHEN ours = 0 THEN theirs - 1
      ELSE abs(ours - theirs)
    END), 0)::BIGINT AS duplicates
FROM (
  SELECT
    key, sum(n % 2)::BIGINT AS ours, sum(n // 2)::BIGINT AS theirs,
    min(amount) AS low, max(amount) AS high, min(dims) AS low_dims, max(dims) AS high_dims
  FROM (
    SELECT key, amount, dims, 1 AS n FROM ours
    UNION ALL
    SELECT key, amount, dims, 2 AS n FROM theirs)
  GROUP BY key
  HAVING count(*) <> 2 OR sum(n) <> 3 OR min(amount) <> max(amount) OR min(dims) <> max(dims))
