{{end_shifts(r.counter_id = ANY (:ids), :day)}}
