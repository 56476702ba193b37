-- unlike_journal(column)
-- The name of a column where the rating `r` has another value than its journal row `j`, or NULL.
CASE WHEN j.:column IS DISTINCT FROM r.:column THEN ':column' END
