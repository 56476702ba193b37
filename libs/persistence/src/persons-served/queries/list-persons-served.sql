-- Months of one service, newest first, each with the numbers that it replaced.
SELECT to_char(p.month, 'YYYY-MM') AS month, p.n, u.username AS "enteredBy", p.entered_at AS "enteredAt",
  coalesce((SELECT jsonb_agg(jsonb_build_object('n', l.n, 'enteredBy', by.username, 'enteredAt',
      to_char(l.entered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY l.id DESC)
    FROM (SELECT * FROM persons_served_log l
      WHERE l.instansi_id = p.instansi_id AND l.service_id = p.service_id AND l.month = p.month
      ORDER BY l.id DESC OFFSET 1) l
    JOIN users by ON by.instansi_id = l.instansi_id AND by.id = l.entered_by), '[]') AS before
FROM persons_served p JOIN users u ON u.instansi_id = p.instansi_id AND u.id = p.entered_by
WHERE p.service_id = :serviceId ORDER BY p.month DESC
