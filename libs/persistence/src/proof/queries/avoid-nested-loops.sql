-- For the rest of the transaction. Whole tables are compared: nested loops, which fresh tables without statistics
-- invite, take hours.
SET LOCAL enable_nestloop = off
