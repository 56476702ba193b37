UPDATE officers SET retired_on = :from WHERE id = :id
