-- What stands at the head of a file.
SELECT i.name AS "agencyName", i.marking, i.time_zone AS "timeZone",
  to_char(:at::timestamptz AT TIME ZONE i.time_zone, 'YYYY-MM-DD') AS today, i.leading_mean AS "leadingMean",
  (SELECT jsonb_agg(jsonb_build_object('key', item.key, 'name', item.name ->> 'id') ORDER BY item.position)
   FROM instrument_items item
   WHERE item.instrument_version_id = i.instrument_version_id AND item.kind IN ({{INDEX_KINDS}})) AS elements,
  (SELECT coalesce(jsonb_object_agg(item.key, item.name ->> 'id'), '{}')
   FROM instrument_items item
   WHERE item.instrument_version_id = i.instrument_version_id AND item.position > 0) AS "questionNames"
FROM instansi i WHERE i.id = :instansiId
