UPDATE assignments SET valid = daterange(lower(valid), :from::date)
WHERE id = ANY (:ids) AND valid @> :from::date
