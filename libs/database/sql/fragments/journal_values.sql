-- journal_values()
-- The same of a rating `r`, in the order of journal_columns.
r.instansi_id, r.id, r.unit_id, r.location_id, r.service_id, r.counter_id,
  r.assignment_id, r.channel, r.assurance_level, r.status, r.instrument_version_id, r.local_day, r.hour_block, r.answers
