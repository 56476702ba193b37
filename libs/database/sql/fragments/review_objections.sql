-- review_objections(today, user)
-- Objections `o` outside the reviewer's own unit, as a reviewer sees them; more conditions may follow.
SELECT {{objection_columns()}}, jsonb_build_object('id', a.unit_id, 'name', named.name) AS unit,
  (SELECT c.text FROM comments c
   WHERE c.assignment_batch_id = o.batch_id AND c.assignment_place = o.place) AS words,
  o.state = 'open' AND EXISTS (SELECT FROM decisions d WHERE d.objection_id = o.id) AS proposed,
  coalesce((SELECT json_agg(entry) FROM (
    {{ledger_entries()}} WHERE d.objection_id = o.id ORDER BY d.id
  ) entry), '[]') AS decisions
FROM objections o JOIN assignments a ON a.id = o.assignment_id
JOIN {{unit_names(:today)}} named ON named.unit_id = a.unit_id
WHERE a.unit_id NOT IN (SELECT home_units(o.instansi_id, :user, :today::date))
