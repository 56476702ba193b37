-- sealed_administrator_action(row)
-- The fields of what an administrator did.
-- Their names, order and texts may never change: adding a field makes another kind.
json_object(ARRAY[
  'id', :row.id::text, 'user_id', :row.user_id::text, 'action', :row.action::text,
  'subject_kind', :row.subject_kind::text, 'subject_id', :row.subject_id::text, 'details', :row.details::text,
  'reason', :row.reason::text, 'acted_at', {{sealed_instant(:row.acted_at)}}
])
