-- person_tally(source)
-- The cells of persons that signed ratings give, by first tap, and how many of them answered elements: of a batch of the
-- journal, of all of it, or of the ratings themselves. Whoever adds up and whoever checks takes this text, so that they
-- cannot drift apart. `source` has the columns of the journal, and whether a row came late.
SELECT * FROM (
  SELECT source.instansi_id, source.unit_id, source.local_day,
    coalesce(source.location_id, {{NIL}}) AS location_id, coalesce(source.service_id, {{NIL}}) AS service_id,
    coalesce(source.counter_id, {{NIL}}) AS counter_id, coalesce(source.assignment_id, {{NIL}}) AS assignment_id,
    source.assurance_level, source.status, source.late,
    {{counted((source.answers ->> 'overall')::numeric = 1)}} AS tap_1,
    {{counted((source.answers ->> 'overall')::numeric = 2)}} AS tap_2,
    {{counted((source.answers ->> 'overall')::numeric = 3)}} AS tap_3,
    {{counted((source.answers ->> 'overall')::numeric = 4)}} AS tap_4,
    {{counted(source.answers ?| form.elements)}} AS respondents,
    {{counted(source.answers ?| form.officer_elements)}} AS officer_respondents
  FROM :source AS source
  LEFT JOIN (
    SELECT instrument_version_id, array_agg(key) AS elements,
      array_agg(key) FILTER (WHERE concerns = 'officer') AS officer_elements
    FROM instrument_items WHERE kind IN ({{INDEX_KINDS}}) GROUP BY instrument_version_id
  ) AS form USING (instrument_version_id)
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
) AS tally
WHERE (tap_1, tap_2, tap_3, tap_4, respondents, officer_respondents) <> (0, 0, 0, 0, 0, 0)
