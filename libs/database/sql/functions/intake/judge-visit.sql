-- A new rating with what the earlier visits of its browser make of it: whether it counts, and whether the person is
-- asked. For submit_again, which asks once the locks are held.
CREATE OR REPLACE FUNCTION judge_visit(p_new ratings) RETURNS ratings
LANGUAGE plpgsql AS $$
DECLARE
  visits record;
BEGIN
  SELECT * INTO visits FROM (SELECT count(*) AS n, count(*) FILTER (WHERE e.channel NOT IN ({{VISIT_UNASKED}})) AS own
  {{earlier_visits(p_new.instansi_id, p_new.visitor, p_new.code_id, p_new.counter_id, p_new.assignment_id, p_new.channel, p_new.received_at)}}) AS v;
  p_new.status := {{visit_status(visits.n)}};
  p_new.visit := {{visit_asked(visits.own, p_new.channel)}};
  p_new.uncounted_by := {{visit_uncounted_by(visits.n)}};
  RETURN p_new;
END
$$;
