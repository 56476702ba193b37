-- What stands below merged units stands below the successor from a day on.
UPDATE unit_versions SET parent_id = :successorId
WHERE parent_id = ANY (:ids) AND NOT unit_id = ANY (:ids) AND lower(valid) >= :from::date
