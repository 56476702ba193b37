-- Whether the state was written in this cluster, or never.
SELECT coalesce(s.system_identifier = c.system_identifier, true) AS known
FROM aggregation_state s, pg_control_system() c
