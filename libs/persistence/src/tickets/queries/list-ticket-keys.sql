SELECT {{ticket_keys()}} ORDER BY k.issued_at DESC, k.id
