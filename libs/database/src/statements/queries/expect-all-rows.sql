-- Until the transaction ends: all rows of a cursor will be fetched, so the plan with the fastest first row is the wrong one.
SET LOCAL cursor_tuple_fraction = 1
