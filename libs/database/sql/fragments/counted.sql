-- counted(condition)
-- How many of the signed ratings `source` meet a condition.
coalesce(sum(source.sign) FILTER (WHERE :condition), 0)::integer
