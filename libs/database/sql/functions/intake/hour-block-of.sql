-- The part of the day in which a local time lies: 0 before 08, 1 from 08, 2 from 12, 3 from 17 o'clock. A rating keeps
-- no finer time for ever. For the functions of the intake.
CREATE OR REPLACE FUNCTION hour_block_of(p_local timestamp) RETURNS smallint
LANGUAGE sql IMMUTABLE AS $$
  SELECT (CASE WHEN extract(hour FROM p_local) < 8 THEN 0 WHEN extract(hour FROM p_local) < 12 THEN 1
    WHEN extract(hour FROM p_local) < 17 THEN 2 ELSE 3 END)::smallint
$$;
