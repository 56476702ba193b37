-- What a page needs to show for a code at a moment: where it leads on that day, what may be rated there and who serves.
-- The public app may call it. A revoked code answers too, with that state. NULL: there is no such code.
CREATE OR REPLACE FUNCTION resolve_code(p_code text, p_at timestamptz) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  {{target_of_code(codes issued, target_on(issued, today.day), attributed_assignment(c, p_at), p_at)}}
  WHERE issued.code = p_code
$$;
