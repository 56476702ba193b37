-- Keeps who somebody is, as far as he told, for keep_details. Nothing of the rating goes with it but unit and month,
-- and the key cannot be computed from the rating here. What a later command does not name stays.
CREATE OR REPLACE FUNCTION keep_profile(p_rating ratings, p_key bytea, p_profile jsonb) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO respondent_profiles AS p (instansi_id, month, profile_key, unit_id, jenis_kelamin, usia, pendidikan, pekerjaan, disabilitas)
  SELECT p_rating.instansi_id, date_trunc('month', p_rating.local_day), p_key, p_rating.unit_id,
    p_profile ->> 'jenis_kelamin', p_profile ->> 'usia', p_profile ->> 'pendidikan', p_profile ->> 'pekerjaan', p_profile ->> 'disabilitas'
  ON CONFLICT (instansi_id, month, profile_key) DO UPDATE SET
    jenis_kelamin = CASE WHEN p_profile ? 'jenis_kelamin' THEN excluded.jenis_kelamin ELSE p.jenis_kelamin END, usia = CASE WHEN p_profile ? 'usia' THEN excluded.usia ELSE p.usia END, pendidikan = CASE WHEN p_profile ? 'pendidikan' THEN excluded.pendidikan ELSE p.pendidikan END, pekerjaan = CASE WHEN p_profile ? 'pekerjaan' THEN excluded.pekerjaan ELSE p.pekerjaan END, disabilitas = CASE WHEN p_profile ? 'disabilitas' THEN excluded.disabilitas ELSE p.disabilitas END
$$;
