-- How many ratings each counter of some units got a day, today included as far as it is summed: the rhythm by which a
-- silent counter is noticed. Nobody is shown these numbers, since whoever knows who came must not see each tap arrive.
-- The admin app may call it, and the agency is that of the transaction. It tells no score.
CREATE OR REPLACE FUNCTION counter_activity(p_unit_ids uuid[], p_since date)
RETURNS TABLE (counter_id uuid, day date, n integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  SELECT c.counter_id, c.local_day, sum(c.tap_1 + c.tap_2 + c.tap_3 + c.tap_4)::integer
  FROM unnest(p_unit_ids) AS unit_id CROSS JOIN unnest(enum_range(NULL::assurance_level)) AS assurance_level
  JOIN person_cells c USING (unit_id, assurance_level)
  WHERE c.instansi_id = NULLIF(current_setting('app.instansi_id', true), '')::uuid AND c.local_day >= p_since
    AND c.counter_id <> {{NIL}}
  GROUP BY 1, 2 HAVING sum(c.tap_1 + c.tap_2 + c.tap_3 + c.tap_4) > 0
$$;
