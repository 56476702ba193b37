UPDATE aggregation_state SET xid = '0', journal_id = 0,
  system_identifier = (SELECT system_identifier FROM pg_control_system())
