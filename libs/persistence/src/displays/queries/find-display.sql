SELECT {{displays()}} WHERE d.id = :id
