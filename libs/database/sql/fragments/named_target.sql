-- named_target(rows, id)
-- One of what a code `c` may point at, by id and name, or NULL.
(SELECT jsonb_build_object('id', t.id, 'name', t.name) FROM :rows t WHERE t.instansi_id = c.instansi_id AND t.id = :id)
