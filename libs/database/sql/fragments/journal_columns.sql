-- journal_columns()
-- What a row of the journal takes from a rating.
instansi_id, rating_id, unit_id, location_id, service_id, counter_id,
  assignment_id, channel, assurance_level, status, instrument_version_id, local_day, hour_block, answers
