SELECT introduced_at IS NOT NULL AS "isIntroduced" FROM users WHERE id = :userId
