-- sealed_decision(row)
-- The fields of a sealed decision about a case or an objection.
-- Their names, order and texts may never change: adding a field makes another kind.
json_object(ARRAY[
  'id', :row.id::text, 'case_id', :row.case_id::text, 'objection_id', :row.objection_id::text,
  'rating_id', :row.rating_id::text, 'action', :row.action::text, 'reason', :row.reason::text,
  'actor_id', :row.actor_id::text, 'rule_version', :row.rule_version::text, 'note', :row.note::text,
  'at', {{sealed_instant(:row.at)}}
])
