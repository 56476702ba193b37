DELETE FROM office_networks WHERE id = :id
