-- review_cases(today, user)
-- Cases `c` outside the reviewer's own unit, as a reviewer sees them; more conditions may follow.
SELECT c.id, c.rule, jsonb_build_object('id', c.unit_id, 'name', named.name) AS unit,
  {{subject_of_case(c.assignment_id, c.counter_id)}} AS subject,
  c.local_day::text AS day, c.assurance_level AS level,
  CASE c.state WHEN 'released' THEN 'reinstated' ELSE c.state END AS state, c.review_by::text AS "reviewBy", c.numbers,
  is_objected(c) AS objected,
  coalesce((SELECT d.action = 'propose_exclusion' FROM decisions d
    WHERE d.case_id = c.id AND d.action IN ('propose_exclusion', 'release', 'exclude')
    ORDER BY d.id DESC LIMIT 1), false) AS proposed
FROM cases c JOIN {{unit_names(:today)}} named ON named.unit_id = c.unit_id
WHERE c.state <> 'withdrawn' AND c.unit_id NOT IN (SELECT home_units(c.instansi_id, :user, :today::date))
