UPDATE officers SET public_name = :publicName WHERE id = :id
