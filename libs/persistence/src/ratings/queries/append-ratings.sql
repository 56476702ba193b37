-- One statement is one transaction: what comes back has been committed.
SELECT append_ratings(:commands) AS result
