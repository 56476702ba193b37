UPDATE closed_periods c SET published_at = :at, published_by = :userId
WHERE c.id = :id AND c.published_at IS NULL AND NOT EXISTS (
  SELECT FROM closed_periods later WHERE later.period = c.period AND later.revision > c.revision)
