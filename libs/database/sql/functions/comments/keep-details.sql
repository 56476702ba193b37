-- Keeps the comment and the profile of a command, for append_ratings, and answers what has become of the command then.
-- A submit that is sent again is an echo and brings nothing new. Details come to nothing where the rating was refused,
-- and are refused as `closed` once its time is over.
CREATE OR REPLACE FUNCTION keep_details(p_command jsonb, p_outcome jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
DECLARE
  v_outcome text := p_outcome ->> 'outcome';
  v_month date;
  v_key bytea;
  v_comments boolean;
  v_profiles boolean;
  r ratings;
BEGIN
  -- a repeated submit is an echo: what it brought was kept with the first
  IF NOT p_command ?| ARRAY['comment', 'profile'] OR v_outcome NOT IN ('created', 'amended', 'repeated')
    OR (v_outcome = 'repeated' AND p_command ->> 'op' = 'submit') THEN
    RETURN p_outcome;
  END IF;
  SELECT rating.* INTO r FROM codes c
  JOIN ratings rating ON rating.instansi_id = c.instansi_id AND rating.code_id = c.id
  WHERE c.code = p_command ->> 'code' AND rating.id = (p_command ->> 'id')::uuid;
  v_month := date_trunc('month', r.local_day);
  v_key := decode(p_command ->> 'profileKey', 'hex');
  v_comments := p_command ? 'comment' AND p_command #>> '{comment,text}' IS DISTINCT FROM
    (SELECT c.text FROM comments c WHERE c.instansi_id = r.instansi_id AND c.month = v_month AND c.rating_id = r.id);
  v_profiles := p_command ? 'profile' AND NOT EXISTS (
    SELECT FROM respondent_profiles p WHERE p.instansi_id = r.instansi_id AND p.month = v_month
      AND p.profile_key = v_key AND to_jsonb(p) @> (p_command -> 'profile'));
  IF NOT v_comments AND NOT v_profiles THEN
    RETURN p_outcome;
  END IF;
  IF v_outcome = 'repeated' AND is_closed(r, false, (p_command ->> 'at')::timestamptz) THEN
    RETURN p_outcome || '{"outcome": "closed"}';
  END IF;
  IF v_comments THEN
    PERFORM keep_comment(r, p_command -> 'comment');
  END IF;
  IF v_profiles THEN
    PERFORM keep_profile(r, v_key, p_command -> 'profile');
  END IF;
  RETURN CASE v_outcome WHEN 'repeated' THEN p_outcome || '{"outcome": "amended"}' ELSE p_outcome END;
END
$$;
