UPDATE services SET valid = daterange(lower(valid), :from::date) WHERE id = :id AND lower(valid) < :from::date
