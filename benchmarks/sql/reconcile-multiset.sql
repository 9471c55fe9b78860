-- The five kinds of difference, counted, for any number of different lines of a key: equal lines are
-- taken away first, the rest is paired in the order of amount and dimensions.
WITH rest AS (
  SELECT key, amount, dims, sum(n)::BIGINT AS n
  FROM (
    SELECT key, amount, dims, 1 AS n FROM ours
    UNION ALL
    SELECT key, amount, dims, -1 AS n FROM theirs)
  GROUP BY key, amount, dims
  HAVING sum(n) <> 0
), single AS (
  SELECT key, amount, dims, n > 0 AS our, unnest(range(abs(n))) AS copy FROM rest
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY key, our ORDER BY amount, dims) AS rank FROM single
), pairs AS (
  SELECT
    coalesce(o.key, t.key) AS key, coalesce(o.rank, t.rank) AS rank,
    o.key IS NULL AS no_our, t.key IS NULL AS no_their,
    o.amount AS our_amount, t.amount AS their_amount
  FROM (SELECT * FROM ranked WHERE our) o
  FULL OUTER JOIN (SELECT * FROM ranked WHERE NOT our) t ON o.key = t.key AND o.rank = t.rank
), alone AS (
  SELECT
    p.*,
    p.no_their AND p.key NOT IN (
      SELECT key FROM theirs SEMI JOIN (SELECT key FROM pairs WHERE no_their) USING (key)
    ) AS no_their_key,
    p.no_our AND p.key NOT IN (
      SELECT key FROM ours SEMI JOIN (SELECT key FROM pairs WHERE no_our) USING (key)
    ) AS no_our_key
  FROM pairs p
)
SELECT
  count(*) FILTER (no_their_key AND rank = 1) AS missing_there,
  count(*) FILTER (no_our_key AND rank = 1) AS missing_here,
  count(*) FILTER (our_amount <> their_amount) AS amount,
  count(*) FILTER (our_amount = their_amount) AS dimensions,
  count(*) FILTER (
    (no_their AND NOT (no_their_key AND rank = 1)) OR (no_our AND NOT (no_our_key AND rank = 1))
  ) AS duplicates
FROM alone
