-- earlier_visits(instansi, visitor, code, counter, assignment, channel, received)
-- From and conditions of the earlier ratings `e` that a new one may repeat: the same browser and, by code, counter
-- or officer, the same target. What does not count is no earlier rating.
FROM ratings e
WHERE e.instansi_id = :instansi AND e.visitor = :visitor
  AND e.received_at > :received - interval '{{VISIT_HOURS}} hours' AND e.status <> 'uncounted'
  AND (e.code_id = :code OR e.counter_id = :counter OR e.assignment_id = :assignment)
  AND e.channel NOT IN ({{VISIT_EXEMPT}}) AND :channel NOT IN ({{VISIT_EXEMPT}})
