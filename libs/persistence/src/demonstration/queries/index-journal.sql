-- Beside everything that runs, because a usual index makes every citizen's rating wait.
CREATE INDEX CONCURRENTLY journal_removal ON journal (instansi_id, rating_id)
