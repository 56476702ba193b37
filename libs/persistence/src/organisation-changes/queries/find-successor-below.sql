-- A version in which the successor stands below one of the units that end.
SELECT unit_id AS "unitId" FROM unit_versions WHERE unit_id = :successorId AND parent_id = ANY (:ids)
  AND NOT valid << daterange(:from::date, NULL)
