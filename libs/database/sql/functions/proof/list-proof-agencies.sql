-- The agencies whose seals anybody may read, by name; the public app may call it.
CREATE OR REPLACE FUNCTION list_proof_agencies() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('key', key, 'name', name, 'marking', marking)
    ORDER BY name, key), '[]')
  FROM instansi
$$;
