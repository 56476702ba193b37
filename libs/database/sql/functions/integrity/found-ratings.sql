-- Which ratings the findings of a day put into which case, for change_holds, once open_cases has made the cases.
CREATE OR REPLACE FUNCTION found_ratings(p_instansi uuid, p_day date, p_findings jsonb)
RETURNS TABLE (case_id uuid, rating_id uuid)
LANGUAGE sql STABLE SET search_path = suara, pg_temp AS $$
  SELECT c.id, rating.id::uuid
  FROM jsonb_to_recordset(p_findings) AS f (rule text, "unitId" uuid, "assignmentId" uuid,
    "counterId" uuid, level assurance_level, ratings jsonb)
  JOIN cases c ON c.instansi_id = p_instansi AND c.local_day = p_day AND c.rule = f.rule
    AND c.unit_id = f."unitId" AND c.assignment_id IS NOT DISTINCT FROM f."assignmentId"
    AND c.counter_id IS NOT DISTINCT FROM f."counterId" AND c.assurance_level = f.level
  CROSS JOIN LATERAL jsonb_array_elements_text(f.ratings) AS rating (id)
$$;
