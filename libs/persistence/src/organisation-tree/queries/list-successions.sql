-- Of the unit and all that it came from, and of the units that came from it; oldest first.
WITH RECURSIVE line AS (
  SELECT s.* FROM unit_successions s WHERE s.successor_id = :unitId OR s.predecessor_id = :unitId
  UNION
  SELECT s.* FROM line JOIN unit_successions s
    ON s.successor_id = line.predecessor_id AND line.predecessor_id <> :unitId
)
SELECT kind, to_char(happened_on, 'YYYY-MM-DD') AS "on",
  jsonb_build_object('id', predecessor_id, 'name', {{last_name_of_unit(predecessor_id)}}) AS predecessor,
  jsonb_build_object('id', successor_id, 'name', {{last_name_of_unit(successor_id)}}) AS successor
FROM line ORDER BY happened_on, 3, 4
