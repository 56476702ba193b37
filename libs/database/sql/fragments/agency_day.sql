-- agency_day(at, agency)
-- The day of a moment in the time zone of an agency, a row of instansi.
(:at::timestamptz AT TIME ZONE :agency.time_zone)::date
