UPDATE unit_versions SET valid = daterange(lower(valid), :from::date)
WHERE unit_id = :unitId AND valid = :valid::daterange
