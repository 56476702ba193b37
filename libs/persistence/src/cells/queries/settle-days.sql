-- Settles the days of every agency that are old enough and have nothing more to wait for: no case that is undecided, no
-- rating that the rules have yet to look at, no journal row that is not summed. The lock of the sums is held, and what
-- they hold now is what the figures of these days rest on.
WITH reached AS MATERIALIZED (
  SELECT i.id AS instansi_id, least(
    {{agency_day(:now, i)}} - {{SETTLED_AFTER_DAYS}},
    (SELECT min(c.local_day) FROM cases c
     WHERE c.instansi_id = i.id AND c.state IN ('collecting', 'open')) - 1,
    (SELECT min(r.local_day) FROM ratings r
     WHERE r.instansi_id = i.id AND r.received_at IS NOT NULL AND r.local_day > coalesce(
       (SELECT settled_through FROM judged_days WHERE instansi_id = i.id), '-infinity')) - 1,
    (SELECT min(j.local_day) FROM journal j
     WHERE (j.xid, j.id) > (s.xid, s.journal_id) AND j.instansi_id = i.id) - 1
  ) AS local_day, s.xid, s.journal_id,
    coalesce((SELECT max(d.local_day) FROM settled_days d WHERE d.instansi_id = i.id), '-infinity') AS settled
  FROM instansi i, aggregation_state s
)
INSERT INTO settled_days (instansi_id, local_day, xid, journal_id)
SELECT instansi_id, local_day, xid, journal_id FROM reached
-- nothing is settled before the first rating
WHERE local_day > settled AND (settled > '-infinity' OR EXISTS (
  SELECT FROM person_cells c WHERE c.instansi_id = reached.instansi_id AND c.local_day <= reached.local_day))
RETURNING instansi_id
