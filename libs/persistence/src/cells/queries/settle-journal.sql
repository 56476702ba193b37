-- In a new cluster every journal row that is visible is settled: xid 0 says so, the id keeps the order.
UPDATE journal SET xid = '0'
FROM aggregation_state s, pg_control_system() c
WHERE s.system_identifier <> c.system_identifier
