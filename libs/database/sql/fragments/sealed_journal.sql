-- sealed_journal(row)
-- The fields of a sealed row of the journal; not xid, which a rebuild after a restore sets anew.
-- Their names, order and texts may never change: adding a field makes another kind.
json_object(ARRAY[
  'id', :row.id::text, 'rating_id', :row.rating_id::text, 'cause', :row.cause::text, 'sign', :row.sign::text,
  'unit_id', :row.unit_id::text, 'location_id', :row.location_id::text, 'service_id', :row.service_id::text,
  'counter_id', :row.counter_id::text, 'assignment_id', :row.assignment_id::text, 'channel', :row.channel::text,
  'assurance_level', :row.assurance_level::text, 'status', :row.status::text,
  'instrument_version_id', :row.instrument_version_id::text, 'hour_block', :row.hour_block::text,
  'answers', :row.answers::text, 'local_day', {{sealed_day(:row.local_day)}}
])
