-- How many ratings each counter of some units got a day, so that a silent one is noticed: past days of the cells, and
-- today of the ratings of the last 48 hours. The admin app may call it, and the agency is that of the transaction. It
-- tells no score.
CREATE OR REPLACE FUNCTION counter_activity(p_unit_ids uuid[], p_since date, p_today date, p_now timestamptz)
RETURNS TABLE (counter_id uuid, day date, n integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  SELECT c.counter_id, c.local_day, sum(c.n)::integer
  FROM answer_cells c
  WHERE c.instansi_id = NULLIF(current_setting('app.instansi_id', true), '')::uuid AND c.unit_id = ANY(p_unit_ids)
    AND c.local_day >= p_since AND c.local_day < p_today
    AND c.item = 'overall' AND c.counter_id <> {{NIL}}
  GROUP BY 1, 2 HAVING sum(c.n) > 0
  UNION ALL
  SELECT r.counter_id, r.local_day, count(*)::integer
  FROM ratings r
  WHERE r.instansi_id = NULLIF(current_setting('app.instansi_id', true), '')::uuid AND r.unit_id = ANY(p_unit_ids)
    AND r.received_at > p_now - interval '48 hours' AND r.local_day = p_today
    AND r.counter_id IS NOT NULL
  GROUP BY 1, 2
$$;
