-- The rows of a kind of days up to a closed one that came after those were sealed, and have no seal yet. What is older
-- is named as late by the audit, and stays without a seal.
SELECT id, values FROM (
  {{each_kind_by_day(late_rows)}}
) AS found ORDER BY {{leaf_order(id)}}
