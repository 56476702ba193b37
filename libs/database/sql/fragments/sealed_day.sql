-- sealed_day(day)
-- YYYY-MM-DD, whatever the session's DateStyle.
to_char(:day, 'YYYY-MM-DD')
