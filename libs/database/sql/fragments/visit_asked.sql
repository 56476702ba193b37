-- visit_asked(own, channel)
-- A repeated visit asks what it is about, where the person can speak for the earlier ones.
CASE WHEN :own > 0 AND :channel NOT IN ({{VISIT_UNASKED}}) THEN 'asked' END
