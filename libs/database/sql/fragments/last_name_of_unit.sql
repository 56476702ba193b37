-- last_name_of_unit(unit)
-- The name that a unit had last, whichever day it is.
(SELECT v.name FROM unit_versions v WHERE v.unit_id = :unit ORDER BY lower(v.valid) DESC LIMIT 1)
