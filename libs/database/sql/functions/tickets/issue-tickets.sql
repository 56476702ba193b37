-- Stores the hashes of a batch of new tickets, for the queue machine, which is known by its key; the public app may
-- call it. Answers until when they are good: three days from the next full hour. Refuses a key that is not known.
CREATE OR REPLACE FUNCTION issue_tickets(p_key_hash bytea, p_hashes bytea[], p_at timestamptz) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
DECLARE
  k ticket_keys := ticket_key_used(p_key_hash, p_at);
  v_until timestamptz := date_trunc('hour', p_at) + interval '73 hours';
  v_batch uuid := gen_random_uuid();
BEGIN
  IF k.id IS NULL THEN
    RETURN '{"refused": "ticket-key.unknown"}';
  END IF;
  INSERT INTO tickets (instansi_id, hash, code_id, batch_id, issued_on, valid_until)
  SELECT k.instansi_id, h.hash, k.code_id, v_batch, (p_at AT TIME ZONE i.time_zone)::date, v_until
  FROM unnest(p_hashes) AS h (hash), instansi i WHERE i.id = k.instansi_id;
  RETURN jsonb_build_object('validUntil', v_until);
END
$$;
