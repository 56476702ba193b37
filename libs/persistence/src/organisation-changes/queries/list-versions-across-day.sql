-- The versions of a unit, or of the units below a parent, that began before a day and go on through it.
SELECT unit_id AS "unitId", valid::text FROM unit_versions
WHERE (unit_id = :unitId OR parent_id = :parentId) AND valid @> :from::date AND lower(valid) < :from::date
