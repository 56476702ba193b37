-- What a page needs to show for the hash of a ticket; the public app may call it. A ticket leads to the unit of the
-- machine that issued it; once it was called, to that counter and to who was there then. Whether it is still good is
-- not told. NULL: there is no such ticket.
CREATE OR REPLACE FUNCTION resolve_ticket(p_hash bytea, p_at timestamptz) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  {{target_of_code(tickets ticket JOIN codes issued
      ON issued.instansi_id = ticket.instansi_id AND issued.id = ticket.code_id,
    code_at(target_on(issued, today.day), ticket.counter_id), ticket.assignment_id, p_at)}}
  WHERE ticket.hash = p_hash
$$;
