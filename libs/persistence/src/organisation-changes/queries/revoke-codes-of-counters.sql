{{revoke_codes(counter_id, :ids, :day)}}
