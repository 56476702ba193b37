-- rating_columns()
-- Every column of a rating, by name.
instansi_id, id, code_id, unit_id, location_id, service_id, counter_id, assignment_id, channel,
  assurance_level, status, instrument_version_id, local_day, hour_block, answers, officer_rejected, source,
  rule_version, body_hash, receipt_hash, received_at, lowered_by, visitor, device_bucket, office_network,
  staff_device, display_step, visit, uncounted_by
