-- Officers object to figures of closed periods. Objections of before stay with their days and answers, as the ledger
-- names them, and lose only what they pointed at.
ALTER TABLE objections
  DROP CONSTRAINT objections_subject_check,
  DROP CONSTRAINT objections_release_fk,
  DROP COLUMN release_id,
  -- NULL: about a comment, or filed before there were closed periods
  ADD COLUMN figure_id uuid,
  ADD CONSTRAINT objections_figure_fk FOREIGN KEY (instansi_id, figure_id) REFERENCES figures,
  ADD CONSTRAINT objections_subject_check CHECK (CASE kind
    WHEN 'comment' THEN num_nonnulls(batch_id, place) = 2 AND num_nonnulls(figure_id, days) = 0
    ELSE days IS NOT NULL AND num_nonnulls(batch_id, place) = 0 END);
