-- gathered_commands(command, submit, target, place, officer, checked)
-- Each command of a batch with all that was found about it, and, of a new rating, why it is refused.
SELECT c.*, submit.hash, submit.flaw, t.code AS target, t.version, place.location_id, place.time_zone, place.services,
  CASE WHEN NOT c."officerRejected" THEN coalesce(submit.called_by, officer.assignment_id) END AS served_by,
  checked.fitting,
  CASE
    WHEN c.op <> 'submit' THEN NULL
    WHEN t.text IS NULL THEN '{"outcome": "unknown_code"}'
    WHEN checked.field IS NOT NULL THEN jsonb_build_object('outcome', 'invalid', 'field', checked.field)
    WHEN c."serviceId" IS NOT NULL AND c."serviceId" <> ALL (place.services)
    THEN '{"outcome": "invalid", "field": "serviceId"}'
  END AS refusal
FROM :command c
LEFT JOIN :submit submit ON submit.ordinality = c.ordinality
LEFT JOIN :target t ON t.text = submit.code AND t.agency_day = submit.agency_day
  AND t.called_to IS NOT DISTINCT FROM submit.called_to
LEFT JOIN :place place ON place.text = t.text AND place.agency_day = t.agency_day
  AND place.called_to IS NOT DISTINCT FROM submit.called_to
LEFT JOIN :officer officer ON officer.code = t.text AND officer.agency_day = t.agency_day
  AND officer.seen_at = c.seen_at AND submit.called_to IS NULL
LEFT JOIN :checked checked ON checked.version = t.version AND checked.all_answers = c.all_answers
