-- The five kinds of difference, counted. The lines of a key are put together first, so this counts
-- rightly where lines of one key on one side are copies of each other.
WITH o AS (
  SELECT key, count(*) AS lines, min(amount) AS amount, min(dims) AS dims FROM ours GROUP BY key
), t AS (
  SELECT key, count(*) AS lines, min(amount) AS amount, min(dims) AS dims FROM theirs GROUP BY key
)
SELECT
  count(*) FILTER (t.key IS NULL) AS missing_there,
  count(*) FILTER (o.key IS NULL) AS missing_here,
  count(*) FILTER (o.amount <> t.amount) AS amount,
  count(*) FILTER (o.amount = t.amount AND o.dims <> t.dims) AS dimensions,
  coalesce(sum(
    CASE
      WHEN t.key IS NULL THEN o.lines - 1
      WHEN o.key IS NULL THEN t.lines - 1
      ELSE abs(o.lines - t.lines)
    END), 0)::BIGINT AS duplicates
FROM o FULL OUTER JOIN t ON o.key = t.key
