-- Makes the partition of a month for a table that is kept by months, for keep_months; one that stands is left alone.
-- Rows of that month that came early lie in the default partition and move along.
CREATE OR REPLACE FUNCTION add_month(p_table text, p_month date) RETURNS void
LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
DECLARE
  v_name text := p_table || to_char(p_month, '_YYYY_MM');
  v_default text := p_table || '_default';
BEGIN
  IF to_regclass(v_name) IS NOT NULL THEN
    RETURN;
  END IF;
  EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', v_default);
  EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING CONSTRAINTS)', v_name, p_table);
  PERFORM guard_partition(v_name);
  EXECUTE format('WITH early AS (DELETE FROM %I WHERE month = %L RETURNING *) INSERT INTO %I SELECT * FROM early',
    v_default, p_month, v_name);
  EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
    p_table, v_name, p_month, p_month + interval '1 month');
END
$$;
