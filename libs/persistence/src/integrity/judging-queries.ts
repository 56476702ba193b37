/** $1 now: agencies with days that have not been judged for good, and up to which day that may be done. */
export const OPEN_DAYS = `
  SELECT i.id AS "instansiId", closed.day::text AS "closedDay", (
    SELECT coalesce(jsonb_agg(day ORDER BY day), '[]') FROM (
      SELECT local_day AS day FROM ratings r
      WHERE r.instansi_id = i.id AND r.received_at IS NOT NULL AND r.received_at <= $1
      UNION SELECT local_day FROM cases c WHERE c.instansi_id = i.id AND c.state = 'collecting'
    ) AS days WHERE day > coalesce(judged.settled_through, '-infinity')
  ) AS days
  FROM instansi i LEFT JOIN judged_days judged ON judged.instansi_id = i.id
  CROSS JOIN LATERAL (
    -- two hours after the end in the last time zone no rating of that day can change any more
    SELECT min((($1::timestamptz - interval '2 hours') AT TIME ZONE zone)::date) - 1 AS day
    FROM (SELECT i.time_zone AS zone UNION ALL
      SELECT time_zone FROM locations WHERE instansi_id = i.id AND time_zone IS NOT NULL) AS zones
  ) AS closed
  ORDER BY i.id`;

/** $1 agency, $2 day. A rating that does not count anyway is judged by nobody, and a trial's is no citizen's. */
export const EVIDENCE = `
  SELECT r.id, r.unit_id AS "unitId", r.assignment_id AS "assignmentId", r.counter_id AS "counterId",
    r.service_id AS "serviceId", r.location_id AS "locationId", r.channel, r.assurance_level AS level, r.hour_block AS "hourBlock",
    extract(epoch FROM r.received_at)::float8 / 60 AS minute, encode(r.visitor, 'hex') AS visitor,
    coalesce(r.office_network, false) AS "officeNetwork", coalesce(r.staff_device, false) AS "staffDevice",
    r.device_bucket AS "deviceBucket", r.lowered_by AS "loweredBy",
    (SELECT count(*) = count(r.answers -> item.key) AND count(DISTINCT r.answers -> item.key) = 1
     FROM instrument_items item
     WHERE item.instrument_version_id = r.instrument_version_id AND item.kind = 'element') AS "straightLine"
  FROM ratings r
  JOIN codes c ON c.instansi_id = r.instansi_id AND c.id = r.code_id
  WHERE r.instansi_id = $1 AND r.local_day = $2 AND r.status <> 'uncounted' AND c.kind <> 'uji'
  ORDER BY r.id`;

const NIL = `'00000000-0000-0000-0000-000000000000'::uuid`;

const subjectOf = (row: string, nothing: string): string => `
  CASE WHEN ${row}.assignment_id IS DISTINCT FROM ${nothing} THEN 'officer'
    WHEN ${row}.counter_id IS DISTINCT FROM ${nothing} THEN 'counter' ELSE 'unit' END AS kind`;

/**
 * $1 agency, $2 day: mean ratings of each level per officer (counter, unit) and day over the 28 days
 * before, in units that have had that level for longer. A day of an officer is one on which he was rated,
 * or on which he was rostered and his unit was rated. What was held when the day began is set aside, so
 * that a flood does not raise its own limit.
 */
export const USUAL = `
  WITH cell AS (
    SELECT c.unit_id, ${subjectOf('c', NIL)},
      coalesce(nullif(c.assignment_id, ${NIL}), nullif(c.counter_id, ${NIL}), c.unit_id) AS subject_id,
      c.local_day, c.assurance_level, sum(c.n) AS n
    FROM answer_cells c
    WHERE c.instansi_id = $1 AND c.local_day >= $2::date - 28 AND c.local_day < $2::date
      AND c.item = 'overall' AND c.status <> 'uncounted'
    GROUP BY 1, 2, 3, 4, 5
  ), subject_days AS (
    SELECT unit_id, kind, count(*) AS n FROM (
      SELECT unit_id, kind, subject_id, local_day FROM cell
      UNION
      SELECT rated.unit_id, 'officer', shift.assignment_id, rated.local_day
      FROM (SELECT DISTINCT unit_id, local_day FROM cell) AS rated
      JOIN instansi i ON i.id = $1
      JOIN roster shift ON shift.instansi_id = $1 AND shift.unit_id = rated.unit_id
        AND shift.during && tstzrange(rated.local_day::timestamp AT TIME ZONE i.time_zone,
          (rated.local_day + 1)::timestamp AT TIME ZONE i.time_zone)
    ) AS days GROUP BY unit_id, kind
  ), set_aside AS (
    SELECT r.unit_id, ${subjectOf('r', 'NULL')}, r.assurance_level, count(DISTINCT r.id) AS n
    FROM cases c
    JOIN case_ratings m ON m.instansi_id = c.instansi_id AND m.case_id = c.id
    JOIN ratings r ON r.instansi_id = m.instansi_id AND r.id = m.rating_id
    WHERE c.instansi_id = $1 AND c.local_day >= $2::date - 28 AND c.local_day < $2::date
      AND r.status <> 'uncounted' AND NOT EXISTS (
        SELECT FROM decisions d JOIN instansi i ON i.id = d.instansi_id
        WHERE d.instansi_id = c.instansi_id AND d.case_id = c.id AND d.action IN ('release', 'count_by_time')
          AND d.at < $2::timestamp AT TIME ZONE i.time_zone)
    GROUP BY 1, 2, 3
  )
  SELECT s.unit_id AS "unitId", s.kind, level.name AS level,
    greatest(0, coalesce(rated.n, 0) - coalesce(a.n, 0))::float8 / s.n AS usual
  FROM subject_days s CROSS JOIN (VALUES ('open'), ('present'), ('served')) AS level (name)
  LEFT JOIN (SELECT unit_id, kind, assurance_level, sum(n) AS n FROM cell GROUP BY 1, 2, 3) AS rated
    ON rated.unit_id = s.unit_id AND rated.kind = s.kind AND rated.assurance_level::text = level.name
  LEFT JOIN set_aside a
    ON a.unit_id = s.unit_id AND a.kind = s.kind AND a.assurance_level::text = level.name
  WHERE EXISTS (
    SELECT FROM answer_cells c
    WHERE c.instansi_id = $1 AND c.unit_id = s.unit_id AND c.local_day <= $2::date - 28
      AND c.item = 'overall' AND c.assurance_level::text = level.name)
  ORDER BY 1, 2, 3`;
