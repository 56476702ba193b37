-- What a rating becomes by an `amend` command, for amend_rating; nothing is written. An answer that is not named stays.
-- When the citizen takes the officer off, nobody served; when he takes that back, whoever served then did: of a ticket
-- the officer to whom it was called.
CREATE OR REPLACE FUNCTION amended_rating(p_old ratings, p_code codes, p_command jsonb) RETURNS ratings
LANGUAGE plpgsql STABLE AS $$
DECLARE
  new ratings := p_old;
  t tickets;
BEGIN
  new.answers := fitting_answers(p_old.instrument_version_id, p_old.answers || stated_answers(p_command));
  IF p_command ? 'serviceId' THEN
    new.service_id := p_command ->> 'serviceId';
  END IF;
  IF p_command ? 'officerRejected' AND (p_command ->> 'officerRejected')::boolean <> p_old.officer_rejected THEN
    SELECT * INTO t FROM tickets WHERE instansi_id = p_old.instansi_id AND rating_id = p_old.id;
    new.officer_rejected := NOT p_old.officer_rejected;
    new.assignment_id := CASE
      WHEN new.officer_rejected THEN NULL
      WHEN t.hash IS NOT NULL THEN t.assignment_id
      ELSE attributed_assignment(p_code, p_old.received_at)
    END;
  END IF;
  RETURN new;
END
$$;
