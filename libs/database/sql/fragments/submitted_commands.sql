-- submitted_commands(command, issued)
-- The new ratings of a batch whose code exists: the day of the agency, the ticket that came with each and where it was
-- called, and why it proves no service, if it does not. A ticket of another code is no ticket.
SELECT c.*, i.version, (c.at AT TIME ZONE i.time_zone)::date AS agency_day,
  t.hash, t.counter_id AS called_to, t.assignment_id AS called_by,
  CASE WHEN c.level = 'served' THEN
    ticket_flaw(t, c.id, c.at, first_value(c.id) OVER (PARTITION BY t.hash, c.level ORDER BY c.ordinality))
  END AS flaw
FROM :command c JOIN :issued i ON i.text = c.code
LEFT JOIN tickets t ON t.instansi_id = (i.code).instansi_id AND t.code_id = (i.code).id
  AND t.hash = decode(c.ticket, 'hex')
WHERE c.op = 'submit'
