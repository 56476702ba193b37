-- The name in force on a day.
UPDATE unit_versions v SET name = coalesce(:name, v.name) FROM units u
WHERE v.unit_id = :id AND v.valid @> :today::date AND u.id = v.unit_id
RETURNING u.key
