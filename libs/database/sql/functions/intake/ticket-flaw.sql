-- Why a rating with this ticket is not *served*, or NULL. Sent again it is the rating that spent it; of several in one
-- batch the first one is. For append_ratings.
CREATE OR REPLACE FUNCTION ticket_flaw(p_ticket tickets, p_rating uuid, p_at timestamptz, p_first uuid) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN p_ticket.hash IS NULL THEN 'invalid'
    WHEN p_ticket.spent THEN CASE WHEN p_ticket.rating_id IS DISTINCT FROM p_rating THEN 'spent' END
    WHEN p_at > p_ticket.valid_until THEN 'late'
    WHEN p_ticket.counter_id IS NULL THEN 'uncalled'
    WHEN p_first <> p_rating THEN 'spent'
  END
$$;
