-- Changes the version of a unit that begins on a day; what is not given stays.
UPDATE unit_versions SET name = coalesce(:name, name),
  parent_id = CASE WHEN :moves THEN :parentId::uuid ELSE parent_id END,
  head_id = CASE WHEN :changesHead THEN :headId::uuid ELSE head_id END
WHERE unit_id = :id AND lower(valid) = :from::date
