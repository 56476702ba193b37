-- sealed_look(row)
-- The fields of a sealed entry about who looked at figures.
-- Their names, order and texts may never change: adding a field makes another kind.
json_object(ARRAY[
  'id', :row.id::text, 'user_id', :row.user_id::text, 'what', :row.what::text,
  'assignment_id', :row.assignment_id::text, 'unit_id', :row.unit_id::text, 'period', :row.period::text,
  'looked_at', {{sealed_instant(:row.looked_at)}}
])
