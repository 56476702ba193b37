DELETE FROM roster WHERE id = :id AND lower(during) >= :to
