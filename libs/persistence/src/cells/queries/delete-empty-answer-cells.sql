-- A cell of nobody is no cell; the batch that emptied it knows how its key begins.
DELETE FROM answer_cells c
USING jsonb_to_recordset(:emptied::jsonb) AS e (instansi_id uuid, unit_id uuid, assurance_level assurance_level, local_day date)
WHERE c.instansi_id = e.instansi_id AND c.unit_id = e.unit_id AND c.assurance_level = e.assurance_level
  AND c.local_day = e.local_day AND c.n = 0
