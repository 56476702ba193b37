-- The mirrors in use with what has arrived there and why the last try failed.
SELECT i.key AS agency, p.address, d.arrived, (s.seals - d.arrived)::integer AS waiting, d.failure
FROM proof_places p JOIN instansi i ON i.id = p.instansi_id
CROSS JOIN LATERAL (SELECT count(*) AS seals FROM proof_seals WHERE instansi_id = p.instansi_id) AS s
CROSS JOIN LATERAL (
  SELECT (count(DISTINCT ordinal) FILTER (WHERE failure IS NULL))::integer AS arrived,
    (array_agg(failure ORDER BY tried_at DESC, ordinal DESC))[1] AS failure
  FROM proof_deliveries WHERE instansi_id = p.instansi_id AND place_id = p.id
) AS d
WHERE p.removed_at IS NULL
ORDER BY i.key, p.address
