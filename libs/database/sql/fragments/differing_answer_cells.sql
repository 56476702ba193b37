-- differing_answer_cells(found, expected)
-- Cells of answers whose sum differs in two relations of them, with both sums.
SELECT jsonb_build_object('instansi_id', instansi_id::text, 'unit_id', unit_id::text, 'local_day', local_day::text,
    'location_id', location_id::text, 'service_id', service_id::text, 'assignment_id', assignment_id::text,
    'instrument_version_id', instrument_version_id::text, 'assurance_level', assurance_level::text,
    'late', late::text, 'answers', answers::text) AS key,
  coalesce(:found.n, 0)::text AS found, coalesce(:expected.n, 0)::text AS expected
FROM :found FULL JOIN :expected USING ({{answer_cell_key()}})
WHERE coalesce(:found.n, 0) <> coalesce(:expected.n, 0)
ORDER BY {{answer_cell_key()}}
LIMIT 100
