-- Numbers in place of those that stood; each that changes something goes to the log.
WITH changed AS (
  INSERT INTO persons_served AS entriesBefore (instansi_id, service_id, month, n, entered_by, entered_at)
  SELECT :instansiId, service_id, (month || '-01')::date, n, :userId, :at
  FROM unnest(:serviceIds::uuid[], :months::text[], :numbers::integer[]) AS entry (service_id, month, n)
  ON CONFLICT ON CONSTRAINT persons_served_pk
    DO UPDATE SET n = excluded.n, entered_by = excluded.entered_by, entered_at = excluded.entered_at
    WHERE entriesBefore.n <> excluded.n
  RETURNING *
)
INSERT INTO persons_served_log (instansi_id, service_id, month, n, entered_by, entered_at)
SELECT instansi_id, service_id, month, n, entered_by, entered_at FROM changed
RETURNING id
