UPDATE assignments SET valid = daterange(lower(valid), :from::date)
WHERE unit_id = ANY (:ids) AND valid @> :from::date
