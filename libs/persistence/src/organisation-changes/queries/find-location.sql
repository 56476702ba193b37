SELECT key, NULL::uuid AS "unitId", retired_on::text AS ends FROM locations WHERE id = :id
