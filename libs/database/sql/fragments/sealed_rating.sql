-- sealed_rating(row)
-- The fields of a sealed rating. Status and assignment are left out, which may lawfully change later; each change is a
-- row of the journal, which is sealed too.
-- Their names, order and texts may never change: adding a field makes another kind.
json_object(ARRAY[
  'id', :row.id::text, 'code_id', :row.code_id::text, 'unit_id', :row.unit_id::text,
  'location_id', :row.location_id::text, 'service_id', :row.service_id::text, 'counter_id', :row.counter_id::text,
  'channel', :row.channel::text, 'assurance_level', :row.assurance_level::text,
  'instrument_version_id', :row.instrument_version_id::text, 'hour_block', :row.hour_block::text,
  'answers', :row.answers::text, 'officer_rejected', :row.officer_rejected::text, 'source', :row.source::text,
  'rule_version', :row.rule_version::text, 'lowered_by', :row.lowered_by::text,
  'local_day', {{sealed_day(:row.local_day)}}, 'body_hash', encode(:row.body_hash, 'hex'),
  'receipt_hash', encode(:row.receipt_hash, 'hex')
])
