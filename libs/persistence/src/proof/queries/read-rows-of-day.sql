-- The rows of a kind after its last sealed day up to a closed one, in the order of their leaves.
SELECT id, values FROM (
  {{each_kind_by_day(rows_of_day)}}
) AS found ORDER BY {{leaf_order(id)}}
