-- 90 days: long enough for a holiday and a sick leave.
DELETE FROM known_origins WHERE seen_at <= :at::timestamptz - interval '90 days'
