UPDATE locations SET retired_on = :from WHERE id = :id
