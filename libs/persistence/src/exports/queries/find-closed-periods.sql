-- Every closing and revision of an agency; days are local.
SELECT c.id, c.period, c.revision, c.published_at IS NOT NULL AS published,
  to_char(c.closed_at AT TIME ZONE i.time_zone, 'YYYY-MM-DD') AS "closedOn",
  u.username AS "closedBy", c.reason
FROM closed_periods c
JOIN instansi i ON i.id = c.instansi_id
LEFT JOIN users u ON u.instansi_id = c.instansi_id AND u.id = c.closed_by
WHERE c.instansi_id = :instansiId
ORDER BY c.first_day, c.period, c.revision
