INSERT INTO figure_makings (instansi_id, settled_through, made_at) VALUES (:instansiId, :settledThrough, :madeAt)
ON CONFLICT ON CONSTRAINT figure_makings_pk
  DO UPDATE SET settled_through = excluded.settled_through, made_at = excluded.made_at
RETURNING instansi_id
