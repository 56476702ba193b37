-- correction_places()
-- Where the corrections of states of closed periods end in the journal, by quarter and unit, in order: rank 1 is the
-- first place of them.
SELECT place.instansi_id, quarter.first_day, quarter.last_day, place.quarter, place.unit_id, place.place,
  place.xid, place.journal_id,
  dense_rank() OVER (PARTITION BY place.instansi_id, place.quarter, place.unit_id
    ORDER BY place.xid, place.journal_id) AS rank
FROM (
  SELECT instansi_id, quarter, unit_id::uuid AS unit_id, place, (place ->> 0)::xid8 AS xid,
    (place ->> 1)::bigint AS journal_id
  FROM (
    SELECT p.instansi_id, p.period, u.key, u.value
    FROM closed_periods p, jsonb_each(p.corrections) AS u WHERE p.period_kind = 'quarter'
    UNION
    SELECT p.instansi_id, q.key, u.key, u.value
    FROM closed_periods p, jsonb_each(p.corrections) AS q, jsonb_each(q.value) AS u WHERE p.period_kind <> 'quarter'
  ) AS kept (instansi_id, quarter, unit_id, place)
) AS place
JOIN closed_periods quarter
  ON quarter.instansi_id = place.instansi_id AND quarter.period = place.quarter AND quarter.revision = 0
