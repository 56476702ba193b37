SELECT {{displays()}} ORDER BY d.issued_at DESC, d.id
