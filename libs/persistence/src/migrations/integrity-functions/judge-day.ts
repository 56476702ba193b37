const NIL = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** What the worker may do: hold what the rules found on a day, and count what nobody decided about. */
export const JUDGE_DAY = `
  -- Makes the cases of a day what the rules found: adds and withdraws holds until the day is settled, and
  -- does nothing afterwards. p_findings is NULL when the evidence is gone: then what stands is settled.
  -- The caller holds the lock since before it read the ratings.
  CREATE FUNCTION judge_day(p_instansi uuid, p_day date, p_findings jsonb, p_marks jsonb,
    p_rule_version smallint, p_at timestamptz, p_settle boolean)
  RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  DECLARE
    v_touched uuid[];
  BEGIN
    PERFORM lock_cases(p_instansi);
    IF EXISTS (SELECT FROM judged_days WHERE instansi_id = p_instansi AND settled_through >= p_day) THEN
      RETURN 0;
    END IF;
    IF p_findings IS NOT NULL THEN
      INSERT INTO cases (instansi_id, rule, unit_id, assignment_id, counter_id, local_day, assurance_level,
        review_by, numbers)
      SELECT p_instansi, f.rule, f."unitId", f."assignmentId", f."counterId", p_day, f.level, p_day + 8, f.numbers
      FROM jsonb_to_recordset(p_findings) AS f (rule text, "unitId" uuid, "assignmentId" uuid,
        "counterId" uuid, level assurance_level, numbers jsonb)
      ON CONFLICT ON CONSTRAINT cases_subject_unique
        DO UPDATE SET numbers = excluded.numbers, state = 'collecting';
      WITH found AS (
        SELECT c.id AS case_id, rating.id::uuid AS rating_id
        FROM jsonb_to_recordset(p_findings) AS f (rule text, "unitId" uuid, "assignmentId" uuid,
          "counterId" uuid, level assurance_level, ratings jsonb)
        JOIN cases c ON c.instansi_id = p_instansi AND c.local_day = p_day AND c.rule = f.rule
          AND c.unit_id = f."unitId" AND c.assignment_id IS NOT DISTINCT FROM f."assignmentId"
          AND c.counter_id IS NOT DISTINCT FROM f."counterId" AND c.assurance_level = f.level
        CROSS JOIN LATERAL jsonb_array_elements_text(f.ratings) AS rating (id)
      ), gone AS (
        DELETE FROM case_ratings m USING cases c
        WHERE m.instansi_id = p_instansi AND c.instansi_id = p_instansi AND c.id = m.case_id
          AND c.local_day = p_day
          AND NOT EXISTS (SELECT FROM found WHERE found.case_id = m.case_id AND found.rating_id = m.rating_id)
        RETURNING m.case_id, m.rating_id, c.rule
      ), come AS (
        INSERT INTO case_ratings SELECT p_instansi, case_id, rating_id FROM found
        ON CONFLICT DO NOTHING
        RETURNING case_id, rating_id
      ), written AS (
        INSERT INTO decisions (instansi_id, case_id, rating_id, action, reason, rule_version, at)
        SELECT p_instansi, change.case_id, change.rating_id, change.action, c.rule, p_rule_version,
          day_begin(p_instansi, p_at)
        FROM (
          SELECT case_id, rating_id, 'withdraw' AS action FROM gone
          UNION ALL SELECT case_id, rating_id, 'hold' FROM come
        ) AS change
        JOIN cases c ON c.instansi_id = p_instansi AND c.id = change.case_id
        -- the order of the ledger must not be that of the ratings
        ORDER BY change.rating_id
      )
      SELECT array_agg(rating_id) INTO v_touched
      FROM (SELECT rating_id FROM gone UNION SELECT rating_id FROM come) AS touched;
      UPDATE cases c SET state = 'withdrawn'
      WHERE c.instansi_id = p_instansi AND c.local_day = p_day AND c.state = 'collecting' AND NOT EXISTS (
        SELECT FROM case_ratings m WHERE m.instansi_id = c.instansi_id AND m.case_id = c.id);
    END IF;
    IF p_settle THEN
      INSERT INTO marks (instansi_id, local_day, unit_id, assignment_id, service_id, location_id,
        assurance_level, kind, n)
      SELECT p_instansi, p_day, m."unitId", coalesce(m."assignmentId", ${NIL}), coalesce(m."serviceId", ${NIL}),
        coalesce(m."locationId", ${NIL}), m.level, m.kind, m.n
      FROM jsonb_to_recordset(p_marks) AS m ("unitId" uuid, "assignmentId" uuid, "serviceId" uuid,
        "locationId" uuid, level assurance_level, kind text, n integer);
      UPDATE cases SET state = 'open', review_by = day_of(p_instansi, p_at) + 7
      WHERE instansi_id = p_instansi AND local_day = p_day AND state = 'collecting';
      INSERT INTO judged_days VALUES (p_instansi, p_day)
      ON CONFLICT ON CONSTRAINT judged_days_pk DO UPDATE SET settled_through = excluded.settled_through;
    END IF;
    RETURN settle_status(p_instansi, v_touched);
  END
  $$;

  -- Seven days without a decision: the ratings count. Returns how many cases ended so.
  CREATE FUNCTION count_overdue(p_instansi uuid, p_rule_version smallint, p_at timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  DECLARE
    v_cases uuid[];
  BEGIN
    PERFORM lock_cases(p_instansi);
    WITH over AS (
      UPDATE cases SET state = 'counted_by_time'
      WHERE instansi_id = p_instansi AND state = 'open' AND review_by < day_of(p_instansi, p_at)
      RETURNING id
    ), written AS (
      INSERT INTO decisions (instansi_id, case_id, action, reason, rule_version, at)
      SELECT p_instansi, id, 'count_by_time', 'undecided', p_rule_version, day_begin(p_instansi, p_at) FROM over
    )
    SELECT coalesce(array_agg(id), '{}') INTO v_cases FROM over;
    PERFORM settle_status(p_instansi, ARRAY(
      SELECT DISTINCT rating_id FROM case_ratings WHERE instansi_id = p_instansi AND case_id = ANY (v_cases)));
    INSERT INTO marks AS standing (instansi_id, local_day, unit_id, assignment_id, service_id, location_id,
      assurance_level, kind, n)
    SELECT p_instansi, r.local_day, r.unit_id, coalesce(r.assignment_id, ${NIL}), coalesce(r.service_id, ${NIL}),
      coalesce(r.location_id, ${NIL}), r.assurance_level, 'counted_by_time', count(DISTINCT r.id)
    FROM case_ratings m JOIN ratings r ON r.instansi_id = m.instansi_id AND r.id = m.rating_id
    WHERE m.instansi_id = p_instansi AND m.case_id = ANY (v_cases) AND r.status = 'counted'
    GROUP BY 2, 3, 4, 5, 6, 7
    ON CONFLICT ON CONSTRAINT marks_pk DO UPDATE SET n = standing.n + excluded.n;
    RETURN cardinality(v_cases);
  END
  $$;
`;
