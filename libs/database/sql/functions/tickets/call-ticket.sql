-- Writes down that a ticket was called to a counter and who serves there, for the queue machine, which is known by its
-- key; the public app may call it. Called again, also at another counter, the last call stands: until the rating came.
-- Refuses a key or a ticket that is not known, a counter of another unit, and a ticket that is spent or has expired.
CREATE OR REPLACE FUNCTION call_ticket(p_key_hash bytea, p_hash bytea, p_counter text, p_at timestamptz) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
DECLARE
  k ticket_keys := ticket_key_used(p_key_hash, p_at);
  v_counter counters;
  t tickets;
BEGIN
  IF k.id IS NULL THEN
    RETURN '{"refused": "ticket-key.unknown"}';
  END IF;
  -- before the row is read, in the order of append_ratings
  PERFORM pg_advisory_xact_lock(hashtextextended('ticket ' || encode(p_hash, 'hex'), 0));
  SELECT tk.* INTO t FROM tickets tk JOIN ticket_keys own
    ON own.instansi_id = tk.instansi_id AND own.code_id = tk.code_id AND own.unit_id = k.unit_id
  WHERE tk.hash = p_hash AND tk.instansi_id = k.instansi_id;
  IF t.hash IS NULL THEN
    RETURN '{"refused": "ticket.unknown"}';
  END IF;
  SELECT c.* INTO v_counter FROM counters c JOIN instansi i ON i.id = c.instansi_id
  WHERE c.instansi_id = k.instansi_id AND c.key = p_counter
    AND (c.retired_on IS NULL OR c.retired_on > (p_at AT TIME ZONE i.time_zone)::date);
  IF v_counter.id IS NULL THEN
    RETURN '{"refused": "counter.unknown"}';
  END IF;
  IF v_counter.unit_id <> k.unit_id THEN
    RETURN '{"refused": "counter.other-unit"}';
  END IF;
  IF t.spent THEN
    RETURN '{"refused": "ticket.spent"}';
  END IF;
  IF p_at > t.valid_until THEN
    RETURN '{"refused": "ticket.expired"}';
  END IF;
  UPDATE tickets SET counter_id = v_counter.id, called_at = p_at,
    assignment_id = {{sole_officer(k.instansi_id, v_counter.id, tstzrange(p_at, p_at, '[]'))}}
  WHERE hash = p_hash;
  RETURN jsonb_build_object('counter', v_counter.name);
END
$$;
