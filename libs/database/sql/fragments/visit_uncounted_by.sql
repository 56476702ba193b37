-- visit_uncounted_by(n)
-- Why a repeated visit does not count, or NULL.
CASE WHEN :n >= {{VISITS_MOST}} THEN 'daily_limit' END
