-- Mean ratings of each level per officer (counter, unit) and day over the 28 days before, in units that have had
-- that level for longer. A day of an officer is one on which he was rated, or on which he was rostered and his unit
-- was rated. What was held when the day began is set aside, so that a flood does not raise its own limit.
WITH cell AS (
  SELECT unit_id, {{subject_of_case(assignment_id, counter_id)}} AS kind,
    coalesce(assignment_id, counter_id, unit_id) AS subject_id, local_day, assurance_level, sum(n) AS n
  FROM (
    SELECT u.id AS unit_id, nullif(c.assignment_id, {{NIL}}) AS assignment_id, nullif(c.counter_id, {{NIL}}) AS counter_id,
      c.local_day, c.assurance_level, c.tap_1 + c.tap_2 + c.tap_3 + c.tap_4 AS n
    FROM units u CROSS JOIN unnest(enum_range(NULL::assurance_level)) AS level
    JOIN person_cells c ON c.instansi_id = u.instansi_id AND c.unit_id = u.id AND c.assurance_level = level
    WHERE u.instansi_id = :instansiId AND c.local_day >= :day::date - 28 AND c.local_day < :day::date
      AND c.status <> 'uncounted'
  ) AS known
  GROUP BY 1, 2, 3, 4, 5
), subject_days AS (
  SELECT unit_id, kind, count(*) AS n FROM (
    SELECT unit_id, kind, subject_id, local_day FROM cell
    UNION
    SELECT rated.unit_id, 'officer', shift.assignment_id, rated.local_day
    FROM (SELECT DISTINCT unit_id, local_day FROM cell) AS rated
    JOIN instansi i ON i.id = :instansiId
    JOIN roster shift ON shift.instansi_id = :instansiId AND shift.unit_id = rated.unit_id
      AND shift.during && tstzrange(rated.local_day::timestamp AT TIME ZONE i.time_zone,
        (rated.local_day + 1)::timestamp AT TIME ZONE i.time_zone)
  ) AS days GROUP BY unit_id, kind
), set_aside AS (
  SELECT r.unit_id, {{subject_of_case(r.assignment_id, r.counter_id)}} AS kind, r.assurance_level,
    count(DISTINCT r.id) AS n
  FROM cases c
  JOIN case_ratings m ON m.instansi_id = c.instansi_id AND m.case_id = c.id
  JOIN ratings r ON r.instansi_id = m.instansi_id AND r.id = m.rating_id
  WHERE c.instansi_id = :instansiId AND c.local_day >= :day::date - 28 AND c.local_day < :day::date
    AND r.status <> 'uncounted' AND NOT EXISTS (
      SELECT FROM decisions d JOIN instansi i ON i.id = d.instansi_id
      WHERE d.instansi_id = c.instansi_id AND d.case_id = c.id AND d.action IN ('release', 'count_by_time')
        AND d.at < :day::timestamp AT TIME ZONE i.time_zone)
  GROUP BY 1, 2, 3
)
SELECT s.unit_id AS "unitId", s.kind, level.name AS level,
  greatest(0, coalesce(rated.n, 0) - coalesce(a.n, 0))::float8 / s.n AS usual
FROM subject_days s CROSS JOIN (VALUES ('open'), ('present'), ('served')) AS level (name)
LEFT JOIN (SELECT unit_id, kind, assurance_level, sum(n) AS n FROM cell GROUP BY 1, 2, 3) AS rated
  ON rated.unit_id = s.unit_id AND rated.kind = s.kind AND rated.assurance_level::text = level.name
LEFT JOIN set_aside a
  ON a.unit_id = s.unit_id AND a.kind = s.kind AND a.assurance_level::text = level.name
-- a subquery that is no join: each unit's index is left at the first row, and the years behind it are not read
WHERE (
  SELECT true FROM person_cells c
  WHERE c.instansi_id = :instansiId AND c.unit_id = s.unit_id AND c.local_day <= :day::date - 28
    AND c.assurance_level = level.name::assurance_level LIMIT 1)
ORDER BY 1, 2, 3
