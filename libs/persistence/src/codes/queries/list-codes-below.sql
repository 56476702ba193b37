-- The official codes in use of a unit and of all that stands below it in the tree of names of that day.
WITH RECURSIVE named AS {{unit_names(:day)}},
below AS (
  SELECT :unitId::uuid AS unit_id
  UNION
  SELECT n.unit_id FROM named n JOIN below b ON n.parent_id = b.unit_id
)
SELECT {{issued_codes()}}
WHERE n.active AND c.kind = 'resmi' AND c.revoked_at IS NULL
  AND c.unit_id IN (SELECT unit_id FROM below)
ORDER BY u.key, c.key
