-- ledger_entries()
-- Entries of the ledger `d` with the names of those who made them; conditions follow.
SELECT CASE d.action WHEN 'release' THEN 'reinstate' ELSE d.action END AS action, d.reason, u.username AS by, d.rule_version AS "ruleVersion", d.at, d.note
FROM decisions d LEFT JOIN users u ON u.instansi_id = d.instansi_id AND u.id = d.actor_id
