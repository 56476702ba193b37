{{review_cases(:today, :userId)}}
AND {{awaits_decision(c)}} ORDER BY c.review_by, c.id LIMIT 200
