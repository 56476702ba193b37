UPDATE users SET home_unit_id = :homeUnitId
WHERE id = :id AND role = 'reviewer'
  AND (:homeUnitId::uuid IS NULL OR EXISTS (SELECT FROM units WHERE id = :homeUnitId))
