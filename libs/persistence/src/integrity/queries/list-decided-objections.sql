{{review_objections(:today, :userId)}}
AND o.state <> 'open' ORDER BY o.filed_at DESC, o.id LIMIT 200
