-- What stands under the id of a rating, for the public app, which may call it: NULL where there is none under this
-- code. Nothing tells who served.
CREATE OR REPLACE FUNCTION find_rating(p_code text, p_id uuid, p_at timestamptz) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  SELECT standing_rating(r, p_at)
  FROM codes c JOIN ratings r ON r.instansi_id = c.instansi_id AND r.code_id = c.id
  WHERE c.code = p_code AND r.id = p_id
$$;
