import { PROFILE_FIELDS } from '../../profiles/profile-fields.js';

const FIELDS = Object.keys(PROFILE_FIELDS);

/** What a person adds in words, or says of himself: kept apart from the rating, and for a time only. */
export const KEEP_DETAILS = `
  CREATE FUNCTION comment_commitment(p_salt bytea, p_text text) RETURNS bytea
  LANGUAGE sql STABLE AS $$
    SELECT sha256(p_salt || convert_to(p_text, 'UTF8'))
  $$;

  -- NULL takes a comment back.
  CREATE FUNCTION keep_comment(p_rating ratings, p_comment jsonb) RETURNS void
  LANGUAGE sql AS $$
    DELETE FROM comments
    WHERE p_comment = 'null' AND instansi_id = p_rating.instansi_id
      AND month = date_trunc('month', p_rating.local_day) AND rating_id = p_rating.id;
    INSERT INTO comments (instansi_id, month, rating_id, unit_id, service_id, assignment_id, text, redacted,
      salt, commitment)
    SELECT p_rating.instansi_id, date_trunc('month', p_rating.local_day), p_rating.id, p_rating.unit_id,
      p_rating.service_id, p_rating.assignment_id, p_comment ->> 'text', (p_comment -> 'redacted')::smallint,
      salt, comment_commitment(salt, p_comment ->> 'text')
    FROM (SELECT sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) AS salt OFFSET 0) AS drawn
    WHERE p_comment <> 'null'
    ON CONFLICT (instansi_id, month, rating_id) DO UPDATE SET text = excluded.text,
      redacted = excluded.redacted, salt = excluded.salt, commitment = excluded.commitment, service_id = excluded.service_id, assignment_id = excluded.assignment_id
  $$;

  -- Nothing of the rating goes with it but unit and month; the key cannot be computed from the rating here.
  CREATE FUNCTION keep_profile(p_rating ratings, p_key bytea, p_profile jsonb) RETURNS void
  LANGUAGE sql AS $$
    INSERT INTO respondent_profiles AS p (instansi_id, month, profile_key, unit_id, ${FIELDS.join(', ')})
    SELECT p_rating.instansi_id, date_trunc('month', p_rating.local_day), p_key, p_rating.unit_id,
      ${FIELDS.map((field) => `p_profile ->> '${field}'`).join(', ')}
    ON CONFLICT (instansi_id, month, profile_key) DO UPDATE SET
      ${FIELDS.map((field) => `${field} = CASE WHEN p_profile ? '${field}' THEN excluded.${field} ELSE p.${field} END`).join(', ')}
  $$;

  -- What has become of a command once its comment and profile are kept, as long as details are taken.
  CREATE FUNCTION keep_details(p_command jsonb, p_outcome jsonb) RETURNS jsonb
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
`;
