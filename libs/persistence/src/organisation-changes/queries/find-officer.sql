SELECT key, NULL::uuid AS "unitId", retired_on::text AS ends FROM officers WHERE id = :id
