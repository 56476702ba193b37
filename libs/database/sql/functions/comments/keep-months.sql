-- Makes the partitions of this month and the next three, and drops those that are older than {{MONTHS_KEPT}} months
-- with the comments and profiles in them. The worker calls it each day; once more on one day it changes nothing.
CREATE OR REPLACE FUNCTION keep_months(p_today date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
DECLARE
  v_this date := date_trunc('month', p_today);
  v_first date := v_this - interval '{{MONTHS_KEPT}} months';
  v_table text;
  v_old text;
BEGIN
  FOREACH v_table IN ARRAY ARRAY['comments', 'respondent_profiles'] LOOP
    PERFORM add_month(v_table, (v_this + ahead * interval '1 month')::date)
    FROM generate_series(0, 3) AS ahead;
    FOR v_old IN
      SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
      WHERE i.inhparent = to_regclass(v_table) AND c.relname <> v_table || '_default'
        AND c.relname < v_table || to_char(v_first, '_YYYY_MM')
    LOOP
      EXECUTE format('DROP TABLE %I', v_old);
    END LOOP;
    EXECUTE format('DELETE FROM %I WHERE month < %L', v_table || '_default', v_first);
  END LOOP;
END
$$;
