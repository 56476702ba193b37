SELECT key, unit_id AS "unitId", retired_on::text AS ends FROM counters WHERE id = :id
