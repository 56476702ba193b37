{{end_shifts(r.assignment_id = ANY (:ids), :day)}}
