SELECT id, username, home_unit_id AS "homeUnitId" FROM users WHERE role = 'reviewer' ORDER BY username
