-- Tells the planner how many leaves there are. The first seal of an agency fills an empty table with all that came
-- before, and without a look the planner still takes it for empty when late rows are searched for right after that. The
-- worker calls it, who does not own the table.
CREATE OR REPLACE FUNCTION analyze_leaves() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
BEGIN
  ANALYZE proof_leaves;
END
$$;
