-- Ratings that are not what their last journal row says, and in what they differ: status and assignment stand in no
-- leaf of a rating, so they must be what the sealed journal says.
SELECT i.key AS agency, 'rating' AS kind, r.local_day::text AS day, r.id::text AS "subjectId", array_remove(ARRAY[
    {{unlike_journal(unit_id)}}, {{unlike_journal(location_id)}}, {{unlike_journal(service_id)}},
    {{unlike_journal(counter_id)}}, {{unlike_journal(assignment_id)}}, {{unlike_journal(channel)}},
    {{unlike_journal(assurance_level)}}, {{unlike_journal(status)}}, {{unlike_journal(instrument_version_id)}},
    {{unlike_journal(local_day)}}, {{unlike_journal(hour_block)}}, {{unlike_journal(answers)}}
  ], NULL) AS fields
FROM ratings r JOIN instansi i ON i.id = r.instansi_id
LEFT JOIN (
  SELECT DISTINCT ON (instansi_id, rating_id) * FROM journal ORDER BY instansi_id, rating_id, id DESC
) AS j ON j.instansi_id = r.instansi_id AND j.rating_id = r.id
WHERE (:agency::text IS NULL OR i.key = :agency)
  AND (j.sign, {{journaled(j)}}) IS DISTINCT FROM (1::smallint, {{journaled(r)}})
