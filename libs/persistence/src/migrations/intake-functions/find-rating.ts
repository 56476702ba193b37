/** What stands: for the browser that holds the edit cookie, and for whoever holds the receipt. */
export const FIND_RATING = `
  CREATE FUNCTION find_rating(p_code text, p_id uuid, p_at timestamptz) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
    SELECT standing_rating(r, p_at)
    FROM codes c JOIN ratings r ON r.instansi_id = c.instansi_id AND r.code_id = c.id
    WHERE c.code = p_code AND r.id = p_id
  $$;

  -- status and week only: never score, counter or officer
  CREATE FUNCTION find_receipt(p_receipt_hash bytea) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
    SELECT jsonb_build_object(
      'status', r.status,
      'week', to_char(r.local_day, 'IYYY-"W"IW'),
      'instansi', jsonb_build_object('name', i.name, 'marking', i.marking)
    )
    FROM ratings r JOIN instansi i ON i.id = r.instansi_id
    WHERE r.receipt_hash = p_receipt_hash
    LIMIT 1
  $$;
`;
