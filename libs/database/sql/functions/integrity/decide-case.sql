-- A reviewer's decision about a case: its ratings count (`release`) or do not (`exclude`). The admin app may call it,
-- and the agency is that of the transaction. Answers with a refusal, or with the state that the case is in now:
-- `proposed` when a second person has to agree.
CREATE OR REPLACE FUNCTION decide_case(p_user uuid, p_case uuid, p_action text, p_reason text, p_note text,
  p_rule_version smallint, p_at timestamptz)
RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
DECLARE
  v_instansi uuid := NULLIF(current_setting('app.instansi_id', true), '')::uuid;
  v_case cases;
  v_refusal text;
  v_action text;
  v_state text := CASE p_action WHEN 'exclude' THEN 'excluded' ELSE 'released' END;
BEGIN
  IF p_action NOT IN ('release', 'exclude') OR NOT EXISTS (
    SELECT FROM users WHERE instansi_id = v_instansi AND id = p_user AND role = 'reviewer'
  ) THEN
    RETURN '{"refused": "role.not-allowed"}';
  END IF;
  PERFORM lock_cases(v_instansi);
  SELECT * INTO v_case FROM cases WHERE instansi_id = v_instansi AND id = p_case FOR UPDATE;
  v_refusal := case_refusal(v_case, p_user, v_state, p_at);
  IF v_refusal IS NULL THEN
    v_action := agreed_action(v_case, p_user, p_action);
    IF v_action IS NULL THEN
      v_refusal := 'case.same-reviewer';
    END IF;
  END IF;
  IF v_refusal IS NOT NULL THEN
    RETURN jsonb_build_object('refused', v_refusal);
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
