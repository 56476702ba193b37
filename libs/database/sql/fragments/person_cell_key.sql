-- person_cell_key()
-- What tells one cell of persons from another.
instansi_id, unit_id, local_day, location_id, service_id, counter_id, assignment_id, assurance_level, status, late
