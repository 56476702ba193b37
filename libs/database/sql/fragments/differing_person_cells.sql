-- differing_person_cells(found, expected)
-- Cells of persons whose sums differ in two relations of them, with both sums in the order of their columns.
SELECT jsonb_build_object('instansi_id', instansi_id::text, 'unit_id', unit_id::text, 'local_day', local_day::text,
    'location_id', location_id::text, 'service_id', service_id::text, 'counter_id', counter_id::text,
    'assignment_id', assignment_id::text, 'assurance_level', assurance_level::text, 'status', status::text,
    'late', late::text) AS key,
  concat_ws(' ', {{person_counts(:found)}}) AS found, concat_ws(' ', {{person_counts(:expected)}}) AS expected
FROM :found FULL JOIN :expected USING ({{person_cell_key()}})
WHERE ({{person_counts(:found)}}) IS DISTINCT FROM ({{person_counts(:expected)}})
ORDER BY {{person_cell_key()}}
LIMIT 100
