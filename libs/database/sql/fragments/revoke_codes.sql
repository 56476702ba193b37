-- revoke_codes(target, ids, day)
-- Takes codes out of use that on a day point at rows of one kind.
UPDATE codes AS c SET revoked_at = :day::date::timestamp AT TIME ZONE i.time_zone
FROM instansi i
WHERE i.id = c.instansi_id AND c.revoked_at IS NULL AND (target_on(c, :day::date)).:target = ANY (:ids)
RETURNING c.key
