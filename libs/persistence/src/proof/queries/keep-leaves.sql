-- Leaves of one tree, from a position on.
INSERT INTO proof_leaves (instansi_id, kind, day, position, subject_id, salt, leaf)
SELECT :instansiId, :kind, :day, :position + ordinality - 1, id, salt, leaf
FROM unnest(:ids::text[], :salts::bytea[], :leaves::bytea[]) WITH ORDINALITY AS l (id, salt, leaf)
RETURNING position
