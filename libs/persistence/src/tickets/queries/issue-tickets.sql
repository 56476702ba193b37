SELECT issue_tickets(:keyHash, :hashes, :at) AS result
