-- corrected_rows(agency, from, to, units, xids, ids)
-- Rows of the journal that came after their day of a range was settled, up to a place of the journal for each of some
-- units.
SELECT j.* FROM unnest(:units::uuid[], :xids::text[], :ids::bigint[]) AS upto (unit_id, xid, journal_id)
JOIN journal j ON j.unit_id = upto.unit_id AND (j.xid, j.id) <= (upto.xid::xid8, upto.journal_id),
  {{settled_place(j)}}
WHERE j.instansi_id = :agency AND j.local_day >= :from AND j.local_day < :to
  AND (j.xid, j.id) > (settled.xid, settled.journal_id)
