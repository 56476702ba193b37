SELECT {{ticket_keys()}} WHERE k.id = :id
