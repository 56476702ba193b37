-- sealed_instant(at)
-- In UTC, with microseconds.
to_char(:at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
