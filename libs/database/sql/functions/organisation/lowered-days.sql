-- How many ratings of each counter and day have a lower level than was asked for, in some units since a day. The admin
-- app may call it, and the agency is that of the transaction.
CREATE OR REPLACE FUNCTION lowered_days(p_unit_ids uuid[], p_since date)
RETURNS TABLE (counter_id uuid, day date, n integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  SELECT r.counter_id, r.local_day, count(*)::integer
  FROM ratings r
  WHERE r.instansi_id = NULLIF(current_setting('app.instansi_id', true), '')::uuid AND r.unit_id = ANY(p_unit_ids) AND r.local_day >= p_since
    AND r.lowered_by IS NOT NULL AND r.counter_id IS NOT NULL
  GROUP BY 1, 2
$$;
