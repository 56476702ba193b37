{{end_ranges(unit_versions, unit_id = ANY (:ids), :day)}}
