{{end_ranges(counter_locations, counter_id = ANY (:ids), :day)}}
