-- All of the agency, the newest first.
SELECT id, name, enrolled_at AS "enrolledAt" FROM office_networks ORDER BY enrolled_at DESC, id
