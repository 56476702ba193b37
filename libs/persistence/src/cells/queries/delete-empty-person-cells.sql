-- A cell of nobody is no cell; the batch that emptied it knows how its key begins.
DELETE FROM person_cells c
USING jsonb_to_recordset(:emptied::jsonb) AS e (instansi_id uuid, unit_id uuid, assurance_level assurance_level, local_day date)
WHERE c.instansi_id = e.instansi_id AND c.unit_id = e.unit_id AND c.assurance_level = e.assurance_level
  AND c.local_day = e.local_day AND (c.tap_1, c.tap_2, c.tap_3, c.tap_4, c.respondents, c.officer_respondents) = (0, 0, 0, 0, 0, 0)
