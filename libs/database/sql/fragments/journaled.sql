-- journaled(row)
-- What the journal repeats of a rating, of a row of either.
:row.unit_id, :row.location_id, :row.service_id, :row.counter_id,
  :row.assignment_id, :row.channel, :row.assurance_level, :row.status, :row.instrument_version_id, :row.local_day, :row.hour_block, :row.answers
