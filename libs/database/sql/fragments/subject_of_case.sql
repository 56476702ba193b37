-- subject_of_case(assignment, counter)
-- Whose day a rating belongs to: an officer's, a counter's without a known officer, or else the unit's.
CASE WHEN :assignment IS NOT NULL THEN 'officer' WHEN :counter IS NOT NULL THEN 'counter' ELSE 'unit' END
