-- visit_status(n)
-- What the number of earlier visits makes of a new rating: the rule `judgeVisit` of the statistics.
CASE WHEN :n < {{VISITS_MOST}} THEN 'counted' ELSE 'uncounted' END::rating_status
