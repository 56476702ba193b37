{{end_ranges(counter_services, counter_id = ANY (:ids), :day)}}
