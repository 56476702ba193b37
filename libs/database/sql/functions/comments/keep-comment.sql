-- Keeps the comment of a rating, redacted as it comes, in place of an earlier one, for keep_details. A comment of JSON
-- null takes back what stands. Each text gets a salt of its own.
CREATE OR REPLACE FUNCTION keep_comment(p_rating ratings, p_comment jsonb) RETURNS void
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
