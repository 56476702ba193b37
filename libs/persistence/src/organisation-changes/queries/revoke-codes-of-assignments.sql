{{revoke_codes(assignment_id, :ids, :day)}}
