-- Writes a change of a rating into the journal: the old state with -1, when there was one, and the new state with +1.
-- Every function that changes a rating calls it in the same transaction, so that the sum of the journal is what stands.
CREATE OR REPLACE FUNCTION journal_change(p_cause text, p_old ratings, p_new ratings) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO journal (cause, sign, {{journal_columns()}})
  SELECT p_cause, s.sign, {{journal_values()}}
  FROM (VALUES (-1, p_old), (1, p_new)) AS s (sign, rating), LATERAL (SELECT (s.rating).*) AS r
  WHERE r.id IS NOT NULL
  ORDER BY s.sign
$$;
