-- answer_cell_key()
-- What tells one cell of answers from another.
instansi_id, unit_id, local_day, location_id, service_id, assignment_id, instrument_version_id, assurance_level, late,
  answers
