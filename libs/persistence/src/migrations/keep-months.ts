/** How long comments and profiles are kept after the month in which they were given. */
export const MONTHS_KEPT = 24;
const MONTHS_AHEAD = 3;

/**
 * Partitions for this month and those to come, none for what has expired. Rows that came before their
 * partition lie in the default one and move over when it is made.
 */
export const KEEP_MONTHS = `
  -- Row-level security of a partition matters to whoever names it; apps name the whole table only.
  CREATE FUNCTION guard_partition(p_name text) RETURNS void
  LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
  BEGIN
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', p_name);
    EXECUTE format('CREATE POLICY %I ON %I TO suara_owner USING (true) WITH CHECK (true)', p_name || '_all', p_name);
  END
  $$;

  CREATE TABLE comments_default PARTITION OF comments DEFAULT;
  CREATE TABLE respondent_profiles_default PARTITION OF respondent_profiles DEFAULT;
  SELECT guard_partition('comments_default'), guard_partition('respondent_profiles_default');

  CREATE FUNCTION add_month(p_table text, p_month date) RETURNS void
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

  CREATE FUNCTION keep_months(p_today date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  DECLARE
    v_this date := date_trunc('month', p_today);
    v_first date := v_this - interval '${MONTHS_KEPT} months';
    v_table text;
    v_old text;
  BEGIN
    FOREACH v_table IN ARRAY ARRAY['comments', 'respondent_profiles'] LOOP
      PERFORM add_month(v_table, (v_this + ahead * interval '1 month')::date)
      FROM generate_series(0, ${MONTHS_AHEAD}) AS ahead;
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
`;
