-- All codes of the agency, their targets as named on a day.
WITH named AS {{unit_names(:day)}}
SELECT {{issued_codes()}}
ORDER BY u.key, c.key
