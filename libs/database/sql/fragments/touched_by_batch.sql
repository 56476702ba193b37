-- touched_by_batch(after_xid, after_id, last_xid, last_id)
-- Whether a cell is of a unit and day of which journal rows were summed, after one position up to another.
(instansi_id, unit_id, local_day) IN (
  SELECT DISTINCT instansi_id, unit_id, local_day FROM journal
  WHERE (xid, id) > (:after_xid::xid8, :after_id::bigint) AND (xid, id) <= (:last_xid::xid8, :last_id::bigint)
)
