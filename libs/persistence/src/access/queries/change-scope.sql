UPDATE users SET role = :role, unit_id = :unitId, officer_id = :officerId WHERE id = :userId
