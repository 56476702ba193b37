SELECT resolve_code(:code, :at) AS result
