-- attributed_assignment(code, at)
-- Who served: the code's officer, or the only one rostered during the whole of the last minutes, as many as SERVICE_MINUTES.
CASE WHEN (:code).assignment_id IS NOT NULL THEN (:code).assignment_id ELSE
  {{sole_officer((:code).instansi_id, (:code).counter_id, tstzrange(:at - interval '{{SERVICE_MINUTES}} minutes', :at, '[]'))}}
END
