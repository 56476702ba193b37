SELECT call_ticket(:keyHash, :hash, :counter, :at) AS result
