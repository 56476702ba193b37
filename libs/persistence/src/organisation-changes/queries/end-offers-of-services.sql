{{end_ranges(counter_services, service_id = ANY (:ids), :day)}}
