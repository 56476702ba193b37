-- A reviewer's decision about an objection of an officer: `uphold` or `reject`. The admin app may call it, and the
-- agency is that of the transaction. An attribution that falls takes ratings out of a figure about a person, so that
-- takes two reviewers. About a figure nothing is computed by hand: the answer stands beside it. Refuses whoever is no
-- reviewer, and does not know objections of the reviewer's own unit or below.
CREATE OR REPLACE FUNCTION decide_objection(p_user uuid, p_objection uuid, p_action text, p_answer text,
  p_rule_version smallint, p_at timestamptz)
RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
DECLARE
  v_instansi uuid := NULLIF(current_setting('app.instansi_id', true), '')::uuid;
  v_objection objections;
  v_action text := p_action;
BEGIN
  IF p_action NOT IN ('uphold', 'reject') OR NOT EXISTS (
    SELECT FROM users WHERE instansi_id = v_instansi AND id = p_user AND role = 'reviewer'
  ) THEN
    RETURN '{"refused": "role.not-allowed"}';
  END IF;
  SELECT * INTO v_objection FROM objections WHERE instansi_id = v_instansi AND id = p_objection FOR UPDATE;
  IF NOT FOUND OR EXISTS (
    SELECT FROM assignments a WHERE a.instansi_id = v_instansi AND a.id = v_objection.assignment_id
      AND a.unit_id IN (SELECT home_units(v_instansi, p_user, day_of(v_instansi, p_at)))
  ) THEN
    RETURN '{"refused": "objection.unknown"}';
  END IF;
  IF v_objection.state <> 'open' THEN
    RETURN '{"refused": "objection.closed"}';
  END IF;
  IF p_action = 'uphold' AND v_objection.kind = 'attribution' THEN
    IF NOT EXISTS (SELECT FROM decisions WHERE instansi_id = v_instansi AND objection_id = p_objection) THEN
      v_action := 'propose_upholding';
    ELSIF NOT EXISTS (
      SELECT FROM decisions WHERE instansi_id = v_instansi AND objection_id = p_objection AND actor_id <> p_user
    ) THEN
      RETURN '{"refused": "objection.same-reviewer"}';
    END IF;
  END IF;
  INSERT INTO decisions (instansi_id, objection_id, action, reason, actor_id, rule_version, at, note)
  VALUES (v_instansi, p_objection, v_action, 'objection_' || v_objection.kind, p_user, p_rule_version, p_at,
    p_answer);
  IF v_action = 'propose_upholding' THEN
    RETURN '{"state": "proposed"}';
  END IF;
  UPDATE objections SET state = CASE p_action WHEN 'uphold' THEN 'upheld' ELSE 'rejected' END,
    answer = p_answer, answered_at = p_at
  WHERE instansi_id = v_instansi AND id = p_objection;
  IF p_action = 'uphold' AND v_objection.kind = 'attribution' THEN
    PERFORM drop_attribution(v_instansi, v_objection.assignment_id, v_objection.days);
  ELSIF p_action = 'uphold' AND v_objection.kind = 'comment' THEN
    UPDATE comments SET withheld = true
    WHERE instansi_id = v_instansi AND assignment_batch_id = v_objection.batch_id
      AND assignment_place = v_objection.place;
  END IF;
  RETURN jsonb_build_object('state', CASE p_action WHEN 'uphold' THEN 'upheld' ELSE 'rejected' END);
END
$$;
