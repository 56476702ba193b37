SELECT find_rating(:code, :id, :at) AS result
