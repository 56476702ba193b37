import { CURRENT_TENANT } from '../1764000000007-rights.js';

/** What a reviewer may do about a case. */
export const DECIDE_CASE = `
  -- The unit that a reviewer works in, with everything below it on a day: not his to see or to decide.
  CREATE FUNCTION home_units(p_instansi uuid, p_user uuid, p_day date) RETURNS SETOF uuid
  LANGUAGE sql STABLE AS $$
    WITH RECURSIVE below AS (
      SELECT home_unit_id AS unit_id FROM users
      WHERE instansi_id = p_instansi AND id = p_user AND home_unit_id IS NOT NULL
      UNION
      SELECT v.unit_id FROM below JOIN unit_versions v
        ON v.instansi_id = p_instansi AND v.parent_id = below.unit_id AND v.valid @> p_day
    ) SELECT unit_id FROM below
  $$;

  -- Did the officer object against what this case is about? Then it may be opened again, and excluding it
  -- takes two persons.
  CREATE FUNCTION is_objected(p_case cases) RETURNS boolean
  LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
      SELECT FROM objections o
      WHERE o.instansi_id = p_case.instansi_id AND o.assignment_id = p_case.assignment_id
        AND o.kind IN ('attribution', 'figure') AND o.days @> p_case.local_day
    )
  $$;

  -- And is nobody through with that objection yet?
  CREATE FUNCTION is_objected_now(p_case cases) RETURNS boolean
  LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
      SELECT FROM objections o
      WHERE o.instansi_id = p_case.instansi_id AND o.assignment_id = p_case.assignment_id
        AND o.kind IN ('attribution', 'figure') AND o.days @> p_case.local_day AND o.state = 'open'
    )
  $$;

  -- The tenant is the transaction's. Answers with a refusal, or with the state that the case is in now:
  -- 'proposed' when a second person has to agree.
  CREATE FUNCTION decide_case(p_user uuid, p_case uuid, p_action text, p_reason text, p_note text,
    p_rule_version smallint, p_at timestamptz)
  RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  DECLARE
    v_instansi uuid := ${CURRENT_TENANT};
    v_case cases;
    v_objected boolean;
    v_action text := p_action;
    v_state text := CASE p_action WHEN 'exclude' THEN 'excluded' ELSE 'released' END;
    v_since bigint;
  BEGIN
    IF p_action NOT IN ('release', 'exclude') OR NOT EXISTS (
      SELECT FROM users WHERE instansi_id = v_instansi AND id = p_user AND role = 'reviewer'
    ) THEN
      RETURN '{"refused": "role.not-allowed"}';
    END IF;
    PERFORM lock_cases(v_instansi);
    SELECT * INTO v_case FROM cases WHERE instansi_id = v_instansi AND id = p_case FOR UPDATE;
    IF NOT FOUND OR v_case.state = 'withdrawn' OR v_case.unit_id IN (
      SELECT home_units(v_instansi, p_user, day_of(v_instansi, p_at))
    ) THEN
      RETURN '{"refused": "case.unknown"}';
    END IF;
    IF v_case.state = 'collecting' THEN
      RETURN '{"refused": "case.day-running"}';
    END IF;
    v_objected := is_objected(v_case);
    IF v_case.state <> 'open' AND (NOT v_objected OR v_case.state = v_state) THEN
      RETURN '{"refused": "case.closed"}';
    END IF;
    -- what was proposed before the last decision is settled by it
    SELECT coalesce(max(id), 0) INTO v_since FROM decisions
    WHERE instansi_id = v_instansi AND case_id = p_case AND action IN ('release', 'exclude');
    IF p_action = 'release' AND v_case.state = 'excluded' AND EXISTS (
      SELECT FROM decisions WHERE instansi_id = v_instansi AND case_id = p_case AND id = v_since AND actor_id = p_user
    ) THEN
      RETURN '{"refused": "case.same-reviewer"}';
    END IF;
    IF p_action = 'exclude' AND v_objected THEN
      IF NOT EXISTS (
        SELECT FROM decisions WHERE instansi_id = v_instansi AND case_id = p_case AND id > v_since
          AND action = 'propose_exclusion'
      ) THEN
        v_action := 'propose_exclusion';
      ELSIF NOT EXISTS (
        SELECT FROM decisions WHERE instansi_id = v_instansi AND case_id = p_case AND id > v_since
          AND action = 'propose_exclusion' AND actor_id <> p_user
      ) THEN
        RETURN '{"refused": "case.same-reviewer"}';
      END IF;
    END IF;
    INSERT INTO decisions (instansi_id, case_id, action, reason, actor_id, rule_version, at, note)
    VALUES (v_instansi, p_case, v_action, p_reason, p_user, p_rule_version, p_at, p_note);
    IF v_action = 'propose_exclusion' THEN
      RETURN '{"state": "proposed"}';
    END IF;
    UPDATE cases SET state = v_state WHERE instansi_id = v_instansi AND id = p_case;
    PERFORM settle_status(v_instansi, ARRAY(
      SELECT rating_id FROM case_ratings WHERE instansi_id = v_instansi AND case_id = p_case));
    RETURN jsonb_build_object('state', v_state);
  END
  $$;
`;
