{{review_cases(:today, :userId)}}
AND NOT {{awaits_decision(c)}} ORDER BY c.local_day DESC, c.id LIMIT 200
