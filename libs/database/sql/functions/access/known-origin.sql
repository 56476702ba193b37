-- The browser, or else the network, by which all of these users are known, for begin_sign_in. NULL: a stranger, as
-- everybody is for a name without users.
CREATE OR REPLACE FUNCTION known_origin(p_users uuid[], p_browser bytea, p_address bytea) RETURNS bytea
LANGUAGE sql STABLE SET search_path = suara, pg_temp AS $$
  SELECT o.key FROM unnest(ARRAY[p_browser, p_address]) WITH ORDINALITY AS o (key, place)
  WHERE cardinality(p_users) > 0 AND cardinality(p_users) =
    (SELECT count(*) FROM known_origins k WHERE k.origin_key = o.key AND k.user_id = ANY (p_users))
  ORDER BY o.place LIMIT 1
$$;
