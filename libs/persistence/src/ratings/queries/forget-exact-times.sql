-- Day and hour block stay.
UPDATE ratings SET received_at = NULL, visitor = NULL, device_bucket = NULL, display_step = NULL,
  visit = NULL, office_network = NULL, staff_device = NULL
WHERE received_at < :before
