-- Up to where the journal is settled, in which cluster, and whether aggregation knows that cluster.
SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid, c.system_identifier::text AS cluster,
  coalesce(s.system_identifier = c.system_identifier, true) AS known
FROM aggregation_state s, pg_control_system() c
