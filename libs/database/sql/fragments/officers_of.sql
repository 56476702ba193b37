-- officers_of(submit, target)
-- Who served at each target at each moment of a batch; of a called ticket it is known already.
SELECT d.code, d.agency_day, d.seen_at, {{attributed_assignment(t.code, d.seen_at)}} AS assignment_id
FROM (SELECT DISTINCT code, agency_day, seen_at FROM :submit WHERE called_to IS NULL) AS d
JOIN :target t ON t.text = d.code AND t.agency_day = d.agency_day AND t.called_to IS NULL
