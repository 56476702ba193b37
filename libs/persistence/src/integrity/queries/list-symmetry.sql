SELECT DISTINCT ON (u.username) u.username AS reviewer, s.n,
  round(100.0 * s.high / s.n)::integer AS "highPercent", s.reported_on::text AS "reportedOn"
FROM review_symmetry s JOIN users u ON u.instansi_id = s.instansi_id AND u.id = s.reviewer_id
ORDER BY u.username, s.id DESC
