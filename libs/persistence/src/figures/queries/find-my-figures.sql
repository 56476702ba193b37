-- What an officer sees of an open quarter, every cut, the newest first.
SELECT o.assignment_id AS "assignmentId", o.period, o.measure, o.until::text, o.n, o.days, o.figure,
  o.method_version AS "methodVersion", to_char(o.made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "madeAt"
FROM own_figures o
WHERE o.assignment_id = :assignmentId AND o.period = :period
ORDER BY o.measure, o.until DESC
