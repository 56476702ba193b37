-- Beside everything that runs, because a usual index makes every citizen's rating wait.
CREATE INDEX CONCURRENTLY decisions_removal ON decisions (instansi_id, rating_id)
