-- In a new cluster, after its journal: what came in time has the xid 0, whatever its id.
UPDATE settled_days SET xid = '0', journal_id = 9223372036854775807
FROM aggregation_state s, pg_control_system() c
WHERE s.system_identifier <> c.system_identifier
