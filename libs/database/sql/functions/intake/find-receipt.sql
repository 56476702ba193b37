-- What became of the rating of a receipt, for whoever has it; the public app may call it. It tells whether the rating
-- counts, and if not why, its week and whether it is in a figure that is shown. Neither score nor unit nor time of the
-- rating is told. NULL: there is no such receipt.
CREATE OR REPLACE FUNCTION find_receipt(p_receipt_hash bytea) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  SELECT jsonb_build_object(
    'status', r.status,
    'week', to_char(r.local_day, 'IYYY-"W"IW'),
    'instansi', jsonb_build_object('name', i.name, 'marking', i.marking),
    'reason', CASE r.status
      WHEN 'uncounted' THEN r.uncounted_by
      WHEN 'held' THEN (
        SELECT min(c.rule) FROM case_ratings m
        JOIN cases c ON c.instansi_id = m.instansi_id AND c.id = m.case_id
        WHERE m.instansi_id = r.instansi_id AND m.rating_id = r.id AND c.state IN ('collecting', 'open'))
      WHEN 'excluded' THEN (
        SELECT d.reason FROM case_ratings m
        JOIN cases c ON c.instansi_id = m.instansi_id AND c.id = m.case_id AND c.state = 'excluded'
        JOIN decisions d ON d.instansi_id = m.instansi_id AND d.case_id = m.case_id AND d.action = 'exclude'
        WHERE m.instansi_id = r.instansi_id AND m.rating_id = r.id ORDER BY d.id DESC LIMIT 1)
    END,
    'reviewBy', CASE r.status WHEN 'held' THEN (
      SELECT max(c.review_by) FROM case_ratings m
      JOIN cases c ON c.instansi_id = m.instansi_id AND c.id = m.case_id
      WHERE m.instansi_id = r.instansi_id AND m.rating_id = r.id AND c.state IN ('collecting', 'open'))
    END,
    -- its day is counted in a figure of its unit, and no decision about the rating waits for a revision of that figure
    'shown', EXISTS (
      SELECT FROM figures f
      WHERE f.instansi_id = r.instansi_id AND f.subject_kind = 'unit' AND f.subject_id = r.unit_id
        AND f.period = ANY (ARRAY[to_char(r.local_day, 'YYYY-"Q"Q'), to_char(r.local_day, 'YYYY'),
          to_char(r.local_day, 'YYYY-"S"') || ceil(extract(month FROM r.local_day) / 6)])
        AND f.measure = 'pulse' AND f.basis = 'all' AND f.current AND f.covers @> r.local_day
        AND NOT EXISTS (
          SELECT FROM case_ratings m
          JOIN decisions d ON d.instansi_id = m.instansi_id AND d.case_id = m.case_id
          WHERE m.instansi_id = r.instansi_id AND m.rating_id = r.id AND d.action = 'release' AND d.at > f.made_at)
    )
  )
  FROM ratings r JOIN instansi i ON i.id = r.instansi_id
  WHERE r.receipt_hash = p_receipt_hash
  LIMIT 1
$$;
