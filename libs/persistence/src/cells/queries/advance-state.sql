UPDATE aggregation_state SET xid = :xid::xid8, journal_id = :id, advanced_at = now(),
  system_identifier = (SELECT system_identifier FROM pg_control_system())
