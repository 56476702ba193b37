-- What was taken out, the oldest first.
SELECT agency_key AS key, agency_name AS name, (ended_at AT TIME ZONE 'UTC')::date::text AS day,
  ratings::integer, seals::integer
FROM demonstration_ends WHERE agency_key IS NOT NULL ORDER BY id
