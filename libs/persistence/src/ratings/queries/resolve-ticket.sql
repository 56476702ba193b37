SELECT resolve_ticket(:hash, :at) AS result
