-- each_kind_by_day(part)
-- A part of a statement for each kind of rows `r` of agency `i` that is sealed by local days; PostgreSQL leaves out the
-- kinds that were not asked for. A part is told the name of the kind, its table, or a query in parentheses with instansi_id,
-- id and what else it needs, the type of its ids, the local day of a row, the fragment of its fields, the fragment that says
-- when a row was lawfully erased, and which rows without a leaf may have come honestly after their day was sealed, because a
-- clock was wrong: these get a late seal. Whoever slips in a rating alone forgets the journal, and nobody comments on a
-- rating that was sealed.
{{:part(rating, ratings, uuid, r.local_day, sealed_rating, never_erased,
  EXISTS (SELECT FROM journal j WHERE j.instansi_id = r.instansi_id AND j.rating_id = r.id))}}
UNION ALL
{{:part(look, looks, uuid, (r.looked_at AT TIME ZONE i.time_zone)::date, sealed_look, never_erased, true)}}
UNION ALL
{{:part(comment, (
    SELECT c.instansi_id, c.rating_id AS id, c.commitment, t.local_day
    FROM comments c JOIN ratings t ON t.instansi_id = c.instansi_id AND t.id = c.rating_id
  ), uuid, r.local_day, sealed_comment, erased_comment,
  NOT EXISTS (SELECT FROM proof_leaves timely WHERE timely.instansi_id = r.instansi_id
    AND timely.kind = 'rating' AND timely.subject_id = r.id::text))}}
UNION ALL
{{:part(decision, decisions, bigint, (r.at AT TIME ZONE i.time_zone)::date, sealed_decision, never_erased, true)}}
UNION ALL
{{:part(administrator_action, administrator_actions, uuid, (r.acted_at AT TIME ZONE i.time_zone)::date,
  sealed_administrator_action, never_erased, true)}}
