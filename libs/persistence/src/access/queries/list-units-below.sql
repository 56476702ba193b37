-- Unlike in the fragment subtree a closed unit keeps its last place.
WITH RECURSIVE named AS {{unit_names(:day)}}, below AS (
  SELECT :unitId::uuid AS unit_id
  UNION SELECT n.unit_id FROM named n JOIN below b ON n.parent_id = b.unit_id
)
SELECT unit_id AS id FROM below
