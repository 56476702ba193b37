WITH named AS {{unit_names(:day)}}
SELECT {{issued_codes()}}
WHERE c.id = :id
