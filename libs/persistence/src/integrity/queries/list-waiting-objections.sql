{{review_objections(:today, :userId)}}
AND o.state = 'open' ORDER BY o.filed_at, o.id LIMIT 200
