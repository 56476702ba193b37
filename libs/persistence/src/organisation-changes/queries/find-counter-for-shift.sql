-- Whether a counter is open during a whole shift, and the assignment in force on all of its days.
SELECT k.key, k.retired_on::text AS ends,
  (:to::timestamptz AT TIME ZONE i.time_zone)::date > k.retired_on
    OR (:to::timestamptz AT TIME ZONE i.time_zone) > k.retired_on AS late,
  EXISTS (
    SELECT FROM assignments a
    WHERE a.id = :assignmentId AND a.unit_id = k.unit_id
      AND a.valid @> daterange((:from::timestamptz AT TIME ZONE i.time_zone)::date,
        ((:to::timestamptz - interval '1 microsecond') AT TIME ZONE i.time_zone)::date, '[]')
  ) AS assigned
FROM counters k JOIN instansi i ON i.id = k.instansi_id WHERE k.id = :counterId
