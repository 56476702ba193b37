UPDATE counters SET retired_on = :from WHERE id = ANY (:ids)
